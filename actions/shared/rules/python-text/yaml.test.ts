import { PyDict, PyFloat, PyObject, PySet, type PyValue } from '../value'
import { LineIndex, TextFault } from './places'
import { parsePythonYaml } from './yaml'

const read = (text: string): PyValue => parsePythonYaml(text)[0]?.value ?? null

/** What PyYAML 6 makes of plain scalars. */
test.each<readonly [string, PyValue]>([
  ['1', 1],
  ['010', 8],
  ['08', '08'],
  ['0x1F', 31],
  ['0b101', 5],
  ['1_000', 1000],
  ['1:30', 90],
  ['-1', -1],
  ['12345678901234567890', 12345678901234567890n],
  ['1.0', new PyFloat(1)],
  ['1.', new PyFloat(1)],
  ['.5', 0.5],
  ['-.5', '-.5'],
  ['1e5', '1e5'],
  ['1e-4', '1e-4'],
  ['1.0e-4', 0.0001],
  ['1.0e5', '1.0e5'],
  ['1:30.5', 90.5],
  ['-.inf', new PyFloat(-Infinity)],
  ['.nan', new PyFloat(NaN)],
  ['yes', true],
  ['OFF', false],
  ['y', 'y'],
  ['tRue', 'tRue'],
  ['~', null],
  ['', null],
  ['nULL', 'nULL'],
  ['2026-01-01', new PyObject('datetime:date')],
  ['"1"', '1'],
  ["'yes'", 'yes'],
  ['! 12', '12'],
  ['!!str 1', '1'],
  ['!!float 1', new PyFloat(1)],
  ['!ENV home', new PyObject('yaml:!ENV')],
])('%s', (text, value) => {
  expect(read(`k: ${text}`)).toEqual({ k: value })
})

test('aliases share, merge keys fill in what is not there', () => {
  const value = read(
    'base: &b {a: 1, c: 2}\nfirst: &f {c: 3, d: 4}\nown:\n  <<: [*f, *b]\n  d: 5\nagain: *b\n',
  ) as Readonly<Record<string, PyValue>>
  expect(value['own']).toEqual({ a: 1, c: 3, d: 5 })
  expect(value['again']).toBe(value['base'])
})

test('keys that are no text make a dict of pairs; sets are sets', () => {
  expect(read('1: a')).toEqual(new PyDict([[1, 'a']]))
  expect(read('!!set {x, y}')).toEqual(new PySet(['x', 'y']))
})

test('the last of two equal keys counts, and is noted', () => {
  const [document] = parsePythonYaml('a: 1\na: 2\n')
  expect(document?.value).toEqual({ a: 2 })
  expect(document?.duplicates).toEqual([{ key: 'a', at: { start: 5, end: 6 } }])
})

test('several documents, and none', () => {
  expect(parsePythonYaml('a: 1\n---\nb: 2\n').map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }])
  expect(parsePythonYaml('# nothing\n').map(({ value }) => value)).toEqual([])
})

test('the place of a value behind an alias is where it is written', () => {
  const text = 'base: &b\n  temperature: 0.0\nrun:\n  <<: *b\n'
  const [document] = parsePythonYaml(text)
  const run = (document?.value as Readonly<Record<string, PyValue>>)['run'] as object
  const place = document?.places.get(run)?.get('temperature')
  expect(new LineIndex(text).at(place?.key?.start ?? -1)).toEqual({ line: 2, column: 3 })
})

test.each([
  ['a: *x', 'the alias *x of nothing'],
  ['a: &a [*a]', 'inside of what it names'],
  ['a: [1', 'Flow sequence'],
  ['a: {<<: 1}', 'a merge key'],
  ['['.repeat(3000), 'nesting'],
])('%.20s is refused', (text, message) => {
  expect(() => parsePythonYaml(text)).toThrow(message)
  expect(() => parsePythonYaml(text)).toThrow(TextFault)
})

test('aliases that multiply are refused', () => {
  const lines = ['a0: &a0 [1,1,1,1,1,1,1,1,1,1]']
  for (let level = 1; level < 10; level += 1)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(',')}]`,
    )
  expect(() => parsePythonYaml(lines.join('\n'))).toThrow('aliases that expand to more than 1000000 values')
})
