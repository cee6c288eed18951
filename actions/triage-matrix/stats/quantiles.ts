/** Order statistics of large samples without sorting them. */

/**
 * The values at fractions of the sorted sample, interpolated between neighbours; 0 for an empty sample. Reorders
 * `values`.
 *
 * @param fractions ascending
 */
export function quantiles(values: Float64Array, fractions: readonly number[]): number[] {
  const last = values.length - 1
  if (last < 0) return fractions.map(() => 0)
  // What a selection leaves to the right of its rank holds all higher ranks.
  let from = 0
  return fractions.map((fraction) => {
    const rank = last * fraction
    const below = Math.floor(rank)
    const low = select(values, from, below)
    from = below
    if (below === rank) return low
    // After the selection everything right of `below` is at least as large.
    let high = Infinity
    for (let index = below + 1; index <= last; index += 1)
      if ((values[index] as number) < high) high = values[index] as number
    return low + (high - low) * (rank - below)
  })
}

/** Moves the value of rank `k` to its place, smaller ones from `left` on before it and larger ones after it (Hoare). */
function select(values: Float64Array, left: number, k: number): number {
  let right = values.length - 1
  while (left < right) {
    const pivot = median3(values[left] as number, values[(left + right) >> 1] as number, values[right] as number)
    let [i, j] = [left, right]
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1
      while ((values[j] as number) > pivot) j -= 1
      if (i > j) break
      const swap = values[i] as number
      values[i] = values[j] as number
      values[j] = swap
      i += 1
      j -= 1
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return values[k] as number
}

function median3(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
}
