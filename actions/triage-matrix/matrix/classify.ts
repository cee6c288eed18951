/** What a cell shows against its baseline: the reference's single tag, and effect and speed apart. */
import { roundHalfEven } from './numbers'
import { type StepTimeSource } from './step-times'

/** What the tag of the reference looks at. */
export interface TagInput {
  readonly error: string | null
  readonly trials: number
  readonly planned_trials: number
  readonly did_not_run_count: number
  readonly mean_step_time_ms: number
  readonly step_time_source: StepTimeSource
  readonly failure_rate: number
}

export interface TagContext {
  readonly isBaseline: boolean
  readonly threshold: number
  /** Whether any hardware ran trials of both cells. */
  readonly comparableHardware: boolean
  /** Ratio to baseline trials that ran beside this cell's, which then replaces that of the means. */
  readonly pairedRatio?: number | undefined
}

/** The reference's tag, extended by `no_result` for a cell that was planned and never reported. */
export function referenceTag(
  cell: TagInput,
  baseline: TagInput | undefined,
  context: TagContext,
): { readonly tag: string; readonly ratio: number | null; readonly reason?: string } {
  if (cell.error !== null) return { tag: 'error', ratio: null }
  if (cell.trials === 0 && cell.planned_trials > 0) return { tag: 'no_result', ratio: null }
  if (cell.trials > 0 && cell.did_not_run_count === cell.trials) return { tag: 'did_not_run', ratio: null }
  if (context.isBaseline) return { tag: '(baseline)', ratio: null }
  const none = (reason: string): ReturnType<typeof referenceTag> => ({ tag: 'n/a', ratio: null, reason })
  if (baseline === undefined) return none('no baseline')
  if (baseline.error !== null) return none('the baseline has an error')
  if (!(baseline.mean_step_time_ms > 0)) return none('the baseline has no step times')
  if (!(cell.mean_step_time_ms > 0) || cell.step_time_source === 'missing') return none('no step times')
  if (cell.step_time_source !== 'per_step' || baseline.step_time_source !== 'per_step') {
    const worse = cell.step_time_source === 'per_step' ? 'the baseline' : 'the cell'
    return none(`${worse} has no time per step`)
  }
  if (!context.comparableHardware) return none('runner mismatch')
  const ratio = context.pairedRatio ?? cell.mean_step_time_ms / baseline.mean_step_time_ms
  if (ratio > context.threshold) return { tag: `speed (+${roundHalfEven((ratio - 1) * 100)}%)`, ratio }
  return { tag: cell.failure_rate >= baseline.failure_rate ? 'no effect' : '-', ratio }
}
