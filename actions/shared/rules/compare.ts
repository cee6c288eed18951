/**
 * How two predicates about one class relate, decided by evaluating both on their joint boundary grid.
 *
 * Two predicates are taken for equal when no configuration of the grid tells them apart. The grid holds every constant
 * either of them mentions, its neighbours and one value of every type, so for the atoms guards are made of it is exact;
 * where they differ the answer carries the smallest configuration that shows it.
 */
import { keyOf } from './canonical'
import { harvest } from './domain'
import { compilePredicate, holds, type Names } from './evaluate'
import { normalise } from './normalise'
import type { Predicate } from './predicate'
import type { Kwargs } from './rule'
import type { PyValue } from './value'
import { fieldsOf } from './walk'
import { findPositive } from './witness'

export type Relation = 'equal' | 'tighter' | 'looser' | 'overlapping' | 'disjoint'

export interface Comparison {
  /** Of the second with respect to the first: `tighter` holds for more configurations, so it forbids more. */
  readonly relation: Relation
  /** A configuration for which only the first holds. */
  readonly onlyFirst?: Kwargs
  /** A configuration for which only the second holds. */
  readonly onlySecond?: Kwargs
}

/** What both predicates are evaluated against. */
export interface ComparisonContext {
  /** The world of the first, and of the second: defaults may differ between two versions. */
  readonly first: Names
  readonly second: Names
  /** Kwargs without which nothing of the class can be constructed. */
  readonly base: Kwargs
}

/** Compares two predicates about one class. */
export function comparePredicates(first: Predicate, second: Predicate, context: ComparisonContext): Comparison {
  const sameWorld =
    context.first === context.second ||
    sameDefaults(context.first, context.second, [...fieldsOf(first), ...fieldsOf(second)])
  if (sameWorld && keyOf(normalise(first, context.first)) === keyOf(normalise(second, context.second)))
    return { relation: 'equal' }
  const domain = harvest([first, second], new Map([...context.first.defaults, ...context.second.defaults]))
  const tests = { first: compilePredicate(first, context.first), second: compilePredicate(second, context.second) }
  const search = (wanted: (kwargs: Kwargs) => boolean): Kwargs | undefined =>
    findPositive(({ kwargs }) => wanted(kwargs), [...domain.keys()], domain, context.base)
  const onlyFirst = search((kwargs) => holds(tests.first, kwargs) && !holds(tests.second, kwargs))
  const onlySecond = search((kwargs) => holds(tests.second, kwargs) && !holds(tests.first, kwargs))
  const both =
    onlyFirst !== undefined &&
    onlySecond !== undefined &&
    search((kwargs) => holds(tests.first, kwargs) && holds(tests.second, kwargs)) !== undefined
  return {
    relation: relate(onlyFirst !== undefined, onlySecond !== undefined, both),
    ...(onlyFirst === undefined ? {} : { onlyFirst }),
    ...(onlySecond === undefined ? {} : { onlySecond }),
  }
}

function relate(onlyFirst: boolean, onlySecond: boolean, both: boolean): Relation {
  if (onlyFirst && onlySecond) return both ? 'overlapping' : 'disjoint'
  if (onlySecond) return 'tighter'
  return onlyFirst ? 'looser' : 'equal'
}

function sameDefaults(a: Names, b: Names, fields: readonly string[]): boolean {
  return fields.every((name) => sameValue(a.defaults.get(name), b.defaults.get(name)))
}

function sameValue(a: PyValue | undefined, b: PyValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return keyOf({ kind: 'const', value: a }) === keyOf({ kind: 'const', value: b })
}
