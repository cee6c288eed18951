/** One finished attempt of a trial, as a line of a journal. Keys are those on disk. */
import { type JsonValue } from '../../shared/artefacts/json-value'
import { type Verdict } from '../recipe/model'
import { type Collected } from './collect'
import { type Retention } from './retention'

/**
 * How an attempt ended. `timeout` and `no_result` are kept apart from failures of the platform: a
 * deadline was reached, or a command that must leave a result left none that is valid.
 */
export const EXIT_STATUSES = [
  'ok',
  'workload_failed',
  'workload_setup_failed',
  'infrastructure_failed',
  'timeout',
  'no_result',
] as const
export type ExitStatus = (typeof EXIT_STATUSES)[number]

/** What a workload reports; every key but `passed` may be missing. */
export interface WorkloadResult {
  readonly passed?: boolean | undefined
  readonly verdict?: Verdict | undefined
  readonly failure_count?: number | undefined
  readonly first_failure_iteration?: number | null | undefined
  readonly failure_details?: readonly JsonValue[] | undefined
  readonly total_iterations?: number | undefined
  readonly step_times_ms?: readonly number[] | undefined
  readonly elapsed_sec?: number | undefined
  readonly metrics?: Readonly<Record<string, JsonValue>> | undefined
  readonly main_work_started?: boolean | null | undefined
  readonly executed_iterations?: number | null | undefined
  readonly configured_iterations?: number | null | undefined
  readonly failure_detectors_fired?: readonly string[] | undefined
  readonly warn_detectors_fired?: readonly string[] | undefined
}

export interface TrialRecord {
  readonly schema_version: 1
  readonly cell: string
  /** 0-based number of the trial within its cell. */
  readonly trial: number
  /** 0-based; only the last attempt of a trial counts. */
  readonly attempt: number
  /** `paired_baseline` for a run of the baseline beside a trial of this cell on the same machine. */
  readonly role: 'trial' | 'paired_baseline'
  /** Whether no attempt follows: a verdict, or the last error that was allowed. */
  readonly final: boolean
  /** Hash of everything that decides what a trial does; see `contentHash`. */
  readonly content_hash: string
  /** Names the invocation that ran it, so that a later one can tell what it reused. */
  readonly session: string
  readonly verdict: Verdict
  readonly exit_status: ExitStatus
  readonly wall_clock_sec: number
  /** Identifies the machine's hardware; times compare only within one. */
  readonly hardware: string
  /** Step times that were not finite numbers and were dropped. */
  readonly nonfinite_step_samples: number
  readonly exit_code: number | null
  readonly signal: string | null
  /** One line about what went wrong outside the workload. */
  readonly note: string | null
  readonly result: WorkloadResult
  /** Detectors of the recipe that nothing on this machine could feed, and why. */
  readonly unobserved?: readonly string[] | undefined
  /** What `collect_paths` copied. */
  readonly collected?: Collected | undefined
  /** What `retain` deleted. */
  readonly retention?: Retention | undefined
}

/** The verdict of a trial by the rules of the reference, for trials that no detector judged. */
export function verdictOf(exitStatus: string, passed: boolean | undefined): Verdict {
  if (exitStatus === 'ok') return passed === false ? 'fail' : 'pass'
  return exitStatus === 'workload_failed' ? 'fail' : 'error'
}

/**
 * Whether a later final record of a trial takes the place of an earlier one. What is tried again because it
 * ended in an error may end in one again; that does not undo a verdict.
 */
export function replaces(later: TrialRecord, earlier: TrialRecord | undefined): boolean {
  return later.verdict !== 'error' || earlier === undefined || earlier.verdict === 'error'
}
