/** The lock of a run: one process writes a run at a time, on whatever machine. */
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { readProcessStat } from '../../shared/runtime/process-group'
import { Problem, UserError } from '../../shared/runtime/problems'

const LOCK_FILE = '.lock'
/** Between two of them another process took, or gave up, the lock. */
const ATTEMPTS = 10

interface Owner {
  readonly pid: number
  readonly host: string
  /** When the process began, because its number is used again; null where the system does not tell. */
  readonly started: string | null
}

/**
 * Takes the lock of a run. The lock of a process that is gone is taken over.
 *
 * @returns what releases it
 * @throws UserError when another process writes the run, or may: that of another machine cannot be asked
 */
export function lockRun(directory: string): () => void {
  const file = path.join(directory, LOCK_FILE)
  const own = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: readProcessStat(process.pid)?.started ?? null,
  } satisfies Owner)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (create(file, own))
      return () => {
        if (readText(file) === own) rmSync(file, { force: true })
      }
    const text = readText(file)
    if (text === undefined) continue
    const owner = parseOwner(text)
    if (owner !== undefined && mayRun(owner)) throw lockedBy(owner, directory, file)
    discard(file, text)
  }
  throw new UserError(
    new Problem({
      file: directory,
      found: 'a run that several processes want to write',
      expected: 'one of them',
      advice: 'start one at a time',
    }),
  )
}

function lockedBy(owner: Owner, directory: string, file: string): UserError {
  const elsewhere = owner.host !== hostname()
  return new UserError(
    new Problem({
      file: directory,
      found: `a run that process ${owner.pid}${elsewhere ? ` of the machine ${owner.host}` : ''} is writing`,
      expected: 'a run nobody writes',
      advice: elsewhere ? `wait for it to end; if it is gone, remove ${file}` : 'wait for it to end, or end it',
    }),
  )
}

/** Returns whether the lock is this process's. It appears with its content, so nobody sees half of it. */
function create(file: string, content: string): boolean {
  const temporary = temporaryName(file)
  writeFileSync(temporary, content)
  try {
    return succeeds(() => {
      linkSync(temporary, file)
    })
  } catch {
    // A file system without hard links; there the content follows a moment after the name.
    return succeeds(() => {
      writeFileSync(file, content, { flag: 'wx' })
    })
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Returns false when the file exists. */
function succeeds(make: () => void): boolean {
  try {
    make()
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes a lock that holds `content`; a lock that somebody else took meanwhile is put back. */
function discard(file: string, content: string): void {
  const aside = temporaryName(file)
  try {
    // Of several processes that saw the same lock only one can move it away.
    renameSync(file, aside)
    if (readText(aside) !== content) linkSync(aside, file)
  } catch (error) {
    if (!isSystemError(error) || (error.code !== 'ENOENT' && error.code !== 'EEXIST')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function temporaryName(file: string): string {
  return `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
}

/** undefined when the lock is gone. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** undefined for a lock that names nobody. */
function parseOwner(text: string): Owner | undefined {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null
    if (typeof value?.pid !== 'number') return undefined
    return { pid: value.pid, host: value.host ?? hostname(), started: value.started ?? null }
  } catch {
    return undefined
  }
}

function mayRun({ pid, host, started }: Owner): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM'
  }
  const stat = readProcessStat(pid)
  if (stat === undefined) return started === null
  // A process that has ended stays until somebody asks for its exit status, which may be never.
  return stat.state !== 'Z' && stat.state !== 'X' && (started === null || started === stat.started)
}
