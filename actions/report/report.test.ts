/** The action as a process against a stateful GitHub. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { diffLine, probeReport, stepDiff, writeCell } from '../shared/testing/artefacts'
import { type ActionRun, runAction } from '../shared/testing/bundle-process'
import { callApi, type Emulator, pushByPerson, REPOSITORY, startEmulator, TOKEN } from '../shared/testing/emulator'
import { type Proxy, startProxy } from '../shared/testing/proxy'

let emulator: Emulator
let proxy: Proxy
let workspace: string
let counter = 0
beforeAll(async () => {
  emulator = await startEmulator()
  proxy = await startProxy(emulator.url)
})
afterAll(async () => {
  await proxy.close()
  await emulator.close()
})
beforeEach(() => {
  proxy.reset()
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-report-'))
})
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true })
})

async function pullRequest(): Promise<number> {
  const branch = `report-${(counter += 1)}`
  const main = await callApi<{ object: { sha: string } }>(emulator.url, 'GET', `repos/${REPOSITORY}/git/ref/heads/main`)
  await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/git/refs`, {
    ref: `refs/heads/${branch}`,
    sha: main.object.sha,
  })
  await pushByPerson(emulator.url, branch, { 'x.txt': `${branch}\n` })
  return (
    await callApi<{ number: number }>(emulator.url, 'POST', `repos/${REPOSITORY}/pulls`, {
      title: 'Bump',
      head: branch,
      base: 'main',
    })
  ).number
}
async function commentsOf(number: number): Promise<{ id: number; body: string }[]> {
  return await callApi(emulator.url, 'GET', `repos/${REPOSITORY}/issues/${number}/comments`)
}
async function labelsOf(number: number): Promise<string[]> {
  return (await callApi<{ name: string }[]>(emulator.url, 'GET', `repos/${REPOSITORY}/issues/${number}/labels`))
    .map(({ name }) => name)
    .sort()
}
function run(number: number, rest: Record<string, string> = {}): Promise<ActionRun> {
  return runAction('report', {
    inputs: {
      cells: 'transformers 5.17.0 invariants',
      'pull-request': String(number),
      'head-sha': 'a'.repeat(40),
      'run-id': '7',
      'run-attempt': '1',
      repository: REPOSITORY,
      token: TOKEN,
      ...rest,
    },
    env: {
      GITHUB_API_URL: proxy.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_RUN_ID: '7',
    },
    workspace,
  })
}

it('a breaking change: one comment and its labels; again: nothing new; then no change: both are gone', async () => {
  const number = await pullRequest()
  await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/issues/${number}/labels`, { labels: ['set-by-a-person'] })
  writeCell(workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
  const first = await run(number)
  expect(first).toMatchObject({
    status: 0,
    outputs: { verdict: 'breaking', comment: 'created', rollup: 'none', fallback: 'false' },
  })
  expect(await labelsOf(number)).toEqual([
    'corpus-changed',
    'invariants-breaking',
    'invariants-changed',
    'set-by-a-person',
  ])
  const [comment] = await commentsOf(number)
  expect(comment?.body.split('\n')[0]).toMatch(
    /^<!-- llem:report-transformers-invariants v=1 run=7\/1 sha=a{40} hash=[0-9a-f]{16} -->$/,
  )
  const label = await callApi<{ color: string; description: string }>(
    emulator.url,
    'GET',
    `repos/${REPOSITORY}/labels/invariants-breaking`,
  )
  expect(label).toMatchObject({ color: 'd93f0b', description: expect.stringContaining('no longer') as string })

  expect((await run(number, { 'run-id': '8' })).outputs['comment']).toBe('unchanged')
  writeCell(workspace, { diff: stepDiff([]) })
  expect((await run(number, { 'run-id': '9' })).outputs).toMatchObject({ verdict: 'unchanged', comment: 'deleted' })
  expect(await commentsOf(number)).toEqual([])
  expect(await labelsOf(number)).toEqual(['set-by-a-person'])
})

it('an older run leaves the comment and the labels of a newer one alone', async () => {
  const number = await pullRequest()
  writeCell(workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
  await run(number, { 'run-id': '20' })
  writeCell(workspace, { diff: stepDiff([]) })
  expect((await run(number, { 'run-id': '19' })).outputs['comment']).toBe('newer')
  expect(await labelsOf(number)).toContain('invariants-breaking')
})

it('a failed probe fails the step and raises probe-blocked; the label accept-probe-fail lets it pass', async () => {
  const number = await pullRequest()
  writeCell(workspace, {
    probe: probeReport({ verdict: 'fail', reasons: ['x'], landmarks_missing: [{ landmark: 'a:B', reason: 'gone' }] }),
  })
  const blocked = await run(number)
  expect(blocked).toMatchObject({ status: 1, outputs: { verdict: 'blocked', rollup: 'probe-blocked' } })
  expect(await labelsOf(number)).toEqual(['probe-blocked'])
  await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/issues/${number}/labels`, { labels: ['accept-probe-fail'] })
  expect((await run(number, { 'run-id': '8' })).status).toBe(0)
  const rollup = await run(number, {
    mode: 'rollup',
    cells: 'transformers 5.17.0 invariants\ntransformers 5.17.0 schemas',
    'fail-on': 'never',
  })
  expect(rollup.outputs['rollup']).toBe('none')
  expect(await labelsOf(number)).toEqual(['accept-probe-fail'])
})

it('the rollup speaks for all concerns', async () => {
  const number = await pullRequest()
  writeCell(workspace, { probe: probeReport(), diff: stepDiff([]) })
  writeCell(workspace, {
    probe: probeReport({ producer: 'schemas' }),
    diff: stepDiff([diffLine({ level: 'info' })], { concern: 'schemas' }),
  })
  const cells = 'transformers 5.17.0 invariants\ntransformers 5.17.0 schemas'
  expect((await run(number, { mode: 'rollup', cells })).outputs).toMatchObject({
    rollup: 'safe-bump',
    verdict: 'changed',
  })
  expect(await labelsOf(number)).toEqual(['safe-bump'])
})

it('a read-only token of a fork: the summary stands in, and the step succeeds', async () => {
  const number = await pullRequest()
  writeCell(workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
  proxy.fault = ({ method }) =>
    method === 'GET' ? undefined : { kind: 'status', status: 403, message: 'Resource not accessible by integration' }
  const result = await run(number)
  expect(result).toMatchObject({ status: 0, outputs: { fallback: 'true', comment: 'none', verdict: 'breaking' } })
  expect(result.summary).toContain('stands in')
  expect(result.summary).toContain('GenerationConfig.foo')
  expect(result.stdout).toContain('from a fork')
})

it('refuses an artefact of another cell', async () => {
  writeCell(workspace, { probe: probeReport() })
  const forged = stepDiff([diffLine()], { head: { version: '9.9.9', source: 'workspace' } })
  writeArtefact(
    path.join(workspace, '.llem/transformers/5.17.0/engine-step-diff-transformers-invariants.yaml'),
    engineStepDiffSchema,
    forged,
  )
  const result = await run(await pullRequest())
  expect(result.status).toBe(1)
  expect(result.stdout).toContain(
    'found the artefact of transformers 9.9.9 invariants, expected that of transformers 5.17.0 invariants',
  )
})

it('tells every mistake of the inputs at once, and never the token', async () => {
  const result = await run(1, {
    cells: 'transformers ../5 invariants\nx',
    'head-sha': 'main',
    'label-prefix': 'Bad',
    'fail-on': 'sometimes',
    token: 'ghs_secret_token',
  })
  expect(result.status).toBe(1)
  expect(result.stdout.split('\n').filter((line) => line.startsWith('::error')).length).toBe(5)
  expect(result.stdout + result.stderr + result.summary).not.toContain('ghs_secret_token')
})

it('the limit of GitHub is met by the largest report', async () => {
  const number = await pullRequest()
  writeCell(workspace, {
    probe: probeReport(),
    diff: stepDiff(Array.from({ length: 3000 }, (_, index) => diffLine({ id: `${index}`, before: 'x'.repeat(300) }))),
  })
  expect((await run(number)).outputs['comment']).toBe('created')
  expect((await commentsOf(number))[0]!.body.length).toBeLessThan(65_536)
}, 20_000)
