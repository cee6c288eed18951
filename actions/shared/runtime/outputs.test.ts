import { fitSummary } from './outputs'

it('cuts a summary at the end of a line and says how much is missing', () => {
  const markdown = Array.from({ length: 100 }, (_, index) => `line ${index} é`).join('\n')
  const { text, cutBytes } = fitSummary(markdown, 300)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300)
  const kept = text.slice(0, text.indexOf('\n_'))
  expect(`${markdown}\n`.startsWith(kept)).toBe(true)
  expect(Buffer.byteLength(`${markdown}\n`) - Buffer.byteLength(kept)).toBe(cutBytes)
  expect(text.endsWith(`\n_${cutBytes} bytes of this summary did not fit._\n`)).toBe(true)
})

it('leaves a summary that fits as it is, with a final line end', () => {
  expect(fitSummary('# title', 100)).toEqual({ text: '# title\n', cutBytes: 0 })
  expect(fitSummary('# title\n', 3)).toEqual({ text: '', cutBytes: 8 })
})
