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
  /**
   * Conditions on one field alone that every positive meets. They cut the domain down, and a field whose default does not
   * meet its own has to be given; what they say of a value is only that it cannot be in a positive.
   */
  readonly demands?: readonly Demand[]
  /** Kwargs every configuration needs to be constructible at all. */
  readonly base: Kwargs
  /** How unwelcome a configuration is as a positive; 0 when nothing else speaks on it. */
  readonly noise: (kwargs: Kwargs) => number
  /** Whether the library is expected to accept a configuration without this rule's effect. */
  readonly clean: (kwargs: Kwargs) => boolean
}

/** A condition on one field alone. */
export interface Demand {
  readonly field: string
  readonly test: Test
}

export interface Witnesses {
  readonly positive: Kwargs
  /** Null when no neighbour of the positive avoids the rule. */
  readonly negative: Kwargs | null
  /** The positive's noise. */
  readonly noise: number
}

/** Configurations of one size that are looked at, shared out among the sets of fields of that size. */
const MOST_PER_SIZE = 3_000
/** Kwargs of the largest configuration that is tried. */
const MOST_KWARGS = 4
/** Noisy positives that are passed over in the hope of a quiet one. */
const MOST_NOISY = 600
/** Positives that are tried for a negative before the best one goes without. */
const MOST_POSITIVES = 64

/** Finds a minimal pair, or undefined when no assignment of the domain satisfies the predicate. */
export function findWitnesses(question: WitnessQuestion): Witnesses | undefined {
  let best: Witnesses | undefined
  let noisy = 0
  const space = narrowed(question)
  for (let size = 0; size <= mostKwargs(question); size += 1) {
    let tried = 0
    const done = visitAssignments(space, size, (positive) => {
      if (outcomeOf(question.test, positive) !== true) return false
      const noise = question.noise(positive)
      // A noisy positive is kept only until a quieter one is found: the search goes on as if it were none.
      if (noise > 0 && ++noisy > MOST_NOISY) return true
      if (best !== undefined && (noise > best.noise || (noise === best.noise && noise > 0))) return false
      const negative = findNegative(question, positive)
      if (best === undefined || noise < best.noise || (negative !== null && best.negative === null))
        best = { positive, negative, noise }
      if (noise === 0) tried += 1
      return (noise === 0 && negative !== null) || tried >= MOST_POSITIVES
    })
    if (done && (noisy > MOST_NOISY || best?.negative !== null)) return best
    if (best !== undefined && best.noise === 0 && size >= 2) return best
  }
  return best
}

/** The configuration with the fewest kwargs for which a test holds, or undefined when none of the domain does. */
export function findPositive(test: Test, fields: readonly string[], domain: Domain, base: Kwargs): Kwargs | undefined {
  const question = { fields, domain, base }
  let found: Kwargs | undefined
  for (let size = 0; size <= mostKwargs(question) && found === undefined; size += 1) {
    visitAssignments(question, size, (kwargs) => {
      if (outcomeOf(test, kwargs) === true) found = kwargs
      return found !== undefined
    })
  }
  return found
}

type Space = Pick<WitnessQuestion, 'fields' | 'domain' | 'base'> & { readonly needed?: ReadonlySet<string> }

/** The part of the space in which a positive can lie. */
function narrowed({ fields, domain, base, demands = [] }: WitnessQuestion): Space {
  const meets = ({ test }: Demand, kwargs: Kwargs): boolean => outcomeOf(test, kwargs) !== false
  const cut = new Map(domain)
  for (const demand of demands) {
    cut.set(
      demand.field,
      (cut.get(demand.field) ?? []).filter((value) => meets(demand, { ...base, [demand.field]: value })),
    )
  }
  const needed = new Set(demands.filter((demand) => !meets(demand, base)).map(({ field }) => field))
  return { fields, domain: cut, base, needed }
}

function mostKwargs({ fields }: Space): number {
  return Math.min(fields.length, MOST_KWARGS)
}

/**
 * Shows every configuration that gives exactly `size` of the fields a value, up to a limit, until `see` answers true.
 *
 * Of each set of fields the front of all domains comes before the rest of any. Returns whether `see` ended it.
 */
function visitAssignments(
  { fields, domain, base, needed = new Set() }: Space,
  size: number,
  see: (kwargs: Kwargs) => boolean,
): boolean {
  const sets = subsets(fields, size).filter((names) => [...needed].every((name) => names.includes(name)))
  const share = Math.max(MOST_PER_SIZE / Math.max(sets.length, 1), 1)
  return sets.some((names) => {
    const lists = names.map((name) => domain.get(name) ?? [])
    const chosen: Record<string, PyValue> = { ...base }
    let left = share
    /** Fills one field after another; `touched` says that one of them already uses the value at `limit`. */
    const fill = (position: number, limit: number, touched: boolean): boolean => {
      const name = names[position]
      const list = lists[position]
      if (name === undefined || list === undefined) return touched && left-- > 0 && see({ ...chosen })
      const last = Math.min(limit, list.length - 1)
      // The last field must use the limit when no other did; anything else was shown at a smaller limit.
      for (let index = position === names.length - 1 && !touched ? limit : 0; index <= last && left > 0; index += 1) {
        chosen[name] = list[index] ?? null
        if (fill(position + 1, limit, touched || index === limit)) return true
      }
      return false
    }
    if (names.length === 0) return see(base)
    const longest = Math.max(...lists.map((list) => list.length))
    for (let limit = 0; limit < longest && left > 0; limit += 1) if (fill(0, limit, false)) return true
    return false
  })
}

function subsets(items: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]))
}

/** The neighbour of a positive, differing in one field, for which the predicate is false and nothing speaks. */
function findNegative(question: WitnessQuestion, positive: Kwargs): Kwargs | null {
  const options = question.fields.flatMap((name) => changesOf(question, positive, name))
  options.sort((a, b) => a.distance - b.distance)
  return (
    options.find(({ kwargs }) => outcomeOf(question.test, kwargs) === false && question.clean(kwargs))?.kwargs ?? null
  )
}

interface Change {
  readonly kwargs: Kwargs
  readonly distance: number
}

function changesOf(question: WitnessQuestion, positive: Kwargs, name: string): readonly Change[] {
  const held = positive[name]
  const values = (question.domain.get(name) ?? []).filter((value) => held === undefined || !sameValue(value, held))
  const changed = values.map((value, index) => ({
    kwargs: { ...positive, [name]: value },
    distance: distance(held, value, index),
  }))
  if (held === undefined || Object.hasOwn(question.base, name)) return changed
  const { [name]: _dropped, ...rest } = positive
  return [...changed, { kwargs: rest, distance: 500 }]
}

/** Numbers are as far apart as they are; otherwise values of one type are nearer than values of two. */
function distance(from: PyValue | undefined, to: PyValue, index: number): number {
  if (from === undefined) return 600 + index
  const a = numberOf(from)
  const b = numberOf(to)
  if (a !== undefined && b !== undefined && typeof from === typeof to)
    return Math.min(99, Math.abs(Number(a) - Number(b)))
  return (typeof from === typeof to && from !== null ? 100 : 200) + index
}

function sameValue(a: PyValue, b: PyValue): boolean {
  return JSON.stringify(encodeValue(a)) === JSON.stringify(encodeValue(b))
}
