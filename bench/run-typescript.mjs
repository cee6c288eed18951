/** Bundles a TypeScript program and runs it; see docs/development.md for why benches need no build. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { scriptOptions } from '../scripts/program-options.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * @param source relative to `bench/`
 * @param args what the program gets
 * @returns its exit status
 */
export async function runTypescript(source, args) {
  const outfile = path.join(root, '.cache/scripts', `bench-${path.basename(path.dirname(source))}.${process.pid}.cjs`)
  mkdirSync(path.dirname(outfile), { recursive: true })
  await build({
    entryPoints: [path.join(root, 'bench', source)],
    outfile,
    ...scriptOptions(root),
  })
  const ran = spawnSync(process.execPath, ['--enable-source-maps', '--max-old-space-size=8192', outfile, ...args], {
    stdio: 'inherit',
    env: { ...process.env, LLEM_ACTIONS_ROOT: root },
  })
  return ran.status ?? 1
}
