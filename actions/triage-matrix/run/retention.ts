/** Which files of a trial are kept. The record of the trial is in the journal and always kept. */
import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isMapping, type JsonValue } from '../../shared/artefacts/json-value'
import { readOptionalDocument } from '../../shared/artefacts/read-document'
import { UserError } from '../../shared/runtime/problems'
import { type RetentionLevel, type Retain, type Verdict } from '../recipe/model'
import { ENV_FILE } from './env-file'

/** A workload may say in this file which of its files are small and which are large. */
const MANIFEST = 'artifacts.json'
const LOGS = new Set(['stdout.log', 'stderr.log', ENV_FILE])

type FileClass = 'record' | 'log' | 'summary' | 'heavy'
const CLASSES: readonly string[] = ['log', 'summary', 'heavy']

/** What the policy did to a trial; it tells a file that was deleted from one that never was. */
export interface Retention {
  readonly level: RetentionLevel
  /** Relative to the directory of the trial; at most 100. */
  readonly deleted: readonly string[]
  readonly deleted_count: number
  readonly freed_bytes: number
}

const MOST_DELETED_NAMED = 100

/**
 * @param relative path below the trial's directory
 * @param declared what the workload said about its files
 */
export function classOf(relative: string, declared: ReadonlyMap<string, FileClass> = new Map()): FileClass {
  if (relative === 'result.json') return 'record'
  if (LOGS.has(relative)) return 'log'
  if (relative === MANIFEST) return 'summary'
  return declared.get(relative) ?? (/\.summary\.[^/\\]+$/.test(relative) ? 'summary' : 'heavy')
}

const KEPT: Readonly<Record<RetentionLevel, readonly FileClass[]>> = {
  none: ['record'],
  log: ['record', 'log'],
  summary: ['record', 'log', 'summary'],
  full: ['record', 'log', 'summary', 'heavy'],
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
export function applyRetention(trialDir: string, level: RetentionLevel): Retention {
  const pruned = new Pruning(trialDir, level === 'full' ? undefined : declaredClasses(trialDir), new Set(KEPT[level]))
  pruned.run('')
  return {
    level,
    deleted: pruned.deleted.slice(0, MOST_DELETED_NAMED),
    deleted_count: pruned.deleted.length,
    freed_bytes: pruned.freedBytes,
  }
}

class Pruning {
  readonly deleted: string[] = []
  freedBytes = 0
  readonly #root: string
  readonly #declared: ReadonlyMap<string, FileClass> | undefined
  readonly #kept: ReadonlySet<FileClass>

  constructor(root: string, declared: ReadonlyMap<string, FileClass> | undefined, kept: ReadonlySet<FileClass>) {
    this.#root = root
    this.#declared = declared
    this.#kept = kept
  }

  /** Returns whether the directory is gone. */
  run(relative: string): boolean {
    const directory = path.join(this.#root, relative)
    let left = 0
    for (const name of readdirSync(directory)) {
      const inner = relative === '' ? name : `${relative}/${name}`
      const stat = lstatSync(path.join(this.#root, inner))
      if (stat.isDirectory()) {
        if (!this.run(inner)) left += 1
      } else if (stat.isFile() && this.#kept.has(classOf(inner, this.#declared))) left += 1
      else {
        rmSync(path.join(this.#root, inner))
        this.deleted.push(inner)
        if (stat.isFile()) this.freedBytes += stat.size
      }
    }
    if (left > 0) return false
    rmdirSync(directory)
    return true
  }
}

/** What the manifest of a workload says; none when it is missing or not understood, or a link. */
function declaredClasses(trialDir: string): ReadonlyMap<string, FileClass> {
  const file = path.join(trialDir, MANIFEST)
  const declared = new Map<string, FileClass>()
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return declared
  let value: JsonValue
  try {
    value = readOptionalDocument(file, { maxBytes: 1024 * 1024 })?.value ?? null
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return declared
  }
  const items = isMapping(value) ? value['artifacts'] : undefined
  for (const item of Array.isArray(items) ? (items as readonly JsonValue[]) : []) {
    if (!isMapping(item) || typeof item['path'] !== 'string') continue
    const given = item['class']
    // What is called by a class nobody knows is not kept longer than a large file.
    const known = typeof given === 'string' && CLASSES.includes(given)
    declared.set(path.posix.normalize(item['path']), known ? (given as FileClass) : 'heavy')
  }
  return declared
}
