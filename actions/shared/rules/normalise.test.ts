/** A normal form says what the source said: the same truth, and an exception exactly where the source raises. */
import fc from 'fast-check'
import { keyOf } from './canonical'
import { compilePredicate, outcomeOf } from './evaluate'
import { negate, normalise } from './normalise'
import { configurations, names, predicates } from './testing/arbitraries'

const RUNS = { numRuns: 4000 }

test('truth and raising stay', () => {
  fc.assert(
    fc.property(predicates, configurations, configurations, (predicate, defaults, kwargs) => {
      const world = names(defaults)
      const before = outcomeOf(compilePredicate(predicate, world), kwargs)
      // What was not modelled may be folded away, never the other way round.
      if (before === 'unknown') return
      expect(outcomeOf(compilePredicate(normalise(predicate, world), world), kwargs)).toBe(before)
    }),
    RUNS,
  )
})

test('normalising again changes nothing', () => {
  fc.assert(
    fc.property(predicates, configurations, (predicate, defaults) => {
      const once = normalise(predicate, names(defaults))
      expect(keyOf(normalise(once, names(defaults)))).toBe(keyOf(once))
    }),
    { numRuns: 1500 },
  )
})

test('a negation is the opposite, and raises alike', () => {
  fc.assert(
    fc.property(predicates, configurations, configurations, (predicate, defaults, kwargs) => {
      const world = names(defaults)
      const before = outcomeOf(compilePredicate(predicate, world), kwargs)
      const after = outcomeOf(compilePredicate(negate(predicate), world), kwargs)
      expect(after).toBe(typeof before === 'boolean' ? !before : before)
    }),
    RUNS,
  )
})
