/** The frame of an action, run as the runner runs it: a bundle in a process of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'

const MAIN = `
import { readInputs } from './inputs'
import { PlatformError } from './problems'
import { runStage } from './run-stage'

void runStage('fixture', async (context) => {
  const { mode, count } = readInputs(context.inputs, context.workspace, (input) => ({
    mode: input.string('mode'),
    count: input.integer('count', { min: 1, max: 9 }),
  }))
  context.outputs.set('early', 'kept')
  context.logger.info('::set-output name=evil::1')
  switch (mode) {
    case 'fail': return { outputs: { verdict: 'divergent', many: 'a\\nb' }, summary: '# ' + count, failure: 'policy says no' }
    case 'platform': throw new PlatformError('GitHub answered 502 five times; re-run the job')
    case 'network': throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    case 'bug': throw new TypeError('x is not a function')
    case 'late': setTimeout(() => { throw new Error('nobody caught this') }, 10); return {}
    case 'rejection': void Promise.reject(new Error('nobody awaited this')); await context.clock.sleep(50); return {}
    default: return { outputs: { verdict: 'pass', ok: true, n: count } }
  }
})
`

let directory: string
let bundle: string
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'llem-stage-'))
  bundle = path.join(directory, 'index.js')
  buildSync({
    stdin: { contents: MAIN, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    outfile: bundle,
  })
})
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
})

interface Run {
  status: number | null
  stdout: string
  stderr: string
  output: string
  summary: string
}

/** Runs the bundle with the environment a runner gives, and no other. */
function inJob(mode: string, env: Record<string, string> = {}): Run {
  const job = mkdtempSync(path.join(directory, 'job-'))
  const [output, summary, workspace] = [
    path.join(job, 'output'),
    path.join(job, 'summary'),
    path.join(job, 'workspace'),
  ]
  mkdirSync(workspace)
  writeFileSync(output, '')
  writeFileSync(summary, '')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle], {
    cwd: job,
    encoding: 'utf8',
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      INPUT_MODE: mode,
      INPUT_COUNT: '3',
      ...env,
    },
  })
  return { status, stdout, stderr, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }
}

/** The outputs file as the runner reads it. */
const outputs = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map((match) => [match[1]!, match[3]!] as const),
  )

it('writes outputs and ends with 0', () => {
  const run = inJob('pass')
  expect(run).toMatchObject({ status: 0, stderr: '' })
  expect(outputs(run.output)).toEqual({ early: 'kept', verdict: 'pass', ok: 'true', n: '3' })
})

it('keeps what a stage logs from becoming a workflow command', () => {
  expect(inJob('pass').stdout).toBe('| ::set-output name=evil::1\n')
})

it('writes outputs and summary before it fails by policy', () => {
  const run = inJob('fail')
  expect(run.status).toBe(1)
  expect(outputs(run.output)).toEqual({ early: 'kept', verdict: 'divergent', many: 'a\nb' })
  expect(run.summary).toBe('# 3\n')
  expect(run.stdout).toContain('::error::fixture: policy says no\n')
})

it('tells all mistakes of the user, one annotation each, without a stack', () => {
  const run = inJob('', { INPUT_COUNT: 'x' })
  expect(run).toMatchObject({ status: 1, stderr: '' })
  expect(run.stdout).toBe(
    '::error::mode: found no value, expected a value; set the input `mode`\n::error::count: found "x", expected a whole number from 1 to 9; correct the input `count`\n',
  )
})

it.each([
  ['platform', 'GitHub answered 502 five times; re-run the job'],
  ['network', 'connect ECONNREFUSED'],
])('says that the platform failed: %s', (mode, message) => {
  const run = inJob(mode)
  expect(run.status).toBe(1)
  expect(run.stdout).toContain(`::error::fixture: the platform failed, not your configuration: ${message}\n`)
  expect(outputs(run.output)).toEqual({ early: 'kept' })
})

it('calls the unexpected a bug, with the stack for debugging only', () => {
  const run = inJob('bug')
  expect(run.status).toBe(1)
  expect(run.stdout).toContain(
    '::error::fixture: this is a bug in llem-actions, please report it: TypeError: x is not a function\n',
  )
  expect(run.stdout).toMatch(/^::debug::TypeError: x is not a function%0A {4}at /m)
  expect(run.stdout.replace(/^::debug::.*$/m, '')).not.toMatch(/^ *at /m)
})

it.each([
  ['late', 'nobody caught this'],
  ['rejection', 'nobody awaited this'],
])('catches what escapes the stage: %s', (mode, message) => {
  const run = inJob(mode)
  expect(run.status).toBe(1)
  expect(run.stderr).toBe(`fixture: this is a bug in llem-actions, please report it: Error: ${message}\n`)
})

it('says that the platform failed when outputs cannot be written', () => {
  const run = inJob('pass', { GITHUB_OUTPUT: '/dev/full' })
  expect(run.status).toBe(1)
  expect(run.stdout).toMatch(/^::error::fixture: the platform failed, not your configuration: ENOSPC/m)
})

it('works on a laptop: outputs are lines on standard output, messages go to standard error', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle], {
    cwd: directory,
    encoding: 'utf8',
    env: { INPUT_MODE: 'fail', INPUT_COUNT: '2' },
  })
  expect(status).toBe(1)
  expect(stdout).toBe('early=kept\nverdict=divergent\nmany="a\\nb"\n# 2\n')
  expect(stderr).toBe('| ::set-output name=evil::1\nerror: fixture: policy says no\n')
})
