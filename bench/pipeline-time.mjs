/**
 * `node bench/pipeline-time.mjs [--version V] [--runs N]`: the pipeline beside one import of the engine, all in one run:
 * mining everything again, and on unchanged landmarks. Prints medians; nothing is written into this checkout.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { engineWorkspace, interpreterOf, root } from './real-engine.mjs'

const { values: options } = parseArgs({
  options: { version: { type: 'string', default: '5.17.0' }, runs: { type: 'string', default: '3' } },
})
const python = interpreterOf(options.version)
const workspace = engineWorkspace()
const seconds = (program, args) => {
  const started = performance.now()
  const ran = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: root } })
  if (ran.status !== 0) throw new Error(ran.stdout + ran.stderr)
  return (performance.now() - started) / 1000
}
const pipeline = (...more) =>
  seconds('npm', [
    'run',
    '--silent',
    'pipeline',
    '--',
    ...['--engine', 'transformers', '--version', options.version, '--workspace', workspace, ...more],
  ])
const median = (measure) => {
  const sorted = Array.from({ length: Number(options.runs) }, measure).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
try {
  // What the targets of engine.yaml import, as the observer does.
  const one = median(() =>
    seconds(python, [
      '-c',
      'import transformers.generation.configuration_utils, transformers.utils.quantization_config',
    ]),
  )
  pipeline()
  const full = median(() => pipeline('--fresh'))
  const unchanged = median(() => pipeline())
  const line = (name, taken, budget, formula) =>
    `${name} ${taken.toFixed(2)} s, ${(taken / one).toFixed(1)} imports; ${formula} = ${budget.toFixed(2)} s${taken > budget ? ', above' : ''}\n`
  process.stdout.write(`one import ${one.toFixed(2)} s (median of ${options.runs})\n`)
  process.stdout.write(line('everything again', full, 1.6 * one + 4, '1.6 imports + 4 s'))
  process.stdout.write(line('nothing changed', unchanged, one + 2, 'one import + 2 s'))
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
