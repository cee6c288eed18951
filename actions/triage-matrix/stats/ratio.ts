/** How much slower one cell is than another, with the trials as the independent units. */
import { type Interval } from './proportions'
import { studentQuantile } from './student'

/** The mean of a trial's step times, and how many there were. */
export interface TrialTimes {
  readonly meanMs: number
  readonly samples: number
}

/** A trial, and the baseline's trial that ran beside it on the same machine. */
export interface Pair {
  readonly cell: TrialTimes
  readonly baseline: TrialTimes
}

export interface Ratio {
  /** Mean step time of the cell divided by the baseline's, over all steps. */
  readonly value: number
  /** 95 %; undefined when a side has fewer than two trials. */
  readonly interval: Interval | undefined
}

/**
 * The ratio of two cells' mean step times. Its interval is Welch's, on the logarithm, with each mean's error from the
 * trials as clusters of steps (the linearised variance of a ratio estimate; Cochran, Sampling Techniques, 6.3), so that
 * trials with many steps count for more in the interval as they do in the mean.
 *
 * @returns undefined when a side has no time above zero
 */
export function ratioOf(cell: readonly TrialTimes[], baseline: readonly TrialTimes[]): Ratio | undefined {
  const [a, b] = [pool(cell), pool(baseline)]
  if (a === undefined || b === undefined) return undefined
  const value = a.mean / b.mean
  const [errorA, errorB] = [variance(a.residuals), variance(b.residuals)]
  if (errorA === undefined || errorB === undefined) return { value, interval: undefined }
  const error = errorA + errorB
  const degrees = error ** 2 / (errorA ** 2 / (cell.length - 1) + errorB ** 2 / (baseline.length - 1))
  return { value, interval: around(value, error, degrees) }
}

/** The same from pairs: what a machine does to both of a pair cancels out. */
export function pairedRatio(pairs: readonly Pair[]): Ratio | undefined {
  const a = pool(pairs.map((pair) => pair.cell))
  const b = pool(pairs.map((pair) => pair.baseline))
  if (a === undefined || b === undefined) return undefined
  const value = a.mean / b.mean
  const error = variance(a.residuals.map((residual, index) => residual - (b.residuals[index] ?? 0)))
  return { value, interval: error === undefined ? undefined : around(value, error, pairs.length - 1) }
}

/** The mean over all steps, and what each trial moves it by, relative to the mean. */
function pool(
  trials: readonly TrialTimes[],
): { readonly mean: number; readonly residuals: readonly number[] } | undefined {
  const samples = trials.reduce((sum, trial) => sum + trial.samples, 0)
  const mean = trials.reduce((sum, trial) => sum + trial.meanMs * (trial.samples / samples), 0)
  if (!(samples > 0 && mean > 0)) return undefined
  return { mean, residuals: trials.map((trial) => ((trial.meanMs / mean - 1) * trial.samples) / samples) }
}

/** Of the logarithm of the mean. */
function variance(residuals: readonly number[]): number | undefined {
  const n = residuals.length
  return n < 2 ? undefined : (n / (n - 1)) * residuals.reduce((sum, value) => sum + value ** 2, 0)
}

function around(value: number, error: number, degrees: number): Interval {
  const factor = error === 0 ? 1 : Math.exp(studentQuantile(degrees) * Math.sqrt(error))
  return { low: value / factor, high: value * factor }
}
