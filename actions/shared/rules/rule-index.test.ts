import * as fc from 'fast-check'
import { compilePredicate, holds } from './evaluate'
import { constant, field, type Predicate } from './predicate'
import { type Kwargs } from './rule'
import { indexByField } from './rule-index'
import { PyFloat } from './value'

const names = ['a', 'b', 'c', 'stranger'] as const
const name = fc.constantFrom('a', 'b', 'c')
const value = fc.constantFrom(null, true, false, 0, 1, new PyFloat(1), 'x')

const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constant('compare' as const),
      op: fc.constantFrom('==' as const, '<' as const, 'is' as const),
      left: name.map(field),
      right: fc.oneof(
        name.map(field),
        value.map((item) => constant(item)),
      ),
    }),
    fc.record({ kind: fc.constant('provided' as const), field: name }),
    fc.record({ kind: fc.constant('truthy' as const), of: name.map(field) }),
    fc.record({ kind: fc.constant('rewritten' as const), field: name, to: value.map((item) => constant(item)) }),
    fc.constant({ kind: 'unknown_fields' as const, allowed: ['a', 'b', 'c'] }),
    fc.record({ kind: fc.constant('raises' as const), of: tie('predicate') }),
    fc.record({ kind: fc.constant('not' as const), of: tie('predicate') }),
    fc.record({
      kind: fc.constantFrom('all_of' as const, 'any_of' as const),
      of: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}))
const kwargs: fc.Arbitrary<Kwargs> = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 })

test('finds exactly the rules that evaluating all of them finds, in their order', () => {
  const context = {
    defaults: new Map([['b', 1] as const]),
    environment: new Map(),
    enums: new Map(),
    classes: new Map(),
  }
  fc.assert(
    fc.property(
      fc.array(predicate, { maxLength: 8 }),
      fc.array(kwargs, { minLength: 1, maxLength: 5 }),
      (predicates, configurations) => {
        const rules = predicates.map((match) => ({ match, test: compilePredicate(match, context) }))
        const holding = indexByField(
          rules,
          ({ match }) => match,
          ({ test }, given) => holds(test, given),
        )
        for (const given of configurations)
          expect(holding(given)).toEqual(rules.filter(({ test }) => holds(test, given)))
      },
    ),
    { numRuns: 500 },
  )
})
