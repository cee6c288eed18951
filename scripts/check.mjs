/**
 * `npm run check`: everything CI checks beside the tests. All checks run even when one fails; with
 * `--json <file>` their results are written as `{"types": 0, ...}`, by exit status.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './repository.mjs'

const bootstrap = path.join(path.dirname(fileURLToPath(import.meta.url)), 'bootstrap.mjs')
const checks = {
  types: ['types'],
  format: ['format', '--check'],
  lint: ['lint'],
  'check-generated': ['generate', '--check'],
  'check-dist': ['check-dist'],
  'lint-workflows': ['lint-workflows'],
}

const statuses = {}
for (const [name, command] of Object.entries(checks)) {
  process.stdout.write(`== ${name}\n`)
  const started = Date.now()
  statuses[name] = spawnSync(process.execPath, [bootstrap, ...command], { cwd: root, stdio: 'inherit' }).status ?? 1
  process.stdout.write(
    `== ${name}: ${statuses[name] === 0 ? 'passed' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  )
}
const option = process.argv.indexOf('--json')
if (option !== -1) {
  const file = path.resolve(process.argv[option + 1])
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(statuses)}\n`)
}
process.exitCode = Object.values(statuses).every((status) => status === 0) ? 0 : 1
