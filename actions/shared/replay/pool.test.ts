import fc from 'fast-check'
import { type Json } from '../rules/value'
import { buildPool, type Pool, type PoolRequest } from './pool'
import { typeOf } from './pool-values'

const constantValue: fc.Arbitrary<Json> = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom<Json>({ $float: '1.0' }, 0.3, 'static', true, null, ['a', 'b'], { $tuple: [2, 3, 4, 8] }),
)

const request: fc.Arbitrary<PoolRequest> = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 12 })
  .chain((names) => {
    const fields = fc.tuple(
      ...names.map((name) =>
        fc
          .option(constantValue, { nil: undefined })
          .map((value) => (value === undefined ? { name } : { name, default: value })),
      ),
    )
    const constants = fc.dictionary(fc.constantFrom(...names, 'other'), fc.array(constantValue, { maxLength: 4 }), {
      maxKeys: 6,
    })
    const guardFields = fc.array(fc.subarray(names), { maxLength: 5 })
    const rest = fc.record({ size: fc.integer({ min: 0, max: 400 }), seed: fc.string(), className: fc.string() })
    return fc.tuple(fields, constants, guardFields, rest).map(([given, values, guards, more]) => ({
      fields: given,
      constants: values,
      guardFields: guards,
      mild: {},
      ...more,
    }))
  })

const example = (size: number, seed = 'a'): PoolRequest => ({
  className: 'engine:Config',
  fields: [
    { name: 'beams', default: 1 },
    { name: 'returned', default: 1 },
    { name: 'mode', default: 'greedy' },
    { name: 'rate', default: { $float: '1.0' } },
    { name: 'extra', default: null },
  ],
  constants: { beams: [1, 4], mode: ['greedy', 'beam'] },
  mild: { beams: [4], mode: ['beam'] },
  guardFields: [['beams', 'returned'], ['mode'], ['mode', 'rate', 'beams']],
  size,
  seed,
})

/** The declared kwargs of a case. */
function kwargs(pool: Pool, index: number): Record<string, Json> {
  const picks = pool.cases[index]!
  return Object.fromEntries(
    Array.from({ length: picks.length / 2 }, (_, at) => [
      pool.fields[picks[2 * at]!]!,
      pool.values[picks[2 * at]!]![picks[2 * at + 1]!]!,
    ]),
  )
}

const casesOf = (pool: Pool, stratum: string): Record<string, Json>[] =>
  pool.cases.flatMap((_, index) => (pool.strata[index] === stratum ? [kwargs(pool, index)] : []))

test('a pool has exactly the size asked for, and every pick points at a value', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const pool = buildPool(asked)
      expect(pool.cases).toHaveLength(asked.size)
      expect(pool.strata).toHaveLength(asked.size)
      for (const picks of pool.cases) {
        const fields = picks.filter((_, at) => at % 2 === 0)
        expect(new Set(fields).size).toBe(fields.length)
        for (let at = 0; at < picks.length; at += 2) expect(pool.values[picks[at]!]![picks[at + 1]!]).toBeDefined()
      }
    }),
  )
})

test('the same request gives the same bytes, another seed others', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(JSON.stringify(buildPool(asked))).toBe(JSON.stringify(buildPool(asked)))
    }),
    { numRuns: 20 },
  )
  expect(JSON.stringify(buildPool(example(500)))).not.toBe(JSON.stringify(buildPool(example(500, 'b'))))
})

test('the default configuration is always the first case', () => {
  expect(kwargs(buildPool(example(1)), 0)).toEqual({})
})

test('every field is tried alone on and next to each constant of its guards', () => {
  const alone = casesOf(buildPool(example(1000)), 'alone')
  for (const beams of [0, 1, 2, 3, 4, 5, 8, { $float: '4.0' }, 4.5, null, true, 'x', [1], { $tuple: [1, 2] }, 987_654])
    expect(alone).toContainEqual({ beams })
  for (const mode of ['greedy', 'beam', 'BEAM', 'no_such_value', '']) expect(alone).toContainEqual({ mode })
  for (const extra of [null, 0, {}, []]) expect(alone).toContainEqual({ extra })
})

test('the fields of a guard are tried together on their plausible values', () => {
  const together = casesOf(buildPool(example(2000)), 'guard').filter(
    (given) => Object.keys(given).join() === 'beams,returned',
  )
  expect(together).toContainEqual({ beams: 4, returned: 1 })
  expect(together).toContainEqual({ beams: 1, returned: 2 })
  expect(together.length).toBeGreaterThan(40)
})

test('every pair of fields meets', () => {
  const rows = casesOf(buildPool(example(1000)), 'pairwise').map((given) => Object.keys(given))
  const names = example(0).fields.map((field) => field.name)
  for (const a of names)
    for (const b of names) expect(rows.some((row) => row.includes(a) && row.includes(b))).toBe(true)
})

test('ill-typed cases hold only values of a type the field does not expect', () => {
  for (const given of casesOf(buildPool(example(1000)), 'ill')) {
    for (const [name, value] of Object.entries(given)) {
      if (name === 'beams') expect(['int', 'none']).not.toContain(typeOf(value))
      if (name === 'mode') expect(['str', 'none']).not.toContain(typeOf(value))
    }
  }
})

test('hold-out values do not depend on the constants of the guards', () => {
  const asked = example(1000)
  const heldOut = (constants: PoolRequest['constants']): readonly (readonly Json[])[] =>
    buildPool({ ...asked, constants }).values.map((values) => values.slice(-24))
  expect(heldOut(asked.constants)).toEqual(heldOut({ rate: [77], extra: ['y'] }))
})

test('a large class takes well under a second, and each stratum gets its share', () => {
  const names = Array.from({ length: 80 }, (_, index) => `field_${index}`)
  const asked: PoolRequest = {
    className: 'engine:Large',
    fields: names.map((name) => ({ name, default: null })),
    constants: Object.fromEntries(names.map((name, index) => [name, [index]])),
    mild: {},
    guardFields: names.slice(1).map((name, index) => [name, names[index]!]),
    size: 5000,
    seed: '0',
  }
  const started = performance.now()
  const pool = buildPool(asked)
  expect(performance.now() - started).toBeLessThan(1000)
  for (const stratum of ['alone', 'guard', 'pairwise', 'ill', 'holdout', 'random'])
    expect(casesOf(pool, stratum).length).toBeGreaterThan(250)
})

test('placeholders are in every case that does not give the field itself, and are left out once', () => {
  const asked = example(500)
  const pool = buildPool({ ...asked, fields: [...asked.fields, { name: 'model', placeholder: 'tiny' }] })
  const all = pool.cases.map((_, index) => kwargs(pool, index))
  expect(all[0]).toEqual({ model: 'tiny' })
  expect(all.filter((given) => !('model' in given))).toEqual([{}])
  expect(all.some((given) => given['model'] !== 'tiny' && 'model' in given)).toBe(true)
})

test('a spare field is tried alone, and in few of the cases of several fields', () => {
  const asked = example(1000)
  const pool = buildPool({ ...asked, fields: [...asked.fields, { name: 'no_such_field', spare: true }] })
  expect(casesOf(pool, 'alone')).toContainEqual({ no_such_field: 1 })
  const together = casesOf(pool, 'random').filter((given) => 'no_such_field' in given)
  expect(together.length).toBeGreaterThan(0)
  expect(together.length).toBeLessThan(casesOf(pool, 'random').length / 8)
})

test('every other case of several fields is mild', () => {
  const random = casesOf(buildPool(example(2000)), 'random')
  const mild = random.filter((given) =>
    Object.entries(given).every(([name, value]) =>
      name === 'beams' ? value === 4 || value === 1 : name !== 'mode' || value === 'beam' || value === 'greedy',
    ),
  )
  expect(mild.length).toBeGreaterThan(random.length / 3)
})
