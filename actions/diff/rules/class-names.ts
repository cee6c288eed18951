/** Classes that a new version offers under another name. */
import { type Corpus } from '../../shared/rules/rule'

/**
 * The new public names of classes, by their old ones. A class that is gone and one that is new are taken for the same
 * when they, and no others of either version, are defined under one name, wherever the module is.
 */
export function renamedClasses(old: Corpus, now: Corpus): ReadonlyMap<string, string> {
  const lone = (corpus: Corpus, other: Corpus): Map<string, readonly string[]> => {
    const known = new Set(other.classes.map((item) => item.nativeType))
    const names = new Map<string, readonly string[]>()
    for (const { nativeType, className } of corpus.classes) {
      if (known.has(nativeType)) continue
      const qualified = className.split(':').at(-1) ?? className
      names.set(qualified, [...(names.get(qualified) ?? []), nativeType])
    }
    return names
  }
  const [gone, come] = [lone(old, now), lone(now, old)]
  return new Map(
    [...gone].flatMap(([name, [from, ...otherOld]]) => {
      const [to, ...otherNew] = come.get(name) ?? []
      const unique = from !== undefined && to !== undefined && otherOld.length === 0 && otherNew.length === 0
      return unique ? [[from, to] as const] : []
    }),
  )
}

/** A corpus that speaks of classes by their new names. */
export function withNewNames(corpus: Corpus, names: ReadonlyMap<string, string>): Corpus {
  if (names.size === 0) return corpus
  const renamed = <T extends { readonly nativeType: string }>(item: T): T => ({
    ...item,
    nativeType: names.get(item.nativeType) ?? item.nativeType,
  })
  return { ...corpus, classes: corpus.classes.map(renamed), rules: corpus.rules.map(renamed) }
}
