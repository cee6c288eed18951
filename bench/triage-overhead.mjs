/**
 * Overhead per trial: `node bench/triage-overhead.mjs [trials] [rounds]`. Compares a matrix of no-op trials,
 * without logs and with logs that are kept, with spawning the same command as often in the same kind of
 * process: as Node does it when nothing is said, and without any stream, which is the least there is. The
 * times are those of the clock, so other load counts; run it on a machine that does nothing else.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from './triage-bundle.mjs'

const trials = Number(process.argv[2] ?? 1000)
const rounds = Number(process.argv[3] ?? 5)
const triage = await bundle('scripts/triage.ts')

const spawnOnce = (stdio) =>
  new Promise((resolve) => {
    spawn('/bin/true', [], { detached: true, stdio }).on('close', resolve)
  })

/** Milliseconds that one start takes. */
async function spawning(stdio) {
  const started = performance.now()
  for (let index = 0; index < trials; index += 1) await spawnOnce(stdio)
  return (performance.now() - started) / trials
}

/** Milliseconds that a run of so many trials takes. */
function timed(workspace, saveLogs, count) {
  const output = `out-${count}`
  writeFileSync(
    path.join(workspace, 'r.json'),
    JSON.stringify({
      schema_version: 1,
      workload: 'w',
      command: ['/bin/true'],
      trials: count,
      steps: 1,
      save_logs: saveLogs,
      cells: [{ name: 'baseline', mitigations: ['none'], environment: 'local' }],
    }),
  )
  const started = performance.now()
  const result = spawnSync(process.execPath, [triage, '--recipe', 'r.json', '--output-dir', output], {
    cwd: workspace,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, INIT_CWD: workspace },
  })
  const took = performance.now() - started
  if (result.status !== 0) throw new Error(result.stderr)
  const parent = path.join(workspace, output, '_no_ticket_/w')
  const journal = path.join(parent, readdirSync(parent)[0], 'cells/baseline/trials.jsonl')
  const lines = readFileSync(journal, 'utf8').trim().split('\n').length
  if (lines !== count) throw new Error(`${lines} records`)
  return took
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const times = (a, b) => `${(a / b).toFixed(2)} times`
for (const [name, saveLogs] of [
  ['without logs', false],
  ['with logs', true],
]) {
  const ratios = { usual: [], least: [] }
  for (let round = 0; round < rounds; round += 1) {
    const workspace = mkdtempSync(path.join(tmpdir(), 'triage-bench-'))
    // The time of a run of one trial is what all runs have; the rest is per trial.
    const one = timed(workspace, saveLogs, 1)
    const own = (timed(workspace, saveLogs, trials) - one) / (trials - 1)
    const [usual, least] = [await spawning('pipe'), await spawning('ignore')]
    ratios.usual.push(own / usual)
    ratios.least.push(own / least)
    process.stdout.write(
      `${name}: a trial takes ${own.toFixed(2)} ms, spawning ${usual.toFixed(2)} ms (${times(own, usual)}), without streams ${least.toFixed(2)} ms (${times(own, least)})\n`,
    )
    rmSync(workspace, { recursive: true })
  }
  process.stdout.write(
    `${name}: median ${times(median(ratios.usual), 1)} spawning, ${times(median(ratios.least), 1)} spawning without streams\n`,
  )
}
