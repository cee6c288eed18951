/** The name a user probably meant. */
import { editDistance } from '../../shared/runtime/edit-distance'

/** The closest of `names`, when it is close enough to be a slip; the first of equals in sorted order. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length > 200) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: { readonly name: string; readonly cost: number } | undefined
  for (const candidate of [...names].sort()) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const cost = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { name: candidate, cost }
  }
  return best?.name
}
