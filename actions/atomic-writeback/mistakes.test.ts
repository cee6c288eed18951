/** What a user can set up wrongly, as the runner runs it: one line says which input it is and what to do. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { zipOf } from '../shared/testing/artifact-service'
import { type ActionRun, runAction } from '../shared/testing/bundle-process'
import { filesAt, headOf, makeBranch, REPOSITORY, TOKEN } from '../shared/testing/emulator'
import { useGithub, useWorkspace } from '../shared/testing/test-github'

const github = useGithub()
const workspace = useWorkspace({ 'i/docs/i.md': 'i\n' })
let counter = 0

async function start(): Promise<{ branch: string; head: string }> {
  const branch = `mistaken-${(counter += 1)}`
  return { branch, head: await makeBranch(github.emulator.url, branch, { 'README.md': 'hello\n' }) }
}
function run(
  inputs: Record<string, string>,
  env: Record<string, string> = {},
  api: string = github.emulator.url,
): Promise<ActionRun> {
  return runAction('atomic-writeback', {
    inputs: {
      sources: 'invariants=i',
      engines: 'vllm',
      allow: 'docs/*',
      repository: REPOSITORY,
      token: TOKEN,
      ...inputs,
    },
    env: { GITHUB_API_URL: api, GITHUB_REPOSITORY: REPOSITORY, GITHUB_RUN_ID: '5', ...env },
    workspace: workspace.path,
  })
}
const errorsOf = ({ stdout }: ActionRun): string[] => stdout.split('\n').filter((line) => line.startsWith('::error'))

describe('a branch that is not there', () => {
  it('is a mistake when it was named by hand', async () => {
    const { head } = await start()
    const result = await run({ branch: 'typo', 'expected-head': head }, { GITHUB_REF_NAME: 'main' })
    expect(result).toMatchObject({ status: 1, outputs: { outcome: 'refused', sha: '' } })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/no branch "typo"; correct the input `branch`/)])
  })

  it.each([
    { GITHUB_HEAD_REF: 'merged', GITHUB_REF_NAME: '7/merge' },
    { GITHUB_HEAD_REF: '', GITHUB_REF_NAME: 'merged' },
  ])('was deleted when it is that of the run (%j)', async (env) => {
    const { head } = await start()
    expect(await run({ branch: 'merged', 'expected-head': head }, env)).toMatchObject({
      status: 0,
      outputs: { outcome: 'superseded', sha: '' },
    })
  })

  it('is named without refs/heads/', async () => {
    const { branch, head } = await start()
    const result = await run({ branch: `refs/heads/${branch}`, 'expected-head': head })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/branch: found .*without refs\/heads\//)])
  })
})

it('a repository that the token does not see is a mistake, whatever the branch is called', async () => {
  const { branch, head } = await start()
  const result = await run(
    { repository: 'octo/none', branch, 'expected-head': head },
    { GITHUB_HEAD_REF: branch, GITHUB_REF_NAME: '7/merge' },
  )
  expect(result.status).toBe(1)
  expect(errorsOf(result)).toEqual([expect.stringMatching(/repository: found .*octo\/none.*install the App/)])
})

it('a glob that allows everything, and a text that is no engine, are mistakes', async () => {
  const { branch, head } = await start()
  const result = await run({
    branch,
    'expected-head': head,
    allow: 'docs/*\ninvariants=**',
    engines: 'vllm\n@octo/all',
  })
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(/allow: found "invariants=\*\*", expected globs that name the folders/),
    expect.stringMatching(/engines: found "@octo\/all", expected names of engines/),
  ])
})

it('a path that only another concern may write is refused, and nothing is written', async () => {
  const { branch, head } = await start()
  const result = await run({ branch, 'expected-head': head, allow: 'schemas=docs/*\ninvariants=out/*' })
  expect(result).toMatchObject({ status: 1, outputs: { outcome: 'refused' } })
  expect(errorsOf(result)[0]).toContain('invariants: "docs/i.md": no glob of `allow` matches it')
  expect(await headOf(github.emulator.url, branch)).toBe(head)
})

describe('artefacts of another run', () => {
  const WRITER = 'ghs_app_with_contents_only'
  const READER = 'ghs_job_with_actions_read'
  /** An API with two tokens: one that reads the runs, one that writes to the repository and does nothing else. */
  async function twoTokens(archive: Buffer): Promise<{ url: string; close: () => void }> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const route = request.url ?? ''
        const own = `http://${request.headers.host ?? ''}`
        const answer = (status: number, body: unknown, headers = {}): void => {
          response.writeHead(status, { 'content-type': 'application/json', ...headers })
          response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
        }
        const aboutRuns = route.includes('/actions/')
        const token = /\S+$/.exec(request.headers.authorization ?? '')?.[0]
        if (route === '/archive') answer(200, archive)
        else if (token !== (aboutRuns ? READER : WRITER))
          answer(403, { message: 'Resource not accessible by integration' })
        else if (route.endsWith('/zip')) answer(302, {}, { location: `${own}/archive` })
        else if (aboutRuns) {
          const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
          answer(200, { total_count: 1, artifacts: [{ id: 1, name: 'schemas', size_in_bytes: 1, digest }] })
        } else
          void fetch(github.emulator.url + route, {
            method: request.method ?? '',
            headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
            ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
          }).then(async (real) => {
            answer(real.status, await real.json())
          })
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => {
        server.closeAllConnections()
        server.close()
      },
    }
  }
  it('are read with the token of the job, and written with that of the App', async () => {
    const { branch, head } = await start()
    const api = await twoTokens(zipOf([['docs/s.md', 's\n']]))
    try {
      const inputs = { branch, 'expected-head': head, artifacts: 'schemas=schemas@9', token: WRITER }
      const result = await run({ ...inputs, 'artifact-token': READER }, {}, api.url)
      expect(result).toMatchObject({ status: 0, outputs: { outcome: 'committed' } })
      const files = Object.keys(await filesAt(github.emulator.url, await headOf(github.emulator.url, branch)))
      expect(files.sort()).toEqual(['README.md', 'docs/i.md', 'docs/s.md'])
      const wrong = await run({ ...inputs, 'artifact-token': WRITER }, {}, api.url)
      expect(wrong.status).toBe(1)
      expect(errorsOf(wrong)).toEqual([
        expect.stringMatching(/artifact-token: found GitHub answered 403.*actions: read/),
      ])
      expect(result.stdout + result.stderr + wrong.stdout + wrong.stderr).not.toMatch(/ghs_/)
    } finally {
      api.close()
    }
  })
})
