/** Copies what a trial wrote into the workspace (`collect_paths`) beside its logs. */
import { type Dirent, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { type Redact } from './redaction'

export const COLLECTED = 'collected'
const MOST_FILES = 1000
const MOST_BYTES = 256 * 1024 * 1024
/** Directories that are looked into for one trial. */
const MOST_DIRECTORIES = 10_000

/** What was copied, and how many files that match were not. */
export interface Collected {
  readonly files: number
  readonly skipped: number
}

/**
 * Copies files that match and that the trial has written: what an earlier one left is not its own.
 * Links are not followed. With redaction, only text is copied, redacted.
 *
 * @param patterns relative to the workspace; `*` and `?` within a name, `**` for any directories
 */
export function collectPaths(
  workspace: string,
  patterns: readonly string[],
  trialDir: string,
  since: Date,
  redact: Redact | undefined,
): Collected {
  let [files, skipped, bytes] = [0, 0, 0]
  for (const relative of matchingFiles(workspace, patterns, trialDir)) {
    const source = path.join(workspace, relative)
    try {
      const stat = statSync(source)
      if (stat.mtimeMs < since.getTime()) continue
      const fits = files < MOST_FILES && bytes + stat.size <= MOST_BYTES
      const content = fits ? contentOf(source, redact) : undefined
      if (content === undefined) {
        skipped += 1
        continue
      }
      const target = path.join(trialDir, COLLECTED, relative)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, content)
      files += 1
      bytes += stat.size
    } catch (error) {
      // It was removed meanwhile, or may not be read.
      if (!isSystemError(error)) throw error
      skipped += 1
    }
  }
  return { files, skipped }
}

/** undefined for what cannot be redacted. */
function contentOf(file: string, redact: Redact | undefined): Buffer | string | undefined {
  const bytes = readFileSync(file)
  if (redact === undefined) return bytes
  try {
    return redact(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function matchingFiles(workspace: string, patterns: readonly string[], trialDir: string): string[] {
  const found = new Set<string>()
  let directories = 0
  const visit = (relative: string, patternParts: readonly (readonly string[])[]): void => {
    if ((directories += 1) > MOST_DIRECTORIES) return
    for (const entry of entriesOf(path.join(workspace, relative))) {
      const inner = relative === '' ? entry.name : `${relative}/${entry.name}`
      const rest = patternParts.flatMap((parts) => step(parts, entry.name))
      if (rest.length === 0) continue
      if (entry.isFile() && rest.some((parts) => parts.every((part) => part === '**'))) found.add(inner)
      // The output of the matrix itself is none of a trial.
      if (entry.isDirectory() && !`${trialDir}${path.sep}`.startsWith(`${path.join(workspace, inner)}${path.sep}`))
        visit(
          inner,
          rest.filter((parts) => parts.length > 0),
        )
    }
  }
  visit(
    '',
    patterns.map((pattern) => pattern.split('/').filter((part) => part !== '' && part !== '.')),
  )
  return [...found].sort()
}

/** What is left of a pattern after one name; none when the name does not fit. */
function step(parts: readonly string[], name: string): (readonly string[])[] {
  const [first, ...rest] = parts
  if (first === undefined) return []
  // `**` stands for no directory, or for this one and more.
  if (first === '**') return [parts, ...step(rest, name)]
  return globRegex(first).test(name) ? [rest] : []
}

/** `*` and `?`, anchored; everything else stands for itself. */
export function globRegex(glob: string): RegExp {
  const source = glob
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's')
}

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}
