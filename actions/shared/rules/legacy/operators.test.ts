import { spawnSync } from 'node:child_process'
import path from 'node:path'
import * as fc from 'fast-check'
import { compilePredicate, holds } from '../evaluate'
import { parsePythonJson } from '../python-text/json'
import { type Kwargs } from '../rule'
import { type PyValue } from '../value'
import { conjunction, OddSpec, specPredicate } from './operators'

const SECTION = 'engine.sampling'

/** Values as JSON text, in which `1` and `1.0` differ. */
const scalar = fc.constantFrom(
  'null',
  'true',
  'false',
  '0',
  '1',
  '2',
  '-3',
  '4',
  '6',
  '0.0',
  '1.0',
  '0.5',
  '2.5',
  'NaN',
  '1e400',
  '12345678901234567890',
  '""',
  '"a"',
  '"ab"',
  '"static"',
)
const list = fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`)
const mapping = scalar.map((value) => `{"k": ${value}}`)
const value = fc.oneof({ weight: 6, arbitrary: scalar }, list, mapping)
const reference = fc.constantFrom('"@a"', '"@b"', '"@c"', '"@missing"', '"@engine.sampling.a"')
const withReferences = fc.oneof(
  value,
  reference,
  fc.tuple(value, reference).map(([first, second]) => `[${first}, ${second}]`),
  reference.map((inner) => `{"k": ${inner}}`),
)
const typeName = fc.constantFrom(
  '"int"',
  '"bool"',
  '"float"',
  '"str"',
  '"NoneType"',
  '"list"',
  '"dict"',
  '"WatermarkingConfig"',
)
const entry = fc.oneof(
  fc.tuple(fc.constantFrom('==', 'equals', '!=', 'not_equal', '<', '<=', '>', '>='), withReferences),
  fc.tuple(
    fc.constantFrom('in', 'not_in'),
    fc.oneof(
      list,
      reference,
      fc.tuple(value, reference).map((items) => `[${items.join(', ')}]`),
    ),
  ),
  fc.tuple(fc.constantFrom('present', 'absent'), fc.constantFrom('true', 'false')),
  fc.tuple(
    fc.constantFrom('type_is', 'type_is_not'),
    fc.oneof(
      typeName,
      fc.array(typeName, { minLength: 1, maxLength: 3 }).map((names) => `[${names.join(', ')}]`),
    ),
  ),
  fc.tuple(
    fc.constantFrom('divisible_by', 'not_divisible_by'),
    fc.oneof(fc.constantFrom('2', '-3', '12345678901234567890'), reference),
  ),
  fc.tuple(fc.constant('multiple_of'), fc.constantFrom('2', '0.5', '-2', '3.0')),
  fc.tuple(fc.constantFrom('min_len', 'max_len'), fc.constantFrom('0', '1', '2')),
)
const bare = fc.oneof(scalar, list, reference)
const spec = fc.oneof(
  { weight: 1, arbitrary: bare },
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(entry, { minLength: 1, maxLength: 3, selector: ([operator]) => operator })
      .map((entries) => `{${entries.map(([operator, operand]) => `"${operator}": ${operand}`).join(', ')}}`),
  },
)
const specs = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), spec), {
  minLength: 1,
  maxLength: 3,
  selector: ([name]) => name,
})
const kwargs = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), value), {
  maxLength: 4,
  selector: ([name]) => name,
})

const object = (entries: readonly (readonly [string, string])[]): string =>
  `{${entries.map(([key, text]) => `"${key}": ${text}`).join(', ')}}`

/** Whether a rule with these fields holds; one whose evaluation raises does not. */
function evaluate(fields: readonly (readonly [string, string])[], given: Kwargs): boolean {
  const predicate = conjunction(fields.map(([name, text]) => specPredicate(name, parsePythonJson(text), SECTION)))
  return holds(
    compilePredicate(predicate, { defaults: new Map(), environment: new Map(), enums: new Map(), classes: new Map() }),
    given,
  )
}

test('every operator answers as a plain evaluation in Python does', () => {
  const cases = fc.sample(fc.record({ fields: specs, kwargs }), { numRuns: 6000, seed: 20260101 })
  const input = cases.map(
    ({ fields, kwargs: given }) =>
      `{"fields": ${object(fields.map(([name, text]) => [`${SECTION}.${name}`, text] as const))}, "config": {"engine": {"sampling": ${object(given)}}}}`,
  )
  const script = path.join(__dirname, '__fixtures__', 'match_fields.py')
  const python = spawnSync('python3', [script], {
    input: `[${input.join(',\n')}]`,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  expect(python.stderr).toBe('')
  const expected = JSON.parse(python.stdout) as (boolean | 'TypeError')[]
  cases.forEach(({ fields, kwargs: given }, index) => {
    const answer = evaluate(fields, parsePythonJson(object(given)) as Kwargs)
    expect([input[index], answer]).toEqual([input[index], expected[index] === true])
  })
  for (const outcome of [true, false, 'TypeError'])
    expect(expected.filter((answer) => answer === outcome).length).toBeGreaterThan(200)
})

test.each<readonly [PyValue, string]>([
  [{}, 'an empty mapping'],
  [{ matches: 'a.*' }, 'an operator that is not known'],
  [{ in: 'abc' }, "'abc'"],
  [{ divisible_by: 0 }, 'a divisor that is no whole number other than 0'],
  [{ type_is: 3 }, 'something else than names of types'],
  [{ '<': '@other.section.x' }, 'which leads out of the section engine.sampling'],
])('%j cannot be read', (odd, message) => {
  expect(() => specPredicate('a', odd, SECTION)).toThrow(OddSpec)
  expect(() => specPredicate('a', odd, SECTION)).toThrow(message)
})
