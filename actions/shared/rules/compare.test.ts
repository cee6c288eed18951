/** A comparison of predicates shows a configuration exactly when there is one. */
import fc from 'fast-check'
import { comparePredicates } from './compare'
import { compilePredicate, holds } from './evaluate'
import { type Predicate } from './predicate'
import { type Kwargs } from './rule'
import { names } from './testing/arbitraries'
import { PyFloat, PyTuple, type PyValue } from './value'

/** The atoms that guards are made of. */
const NUMBERS = [-1, 0, 1, 2, 3, 7] as const
const field = fc.constantFrom('a', 'b').map((name) => ({ kind: 'field' as const, name }))
const constant = (value: PyValue) => ({ kind: 'const' as const, value })
const atoms: fc.Arbitrary<Predicate> = fc.oneof(
  fc
    .tuple(
      field,
      fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const, '==' as const, '!=' as const),
      fc.constantFrom(...NUMBERS),
    )
    .map(([left, op, value]): Predicate => ({ kind: 'compare', op, left, right: constant(value) })),
  fc
    .tuple(field, fc.constantFrom('is' as const, 'is_not' as const), fc.constantFrom(null, true, false))
    .map(([left, op, value]): Predicate => ({ kind: 'compare', op, left, right: constant(value) })),
  fc
    .tuple(
      field,
      fc.constantFrom('in' as const, 'not_in' as const),
      fc.uniqueArray(fc.constantFrom<PyValue>('x', 'y', 1, 2), { maxLength: 3 }),
    )
    .map(([left, op, items]): Predicate => ({ kind: 'compare', op, left, right: constant(new PyTuple(items)) })),
  field.map((of): Predicate => ({ kind: 'truthy', of })),
  fc.constant<Predicate>({
    kind: 'compare',
    op: '<',
    left: { kind: 'field', name: 'a' },
    right: { kind: 'field', name: 'b' },
  }),
)
const { guard: guards } = fc.letrec<{ guard: Predicate }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    atoms,
    tie('guard').map((of): Predicate => ({ kind: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('all_of' as const, 'any_of' as const),
        fc.array(tie('guard'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, of]): Predicate => ({ kind, of })),
  ),
}))

const GRID: readonly (PyValue | undefined)[] = [
  undefined,
  null,
  true,
  false,
  -2,
  -1,
  0,
  1,
  2,
  3,
  4,
  7,
  8,
  0.5,
  1.5,
  6.5,
  new PyFloat(1),
  new PyFloat(NaN),
  'x',
  'y',
  '',
  'z',
  [],
  [1],
]

const grid = (): readonly Kwargs[] =>
  GRID.flatMap((a) => GRID.map((b) => ({ ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) })))

const isNaNValue = (value: PyValue | undefined): boolean => value instanceof PyFloat && Number.isNaN(value.value)

test('a counterexample is shown exactly when an independent grid has one', () => {
  const world = names({ a: null, b: 1 })
  fc.assert(
    fc.property(guards, guards, (first, second) => {
      const tests = [compilePredicate(first, world), compilePredicate(second, world)] as const
      const { onlyFirst, onlySecond, relation } = comparePredicates(first, second, {
        first: world,
        second: world,
        base: {},
      })
      const differs =
        (one: 0 | 1) =>
        (kwargs: Kwargs): boolean =>
          holds(tests[one], kwargs) && !holds(tests[1 - one] as (typeof tests)[0], kwargs)
      // What is shown is true …
      if (onlyFirst !== undefined) expect(differs(0)(onlyFirst)).toBe(true)
      if (onlySecond !== undefined) expect(differs(1)(onlySecond)).toBe(true)
      // … and where there is something to show, it is shown. NaN is no boundary of anything a guard
      // says, and the order of two texts is nothing that guards ask for.
      const plain = grid().filter(
        ({ a, b }) => ![a, b].some(isNaNValue) && !(typeof a === 'string' && typeof b === 'string'),
      )
      if (plain.some(differs(0))) expect(onlyFirst).toBeDefined()
      if (plain.some(differs(1))) expect(onlySecond).toBeDefined()
      expect(relation === 'equal').toBe(onlyFirst === undefined && onlySecond === undefined)
    }),
    { numRuns: 400 },
  )
})
