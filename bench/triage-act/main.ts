/** What happens to a matrix when machines of its fleet are lost, and what re-running them brings. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ActRun, artifactsOf, installAct, runAct } from '../../scripts/act/act'
import { renderWorkflow } from '../../scripts/act/render-workflow'
import { makeStandIns } from '../../scripts/act/stand-ins'
import { createVerdicts } from '../../scripts/act/verdicts'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const USED_AS = 'org/llem-actions@v1'
const WORKFLOW = '.github/workflows/triage-matrix.yml'
const RUN_ID = 4000
const CELLS = 40
const TRIALS = 6
const KILLED = ['cell-7', 'cell-8']
const GARBAGE = 'cell-9'
const HURT = [...KILLED, GARBAGE]

/**
 * A workload that ends the machine it runs on, or writes nonsense over the records of its shard: once each, so that a
 * re-run of the job finds a machine that works.
 */
const WORKLOAD = `
const fs = require('node:fs')
const { TRIAGE_CELL: cell, TRIAGE_TRIAL: trial, TRIAGE_RESULT_FILE: out, MISHAPS: mishaps } = process.env
const once = () => {
  try {
    fs.writeFileSync(mishaps + '/' + cell, '', { flag: 'wx' })
    return true
  } catch {
    return false
  }
}
if (((cell === 'cell-7' && trial === '0') || (cell === 'cell-8' && trial === '2')) && once()) {
  process.kill(process.ppid, 'SIGKILL')
} else {
  fs.writeFileSync(out, JSON.stringify({ passed: process.env.HELPS === '1', step_times_ms: [1, 2] }))
  if (cell === '${GARBAGE}' && trial === '${TRIALS - 1}' && once()) {
    const journal = out.replace(/trials\\/[^/]*\\/result\\.json$/, 'trials.jsonl')
    fs.writeFileSync(journal, Buffer.from([0xff, 0x00, 0x0a, ...Buffer.from('garbage\\n{"cell":"cell-9"}\\n')]))
  }
}
`

const INPUTS = {
  recipe: 'recipe.json',
  'mitigations-files': '',
  'shard-by': 'cell',
  'max-shards': '256',
  'max-parallel': '2',
  'trials-per-shard': '10',
  'pair-baseline': 'false',
  'fail-on': 'error,no-result,incomplete',
}

interface Row {
  readonly name: string
  readonly trials: number
  readonly no_result_count: number
  readonly reused_trials: number
  readonly confound: string
  readonly effect: string
}
interface MatrixDocument {
  readonly cells: readonly Row[]
  readonly warnings: readonly string[]
}

function makeRepository(home: string): string {
  const clone = path.join(home, 'repository')
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
    writeFileSync(path.join(clone, file), text)
  }
  write(WORKFLOW, renderWorkflow(readFileSync(path.join(root, WORKFLOW), 'utf8'), USED_AS.split('@')[0] ?? '', 'v1'))
  write('work.cjs', WORKLOAD)
  const cells = Array.from({ length: CELLS }, (_, index) => ({
    name: index === 0 ? 'baseline-0' : `cell-${index}`,
    mitigations: ['none'],
    environment: 'local',
    extra_env: { HELPS: String(index % 2) },
  }))
  const recipe = { schema_version: 1, workload: 'w', command: ['node', 'work.cjs'], trials: TRIALS, steps: 2, cells }
  write('recipe.json', JSON.stringify(recipe))
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], { cwd: clone })
  }
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'A workload')
  return clone
}

/** The action and nothing else: act copies what an action lies in for every job. */
function makeRelease(home: string): string {
  const release = path.join(home, 'release')
  for (const file of ['actions/triage-matrix/action.yml', 'dist/triage-matrix/index.js', 'package.json'])
    cpSync(path.join(root, file), path.join(release, file))
  return release
}

/** matrix.json of an attempt, as a user downloads it; undefined when there is none. */
function matrixOf(home: string, attempt: number): MatrixDocument | undefined {
  const run = path.join(artifactsOf(home), String(RUN_ID))
  const name = readdirSync(run).find((found) => found.startsWith('triage-matrix-') && found.endsWith(`-a${attempt}`))
  if (name === undefined) return undefined
  const unpacked = path.join(home, `matrix-${attempt}`)
  execFileSync('python3', ['-m', 'zipfile', '-e', path.join(run, name, `${name}.zip`), unpacked])
  return JSON.parse(readFileSync(path.join(unpacked, 'matrix.json'), 'utf8')) as MatrixDocument
}

async function main(): Promise<number> {
  const act = installAct()
  const home = mkdtempSync(path.join(tmpdir(), 'triage-act-'))
  const mishaps = path.join(home, 'mishaps')
  mkdirSync(mishaps)
  const clone = makeRepository(home)
  const release = makeRelease(home)
  const standIns = await makeStandIns(home, path.join(root, '.github/workflows'))
  const run = async (attempt: number, legs: readonly string[]): Promise<ActRun> => {
    const started = performance.now()
    const ended = await runAct({
      act,
      home,
      clone,
      workflow: WORKFLOW,
      event: { name: 'workflow_dispatch', payload: {} },
      inputs: INPUTS,
      runId: RUN_ID,
      attempt,
      env: { LLEM_ORIGIN: clone, MISHAPS: mishaps },
      repositories: { [USED_AS]: release, ...standIns },
      legs,
      deadlineMs: 1_800_000,
    })
    process.stdout.write(`attempt ${attempt} took ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
    return ended
  }
  const { judge, failures } = createVerdicts(process.env['LLEM_ACT_LOG'])
  const whole = (row: Row): boolean => row.trials === TRIALS && row.no_result_count === 0

  const first = await run(1, [])
  const broken = matrixOf(home, 1)
  const hurt = broken?.cells.filter(({ name }) => HURT.includes(name)) ?? []
  const partial = hurt.find(({ name }) => name === 'cell-8')?.trials ?? 0
  judge(
    `${CELLS} shards, two killed and one writing garbage`,
    {
      'the run fails': first.status !== 0,
      'every cell has a row': broken?.cells.length === CELLS,
      'the others are whole': broken?.cells.filter((row) => !HURT.includes(row.name)).every(whole) === true,
      'what was lost is counted': hurt.every((row) => row.trials + row.no_result_count === TRIALS),
      'a shard that was killed keeps what it finished': partial === 2,
      'one killed at once has no result': hurt.find(({ name }) => name === 'cell-7')?.confound === 'no_result',
      // The record that follows the garbage is one.
      'garbage is no result': hurt.find(({ name }) => name === GARBAGE)?.trials === 1,
      'and is named': broken?.warnings.some((line) => /cell-9: \d+ line\(s\) of shard 9/.test(line)) === true,
      'the others are compared': broken?.cells.find(({ name }) => name === 'cell-11')?.effect === 'fixes',
    },
    first.log,
  )
  const second = await run(
    2,
    HURT.map((name) => `shard:${name.replace('cell-', '')}`),
  )
  const mended = matrixOf(home, 2)
  judge(
    'the three shards once more',
    {
      'the run succeeds': second.status === 0,
      'every cell is whole': mended?.cells.length === CELLS && mended.cells.every(whole),
      'what the first attempt finished was reused':
        mended?.cells
          .filter((row) => row.reused_trials > 0)
          .map((row) => `${row.name} ${row.reused_trials}`)
          .join() === 'cell-8 2,cell-9 1',
    },
    second.log,
  )
  if (failures() === 0) rmSync(home, { recursive: true, force: true })
  else process.stdout.write(`what the runs left is in ${home}\n`)
  return failures() === 0 ? 0 : 1
}

void main().then((status) => {
  process.exitCode = status
})
