/**
 * What was kept for a version: code that only some versions need (`v<safe>/producers/`), and results
 * (`v<safe>/outputs/`). A version without its own takes the highest one before it, never a later one.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Landmarks, landmarksSchema } from '../artefacts/generated/landmarks'
import { readArtefact } from '../artefacts/schema-check'
import { isFile, isSystemError } from '../runtime/files'
import { enginePaths, inWorkspace, type Producer } from './paths'
import { compareVersions, versionOfFolder } from './versions'

/** The code a producer runs with. `none`: the observers that serve every version. */
export interface ProducerArchive {
  readonly kind: 'none' | 'exact' | 'fallback'
  /** The version the code was written for; null for `none`. */
  readonly version: string | null
  /** Absolute path of the code; null for `none`. */
  readonly file: string | null
}

/** An archived result and what it rests on. */
export interface ResultArchive {
  readonly version: string
  /** Its folder, relative to the workspace. */
  readonly directory: string
  readonly landmarks: Landmarks
}

/** The artefact a producer's archive consists of. */
export const ARCHIVED_ARTEFACT: Readonly<Record<Producer, string>> = {
  invariants: 'invariants.proposed.yaml',
  schemas: 'schema.discovered.json',
}

/**
 * The versions an engine has a folder for, ascending.
 *
 * @param workspace absolute
 */
export function archivedVersions(workspace: string, engine: string): string[] {
  const folder = inWorkspace(workspace, enginePaths(engine).folder)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return []
    throw error
  }
  return names
    .map(versionOfFolder)
    .filter((version) => version !== undefined)
    .sort(compareVersions)
}

/** The code for a version: its own, else that of the highest version before it that has some. */
export function chooseProducer(
  workspace: string,
  engine: string,
  version: string,
  producer: Producer,
): ProducerArchive {
  const found = lastWith(workspace, engine, version, (candidate) => {
    const file = inWorkspace(workspace, `${enginePaths(engine).version(candidate)}/producers/${producer}.py`)
    return isFile(file) ? file : undefined
  })
  if (found === undefined) return { kind: 'none', version: null, file: null }
  return {
    kind: compareVersions(found.version, version) === 0 ? 'exact' : 'fallback',
    version: found.version,
    file: found.value,
  }
}

/**
 * The last result that was archived for a version or one before it.
 *
 * @throws UserError when its list of landmarks is damaged
 */
export function lastResult(
  workspace: string,
  engine: string,
  version: string,
  producer: Producer,
): ResultArchive | undefined {
  const found = lastWith(workspace, engine, version, (candidate) => {
    const directory = enginePaths(engine).outputs(candidate)
    const whole = [ARCHIVED_ARTEFACT[producer], landmarksFile(producer)].every((name) =>
      isFile(inWorkspace(workspace, `${directory}/${name}`)),
    )
    return whole ? directory : undefined
  })
  if (found === undefined) return undefined
  const file = `${found.value}/${landmarksFile(producer)}`
  return {
    version: found.version,
    directory: found.value,
    landmarks: readArtefact(inWorkspace(workspace, file), landmarksSchema, { shownAs: file }),
  }
}

/** The file beside an archived result that lists the landmarks it rests on. */
export function landmarksFile(producer: Producer): string {
  return `landmarks-${producer}.json`
}

/** One sentence for the log and the summary. */
export function describeProducer(archive: ProducerArchive, producer: Producer): string {
  if (archive.version === null) return `${producer}: the observers for every version; no version has code of its own`
  const which = archive.kind === 'exact' ? 'its own code' : `the code of an earlier version, ${archive.version}`
  return `${producer}: ${which} (${path.basename(path.dirname(path.dirname(archive.file ?? '')))}/producers/${producer}.py)`
}

function lastWith<T>(
  workspace: string,
  engine: string,
  version: string,
  look: (candidate: string) => T | undefined,
): { version: string; value: T } | undefined {
  for (const candidate of archivedVersions(workspace, engine).reverse()) {
    if (compareVersions(candidate, version) > 0) continue
    const value = look(candidate)
    if (value !== undefined) return { version: candidate, value }
  }
  return undefined
}
