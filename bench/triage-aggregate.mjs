/**
 * Aggregation of a large fleet: `node bench/triage-aggregate.mjs [cells] [trials] [steps]`, by default
 * 256 cells x 1,000 trials x 100 steps. Prints seconds and peak memory of `mode: aggregate`, and
 * memory for a quarter, a half and all of the cells.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from './triage-bundle.mjs'

const [cells = 256, trials = 1000, steps = 100] = process.argv.slice(2).map(Number)
const action = await bundle('actions/triage-matrix/main.ts')

/** Runs a mode as the runner does, and measures it. */
function run(workspace, inputs) {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const started = performance.now()
  const result = spawnSync(
    '/usr/bin/env',
    [
      'bash',
      '-c',
      'node "$0" > log 2>&1 & pid=$!; peak=0; while kill -0 $pid 2>/dev/null; do v=$(sed -n "s/VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p" /proc/$pid/status 2>/dev/null); [ -n "$v" ] && peak=$v; sleep 0.02; done; wait $pid; echo "$peak $?"',
      action,
    ],
    {
      cwd: workspace,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GITHUB_WORKSPACE: workspace, ...env },
    },
  )
  const [kilobytes, status] = result.stdout.trim().split(' ').map(Number)
  return { seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024, status }
}

for (const count of [Math.ceil(cells / 4), Math.ceil(cells / 2), cells]) {
  const workspace = mkdtempSync(path.join(tmpdir(), 'triage-bench-'))
  const list = Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'baseline' : `cell-${index}`,
    mitigations: ['none'],
    environment: 'local',
    extra_env: { N: String(index) },
  }))
  writeFileSync(
    path.join(workspace, 'r.json'),
    JSON.stringify({
      schema_version: 1,
      workload: 'w',
      command: ['true'],
      trials,
      steps,
      confound: { baseline_cell: 'baseline' },
      cells: list,
    }),
  )
  run(workspace, { mode: 'plan', recipe: 'r.json' })
  const { default: plan } = await import(path.join(workspace, 'triage_plan/plan.json'), { with: { type: 'json' } })
  for (const shard of plan.shards) {
    const directory = path.join(workspace, 'triage_results', `triage-${plan.plan_id}-s${shard.id}-a1`)
    mkdirSync(directory, { recursive: true })
    writeFileSync(
      path.join(directory, 'shard.json'),
      JSON.stringify({
        schema_version: 1,
        plan_id: plan.plan_id,
        shard: shard.id,
        attempt: 1,
        runner: 'bench',
        hardware: 'h',
        complete: true,
      }),
    )
    for (const unit of shard.units) {
      const cell = plan.lock.cells.find(({ id }) => id === unit.cell)
      const lines = []
      for (let trial = unit.from; trial < unit.to; trial += 1) {
        const passed = (trial * 7 + Number(shard.id)) % 3 !== 0
        const times = Array.from(
          { length: steps },
          (_, step) =>
            Math.round((100 + 10 * Math.sin(trial * 12.9898 + step * 78.233 + Number(shard.id))) * 1000) / 1000,
        )
        lines.push(
          JSON.stringify({
            schema_version: 1,
            cell: cell.name,
            trial,
            attempt: 0,
            role: 'trial',
            final: true,
            content_hash: cell.content_hash,
            session: `s${shard.id}-a1`,
            verdict: passed ? 'pass' : 'fail',
            exit_status: passed ? 'ok' : 'workload_failed',
            wall_clock_sec: 10,
            hardware: 'h',
            nonfinite_step_samples: 0,
            exit_code: 0,
            signal: null,
            note: null,
            result: { passed, step_times_ms: times, failure_details: passed ? [] : [{ hint: 'loss became NaN' }] },
          }),
        )
      }
      mkdirSync(path.join(directory, 'cells', cell.name), { recursive: true })
      writeFileSync(path.join(directory, 'cells', cell.name, 'trials.jsonl'), `${lines.join('\n')}\n`)
    }
  }
  const { seconds, megabytes, status } = run(workspace, { mode: 'aggregate' })
  process.stdout.write(
    `${count} cells x ${trials} trials x ${steps} steps: ${seconds.toFixed(2)} s, peak ${megabytes.toFixed(0)} MB, exit status ${status}\n`,
  )
  rmSync(workspace, { recursive: true })
}
