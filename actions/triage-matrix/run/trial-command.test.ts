import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type PlannedEnvironment } from '../plan/model'
import { holds, conditionFault } from './condition'
import { parseResult } from './result-file'
import { HOST_PLACE, takeSnapshot } from './snapshot'
import { missingVenv, trialCommand, type TrialTarget } from './trial-command'

const environment = (changes: Partial<PlannedEnvironment> = {}): PlannedEnvironment => ({
  name: 'e',
  docker: null,
  venv: null,
  gpu: 'none',
  runs_on: [],
  source_package: 'aorta',
  inline: false,
  ...changes,
})
const target = (changes: Partial<TrialTarget> = {}): TrialTarget => ({
  environment: environment(),
  image: null,
  command: ['python', 'train.py', '$(rm -rf /)'],
  variables: { A: '1; rm', TRICK: 'a\nb' },
  workspace: '/ws',
  trialDir: '/ws/out/t0',
  facts: { CELL: 'c' },
  containerName: 'triage-1',
  ...changes,
})
const host = {
  PATH: '/usr/bin',
  HOME: '/h',
  GITHUB_TOKEN: 'x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  RUNNER_TEMP: 'x',
  INPUT_RECIPE: 'x',
  PYTHONHOME: '/p',
}

test('on the host the command is run as it is, with its variables over those of the host', () => {
  expect(trialCommand(target(), host)).toEqual({
    argv: ['python', 'train.py', '$(rm -rf /)'],
    env: {
      PATH: '/usr/bin',
      HOME: '/h',
      PYTHONHOME: '/p',
      A: '1; rm',
      TRICK: 'a\nb',
      TRIAGE_TRIAL_DIR: '/ws/out/t0',
      TRIAGE_RESULT_FILE: '/ws/out/t0/result.json',
      TRIAGE_CELL: 'c',
    },
  })
})

test('a virtual environment is activated without a shell', () => {
  const { env } = trialCommand(target({ environment: environment({ venv: 'venvs/a' }) }), host)
  expect(env).toMatchObject({ VIRTUAL_ENV: '/ws/venvs/a', PATH: '/ws/venvs/a/bin:/usr/bin' })
  expect(env).not.toHaveProperty('PYTHONHOME')
})

test.each([
  ['none', []],
  ['nvidia', ['--gpus', 'all', '--ipc=host']],
  [
    'amd',
    [
      '--device=/dev/kfd',
      '--device=/dev/dri',
      '--group-add',
      'video',
      '--ipc=host',
      '--security-opt',
      'seccomp=unconfined',
    ],
  ],
] as const)('an image is started with the devices of %s', (gpu, devices) => {
  const command = trialCommand(
    target({ environment: environment({ docker: 'org/i', gpu }), image: 'org/i@sha256:abc', user: '1000:1000' }),
    host,
  )
  expect(command.argv).toEqual([
    'docker',
    'run',
    '--init',
    '--name',
    'triage-1',
    ...devices,
    '--user',
    '1000:1000',
    '--mount',
    'type=bind,source=/ws,target=/workspace',
    '--mount',
    'type=bind,source=/ws/out/t0,target=/triage',
    '--workdir',
    '/workspace',
    '--env',
    'A=1; rm',
    '--env',
    'TRICK=a\nb',
    '--env',
    'TRIAGE_TRIAL_DIR=/triage',
    '--env',
    'TRIAGE_RESULT_FILE=/triage/result.json',
    '--env',
    'TRIAGE_CELL=c',
    'org/i@sha256:abc',
    'python',
    'train.py',
    '$(rm -rf /)',
  ])
  expect(command.env).toEqual({ PATH: '/usr/bin', HOME: '/h', PYTHONHOME: '/p' })
  expect(command.cleanup).toEqual(['docker', 'rm', '--force', 'triage-1'])
  expect(command.argv.join(' ')).not.toContain('docker.sock')
})

test('a workspace whose name would end a field of a mount is quoted', () => {
  const { argv } = trialCommand(target({ image: 'i', workspace: '/a,b"c' }), host)
  expect(argv).toContain('type=bind,"source=/a,b""c",target=/workspace')
})

test.each([
  [
    '{"passed": true, "step_times_ms": [1, NaN, -Infinity, "3", null, true]}',
    { kind: 'result', nonfinite: 4, result: { passed: true, step_times_ms: [1, 1] } },
  ],
  [
    '{"passed": false, "failure_details": [{"hint": "loss is NaN"}], "elapsed_sec": 1e999}',
    { kind: 'result', nonfinite: 0, result: { passed: false, failure_details: [{ hint: 'loss is NaN' }] } },
  ],
  ['{"passed": true, "unknown": {"deep": [1]}}', { kind: 'result', nonfinite: 0, result: { passed: true } }],
  [
    '{"passed": false, "failure_count": 1, "first_failure_iteration": 7}',
    { kind: 'result', nonfinite: 0, result: { passed: false, failure_count: 1, first_failure_iteration: 7 } },
  ],
  ['{"passed": "yes"}', { kind: 'invalid', reason: expect.stringContaining('passed: found "yes"') as unknown }],
  ['{}', { kind: 'invalid', reason: expect.stringContaining('passed') as unknown }],
  ['[]', { kind: 'invalid', reason: 'it is not a JSON object' }],
  ['{"passed": tr', { kind: 'invalid', reason: 'it is not JSON' }],
])('the result %s is read', (text, expected) => {
  expect(parseResult(text)).toEqual(expected)
})

const scope = {
  capture: { 0: 'took 12 s', 1: '12', sec: '12', loss: ' NaN' },
  exit_code: 0,
  walltime_sec: 3.5,
  peak_vram_mib: null,
}
test.each([
  ["float(capture['sec']) > 10", true],
  ['int(capture[1]) > 10 and exit_code == 0', true],
  ['not (walltime_sec >= 3.5) or exit_code != 0', false],
  ['1 < walltime_sec < 4', true],
  ['peak_vram_mib == 0', true],
  ['peak_vram_mib > 3', false],
  ["'took' in capture[0] and 'x' not in capture[0]", true],
  ['-1 + 2 * 3 == 5', true],
  ['1 / 0 == 0', false],
  ['math.isnan(float(capture["loss"])) and not math.isinf(float(capture["loss"]))', true],
  ['7 // 2 == 3 and -7 // 2 == -4 and -7 % 3 == 2', true],
  ['1 if exit_code else +2', true],
  ['(1 if exit_code else 0) == 0', true],
  ['len(capture) == 2', true],
  ['capture["missing"] == None', false],
  ['int("3.7") == 3', false],
  ['int(3.7) == 3', true],
])('the condition %s is %s', (source, expected) => {
  expect(conditionFault(source)).toBeUndefined()
  expect(holds(source, scope)).toBe(expected)
})

test.each([
  '__import__("os")',
  'exit_code.__class__',
  'open("x")',
  'exit_code ==',
  '(1',
  'x'.repeat(300),
  'lambda: 1',
  'a; b',
])('%s is no condition', (source) => {
  expect(conditionFault(source)).toBeDefined()
})

test('a virtual environment that is not there is not replaced by the host', async () => {
  const workspace = mkdtempSync(path.join(tmpdir(), 'triage-venv-'))
  const box = environment({ name: 'box', venv: 'venvs/none' })
  expect(missingVenv(box, workspace)).toBe('there is no virtual environment at venvs/none')
  expect(missingVenv(environment(), workspace)).toBeUndefined()
  const host = { workspace, env: process.env, hardware: 'h' }
  expect(await takeSnapshot({ ...HOST_PLACE, environment: box }, host)).toMatchObject({
    snapshot_captured: false,
    skip_reason: 'there is no virtual environment at venvs/none',
    facts: {},
  })
  mkdirSync(path.join(workspace, 'venvs/none/bin'), { recursive: true })
  expect(missingVenv(box, workspace)).toBeUndefined()
})
