/** For measurements on the real library: its interpreter, and a workspace of its own. */
import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The interpreter that `npm run pipeline` made for a version of transformers. Ends the process when there is none. */
export function interpreterOf(version) {
  const python = path.join(root, '.cache/envs', `transformers-${version}`, 'bin/python')
  if (existsSync(python)) return python
  process.stderr.write(
    `${path.relative(root, python)} is missing: run \`npm run pipeline -- --engine transformers --version ${version}\` first\n`,
  )
  process.exit(1)
}

/** A temporary folder with the engine's files. */
export function engineWorkspace() {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'llem-bench-'))
  const engine = 'engine_versions/transformers'
  mkdirSync(path.join(workspace, 'engine_versions'))
  cpSync(path.join(root, engine), path.join(workspace, engine), { recursive: true })
  return workspace
}
