/** The numbers of one cell from its trials, in the fields and with the rounding of the reference. */
import { type JsonValue, isMapping } from '../../shared/artefacts/json-value'
import { type Verdict } from '../recipe/model'
import { verdictOf, type WorkloadResult } from '../run/trial-record'
import { type Interval, wilsonInterval } from '../stats/proportions'
import { quantiles } from '../stats/quantiles'
import { type TrialTimes } from '../stats/ratio'
import { mean, populationDeviation, PreciseSum } from '../stats/sums'
import { type Iterations, IterationCounter, outcomeOf } from './outcomes'
import { SampleBuffer, type StepTimeSource, trialTimes, worseSource } from './step-times'

/** What the aggregation needs of a trial; a `TrialRecord` has it. */
export interface AggregateTrial {
  readonly exit_status: string
  readonly wall_clock_sec: number
  readonly verdict?: Verdict
  readonly hardware?: string
  readonly nonfinite_step_samples?: number
  readonly result: WorkloadResult
}

/** A share of errors from which the remaining verdicts of a cell say little. */
const UNRELIABLE_ERROR_RATE = 0.1
/** Samples of a cell that `matrix.json` embeds; the others are in the journal, and their number is shown. */
const MOST_EMBEDDED_SAMPLES = 2000
const HISTOGRAM_BINS = 40
/** Metrics of a cell that are summarised; a workload that invents names would fill the matrix. */
const MOST_METRICS = 100

export interface Histogram {
  readonly low_ms: number
  readonly high_ms: number
  readonly counts: readonly number[]
  /** Samples above `high_ms`. */
  readonly above: number
}

export interface CellStats extends Iterations {
  readonly trials: number
  readonly passed_count: number
  readonly failed_count: number
  readonly mean_step_time_ms: number
  readonly std_step_time_ms: number
  readonly min_step_time_ms: number
  readonly max_step_time_ms: number
  readonly p50_step_time_ms: number
  readonly p90_step_time_ms: number
  readonly p99_step_time_ms: number
  readonly mean_wall_clock_sec: number
  readonly exit_status_counts: Readonly<Record<string, number>>
  readonly step_times_ms: readonly number[]
  readonly step_time_source: StepTimeSource
  readonly failure_hints: readonly (readonly [string, number])[]
  readonly outcome_counts: Readonly<Record<string, number>>
  readonly top_failure_detector_id: string | null
  readonly top_warn_detector_id: string | null
  readonly error_count: number
  readonly failure_rate: number
  readonly error_rate: number
  readonly unreliable: boolean
  readonly failure_rate_interval: Interval | null
  readonly nonfinite_step_samples: number
  /** Samples beyond those in `step_times_ms`. */
  readonly step_times_omitted: number
  readonly timeout_count: number
  readonly lost_result_count: number
  readonly did_not_run_count: number
  readonly step_time_histogram: Histogram | null
  readonly metrics_summary: Readonly<Record<string, ReturnType<MetricSummary['finish']>>>
}

export interface Aggregated {
  readonly stats: CellStats
  /** Of the trials with a verdict and times per step: the units of the speed comparison. */
  readonly trialMeans: readonly TrialTimes[]
}

/** One number over the trials of a cell, without keeping every value. */
class MetricSummary {
  readonly #sum = new PreciseSum()
  #n = 0
  #min = Infinity
  #max = -Infinity

  constructor(first: number) {
    this.add(first)
  }

  add(value: number): void {
    this.#sum.add(value)
    this.#n += 1
    this.#min = Math.min(this.#min, value)
    this.#max = Math.max(this.#max, value)
  }

  finish(): { readonly mean: number; readonly min: number; readonly max: number; readonly n: number } {
    return { mean: this.#sum.value / this.#n, min: this.#min, max: this.#max, n: this.#n }
  }
}

/** Aggregates the trials of one cell as they arrive; trials must come in the order of their numbers. */
export class CellAggregator {
  readonly #steps: number
  readonly #buffer: SampleBuffer
  readonly #iterations = new IterationCounter()
  readonly #exitStatuses: Record<string, number> = {}
  readonly #outcomes: Record<string, number> = {}
  readonly #hints = new Map<string, number>()
  readonly #failureDetectors = new Map<string, number>()
  readonly #warnDetectors = new Map<string, number>()
  readonly #metrics = new Map<string, MetricSummary>()
  readonly #verdicts: Record<Verdict, number> = { pass: 0, fail: 0, error: 0 }
  readonly #wallClocks: number[] = []
  readonly #trialMeans: TrialTimes[] = []
  #source: StepTimeSource = 'missing'
  #nonfinite = 0

  /**
   * @param steps the steps each trial was asked for
   * @param buffer memory for the samples; its content is replaced
   */
  constructor(steps: number, buffer: SampleBuffer = new SampleBuffer()) {
    this.#steps = steps
    this.#buffer = buffer
    buffer.clear()
  }

  add(trial: AggregateTrial): void {
    const { result, exit_status: exitStatus, wall_clock_sec: wallClock } = trial
    const outcome = outcomeOf(exitStatus, result)
    const times = trialTimes(result, wallClock, this.#steps, outcome === 'did_not_run')
    const verdict = trial.verdict ?? verdictOf(exitStatus, result.passed)
    this.#verdicts[verdict] += 1
    count(this.#exitStatuses, exitStatus === '' ? 'unknown' : exitStatus)
    count(this.#outcomes, outcome)
    this.#wallClocks.push(Number.isFinite(wallClock) ? wallClock : 0)
    this.#iterations.add(result)
    this.#source = worseSource(this.#source, times.source)
    this.#nonfinite += times.dropped + (trial.nonfinite_step_samples ?? 0)
    this.#buffer.push(times.samples)
    if (times.source === 'per_step' && verdict !== 'error')
      this.#trialMeans.push({ meanMs: mean(times.samples), samples: times.samples.length })
    for (const hint of hintsOf(result)) this.#hints.set(hint, (this.#hints.get(hint) ?? 0) + 1)
    for (const id of detectorsOf(result, 'failure_detectors_fired'))
      this.#failureDetectors.set(id, (this.#failureDetectors.get(id) ?? 0) + 1)
    for (const id of detectorsOf(result, 'warn_detectors_fired'))
      this.#warnDetectors.set(id, (this.#warnDetectors.get(id) ?? 0) + 1)
    for (const [key, value] of Object.entries(result.metrics ?? {})) {
      if (typeof value !== 'number' || !Number.isFinite(value)) continue
      const summary = this.#metrics.get(key)
      if (summary !== undefined) summary.add(value)
      else if (this.#metrics.size < MOST_METRICS) this.#metrics.set(key, new MetricSummary(value))
    }
  }

  finish(): Aggregated {
    const { pass, fail, error } = this.#verdicts
    const trials = pass + fail + error
    const samples = this.#buffer.values
    const average = mean(samples)
    const embedded = Array.from(samples.subarray(0, MOST_EMBEDDED_SAMPLES))
    const deviation = populationDeviation(samples, average)
    // The order statistics reorder the buffer, so they come after everything that reads it in order.
    const [min = 0, p50 = 0, p90 = 0, p99 = 0, max = 0] = quantiles(samples, [0, 0.5, 0.9, 0.99, 1])
    const errorRate = trials === 0 ? 0 : error / trials
    const stats: CellStats = {
      trials,
      passed_count: pass,
      failed_count: fail,
      mean_step_time_ms: average,
      std_step_time_ms: deviation,
      min_step_time_ms: min,
      max_step_time_ms: max,
      p50_step_time_ms: p50,
      p90_step_time_ms: p90,
      p99_step_time_ms: p99,
      mean_wall_clock_sec: mean(this.#wallClocks),
      exit_status_counts: this.#exitStatuses,
      step_times_ms: embedded,
      step_time_source: this.#source,
      failure_hints: [...this.#hints],
      outcome_counts: this.#outcomes,
      ...this.#iterations.finish(),
      top_failure_detector_id: topOf(this.#failureDetectors),
      top_warn_detector_id: topOf(this.#warnDetectors),
      error_count: error,
      failure_rate: pass + fail === 0 ? 0 : fail / (pass + fail),
      error_rate: errorRate,
      unreliable: error > 0 && errorRate >= UNRELIABLE_ERROR_RATE,
      failure_rate_interval: wilsonInterval(fail, pass + fail) ?? null,
      nonfinite_step_samples: this.#nonfinite,
      step_times_omitted: samples.length - embedded.length,
      timeout_count: this.#exitStatuses['timeout'] ?? 0,
      lost_result_count: this.#exitStatuses['no_result'] ?? 0,
      did_not_run_count: this.#outcomes['did_not_run'] ?? 0,
      step_time_histogram: histogramOf(samples, min, p99, max),
      metrics_summary: Object.fromEntries([...this.#metrics].map(([key, summary]) => [key, summary.finish()])),
    }
    return { stats, trialMeans: this.#trialMeans }
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + 1
}

/** Each hint of a trial once, in the order in which it gives them. */
function hintsOf(result: WorkloadResult): Set<string> {
  const hints = new Set<string>()
  for (const detail of result.failure_details ?? []) {
    const hint: JsonValue | undefined = isMapping(detail) ? detail['hint'] : undefined
    if (typeof hint === 'string' && hint !== '') hints.add(hint)
  }
  return hints
}

function detectorsOf(result: WorkloadResult, key: 'failure_detectors_fired' | 'warn_detectors_fired'): Set<string> {
  const inMetrics = result.metrics?.[key]
  const listed = Array.isArray(inMetrics) ? (inMetrics as readonly JsonValue[]) : []
  return new Set([...listed, ...(result[key] ?? [])].filter((id): id is string => typeof id === 'string' && id !== ''))
}

function topOf(counts: ReadonlyMap<string, number>): string | null {
  let top: string | null = null
  for (const [id, number] of counts) if (top === null || number > (counts.get(top) ?? 0)) top = id
  return top
}

/** Up to the slowest hundredth: one step that took a minute would leave all others in one bin. */
function histogramOf(samples: Float64Array, low: number, p99: number, max: number): Histogram | null {
  if (samples.length === 0) return null
  const high = p99 > low ? p99 : max
  const counts = new Array<number>(HISTOGRAM_BINS).fill(0)
  const scale = high > low ? HISTOGRAM_BINS / (high - low) : 0
  let above = 0
  for (const sample of samples) {
    if (sample > high) {
      above += 1
      continue
    }
    const bin = Math.min(HISTOGRAM_BINS - 1, Math.floor((sample - low) * scale))
    counts[bin] = (counts[bin] as number) + 1
  }
  return { low_ms: low, high_ms: high, counts, above }
}
