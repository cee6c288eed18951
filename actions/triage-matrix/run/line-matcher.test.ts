import { LineMatcher } from './line-matcher'

test('every line is seen once, in order', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index} ${'x'.repeat(index % 50)}`)
  const seen: string[] = []
  const matcher = new LineMatcher((line) => seen.push(line))
  for (const line of lines) matcher.line(line)
  matcher.flush()
  expect(seen).toEqual(lines)
  expect(matcher.incomplete).toBe(false)
})

test('a line that no expression gets through is passed over, the others are not', () => {
  const found: string[] = []
  const matcher = new LineMatcher((line) => {
    if (/^(a+)+$/.test(line)) found.push(line)
  })
  for (const line of ['a', `${'a'.repeat(60)}b`, 'aa', 'b']) matcher.line(line)
  matcher.flush()
  expect(found).toEqual(['a', 'aa'])
  expect(matcher.incomplete).toBe(true)
})

test('what an expression throws is not taken for slowness', () => {
  const matcher = new LineMatcher(() => {
    throw new TypeError('broken')
  })
  matcher.line('x')
  expect(() => {
    matcher.flush()
  }).toThrow('broken')
})
