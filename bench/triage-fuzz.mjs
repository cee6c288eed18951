/** `node bench/triage-fuzz.mjs [count] [seed]`: every broken recipe loads or gives located errors. */
import { spawnSync } from 'node:child_process'
import { bundle } from './triage-bundle.mjs'

const result = spawnSync(
  process.execPath,
  ['--enable-source-maps', await bundle('bench/triage-fuzz.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = result.status ?? 1
