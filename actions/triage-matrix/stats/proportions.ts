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
 * The false discovery rate at which each of several differences would be called one (Benjamini and Hochberg): of the
 * differences called at 5 %, one in twenty is expected to be none, however many questions are asked.
 *
 * @param pValues null for what was not asked, which stays null
 */
export function falseDiscoveryRates(pValues: readonly (number | null)[]): (number | null)[] {
  const asked = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p)
  const rates = new Map<number, number>()
  let most = 1
  for (const [rank, { p, index }] of asked.entries()) {
    most = Math.min(most, (p * asked.length) / (asked.length - rank))
    rates.set(index, most)
  }
  return pValues.map((_, index) => rates.get(index) ?? null)
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
