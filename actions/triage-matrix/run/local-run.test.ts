import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { triageEnvironmentSchema } from '../../shared/artefacts/generated/triage-environment'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { schemaFaults } from '../../shared/artefacts/schema-check'
import { generator } from '../testing/recipe-fuzz'
import { journalHas, matrixOf, onlyRun, runs, workspaceWith, writeRecipe } from '../testing/local-runs'
import { readRecords, runTriage, startTriage, temporaryDirectory } from '../testing/programs'

const recipe = ['--recipe', 'r.json']

test('a run writes every promised file, and no NaN', async () => {
  const workspace = workspaceWith(
    `report('{"passed": true, "step_times_ms": [1.5, NaN, Infinity, 2.5], "elapsed_sec": NaN, "metrics": {"loss": NaN}}')`,
    { save_logs: true },
  )
  const ended = await runTriage(workspace, recipe)
  expect(ended.stderr).not.toMatch(/error:/)
  expect(ended.status).toBe(0)
  const directory = onlyRun(workspace)
  for (const file of [
    'matrix.md',
    'matrix.json',
    'report.html',
    'recipe.resolved.yaml',
    'recipe.lock.json',
    'environments/local/env.json',
  ])
    expect(existsSync(path.join(directory, file))).toBe(true)
  const matrix = matrixOf(directory)
  expect(matrix.cells[0]).toMatchObject({ mean_step_time_ms: 2, nonfinite_step_samples: 6, trials: 3 })
  expect(matrix.warnings.join()).toMatch(/6 step time\(s\) were no finite numbers/)
  for (const file of ['matrix.json', 'matrix.md', 'recipe.lock.json'])
    expect(readFileSync(path.join(directory, file), 'utf8')).not.toMatch(/NaN|Infinity/)
})

test('each environment is asked from inside it, and the host once', async () => {
  const workspace = workspaceWith(
    'report({ passed: true, metrics: { path: env.PATH.split(":")[0] } })',
    { trials: 1 },
    [
      { name: 'baseline-a', mitigations: ['none'], environment: 'local' },
      { name: 'venv', mitigations: ['none'], environment: 'box' },
      { name: 'image', mitigations: ['none'], environment: { docker: 'org/img' } },
    ],
  )
  for (const folder of ['bin', 'venvs/box/bin']) mkdirSync(path.join(workspace, folder), { recursive: true })
  const python = path.join(workspace, 'venvs/box/bin/python3')
  writeFileSync(
    python,
    '#!/bin/sh\n[ "$1" = --version ] && echo "Python of the box" || printf "python.package\\tonly==1\\n"\n',
  )
  chmodSync(python, 0o755)
  cpSync(path.join(__dirname, '../__fixtures__/docker'), path.join(workspace, 'bin/docker'))
  writeFileSync(
    path.join(workspace, 's.json'),
    JSON.stringify({ version: 1, environments: { box: { venv: 'venvs/box' } } }),
  )
  await runTriage(workspace, [...recipe, '--mitigations-file', 's.json', '--retries', '0'], {
    PATH: `${workspace}/bin:${process.env['PATH'] ?? ''}`,
  })
  const directory = onlyRun(workspace)
  const snapshot = (file: string): Record<string, unknown> => {
    const value = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as JsonValue
    expect(schemaFaults(value, triageEnvironmentSchema)).toEqual([])
    return value as Record<string, unknown>
  }
  expect(snapshot('host_env.json')).toMatchObject({ name: 'host', snapshot_captured: true })
  expect(snapshot('environments/local/env.json')).toMatchObject({ snapshot_captured: true })
  expect(snapshot('environments/box/env.json')).toMatchObject({
    facts: {
      'tool.python3': 'Python of the box',
      venv: path.join(workspace, 'venvs/box'),
      'python.package': 'only==1',
    },
  })
  const [inline] = readdirSync(path.join(directory, 'environments')).filter((name) => name.startsWith('_inline_'))
  expect(snapshot(`environments/${inline ?? ''}/env.json`)).toMatchObject({
    snapshot_captured: true,
    descriptor: { docker: 'org/img' },
  })
})

test('the resolved recipe runs again and resolves to the same bytes', async () => {
  const workspace = workspaceWith('report({ passed: true })', {
    save_logs: true,
    stop_after: { events: 1, max_trials: 2 },
    redaction: { scrub_paths: true },
    retain: { on_pass: 'none' },
  })
  await runTriage(workspace, recipe)
  const first = readFileSync(path.join(onlyRun(workspace), 'recipe.resolved.yaml'), 'utf8')
  writeFileSync(path.join(workspace, 'again.yaml'), first)
  rmSync(path.join(workspace, 'triage_results'), { recursive: true })
  expect((await runTriage(workspace, ['--recipe', 'again.yaml'])).status).toBe(0)
  expect(readFileSync(path.join(onlyRun(workspace), 'recipe.resolved.yaml'), 'utf8')).toBe(first)
})

test('verdicts, deadlines, lost results and errors are kept apart; only errors are tried again', async () => {
  const source = `
appendFileSync(env.LOG, env.TRIAGE_CELL + '\\n')
const kinds = {
  ok: () => report({ passed: true, step_times_ms: [1, 1] }),
  fails: () => { report({ passed: false, step_times_ms: [1, 1] }); process.exit(1) },
  hangs: () => { process.on('SIGTERM', () => {}); setInterval(() => {}, 1000) },
  silent: () => {},
  garbage: () => report('{"passed": "maybe"}'),
  setup: () => { report({ passed: false, main_work_started: false, failure_details: [{ error: 'no driver' }] }); process.exit(3) },
  killed: () => process.kill(process.pid, 'SIGSEGV'),
}
kinds[env.KIND]()`
  const kinds = ['ok', 'fails', 'silent', 'garbage', 'setup', 'killed']
  const workspace = workspaceWith(source)
  const log = path.join(workspace, 'log')
  writeRecipe(
    workspace,
    { trials: 1, require_result: true },
    kinds.map((kind) => ({
      name: kind === 'ok' ? 'baseline-ok' : kind,
      mitigations: ['none'],
      environment: 'local',
      extra_env: { KIND: kind, LOG: log },
    })),
  )
  const ended = await runTriage(workspace, [...recipe, '--retries', '1'])
  expect(ended.status).toBe(1)
  expect(ended.stderr).toMatch(/cell\(s\) with too many errors to be relied on: silent, garbage, setup, killed/)
  const rows = Object.fromEntries(matrixOf(onlyRun(workspace)).cells.map((row) => [row.name, row]))
  expect(rows['baseline-ok']).toMatchObject({ passed_count: 1, failed_count: 0, error_count: 0 })
  expect(rows['fails']).toMatchObject({
    failed_count: 1,
    retried_attempts: 0,
    exit_status_counts: { workload_failed: 1 },
  })
  expect(rows['silent']).toMatchObject({ error_count: 1, lost_result_count: 1, retried_attempts: 1 })
  expect(rows['garbage']).toMatchObject({ error_count: 1, lost_result_count: 1 })
  expect(rows['setup']).toMatchObject({
    error_count: 1,
    did_not_run_count: 1,
    exit_status_counts: { workload_setup_failed: 1 },
    confound: 'did_not_run',
  })
  expect(readFileSync(log, 'utf8').match(/^fails$/gm)).toHaveLength(1)
  expect(readFileSync(log, 'utf8').match(/^setup$/gm)).toHaveLength(2)
}, 60_000)

test('a trial past its deadline is ended with all it started', async () => {
  const source = `
const { spawn } = require('node:child_process')
const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'ignore' })
writeFileSync('child', String(child.pid))
setInterval(() => {}, 1000)`
  const workspace = workspaceWith(source, { trials: 1, timeout_per_trial: 0.7 })
  await runTriage(workspace, [...recipe, '--retries', '0'])
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({
    timeout_count: 1,
    error_count: 1,
    failed_count: 0,
    did_not_run_count: 0,
  })
  expect(runs(Number(readFileSync(path.join(workspace, 'child'), 'utf8')))).toBe(false)
}, 30_000)

test('the variables are set before the process starts, and nothing of the runner is among them', async () => {
  const workspace = workspaceWith(
    `report({ passed: true, metrics: { seen: JSON.stringify(env) } })`,
    { trials: 1, workload_config: { size: 3 } },
    [
      {
        name: 'baseline-a',
        mitigations: ['tf32_off', 'xnack'],
        environment: 'local',
        extra_env: { HSA_XNACK: '0' },
        workload_config: { size: 4 },
      },
    ],
  )
  await runTriage(workspace, recipe, { GITHUB_TOKEN: 'ghs_secret', ACTIONS_RUNTIME_TOKEN: 'secret', RUNNER_TEMP: '/x' })
  const directory = onlyRun(workspace)
  const trial = JSON.parse(readFileSync(path.join(directory, 'cells/baseline-a/w/trial_d0_m0_t0.json'), 'utf8')) as {
    result: { metrics: { seen: string } }
  }
  const seen = JSON.parse(trial.result.metrics.seen) as Record<string, string>
  expect(seen).toMatchObject({
    DISABLE_TF32: '1',
    HSA_XNACK: '0',
    TRIAGE_STEPS: '2',
    TRIAGE_CELL: 'baseline-a',
    TRIAGE_WORKLOAD_CONFIG: '{"size":4}',
  })
  expect(Object.keys(seen).filter((key) => /^(?:GITHUB|ACTIONS|RUNNER|INPUT)_/.test(key))).toEqual([])
})

test('step times are read from the output of a command that writes no result', async () => {
  const workspace = workspaceWith(
    `console.log('step 1: 10.5 ms'); console.error('step 2: 11.5 ms'); console.log('step 3: nan ms')`,
    { step_time_regex: 'step \\d+: (\\S+) ms' },
  )
  await runTriage(workspace, recipe)
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({
    passed_count: 3,
    step_time_source: 'per_step',
    mean_step_time_ms: 11,
    nonfinite_step_samples: 3,
  })
})

test('a command in probe mode is judged by what it prints and how it ends', async () => {
  const workspace = workspaceWith(`
if (env.HSA_XNACK === '1') { console.log('loss is NaN'); process.exit(0) }
if (env.AMD_LOG_LEVEL === '4') process.kill(process.pid, 'SIGSEGV')
console.log('ALL DONE, took 12 s')`)
  const probe = {
    schema_version: 1,
    mode: 'probe',
    command: ['node', 'work.cjs'],
    trials: 2,
    mitigation_axis: ['none', 'xnack'],
    diagnostic_axis: ['none', 'amd_log_level_4'],
    custom_patterns: [
      { id: 'done', match: { regex: 'ALL DONE' }, required_for_pass: true },
      { id: 'slow', match: { regex: 'took (\\d+) s', condition: 'int(capture[1]) > 10' }, on_match: 'warn' },
    ],
  }
  writeFileSync(path.join(workspace, 'p.json'), JSON.stringify(probe))
  expect((await runTriage(workspace, ['--recipe', 'p.json'])).status).toBe(0)
  const parent = path.join(workspace, 'triage_results/_no_ticket_/_subprocess')
  const rows = matrixOf(path.join(parent, readdirSync(parent)[0]!)).cells
  expect(
    rows.map((row) => [row.name, row['failed_count'], row['top_failure_detector_id'], row['top_warn_detector_id']]),
  ).toEqual([
    ['none-none', 0, null, 'custom:slow'],
    ['none-amd_log_level_4', 2, 'tier1:sigsegv', null],
    ['xnack-none', 2, 'tier4:nan_signature', null],
    ['xnack-amd_log_level_4', 2, 'tier4:nan_signature', null],
  ])
})

test('stop_after ends a cell, and says so', async () => {
  const workspace = workspaceWith(`report({ passed: Number(env.TRIAGE_TRIAL) % 2 === 0 })`, {
    stop_after: { events: 2, max_trials: 20 },
  })
  expect((await runTriage(workspace, recipe)).status).toBe(0)
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({
    trials: 4,
    failed_count: 2,
    no_result_count: 0,
    stop_after_note: 'stopped early: 2 failing event(s) in 4 trial(s)',
  })
})

test('retention keeps what its level says and never follows a link', async () => {
  const workspace = workspaceWith(
    `
const { symlinkSync, mkdirSync } = require('node:fs')
writeFileSync(env.TRIAGE_TRIAL_DIR + '/core.bin', 'x'); writeFileSync(env.TRIAGE_TRIAL_DIR + '/a.summary.txt', 'x'); symlinkSync(process.cwd() + '/outside', env.TRIAGE_TRIAL_DIR + '/link')
console.log('said'); report({ passed: true })`,
    { trials: 1, save_logs: true, retain: { on_pass: 'summary' } },
  )
  mkdirSync(path.join(workspace, 'outside'))
  writeFileSync(path.join(workspace, 'outside/kept'), '')
  await runTriage(workspace, recipe)
  const trials = path.join(onlyRun(workspace), 'cells/baseline-a/trials')
  expect(readdirSync(path.join(trials, readdirSync(trials)[0]!)).sort()).toEqual([
    'a.summary.txt',
    'result.json',
    'stdout.log',
  ])
  expect(existsSync(path.join(workspace, 'outside/kept'))).toBe(true)
})

test('redaction reaches logs and results', async () => {
  const workspace = workspaceWith(
    `console.log(env.MY_TOKEN, '10.1.2.3', '/home/me/file'); report({ passed: false, failure_details: [{ hint: 'token ' + env.MY_TOKEN }] })`,
    {
      trials: 1,
      save_logs: true,
      redaction: { scrub_env_keys: ['TOKEN'], scrub_paths: true, scrub_ip_addresses: true },
    },
  )
  await runTriage(workspace, recipe, { MY_TOKEN: 'hunter2-secret' })
  const directory = onlyRun(workspace)
  const trials = path.join(directory, 'cells/baseline-a/trials')
  expect(readFileSync(path.join(trials, readdirSync(trials)[0]!, 'stdout.log'), 'utf8')).toBe(
    '<redacted:MY_TOKEN> <ip> <path>\n',
  )
  expect(readFileSync(path.join(directory, 'matrix.json'), 'utf8')).not.toContain('hunter2')
  expect(readFileSync(path.join(directory, 'cells/baseline-a/trials.jsonl'), 'utf8')).not.toContain('hunter2')
})

test('a dry run says what would happen, fails where a run would, and writes nothing', async () => {
  const workspace = workspaceWith('report({ passed: true })')
  const dry = await runTriage(workspace, [...recipe, '--dry-run'])
  expect(dry.status).toBe(0)
  expect(dry.stdout).toMatch(/Baseline: baseline-a.*\n.*\nTrials in all: 3/)
  expect(readdirSync(workspace).sort()).toEqual(['r.json', 'work.cjs'])
  writeRecipe(workspace, {}, [{ name: 'a', mitigations: ['none'], environment: 'local', extra_env: { '1BAD': 'x' } }])
  expect((await runTriage(workspace, [...recipe, '--dry-run'])).status).toBe(1)
  expect(readdirSync(workspace).sort()).toEqual(['r.json', 'work.cjs'])
})

test('every conflicting flag is named; the exit status of a usage error is 2', async () => {
  const all = [
    '--workload',
    'w',
    '--mitigation-axis',
    'none',
    '--environment-axis',
    'local',
    '--trials',
    '1',
    '--steps',
    '1',
    '--ticket',
    't',
    '--baseline-cell',
    'b',
    '--confound-threshold',
    '2',
    '--command',
    'x',
  ]
  const ended = await runTriage(temporaryDirectory(), ['--recipe', 'r.json', ...all])
  expect(ended.status).toBe(2)
  for (const flag of all.filter((word) => word.startsWith('--'))) expect(ended.stderr).toContain(flag)
  expect((await runTriage(temporaryDirectory(), ['--nope'])).status).toBe(2)
})

test('the flag form runs a command after --', async () => {
  const workspace = workspaceWith('report({ passed: true })')
  const ended = await runTriage(workspace, [
    '--mitigation-axis',
    'none,xnack',
    '--environment-axis',
    'local',
    '--trials',
    '1',
    '--steps',
    '1',
    '--',
    'node',
    'work.cjs',
  ])
  expect(ended.status).toBe(0)
  expect(ended.stdout).toMatch(/none-local[\s\S]*xnack-local/)
})

test('lists show name, source and content, and refuse a bad file in one line', async () => {
  const workspace = temporaryDirectory()
  writeFileSync(
    path.join(workspace, 's.json'),
    JSON.stringify({
      version: 1,
      mitigations: { mine: { A: '1', B: '2' } },
      environments: { box: { docker: 'org/x', gpu: 'amd', runs_on: ['gpu'] } },
    }),
  )
  expect((await runTriage(workspace, ['list-mitigations', '--mitigations-file', 's.json'])).stdout).toMatch(
    /^mine +sidecar:s\.json +A=1 B=2$/m,
  )
  expect((await runTriage(workspace, ['list-environments', '--mitigations-file', 's.json'])).stdout).toMatch(
    /^box +sidecar:s\.json +org\/x +- +- +amd +gpu$/m,
  )
  writeFileSync(path.join(workspace, 's.json'), '{"version": true, "mitigations": {"none": {}}}')
  const bad = await runTriage(workspace, ['list-mitigations', '--mitigations-file', 's.json'])
  expect(bad.status).toBe(1)
  expect(bad.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/s\.json:1:13: version: found true/),
    expect.stringMatching(/mitigations\.none: found a mitigation that aorta defines as well/),
  ])
})

test('resume reuses a trial only while command, inputs and environment are the same', async () => {
  const workspace = workspaceWith('report({ passed: true })')
  await runTriage(workspace, recipe)
  const again = await runTriage(workspace, [...recipe, '--resume'])
  expect(again.status).toBe(0)
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({ trials: 3, reused_trials: 3 })
  writeFileSync(
    path.join(workspace, 'work.cjs'),
    `require('node:fs').writeFileSync(process.env.TRIAGE_RESULT_FILE, '{"passed": false}')`,
  )
  await runTriage(workspace, [...recipe, '--resume'])
  const changed = matrixOf(onlyRun(workspace))
  expect(changed.cells[0]).toMatchObject({ trials: 3, reused_trials: 0, failed_count: 3 })
  expect(changed.warnings.join()).toMatch(/3 earlier result\(s\) were not reused/)
})

test('two runs in one second have their own directories, and tickets that look alike too', async () => {
  const workspace = workspaceWith('report({ passed: true })', { trials: 1 })
  await Promise.all([runTriage(workspace, recipe), runTriage(workspace, recipe), runTriage(workspace, recipe)])
  expect(readdirSync(path.join(workspace, 'triage_results/_no_ticket_/w'))).toHaveLength(3)
  for (const ticket of ['PROJ/1', 'PROJ:1']) {
    writeRecipe(workspace, { trials: 1, ticket })
    await runTriage(workspace, recipe)
  }
  expect(readdirSync(path.join(workspace, 'triage_results'))).toHaveLength(3)
})

test('killed at random moments, a run loses no result and repeats none', async () => {
  const workspace = workspaceWith(
    `setTimeout(() => { report({ passed: true, step_times_ms: [1] }) }, 3)`,
    { trials: 30 },
    [
      { name: 'baseline-a', mitigations: ['none'], environment: 'local' },
      { name: 'b', mitigations: ['xnack'], environment: 'local' },
    ],
  )
  const random = generator(7)
  const before = new Map<string, number>()
  for (let round = 0; round < 12; round += 1) {
    const running = startTriage(workspace, [...recipe, '--resume'])
    const timer = setTimeout(
      () => {
        running.child.kill('SIGKILL')
      },
      250 + random() * 600,
    )
    const ended = await running.ended
    clearTimeout(timer)
    const parent = path.join(workspace, 'triage_results/_no_ticket_/w')
    if (existsSync(parent)) {
      const directory = onlyRun(workspace)
      for (const cell of ['baseline-a', 'b']) {
        if (!existsSync(path.join(directory, 'cells', cell, 'trials.jsonl'))) continue
        const whole = readFileSync(path.join(directory, 'cells', cell, 'trials.jsonl'), 'utf8')
          .split('\n')
          .filter((line) => line.endsWith('}')).length
        expect(whole).toBeGreaterThanOrEqual(before.get(cell) ?? 0)
        before.set(cell, whole)
      }
    }
    if (ended.status === 0) break
  }
  expect((await runTriage(workspace, [...recipe, '--resume'])).status).toBe(0)
  const directory = onlyRun(workspace)
  for (const cell of ['baseline-a', 'b']) {
    expect(readRecords(directory, cell).map(({ trial }) => trial)).toEqual(
      Array.from({ length: 30 }, (_, index) => index),
    )
  }
  expect(matrixOf(directory).cells).toMatchObject([
    { trials: 30, no_result_count: 0 },
    { trials: 30, no_result_count: 0 },
  ])
}, 60_000)

test('a cancelled run publishes what it has, and a running one cannot be resumed', async () => {
  const workspace = workspaceWith(`setTimeout(() => { report({ passed: true }) }, 150)`, { trials: 50 })
  const running = startTriage(workspace, recipe)
  await journalHas(workspace, 1)
  const second = await runTriage(workspace, [...recipe, '--resume'])
  expect(second.status).toBe(1)
  expect(second.stderr).toMatch(/a run that process \d+ is writing/)
  running.child.kill('SIGTERM')
  expect((await running.ended).status).toBe(1)
  const matrix = matrixOf(onlyRun(workspace))
  expect(matrix.warnings.join()).toMatch(/planned trials have no result.*The run was stopped before its end/)
  expect(matrix.cells[0]!['trials']).toBeGreaterThan(0)
})

test('a result that is a link out of the trial is not read', async () => {
  const workspace = workspaceWith(
    `require('node:fs').symlinkSync(process.cwd() + '/secret.json', env.TRIAGE_RESULT_FILE)`,
    { trials: 1 },
  )
  writeFileSync(path.join(workspace, 'secret.json'), '{"passed": true, "metrics": {"secret": 1}}')
  symlinkSync('/nowhere', path.join(workspace, 'dangling'))
  await runTriage(workspace, [...recipe, '--retries', '0'])
  expect(matrixOf(onlyRun(workspace)).cells[0]).toMatchObject({
    lost_result_count: 1,
    passed_count: 0,
    metrics_summary: {},
  })
})
