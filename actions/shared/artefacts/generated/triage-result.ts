// Generated from schemas/triage-result.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-result.validator'

/**
 * What the command of a trial may write to the file named by TRIAGE_RESULT_FILE. Other keys are allowed and ignored.
 */
export interface TriageResult {
  /**
   * Whether the workload did what it should. The only key a workload must write.
   */
  passed: boolean
  /**
   * `error` says that the platform or the set-up failed, so that the trial leaves the failure rate.
   */
  verdict?: 'pass' | 'fail' | 'error'
  failure_count?: number
  /**
   * The iteration that failed first.
   */
  first_failure_iteration?: number | null
  /**
   * What went wrong. A `hint` (text) is counted over trials and shown in the matrix.
   *
   * @maxItems 1000
   */
  failure_details?: unknown[]
  total_iterations?: number
  /**
   * Milliseconds of each step, in order. What is not a finite number is dropped and counted.
   *
   * @maxItems 1000000
   */
  step_times_ms?: number[]
  /**
   * Seconds of the main work; with total_iterations the second best source of step times.
   */
  elapsed_sec?: number
  /**
   * Figures of the workload's own; numbers are summarised over trials.
   */
  metrics?: {}
  /**
   * false says that set-up failed before the work under test began.
   */
  main_work_started?: boolean | null
  executed_iterations?: number | null
  configured_iterations?: number | null
  /**
   * @maxItems 100
   */
  failure_detectors_fired?: string[]
  /**
   * @maxItems 100
   */
  warn_detectors_fired?: string[]
}

/** The contract of schemas/triage-result.schema.json. */
export const triageResultSchema: Schema<TriageResult> = { name: 'triage-result', check }
