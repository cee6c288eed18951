/** The verdict of a trial. Pure. */
import { type ProcessResult } from '../../shared/runtime/processes'
import { type PlannedCell } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { type Judgement } from './detectors'
import { type ResultFile } from './result-file'
import { type Observation } from './trial-observer'
import { type ExitStatus, type TrialRecord, verdictOf, type WorkloadResult } from './trial-record'

/** A trial without a deadline of its own gets the longest a job may have. */
export const DEFAULT_DEADLINE_SEC = 6 * 3600

export interface Evidence {
  readonly ended: ProcessResult
  readonly file: ResultFile
  readonly judgement: Judgement | undefined
  readonly recipe: Recipe
  readonly cell: PlannedCell
  readonly inDocker: boolean
  readonly wallClockSec: number
  readonly regexTimes: readonly number[]
  readonly observed: Observation
  /** Whether a part of the output was passed over. */
  readonly outputUnread: boolean
}

export interface JudgedTrial {
  readonly verdict: TrialRecord['verdict']
  readonly exitStatus: ExitStatus
  readonly result: WorkloadResult
  readonly note: string | null
}

/** The verdict of a trial from all that is known about it. */
export function judge(evidence: Evidence): JudgedTrial {
  const { ended, file, judgement, recipe, cell, wallClockSec } = evidence
  const regexTimes = evidence.outputUnread ? [] : evidence.regexTimes
  const withTimes = (result: WorkloadResult): WorkloadResult =>
    regexTimes.length > 0 && (result.step_times_ms ?? []).length === 0
      ? { ...result, step_times_ms: regexTimes }
      : result
  const reported = file.kind === 'result' ? withTimes(file.result) : undefined
  const neverBegan = reported?.main_work_started === false
  const error = (
    exitStatus: ExitStatus,
    note: string,
    result: WorkloadResult = reported ?? { passed: false },
  ): JudgedTrial => ({ verdict: 'error', exitStatus, result, note })

  if (ended.kind === 'not-started')
    return error('infrastructure_failed', `the command did not start: ${ended.code} ${ended.message}`)
  if (judgement?.verdict === 'pass' && evidence.outputUnread)
    return error('infrastructure_failed', 'not all of the output was judged')
  if (judgement?.verdict === 'pass' && neverBegan) return error('workload_setup_failed', setupNote(reported))
  if (judgement !== undefined)
    return judgedByDetectors(
      judgement,
      withTimes({ ...reported, elapsed_sec: wallClockSec, total_iterations: reported?.total_iterations ?? cell.steps }),
      ended.timedOut,
      evidence.observed,
    )
  if (ended.timedOut)
    return error('timeout', `stopped after ${recipe.timeoutPerTrialSec ?? DEFAULT_DEADLINE_SEC} s`, {
      ...reported,
      passed: false,
    })
  if (evidence.inDocker && reported === undefined && isDockerFailure(ended))
    return error('infrastructure_failed', `docker could not start the command (exit status ${ended.status ?? ''})`)
  if (file.kind === 'invalid')
    return error('no_result', `the result file is not valid: ${file.reason}`, { passed: false })
  const failed = ended.status !== 0
  if (reported === undefined) {
    if (recipe.requireResult)
      return error('no_result', `the command ended with ${describeEnd(ended)} and left no result file`)
    const plain = withTimes({ passed: !failed, elapsed_sec: wallClockSec, total_iterations: cell.steps })
    return {
      verdict: failed ? 'fail' : 'pass',
      exitStatus: failed ? 'workload_failed' : 'ok',
      result: plain,
      note: failed ? `ended with ${describeEnd(ended)}` : null,
    }
  }
  if (neverBegan) return error('workload_setup_failed', setupNote(reported), { ...reported, passed: false })
  if (reported.verdict === 'error')
    return error('infrastructure_failed', firstDetail(reported) ?? 'the workload reported an error')
  const passed = reported.passed !== false && reported.verdict !== 'fail' && !failed
  const exitStatus = passed ? 'ok' : 'workload_failed'
  return {
    verdict: verdictOf(exitStatus, passed),
    exitStatus,
    // No time at all would mean that the work never began; a workload that says nothing about it has taken some.
    result: { elapsed_sec: wallClockSec, ...reported, passed },
    note: failed ? `ended with ${describeEnd(ended)}` : null,
  }
}

function setupNote(result: WorkloadResult): string {
  return firstDetail(result) ?? 'the main work never began'
}

/** Docker's own exit statuses are also those of a shell that finds no program; then neither docker nor its init says anything. */
function isDockerFailure({ status, stderr }: Extract<ProcessResult, { kind: 'ended' }>): boolean {
  if (status === 125) return true
  return (status === 126 || status === 127) && /^docker: |^\[FATAL tini |\bOCI runtime\b/m.test(stderr)
}

function judgedByDetectors(
  judgement: Judgement,
  result: WorkloadResult,
  timedOut: boolean,
  { peakVramMib }: Observation,
): JudgedTrial {
  const { verdict, failed, errors, warnings, capture } = judgement
  const exitStatus =
    verdict === 'pass' ? 'ok' : verdict === 'fail' ? 'workload_failed' : timedOut ? 'timeout' : 'infrastructure_failed'
  return {
    verdict,
    exitStatus,
    result: {
      ...result,
      passed: verdict === 'pass',
      metrics: {
        ...result.metrics,
        ...(Object.keys(capture).length === 0 ? {} : { capture }),
        ...(peakVramMib === null ? {} : { peak_vram_mib: peakVramMib }),
      },
      failure_detectors_fired: [...failed, ...errors],
      warn_detectors_fired: warnings,
    },
    note: verdict === 'pass' ? null : [...failed, ...errors].join(', '),
  }
}

function describeEnd(ended: Extract<ProcessResult, { kind: 'ended' }>): string {
  return ended.signal === null ? `exit status ${ended.status ?? 'unknown'}` : `signal ${ended.signal}`
}

function firstDetail(result: WorkloadResult): string | undefined {
  const [first] = result.failure_details ?? []
  if (typeof first !== 'object' || first === null || Array.isArray(first)) return undefined
  const { error, hint } = first as Readonly<Record<string, unknown>>
  return typeof error === 'string' ? error : typeof hint === 'string' ? hint : undefined
}
