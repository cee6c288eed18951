import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { matrixOf, onlyRun, workspaceWith } from '../testing/local-runs'
import { runAction, runTriage } from '../testing/programs'

const recipe = ['--recipe', 'r.json']
const baseline = { name: 'baseline-a', mitigations: ['none'], environment: 'local' }
const twoCells = [baseline, { ...baseline, name: 'b' }]
/** A workspace whose trials run a shell script. */
const shell = (script: string, extra: object = {}): string =>
  workspaceWith('', { command: ['sh', '-c', script], trials: 2, steps: 1, cells: twoCells, ...extra })
const notes = (run: string, cell: string): (string | null)[] =>
  readFileSync(path.join(run, 'cells', cell, 'trials.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { note: string | null }).note)

describe('what a workload says of its work', () => {
  test.each([
    ['only that it failed is a failure', '{"passed": false}', { failed_count: 2, did_not_run_count: 0 }],
    [
      'that it passed without beginning is an error',
      '{"passed": true, "main_work_started": false}',
      { error_count: 2, passed_count: 0, did_not_run_count: 2, confound: 'did_not_run', effect: 'inconclusive' },
    ],
    [
      'that it failed without beginning is an error',
      '{"passed": false, "main_work_started": false}',
      { error_count: 2, failed_count: 0, exit_status_counts: { workload_setup_failed: 2 } },
    ],
  ])('%s', async (_name, result, expected) => {
    const workspace = shell(`[ $TRIAGE_CELL = b ] && echo '${result}' > $TRIAGE_RESULT_FILE; exit 0`)
    await runTriage(workspace, [...recipe, '--retries', '0'])
    expect(matrixOf(onlyRun(workspace)).cells[1]).toMatchObject(expected)
  })
})

describe('a trial that misbehaves costs no other its result', () => {
  test.each([
    ['removes its directory', 'rm -rf "$TRIAGE_TRIAL_DIR"', {}],
    ['removes its directory and talks', 'rm -rf "$TRIAGE_TRIAL_DIR"; yes | head -c 200000', { save_logs: true }],
    ['removes its directory, with redaction', 'rm -rf "$TRIAGE_TRIAL_DIR"', { redaction: { scrub_paths: true } }],
    ['puts a file in the place of its directory', 'rm -rf "$TRIAGE_TRIAL_DIR"; echo x > "$TRIAGE_TRIAL_DIR"', {}],
    ['leaves a directory for a result', 'mkdir "$TRIAGE_RESULT_FILE"', {}],
  ])('one that %s', async (_name, script, extra) => {
    const workspace = shell(`[ $TRIAGE_CELL = b ] || { ${script}; }; exit 0`, extra)
    const ended = await runTriage(workspace, [...recipe, '--retries', '0', '--fail-on', 'never'])
    expect(ended.stderr).not.toMatch(/bug|^ +at /m)
    expect(ended.status).toBe(0)
    const { cells } = matrixOf(onlyRun(workspace))
    expect(cells[0]).toMatchObject({ trials: 2, error: null })
    expect(cells[1]).toMatchObject({ passed_count: 2 })
  })

  test.each([
    ['whose directory is gone', 'rm -rf "$TRIAGE_TRIAL_DIR"', 'ENOENT'],
    ['on a full disk', 'ln -s /dev/full "$TRIAGE_TRIAL_DIR/stdout.log"', 'ENOSPC'],
  ])('a log %s is cut off, which the record says; the verdict stays', async (_name, script, code) => {
    const workspace = shell(`${script}; echo said`, { save_logs: true })
    expect((await runTriage(workspace, recipe)).status).toBe(0)
    const run = onlyRun(workspace)
    expect(matrixOf(run).cells[1]).toMatchObject({ passed_count: 2 })
    expect(notes(run, 'b')).toEqual(Array(2).fill(`its output could not be saved (${code})`))
  })

  test('one whose directory cannot be made is an error of the machine', async () => {
    const workspace = shell('rm -rf "$(dirname "$TRIAGE_TRIAL_DIR")"; echo x > "$(dirname "$TRIAGE_TRIAL_DIR")"')
    const ended = await runTriage(workspace, [...recipe, '--retries', '0', '--fail-on', 'never'])
    expect(ended.status).toBe(0)
    const run = onlyRun(workspace)
    expect(matrixOf(run).cells[0]).toMatchObject({
      passed_count: 1,
      error_count: 1,
      exit_status_counts: { ok: 1, infrastructure_failed: 1 },
    })
    expect(notes(run, 'baseline-a')[1]).toMatch(/the trial could not be run: (?:EEXIST|ENOTDIR)/)
  })
})

test('a cell that cannot be run has an error row, and the others are run', async () => {
  const workspace = shell('exit 0')
  await runTriage(workspace, recipe)
  const run = onlyRun(workspace)
  // The journal of one cell cannot be opened any more.
  const journal = path.join(run, 'cells/baseline-a/trials.jsonl')
  rmSync(journal)
  mkdirSync(journal)
  const resumed = await runTriage(workspace, [...recipe, '--resume'])
  expect(resumed.status).toBe(1)
  expect(resumed.stderr).not.toMatch(/bug/)
  expect(resumed.stderr).toMatch(/baseline-a -- EISDIR/)
  expect(resumed.stderr).toMatch(/1 cell\(s\) with .*errors.*: baseline-a/)
  const { cells, warnings } = matrixOf(run)
  expect(cells[0]).toMatchObject({ error: expect.stringMatching(/^EISDIR/) as unknown, confound: 'error', trials: 0 })
  expect(cells[1]).toMatchObject({ reused_trials: 2, error: null })
  expect(warnings.join()).toMatch(/baseline-a.*EISDIR/)
  expect(readFileSync(path.join(run, 'matrix.md'), 'utf8')).toMatch(/error: EISDIR/)
})

describe('in a fleet', () => {
  test('a cell that a machine cannot run fails its job, and has an error row', async () => {
    const workspace = shell('exit 0')
    const plan = await runAction(workspace, { mode: 'plan', recipe: 'r.json' })
    const artifact = (shard: number): string => `triage_results/triage-${plan.outputs['plan-id'] ?? ''}-s${shard}-a1`
    mkdirSync(path.join(workspace, artifact(1), 'cells/b/trials.jsonl'), { recursive: true })
    const [whole, broken] = [
      await runAction(workspace, { mode: 'run', shard: '0', 'output-dir': artifact(0) }),
      await runAction(workspace, { mode: 'run', shard: '1', 'output-dir': artifact(1) }),
    ]
    expect(whole.status).toBe(0)
    expect(broken.status).toBe(1)
    expect(broken.stdout).toMatch(/1 cell\(s\) could not be run to their end: b/)
    const aggregate = await runAction(workspace, { mode: 'aggregate' })
    expect(aggregate.status).toBe(1)
    expect(matrixOf(path.join(workspace, 'triage_matrix')).cells).toMatchObject([
      { name: 'baseline-a', passed_count: 2, error: null },
      {
        name: 'b',
        error: expect.stringMatching(/^shard 1, attempt 1, could not run it to its end: EISDIR/) as unknown,
      },
    ])
  })

  test('stop_after counts over all ranges of a cell that a shard holds', async () => {
    const workspace = shell('exit 1', { cells: [baseline], stop_after: { events: 3, max_trials: 8 } })
    const plan = await runAction(workspace, {
      mode: 'plan',
      recipe: 'r.json',
      'shard-by': 'trial',
      'trials-per-shard': '2',
      'max-shards': '1',
    })
    const artifact = `triage_results/triage-${plan.outputs['plan-id'] ?? ''}-s0-a1`
    await runAction(workspace, { mode: 'run', shard: '0', 'output-dir': artifact })
    await runAction(workspace, { mode: 'aggregate' })
    expect(matrixOf(path.join(workspace, 'triage_matrix')).cells[0]).toMatchObject({
      trials: 3,
      stop_after_note: 'stopped early: 3 failing event(s) in 3 trial(s)',
    })
  })
})
