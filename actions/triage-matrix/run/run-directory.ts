/** The directory of a run: claimed once, and found again to resume. */
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { pathComponent } from '../recipe/names'

const NO_TICKET = '_no_ticket_'
const MOST_RUNS_PER_SECOND = 10_000

/** `2026-11-22T02-23-40`, in UTC. */
export function formatTimestamp(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll(':', '-')
}

/** `<output>/<ticket>/<workload>`; two tickets never share it. */
export function runsDirectory(output: string, ticket: string | null, workload: string): string {
  return path.join(
    output,
    ticket === null || ticket === '' ? NO_TICKET : pathComponent(ticket),
    pathComponent(workload),
  )
}

/** Makes a directory nobody else has: the timestamp, with `-2`, `-3`, ... when it is taken. */
export function claimRunDirectory(parent: string, timestamp: string): string {
  mkdirSync(parent, { recursive: true })
  for (let number = 1; number <= MOST_RUNS_PER_SECOND; number += 1) {
    const directory = path.join(parent, number === 1 ? timestamp : `${timestamp}-${number}`)
    try {
      mkdirSync(directory)
      return directory
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EEXIST') throw error
    }
  }
  throw new Error(`${parent} holds ${MOST_RUNS_PER_SECOND} runs of one second`)
}

/** The newest run below `parent`; undefined when there is none. */
export function latestRun(parent: string): string | undefined {
  if (!existsSync(parent)) return undefined
  const key = (name: string): [string, number] => {
    const match = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d+))?$/.exec(name)
    return [match?.[1] ?? '', Number(match?.[2] ?? 1)]
  }
  const runs = readdirSync(parent, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && key(entry.name)[0] !== '',
  )
  const names = runs
    .map(({ name }) => name)
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      return x[0] === y[0] ? x[1] - y[1] : x[0] < y[0] ? -1 : 1
    })
  const last = names.at(-1)
  return last === undefined ? undefined : path.join(parent, last)
}

/**
 * Ends processes that a killed run left behind, found by the directory in their environment: they would
 * hold the GPU, and disturb what runs next.
 *
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
 * Removes the directories in `parent` that are empty. One by one between the trials it would cost more
 * than the rest of a trial: a file system is slow to give out again what was returned a moment ago.
 */
export function removeEmptyDirectories(parent: string): void {
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    try {
      rmdirSync(path.join(parent, name))
    } catch (error) {
      // Something is in it, it is a file, or it is gone.
      if (!isSystemError(error) || !['ENOTEMPTY', 'ENOTDIR', 'ENOENT'].includes(error.code ?? '')) throw error
    }
  }
}
