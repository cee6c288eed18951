/**
 * Every fault at every call of the action, as processes: it recovers, or ends with one line that
 * says what to do; the branch has the whole commit or is as it was.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GithubClient } from '../shared/github/client'
import { restCommitStore } from '../shared/github/rest-commit-store'
import { fetchTransport } from '../shared/github/transport'
import { runAction } from '../shared/testing/bundle-process'
import {
  type Emulator,
  filesAt,
  headOf,
  makeBranch,
  REPOSITORY,
  startEmulator,
  TOKEN,
} from '../shared/testing/emulator'
import { fakeClock } from '../shared/testing/fake-clock'
import { type Fault, type Proxy, startProxy } from '../shared/testing/proxy'
import { recordingLogger } from '../shared/testing/recording-logger'
import { writeback } from './commit'

let emulator: Emulator
let proxy: Proxy
let workspace: string
let counter = 0
beforeAll(async () => {
  emulator = await startEmulator()
  proxy = await startProxy(emulator.url)
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-workspace-'))
  mkdirSync(path.join(workspace, 'invariants/docs'), { recursive: true })
  writeFileSync(path.join(workspace, 'invariants/docs/a.md'), 'a\n')
  writeFileSync(path.join(workspace, 'invariants/docs/b.bin'), Uint8Array.of(0, 255))
})
afterAll(async () => {
  await proxy.close()
  await emulator.close()
  rmSync(workspace, { recursive: true, force: true })
})

const FAULTS: Readonly<Record<string, Fault>> = {
  'a 500': { kind: 'status', status: 500 },
  'a 502 after the work was done': { kind: 'status', status: 502, late: true },
  'a 429': { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
  'a secondary limit': {
    kind: 'status',
    status: 403,
    message: 'You have exceeded a secondary rate limit. Please wait.',
  },
  'a used up rate limit': {
    kind: 'status',
    status: 403,
    message: 'API rate limit exceeded',
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.UTC(2026, 0, 1) / 1000 + 60) },
  },
  'a reset': { kind: 'reset' },
  'a reset after the work was done': { kind: 'reset', late: true },
  'a cut answer': { kind: 'truncated' },
  'a slow answer': { kind: 'slow', milliseconds: 20 },
}
const FILES = [
  { path: 'docs/a.md', content: Buffer.from('a\n'), concern: 'invariants' },
  { path: 'docs/b.bin', content: Uint8Array.of(0, 255), concern: 'invariants' },
]

/** One writeback in this process, where time is free. */
async function attempt(
  fault: Proxy['fault'],
): Promise<{ branch: string; head: string; error: unknown; sha: string; log: readonly string[] }> {
  proxy.reset()
  const branch = `faulty-${(counter += 1)}`
  const head = await makeBranch(emulator.url, branch, { 'README.md': 'hello\n' })
  proxy.fault = fault
  const logger = recordingLogger()
  const client = new GithubClient({
    apiUrl: proxy.url,
    token: TOKEN,
    userAgent: 'test',
    transport: fetchTransport,
    clock: fakeClock(),
    logger,
    random: () => 0,
  })
  try {
    const result = await writeback(restCommitStore(client, REPOSITORY, branch), {
      expectedHead: head,
      files: FILES,
      concerns: ['invariants'],
      engines: ['e'],
      allow: ['docs/**'],
      mirror: [],
      generated: [],
      inputsKey: '',
      runUrl: '',
      dryRun: false,
    })
    return { branch, head, error: undefined, sha: result.sha, log: logger.lines }
  } catch (error) {
    return { branch, head, error, sha: '', log: logger.lines }
  }
}

async function callsOfASuccess(): Promise<number> {
  await attempt(() => undefined)
  return proxy.log.length
}

describe.each(Object.entries(FAULTS))('%s', (_name, fault) => {
  it('once, at each call: recovers with exactly one commit', async () => {
    const calls = await callsOfASuccess()
    expect(calls).toBeGreaterThanOrEqual(7)
    for (let index = 0; index < calls; index += 1) {
      const { branch, head, error, sha } = await attempt((request) => (request.index === index ? fault : undefined))
      expect(error).toBeUndefined()
      expect(await headOf(emulator.url, branch)).toBe(sha)
      expect(sha).not.toBe(head)
      expect(Object.keys(await filesAt(emulator.url, sha)).sort()).toEqual(['README.md', 'docs/a.md', 'docs/b.bin'])
    }
  })

  it('for ever, from each call on: one line that says what to do, and the branch is whole', async () => {
    if (fault.kind === 'slow') return
    const calls = await callsOfASuccess()
    for (let index = 0; index < calls; index += 1) {
      const { branch, head, error } = await attempt((request) => (request.index >= index ? fault : undefined))
      expect((error as Error).message).toMatch(/^[^\n]*re-run the job[^\n]*$/)
      const now = await headOf(emulator.url, branch)
      const files = Object.keys(await filesAt(emulator.url, now)).sort()
      expect(now === head ? files : files.slice(1)).toEqual(now === head ? ['README.md'] : ['docs/a.md', 'docs/b.bin'])
    }
  })
})

describe('as the runner runs it', () => {
  const inputs = (branch: string, head: string, rest: Record<string, string> = {}): Record<string, string> => ({
    sources: 'invariants=invariants',
    engines: 'transformers',
    allow: 'docs/**',
    repository: REPOSITORY,
    branch,
    'expected-head': head,
    token: TOKEN,
    ...rest,
  })
  const env = (): Record<string, string> => ({
    GITHUB_API_URL: proxy.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: '7',
  })
  const start = async (): Promise<{ branch: string; head: string }> => {
    proxy.reset()
    const branch = `process-${(counter += 1)}`
    return { branch, head: await makeBranch(emulator.url, branch, { 'README.md': 'hello\n' }) }
  }

  it('commits, and says so in outputs and summary', async () => {
    const { branch, head } = await start()
    const run = await runAction('atomic-writeback', { inputs: inputs(branch, head), env: env(), workspace })
    expect(run).toMatchObject({
      status: 0,
      outputs: {
        outcome: 'committed',
        sha: await headOf(emulator.url, branch),
        verified: 'false',
        files: '["docs/a.md","docs/b.bin"]',
      },
    })
    expect(run.summary).toContain('committed')
    expect(run.stdout + run.stderr).not.toContain(TOKEN)
  })

  it.each([
    [
      'a bad token',
      { kind: 'status', status: 401, message: 'Bad credentials' },
      /token of a GitHub App ends after one hour/,
    ],
    [
      'a read-only token',
      { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
      /contents: /,
    ],
    [
      'an address that is no API',
      { kind: 'status', status: 404, message: 'Not Found' },
      /a repository that the token sees/,
    ],
  ] as const)('%s ends with one line', async (_name, fault, line) => {
    const { branch, head } = await start()
    proxy.fault = ({ method }) => (method === 'GET' && fault.status === 403 ? undefined : fault)
    const run = await runAction('atomic-writeback', { inputs: inputs(branch, head), env: env(), workspace })
    const errors = run.stdout.split('\n').filter((text) => text.startsWith('::error'))
    expect(errors).toEqual([expect.stringMatching(line)])
    expect(await headOf(emulator.url, branch)).toBe(head)
    expect(run.stdout + run.stderr).not.toContain(TOKEN)
  })

  it('tells every mistake of the inputs at once', async () => {
    const run = await runAction('atomic-writeback', {
      inputs: inputs('../main', 'HEAD', { sources: 'broken', allow: '**', token: 'to ken' }),
      env: env(),
      workspace,
    })
    expect(run.status).toBe(1)
    expect(
      run.stdout
        .split('\n')
        .filter((text) => text.startsWith('::error'))
        .map((text) => /::([\w-]+): found/.exec(text)?.[1]),
    ).toEqual(['sources', 'sources', 'allow', 'branch', 'expected-head'])
  })

  it('a job that is killed at any call leaves the branch as it was or whole', async () => {
    for (let index = 0; index < 8; index += 1) {
      const { branch, head } = await start()
      let kill: (signal: NodeJS.Signals) => void = () => undefined
      proxy.before = async (request) => {
        if (request.index !== index) return
        kill('SIGKILL')
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await runAction('atomic-writeback', {
        inputs: inputs(branch, head),
        env: env(),
        workspace,
        onStart: (handle) => {
          kill = handle
        },
      })
      proxy.reset()
      const now = await headOf(emulator.url, branch)
      expect(Object.keys(await filesAt(emulator.url, now))).toHaveLength(now === head ? 1 : 3)
      const again = await runAction('atomic-writeback', { inputs: inputs(branch, head), env: env(), workspace })
      expect(again.outputs['outcome']).toBe('committed')
    }
  })
})
