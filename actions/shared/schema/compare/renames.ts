/**
 * Which removed and added things are one thing under a new name. Similar names alone prove nothing; a rename needs the
 * documentation to say so, or everything but the name to be the same.
 */
import { type Class, type Field } from '../../artefacts/generated/schema.discovered'
import { canonicalText, leafOf } from '../python-json'
import { contains, normalForm } from '../normal-form'

/** Pairs of old and new names; each name is in at most one pair. */
export type Pairs = ReadonlyMap<string, string>

/**
 * @param removed fields that are gone, and `added` those that are new, by name
 */
export function renamedFields(removed: Readonly<Record<string, Field>>, added: Readonly<Record<string, Field>>): Pairs {
  return uniquePairs(Object.keys(removed), Object.keys(added), (old, now) =>
    fieldEvidence(old, removed[old] as Field, now, added[now] as Field),
  )
}

/** How strong the evidence is that `old` became `now`; 0 for none. */
function fieldEvidence(old: string, before: Field, now: string, after: Field): number {
  const saysSo =
    mentions(before['x-deprecation'], now) ||
    (before.deprecated === true && mentions(before.description, now)) ||
    mentions(after.description, old)
  if (saysSo || after['x-alias'] === old) return 3
  const sameDescription = before.description !== undefined && before.description === after.description
  if (sameDescription) return 2
  const likeness = jaccard(wordsOf(before.description), wordsOf(after.description))
  const sameType = before['x-unknown'] === undefined && after['x-unknown'] === undefined && sameForm(before, after)
  const sameDefault =
    'default' in before === 'default' in after &&
    canonicalText(before.default ?? null) === canonicalText(after.default ?? null)
  return likeness >= 0.8 && sameType && sameDefault ? 1 : 0
}

/** Whether a text names a field: as a whole word, in code marks unless the name could be an ordinary word. */
function mentions(text: string | undefined, name: string): boolean {
  if (text === undefined) return false
  const escaped = name.replace(/[^\w]/g, '\\$&')
  const ordinary = /^[a-z]+$/.test(name)
  return (
    new RegExp(ordinary ? `[\`'"]${escaped}[\`'"]` : `(?<![\\w.])${escaped}(?!\\w)`).test(text) &&
    /\b(?:renamed|replaced|use|instead|formerly|previously|alias|deprecated)\b/i.test(text)
  )
}

function sameForm(before: Field, after: Field): boolean {
  const [old, now] = [normalForm(before), normalForm(after)]
  return !old.any && !now.any && contains(old, now) && contains(now, old)
}

/** Classes that are gone and classes that are new, paired by their name's last part, else by what fields they have. */
export function renamedClasses(
  removed: Readonly<Record<string, Class>>,
  added: Readonly<Record<string, Class>>,
): Pairs {
  const evidence = (old: string, now: string): number => {
    if (isRespelled(old, now)) return 3
    const fields = [Object.keys((removed[old] as Class).properties), Object.keys((added[now] as Class).properties)].map(
      (names) => new Set(names),
    )
    const [before, after] = [fields[0] as Set<string>, fields[1] as Set<string>]
    const likeness = jaccard(before, after)
    return before.size >= 3 && after.size >= 3 && likeness >= 0.6 ? likeness : 0
  }
  return uniquePairs(Object.keys(removed), Object.keys(added), evidence)
}

/** Whether two class names differ only in their module or in upper and lower case. */
export function isRespelled(old: string, now: string): boolean {
  return leafOf(old).toLowerCase() === leafOf(now).toLowerCase()
}

/** Pairs whose evidence is above that of every other pair with one of the two names. */
function uniquePairs(
  olds: readonly string[],
  news: readonly string[],
  evidence: (old: string, now: string) => number,
): Pairs {
  const scored = olds
    .flatMap((old) => news.map((now) => ({ old, now, score: evidence(old, now) })))
    .filter((pair) => pair.score > 0)
  const best = scored.filter((pair) =>
    scored.every(
      (other) => other === pair || (other.old !== pair.old && other.now !== pair.now) || other.score < pair.score,
    ),
  )
  return new Map(best.map((pair) => [pair.old, pair.now]))
}

function wordsOf(text: string | undefined): Set<string> {
  return new Set((text ?? '').toLowerCase().match(/\w{3,}/g) ?? [])
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((item) => b.has(item)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
