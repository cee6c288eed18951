// Generated from schemas/triage-trial.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-trial.validator'

/**
 * One attempt of a trial: a line of cells/<cell>/trials.jsonl.
 */
export interface TriageTrial {
  schema_version: 1
  cell: string
  trial: number
  attempt: number
  role: 'trial' | 'paired_baseline'
  final: boolean
  content_hash: string
  session: string
  verdict: 'pass' | 'fail' | 'error'
  exit_status: 'ok' | 'workload_failed' | 'workload_setup_failed' | 'infrastructure_failed' | 'timeout' | 'no_result'
  wall_clock_sec: number
  hardware: string
  nonfinite_step_samples: number
  exit_code: number | null
  signal: string | null
  note: string | null
  result: {
    /**
     * Whether the workload did what it should. The only key a workload must write.
     */
    passed?: boolean
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
  /**
   * What detectors of the recipe needed and this machine could not tell, and why.
   *
   * @maxItems 10
   */
  unobserved?: string[]
  /**
   * Files that collect_paths copied, and matching ones that were too many, too large or could not be redacted.
   */
  collected?: {
    files: number
    skipped: number
  }
  /**
   * What retain deleted of this trial.
   */
  retention?: {
    level: 'none' | 'log' | 'summary' | 'full'
    /**
     * @maxItems 100
     */
    deleted: string[]
    deleted_count: number
    freed_bytes: number
  }
}

/** The contract of schemas/triage-trial.schema.json. */
export const triageTrialSchema: Schema<TriageTrial> = { name: 'triage-trial', check }
