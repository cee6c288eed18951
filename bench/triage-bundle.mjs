/** Bundles a source of the triage matrix for the benches, as esbuild does it for the tests. */
import { build } from 'esbuild'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { programOptions } from '../scripts/program-options.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** @returns {Promise<string>} the file to run */
export async function bundle(source) {
  const outfile = path.join(root, '.cache/bench', `triage-${path.basename(source, '.ts')}.cjs`)
  await build({
    entryPoints: [path.join(root, source)],
    outfile,
    ...programOptions(root),
  })
  return outfile
}
