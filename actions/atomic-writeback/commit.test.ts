/** Writeback through the API of a stateful GitHub, and through git on a real remote. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GithubClient } from '../shared/github/client'
import { type CommitStore } from '../shared/github/commit-store'
import { gitCommitStore } from '../shared/github/git-commit-store'
import { restCommitStore } from '../shared/github/rest-commit-store'
import { fetchTransport } from '../shared/github/transport'
import { filesAt, headOf, makeBranch, pushByPerson, REPOSITORY, TOKEN } from '../shared/testing/emulator'
import { fakeClock } from '../shared/testing/fake-clock'
import { type GitRemote, makeGitRemote } from '../shared/testing/git-remote'
import { recordingLogger } from '../shared/testing/recording-logger'
import { useGithub } from '../shared/testing/test-github'
import { writeback, type WritebackRequest } from './commit'

const github = useGithub()
let counter = 0
beforeEach(() => {
  github.proxy.reset()
})

function apiStore(branch: string): { store: CommitStore; client: GithubClient } {
  const client = new GithubClient({
    apiUrl: github.proxy.url,
    token: TOKEN,
    userAgent: 'test',
    transport: fetchTransport,
    clock: fakeClock(),
    logger: recordingLogger(),
    random: () => 0,
  })
  return { store: restCommitStore(client, REPOSITORY, branch), client }
}

function request(
  expectedHead: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  rest: Partial<WritebackRequest> = {},
): WritebackRequest {
  return {
    expectedHead,
    files: Object.entries(files).map(([file, content]) => ({
      path: file,
      content: Buffer.from(content),
      concern: 'invariants',
    })),
    concerns: ['invariants'],
    engines: ['transformers'],
    allow: ['engine_versions/**', 'docs/generated/**'],
    mirror: [],
    generated: [],
    inputsKey: '',
    runUrl: 'https://github.com/octo/energy/actions/runs/7',
    dryRun: false,
    ...rest,
  }
}

const START = {
  'README.md': 'hello\n',
  'engine_versions/transformers/v5_17_0/outputs/old.yaml': 'old\n',
  'engine_versions/transformers/tool.sh': { mode: '100755', content: '#!/bin/sh\n' },
  'docs/generated/link.md': { mode: '120000', content: '../../README.md' },
} as const

async function branchOf(files: Parameters<typeof makeBranch>[2] = START): Promise<{ branch: string; head: string }> {
  const branch = `renovate/bump-${(counter += 1)}`
  return { branch, head: await makeBranch(github.emulator.url, branch, files) }
}

describe('through the API', () => {
  it('commits text, binary and empty files as one signed-able commit and keeps modes', async () => {
    const { branch, head } = await branchOf()
    const { store } = apiStore(branch)
    const result = await writeback(
      store,
      request(head, {
        'engine_versions/transformers/tool.sh': '#!/bin/sh\necho\n',
        'engine_versions/transformers/new.bin': Uint8Array.of(0, 255, 1),
        'engine_versions/transformers/bom.txt': '\ufeffbyte order mark\r\n',
        'docs/generated/empty.md': '',
      }),
    )
    expect(result).toMatchObject({ outcome: 'committed', sha: await headOf(github.emulator.url, branch) })
    const files = await filesAt(github.emulator.url, result.sha)
    expect(files['engine_versions/transformers/tool.sh']).toEqual({ mode: '100755', content: '#!/bin/sh\necho\n' })
    expect(files['engine_versions/transformers/bom.txt']?.content).toBe('\ufeffbyte order mark\r\n')
    expect(files['docs/generated/empty.md']).toEqual({ mode: '100644', content: '' })
    expect(files['README.md']?.content).toBe('hello\n')
    expect(result.files).toHaveLength(4)
  })

  it('writes nothing when the branch holds the bytes, and nothing a second time', async () => {
    const { branch, head } = await branchOf()
    const files = { 'docs/generated/a.md': 'a\n' }
    const first = await writeback(apiStore(branch).store, request(head, files))
    github.proxy.reset()
    const second = await writeback(apiStore(branch).store, request(first.sha, files))
    expect(second).toMatchObject({ outcome: 'unchanged', sha: first.sha })
    expect(github.proxy.log.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('ends a chain in which the same inputs give other bytes', async () => {
    const { branch, head } = await branchOf()
    const first = await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'made at 10:00\n' }))
    const second = await writeback(
      apiStore(branch).store,
      request(first.sha, { 'docs/generated/a.md': 'made at 10:05\n' }),
    )
    expect(second).toMatchObject({
      outcome: 'refused',
      sha: first.sha,
      reason: expect.stringContaining('same inputs') as string,
    })
    const person = await pushByPerson(github.emulator.url, branch, { 'README.md': 'changed\n' })
    const third = await writeback(apiStore(branch).store, request(person, { 'docs/generated/a.md': 'made at 10:05\n' }))
    expect(third.outcome).toBe('committed')
  })

  describe('several engines on one head', () => {
    const of = (engine: string, head: string, text: string): WritebackRequest =>
      request(
        head,
        { [`engine_versions/${engine}/v1/outputs/a.yaml`]: `${engine} ${text}\n` },
        {
          engines: [engine],
          allow: [`engine_versions/${engine}/v*/outputs/*`],
          generated: ['engine_versions/*/v*/outputs/*'],
        },
      )

    it('all write, each on top of the other, and a job that is run again finds its own', async () => {
      const { branch, head } = await branchOf()
      const engines = ['transformers', 'vllm', 'sglang', 'tensorrt', 'own']
      const results = await Promise.all(
        engines.map((engine) => writeback(apiStore(branch).store, of(engine, head, 'x'))),
      )
      expect(results.map(({ outcome }) => outcome)).toEqual(engines.map(() => 'committed'))
      const files = await filesAt(github.emulator.url, await headOf(github.emulator.url, branch))
      for (const engine of engines)
        expect(files[`engine_versions/${engine}/v1/outputs/a.yaml`]?.content).toBe(`${engine} x\n`)
      const last = await headOf(github.emulator.url, branch)
      for (const engine of engines)
        expect(await writeback(apiStore(branch).store, of(engine, head, 'x'))).toMatchObject({
          outcome: 'committed',
          sha: last,
          reason: 'this writeback was committed already',
        })
    })

    it('the next run of each finds its bytes, or an end of the chain when a stage gives others', async () => {
      const { branch, head } = await branchOf()
      const first = await writeback(apiStore(branch).store, of('vllm', head, 'made at 10:00'))
      const second = await writeback(apiStore(branch).store, of('sglang', first.sha, 'made at 10:01'))
      expect(second.outcome).toBe('committed')
      expect((await writeback(apiStore(branch).store, of('vllm', second.sha, 'made at 10:00'))).outcome).toBe(
        'unchanged',
      )
      for (const engine of ['vllm', 'sglang'])
        expect(await writeback(apiStore(branch).store, of(engine, second.sha, 'made at 10:05'))).toMatchObject({
          outcome: 'refused',
          reason: expect.stringContaining('same inputs') as string,
        })
    })

    it('one leader of each only, and nobody after a push of a person', async () => {
      const { branch, head } = await branchOf()
      await writeback(apiStore(branch).store, of('vllm', head, 'x'))
      expect((await writeback(apiStore(branch).store, of('vllm', head, 'other bytes'))).outcome).toBe('superseded')
      await pushByPerson(github.emulator.url, branch, { 'README.md': 'newer\n' })
      expect((await writeback(apiStore(branch).store, of('sglang', head, 'x'))).outcome).toBe('superseded')
    })

    it('nobody writes over a file that another one has written', async () => {
      const { branch, head } = await branchOf()
      const both = (engine: string): WritebackRequest => ({
        ...request(head, { 'docs/generated/index.md': `${engine}\n` }, { engines: [engine] }),
      })
      await writeback(apiStore(branch).store, both('vllm'))
      expect((await writeback(apiStore(branch).store, both('sglang'))).outcome).toBe('superseded')
    })
  })

  describe('a swap that is refused though the branch has not moved', () => {
    const refused = (status: number, message: string, times: number): void => {
      let count = 0
      github.proxy.fault = ({ method }) =>
        method === 'PATCH' && (count += 1) <= times ? { kind: 'status', status, message } : undefined
    }
    it.each([
      [409, 'Conflict'],
      [422, 'Reference cannot be updated'],
    ])('%i %s: tries again, and gives up as a fault of the platform', async (status, message) => {
      const { branch, head } = await branchOf()
      const files = { 'docs/generated/a.md': 'a\n' }
      refused(status, message, Infinity)
      await expect(writeback(apiStore(branch).store, request(head, files))).rejects.toThrow(
        new RegExp(`${status}: ${message}, 5 times; re-run the job`),
      )
      expect(await headOf(github.emulator.url, branch)).toBe(head)
      refused(status, message, 2)
      expect((await writeback(apiStore(branch).store, request(head, files))).outcome).toBe('committed')
    })

    it('or has: a lock that lasts, because somebody else was faster, and an answer that never comes', async () => {
      const files = { 'docs/generated/a.md': 'a\n' }
      const { branch, head } = await branchOf()
      refused(409, 'Conflict', Infinity)
      let pushed = ''
      github.proxy.before = async ({ method, path: route }) => {
        if (method === 'PATCH' && route.includes('/git/refs/') && pushed === '') {
          pushed = 'soon'
          pushed = await pushByPerson(github.emulator.url, branch, { 'README.md': 'newer\n' })
        }
      }
      expect(await writeback(apiStore(branch).store, request(head, files))).toMatchObject({
        outcome: 'superseded',
        sha: pushed,
      })
      github.proxy.reset()
      const lost = await branchOf()
      github.proxy.fault = ({ method }) => (method === 'PATCH' ? { kind: 'reset', late: true } : undefined)
      expect(await writeback(apiStore(lost.branch).store, request(lost.head, files))).toMatchObject({
        outcome: 'committed',
        sha: await headOf(github.emulator.url, lost.branch),
      })
    })

    it.each([
      [404, 'Not Found', /contents: write/],
      [422, 'Repository rule violations found', /a branch that the token may push to/],
    ])('%i %s: says what the token needs', async (status, message, advice) => {
      const { branch, head } = await branchOf()
      refused(status, message, Infinity)
      await expect(writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }))).rejects.toThrow(
        advice,
      )
    })
  })

  it('a token that may not make objects is told the permission', async () => {
    const { branch, head } = await branchOf()
    for (const kind of ['blobs', 'trees', 'commits']) {
      github.proxy.fault = ({ method, path: route }) =>
        method === 'POST' && route.endsWith(kind) ? { kind: 'status', status: 404, message: 'Not Found' } : undefined
      await expect(
        writeback(apiStore(branch).store, request(head, { 'docs/generated/a.bin': Uint8Array.of(0, 255) })),
      ).rejects.toThrow(/^token: found GitHub answered 404 to POST .*contents: write/)
    }
  })

  it.each([{}, { object: {} }, []])('an answer that is not of GitHub is named: %j', async (body) => {
    const { branch, head } = await branchOf()
    github.proxy.answer = () => ({ status: 200, body })
    await expect(writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }))).rejects.toThrow(
      /is GITHUB_API_URL the address of GitHub's API\?/,
    )
  })

  it('a name that is not UTF-8, which the API shows with a replacement, is kept', async () => {
    const { branch, head } = await branchOf({ ...START, 'caf\ufffd.txt': 'x' })
    const files = { 'docs/generated/a.md': 'a\n' }
    const first = await writeback(apiStore(branch).store, request(head, files))
    expect(first.outcome).toBe('committed')
    expect((await writeback(apiStore(branch).store, request(head, files))).sha).toBe(first.sha)
  })

  it('is superseded by a push between reading and writing, and leaves the push as it is', async () => {
    const { branch, head } = await branchOf()
    let pushed = ''
    github.proxy.before = async ({ method, path: route }) => {
      if (method === 'PATCH' && route.includes('/git/refs/') && pushed === '')
        pushed = await pushByPerson(github.emulator.url, branch, { 'README.md': 'newer\n' })
    }
    const result = await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }))
    expect(result).toMatchObject({ outcome: 'superseded', sha: pushed })
    expect(await headOf(github.emulator.url, branch)).toBe(pushed)
  })

  it('is superseded when the branch is gone', async () => {
    const { head } = await branchOf()
    expect(await writeback(apiStore('deleted').store, request(head, { 'docs/generated/a.md': 'a\n' }))).toMatchObject({
      outcome: 'superseded',
      sha: '',
    })
  })

  it('calls the commit its own when the answer to the swap is lost', async () => {
    const { branch, head } = await branchOf()
    let broken = false
    github.proxy.fault = ({ method }) => {
      if (method !== 'PATCH' || broken) return undefined
      broken = true
      return { kind: 'reset', late: true }
    }
    const result = await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }))
    expect(result).toMatchObject({ outcome: 'committed', sha: await headOf(github.emulator.url, branch) })
  })

  it('a job that is run again after its commit finds it instead of making another', async () => {
    const { branch, head } = await branchOf()
    const files = { 'docs/generated/a.md': 'a\n' }
    const first = await writeback(apiStore(branch).store, request(head, files))
    const again = await writeback(apiStore(branch).store, request(head, files))
    expect(again).toMatchObject({ outcome: 'committed', sha: first.sha, files: ['docs/generated/a.md'] })
  })

  it('deletes what a mirror no longer holds, so that a rename is one commit', async () => {
    const { branch, head } = await branchOf()
    const result = await writeback(
      apiStore(branch).store,
      request(
        head,
        { 'engine_versions/transformers/v5_17_0/outputs/new.yaml': 'old\n' },
        { mirror: ['engine_versions/transformers/v5_17_0/outputs/**'] },
      ),
    )
    expect(result.files).toEqual([
      'engine_versions/transformers/v5_17_0/outputs/new.yaml',
      'engine_versions/transformers/v5_17_0/outputs/old.yaml',
    ])
    expect(Object.keys(await filesAt(github.emulator.url, result.sha))).not.toContain(
      'engine_versions/transformers/v5_17_0/outputs/old.yaml',
    )
  })

  it('writes nothing at all when one path is refused', async () => {
    const { branch, head } = await branchOf()
    const result = await writeback(
      apiStore(branch).store,
      request(head, {
        'docs/generated/a.md': 'a\n',
        '.github/workflows/x.yml': 'on: push\n',
        'docs/generated/link.md': 'through the link\n',
      }),
    )
    expect(result.outcome).toBe('refused')
    expect(result.refusals.map((refusal) => refusal.path)).toEqual([
      '.github/workflows/x.yml',
      'docs/generated/link.md',
    ])
    expect(await headOf(github.emulator.url, branch)).toBe(head)
    expect(github.proxy.log.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('refuses paths that the repository stores with LFS', async () => {
    const { branch, head } = await branchOf({ ...START, 'docs/.gitattributes': '*.bin filter=lfs diff=lfs\n' })
    const result = await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.bin': 'x' }))
    expect(result.refusals).toEqual([
      { path: 'docs/generated/a.bin', concern: 'invariants', reason: 'the path is stored with Git LFS' },
    ])
  })

  it('writes 200 files with few requests', async () => {
    const { branch, head } = await branchOf()
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`docs/generated/${index}.md`, `${'content '.repeat(100)}${index}\n`]),
    )
    const { store, client } = apiStore(branch)
    expect(await writeback(store, request(head, files))).toMatchObject({ outcome: 'committed' })
    expect(client.requests).toBeLessThanOrEqual(8)
  })

  it('plans a dry run and sends nothing', async () => {
    const { branch, head } = await branchOf()
    expect(
      await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }, { dryRun: true })),
    ).toMatchObject({ outcome: 'planned', files: ['docs/generated/a.md'] })
    expect(github.proxy.log.every(({ method }) => method === 'GET')).toBe(true)
  })
})

describe('through git', () => {
  let remote: GitRemote
  let directory: string
  beforeEach(() => {
    remote = makeGitRemote()
    directory = mkdtempSync(path.join(tmpdir(), 'llem-git-'))
  })
  afterEach(() => {
    remote.close()
    rmSync(directory, { recursive: true, force: true })
  })
  const store = (): Promise<CommitStore> =>
    gitCommitStore({
      remote: remote.remote,
      branch: 'main',
      directory: mkdtempSync(path.join(directory, 'store-')),
      token: 'not-needed',
      env: process.env,
      identity: { name: 'bot', email: 'bot@example.org' },
    })

  it('commits the very tree that was planned, with the trailers', async () => {
    const head = remote.push('main', { 'README.md': 'hello\n', 'docs/generated/old.md': 'old\n' })
    const result = await writeback(
      await store(),
      request(
        head,
        { 'docs/generated/new.md': 'new\n', 'docs/generated/deep/er/x.bin': Uint8Array.of(0, 255) },
        { mirror: ['docs/generated/**'] },
      ),
    )
    expect(result).toMatchObject({ outcome: 'committed', sha: remote.git('rev-parse', 'main') })
    expect(remote.git('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
      'README.md',
      'docs/generated/deep/er/x.bin',
      'docs/generated/new.md',
    ])
    expect(remote.git('log', '-1', '--format=%B', 'main')).toMatch(
      /^chore\(bot\): writeback transformers \(invariants\)\n\nLlem-Writeback: [0-9a-f]{64}\nLlem-Run: https:\/\/github.com/,
    )
  })

  it('keeps names that are not UTF-8', async () => {
    const head = remote.push('main', { 'README.md': 'hello\n' })
    const named = execFileSync('git', ['-C', remote.remote, 'mktree', '-z'], {
      input: Buffer.concat([
        Buffer.from(`100644 blob ${remote.git('rev-parse', `${head}:README.md`)}\tcaf`),
        Buffer.of(0xe9),
        Buffer.from('.txt\0'),
      ]),
      encoding: 'utf8',
    }).trim()
    const odd = remote.git('-c', 'user.name=p', '-c', 'user.email=p@example.org', 'commit-tree', named, '-m', 'x')
    remote.git('update-ref', 'refs/heads/main', odd)
    const result = await writeback(await store(), request(odd, { 'docs/generated/a.md': 'a\n' }))
    expect(result).toMatchObject({ outcome: 'committed', sha: remote.git('rev-parse', 'main') })
    expect(remote.git('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
      '"caf\\351.txt"',
      'docs/generated/a.md',
    ])
  })

  it('is not superseded by a lock that nobody lifts', async () => {
    const head = remote.push('main', { 'README.md': 'hello\n' })
    const lock = path.join(remote.remote, 'refs/heads/main.lock')
    writeFileSync(lock, '')
    const wanted = request(head, { 'docs/generated/a.md': 'a\n' })
    await expect(store().then((made) => writeback(made, wanted))).rejects.toThrow(/git push failed: .*re-run the job/)
    expect(remote.git('rev-parse', 'main')).toBe(head)
    rmSync(lock)
    expect((await writeback(await store(), wanted)).outcome).toBe('committed')
  })

  it('reads the bytes of a file as they are', async () => {
    const bytes = Buffer.of(0, 255, 0xe9, 13, 10)
    const head = remote.push('main', { 'a.bin': bytes })
    const made = await store()
    const { tree } = await made.readCommit(head)
    expect(Buffer.from(await made.readBlob(tree.get('a.bin')?.sha ?? ''))).toEqual(bytes)
  })

  it('loses to a push that comes between reading and pushing', async () => {
    const head = remote.push('main', { 'README.md': 'hello\n' })
    const real = await store()
    const racing: CommitStore = {
      ...real,
      moveBranch: async (from, to) => {
        remote.push('main', { 'README.md': 'newer\n' })
        return await real.moveBranch(from, to)
      },
    }
    const result = await writeback(racing, request(head, { 'docs/generated/new.md': 'new\n' }))
    expect(result.outcome).toBe('superseded')
    expect(remote.git('show', 'main:README.md')).toBe('newer')
    expect(remote.git('rev-list', '--count', 'main')).toBe('2')
  })

  it('says which remote and what to do when the push is forbidden', async () => {
    await expect(
      gitCommitStore({
        remote: path.join(directory, 'nowhere.git'),
        branch: 'main',
        directory: mkdtempSync(path.join(directory, 's-')),
        token: '',
        env: process.env,
        identity: { name: 'b', email: 'b@example.org' },
      }).then((made) => made.readHead()),
    ).rejects.toThrow(/git ls-remote/)
  })
})
