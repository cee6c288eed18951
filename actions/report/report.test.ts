/** The action as a process against a stateful GitHub. */
import path from 'node:path'
import { engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { diffLine, probeReport, stepDiff, writeCell } from '../shared/testing/artefacts'
import { callApi, REPOSITORY } from '../shared/testing/emulator'
import { Bench } from './testing/bench'

let bench: Bench
beforeAll(async () => {
  bench = await Bench.start()
})
afterAll(async () => {
  await bench.stop()
})
beforeEach(() => {
  bench.begin()
})
afterEach(() => {
  bench.end()
})

it('a breaking change: one comment and its labels; again: nothing new; then no change: both are gone', async () => {
  const number = await bench.pullRequest()
  await bench.label(number, 'set-by-a-person')
  writeCell(bench.workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
  const first = await bench.run(number)
  expect(first).toMatchObject({
    status: 0,
    outputs: { verdict: 'breaking', comment: 'created', rollup: 'none', fallback: 'false' },
  })
  expect(await bench.labelsOf(number)).toEqual([
    'corpus-changed',
    'invariants-breaking',
    'invariants-changed',
    'set-by-a-person',
  ])
  const [comment] = await bench.commentsOf(number)
  expect(comment?.body.split('\n')[0]).toMatch(
    /^<!-- llem:report-transformers-invariants v=1 run=7\/1 sha=[0-9a-f]{40} verdict=breaking hash=[0-9a-f]{16} -->$/,
  )
  const label = await callApi<{ color: string; description: string }>(
    bench.emulator.url,
    'GET',
    `repos/${REPOSITORY}/labels/invariants-breaking`,
  )
  expect(label).toMatchObject({ color: 'd93f0b', description: expect.stringContaining('no longer') as string })

  expect((await bench.run(number, { 'run-id': '8' })).outputs['comment']).toBe('unchanged')
  writeCell(bench.workspace, { diff: stepDiff([]) })
  expect((await bench.run(number, { 'run-id': '9' })).outputs).toMatchObject({
    verdict: 'unchanged',
    comment: 'deleted',
  })
  expect(await bench.commentsOf(number)).toEqual([])
  expect(await bench.labelsOf(number)).toEqual(['set-by-a-person'])
})

it('a first result has nothing to compare with, and is called neither unchanged nor safe', async () => {
  const number = await bench.pullRequest()
  await bench.label(number, 'safe-bump')
  writeCell(bench.workspace, { probe: probeReport(), diff: { ...stepDiff([]), base: null, verdict: 'no_base' } })
  const first = await bench.run(number)
  expect(first.outputs).toMatchObject({ verdict: 'first', comment: 'created', rollup: 'none' })
  expect(first.summary).toContain('**The first result.**')
  expect((await bench.commentsOf(number))[0]?.body).toContain('Neither an earlier version nor the base branch')
  expect((await bench.run(number, { mode: 'rollup', 'run-id': '8' })).outputs).toMatchObject({ rollup: 'none' })
  expect(await bench.labelsOf(number)).toEqual(['corpus-changed', 'invariants-changed'])
})

it('an older run leaves the comment and the labels of a newer one alone', async () => {
  const number = await bench.pullRequest()
  writeCell(bench.workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
  await bench.run(number, { 'run-id': '20' })
  writeCell(bench.workspace, { diff: stepDiff([]) })
  expect((await bench.run(number, { 'run-id': '19' })).outputs['comment']).toBe('newer')
  expect(await bench.labelsOf(number)).toContain('invariants-breaking')
})

it('a failed probe fails the step and raises probe-blocked; the label accept-probe-fail lets it pass', async () => {
  const number = await bench.pullRequest()
  writeCell(bench.workspace, {
    probe: probeReport({ verdict: 'fail', reasons: ['x'], landmarks_missing: [{ landmark: 'a:B', reason: 'gone' }] }),
  })
  const blocked = await bench.run(number)
  expect(blocked).toMatchObject({ status: 1, outputs: { verdict: 'blocked', rollup: 'probe-blocked' } })
  expect(await bench.labelsOf(number)).toEqual(['probe-blocked'])
  await bench.label(number, 'accept-probe-fail')
  expect((await bench.run(number, { 'run-id': '8' })).status).toBe(0)
  const rollup = await bench.run(number, {
    mode: 'rollup',
    cells: 'transformers 5.17.0 invariants\ntransformers 5.17.0 schemas',
    'fail-on': 'never',
  })
  expect(rollup.outputs['rollup']).toBe('none')
  expect(await bench.labelsOf(number)).toEqual(['accept-probe-fail'])
})

it('the rollup speaks for all concerns', async () => {
  const number = await bench.pullRequest()
  writeCell(bench.workspace, { probe: probeReport(), diff: stepDiff([]) })
  writeCell(bench.workspace, {
    probe: probeReport({ producer: 'schemas' }),
    diff: stepDiff([diffLine({ level: 'info' })], { concern: 'schemas' }),
  })
  const cells = 'transformers 5.17.0 invariants\ntransformers 5.17.0 schemas'
  expect((await bench.run(number, { mode: 'rollup', cells })).outputs).toMatchObject({
    rollup: 'safe-bump',
    verdict: 'changed',
  })
  expect(await bench.labelsOf(number)).toEqual(['safe-bump'])
})

it('a read-only token of a fork: the summary stands in, and the step succeeds', async () => {
  const number = await bench.pullRequest()
  writeCell(bench.workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
  bench.proxy.fault = ({ method }) =>
    method === 'GET' ? undefined : { kind: 'status', status: 403, message: 'Resource not accessible by integration' }
  const result = await bench.run(number, { 'head-repository': 'somebody/energy' })
  expect(result).toMatchObject({ status: 0, outputs: { fallback: 'true', comment: 'none', verdict: 'breaking' } })
  expect(result.summary).toContain('stands in')
  expect(result.summary).toContain('GenerationConfig.foo')
  expect(result.stdout).toContain('from a fork')
})

it('refuses an artefact of another cell', async () => {
  writeCell(bench.workspace, { probe: probeReport() })
  const forged = stepDiff([diffLine()], { head: { version: '9.9.9', source: 'workspace' } })
  writeArtefact(
    path.join(bench.workspace, '.llem/transformers/5.17.0/engine-step-diff-transformers-invariants.yaml'),
    engineStepDiffSchema,
    forged,
  )
  const result = await bench.run(await bench.pullRequest())
  expect(result.status).toBe(1)
  expect(result.stdout).toContain(
    'found the artefact of transformers 9.9.9 invariants, expected that of transformers 5.17.0 invariants',
  )
})

it('tells every mistake of the inputs at once, and never the token', async () => {
  const result = await bench.run(1, {
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
  const number = await bench.pullRequest()
  writeCell(bench.workspace, {
    probe: probeReport(),
    diff: stepDiff(Array.from({ length: 3000 }, (_, index) => diffLine({ id: `${index}`, before: 'x'.repeat(300) }))),
  })
  expect((await bench.run(number)).outputs['comment']).toBe('created')
  expect((await bench.commentsOf(number))[0]!.body.length).toBeLessThan(65_536)
}, 20_000)
