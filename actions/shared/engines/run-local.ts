/** The folder for what the stages of one run hand to each other; it keeps itself out of git. */
import { existsSync, mkdirSync } from 'node:fs'
import { writeFileAtomic } from '../runtime/files'
import { enginePaths, inWorkspace } from './paths'

/**
 * Makes the folder of an engine and version.
 *
 * @param workspace absolute
 * @returns its path relative to the workspace
 */
export function makeRunLocal(workspace: string, engine: string, version: string): string {
  const folder = enginePaths(engine).runLocal(version)
  mkdirSync(inWorkspace(workspace, folder), { recursive: true })
  const ignore = inWorkspace(workspace, '.llem/.gitignore')
  if (!existsSync(ignore)) writeFileAtomic(ignore, '*\n')
  return folder
}
