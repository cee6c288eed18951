/**
 * Overhead per trial: `node bench/triage-overhead.mjs [trials]`. Compares a matrix of no-op trials with
 * spawning the same command as often, in the same kind of process.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from './triage-bundle.mjs'

const trials = Number(process.argv[2] ?? 1000)
const triage = await bundle('scripts/triage.ts')
const spawnOnce = () => new Promise((resolve) => spawn('/bin/true', [], { detached: true }).on('close', resolve))

const ratios = []
for (let round = 0; round < 5; round += 1) {
  const workspace = mkdtempSync(path.join(tmpdir(), 'triage-bench-'))
  // The time of a run of one trial is what all runs have; the rest is per trial.
  const timed = (count) => {
    writeFileSync(
      path.join(workspace, 'r.json'),
      JSON.stringify({
        schema_version: 1,
        workload: 'w',
        command: ['/bin/true'],
        trials: count,
        steps: 1,
        cells: [{ name: 'baseline', mitigations: ['none'], environment: 'local' }],
      }),
    )
    const started = performance.now()
    const result = spawnSync(process.execPath, [triage, '--recipe', 'r.json', '--output-dir', `out-${count}`], {
      cwd: workspace,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, INIT_CWD: workspace },
    })
    if (result.status !== 0) throw new Error(result.stderr)
    return performance.now() - started
  }
  const one = timed(1)
  const many = timed(trials)
  const parent = path.join(workspace, `out-${trials}/_no_ticket_/w`)
  const lines = readFileSync(path.join(parent, readdirSync(parent)[0], 'cells/baseline/trials.jsonl'), 'utf8')
    .trim()
    .split('\n').length
  if (lines !== trials) throw new Error(`${lines} records`)
  const started = performance.now()
  for (let index = 0; index < trials; index += 1) await spawnOnce()
  const bare = (performance.now() - started) / trials
  const own = (many - one) / (trials - 1)
  ratios.push(own / bare)
  process.stdout.write(
    `a trial takes ${own.toFixed(2)} ms, spawning alone ${bare.toFixed(2)} ms: ${(own / bare).toFixed(2)} times\n`,
  )
  rmSync(workspace, { recursive: true })
}
process.stdout.write(`median ${[...ratios].sort((a, b) => a - b)[2].toFixed(2)} times\n`)
