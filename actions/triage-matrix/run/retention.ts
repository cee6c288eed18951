/** Which files of a trial are kept. The record of the trial is in the journal and always kept. */
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { type RetentionLevel, type Retain, type Verdict } from '../recipe/model'

const LOGS = new Set(['stdout.log', 'stderr.log'])

type FileClass = 'log' | 'summary' | 'heavy'

/** @param relative path below the trial's directory */
export function classOf(relative: string): FileClass {
  if (LOGS.has(relative)) return 'log'
  return relative === 'result.json' || /\.summary\.[^/\\]+$/.test(relative) ? 'summary' : 'heavy'
}

const KEPT: Readonly<Record<RetentionLevel, readonly FileClass[]>> = {
  none: [],
  log: ['log'],
  summary: ['log', 'summary'],
  full: ['log', 'summary', 'heavy'],
}

/** The level of a verdict; everything is kept unless the recipe says otherwise. */
export function retentionLevel(retain: Retain | null, verdict: Verdict): RetentionLevel {
  if (retain === null) return 'full'
  return verdict === 'pass' ? retain.onPass : verdict === 'fail' ? retain.onFail : retain.onError
}

/**
 * Deletes what a level does not keep, and directories below that are empty then. A symbolic link is
 * removed, never followed, so nothing outside the directory is touched. A workload may have removed the
 * directory itself.
 */
export function applyRetention(trialDir: string, level: RetentionLevel): void {
  if (level === 'none') rmSync(trialDir, { recursive: true, force: true })
  else if (existsSync(trialDir)) prune(trialDir, '', new Set(KEPT[level]))
}

/** Returns whether nothing is left. */
function prune(root: string, relative: string, kept: ReadonlySet<FileClass>): boolean {
  let left = 0
  for (const name of readdirSync(path.join(root, relative))) {
    const inner = relative === '' ? name : `${relative}/${name}`
    const stat = lstatSync(path.join(root, inner))
    if (stat.isDirectory()) {
      if (prune(root, inner, kept)) rmdirSync(path.join(root, inner))
      else left += 1
    } else if (stat.isFile() && kept.has(classOf(inner))) left += 1
    else rmSync(path.join(root, inner))
  }
  return left === 0
}

/**
 * Removes the directories in `parent` that are empty. One by one between the trials it would cost more
 * than the rest of a trial: a file system is slow to give out what was returned a moment ago.
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
