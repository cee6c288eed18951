/** Failure rates: how sure one is, and whether two differ. */

export interface Interval {
  readonly low: number
  readonly high: number
}

/** The 0.975 quantile of the normal distribution: intervals are two-sided, 95 %. */
const Z = 1.959963984540054

/** Wilson's score interval for `k` events in `n` trials; undefined without trials. */
export function wilsonInterval(k: number, n: number): Interval | undefined {
  if (n === 0) return undefined
  const p = k / n
  const centre = p + (Z * Z) / (2 * n)
  const margin = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  const scale = 1 + (Z * Z) / n
  return {
    low: k === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    high: k === n ? 1 : Math.min(1, (centre + margin) / scale),
  }
}

/**
 * Holm's step-down adjustment: each chance of error as it is when so many questions are asked at once.
 *
 * @param pValues null for what was not asked, which stays null
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const asked = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p)
  const adjusted = new Map<number, number>()
  let least = 0
  for (const [rank, { p, index }] of asked.entries()) {
    least = Math.max(least, Math.min(1, p * (asked.length - rank)))
    adjusted.set(index, least)
  }
  return pValues.map((_, index) => adjusted.get(index) ?? null)
}

/** Logarithms of factorials, grown on demand. */
const logFactorials = [0]
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i += 1) logFactorials.push((logFactorials[i - 1] as number) + Math.log(i))
  return logFactorials[n] as number
}

/**
 * Fisher's exact test, two-sided: the probability, were both rates equal, of a table at most as likely
 * as `k1` events of `n1` against `k2` of `n2`. 1 when a side has no trials.
 */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  if (n1 === 0 || n2 === 0) return 1
  const k = k1 + k2
  const choose = (n: number, r: number): number => logFactorial(n) - logFactorial(r) - logFactorial(n - r)
  const probability = (x: number): number => Math.exp(choose(n1, x) + choose(n2, k - x) - choose(n1 + n2, k))
  // Tables that are equally likely differ by rounding only.
  const observed = probability(k1) * (1 + 1e-7)
  let sum = 0
  for (let x = Math.max(0, k - n2); x <= Math.min(k, n1); x += 1) {
    const p = probability(x)
    if (p <= observed) sum += p
  }
  return Math.min(1, sum)
}
