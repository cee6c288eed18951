import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { type EnginePins } from '../shared/artefacts/generated/engine-pins'
import { type Producer } from '../shared/engines/paths'
import { runAction, type ActionRun } from '../shared/testing/bundle-process'
import { BOT, callApi, filesAt, headOf, pushByPerson, REPOSITORY, TOKEN } from '../shared/testing/emulator'
import { commentEvent, LATER, openPullRequest, postReport } from '../shared/testing/pull-requests'
import { useGithub, useWorkspace } from '../shared/testing/test-github'

const PINS_FILE = 'engine_versions/transformers/pins.yaml'
const CURRENT_FILE = 'engine_versions/transformers/current.yaml'
const PINS =
  '# Reviewed by people.\nschema_version: 1\nengine: transformers\nproducers:\n  invariants: ">=4.57,<6" # the old line\n  schemas: ">=4.57,<6"\n'
const CURRENT =
  'schema_version: 1\nengine: transformers\nlibrary:\n  pep503_name: transformers\n  current_version: "6.1.0"\n'

describe('on a pull request', () => {
  const github = useGithub()
  const workspace = useWorkspace()
  let counter = 0
  let reactions: string[]
  beforeEach(() => {
    github.proxy.reset()
    reactions = []
    // The emulator has no reactions.
    github.proxy.answer = ({ method, path: route, body }) => {
      if (method !== 'POST' || !route.endsWith('/reactions')) return undefined
      reactions.push((JSON.parse(body) as { content: string }).content)
      return { status: 201, body: {} }
    }
  })

  async function open(files: Record<string, string> = {}): Promise<{ number: number; branch: string; head: string }> {
    return await openPullRequest(github.emulator.url, `approve-${(counter += 1)}`, {
      [PINS_FILE]: PINS,
      [CURRENT_FILE]: CURRENT,
      ...files,
    })
  }
  async function reportOf(
    number: number,
    head: string,
    rest: { token?: string; verdict?: string; producer?: Producer } = {},
  ): Promise<void> {
    await postReport(github.emulator.url, { number, head }, { token: TOKEN, ...rest })
  }
  function comment(
    number: number,
    body: string,
    author = 'maria',
    event: object = {},
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<ActionRun> {
    const file = path.join(workspace.path, `event-${number}.json`)
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(commentEvent(number, body, author)) as object), ...event }))
    return runAction('approve-reuse', {
      inputs: { 'event-path': file, repository: REPOSITORY, token: TOKEN, ...inputs },
      env: { GITHUB_API_URL: github.proxy.url },
      workspace: workspace.path,
    })
  }
  const replies = async (number: number): Promise<string[]> =>
    (await callApi<{ body: string }[]>(github.emulator.url, 'GET', `repos/${REPOSITORY}/issues/${number}/comments`))
      .map(({ body }) => body)
      .filter((body) => !body.startsWith('<!--'))
  const pinsAt = async (branch: string): Promise<string> =>
    (await filesAt(github.emulator.url, await headOf(github.emulator.url, branch)))[PINS_FILE]!.content
  const parentsOf = async (sha: string): Promise<string[]> =>
    (
      await callApi<{ parents: { sha: string }[] }>(
        github.emulator.url,
        'GET',
        `repos/${REPOSITORY}/git/commits/${sha}`,
      )
    ).parents.map((parent) => parent.sha)
  const COMMAND = '/approve-reuse transformers invariants'
  const LONG_AGO = '2020-01-01T00:00:00Z'
  const COMMENT = { id: 5, body: COMMAND, html_url: 'https://github.com/x', user: { login: 'maria', type: 'User' } }

  it('approves exactly the version, records who, when and which report, and answers', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    const run = await comment(number, COMMAND)
    const now = await headOf(github.emulator.url, branch)
    expect(run).toMatchObject({ status: 0, outputs: { outcome: 'approved', sha: now } })
    const pins = await pinsAt(branch)
    expect(pins.startsWith(PINS)).toBe(true)
    for (const part of [
      'producer: invariants',
      'version: "6.1.0"',
      'approved_by: maria',
      LATER,
      `head: ${head}`,
      'probe_report: http',
    ])
      expect(pins).toContain(part)
    expect(reactions).toEqual(['rocket'])
    expect((await replies(number))[0]).toContain('approved for exactly `6.1.0`')
    // The job is run again, or the person asks again.
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('already-approved')
    expect(await headOf(github.emulator.url, branch)).toBe(now)
  })

  it('approves a version inside the envelope by itself, and leaves the specifier as it is', async () => {
    const { number, branch, head } = await open({ [CURRENT_FILE]: CURRENT.replace('6.1.0', '5.18.0') })
    await reportOf(number, head)
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('approved')
    const pins = await pinsAt(branch)
    expect(pins.startsWith(PINS)).toBe(true)
    expect(pins).toContain('version: "5.18.0"')
    expect((await replies(number))[0]).toContain('approved for exactly `5.18.0`')
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('already-approved')
  })

  it.each(['stranger', 'reader'])('a %s gets a reaction, and nothing else happens', async (author) => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    expect(await comment(number, COMMAND, author)).toMatchObject({
      status: 0,
      outputs: { outcome: 'declined', sha: '' },
    })
    expect(reactions).toEqual(['confused'])
    expect(await replies(number)).toEqual([])
    expect(await headOf(github.emulator.url, branch)).toBe(head)
  })

  it('a head that moved after the report is not approved', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    const moved = await pushByPerson(github.emulator.url, branch, { 'evil.py': 'print()\n' })
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('refused')
    expect((await replies(number))[0]).toContain('wait for the next report')
    expect(await headOf(github.emulator.url, branch)).toBe(moved)
  })

  it('approves both producers after one round of reports, each for what its report is about', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    await reportOf(number, head, { producer: 'schemas' })
    const first = await comment(number, COMMAND)
    const second = await comment(number, '/approve-reuse transformers schemas')
    for (const { outputs } of [first, second]) expect(outputs['outcome']).toBe('approved')
    const now = await headOf(github.emulator.url, branch)
    expect(second.outputs['sha']).toBe(now)
    expect(await parentsOf(now)).toEqual([first.outputs['sha']])
    const approvals = (parse(await pinsAt(branch)) as EnginePins).approvals
    expect(approvals).toMatchObject([
      { producer: 'invariants', version: '6.1.0', head },
      { producer: 'schemas', version: '6.1.0', head },
    ])
  })

  it('a head on which people changed what they allow is approved, and a report that came later is not', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    const moved = await pushByPerson(github.emulator.url, branch, {
      [PINS_FILE]: PINS.replace('4.57,<6"', '4.57,<5"'),
      'engine_versions/vllm/pins.yaml': PINS.replace('transformers', 'vllm'),
    })
    const early = await comment(number, COMMAND, 'maria', { comment: { ...COMMENT, created_at: LONG_AGO } })
    expect(early.outputs['outcome']).toBe('refused')
    expect((await replies(number))[0]).toContain('written or changed after the comment')
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('approved')
    expect(await parentsOf(await headOf(github.emulator.url, branch))).toEqual([moved])
  })

  it.each([
    ['another file is changed', { [PINS_FILE]: `${PINS}# more\n`, [CURRENT_FILE]: CURRENT.replace('6.1.0', '6.2.0') }],
    ['another file is added', { 'engine_versions/transformers/engine.yaml': 'x' }],
    ['pins of something else are changed', { 'pins.yaml': 'x', 'engine_versions/transformers/v1/pins.yaml': 'x' }],
  ])('a head on which %s is not', async (_name, files) => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    // The words of an approval make no approval.
    const message = 'chore(engines): approve reuse of transformers schemas for 6.1.0'
    const moved = await pushByPerson(github.emulator.url, branch, files, message)
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('refused')
    expect((await replies(number))[0]).toContain('the branch has moved')
    expect(await headOf(github.emulator.url, branch)).toBe(moved)
  })

  it('a report about a commit that GitHub no longer has is about another head', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, 'c0ffee00'.repeat(5))
    expect(await comment(number, COMMAND)).toMatchObject({ status: 0, outputs: { outcome: 'refused' } })
    expect((await replies(number))[0]).toContain('the branch has moved')
    expect(await headOf(github.emulator.url, branch)).toBe(head)
  })

  it('a head that moves while the approval is written is not approved', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    let moved = ''
    github.proxy.before = async ({ method, path: route }) => {
      if (method === 'PATCH' && route.includes('/git/refs/') && moved === '')
        moved = await pushByPerson(github.emulator.url, branch, { 'evil.py': 'print()\n' })
    }
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('refused')
    expect(await headOf(github.emulator.url, branch)).toBe(moved)
  })

  it('a report that somebody else wrote is none', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head, { token: 'token-stranger' })
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('refused')
    expect(await headOf(github.emulator.url, branch)).toBe(head)
  })

  it('a report that came after the command is not what the person approved', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head)
    const asked = await comment(number, COMMAND, 'maria', { comment: { ...COMMENT, created_at: LONG_AGO } })
    expect(asked.outputs['outcome']).toBe('refused')
    expect((await replies(number))[0]).toContain('written or changed after the comment')
    expect(await headOf(github.emulator.url, branch)).toBe(head)
  })

  it('a probe that has not failed needs no approval', async () => {
    const { number, branch, head } = await open()
    await reportOf(number, head, { verdict: 'breaking' })
    expect((await comment(number, COMMAND)).outputs['outcome']).toBe('refused')
    expect((await replies(number))[0]).toContain('has not failed')
    expect(await headOf(github.emulator.url, branch)).toBe(head)
  })

  it('a token of somebody else approves the reports of the author it is told, and no others', async () => {
    const { number, head } = await open()
    await reportOf(number, head)
    const token = 'token-maria'
    expect((await comment(number, COMMAND, 'maria', {}, { token })).outputs['outcome']).toBe('refused')
    const trusted = await comment(number, COMMAND, 'maria', {}, { token, 'report-author': BOT })
    expect(trusted.outputs['outcome']).toBe('approved')
  })

  it.each([
    ['llem-app[bot]', 'The checks run again'],
    ['github-actions[bot]', 'GitHub does not start checks by itself'],
  ])('says what a commit by %s starts', async (login, text) => {
    const { number, head } = await open()
    await reportOf(number, head)
    const { answer } = github.proxy
    github.proxy.answer = (request) =>
      request.path === '/graphql' ? { status: 200, body: { data: { viewer: { login } } } } : answer(request)
    expect((await comment(number, COMMAND, 'maria', {}, { 'report-author': BOT })).outputs['outcome']).toBe('approved')
    expect((await replies(number))[0]).toContain(text)
  })

  it('a managed user of an enterprise is a person too', async () => {
    const { number, head } = await open()
    await reportOf(number, head)
    const { answer } = github.proxy
    github.proxy.answer = (request) =>
      request.path.endsWith('/collaborators/jane_corp/permission')
        ? { status: 200, body: { permission: 'write', role_name: 'write' } }
        : answer(request)
    expect((await comment(number, COMMAND, 'jane_corp')).outputs['outcome']).toBe('approved')
  })

  describe('what GitHub refuses', () => {
    const DENIED = { kind: 'status', status: 403, message: 'Resource not accessible by integration' } as const

    it('a reaction does not lose the approval', async () => {
      const { number, branch, head } = await open()
      await reportOf(number, head)
      github.proxy.fault = ({ path: route }) => (route.endsWith('/reactions') ? DENIED : undefined)
      const run = await comment(number, COMMAND)
      const now = await headOf(github.emulator.url, branch)
      expect(now).not.toBe(head)
      expect(run).toMatchObject({ status: 0, outputs: { outcome: 'approved', sha: now } })
      expect(run.stdout).toMatch(/::warning::approved, but the reaction could not be made: .*pull-requests: write/)
    })

    it('a reply does not lose it either, and the step says so', async () => {
      const { number, branch, head } = await open()
      await reportOf(number, head)
      github.proxy.fault = ({ method, path: route }) =>
        method === 'POST' && /\/comments$/.test(route) ? DENIED : undefined
      const run = await comment(number, COMMAND)
      expect(run).toMatchObject({
        status: 1,
        outputs: { outcome: 'approved', sha: await headOf(github.emulator.url, branch) },
      })
      expect(run.stdout).toMatch(/approved, but the reply could not be written: .*pull-requests: write/)
    })

    it('a token that ends between commit and reply loses neither outcome nor commit', async () => {
      const { number, branch, head } = await open()
      await reportOf(number, head)
      github.proxy.fault = ({ method, path: route }) =>
        method === 'POST' && /\/(?:comments|reactions)$/.test(route)
          ? { kind: 'status', status: 401, message: 'Bad credentials' }
          : undefined
      const run = await comment(number, COMMAND)
      const now = await headOf(github.emulator.url, branch)
      expect(now).not.toBe(head)
      expect(run).toMatchObject({ status: 1, outputs: { outcome: 'approved', sha: now } })
      expect(run.summary).toContain('approved for exactly `6.1.0`')
      expect(run.stdout).toMatch(/^::error::[^\n]*approved, but the reply could not be written: [^\n]*answered 401/m)
    })

    it('a commit is told to the person who asked, and the step fails', async () => {
      const { number, branch, head } = await open()
      await reportOf(number, head)
      github.proxy.fault = ({ method, path: route }) =>
        method === 'POST' && route.includes('/git/') ? DENIED : undefined
      const run = await comment(number, COMMAND)
      expect(run).toMatchObject({ status: 1, outputs: { outcome: 'refused', sha: '' } })
      expect(run.stdout).toMatch(/^::error::[^\n]*contents: write/m)
      expect((await replies(number))[0]).toContain('`contents: write`')
      expect(reactions).toEqual(['confused'])
      expect(await headOf(github.emulator.url, branch)).toBe(head)
    })
  })

  it.each([
    ['GET pulls', /\/pulls\/\d+$/, { ok: 1 }],
    ['GET pulls', /\/pulls\/\d+$/, []],
    ['GET pulls', /\/pulls\/\d+$/, { state: 'open', head: [] }],
    ['GET collaborators', /\/permission$/, {}],
  ])('an answer of another server to %s is no bug of ours, and no refusal', async (request, asked, body) => {
    const { number, head } = await open()
    await reportOf(number, head)
    github.proxy.answer = ({ path: route }) => (asked.test(route) ? { status: 200, body } : undefined)
    const run = await comment(number, COMMAND)
    expect(run).toMatchObject({ status: 1, outputs: {} })
    expect(run.stdout).toMatch(
      /^::error::[^\n]*the answer has no [^\n]*is GITHUB_API_URL the address of GitHub's API\?/m,
    )
    expect(run.stdout).toContain(`${request}: the answer`)
    expect(await replies(number)).toEqual([])
  })

  it('an event that is not there is a mistake of the workflow', async () => {
    const run = await comment(1, COMMAND, 'maria', {}, { 'event-path': '/nowhere/event.json' })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(
      /::error[^\n]*event-path: found "\/nowhere\/event\.json", which cannot be read \(ENOENT\)/,
    )
  })

  it('explains a mistake, a missing engine, a broken file and a closed pull request', async () => {
    const { number, head } = await open({
      'engine_versions/vllm/current.yaml': 'broken: [\n',
      'engine_versions/vllm/pins.yaml': 'x',
    })
    await reportOf(number, head)
    await comment(number, '/approve-reuse transformers everything')
    await comment(number, '/approve-reuse sglang invariants')
    await comment(number, '/approve-reuse vllm invariants')
    await callApi(github.emulator.url, 'PATCH', `repos/${REPOSITORY}/pulls/${number}`, { state: 'closed' })
    await comment(number, COMMAND)
    const texts = await replies(number)
    expect(texts.map((text) => /takes|one of|no engine|broken|closed/.exec(text)?.[0])).toEqual([
      'one of',
      'no engine',
      'broken',
      'closed',
    ])
    for (const text of texts) expect(text).not.toMatch(/^\/|@[a-z]/m)
  })

  it.each([
    [
      'a bot',
      {
        comment: {
          id: 5,
          body: COMMAND,
          created_at: '2026-01-01T00:00:00Z',
          user: { login: 'evil[bot]', type: 'Bot' },
        },
      },
    ],
    ['an issue', { issue: { number: 1 } }],
    ['an edit', { action: 'edited' }],
  ])('is silent for %s', async (_name, event) => {
    expect(await comment(1, COMMAND, 'maria', event)).toMatchObject({ status: 0, outputs: { outcome: 'silence' } })
    expect(github.proxy.log).toEqual([])
  })
})
