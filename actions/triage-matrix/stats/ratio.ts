/** How much slower one cell is than another, from the trials as the independent units. */
import { type Interval } from './proportions'

/**
 * The 0.975 quantile of Student's t distribution (Hill's expansion around the normal quantile; exact
 * for one and two degrees of freedom).
 *
 * @param degrees at least 1; need not be whole
 */
export function studentQuantile(degrees: number): number {
  if (degrees < 1.5) return 12.706204736432095
  if (degrees < 2.5) return 4.302652729911275
  const z = 1.959963984540054
  const z3 = z ** 3
  const z5 = z ** 5
  const z7 = z ** 7
  const z9 = z ** 9
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * degrees ** 4)
  )
}

/**
 * 95 % interval of the ratio of typical step times, by Welch's method on logarithms of the trials'
 * means; undefined when a side has fewer than two trials with times above zero.
 */
export function ratioInterval(cell: readonly number[], baseline: readonly number[]): Interval | undefined {
  const [a, b] = [logMoments(cell), logMoments(baseline)]
  if (a === undefined || b === undefined) return undefined
  const error = a.errorSquared + b.errorSquared
  const centre = a.mean - b.mean
  if (error === 0) return { low: Math.exp(centre), high: Math.exp(centre) }
  const degrees = error ** 2 / (a.errorSquared ** 2 / (a.n - 1) + b.errorSquared ** 2 / (b.n - 1))
  const margin = studentQuantile(degrees) * Math.sqrt(error)
  return { low: Math.exp(centre - margin), high: Math.exp(centre + margin) }
}

function logMoments(
  values: readonly number[],
): { readonly n: number; readonly mean: number; readonly errorSquared: number } | undefined {
  const logs = values.filter((value) => value > 0).map(Math.log)
  const n = logs.length
  if (n < 2) return undefined
  const mean = logs.reduce((sum, value) => sum + value, 0) / n
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return { n, mean, errorSquared: variance / n }
}
