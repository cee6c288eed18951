/** Digests of what a result was made with: a result of other code, or for another definition, is not reused. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Landmarks } from '../artefacts/generated/landmarks'
import { type Probe } from '../artefacts/generated/probe'
import { isSystemError } from '../runtime/files'

/** SHA-256 over byte strings, each with its length, in hexadecimal. */
export function digest(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('hex')
}

/** The stages whose results are kept while nothing they rest on has changed. */
const KEPT_STAGES = ['mine', 'validate-replay', 'diff']

/**
 * Of the code that mines and judges: the observers, the bundles of the stages whose results are kept, and a version's
 * own code.
 *
 * @param root the toolkit's folder
 * @param producerCode absolute path of the version's own code, or null
 */
export function toolkitDigest(root: string, producerCode: string | null): string {
  return filesDigest([
    ...observerFiles(root),
    ...KEPT_STAGES.map((stage) => path.join(root, 'dist', stage, 'index.js')),
    ...(producerCode === null ? [] : [producerCode]),
  ])
}

/** Of the code that observes: the observers, and a version's own code. The parameters are those of `toolkitDigest`. */
export function observersDigest(root: string, producerCode: string | null): string {
  return filesDigest([...observerFiles(root), ...(producerCode === null ? [] : [producerCode])])
}

function observerFiles(root: string): string[] {
  const folder = path.join(root, 'engine_versions/observers')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => path.join(folder, name))
}

function filesDigest(files: readonly string[]): string {
  return digest(files.flatMap((file) => [Buffer.from(path.basename(file)), read(file)]))
}

/** In a checkout without bundles, the sources run; there is nothing to tell them apart by. */
function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return new Uint8Array()
    throw error
  }
}

/** What is kept beside a result, so that the next probe can tell whether it still holds. */
export function landmarksOf(report: Probe): Landmarks {
  const { engine, version, producer, definition, toolkit, packages_present, landmarks } = report
  return { schema_version: 1, engine, version, producer, definition, toolkit, packages_present, landmarks }
}
