/**
 * Witnesses: the smallest configuration for which a predicate holds, and its neighbour for which it does not.
 *
 * Candidates come from the domain of the fields the predicate reads, fewest kwargs first, so that what is found is a
 * minimal pair: positive and negative differ in one field and sit next to each other at the boundary.
 */
import type { Domain } from './domain'
import { outcomeOf, type Test } from './evaluate'
import type { Kwargs } from './rule'
import { numberOf } from './semantics'
import type { PyValue } from './value'
import { encodeValue } from './wire'

export interface WitnessQuestion {
  readonly test: Test
  /** The fields the predicate reads. */
  readonly fields: readonly string[]
  readonly domain: Domain
  /** Kwargs every configuration needs to be constructible at all. */
  readonly base: Kwargs
  /** How unwelcome a configuration is as a positive; 0 when nothing else speaks on it. */
  readonly noise: (kwargs: Kwargs) => number
  /** Whether the library is expected to accept a configuration without this rule's effect. */
  readonly clean: (kwargs: Kwargs) => boolean
}

export interface Witnesses {
  readonly positive: Kwargs
  /** Null when no neighbour of the positive avoids the rule. */
  readonly negative: Kwargs | null
  /** The positive's noise. */
  readonly noise: number
}

/** Assignments that are looked at in all; a guard over many fields is sampled from the front of their domains. */
const MOST_ASSIGNMENTS = 30_000
/** Kwargs of the largest configuration that is tried. */
const MOST_KWARGS = 5
/** Positives that are tried for a negative before the best one goes without. */
const MOST_POSITIVES = 64

/** Finds a minimal pair, or undefined when no assignment of the domain satisfies the predicate. */
export function findWitnesses(question: WitnessQuestion): Witnesses | undefined {
  let best: Witnesses | undefined
  const budget = { left: MOST_ASSIGNMENTS }
  for (let size = 0; size <= Math.min(question.fields.length, MOST_KWARGS); size += 1) {
    let tried = 0
    for (const positive of assignments(question, size, budget)) {
      if (outcomeOf(question.test, positive) !== true) continue
      const noise = question.noise(positive)
      if (best !== undefined && noise > best.noise) continue
      const negative = findNegative(question, positive)
      if (best === undefined || noise < best.noise || (negative !== null && best.negative === null)) best = { positive, negative, noise }
      if (noise === 0 && negative !== null) return best
      tried += 1
      if (tried >= MOST_POSITIVES) break
    }
    if (best !== undefined && best.noise === 0 && size >= 2) return best
  }
  return best
}

/** The configuration with the fewest kwargs for which a test holds, or undefined when none of the domain does. */
export function findPositive(test: Test, fields: readonly string[], domain: Domain, base: Kwargs): Kwargs | undefined {
  const budget = { left: MOST_ASSIGNMENTS }
  for (let size = 0; size <= Math.min(fields.length, MOST_KWARGS); size += 1) {
    for (const kwargs of assignments({ fields, domain, base }, size, budget)) if (outcomeOf(test, kwargs) === true) return kwargs
  }
  return undefined
}

/** The configurations that give exactly `size` of the fields a value, in order of interest. */
function* assignments(
  question: Pick<WitnessQuestion, 'fields' | 'domain' | 'base'>,
  size: number,
  budget: { left: number },
): Generator<Kwargs> {
  for (const fields of subsets(question.fields, size)) {
    for (const kwargs of product(fields, question.domain, question.base)) {
      if (budget.left <= 0) return
      budget.left -= 1
      yield kwargs
    }
  }
}

function* subsets(items: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [index, item] of items.entries()) {
    for (const rest of subsets(items.slice(index + 1), size - 1)) yield [item, ...rest]
  }
}

/** All combinations of the fields' values; early values of all fields come before late values of any. */
function* product(fields: readonly string[], domain: Domain, base: Kwargs): Generator<Kwargs> {
  const lists = fields.map((name) => domain.get(name) ?? [])
  const most = Math.max(0, ...lists.map((list) => list.length))
  if (fields.length === 0) yield base
  // By the largest index used, so that the front of the domain is exhausted first.
  for (let limit = 0; fields.length > 0 && limit < most; limit += 1) {
    for (const picks of boxShell(lists, limit)) {
      const kwargs: Record<string, PyValue> = { ...base }
      fields.forEach((name, index) => {
        kwargs[name] = lists[index]?.[picks[index] ?? 0] ?? null
      })
      yield kwargs
    }
  }
}

/** Index tuples whose largest index is `limit`. */
function* boxShell(lists: readonly (readonly PyValue[])[], limit: number): Generator<readonly number[]> {
  const walk = function* (position: number, touched: boolean): Generator<number[]> {
    if (position === lists.length) {
      if (touched) yield []
      return
    }
    const last = Math.min(limit, (lists[position]?.length ?? 0) - 1)
    for (let index = 0; index <= last; index += 1) {
      for (const rest of walk(position + 1, touched || index === limit)) yield [index, ...rest]
    }
  }
  yield* walk(0, false)
}

/** The neighbour of a positive, differing in one field, for which the predicate is false and nothing speaks. */
function findNegative(question: WitnessQuestion, positive: Kwargs): Kwargs | null {
  const options = question.fields.flatMap((name) => changesOf(question, positive, name))
  options.sort((a, b) => a.distance - b.distance)
  return options.find(({ kwargs }) => outcomeOf(question.test, kwargs) === false && question.clean(kwargs))?.kwargs ?? null
}

interface Change {
  readonly kwargs: Kwargs
  readonly distance: number
}

function changesOf(question: WitnessQuestion, positive: Kwargs, name: string): readonly Change[] {
  const held = positive[name]
  const values = (question.domain.get(name) ?? []).filter((value) => held === undefined || !sameValue(value, held))
  const changed = values.map((value, index) => ({ kwargs: { ...positive, [name]: value }, distance: distance(held, value, index) }))
  if (held === undefined || Object.hasOwn(question.base, name)) return changed
  const { [name]: _dropped, ...rest } = positive
  return [...changed, { kwargs: rest, distance: 500 }]
}

/** Numbers are as far apart as they are; otherwise values of one type are nearer than values of two. */
function distance(from: PyValue | undefined, to: PyValue, index: number): number {
  if (from === undefined) return 600 + index
  const a = numberOf(from)
  const b = numberOf(to)
  if (a !== undefined && b !== undefined && typeof from === typeof to) return Math.min(99, Math.abs(Number(a) - Number(b)))
  return (typeof from === typeof to && from !== null ? 100 : 200) + index
}

function sameValue(a: PyValue, b: PyValue): boolean {
  return JSON.stringify(encodeValue(a)) === JSON.stringify(encodeValue(b))
}
