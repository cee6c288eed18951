import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Ended } from '../../shared/testing/child-output'
import { runAction, runTriage, startTriage, temporaryDirectory } from '../testing/programs'

const DIGEST = `sha256:${'a'.repeat(64)}`

/** A workspace with docker on the path, and a recipe of one cell in an image. */
function dockerWorkspace(source: string, extra: object = {}, environment: object = {}): string {
  const workspace = temporaryDirectory()
  mkdirSync(path.join(workspace, 'bin'))
  cpSync(path.join(__dirname, '../__fixtures__/docker'), path.join(workspace, 'bin/docker'))
  writeFileSync(path.join(workspace, 'bin/digests.json'), JSON.stringify({ 'org/image:1': DIGEST }))
  writeFileSync(path.join(workspace, 'work.cjs'), source)
  const sidecar = { version: 1, environments: { image: { docker: 'org/image:1', ...environment } } }
  writeFileSync(path.join(workspace, 's.json'), JSON.stringify(sidecar))
  const recipe = {
    schema_version: 1,
    workload: 'w',
    command: ['node', 'work.cjs'],
    trials: 1,
    steps: 1,
    cells: [{ name: 'baseline-image', mitigations: ['none'], environment: 'image', extra_env: { WANTED: 'yes' } }],
    ...extra,
  }
  writeFileSync(path.join(workspace, 'r.json'), JSON.stringify(recipe))
  return workspace
}

const args = ['--recipe', 'r.json', '--mitigations-file', 's.json', '--output-dir', 'out', '--retries', '0']
const withDocker = (workspace: string): Record<string, string> => ({
  PATH: `${workspace}/bin:${process.env['PATH'] ?? ''}`,
  GITHUB_TOKEN: 'secret',
})

const run = async (workspace: string, ...more: string[]): Promise<Ended> =>
  await runTriage(workspace, [...args, ...more], withDocker(workspace))

const calls = (workspace: string): string[][] =>
  readFileSync(path.join(workspace, 'bin/calls.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[])

const containers = (workspace: string): string[] => readdirSync(path.join(workspace, 'bin/containers'))

function onlyRun(workspace: string): string {
  const parent = path.join(workspace, 'out/_no_ticket_/w')
  return path.join(parent, readdirSync(parent)[0] ?? '')
}

test('a trial runs in its image by digest, with the GPU and the variables of its cell and nothing of the host', async () => {
  const workspace = dockerWorkspace(
    `const { WANTED, GITHUB_TOKEN, TRIAGE_RESULT_FILE } = process.env
     require('node:fs').writeFileSync(TRIAGE_RESULT_FILE, JSON.stringify({ passed: WANTED === 'yes' && GITHUB_TOKEN === undefined }))`,
    {},
    { gpu: 'nvidia' },
  )
  expect((await run(workspace)).status).toBe(0)
  const started = calls(workspace).filter(
    ([verb, , , name]) => verb === 'run' && name?.startsWith('triage-snapshot') !== true,
  )
  expect(started).toHaveLength(1)
  const [argv = []] = started
  expect(argv.slice(argv.indexOf(`org/image:1@${DIGEST}`))).toEqual([`org/image:1@${DIGEST}`, 'node', 'work.cjs'])
  expect(argv.join(' ')).toContain('--gpus all --ipc=host')
  expect(argv.join(' ')).not.toMatch(/docker\.sock|--privileged|secret/)
  const lock = JSON.parse(readFileSync(path.join(onlyRun(workspace), 'recipe.lock.json'), 'utf8')) as {
    cells: { image: string }[]
  }
  expect(lock.cells[0]?.image).toBe(`org/image:1@${DIGEST}`)
  const snapshot = readFileSync(path.join(onlyRun(workspace), 'environments/image/env.json'), 'utf8')
  expect(JSON.parse(snapshot)).toMatchObject({ snapshot_captured: true })
}, 30_000)

test('at its deadline the container ends too, not only its client', async () => {
  const workspace = dockerWorkspace('setInterval(() => {}, 1000)', { timeout_per_trial: 1 })
  const ended = await run(workspace)
  expect(ended.status).toBe(1)
  expect(containers(workspace)).toEqual([])
  const name = calls(workspace).find((argv) => argv[0] === 'run' && argv.includes('work.cjs'))?.[3] ?? ''
  expect(calls(workspace)).toContainEqual(['rm', '--force', name])
  const matrix = JSON.parse(readFileSync(path.join(onlyRun(workspace), 'matrix.json'), 'utf8')) as {
    cells: { timeout_count: number }[]
  }
  expect(matrix.cells[0]).toMatchObject({ timeout_count: 1 })
}, 30_000)

test('a resumed run removes the containers that a killed one left', async () => {
  const workspace = dockerWorkspace(
    `const { TRIAGE_RESULT_FILE: file } = process.env
     if (require('node:fs').existsSync('again')) require('node:fs').writeFileSync(file, '{"passed": true}')
     else { require('node:fs').writeFileSync('started', ''); setInterval(() => {}, 1000) }`,
  )
  const running = startTriage(workspace, args, withDocker(workspace))
  while (!existsSync(path.join(workspace, 'started'))) await new Promise((resolve) => setTimeout(resolve, 20))
  running.child.kill('SIGKILL')
  await running.ended
  const [left = ''] = containers(workspace)
  expect(left).toMatch(/^triage-/)
  writeFileSync(path.join(workspace, 'again'), '')
  const resumed = await run(workspace, '--resume')
  expect(resumed.stderr).toContain('container(s) that an earlier run left behind were ended')
  expect(resumed.status).toBe(0)
  expect(containers(workspace)).toEqual([])
  expect(calls(workspace)).toContainEqual(['rm', '--force', path.basename(left, '.json')])
}, 30_000)

test('a job of a fleet starts the image itself, by the digest of the plan and without the socket of docker', async () => {
  const workspace = dockerWorkspace(
    `require('node:fs').writeFileSync(process.env.TRIAGE_RESULT_FILE, JSON.stringify({ passed: process.env.ACTIONS_RUNTIME_TOKEN === undefined }))`,
    {},
    { gpu: 'amd' },
  )
  const env = { ...withDocker(workspace), ACTIONS_RUNTIME_TOKEN: 'secret' }
  const plan = await runAction(workspace, { mode: 'plan', recipe: 'r.json', 'mitigations-files': 's.json' }, env)
  expect(JSON.parse(plan.outputs['shards'] ?? '')).toEqual({ 0: { runs_on: ['ubuntu-latest'] } })
  const shard = await runAction(workspace, { mode: 'run', shard: '0' }, env)
  expect(shard.status).toBe(0)
  expect(shard.summary).toContain('1 trials, 0 failed, 0 errors')
  const argv = calls(workspace).find((words) => words[0] === 'run' && words.includes('work.cjs')) ?? []
  expect(argv).toContain(`org/image:1@${DIGEST}`)
  expect(argv).toContain('--device=/dev/kfd')
  expect(argv.join(' ')).not.toMatch(/docker\.sock|secret/)
  expect(containers(workspace)).toEqual([])
}, 30_000)
