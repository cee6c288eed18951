import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { journalHas, matrixOf, onlyRun, runs, runsOf, waitFor, workspaceWith } from '../testing/local-runs'
import { readRecords, runTriage, startTriage, triageProgram } from '../testing/programs'

const recipe = ['--recipe', 'r.json']
const baseline = { name: 'baseline-a', mitigations: ['none'], environment: 'local' }
/** A workspace whose trials run a shell script. */
const shell = (script: string, extra: object = {}): string =>
  workspaceWith('', { command: ['sh', '-c', script], trials: 2, steps: 1, ...extra })
/** The process that the trial has written to the file `pid`. */
const trialOf = async (workspace: string): Promise<number> => {
  const file = path.join(workspace, 'pid')
  await waitFor(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n'))
  return Number(readFileSync(file, 'utf8').trim().split('\n').at(-1))
}

describe('a run that is cancelled', () => {
  test.each([
    ['answers with an exit status, as docker does', 'trap "exit 143" INT TERM', {}],
    [
      'reports a failure on its way out',
      `trap 'echo "{\\"passed\\": false}" > $TRIAGE_RESULT_FILE; exit 1' INT TERM`,
      {},
    ],
    ['leaves no result where one is required', 'trap "exit 1" INT TERM', { require_result: true }],
  ])('records nothing of a trial that %s, and starts no other', async (_name, trap, extra) => {
    const workspace = shell(`echo $$ >> pid; ${trap}; while :; do sleep 0.05; done`, extra)
    const running = startTriage(workspace, recipe)
    const trial = await trialOf(workspace)
    running.child.kill('SIGINT')
    expect((await running.ended).status).toBe(1)
    expect(runs(trial)).toBe(false)
    const run = onlyRun(workspace)
    expect(readFileSync(path.join(run, 'cells/baseline-a/trials.jsonl'), 'utf8')).toBe('')
    expect(matrixOf(run).cells[0]).toMatchObject({ trials: 0, no_result_count: 2 })
    expect(readFileSync(path.join(workspace, 'pid'), 'utf8').trim().split('\n')).toHaveLength(1)
  })

  test('ends a trial that ignores it at the second signal', async () => {
    const workspace = shell('trap "" INT TERM HUP; echo $$ > pid; while :; do sleep 0.05; done')
    const running = startTriage(workspace, recipe)
    const trial = await trialOf(workspace)
    running.child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(runs(trial)).toBe(true)
    running.child.kill('SIGTERM')
    expect((await running.ended).status).toBe(1)
    expect(runs(trial)).toBe(false)
    expect(matrixOf(onlyRun(workspace)).warnings.join()).toMatch(/stopped before its end/)
  })

  test('by a closed terminal publishes what it has, and leaves no trial behind', async () => {
    const workspace = shell('echo $$ > pid; [ "$TRIAGE_TRIAL" = 0 ] || sleep 60')
    // The terminal is closed as soon as the first trial is in the journal.
    const terminal = `
import os, pty, sys, time
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
while not (os.path.exists(sys.argv[1]) and open(sys.argv[1]).read().count("\\n") == 1):
    time.sleep(0.02)
os.close(terminal)
os.waitpid(pid, 0)`
    const marker = path.join(workspace, 'first')
    const child = spawn('python3', ['-c', terminal, marker, process.execPath, triageProgram(), ...recipe], {
      cwd: workspace,
      env: { PATH: process.env['PATH'], INIT_CWD: workspace },
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    await journalHas(workspace, 1)
    writeFileSync(marker, '\n')
    expect(await ended).toBe(0)
    expect(runs(await trialOf(workspace))).toBe(false)
    const matrix = matrixOf(onlyRun(workspace))
    expect(matrix.cells[0]).toMatchObject({ passed_count: 1, no_result_count: 1 })
    expect(matrix.warnings.join()).toMatch(/stopped before its end/)
  })
})

test('a deadline ends a trial also where nobody reaps what is left of it', async () => {
  const workspace = shell('sleep 60 & sleep 60 & wait', { trials: 1, timeout_per_trial: 0.3 })
  // A parent that adopts every orphan and reaps none, as the first process of a job's container.
  const adopts =
    'import ctypes, subprocess, sys; ctypes.CDLL(None).prctl(36, 1, 0, 0, 0); sys.exit(subprocess.Popen(sys.argv[1:]).wait())'
  const child = spawn('python3', ['-c', adopts, process.execPath, triageProgram(), ...recipe, '--retries', '0'], {
    cwd: workspace,
    env: { PATH: process.env['PATH'], INIT_CWD: workspace },
    stdio: 'ignore',
  })
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1)
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({ timeout_count: 1 })
})

test('an expression that takes for ever costs the trial its step times, not the runner its job', async () => {
  const workspace = shell(`echo 5; echo ${'a'.repeat(45)}b; echo 6`, {
    trials: 1,
    step_time_regex: '^(?:(a+)+|(\\d))$',
  })
  const ended = await runTriage(workspace, recipe)
  expect(ended.status).toBe(0)
  const run = onlyRun(workspace)
  expect(matrixOf(run).cells[0]).toMatchObject({ passed_count: 1, step_time_source: 'elapsed_per_iter' })
  expect(readFileSync(path.join(run, 'cells/baseline-a/trials.jsonl'), 'utf8')).toMatch(
    /"note":"a regular expression of the recipe takes too long for a line of the output"/,
  )
})

describe('the lock of a run', () => {
  const killed = async (child: ChildProcess): Promise<void> => {
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('close', resolve))
  }

  test('of a runner that was killed and not reaped is taken over, with the trial it left', async () => {
    const workspace = shell('echo $$ >> pid; [ "$TRIAGE_TRIAL" = 0 ] || [ -e go ] || exec sleep 60')
    // Starts the runner, kills it, and never asks for its exit status.
    const parent = spawn('python3', ['-c', STARTS_AND_FORGETS, process.execPath, triageProgram(), ...recipe], {
      cwd: workspace,
      env: { PATH: process.env['PATH'], INIT_CWD: workspace },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    await journalHas(workspace, 1)
    await waitFor(() => readFileSync(path.join(workspace, 'pid'), 'utf8').split('\n').length > 2)
    const left = await trialOf(workspace)
    parent.stdin.write('kill\n')
    const owner = (JSON.parse(readFileSync(path.join(onlyRun(workspace), '.lock'), 'utf8')) as { pid: number }).pid
    await waitFor(() => !runs(owner))
    expect(runs(left)).toBe(true)
    writeFileSync(path.join(workspace, 'go'), '')
    const resumed = await runTriage(workspace, [...recipe, '--resume'])
    expect(resumed.stderr + resumed.stdout).toMatch(/1 process\(es\) and 0 container\(s\).*were ended/)
    expect(resumed.status).toBe(0)
    expect(runs(left)).toBe(false)
    expect(readRecords(onlyRun(workspace), 'baseline-a').map(({ trial }) => trial)).toEqual([0, 1])
    await killed(parent)
  })

  test('of another machine is respected, and one that names nobody is not', async () => {
    const workspace = shell('exit 0')
    await runTriage(workspace, recipe)
    const lock = path.join(onlyRun(workspace), '.lock')
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
    const refused = await runTriage(workspace, [...recipe, '--resume'])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/process 1 of the machine elsewhere is writing.*remove .*\.lock/)
    writeFileSync(lock, '')
    expect((await runTriage(workspace, [...recipe, '--resume'])).status).toBe(0)
    expect(existsSync(lock)).toBe(false)
  })

  test('goes to one of many that want it at the same time', async () => {
    const workspace = shell('[ -e go ] || exec sleep 60', { trials: 1 })
    const first = startTriage(workspace, recipe)
    await waitFor(() => existsSync(path.join(runsOf(workspace)[0] ?? '', '.lock')))
    await killed(first.child)
    const others = Array.from({ length: 4 }, () => startTriage(workspace, [...recipe, '--resume']))
    const statuses: (number | null)[] = []
    for (const { ended } of others) void ended.then(({ status }) => statuses.push(status))
    await waitFor(() => statuses.length === 3)
    for (const { child } of others) child.kill('SIGTERM')
    await Promise.all(others.map(({ ended }) => ended))
    expect(statuses).toEqual([1, 1, 1, 1])
    writeFileSync(path.join(workspace, 'go'), '')
    expect((await runTriage(workspace, [...recipe, '--resume'])).status).toBe(0)
    expect(readRecords(onlyRun(workspace), 'baseline-a')).toHaveLength(1)
  })
})

const STARTS_AND_FORGETS = `
import subprocess, sys
child = subprocess.Popen(sys.argv[1:])
sys.stdin.readline()
child.kill()
sys.stdin.read()`

/** A workspace with docker on the path of what is started with `env`. */
function dockerWorkspace(script: string, cells: object[]): { workspace: string; env: Record<string, string> } {
  const workspace = shell(script, { trials: 1, cells })
  const bin = path.join(workspace, 'bin')
  mkdirSync(bin)
  cpSync(path.join(__dirname, '../__fixtures__/docker'), path.join(bin, 'docker'))
  return { workspace, env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } }
}
const inImage = { ...baseline, environment: { docker: 'org/img' } }

test('a container whose trial is cancelled is removed, and its exit status is no verdict', async () => {
  const { workspace, env } = dockerWorkspace('echo $$ > pid; exec sleep 60', [inImage])
  const running = startTriage(workspace, recipe, env)
  const trial = await trialOf(workspace)
  running.child.kill('SIGTERM')
  expect((await running.ended).status).toBe(1)
  expect(runs(trial)).toBe(false)
  const calls = readFileSync(path.join(workspace, 'bin/calls.jsonl'), 'utf8')
  const name = /"(triage-\d+-c0-t0-0)"/.exec(calls)?.[1] ?? ''
  expect(calls).toContain(`["rm","--force","${name}"]`)
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({ trials: 0, no_result_count: 1 })
})

test('a shell in a container that finds no program has failed; docker that finds none has not', async () => {
  const broken = { ...inImage, name: 'broken', extra_env: { FAKE_DOCKER: 'fails' } }
  const { workspace, env } = dockerWorkspace('nosuchprogram', [inImage, broken])
  await runTriage(workspace, [...recipe, '--retries', '0'], env)
  expect(matrixOf(onlyRun(workspace)).cells).toMatchObject([
    { name: 'baseline-a', failed_count: 1, error_count: 0 },
    { name: 'broken', failed_count: 0, exit_status_counts: { infrastructure_failed: 1 } },
  ])
})
