/** Writeback through the API of a stateful GitHub, and through git on a real remote. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GithubClient } from '../shared/github/client'
import { type CommitStore } from '../shared/github/commit-store'
import { gitCommitStore } from '../shared/github/git-commit-store'
import { restCommitStore } from '../shared/github/rest-commit-store'
import { fetchTransport } from '../shared/github/transport'
import {
  type Emulator,
  filesAt,
  headOf,
  makeBranch,
  pushByPerson,
  REPOSITORY,
  startEmulator,
  TOKEN,
} from '../shared/testing/emulator'
import { fakeClock } from '../shared/testing/fake-clock'
import { type GitRemote, makeGitRemote } from '../shared/testing/git-remote'
import { type Proxy, startProxy } from '../shared/testing/proxy'
import { recordingLogger } from '../shared/testing/recording-logger'
import { writeback, type WritebackRequest } from './commit'

let emulator: Emulator
let proxy: Proxy
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
})

function apiStore(branch: string): { store: CommitStore; client: GithubClient } {
  const client = new GithubClient({
    apiUrl: proxy.url,
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
  return { branch, head: await makeBranch(emulator.url, branch, files) }
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
    expect(result).toMatchObject({ outcome: 'committed', sha: await headOf(emulator.url, branch) })
    const files = await filesAt(emulator.url, result.sha)
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
    proxy.reset()
    const second = await writeback(apiStore(branch).store, request(first.sha, files))
    expect(second).toMatchObject({ outcome: 'unchanged', sha: first.sha })
    expect(proxy.log.every(({ method }) => method === 'GET')).toBe(true)
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
    const person = await pushByPerson(emulator.url, branch, { 'README.md': 'changed\n' })
    const third = await writeback(apiStore(branch).store, request(person, { 'docs/generated/a.md': 'made at 10:05\n' }))
    expect(third.outcome).toBe('committed')
  })

  it('is superseded by a push between reading and writing, and leaves the push as it is', async () => {
    const { branch, head } = await branchOf()
    let pushed = ''
    proxy.before = async ({ method, path: route }) => {
      if (method === 'PATCH' && route.includes('/git/refs/') && pushed === '')
        pushed = await pushByPerson(emulator.url, branch, { 'README.md': 'newer\n' })
    }
    const result = await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }))
    expect(result).toMatchObject({ outcome: 'superseded', sha: pushed })
    expect(await headOf(emulator.url, branch)).toBe(pushed)
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
    proxy.fault = ({ method }) => {
      if (method !== 'PATCH' || broken) return undefined
      broken = true
      return { kind: 'reset', late: true }
    }
    const result = await writeback(apiStore(branch).store, request(head, { 'docs/generated/a.md': 'a\n' }))
    expect(result).toMatchObject({ outcome: 'committed', sha: await headOf(emulator.url, branch) })
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
    expect(Object.keys(await filesAt(emulator.url, result.sha))).not.toContain(
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
    expect(await headOf(emulator.url, branch)).toBe(head)
    expect(proxy.log.every(({ method }) => method === 'GET')).toBe(true)
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
    expect(proxy.log.every(({ method }) => method === 'GET')).toBe(true)
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
