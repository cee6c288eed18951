/** Containers of trials: started by a client whose end is not theirs, so they are removed by name. */
import { type ProcessOptions, type ProcessResult, runProcess } from '../../shared/runtime/processes'
import { type TrialCommand } from './trial-command'

type Env = Readonly<Record<string, string | undefined>>

const CLEANUP_DEADLINE_MS = 30_000
/** Images for GPUs have tens of gigabytes. */
const PULL_DEADLINE_MS = 6 * 3600_000
const PULL_ATTEMPTS = 3

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
  let fault = ''
  for (let attempt = 0; attempt < PULL_ATTEMPTS; attempt += 1) {
    const pulled = await runProcess(['docker', 'pull', '--quiet', image], {
      cwd,
      env,
      deadlineMs: PULL_DEADLINE_MS,
      maxOutputBytes: 64 * 1024,
    })
    if (pulled.kind === 'not-started') return `docker did not start (${pulled.code})`
    if (pulled.status === 0) return undefined
    fault = (pulled.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)
    if (pulled.cancelled) break
  }
  return fault
}
