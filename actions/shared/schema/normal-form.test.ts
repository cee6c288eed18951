import fc from 'fast-check'
import { accepts, contains, normalForm, uncovered } from './normal-form'
import { lostValue, samplesOf } from './sample'
import { types, values } from './testing/arbitraries'

describe('containment', () => {
  test('whatever the narrower type accepts, the wider accepts', () => {
    fc.assert(
      fc.property(types, types, values, (a, b, value) => {
        const [wide, narrow] = [normalForm(a), normalForm(b)]
        return !contains(wide, narrow) || !accepts(narrow, value) || accepts(wide, value)
      }),
      { numRuns: 3000 },
    )
  })

  test('a value that is said to be lost is accepted by the old type and not by the new', () => {
    fc.assert(
      fc.property(types, types, (a, b) => {
        const [old, now] = [normalForm(a), normalForm(b)]
        const lost = lostValue(old, now)
        return lost === undefined || (accepts(old, lost.value) && !accepts(now, lost.value) && !contains(now, old))
      }),
      { numRuns: 3000 },
    )
  })

  test('it is reflexive and transitive', () => {
    fc.assert(
      fc.property(types, types, types, (a, b, c) => {
        const [x, y, z] = [normalForm(a), normalForm(b), normalForm(c)]
        return contains(x, x) && (!contains(x, y) || !contains(y, z) || contains(x, z))
      }),
      { numRuns: 3000 },
    )
  })

  test('what is not contained is in some atom', () => {
    fc.assert(
      fc.property(types, types, (a, b) => {
        const [wide, narrow] = [normalForm(a), normalForm(b)]
        return contains(wide, narrow) === (wide.any || (!narrow.any && uncovered(wide, narrow).length === 0))
      }),
    )
  })

  test('samples are values of their type', () => {
    fc.assert(
      fc.property(types, (type) =>
        normalForm(type).atoms.every((atom) =>
          samplesOf(atom).every((sample) => accepts({ any: false, atoms: [atom] }, sample)),
        ),
      ),
    )
  })
})

test.each([
  ['int is a float', { type: 'number' }, { type: 'integer' }, true],
  ['float is no int', { type: 'integer' }, { type: 'number' }, false],
  ['both bools are bool', { enum: [true, false] }, { type: 'boolean' }, true],
  [
    'list is a Sequence',
    { type: 'array', 'x-python-type': 'Sequence' },
    { type: 'array', items: { type: 'integer' } },
    true,
  ],
  ['tuple is no list', { type: 'array' }, { type: 'array', 'x-python-type': 'tuple' }, false],
  [
    'a pair is a tuple',
    { type: 'array', 'x-python-type': 'tuple', items: { type: 'integer' } },
    { type: 'array', 'x-python-type': 'tuple', prefixItems: [{ type: 'integer' }], items: false },
    true,
  ],
  [
    'a class is the same in another module and spelling',
    { 'x-python-class': 'a.b:PretrainedConfig' },
    { 'x-python-class': 'c:PreTrainedConfig' },
    true,
  ],
  [
    'a class is the same where it is listed',
    { $ref: '#/$defs/lib.PreTrainedConfig' },
    { 'x-python-class': 'c:PretrainedConfig' },
    true,
  ],
] as const)('%s', (_title, wide, narrow, expected) => {
  expect(contains(normalForm(wide as never), normalForm(narrow as never))).toBe(expected)
})
