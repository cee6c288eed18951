/** What is written into an artefact is what is read from it. */
import fc from 'fast-check'
import { keyOf } from './canonical'
import { decodePredicate, decodeTerm } from './predicate-decode'
import { encodePredicate, encodeTerm } from './predicate-encode'
import { predicates, terms, values } from './testing/arbitraries'
import { askPython, canonical } from './testing/python'
import { type Json, type PyValue } from './value'
import { decodeValue, encodeValue, MalformedValue } from './wire'

const throughJson = (json: Json): Json => JSON.parse(JSON.stringify(json)) as Json

test('values', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(decodeValue(throughJson(encodeValue(value)))).toEqual(value)
    }),
    { numRuns: 3000 },
  )
})

test('values through Python', () => {
  const sample = fc.sample(values, { numRuns: 2000, seed: 21 })
  const theirs = askPython(
    'answer = lambda a: a',
    sample.map((value) => [value]),
  )
  for (const [index, value] of sample.entries())
    expect(canonical(theirs[index] as unknown as Json)).toBe(canonical({ value: encodeValue(value) }))
})

test('predicates', () => {
  fc.assert(
    fc.property(predicates, (predicate) => {
      expect(keyOf(decodePredicate(throughJson(encodePredicate(predicate))))).toBe(keyOf(predicate))
    }),
    { numRuns: 3000 },
  )
})

test('terms', () => {
  fc.assert(
    fc.property(terms, (term) => {
      expect(keyOf(decodeTerm(throughJson(encodeTerm(term)), 'term'))).toBe(keyOf(term))
    }),
    { numRuns: 3000 },
  )
})

test.each<[string, Json, string]>([
  ['no predicate', {}, 'match'],
  ['an unknown operator', { field: 'a', op: '~', value: 1 }, 'match'],
  ['a comparison with nothing', { field: 'a', op: '<' }, 'match'],
  ['a junction of no list', { all_of: 3 }, 'match.all_of'],
  ['a name that is none', { provided: 3 }, 'match.provided'],
  [
    'a fault far inside',
    { all_of: [{ always: true }, { not: { truthy: { item: { field: 'a' }, key: {} } } }] },
    'match.all_of[1].not.truthy.key',
  ],
  ['a value with an unknown tag', { field: 'a', op: '==', value: { $no: 1 } }, 'match'],
])('%s is refused where it is', (_, json, place) => {
  const fault = ((): unknown => {
    try {
      return decodePredicate(json)
    } catch (error) {
      return error
    }
  })()
  expect(fault).toBeInstanceOf(MalformedValue)
  expect((fault as MalformedValue).at).toBe(place)
})

test.each<[string, PyValue]>([
  ['a key that looks like a tag', { $int: 'x' }],
  ['one inside', [{ a: { $set: [] } }]],
])('%s stays a key', (_, value) => {
  expect(decodeValue(throughJson(encodeValue(value)))).toEqual(value)
})
