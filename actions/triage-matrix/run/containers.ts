/** Containers of trials: started by a client whose end is not theirs, so they are ended by name or by label. */
import path from 'node:path'
import { type ProcessOptions, type ProcessResult, runProcess } from '../../shared/runtime/processes'
import { TRIAL_LABEL, type TrialCommand } from './trial-command'

type Env = Readonly<Record<string, string | undefined>>

const CLEANUP_DEADLINE_MS = 30_000
/** Images for GPUs have tens of gigabytes. */
const PULL_DEADLINE_MS = 6 * 3600_000

/** Runs a command to its end, and removes its container. */
export async function runToEnd(command: TrialCommand, options: Omit<ProcessOptions, 'env'>): Promise<ProcessResult> {
  const ended = await runProcess(command.argv, { ...options, env: command.env })
  if (command.cleanup !== undefined && ended.kind === 'ended')
    await runProcess(command.cleanup, {
      cwd: options.cwd,
      env: command.env,
      deadlineMs: CLEANUP_DEADLINE_MS,
      maxOutputBytes: 0,
    })
  return ended
}

/**
 * Removes the containers of trials below a directory, which a run that was killed left behind: they would hold the
 * GPU, and write where nobody expects it.
 *
 * @returns how many there were
 */
export async function endOrphanContainers(directory: string, env: Env): Promise<number> {
  const docker = async (...args: string[]): Promise<string> => {
    const ended = await runProcess(['docker', ...args], { cwd: directory, env, deadlineMs: CLEANUP_DEADLINE_MS })
    return ended.kind === 'ended' && ended.status === 0 ? ended.stdout : ''
  }
  const all = await docker('ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${TRIAL_LABEL}`)
  const ids = all.split('\n').filter((id) => id !== '')
  if (ids.length === 0) return 0
  const own = containersBelow(directory, await docker('inspect', ...ids))
  if (own.length > 0) await docker('rm', '--force', ...own)
  return own.length
}

/** Ids of the containers whose label lies below a directory. */
function containersBelow(directory: string, inspected: string): string[] {
  let list: unknown
  try {
    list = JSON.parse(inspected)
  } catch {
    // One that ended in between makes the whole answer a failure; the next run finds the others.
    return []
  }
  return (list as readonly { readonly Id?: string; readonly Config?: { readonly Labels?: Record<string, string> } }[])
    .filter(({ Config: config }) => config?.Labels?.[TRIAL_LABEL]?.startsWith(directory + path.sep) === true)
    .flatMap(({ Id: id }) => id ?? [])
}

/**
 * Brings an image to this machine before anything is timed in it.
 *
 * @returns what went wrong; undefined when the image is there
 */
export async function pullImage(image: string, cwd: string, env: Env): Promise<string | undefined> {
  const present = await runProcess(['docker', 'image', 'inspect', image], {
    cwd,
    env,
    deadlineMs: CLEANUP_DEADLINE_MS,
    maxOutputBytes: 0,
  })
  if (present.kind === 'not-started') return `docker did not start (${present.code})`
  if (present.status === 0) return undefined
  const pulled = await runProcess(['docker', 'pull', '--quiet', image], {
    cwd,
    env,
    deadlineMs: PULL_DEADLINE_MS,
    maxOutputBytes: 64 * 1024,
  })
  if (pulled.kind === 'not-started') return `docker did not start (${pulled.code})`
  return pulled.status === 0 ? undefined : (pulled.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)
}
