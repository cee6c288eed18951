/**
 * `node bench/probe-warm.mjs [--version V] [--runs N]`: a probe that imports the engine, and one that meets the environment
 * of an earlier probe, in turns. Prints medians and their ratio; nothing is written into this checkout.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { engineWorkspace, interpreterOf, root } from './real-engine.mjs'

const { values: options } = parseArgs({
  options: { version: { type: 'string', default: '5.17.0' }, runs: { type: 'string', default: '7' } },
})
const python = interpreterOf(options.version)
const workspace = engineWorkspace()
const report = path.join(workspace, '.llem/transformers', options.version, 'probe-invariants.json')
/** Seconds and report of a probe. */
const probe = (observed) => {
  const started = performance.now()
  const { status, stdout } = spawnSync(process.execPath, [path.join(root, 'dist/probe/index.js')], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: workspace,
      GITHUB_WORKSPACE: workspace,
      INPUT_ENGINE: 'transformers',
      INPUT_PRODUCER: 'invariants',
      INPUT_VERSION: options.version,
      INPUT_PYTHON: python,
      INPUT_OBSERVED: observed,
    },
  })
  if (status !== 0) throw new Error(stdout)
  return { seconds: (performance.now() - started) / 1000, text: readFileSync(report, 'utf8') }
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
try {
  probe('.llem/observed')
  const pairs = Array.from({ length: Number(options.runs) }, () => [probe(''), probe('.llem/observed')])
  const [cold, warm] = [0, 1].map((index) => median(pairs.map((pair) => pair[index].seconds)))
  const same = pairs.every(([one, other]) => one.text === other.text)
  process.stdout.write(
    `imports the engine ${cold.toFixed(2)} s, warm ${warm.toFixed(2)} s: ${(warm / cold).toFixed(2)} of it (medians of ${options.runs}); reports ${same ? 'are the same' : 'DIFFER'}\n`,
  )
  process.exitCode = same ? 0 : 1
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
