/** Runs one attempt of a trial and says how it ended. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type ProcessResult } from '../../shared/runtime/processes'
import { type PlannedCell } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { compileRegex } from '../recipe/value-reader'
import { type Collected, collectPaths } from './collect'
import { runToEnd } from './containers'
import { LogScanner, type Judgement } from './detectors'
import { redactEnvFile, writeEnvFile } from './env-file'
import { LogFile } from './log-file'
import { makeRedact, redactValue } from './redaction'
import { readResultFile, type ResultFile } from './result-file'
import { applyRetention, retentionLevel } from './retention'
import { missingVenv, RESULT_FILE, trialCommand, trialFacts } from './trial-command'
import { type Observation, type ProbeSources } from './trial-observer'
import { type ExitStatus, type TrialRecord, verdictOf, type WorkloadResult } from './trial-record'

/** What does not change between the trials of a run. */
export interface TrialHost {
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hardware: string
  readonly session: string
  /** Whether the job runs inside the cell's image already. */
  readonly insideContainer: boolean
  /** `uid:gid` of this process, where the platform has them. */
  readonly user?: string | undefined
  /** Milliseconds that only grow. */
  readonly now: () => number
  /** What the trials of a recipe in probe mode are observed with. */
  readonly probe?: ProbeSources | undefined
}

export interface TrialRequest {
  readonly recipe: Recipe
  readonly cell: PlannedCell
  readonly trial: number
  readonly attempt: number
  readonly role: TrialRecord['role']
  /** The cell the record belongs to; for a paired baseline it is not the cell that runs. */
  readonly recordedAs: PlannedCell
  /** Absolute; made by the trial, and left even when nothing is in it. */
  readonly trialDir: string
}

/** A trial without a deadline of its own gets the longest a job may have. */
const DEFAULT_DEADLINE_SEC = 6 * 3600
const GRACE_MS = 5000
const MOST_REGEX_STEPS = 1_000_000
const NOT_OBSERVED: Observation = { hung: false, coredump: false, peakVramMib: null, tier3: [], unobserved: [] }

export async function runTrial(request: TrialRequest, host: TrialHost): Promise<Omit<TrialRecord, 'final'>> {
  const { recipe, cell, trialDir } = request
  mkdirSync(trialDir, { recursive: true })
  // By the clock of the file system, whose times the collection compares.
  const begun = statSync(trialDir).mtime
  const usesEnvFile = recipe.probe?.envPassthroughMode === 'file'
  if (usesEnvFile) writeEnvFile(trialDir, cell.resolved_env_vars)
  const image = host.insideContainer ? null : cell.image
  const command = trialCommand(
    {
      environment: cell.environment,
      image,
      command: cell.command,
      variables: cell.resolved_env_vars,
      workspace: host.workspace,
      trialDir,
      facts: trialFacts(cell.name, request.trial, cell.steps, cell.workload_config),
      containerName: `triage-${process.pid}-${request.recordedAs.id}-${request.role === 'trial' ? 't' : 'b'}${request.trial}-${request.attempt}`,
      user: host.user,
      usesEnvFile,
    },
    host.env,
  )
  const redact = makeRedact(recipe.redaction, { ...host.env, ...cell.resolved_env_vars })
  const watch = new OutputWatch(recipe, cell, trialDir, redact, host.now)
  const observer = await host.probe?.watch(image === null)
  const started = host.now()
  const missing = host.insideContainer ? undefined : missingVenv(cell.environment, host.workspace)
  const ended =
    missing !== undefined
      ? notStarted(missing)
      : await runToEnd(command, {
          cwd: host.workspace,
          deadlineMs: (recipe.timeoutPerTrialSec ?? DEFAULT_DEADLINE_SEC) * 1000,
          graceMs: GRACE_MS,
          maxOutputBytes: 0,
          onStart: (pid) => {
            observer?.start(
              pid,
              () => (host.now() - started) / 1000,
              () => watch.silentSec,
            )
          },
          onLine: watch.readsOutput
            ? (line, stream) => {
                watch.line(line, stream)
              }
            : undefined,
        })
  const wallClockSec = (host.now() - started) / 1000
  watch.close()
  const observed = (await observer?.finish(trialDir)) ?? NOT_OBSERVED
  if (usesEnvFile && recipe.redaction !== null) redactEnvFile(trialDir, cell.resolved_env_vars, redact)

  const file = readResultFile(path.join(trialDir, RESULT_FILE))
  const judgement = watch.judge(ended, wallClockSec, observed)
  const outcome = judge({
    ended,
    file,
    judgement,
    recipe,
    cell,
    inDocker: image !== null,
    wallClockSec,
    regexTimes: watch.stepTimes,
    observed,
  })
  const record = {
    schema_version: 1 as const,
    cell: request.recordedAs.name,
    trial: request.trial,
    attempt: request.attempt,
    role: request.role,
    content_hash: request.recordedAs.content_hash,
    session: host.session,
    verdict: outcome.verdict,
    exit_status: outcome.exitStatus,
    wall_clock_sec: wallClockSec,
    hardware: host.hardware,
    nonfinite_step_samples: file.kind === 'result' ? file.nonfinite : watch.nonfinite,
    exit_code: ended.kind === 'ended' ? ended.status : null,
    signal: ended.kind === 'ended' ? ended.signal : null,
    note: outcome.note === null ? null : redact(outcome.note).slice(0, 2000),
    result: redactValue(outcome.result as never, redact) as WorkloadResult,
    ...(observed.unobserved.length === 0 ? {} : { unobserved: observed.unobserved }),
    ...collected(request, host, begun, recipe.redaction === null ? undefined : redact),
  }
  if (isEmpty(trialDir)) return record
  const retention = applyRetention(trialDir, retentionLevel(recipe.retain, record.verdict))
  return recipe.retain === null ? record : { ...record, retention }
}

/** What `collect_paths` found, for the record; nothing for a recipe without it. */
function collected(
  { recipe, trialDir }: TrialRequest,
  host: TrialHost,
  begun: Date,
  redact: ((text: string) => string) | undefined,
): { readonly collected?: Collected } {
  const patterns = recipe.probe?.collectPaths ?? []
  return patterns.length === 0 ? {} : { collected: collectPaths(host.workspace, patterns, trialDir, begun, redact) }
}

function notStarted(message: string): ProcessResult {
  return { kind: 'not-started', code: 'ENOENT', message }
}

/** Whether a directory holds nothing; a workload may also have removed it. */
function isEmpty(directory: string): boolean {
  return !existsSync(directory) || readdirSync(directory).length === 0
}

/** Reads the output of a trial as it comes: step times, detectors, logs. */
class OutputWatch {
  readonly stepTimes: number[] = []
  nonfinite = 0
  readonly #regex: RegExp | null
  readonly #scanner: LogScanner | undefined
  readonly #logs: Readonly<Record<'stdout' | 'stderr', LogFile>> | undefined
  readonly #now: () => number
  #lastOutput: number

  constructor(
    recipe: Recipe,
    cell: PlannedCell,
    trialDir: string,
    redact: (text: string) => string,
    now: () => number,
  ) {
    this.#regex = cell.step_time_regex === null ? null : compileRegex(cell.step_time_regex)
    this.#scanner = recipe.probe === null ? undefined : new LogScanner(recipe.probe)
    const log = (name: string): LogFile => new LogFile(path.join(trialDir, name), redact)
    this.#logs =
      recipe.saveLogs || recipe.probe !== null ? { stdout: log('stdout.log'), stderr: log('stderr.log') } : undefined
    this.#now = now
    this.#lastOutput = now()
  }

  /** Whether anything depends on the output. */
  get readsOutput(): boolean {
    return this.#regex !== null || this.#scanner !== undefined || this.#logs !== undefined
  }

  line(text: string, stream: 'stdout' | 'stderr'): void {
    this.#lastOutput = this.#now()
    this.#logs?.[stream].line(text)
    this.#scanner?.line(text)
    const time = this.#regex?.exec(text)?.[1]
    if (time === undefined) return
    const value = Number(time)
    if (time.trim() === '' || !Number.isFinite(value)) this.nonfinite += 1
    else if (this.stepTimes.length < MOST_REGEX_STEPS) this.stepTimes.push(value)
  }

  close(): void {
    this.#logs?.stdout.close()
    this.#logs?.stderr.close()
  }

  /** Seconds since the last line. */
  get silentSec(): number {
    return (this.#now() - this.#lastOutput) / 1000
  }

  judge(ended: ProcessResult, wallClockSec: number, observed: Observation): Judgement | undefined {
    return this.#scanner?.judge(
      {
        started: ended.kind === 'ended',
        exitCode: ended.kind === 'ended' ? ended.status : null,
        signal: ended.kind === 'ended' ? ended.signal : null,
        timedOut: ended.kind === 'ended' && ended.timedOut,
        wallClockSec,
      },
      observed,
    )
  }
}

interface Evidence {
  readonly ended: ProcessResult
  readonly file: ResultFile
  readonly judgement: Judgement | undefined
  readonly recipe: Recipe
  readonly cell: PlannedCell
  readonly inDocker: boolean
  readonly wallClockSec: number
  readonly regexTimes: readonly number[]
  readonly observed: Observation
}

interface JudgedTrial {
  readonly verdict: TrialRecord['verdict']
  readonly exitStatus: ExitStatus
  readonly result: WorkloadResult
  readonly note: string | null
}

/** The verdict of a trial from all that is known about it. Exported for its table of tests. */
export function judge(evidence: Evidence): JudgedTrial {
  const { ended, file, judgement, recipe, cell, wallClockSec, regexTimes } = evidence
  const withTimes = (result: WorkloadResult): WorkloadResult =>
    regexTimes.length > 0 && (result.step_times_ms ?? []).length === 0
      ? { ...result, step_times_ms: regexTimes }
      : result
  const reported = file.kind === 'result' ? withTimes(file.result) : undefined
  const error = (
    exitStatus: ExitStatus,
    note: string,
    result: WorkloadResult = reported ?? { passed: false },
  ): JudgedTrial => ({ verdict: 'error', exitStatus, result, note })

  if (ended.kind === 'not-started')
    return error('infrastructure_failed', `the command did not start: ${ended.code} ${ended.message}`)
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
  if (
    evidence.inDocker &&
    ended.status !== null &&
    ended.status >= 125 &&
    ended.status <= 127 &&
    reported === undefined
  ) {
    return error('infrastructure_failed', `docker could not start the command (exit status ${ended.status})`)
  }
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
  if (reported.verdict === 'error' || (reported.main_work_started === false && reported.passed === false)) {
    return error(
      reported.main_work_started === false ? 'workload_setup_failed' : 'infrastructure_failed',
      firstDetail(reported) ?? 'the workload reported an error',
    )
  }
  const passed = reported.passed !== false && reported.verdict !== 'fail' && !failed
  const exitStatus = passed ? 'ok' : 'workload_failed'
  return {
    verdict: verdictOf(exitStatus, passed),
    exitStatus,
    result: { ...reported, passed },
    note: failed ? `ended with ${describeEnd(ended)}` : null,
  }
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
