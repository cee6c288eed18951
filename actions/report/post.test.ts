/** What a report leaves on a pull request that others write to as well. */
import { parseMarker } from '../shared/github/comments'
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

const breaking = (): void => {
  writeCell(bench.workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
}
const unchanged = (): void => {
  writeCell(bench.workspace, { probe: probeReport(), diff: stepDiff([]) })
}
const failedProbe = (engine = 'transformers'): void => {
  writeCell(bench.workspace, {
    probe: probeReport({
      engine,
      verdict: 'fail',
      reasons: ['x'],
      landmarks_missing: [{ landmark: 'a:B', reason: 'gone' }],
    }),
  })
}
const writes = (): string[] =>
  bench.proxy.log.flatMap(({ method, path: route }) =>
    method === 'GET' || route === '/graphql' ? [] : [`${method} ${route.replace(/\d+/g, 'N')}`],
  )

describe('the same report again', () => {
  it('by another run on the same commit is not written', async () => {
    const number = await bench.pullRequest()
    breaking()
    await bench.run(number, { 'run-id': '7' })
    bench.proxy.reset()
    expect((await bench.run(number, { 'run-id': '8' })).outputs['comment']).toBe('unchanged')
    expect(writes()).toEqual([])
  })

  it('on another commit moves the marker on, which approvals go by', async () => {
    const number = await bench.pullRequest()
    failedProbe()
    await bench.run(number, { 'run-id': '7' })
    const [before] = await bench.commentsOf(number)
    await bench.push(number)
    await bench.run(number, { 'run-id': '8' })
    const after = await bench.commentsOf(number)
    expect(after.map(({ id }) => id)).toEqual([before?.id])
    expect(parseMarker(after[0]?.body ?? '')).toMatchObject({
      runId: 8,
      headSha: bench.headOf(number),
      verdict: 'blocked',
      hash: parseMarker(before?.body ?? '')?.hash,
    })
  })
})

describe('a run that is not about the head', () => {
  it.each(['concern', 'rollup'])('writes nothing in mode %s', async (mode) => {
    const number = await bench.pullRequest()
    const old = await bench.push(number)
    unchanged()
    await bench.run(number, { 'run-id': '20' })
    breaking()
    bench.proxy.reset()
    expect((await bench.run(number, { 'run-id': '19', 'head-sha': old, mode })).outputs['comment']).toBe('newer')
    expect(writes()).toEqual([])
    expect(await bench.commentsOf(number)).toEqual([])
  })

  it('writes when only the writeback of its results is on top', async () => {
    const number = await bench.pullRequest()
    const old = await bench.push(number, `chore(bot): writeback vllm (schemas)\n\nLlem-Writeback: ${'0'.repeat(64)}\n`)
    breaking()
    expect((await bench.run(number, { 'head-sha': old })).outputs['comment']).toBe('created')
    await bench.push(number)
    expect((await bench.run(number, { 'head-sha': old })).outputs['comment']).toBe('newer')
  })
})

it('a run that knows nothing leaves what was said, and takes safe-bump away', async () => {
  const number = await bench.pullRequest()
  failedProbe()
  await bench.run(number)
  await bench.label(number, 'safe-bump')
  const before = await bench.commentsOf(number)
  bench.end()
  bench.begin()
  const crashed = await bench.run(number, { 'run-id': '9' })
  expect(crashed).toMatchObject({ status: 0, outputs: { verdict: 'incomplete', comment: 'unchanged' } })
  expect(crashed.summary).toContain('The probe did not finish')
  expect(await bench.commentsOf(number)).toEqual(before)
  expect(await bench.labelsOf(number)).toEqual(['probe-blocked'])
})

describe('the rollup', () => {
  const rollUp = async (number: number, engine: string): Promise<string | undefined> => {
    const cells = `${engine} 5.17.0 invariants`
    return (await bench.run(number, { mode: 'rollup', cells, 'fail-on': 'never' })).outputs['rollup']
  }

  it('of one engine hears the other: safe-bump only when nobody is blocked, probe-blocked until then', async () => {
    const number = await bench.pullRequest()
    failedProbe('transformers')
    await bench.run(number)
    expect(await rollUp(number, 'transformers')).toBe('probe-blocked')
    writeCell(bench.workspace, { probe: probeReport({ engine: 'vllm' }), diff: stepDiff([], { engine: 'vllm' }) })
    expect(await rollUp(number, 'vllm')).toBe('probe-blocked')
    expect(await bench.labelsOf(number)).toEqual(['probe-blocked'])
    unchanged()
    await bench.run(number, { 'run-id': '8' })
    expect(await rollUp(number, 'transformers')).toBe('safe-bump')
    expect(await bench.labelsOf(number)).toEqual(['safe-bump'])
  })

  it('is not safe while another engine has not spoken about this commit, and an alarm holds until it is taken back', async () => {
    const number = await bench.pullRequest()
    const ofVllm = (diff: Parameters<typeof stepDiff>[0]): void => {
      writeCell(bench.workspace, { probe: probeReport({ engine: 'vllm' }), diff: stepDiff(diff, { engine: 'vllm' }) })
    }
    ofVllm([diffLine({ level: 'info' })])
    await bench.run(number, { cells: 'vllm 5.17.0 invariants', 'label-prefix': 'vllm/' })
    unchanged()
    expect(await rollUp(number, 'transformers')).toBe('safe-bump')
    // A writeback changes nothing that was looked at; a person may change anything.
    await bench.push(number, `chore(bot): writeback vllm (schemas)\n\nLlem-Writeback: ${'0'.repeat(64)}\n`)
    expect(await rollUp(number, 'transformers')).toBe('safe-bump')
    await bench.push(number)
    expect(await rollUp(number, 'transformers')).toBe('none')
    expect(await bench.labelsOf(number)).not.toContain('safe-bump')
    failedProbe('vllm')
    await bench.run(number, {
      cells: 'vllm 5.17.0 invariants',
      'label-prefix': 'vllm/',
      'fail-on': 'never',
      'run-id': '8',
    })
    await bench.push(number)
    expect(await rollUp(number, 'transformers')).toBe('probe-blocked')
  })

  it('of all cells takes back what was said of an engine that is none of the pull request any more', async () => {
    const number = await bench.pullRequest()
    failedProbe('vllm')
    await bench.run(number, { cells: 'vllm 5.17.0 invariants', 'label-prefix': 'vllm/', 'fail-on': 'never' })
    breaking()
    await bench.run(number, { 'label-prefix': 'transformers/' })
    await bench.label(number, 'vllm/of-a-person', 'team/schemas-changed')
    expect(await bench.labelsOf(number)).toEqual([
      'probe-blocked',
      'team/schemas-changed',
      'transformers/corpus-changed',
      'transformers/invariants-breaking',
      'transformers/invariants-changed',
      'vllm/of-a-person',
    ])
    // Both engines are reverted one after the other; the prefix falls away with the first.
    await bench.push(number)
    unchanged()
    await bench.run(number, { 'run-id': '8' })
    const all = { mode: 'rollup', exclusive: 'true', 'run-id': '8' }
    expect((await bench.run(number, { ...all, cells: 'transformers 5.17.0 invariants' })).outputs['rollup']).toBe(
      'safe-bump',
    )
    expect(await bench.labelsOf(number)).toEqual(['safe-bump', 'team/schemas-changed', 'vllm/of-a-person'])
    expect(await bench.commentsOf(number)).toEqual([])
    await bench.push(number)
    const none = await bench.run(number, { ...all, cells: '', 'run-id': '9' })
    expect(none).toMatchObject({ status: 0, outputs: { rollup: 'none', verdict: 'unchanged' } })
    expect(await bench.labelsOf(number)).toEqual(['team/schemas-changed', 'vllm/of-a-person'])
  })

  it('leaves probe-blocked that a person set, and calls nothing safe beside it', async () => {
    const number = await bench.pullRequest()
    await bench.label(number, 'probe-blocked')
    unchanged()
    expect(await rollUp(number, 'transformers')).toBe('probe-blocked')
    expect(await bench.labelsOf(number)).toEqual(['probe-blocked'])
  })
})

describe('a comment by somebody else', () => {
  const MARKER = `<!-- llem:report-transformers-invariants v=1 run=999999999999/1 sha=${'a'.repeat(40)} verdict=blocked hash=${'0'.repeat(16)} -->`
  const noPerson = { status: 403, body: { message: 'Resource not accessible by integration' } }

  it.each([
    ['another App', { login: 'some-other-app[bot]', type: 'Bot' }, null],
    ['a person through an App', { login: 'stranger', type: 'User' }, { slug: 'any-app' }],
  ])('by %s is not ours, whatever it starts with', async (_name, user, performed) => {
    const number = await bench.pullRequest()
    breaking()
    const foreign = { id: 5, body: `${MARKER}\nx`, user, performed_via_github_app: performed }
    const own: unknown[] = []
    bench.proxy.answer = ({ method, path: route, body }) => {
      if (route === '/user') return noPerson
      if (route === '/graphql') return { status: 200, body: { data: { viewer: { login: 'llem-app[bot]' } } } }
      if (!/\/comments/.test(route)) return undefined
      if (method === 'GET') return { status: 200, body: [foreign, ...own] }
      own.push({ id: 6, user: { login: 'llem-app[bot]', type: 'Bot' }, ...(JSON.parse(body) as object) })
      return { status: 201, body: {} }
    }
    expect((await bench.run(number)).outputs['comment']).toBe('created')
    expect(writes().filter((write) => write.includes('comments'))).toEqual([
      'POST /repos/octo/energy/issues/N/comments',
    ])
  })

  it('is not read when GitHub does not tell whose the token is', async () => {
    const number = await bench.pullRequest()
    breaking()
    bench.proxy.answer = ({ path: route }) => (route === '/user' || route === '/graphql' ? noPerson : undefined)
    expect(await bench.run(number)).toMatchObject({ status: 0, outputs: { comment: 'none', fallback: 'true' } })
  })
})

it.each([[{ ok: 1 }], [[]], [{ head: { ref: 'x' } }]])(
  'an answer of another server, %j, is no bug of ours',
  async (body) => {
    const number = await bench.pullRequest()
    breaking()
    bench.proxy.answer = ({ path: route }) => (/\/pulls\/\d+$/.test(route) ? { status: 200, body } : undefined)
    const result = await bench.run(number)
    expect(result).toMatchObject({ status: 1, outputs: {} })
    expect(result.stdout).toMatch(/^::error::[^\n]*GET pulls: the answer has no [^\n]*is GITHUB_API_URL the address/m)
    expect(await bench.commentsOf(number)).toEqual([])
  },
)

describe('a refusal on a branch of the repository', () => {
  const DENIED = { kind: 'status', status: 403, message: 'Resource not accessible by integration' } as const

  it('to make a label keeps the comment and the other labels, and names the permission', async () => {
    const number = await bench.pullRequest()
    breaking()
    await callApi(bench.emulator.url, 'POST', `repos/${REPOSITORY}/labels`, {
      name: 'l9/corpus-changed',
      color: 'c5def5',
    })
    bench.proxy.fault = ({ method, path: route }) =>
      method === 'POST' && /energy\/labels$/.test(route) ? DENIED : undefined
    const result = await bench.run(number, { 'label-prefix': 'l9/' })
    expect(result).toMatchObject({ status: 0, outputs: { comment: 'created', fallback: 'false' } })
    expect(await bench.labelsOf(number)).toEqual(['l9/corpus-changed'])
    expect(result.outputs['labels']).toBe('["l9/corpus-changed"]')
    expect(result.stdout).toMatch(/::warning::the repository has no label `l9\/invariants-breaking`.*`issues: write`/)
    expect(result.stdout).not.toContain('fork')
  })

  it('to comment on a locked conversation keeps the labels, and says what is locked', async () => {
    const number = await bench.pullRequest()
    breaking()
    bench.proxy.fault = ({ method, path: route }) =>
      method === 'POST' && route.endsWith('/comments')
        ? { ...DENIED, message: 'Unable to create comment because issue is locked.' }
        : undefined
    const result = await bench.run(number)
    expect(result).toMatchObject({ status: 0, outputs: { comment: 'none', fallback: 'true' } })
    expect(await bench.labelsOf(number)).toContain('invariants-breaking')
    for (const text of [result.stdout, result.summary]) expect(text).toMatch(/issue is locked.*unlock the conversation/)
    expect(result.stdout + result.summary).not.toContain('fork')
    expect(result.summary).toContain('GenerationConfig.foo')
  })
})
