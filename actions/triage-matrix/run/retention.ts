/** Which files of a trial are kept. The record of the trial is in the journal and always kept. */
import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
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
 * Deletes what a level does not keep, and directories that are empty then. A symbolic link is removed,
 * never followed, so nothing outside the directory is touched.
 */
export function applyRetention(trialDir: string, level: RetentionLevel): void {
  if (level === 'none') rmSync(trialDir, { recursive: true, force: true })
  else prune(trialDir, '', new Set(KEPT[level]))
}

/** Returns whether the directory is gone. */
function prune(root: string, relative: string, kept: ReadonlySet<FileClass>): boolean {
  const directory = path.join(root, relative)
  let left = 0
  for (const name of readdirSync(directory)) {
    const inner = relative === '' ? name : `${relative}/${name}`
    const stat = lstatSync(path.join(root, inner))
    if (stat.isDirectory()) {
      if (!prune(root, inner, kept)) left += 1
    } else if (stat.isFile() && kept.has(classOf(inner))) left += 1
    else rmSync(path.join(root, inner))
  }
  if (left > 0) return false
  rmdirSync(directory)
  return true
}
