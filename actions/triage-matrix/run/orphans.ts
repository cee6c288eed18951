/** What a killed run left behind: it would hold the GPU, and disturb what runs next. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { runProcess } from '../../shared/runtime/processes'
import { CONTAINER_LABEL } from './trial-command'

const DOCKER_DEADLINE_MS = 60_000

/**
 * Ends processes of a run, found by the directory in their environment.
 *
 * @param directory absolute directory of the run
 * @returns how many were ended
 */
export function endOrphans(directory: string): number {
  const marker = `TRIAGE_TRIAL_DIR=${directory}${path.sep}`
  let ended = 0
  for (const pid of existsSync('/proc/self') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []) {
    if (Number(pid) === process.pid) continue
    try {
      if (
        !readFileSync(`/proc/${pid}/environ`, 'utf8')
          .split('\0')
          .some((entry) => entry.startsWith(marker))
      )
        continue
      readlinkSync(`/proc/${pid}/exe`)
      process.kill(Number(pid), 'SIGKILL')
      ended += 1
    } catch (error) {
      // It ended by itself, or belongs to somebody else.
      if (!isSystemError(error)) throw error
    }
  }
  return ended
}

/**
 * Removes the containers of a run, found by their label: one does not end with the client that started it.
 *
 * @returns how many were removed
 */
export async function removeContainers(
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const docker = async (...args: string[]): Promise<string> => {
    const result = await runProcess(['docker', ...args], { cwd: '/', env, deadlineMs: DOCKER_DEADLINE_MS })
    return result.kind === 'ended' && result.status === 0 ? result.stdout : ''
  }
  const list = await docker('ps', '--all', '--quiet', '--filter', `label=${CONTAINER_LABEL}=${directory}`)
  const ids = list.split('\n').filter((line) => line !== '')
  if (ids.length > 0) await docker('rm', '--force', ...ids)
  return ids.length
}
