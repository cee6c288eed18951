/** The files a trial depends on: those the recipe lists, those its command line names, and its program. */
import { createHash } from 'node:crypto'
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { isSystemError, resolveInside } from '../../shared/runtime/files'
import { Problem, UserError } from '../../shared/runtime/problems'

const MAX_INPUT_BYTES = 256 * 1024 * 1024

/** Begins the name of a program among the inputs. */
const PROGRAM = 'program:'

/** Whether any file beyond the program decides what a trial does, as far as is known. */
export function knowsFiles(inputs: Readonly<Record<string, string>>): boolean {
  return Object.keys(inputs).some((name) => !name.startsWith(PROGRAM))
}

/** The machine that runs the trials, when it is the one that plans them. */
export interface ThisMachine {
  /** `PATH` of the commands. */
  readonly searchPath: string | undefined
}

/**
 * Hashes the inputs of a recipe.
 *
 * @param listed the recipe's `inputs`; each must exist
 * @param command arguments that are files below the workspace count as inputs too, also as `--option=FILE`
 * @param here given, files anywhere and the program itself count; a plan for other machines must not
 *   read, nor depend on, the rest of the machine that makes it
 * @returns path relative to the workspace, or as the command names it, or `program:` and a path -> SHA-256
 * @throws UserError for a listed file that is missing, too large or outside the workspace
 */
export function hashInputs(
  workspace: string,
  listed: readonly string[],
  command: readonly string[],
  here?: ThisMachine,
): Record<string, string> {
  const problems: Problem[] = []
  const hashes: Record<string, string> = {}
  for (const file of listed) {
    try {
      const absolute = resolveInside(workspace, file, { key: 'inputs' })
      const stat = statSync(absolute, { throwIfNoEntry: false })
      if (stat?.isFile() !== true)
        problems.push(
          new Problem({
            key: 'inputs',
            found: `${JSON.stringify(file)}, which is no file`,
            expected: 'an existing file',
            advice: 'correct the path; it is relative to the workspace',
          }),
        )
      else if (stat.size > MAX_INPUT_BYTES)
        problems.push(
          new Problem({
            key: 'inputs',
            found: `${JSON.stringify(file)} with ${stat.size} bytes`,
            expected: `at most ${MAX_INPUT_BYTES} bytes`,
            advice: 'list a file that identifies it instead',
          }),
        )
      else hashes[file] = hashFile(absolute)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new UserError(problems)
  for (const name of command.flatMap(namesIn)) {
    const absolute = path.resolve(workspace, name)
    const relative = path.relative(workspace, absolute)
    const outside = relative.startsWith('..') || path.isAbsolute(relative)
    if (outside && here === undefined) continue
    const key = outside ? name : relative
    if (!Object.hasOwn(hashes, key)) {
      const hash = hashOfNamed(absolute)
      if (hash !== undefined) hashes[key] = hash
    }
  }
  const program = here === undefined ? undefined : findProgram(command[0] ?? '', here.searchPath)
  return program === undefined ? hashes : { ...hashes, [`${PROGRAM}${program}`]: identityOf(program) }
}

/** Programs are large: one is another when its place, its size or its date is. */
function identityOf(program: string): string {
  const file = realpathSync(program)
  const { size, mtimeMs } = statSync(file)
  return createHash('sha256')
    .update(JSON.stringify([file, size, mtimeMs]))
    .digest('hex')
}

/** An argument, and what follows the first `=` in it. */
function namesIn(argument: string): string[] {
  const sign = argument.indexOf('=')
  const names = sign === -1 ? [argument] : [argument, argument.slice(sign + 1)]
  return names.filter((name) => name !== '' && !name.includes('\0'))
}

/** undefined for what is no file, and for one that is too large. */
function hashOfNamed(file: string): string | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat?.isFile() !== true || stat.size > MAX_INPUT_BYTES) return undefined
    // Files of the kernel say that they are empty; reading one may never end.
    return stat.size === 0 ? createHash('sha256').digest('hex') : hashFile(file)
  } catch (error) {
    // An argument that is no path (too long, below a file), or a file that may not be read, is no input.
    if (!isSystemError(error)) throw error
    return undefined
  }
}

/** Where a program without a directory in its name is found; undefined for one with, and when nobody has it. */
export function findProgram(name: string, searchPath: string | undefined): string | undefined {
  if (name === '' || name.includes('\0') || name.includes('/')) return undefined
  return (searchPath ?? '')
    .split(path.delimiter)
    .filter((directory) => path.isAbsolute(directory))
    .map((directory) => path.join(directory, name))
    .find(isExecutable)
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function hashFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
