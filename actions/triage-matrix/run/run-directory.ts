/** The directory of a run: claimed once, and found again to resume. */
import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs'
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

/** The runs below `parent`, the newest first. */
export function earlierRuns(parent: string): string[] {
  if (!existsSync(parent)) return []
  const runs = readdirSync(parent, { withFileTypes: true }).flatMap((entry) => {
    const match = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d+))?$/.exec(entry.name)
    return match?.[1] !== undefined && entry.isDirectory()
      ? [{ name: entry.name, second: match[1], number: Number(match[2] ?? 1) }]
      : []
  })
  runs.sort((a, b) => (a.second === b.second ? b.number - a.number : a.second < b.second ? 1 : -1))
  return runs.map(({ name }) => path.join(parent, name))
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
