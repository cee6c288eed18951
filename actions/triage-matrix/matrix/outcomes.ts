/** How far the trials of a cell got. */
import { type WorkloadResult } from '../run/trial-record'

export type Outcome = 'did_not_run' | 'crashed_after_iterations' | 'completed' | 'unknown'

/**
 * @param exitStatus a deadline or a lost result says nothing about whether the work began
 */
export function outcomeOf(exitStatus: string, result: WorkloadResult): Outcome {
  const { main_work_started: started, executed_iterations: executed, configured_iterations: configured } = result
  if (started === false) return 'did_not_run'
  if (started === true) {
    if (typeof executed !== 'number' || typeof configured !== 'number') return 'unknown'
    if (executed >= configured) return 'completed'
    return result.passed === false ? 'crashed_after_iterations' : 'unknown'
  }
  if (exitStatus === 'ok' || exitStatus === 'timeout' || exitStatus === 'no_result') return 'unknown'
  const hasPositiveStep = (result.step_times_ms ?? []).some((time) => time > 0)
  return !hasPositiveStep && (result.elapsed_sec ?? 0) <= 0 ? 'did_not_run' : 'unknown'
}

export interface Iterations {
  readonly executed_iter_min: number | null
  readonly executed_iter_max: number | null
  readonly configured_iters: number | null
  /** `N/C`, `min..max/C`, `—/C`, `?/?` when trials disagree, `—` when nothing is known. */
  readonly iters_display: string
}

/** Collects iteration counts over the trials of a cell. */
export class IterationCounter {
  readonly #configured = new Set<number>()
  #trials = 0
  #executedTrials = 0
  #min = Infinity
  #max = -Infinity

  add(result: WorkloadResult): void {
    const { executed_iterations: executed, configured_iterations: configured } = result
    this.#trials += 1
    if (typeof configured === 'number') this.#configured.add(configured)
    if (typeof executed !== 'number') return
    this.#executedTrials += 1
    this.#min = Math.min(this.#min, executed)
    this.#max = Math.max(this.#max, executed)
  }

  finish(): Iterations {
    const [configured, ...others] = this.#configured
    const known = this.#executedTrials > 0
    const display = (): string => {
      if (configured === undefined) return '—'
      if (others.length > 0) return '?/?'
      if (this.#executedTrials < this.#trials) return `—/${configured}`
      return this.#min === this.#max ? `${this.#min}/${configured}` : `${this.#min}..${this.#max}/${configured}`
    }
    return {
      executed_iter_min: known ? this.#min : null,
      executed_iter_max: known ? this.#max : null,
      configured_iters: configured === undefined || others.length > 0 ? null : configured,
      iters_display: display(),
    }
  }
}
