/** The files a trial depends on: those the recipe lists, and those its command line names. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isSystemError, resolveInside } from '../../shared/runtime/files'
import { Problem, UserError } from '../../shared/runtime/problems'

const MAX_INPUT_BYTES = 256 * 1024 * 1024

/**
 * Hashes the inputs of a recipe.
 *
 * @param listed the recipe's `inputs`; each must exist
 * @param command arguments that are files below the workspace count as inputs too
 * @returns path relative to the workspace -> SHA-256
 * @throws UserError for a listed file that is missing, too large or outside the workspace
 */
export function hashInputs(
  workspace: string,
  listed: readonly string[],
  command: readonly string[],
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
  for (const argument of command) {
    const relative = path.relative(workspace, path.resolve(workspace, argument))
    if (
      argument === '' ||
      argument.includes('\0') ||
      relative === '' ||
      relative.startsWith('..') ||
      path.isAbsolute(relative) ||
      Object.hasOwn(hashes, relative)
    )
      continue
    try {
      const absolute = path.join(workspace, relative)
      const stat = statSync(absolute, { throwIfNoEntry: false })
      if (stat?.isFile() === true && stat.size <= MAX_INPUT_BYTES) hashes[relative] = hashFile(absolute)
    } catch (error) {
      // An argument that is no path (too long, below a file) is not an input.
      if (!isSystemError(error)) throw error
    }
  }
  return hashes
}

function hashFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
