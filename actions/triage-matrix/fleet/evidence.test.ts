import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deliver, fleetWorkspace, matrixOf } from '../testing/fleet'
import { runAction } from '../testing/programs'

/** Plans, runs every shard and delivers it. */
async function runFleet(workspace: string, inputs: Readonly<Record<string, string>>): Promise<void> {
  const plan = await runAction(workspace, { mode: 'plan', recipe: 'r.json', ...inputs })
  expect(plan.status).toBe(0)
  for (const shard of (JSON.parse(plan.outputs['matrix'] ?? '') as { shard: string[] }).shard) {
    const ended = await runAction(workspace, { mode: 'run', shard, 'output-dir': 'shard' })
    deliver(workspace, ended.outputs['artifact-name'] ?? '', 'shard')
  }
}

/** Changes the records a shard has delivered. */
function edit(workspace: string, shard: number, cell: string, change: (record: Record<string, unknown>) => void): void {
  const results = path.join(workspace, 'triage_results')
  const name = readdirSync(results).find((found) => found.includes(`-s${shard}-`)) ?? ''
  const file = path.join(results, name, 'cells', cell, 'trials.jsonl')
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const changed = lines.map((line) => {
    const record = JSON.parse(line) as Record<string, unknown>
    change(record)
    return `${JSON.stringify(record)}\n`
  })
  writeFileSync(file, changed.join(''))
}

/** The work of two thirds of the trials of a cell came from a machine that is twice as slow. */
function slowMachine(record: Record<string, unknown>): void {
  record['hardware'] = 'slow'
  record['result'] = { ...(record['result'] as object), step_times_ms: [2, 4] }
}

const trialShards = { 'shard-by': 'trial', 'trials-per-shard': '2' }

test('step times compare only on equal hardware', async () => {
  const workspace = fleetWorkspace(2)
  await runFleet(workspace, trialShards)
  expect((await runAction(workspace, { mode: 'aggregate' })).status).toBe(0)
  expect(matrixOf(workspace).cells[1]).toMatchObject({ step_time_ratio: 1, speed: '+0%' })
  for (const shard of [4, 5]) edit(workspace, shard, 'cell-1', slowMachine)
  expect((await runAction(workspace, { mode: 'aggregate' })).status).toBe(0)
  expect(matrixOf(workspace).cells[1]).toMatchObject({
    step_time_ratio: null,
    speed: 'n/a (runner mismatch)',
    // A verdict is one on any machine.
    effect: 'fixes',
  })
})

test('a paired baseline makes slow machines cancel out, and counts only for speed', async () => {
  const workspace = fleetWorkspace(2)
  await runFleet(workspace, { ...trialShards, 'pair-baseline': 'true' })
  for (const shard of [4, 5]) edit(workspace, shard, 'cell-1', slowMachine)
  expect((await runAction(workspace, { mode: 'aggregate' })).status).toBe(0)
  const [baseline, cell] = matrixOf(workspace).cells
  expect(baseline).toMatchObject({ trials: 6, failed_count: 6 })
  expect(cell).toMatchObject({ trials: 6, failed_count: 0, step_time_ratio: 1, speed: '+0%', effect: 'fixes' })
  // Of each pair the baseline comes first, on the same machine.
  const results = path.join(workspace, 'triage_results')
  const first = readdirSync(results).find((name) => name.includes('-s3-')) ?? ''
  const roles = readFileSync(path.join(results, first, 'cells/cell-1/trials.jsonl'), 'utf8').match(/"role":"\w+"/g)
  expect(roles).toEqual(['"role":"paired_baseline"', '"role":"trial"', '"role":"paired_baseline"', '"role":"trial"'])
  // A trial that was moved to another machine leaves its partner behind, and the ratio without both.
  edit(workspace, 3, 'cell-1', (record) => {
    if (record['role'] === 'trial') slowMachine(record)
  })
  expect((await runAction(workspace, { mode: 'aggregate' })).status).toBe(0)
  expect(matrixOf(workspace).cells[1]).toMatchObject({ step_time_ratio: 1 })
})

test('shards stop on their own, and the matrix says by how much they overshot', async () => {
  const workspace = fleetWorkspace(1, { stop_after: { events: 2, max_trials: 9 } })
  await runFleet(workspace, { 'shard-by': 'trial', 'trials-per-shard': '3' })
  expect((await runAction(workspace, { mode: 'aggregate' })).status).toBe(0)
  expect(matrixOf(workspace).cells[0]).toMatchObject({
    trials: 6,
    failed_count: 6,
    no_result_count: 0,
    stop_after_note:
      'stopped early: 6 failing event(s) in 6 trial(s) (4 more than asked for, because shards stop on their own)',
  })
})

test('a baseline that cannot run where a cell runs is not paired, and the plan says so', async () => {
  const cell = (name: string, environment: string): object => ({ name, mitigations: ['none'], environment })
  const workspace = fleetWorkspace(1, {
    cells: [cell('baseline-host', 'local'), cell('on-host', 'local'), cell('in-image', 'image'), cell('on-gpu', 'gpu')],
  })
  const digest = `sha256:${'a'.repeat(64)}`
  const environments = { image: { docker: `org/image@${digest}` }, gpu: { runs_on: ['mi300'] } }
  writeFileSync(path.join(workspace, 's.json'), JSON.stringify({ version: 1, environments }))
  const plan = await runAction(workspace, {
    mode: 'plan',
    recipe: 'r.json',
    'mitigations-files': 's.json',
    'allowed-runners': 'mi300',
    'pair-baseline': 'true',
  })
  expect(plan.stdout).toContain(
    '::warning::pair-baseline: the baseline has other runners than on-gpu, and runs beside none of their trials',
  )
})
