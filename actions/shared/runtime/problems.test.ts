import { keyPath, Problem } from './problems'

it.each([
  [{ file: 'pins.yaml', line: 3, column: 7, key: 'producers.mine' }, 'pins.yaml:3:7: producers.mine: '],
  [{ file: 'pins.yaml', line: 3 }, 'pins.yaml:3: '],
  [{ file: 'pins.yaml', key: '' }, 'pins.yaml: '],
  [{ key: 'engine', line: 3, column: 1 }, 'engine: '],
  [{}, ''],
])('names the place %p', (place, start) => {
  const problem = new Problem({ ...place, found: 'X', expected: 'Y', advice: 'do Z' })
  expect(problem.toString()).toBe(`${start}found X, expected Y; do Z`)
})

it('is one line, whatever the text that was found', () => {
  const hostile = 'a\r\nb\u2028c\u0085d\u001b[31m\u0000::error::x'
  const line = new Problem({ file: hostile, key: hostile, found: hostile, expected: 'Y', advice: 'do Z' }).toString()
  expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
  expect(line).toContain('a\\r\\nb\\u2028c\\u0085d\\u001b[31m\\u0000::error::x')
})

it('cuts what was found, never the advice', () => {
  const line = new Problem({ found: 'x'.repeat(10_000), expected: 'Y', advice: 'do Z' }).toString()
  expect(line.length).toBeLessThan(500)
  expect(line).toMatch(/x\.\.\. \(9700 more characters\), expected Y; do Z$/)
})

it('writes the path of a key as a reader would', () => {
  expect(keyPath(['rules', 3, 'when', 'a b', 0])).toBe('rules[3].when["a b"][0]')
  expect(keyPath([])).toBe('')
})
