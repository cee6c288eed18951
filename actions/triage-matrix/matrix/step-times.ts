/** Step times of a cell: which signal each trial offers, and the samples of all of them. */
import { type WorkloadResult } from '../run/trial-record'

/** From the best signal to none; a cell is as good as the worst of its trials that have one. */
export const SOURCES = ['per_step', 'elapsed_per_iter', 'wall_clock_total', 'missing'] as const
export type StepTimeSource = (typeof SOURCES)[number]

export interface TrialTimes {
  readonly source: StepTimeSource
  /** Milliseconds, finite. */
  readonly samples: readonly number[]
  /** Samples that were not finite. */
  readonly dropped: number
}

/**
 * The best signal of one trial.
 *
 * @param steps the steps the trial was asked for
 * @param didNotRun such a trial has a wall clock, but no step in it
 */
export function trialTimes(
  result: WorkloadResult,
  wallClockSec: number,
  steps: number,
  didNotRun: boolean,
): TrialTimes {
  const given = result.step_times_ms ?? []
  if (given.length > 0) {
    let allFinite = true
    for (const value of given) if (!Number.isFinite(value)) allFinite = false
    const samples = allFinite ? given : given.filter(Number.isFinite)
    return { source: samples.length > 0 ? 'per_step' : 'missing', samples, dropped: given.length - samples.length }
  }
  const { total_iterations: iterations, elapsed_sec: elapsed } = result
  const one = (source: StepTimeSource, value: number): TrialTimes =>
    Number.isFinite(value) ? { source, samples: [value], dropped: 0 } : { source: 'missing', samples: [], dropped: 1 }
  if (
    iterations !== undefined &&
    Number.isInteger(iterations) &&
    iterations > 0 &&
    elapsed !== undefined &&
    elapsed > 0
  )
    return one('elapsed_per_iter', (elapsed / iterations) * 1000)
  if (result.main_work_started === false || didNotRun) return { source: 'missing', samples: [], dropped: 0 }
  if (wallClockSec > 0 && steps > 0) return one('wall_clock_total', (wallClockSec / steps) * 1000)
  return { source: 'missing', samples: [], dropped: 0 }
}

/** The worse of two sources, where `missing` says nothing. */
export function worseSource(a: StepTimeSource, b: StepTimeSource): StepTimeSource {
  if (a === 'missing') return b
  if (b === 'missing') return a
  return SOURCES.indexOf(a) >= SOURCES.indexOf(b) ? a : b
}

/** Numbers in one growing buffer: eight bytes each, however many there are. */
export class SampleBuffer {
  #values = new Float64Array(1024)
  #length = 0

  push(values: readonly number[]): void {
    const needed = this.#length + values.length
    if (needed > this.#values.length) {
      const grown = new Float64Array(Math.max(needed, this.#values.length * 2))
      grown.set(this.#values.subarray(0, this.#length))
      this.#values = grown
    }
    this.#values.set(values, this.#length)
    this.#length = needed
  }

  /** A view of what was pushed, in that order. */
  get values(): Float64Array {
    return this.#values.subarray(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }
}
