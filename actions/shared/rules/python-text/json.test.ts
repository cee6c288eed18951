import { spawnSync } from 'node:child_process'
import path from 'node:path'
import * as fc from 'fast-check'
import { PyFloat, PySet, PyTuple, type PyValue } from '../value'
import { parsePlacedJson, parsePythonJson } from './json'
import { TextFault } from './places'

/** What Python makes of each text; see the script. */
function describedByPython(texts: readonly string[]): string[] {
  const script = path.join(__dirname, '__fixtures__', 'describe_json.py')
  const result = spawnSync('python3', [script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 28 })
  expect(result.stderr).toBe('')
  return JSON.parse(result.stdout) as string[]
}

function units(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  )
}

function bits(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return `f${view.getBigUint64(0).toString(16).padStart(16, '0')}`
}

function describeValue(value: PyValue): string {
  if (value === null) return 'N'
  if (typeof value === 'boolean') return value ? 'T' : 'F'
  if (typeof value === 'bigint') return `i${value}`
  if (typeof value === 'number')
    return Object.is(value, -0) ? 'i-0' : Number.isInteger(value) ? `i${BigInt(value)}` : bits(value)
  if (value instanceof PyFloat) return bits(value.value)
  if (typeof value === 'string') return `s${units(value)}`
  if (Array.isArray(value)) return `[${(value as readonly PyValue[]).map(describeValue).join(',')}]`
  const entries = Object.entries(value as { readonly [key: string]: PyValue }).map(
    ([key, item]) => [units(key), describeValue(item)] as const,
  )
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${key}=${item}`)
    .join(',')}}`
}

function describedHere(text: string, parse: (text: string) => PyValue): string {
  try {
    return describeValue(parse(text))
  } catch (error) {
    if (error instanceof TextFault) return 'error'
    throw error
  }
}

const digits = fc.stringMatching(/^[0-9]{1,22}$/)
const numberText = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.oneof(fc.constantFrom('0', '1', '10', '4503599627370497'), digits),
      fc.option(digits),
      fc.option(fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.stringMatching(/^[0-9]{1,3}$/))),
    )
    .map(
      ([sign, whole, fraction, exponent]) =>
        `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${exponent?.join('') ?? ''}`,
    ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.double({ min: -9e15, max: 9e15, noNaN: true }).map((value) => value.toFixed(3)),
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-Infinity',
    '-0',
    '-0.0',
    '0.0',
    '1.0',
    '1e400',
    '-1e400',
    '01',
    '1.',
    '.5',
    '+1',
    '-',
    '1e',
    '0.99999999999999999999',
    '9007199254740993',
    '1E2',
  ),
)
const stringText = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"\\ud800"',
    '"\\/"',
    '"\\u00e9"',
    '"\\x"',
    '"a\tb"',
    '"1.0"',
    '"NaN"',
    '"__proto__"',
    '"toString"',
    '"open',
    '"\\u12"',
    '"e5"',
    '"\\\\"',
    '"\\""',
  ),
)
const space = fc.constantFrom('', '', '', ' ', '\n', '\t ', '\r\n', '\u00a0')
const { document } = fc.letrec<{ document: string; list: string; object: string }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    numberText,
    stringText,
    fc.constantFrom('null', 'true', 'false', 'nul', 'True', ''),
    tie('list'),
    tie('object'),
  ),
  list: fc
    .tuple(space, fc.array(tie('document'), { maxLength: 4 }), space, fc.constantFrom(']', ']', ']', '', ',]'))
    .map(([before, items, after, end]) => `[${before}${items.join(`${after},${before}`)}${after}${end}`),
  object: fc
    .tuple(
      space,
      fc.array(fc.tuple(fc.oneof(stringText, fc.constantFrom('"a"', '"b"', '"1"', 'a')), tie('document')), {
        maxLength: 4,
      }),
      space,
    )
    .map(
      ([gap, entries, after]) =>
        `{${gap}${entries.map(([key, value]) => `${key}${gap}:${after}${value}`).join(`${gap},${after}`)}${after}}`,
    ),
}))

test('reads what Python reads, and refuses what Python refuses', () => {
  const texts = fc.sample(document, { numRuns: 4000, seed: 20260101 })
  const expected = describedByPython(texts)
  texts.forEach((text, index) => {
    expect([text, describedHere(text, parsePythonJson)]).toEqual([text, expected[index]])
    expect([text, describedHere(text, (source) => parsePlacedJson(source).value)]).toEqual([text, expected[index]])
  })
  const read = expected.filter((description) => description !== 'error').length
  expect(read).toBeGreaterThan(1000)
  expect(texts.length - read).toBeGreaterThan(500)
})

test('encodings of values that JSON has not', () => {
  expect(
    parsePythonJson(
      '{"a": {"$tuple": [1, 1.0]}, "b": {"$set": ["x"]}, "c": {"$float": "nan"}, "d": 1e3, "e": {"$int": "12345678901234567890"}}',
    ),
  ).toEqual({
    a: new PyTuple([1, new PyFloat(1)]),
    b: new PySet(['x']),
    c: new PyFloat(NaN),
    d: new PyFloat(1000),
    e: 12345678901234567890n,
  })
  expect(parsePythonJson('{"a": {"$tuple": [1, 0.5]}}')).toEqual({ a: new PyTuple([1, 0.5]) })
  expect(parsePythonJson('{"a": {"\\u0024tuple": [2.0]}}')).toEqual({ a: new PyTuple([new PyFloat(2)]) })
  expect(() => parsePythonJson('{"a": {"$what": 1}}')).toThrow('unknown encoding $what')
})

test('nesting is limited, whatever else a text holds', () => {
  const deep = (depth: number, inner: string): string => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`
  for (const inner of ['1', '1.0', '{"$tuple": []}']) {
    expect(() => parsePythonJson(deep(98, inner))).not.toThrow()
    expect(() => parsePythonJson(deep(101, inner))).toThrow('at most 100 levels')
  }
  expect(() => parsePythonJson('['.repeat(1_000_000))).toThrow('at most 100 levels')
})

test('a number that would take minutes to convert is refused', () => {
  expect(() => parsePythonJson('9'.repeat(100_000))).toThrow('at most 4300')
})

test('everything has its place, and a key that is there twice is noted', () => {
  const text = '{"a": [1, {"b": "x"}],\n "a": 2}'
  const { value, places, duplicates } = parsePlacedJson(text)
  expect(value).toEqual({ a: 2 })
  expect(duplicates).toEqual([{ key: 'a', at: { start: 24, end: 27 } }])
  const place = places.get(value as object)?.get('a')
  expect(text.slice(place?.value.start, place?.value.end)).toBe('2')
})
