/** The command line and environment of a trial, for every kind of environment. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { type PlannedEnvironment } from '../plan/model'
import { isPlatformVariable } from '../recipe/environment-keys'
import { type GpuKind } from '../registry/sidecar'
import { ENV_FILE } from './env-file'

type Env = Readonly<Record<string, string | undefined>>

export interface TrialTarget {
  readonly environment: PlannedEnvironment
  /** The image to start; null on the host, and inside a job that runs in the image already. */
  readonly image: string | null
  readonly command: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  /** Absolute directory the command runs in. */
  readonly workspace: string
  /** Absolute directory of this trial. */
  readonly trialDir: string
  /** What the workload is told, as variables `TRIAGE_<KEY>`. */
  readonly facts: Readonly<Record<string, string>>
  /** Name of the container, unique to the trial. */
  readonly containerName: string
  /** What the container is found by when this process is gone; undefined for none. */
  readonly containerLabel?: string | undefined
  /** Numeric user and group that own what the container writes; undefined keeps the image's user. */
  readonly user?: string | undefined
  /** Whether the directory of the trial holds the variables as a file. */
  readonly usesEnvFile?: boolean
}

export interface TrialCommand {
  readonly argv: readonly [string, ...string[]]
  readonly env: Env
  /**
   * What is run after the command, however it ended: a container does not die with its client. `--rm` would do
   * neither that nor, with every engine behind the `docker` command, report how the command ended.
   */
  readonly cleanup?: readonly [string, ...string[]] | undefined
}

/** Key of the label that names the run a container belongs to. */
export const CONTAINER_LABEL = 'llem-actions.triage-run'

/** Where a container sees the workspace and the directory of the trial. */
const CONTAINER_WORKSPACE = '/workspace'
const CONTAINER_TRIAL = '/triage'

/** The file a workload writes its result to, in the directory of the trial. */
export const RESULT_FILE = 'result.json'

/**
 * @param host the environment of this process; what belongs to the runner, tokens included, is left out
 */
export function trialCommand(target: TrialTarget, host: Env): TrialCommand {
  const inherited = Object.fromEntries(Object.entries(host).filter(([key]) => !isPlatformVariable(key)))
  if (target.image !== null) return dockerCommand(target, target.image, inherited)
  const env = { ...inherited, ...target.variables, ...factsOf(target, target.trialDir) }
  return {
    argv: target.command as [string, ...string[]],
    env:
      target.environment.venv === null
        ? env
        : venvEnvironment(env, path.resolve(target.workspace, target.environment.venv)),
  }
}

/** Why a virtual environment cannot be used; without this, a trial would run on the host under its name. */
export function missingVenv({ venv }: PlannedEnvironment, workspace: string): string | undefined {
  if (venv === null || existsSync(path.join(path.resolve(workspace, venv), 'bin'))) return undefined
  return `there is no virtual environment at ${venv}`
}

function factsOf(target: TrialTarget, trialDir: string): Record<string, string> {
  const facts: Record<string, string> = { TRIAGE_TRIAL_DIR: trialDir, TRIAGE_RESULT_FILE: `${trialDir}/${RESULT_FILE}` }
  if (target.usesEnvFile === true)
    // The second name is that of the existing tool, whose commands read it.
    for (const key of ['TRIAGE_ENV_FILE', 'AORTA_ENV_FILE']) facts[key] = `${trialDir}/${ENV_FILE}`
  for (const [key, value] of Object.entries(target.facts)) facts[`TRIAGE_${key}`] = value
  return facts
}

/** What the activation script of a virtual environment sets, without running a shell. */
function venvEnvironment(env: Env, venv: string): Env {
  const { PYTHONHOME: _home, ...rest } = env
  return {
    ...rest,
    VIRTUAL_ENV: venv,
    PATH: [path.join(venv, 'bin'), env['PATH']]
      .filter((part) => part !== undefined && part !== '')
      .join(path.delimiter),
  }
}

function dockerCommand(target: TrialTarget, image: string, env: Env): TrialCommand {
  const variables = { ...target.variables, ...factsOf(target, CONTAINER_TRIAL) }
  return {
    argv: [
      'docker',
      'run',
      '--init',
      '--name',
      target.containerName,
      ...(target.containerLabel === undefined ? [] : ['--label', `${CONTAINER_LABEL}=${target.containerLabel}`]),
      ...gpuOptions(target.environment.gpu),
      ...(target.user === undefined ? [] : ['--user', target.user]),
      '--mount',
      bind(target.workspace, CONTAINER_WORKSPACE),
      '--mount',
      bind(target.trialDir, CONTAINER_TRIAL),
      '--workdir',
      CONTAINER_WORKSPACE,
      ...Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
      image,
      ...target.command,
    ],
    env,
    cleanup: ['docker', 'rm', '--force', target.containerName],
  }
}

/** The value of `--mount`, which is a line of CSV. */
function bind(source: string, target: string): string {
  const field = `source=${source}`
  return `type=bind,${/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field},target=${target}`
}

/** Devices a container needs to reach the GPU of its host. */
export function gpuOptions(gpu: GpuKind): string[] {
  if (gpu === 'amd')
    return [
      '--device=/dev/kfd',
      '--device=/dev/dri',
      '--group-add',
      'video',
      '--ipc=host',
      '--security-opt',
      'seccomp=unconfined',
    ]
  return gpu === 'nvidia' ? ['--gpus', 'all', '--ipc=host'] : []
}

/** The variables that describe a trial to its workload. */
export function trialFacts(
  cell: string,
  trial: number,
  steps: number,
  config: Readonly<Record<string, JsonValue>>,
): Record<string, string> {
  return { CELL: cell, TRIAL: String(trial), STEPS: String(steps), WORKLOAD_CONFIG: JSON.stringify(config) }
}
