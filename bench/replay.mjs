/**
 * `node bench/replay.mjs [--version V] [--python PATH] [--size N]`: how many configurations a second the live library is
 * replayed on, import excluded, and what share of the time goes where. Uses the rules that are committed for the version.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { values: options } = parseArgs({
  options: {
    version: { type: 'string', default: '5.17.0' },
    python: { type: 'string', default: '' },
    size: { type: 'string', default: '5000' },
  },
})
const python = options.python || path.join(root, '.cache/envs', `transformers-${options.version}`, 'bin/python')
const outputs = `engine_versions/transformers/v${options.version.replaceAll('.', '_')}/outputs`
const proposed = path.join(root, outputs, 'invariants.proposed.yaml')
for (const file of [python, proposed]) {
  if (existsSync(file)) continue
  process.stderr.write(
    `${path.relative(root, file)} is missing: run \`npm run pipeline -- --engine transformers --version ${options.version}\` first\n`,
  )
  process.exit(1)
}

const workspace = mkdtempSync(path.join(os.tmpdir(), 'llem-bench-'))
try {
  mkdirSync(path.join(workspace, outputs), { recursive: true })
  for (const file of ['current.yaml', 'engine.yaml', 'pins.yaml']) {
    cpSync(
      path.join(root, 'engine_versions/transformers', file),
      path.join(workspace, 'engine_versions/transformers', file),
    )
  }
  cpSync(proposed, path.join(workspace, outputs, 'invariants.proposed.yaml'))
  const seconds = (run) => {
    const started = performance.now()
    const ran = run()
    if (ran.status !== 0) throw new Error(ran.stdout + ran.stderr)
    return (performance.now() - started) / 1000
  }
  const stage = (size) => {
    const files = {
      GITHUB_OUTPUT: path.join(workspace, 'output'),
      GITHUB_STEP_SUMMARY: path.join(workspace, 'summary'),
    }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const inputs = { ENGINE: 'transformers', VERSION: options.version, PYTHON: python, 'POOL-SIZE': size }
    const env = {
      ...process.env,
      GITHUB_WORKSPACE: workspace,
      ...files,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
    }
    return seconds(() =>
      spawnSync(process.execPath, [path.join(root, 'dist/validate-replay/index.js')], { env, encoding: 'utf8' }),
    )
  }
  const importing = Math.min(
    ...[0, 1, 2].map(() =>
      seconds(() => spawnSync(python, ['-c', 'from transformers import GenerationConfig'], { encoding: 'utf8' })),
    ),
  )
  const least = stage('1')
  const whole = stage(options.size)
  const { totals, quality } = figures(readFileSync(path.join(workspace, outputs, 'invariants.validated.yaml'), 'utf8'))
  const line = (label, value) => process.stdout.write(`${label.padEnd(46)} ${value}\n`)
  line('one import of the engine', `${importing.toFixed(2)} s`)
  line('validate-replay, one configuration per class', `${least.toFixed(2)} s`)
  line(`validate-replay, ${options.size} per class`, `${whole.toFixed(2)} s`)
  line('configurations', `${totals} of ${quality} classes`)
  line('configurations a second, judged, import excluded', `${Math.round(totals / Math.max(0.001, whole - least))}`)
} finally {
  rmSync(workspace, { recursive: true, force: true })
}

function figures(text) {
  return {
    totals: Number(/^ {2}configurations: (\d+)$/m.exec(text)?.[1] ?? 0),
    quality: text.match(/^ {2}- native_type: .*\n {4}rules: /gm)?.length ?? 0,
  }
}
