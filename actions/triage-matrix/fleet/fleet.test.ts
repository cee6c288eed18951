import { type ChildProcess } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { deliver, fleetWorkspace, matrixOf } from '../testing/fleet'
import { readRecords, runAction, startAction } from '../testing/programs'

/** Ends a shard without a chance to clean up once its journal has some lines, as a lost machine would. */
async function killAfterTrials(child: ChildProcess, journal: string, lines: number): Promise<void> {
  while (child.exitCode === null) {
    if (existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > lines) {
      child.kill('SIGKILL')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a fleet of 40 shards survives two that are killed and one that writes garbage', async () => {
  const workspace = fleetWorkspace()
  const plan = await runAction(workspace, { mode: 'plan', recipe: 'r.json' })
  expect(plan.status).toBe(0)
  const shards = (JSON.parse(plan.outputs['matrix'] ?? '') as { shard: string[] }).shard
  expect(shards).toHaveLength(40)
  expect(JSON.parse(plan.outputs['shards'] ?? '')).toMatchObject({
    0: { runs_on: ['ubuntu-latest'] },
  })
  // Planning again gives the same plan: a re-run of all jobs finds its artifacts.
  expect((await runAction(workspace, { mode: 'plan', recipe: 'r.json' })).outputs['plan-id']).toBe(
    plan.outputs['plan-id'],
  )

  const queue = [...shards]
  const work = async (): Promise<void> => {
    for (let shard = queue.shift(); shard !== undefined; shard = queue.shift()) {
      const from = `shard-${shard}`
      const running = startAction(
        workspace,
        { mode: 'run', shard, 'output-dir': from },
        { RUNNER_NAME: `runner ${shard}` },
      )
      if (shard === '7' || shard === '8')
        void killAfterTrials(running.child, path.join(workspace, from, `cells/cell-${shard}/trials.jsonl`), 2)
      const ended = await running.result
      const name = `triage-${plan.outputs['plan-id'] ?? ''}-s${shard}-a1`
      if (shard === '7') {
        // Its machine is gone: nothing is uploaded.
        rmSync(path.join(workspace, from), { recursive: true, force: true })
        continue
      }
      if (shard !== '8') expect(ended.outputs['artifact-name']).toBe(name)
      if (shard === '9')
        writeFileSync(
          path.join(workspace, from, 'cells/cell-9/trials.jsonl'),
          Buffer.from([0xff, 0xfe, ...Buffer.from('garbage\n{"schema_version": 1}\n{"cell": "cell-10"}\n')]),
        )
      deliver(workspace, name, from)
    }
  }
  await Promise.all([work(), work()])

  const aggregate = await runAction(workspace, { mode: 'aggregate' })
  expect(aggregate.status).toBe(1)
  expect(aggregate.outputs).toMatchObject({ verdict: 'fail', baseline: 'baseline-0', 'baseline-usable': 'true' })
  expect(aggregate.stdout).toMatch(
    /2 cell\(s\) without any result: cell-7, cell-9; 1 cell\(s\) with missing trials: cell-8/,
  )
  const { cells, warnings } = matrixOf(workspace)
  expect(cells).toHaveLength(40)
  const rows = Object.fromEntries(cells.map((row) => [row.name, row]))
  expect(rows['cell-7']).toMatchObject({ trials: 0, no_result_count: 6, confound: 'no_result' })
  expect(rows['cell-9']).toMatchObject({ trials: 0, no_result_count: 6, confound: 'no_result' })
  expect(rows['cell-8']).toMatchObject({ failed_count: rows['cell-8']!['trials'] })
  expect(rows['cell-11']).toMatchObject({
    trials: 6,
    failed_count: 0,
    effect: 'fixes',
    trusted: true,
    no_result_count: 0,
  })
  expect(rows['cell-10']).toMatchObject({ trials: 6, failed_count: 6, effect: 'no effect' })
  expect(warnings.join('\n')).toMatch(/cell-9: 3 line\(s\) of shard 9, attempt 1, are no records/)
  expect(warnings.join('\n')).toMatch(/1 of 40 shards delivered nothing that can be used: 7\./)
  expect(aggregate.summary).not.toMatch(/<b>y|@team/)

  // Re-running the failed jobs: their second attempts complete the matrix, the others stay as they were.
  const kept = Number(rows['cell-8']!['trials'])
  const reused: Record<string, string | undefined> = {}
  for (const shard of ['7', '8', '9']) {
    const first = `triage-${plan.outputs['plan-id'] ?? ''}-s${shard}-a1`
    const results = path.join(workspace, 'triage_results', first)
    rmSync(path.join(workspace, 'triage_earlier'), { recursive: true, force: true })
    if (existsSync(results)) cpSync(results, path.join(workspace, 'triage_earlier', first), { recursive: true })
    const ended = await runAction(
      workspace,
      { mode: 'run', shard, 'output-dir': `shard-${shard}` },
      { GITHUB_RUN_ATTEMPT: '2' },
    )
    reused[shard] = ended.outputs['reused-trials']
    // What an earlier attempt finished is not run again, only what it had not come to.
    expect(readRecords(path.join(workspace, `shard-${shard}`), `cell-${shard}`)).toHaveLength(
      shard === '8' ? 6 - kept : 6,
    )
    deliver(workspace, ended.outputs['artifact-name'] ?? '', `shard-${shard}`)
  }
  expect(reused).toEqual({ 7: '0', 8: String(kept), 9: '0' })
  expect(readdirSync(path.join(workspace, 'triage_results'))).toHaveLength(42)
  const second = await runAction(workspace, { mode: 'aggregate' })
  expect(second.status).toBe(0)
  const complete = matrixOf(workspace).cells
  expect(complete.every((row) => row['trials'] === 6 && row['no_result_count'] === 0)).toBe(true)
  expect(complete.flatMap((row) => (row['reused_trials'] === 0 ? [] : [[row.name, row['reused_trials']]]))).toEqual([
    ['cell-8', kept],
  ])
}, 120_000)

test('a shard speaks only for its own trials, and only through files', async () => {
  const workspace = fleetWorkspace(3)
  const plan = await runAction(workspace, { mode: 'plan', recipe: 'r.json' })
  const id = plan.outputs['plan-id'] ?? ''
  for (const shard of ['0', '1']) {
    await runAction(workspace, { mode: 'run', shard, 'output-dir': `shard-${shard}` })
    deliver(workspace, `triage-${id}-s${shard}-a1`, `shard-${shard}`)
  }
  const own = path.join(workspace, `triage_results/triage-${id}-s1-a1/cells/cell-1/trials.jsonl`)
  const lines = readFileSync(own, 'utf8')
  // Shard 1 forges results of the baseline, and of trials that do not exist.
  mkdirSync(path.join(workspace, `triage_results/triage-${id}-s1-a1/cells/baseline-0`), { recursive: true })
  writeFileSync(
    path.join(workspace, `triage_results/triage-${id}-s1-a1/cells/baseline-0/trials.jsonl`),
    lines.replaceAll('"cell":"cell-1"', '"cell":"baseline-0"'),
  )
  writeFileSync(own, lines + lines.replaceAll(/"trial":\d/g, '"trial":99'))
  // Shard 2 is a link to a file of the host, under a name of the plan; another artifact is of no plan.
  const two = path.join(workspace, `triage_results/triage-${id}-s2-a1`)
  mkdirSync(path.join(two, 'cells/cell-2'), { recursive: true })
  symlinkSync(own, path.join(two, 'cells/cell-2/trials.jsonl'))
  writeFileSync(
    path.join(two, 'shard.json'),
    JSON.stringify({
      schema_version: 1,
      plan_id: id,
      shard: '2',
      attempt: 1,
      runner: '',
      hardware: '',
      complete: true,
    }),
  )
  // The snapshots of shard 0 lie behind a link.
  const zero = path.join(workspace, `triage_results/triage-${id}-s0-a1`)
  renameSync(path.join(zero, 'environments'), path.join(workspace, 'elsewhere'))
  symlinkSync(path.join(workspace, 'elsewhere'), path.join(zero, 'environments'))
  mkdirSync(path.join(workspace, 'triage_results/triage-0123456789abcdef-s0-a1'))
  const ended = await runAction(workspace, { mode: 'aggregate', 'fail-on': 'never' })
  expect(ended.status).toBe(0)
  const { cells, warnings } = matrixOf(workspace)
  expect(cells.map((row) => [row.name, row['trials'], row['failed_count']])).toEqual([
    ['baseline-0', 6, 6],
    ['cell-1', 6, 0],
    ['cell-2', 0, 0],
  ])
  expect(warnings.join('\n')).toMatch(/6 record\(s\) of shard 1, attempt 1, belong to trials it was not given/)
  expect(warnings.join('\n')).toMatch(/cell-2: the journal of shard 2, attempt 1, cannot be read \(ELOOP\)/)
  expect(warnings.join('\n')).toMatch(/triage-0123456789abcdef-s0-a1 does not belong to this plan/)
  expect(warnings.join('\n')).toMatch(/The snapshot of local from shard 0, attempt 1, is behind a link/)
  expect(
    JSON.parse(readFileSync(path.join(workspace, 'triage_matrix/environments/local/env.json'), 'utf8')),
  ).toMatchObject({ name: 'local' })
})

test('the artifact of an only shard, which gets no folder of its own, is found', async () => {
  const workspace = fleetWorkspace(2)
  const plan = await runAction(workspace, { mode: 'plan', recipe: 'r.json', 'max-shards': '1' })
  expect(plan.outputs['shard-count']).toBe('1')
  await runAction(workspace, { mode: 'run', shard: '0', 'output-dir': 'triage_results' })
  expect((await runAction(workspace, { mode: 'aggregate' })).status).toBe(0)
  expect(matrixOf(workspace).cells.map((row) => row['trials'])).toEqual([6, 6])
})

test('a plan refuses what must not run, before a machine is taken', async () => {
  const workspace = fleetWorkspace(2, { cells: [{ name: 'baseline-a', mitigations: ['none'], environment: 'gpu' }] })
  writeFileSync(
    path.join(workspace, 's.json'),
    JSON.stringify({
      version: 1,
      environments: {
        gpu: { docker: 'org/image@sha256:' + 'a'.repeat(64), gpu: 'amd', runs_on: ['self-hosted', 'mi300'] },
      },
    }),
  )
  const inputs = { mode: 'plan', recipe: 'r.json', 'mitigations-files': 's.json' }
  const refused = await runAction(workspace, inputs)
  expect(refused.status).toBe(1)
  expect(refused.stdout).toMatch(/runner label "self-hosted".*allowed-runners/)
  const allowed = await runAction(workspace, { ...inputs, 'allowed-runners': 'self-hosted\nmi300' })
  expect(allowed.status).toBe(0)
  expect(JSON.parse(allowed.outputs['shards'] ?? '')).toEqual({
    0: { runs_on: ['self-hosted', 'mi300'] },
  })
  writeFileSync(path.join(workspace, 'r.json'), '{"schema_version": 1,\n "workload": 7}')
  const bad = await runAction(workspace, inputs)
  expect(bad.status).toBe(1)
  expect(bad.stdout).toMatch(/::error file=r\.json,line=2,col=14::r\.json:2:14: workload: found 7/)
})

test('a changed plan is not run, nor another one', async () => {
  const workspace = fleetWorkspace(2)
  await runAction(workspace, { mode: 'plan', recipe: 'r.json' })
  const other = await runAction(workspace, { mode: 'run', shard: '0', 'plan-id': '0123456789abcdef' })
  expect(other.status).toBe(1)
  expect(other.stdout).toMatch(/plan_id: found [0-9a-f]{16}, expected 0123456789abcdef/)
  const file = path.join(workspace, 'triage_plan/plan.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('work.cjs', 'evil.cjs'))
  const ended = await runAction(workspace, { mode: 'run', shard: '0' })
  expect(ended.status).toBe(1)
  expect(ended.stdout).toMatch(/plan_id: found [0-9a-f]{16}, expected the hash of the plan/)
})
