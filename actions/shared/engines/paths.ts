/** Where the files of an engine are, below a workspace and below this toolkit. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { resolveInside } from '../runtime/files'
import { safeVersion } from './versions'

/** A producer of artefacts, which is probed, pinned and archived on its own. */
export type Producer = 'invariants' | 'schemas'
export const PRODUCERS = ['invariants', 'schemas'] as const satisfies readonly Producer[]

/** Names of engines are names of folders and of Python packages. */
export const ENGINE_NAME = /^[a-z][a-z0-9_]{0,62}$/

/** The files of one engine, as paths relative to the workspace with `/`. */
export interface EnginePaths {
  readonly folder: string
  readonly current: string
  readonly engine: string
  readonly pins: string
  readonly compat: string
  /** The folder of a version. */
  readonly version: (version: string) => string
  /** What is committed for a version. */
  readonly outputs: (version: string) => string
  /** What the stages of one run hand to each other and nobody commits. */
  readonly runLocal: (version: string) => string
}

/** @param engine a name that matches `ENGINE_NAME` */
export function enginePaths(engine: string): EnginePaths {
  const folder = `engine_versions/${engine}`
  return {
    folder,
    current: `${folder}/current.yaml`,
    engine: `${folder}/engine.yaml`,
    pins: `${folder}/pins.yaml`,
    compat: `${folder}/compat.json`,
    version: (version) => `${folder}/${safeVersion(version)}`,
    outputs: (version) => `${folder}/${safeVersion(version)}/outputs`,
    runLocal: (version) => `.llem/${engine}/${version}`,
  }
}

/** The document that tells people about what one producer found, relative to the workspace. */
export function digestDocument(engine: string, producer: Producer): string {
  return `docs/generated/${producer === 'invariants' ? 'invariants' : 'curation'}-${engine}.md`
}

/**
 * The absolute path of one of `enginePaths`.
 *
 * @param workspace absolute
 * @throws UserError when a symbolic link leads out of the workspace
 */
export function inWorkspace(workspace: string, relative: string): string {
  return resolveInside(workspace, relative)
}

/**
 * The folder this toolkit is installed in: the nearest one above `start` that holds the observers. The same code runs
 * from `dist/<stage>/`, from `.cache/scripts/` and from the sources.
 *
 * @throws Error when there is none: the checkout is not complete
 */
export function toolkitRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'engine_versions/observers/__main__.py'))) return folder
    if (folder === path.dirname(folder)) throw new Error(`No folder above ${start} holds engine_versions/observers`)
  }
}
