/** Which rule of one corpus stands for which rule of the other. */
import { type Rule } from '../../shared/rules/rule'
import { fieldsOf } from '../../shared/rules/walk'

/** A rule and the configurations of the grid on which it holds, by index. */
export interface Extent {
  readonly rule: Rule
  readonly holdsOn: ReadonlySet<number>
}

export interface Pair {
  readonly old: Rule
  readonly new: Rule
}

/** A pair that has nothing in common but a field is no pair. */
const LEAST_LIKENESS = 0.34

/**
 * Pairs rules that say something alike about the same fields of a class: by where they hold, what they read, what they
 * say and where they stand. It decides only what a change is called, never whether there is one.
 */
export function pairRules(old: readonly Extent[], now: readonly Extent[]): Pair[] {
  const scored = old
    .flatMap((a) => now.map((b) => ({ a, b, score: likeness(a, b) })))
    .filter(({ score }) => score >= LEAST_LIKENESS)
  scored.sort(
    (x, y) => y.score - x.score || compareText(x.a.rule.id, y.a.rule.id) || compareText(x.b.rule.id, y.b.rule.id),
  )
  const taken = new Set<Rule>()
  const pairs: Pair[] = []
  for (const { a, b } of scored) {
    if (taken.has(a.rule) || taken.has(b.rule)) continue
    taken.add(a.rule)
    taken.add(b.rule)
    pairs.push({ old: a.rule, new: b.rule })
  }
  return pairs
}

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** From 0 to 1; 2 for what is word for word the same. */
function likeness(a: Extent, b: Extent): number {
  if (a.rule.identity === b.rule.identity) return 2
  const fields = jaccard(new Set(fieldsOf(a.rule.match)), new Set(fieldsOf(b.rule.match)))
  if (fields === 0) return 0
  const places = a.rule.severity === b.rule.severity ? 0.1 : 0
  return 0.4 * overlap(a.holdsOn, b.holdsOn) + 0.2 * fields + 0.3 * messageLikeness(a.rule, b.rule) + places
}

/** 1 when one is inside the other, else the share they have in common. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const index of small) if (large.has(index)) common += 1
  if (common === 0) return 0
  return common === small.size ? 1 : common / (a.size + b.size - common)
}

function messageLikeness(a: Rule, b: Rule): number {
  if (a.messageTemplate === null || b.messageTemplate === null) return 0
  return jaccard(words(a.messageTemplate), words(b.messageTemplate))
}

const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[a-z_0-9]+/g) ?? [])

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const common = [...a].filter((item) => b.has(item)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}
