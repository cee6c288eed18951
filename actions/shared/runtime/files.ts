/** Files: whole or not at all, and never outside the directory they belong to. */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { types } from 'node:util'
import { Problem, UserError } from './problems'

/** Whether `error` is an error of the operating system, with a code such as `ENOENT`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  // `instanceof` would miss errors that come from another realm, as under jest.
  return types.isNativeError(error) && typeof (error as NodeJS.ErrnoException).code === 'string'
}

/** Makes the names of temporary files differ within this process; the process id does it between processes. */
let temporaryFiles = 0

function existingMode(file: string): number | undefined {
  try {
    return statSync(file).mode & 0o7777
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether there is a file. Only "there is no such file" counts as absent: one that may not be looked at is an error. */
export function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return false
    throw error
  }
}

/**
 * Writes a file so that a reader sees the old bytes or the new bytes, never a part: temporary file in
 * the same directory, fsync, rename, fsync of the directory. Missing parent directories are made.
 * The mode of a file that exists is kept; the temporary file is removed on every failure, a full disk
 * included.
 */
export function writeFileAtomic(file: string, content: string | Uint8Array): void {
  const directory = path.dirname(file)
  mkdirSync(directory, { recursive: true })
  const mode = existingMode(file)
  const temporary = path.join(directory, `.${path.basename(file)}.${process.pid}-${++temporaryFiles}.tmp`)
  try {
    const descriptor = openSync(temporary, 'wx', 0o666)
    try {
      writeFileSync(descriptor, content)
      if (mode !== undefined) fchmodSync(descriptor, mode)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncDirectory(directory)
}

/** Makes the rename itself durable. Windows cannot open a directory, and does not need it. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** How a refused path is reported. */
export interface PathContext {
  /** The input or document key the path came from. */
  readonly key?: string | undefined
  /** The document the path was read from. */
  readonly file?: string | undefined
}

/**
 * The one way from a path that was given from outside to a path that may be opened.
 *
 * @param base an absolute directory that is trusted
 * @param given a relative path with `/` or the platform's separator; it need not exist yet
 * @returns the absolute path inside `base`
 * @throws UserError for an empty or absolute path, `..`, a NUL, and a symbolic link that leads out of
 *   `base` (also one whose target does not exist yet)
 */
export function resolveInside(base: string, given: string, context: PathContext = {}): string {
  const refuse = (expected: string, advice: string): never => {
    throw new UserError(new Problem({ ...context, found: JSON.stringify(given), expected, advice }))
  }
  if (given === '') refuse('a relative path', 'give a path below the workspace')
  if (given.includes('\0')) refuse('a path without NUL characters', 'correct the path')
  if (path.posix.isAbsolute(given) || path.win32.isAbsolute(given) || /^[A-Za-z]:/.test(given)) {
    refuse('a relative path', 'give the path relative to the workspace')
  }
  if (given.split(/[\\/]/).includes('..')) refuse('a path without ".."', 'give the path relative to the workspace')

  const root = realpathSync(base)
  const target = path.join(root, given)
  const real = realPathOfLongestExisting(target)
  if (real !== root && !real.startsWith(root + path.sep)) {
    refuse('a path that stays inside the workspace', 'remove the symbolic link that leads out of it')
  }
  return target
}

/** Follows every symbolic link on the way to `target`, whether or not the end of it exists. */
function realPathOfLongestExisting(target: string, linksLeft = 40): string {
  try {
    return realpathSync(target)
  } catch (error) {
    if (!isSystemError(error) || (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')) throw error
  }
  const parent = path.dirname(target)
  if (parent === target) return target
  const realParent = realPathOfLongestExisting(parent, linksLeft)
  const candidate = path.join(realParent, path.basename(target))
  // realpath fails on a dangling link, but writing through it would create its target.
  const link = readLink(candidate)
  if (link === undefined) return candidate
  if (linksLeft === 0) throw Object.assign(new Error('Too many symbolic links'), { code: 'ELOOP' })
  return realPathOfLongestExisting(path.resolve(realParent, link), linksLeft - 1)
}

function readLink(file: string): string | undefined {
  try {
    return lstatSync(file).isSymbolicLink() ? readlinkSync(file) : undefined
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    throw error
  }
}
