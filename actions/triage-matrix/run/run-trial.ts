/** Runs one attempt of a trial and says how it ended. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { type ProcessResult } from '../../shared/runtime/processes'
import { type PlannedCell } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { type Collected, collectPaths } from './collect'
import { runToEnd } from './containers'
import { redactEnvFile, writeEnvFile } from './env-file'
import { DEFAULT_DEADLINE_SEC, judge } from './judge'
import { OutputWatch } from './output-watch'
import { makeRedact, type Redact, redactResult } from './redaction'
import { readResultFile, replaceResultFile } from './result-file'
import { applyRetention, type Retention, retentionLevel } from './retention'
import { missingVenv, RESULT_FILE, trialCommand, trialFacts } from './trial-command'
import { type Observation, type ProbeSources } from './trial-observer'
import { type TrialRecord } from './trial-record'

/** What does not change between the trials of a run. */
export interface TrialHost {
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly hardware: string
  readonly session: string
  /** `uid:gid` of this process, where the platform has them. */
  readonly user?: string | undefined
  /** What the containers of this run are found by when it was killed. */
  readonly containerLabel?: string | undefined
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

const GRACE_MS = 5000
const NOT_OBSERVED: Observation = { hung: false, coredump: false, peakVramMib: null, tier3: [], unobserved: [] }

/** Output of docker that is kept, to tell its own failures from those of the command. */
const DOCKER_OUTPUT_BYTES = 64 * 1024

type Attempt = Omit<TrialRecord, 'final'>

/**
 * Runs an attempt. What the machine fails to do (no space, no permission) is an error of this attempt.
 *
 * @returns undefined when it was cancelled: what a cancelled job did to its trial says nothing about the workload
 */
export async function runTrial(request: TrialRequest, host: TrialHost): Promise<Attempt | undefined> {
  const redact = makeRedact(request.recipe.redaction, { ...host.env, ...request.cell.resolved_env_vars })
  try {
    return await runAttempt(request, host, redact)
  } catch (error) {
    if (!isSystemError(error)) throw error
    const note = `the trial could not be run: ${error.message}`
    return {
      ...recordOf(request, host, 0, redact, [note]),
      verdict: 'error',
      exit_status: 'infrastructure_failed',
      nonfinite_step_samples: 0,
      exit_code: null,
      signal: null,
      result: { passed: false },
    }
  }
}

async function runAttempt(request: TrialRequest, host: TrialHost, redact: Redact): Promise<Attempt | undefined> {
  const { recipe, cell, trialDir } = request
  mkdirSync(trialDir, { recursive: true })
  // By the clock of the file system, whose times the collection compares.
  const begun = statSync(trialDir).mtime
  const usesEnvFile = recipe.probe?.envPassthroughMode === 'file'
  if (usesEnvFile) writeEnvFile(trialDir, cell.resolved_env_vars)
  const { image } = cell
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
      containerLabel: host.containerLabel,
      user: host.user,
      usesEnvFile,
    },
    host.env,
  )
  const watch = new OutputWatch(recipe, cell, trialDir, redact, host.now)
  const observer = await host.probe?.watch(image === null)
  const started = host.now()
  const missing = missingVenv(cell.environment, host.workspace)
  const ended =
    missing !== undefined
      ? notStarted(missing)
      : await runToEnd(command, {
          cwd: host.workspace,
          deadlineMs: (recipe.timeoutPerTrialSec ?? DEFAULT_DEADLINE_SEC) * 1000,
          graceMs: GRACE_MS,
          maxOutputBytes: image === null ? 0 : DOCKER_OUTPUT_BYTES,
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
  const tidying = new Tidying()
  if (ended.kind === 'ended' && ended.cancelled) {
    tidying.attempt('what it left could not be deleted', () => {
      rmSync(trialDir, { recursive: true, force: true })
    })
    return undefined
  }
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
    outputUnread: watch.incomplete,
  })
  const result = recipe.redaction === null ? outcome.result : redactResult(outcome.result, redact)
  if (recipe.redaction !== null && existsSync(trialDir))
    tidying.attempt('its files could not be redacted', () => {
      if (usesEnvFile) redactEnvFile(trialDir, cell.resolved_env_vars, redact)
      replaceResultFile(path.join(trialDir, RESULT_FILE), file.kind === 'result' ? result : undefined)
    })
  const found = collected(request, host, begun, recipe.redaction === null ? undefined : redact)
  let retention: Retention | undefined
  if (!isEmpty(trialDir))
    tidying.attempt('its files could not be deleted', () => {
      retention = applyRetention(trialDir, retentionLevel(recipe.retain, outcome.verdict))
    })
  return {
    ...recordOf(request, host, wallClockSec, redact, [outcome.note, ...watch.faults, ...tidying.faults]),
    verdict: outcome.verdict,
    exit_status: outcome.exitStatus,
    nonfinite_step_samples: file.kind === 'result' ? file.nonfinite : watch.nonfinite,
    exit_code: ended.kind === 'ended' ? ended.status : null,
    signal: ended.kind === 'ended' ? ended.signal : null,
    result,
    ...(observed.unobserved.length === 0 ? {} : { unobserved: observed.unobserved }),
    ...found,
    ...(recipe.retain === null || retention === undefined ? {} : { retention }),
  }
}

/** What every record has, whatever became of the attempt. */
function recordOf(
  { recordedAs, trial, attempt, role }: TrialRequest,
  { session, hardware }: TrialHost,
  wallClockSec: number,
  redact: Redact,
  notes: readonly (string | null)[],
): Omit<Attempt, 'verdict' | 'exit_status' | 'nonfinite_step_samples' | 'exit_code' | 'signal' | 'result'> {
  const said = notes.filter((note) => note !== null)
  return {
    schema_version: 1,
    cell: recordedAs.name,
    trial,
    attempt,
    role,
    content_hash: recordedAs.content_hash,
    session,
    wall_clock_sec: wallClockSec,
    hardware,
    note: said.length === 0 ? null : redact(said.join('; ')).slice(0, 2000),
  }
}

/** What is done after a trial; that it fails is worth a word, and does not change the verdict. */
class Tidying {
  readonly faults: string[] = []

  attempt(fault: string, action: () => void): void {
    try {
      action()
    } catch (error) {
      if (!isSystemError(error)) throw error
      this.faults.push(`${fault} (${error.code ?? 'unknown'})`)
    }
  }
}

/** What `collect_paths` found, for the record; nothing for a recipe without it. */
function collected(
  { recipe, trialDir }: TrialRequest,
  host: TrialHost,
  begun: Date,
  redact: Redact | undefined,
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
