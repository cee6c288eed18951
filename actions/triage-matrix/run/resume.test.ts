import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { matrixOf, onlyRun, runsOf, workspaceWith, writeRecipe } from '../testing/local-runs'
import { readRecords, runTriage } from '../testing/programs'

const recipe = ['--recipe', 'r.json']
const baseline = { name: 'baseline-a', mitigations: ['none'], environment: 'local' }
const again = [...recipe, '--resume']
const flags = (mitigations: string, ...command: string[]): string[] => [
  '--mitigation-axis',
  mitigations,
  '--environment-axis',
  'local',
  '--trials',
  '2',
  '--steps',
  '1',
  '--resume',
  '--',
  ...command,
]
const cellsOf = (run: string): string[] => matrixOf(run).cells.map(({ name }) => name)

test('another experiment of the same name is left alone', async () => {
  const workspace = workspaceWith('')
  await runTriage(workspace, flags('none,xnack', 'false'))
  const [first] = runsOf(workspace, undefined, '_subprocess')
  const before = readFileSync(path.join(first!, 'matrix.json'), 'utf8')
  const cells = await runTriage(workspace, flags('none,hsa_no_sdma', 'false'))
  expect(cells.stdout + cells.stderr).toMatch(/a new run begins.*has other cells: xnack-local/)
  const command = await runTriage(workspace, flags('none', 'true'))
  expect(command.stdout + command.stderr).toMatch(/a new run begins.*runs another command|has other cells/)
  expect(readFileSync(path.join(first!, 'matrix.json'), 'utf8')).toBe(before)
  expect(runsOf(workspace, undefined, '_subprocess')).toHaveLength(3)
  // The first one is continued although it is no longer the newest.
  await runTriage(workspace, flags('none,xnack', 'false'))
  expect(runsOf(workspace, undefined, '_subprocess')).toHaveLength(3)
  expect(matrixOf(first!).cells).toMatchObject([{ reused_trials: 2 }, { reused_trials: 2 }])
})

test('trials and cells may be added to a run', async () => {
  const workspace = workspaceWith('report({ passed: true })', { trials: 1 })
  await runTriage(workspace, recipe)
  writeRecipe(workspace, { trials: 2 }, [baseline, { ...baseline, name: 'b' }])
  expect((await runTriage(workspace, again)).status).toBe(0)
  const run = onlyRun(workspace)
  expect(cellsOf(run)).toEqual(['baseline-a', 'b'])
  expect(matrixOf(run).cells).toMatchObject([
    { trials: 2, reused_trials: 1 },
    { trials: 2, reused_trials: 0 },
  ])
})

test('what ended in an error is run again; a verdict is not, and is never lost to an error', async () => {
  const workspace = workspaceWith(
    `appendFileSync('starts', env.TRIAGE_TRIAL)
if (env.TRIAGE_TRIAL === '1') report({ passed: false, main_work_started: require('node:fs').existsSync('driver') })
else report({ passed: false })`,
    { trials: 2 },
  )
  await runTriage(workspace, [...recipe, '--retries', '0'])
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({ failed_count: 1, error_count: 1 })
  await runTriage(workspace, [...again, '--retries', '1'])
  expect(readFileSync(path.join(workspace, 'starts'), 'utf8')).toBe('0111')
  writeFileSync(path.join(workspace, 'driver'), '')
  await runTriage(workspace, again)
  const run = onlyRun(workspace)
  expect(readFileSync(path.join(workspace, 'starts'), 'utf8')).toBe('01111')
  expect(matrixOf(run).cells[0]).toMatchObject({ failed_count: 2, error_count: 0, retried_attempts: 3 })
  const trial = JSON.parse(readFileSync(path.join(run, 'cells/baseline-a/w/trial_d0_m0_t1.json'), 'utf8')) as object
  expect(trial).toMatchObject({ verdict: 'fail', attempt: 3 })
  expect(readRecords(run, 'baseline-a')).toHaveLength(5)
})

test('a script outside the workspace is an input, and so is the program', async () => {
  const workspace = workspaceWith('')
  const outside = mkdtempSync(path.join(tmpdir(), 'triage-outside-'))
  const script = path.join(outside, 's.sh')
  writeFileSync(script, 'exit 1')
  writeRecipe(workspace, { command: ['sh', script] })
  await runTriage(workspace, recipe)
  writeFileSync(script, 'exit 0')
  await runTriage(workspace, again)
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({ passed_count: 3, reused_trials: 0 })
  expect(matrixOf(onlyRun(workspace)).warnings.join()).toMatch(/3 earlier result\(s\) were not reused/)
})

test('it is said when nothing but the recipe decides what is reused', async () => {
  const workspace = workspaceWith('')
  for (const [command, said] of [
    [['sh', '-c', 'exit 0'], true],
    [['sh', 'script'], false],
  ] as const) {
    writeFileSync(path.join(workspace, 'script'), 'exit 0')
    writeRecipe(workspace, { command, trials: 1 })
    await runTriage(workspace, recipe)
    await runTriage(workspace, again)
    const newest = runsOf(workspace).at(-1) ?? ''
    expect(matrixOf(newest).cells[0]).toMatchObject({ reused_trials: 1 })
    expect(matrixOf(newest).warnings.some((warning) => /1 earlier result.*`inputs`/.test(warning))).toBe(said)
  }
})
