/** The name a user probably meant. */

/** Edit distance with transpositions of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The closest of `names`, when it is close enough to be a slip; the first of equals in sorted order. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length > 200) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: { readonly name: string; readonly cost: number } | undefined
  for (const candidate of [...names].sort()) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const cost = distance(name.toLowerCase(), candidate.toLowerCase())
    if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { name: candidate, cost }
  }
  return best?.name
}
