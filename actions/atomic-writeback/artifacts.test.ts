/** Artefacts of the own run and of another one, downloaded by the client of the runner. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  artifactVariables,
  OWN_RUN,
  serveArtifacts,
  type StoredArtifact,
  zipOf,
} from '../shared/testing/artifact-service'
import { type ActionRun, runAction } from '../shared/testing/bundle-process'
import { fakeClock } from '../shared/testing/fake-clock'
import { type GitRemote, makeGitRemote } from '../shared/testing/git-remote'
import { type Fault, type Proxy, startProxy } from '../shared/testing/proxy'
import { recordingLogger } from '../shared/testing/recording-logger'
import { downloadArtifact } from './artifacts'

const SIBLING_RUN = 99
const ARTIFACTS: readonly StoredArtifact[] = [
  { name: 'rules', run: OWN_RUN, zip: zipOf([['out/rules.yaml', 'rules\n']]) },
  {
    name: 'fields',
    run: SIBLING_RUN,
    zip: zipOf([
      ['out/fields.json', '{}\n'],
      ['out/deep/bytes.bin', Buffer.of(0, 255)],
    ]),
  },
  { name: 'fields', run: 66, zip: zipOf([['out/fields.json', 'of a run that nobody asked for\n']]) },
]

let workspace: string
let remote: GitRemote
let counter = 0
beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-artifacts-'))
  remote = makeGitRemote()
})
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true })
  remote.close()
})

interface Written extends ActionRun {
  /** Paths that the branch has after the run. */
  readonly files: readonly string[]
  readonly requests: readonly string[]
  readonly errors: readonly string[]
}

/** One run with a service and a branch of its own. */
async function write(artifacts: readonly StoredArtifact[], fault: Proxy['fault'] = () => undefined): Promise<Written> {
  const proxy = await startProxy('http://127.0.0.1:1')
  proxy.answer = serveArtifacts(() => proxy, artifacts)
  proxy.fault = fault
  const branch = `artifacts-${(counter += 1)}`
  const head = remote.push(branch, { 'README.md': 'hello\n' })
  try {
    const run = await runAction('atomic-writeback', {
      inputs: {
        artifacts: `invariants=rules\nschemas=fields@${SIBLING_RUN}`,
        engines: 'transformers',
        allow: 'out/**',
        repository: 'o/r',
        branch,
        'expected-head': head,
        mode: 'git',
        remote: remote.remote,
        token: 'ghs_writer',
        'artifact-token': 'ghs_secret',
      },
      env: artifactVariables(proxy),
      workspace,
    })
    return {
      ...run,
      files: remote.git('ls-tree', '-r', '--name-only', branch).split('\n'),
      requests: proxy.log.map(({ method, path: route }) => `${method} ${route}`),
      errors: run.stdout.split('\n').filter((line) => line.startsWith('::error')),
    }
  } finally {
    await proxy.close()
  }
}

const WHOLE = ['README.md', 'out/deep/bytes.bin', 'out/fields.json', 'out/rules.yaml']

it('writes the artefacts of both runs in one commit', async () => {
  const run = await write(ARTIFACTS)
  expect(run).toMatchObject({ status: 0, outputs: { outcome: 'committed' }, files: WHOLE })
  expect(run.stdout + run.stderr + run.summary).not.toContain('ghs_secret')
}, 20_000)

it.each([
  [
    'an artefact that is not there',
    ARTIFACTS.filter(({ run }) => run !== SIBLING_RUN),
    /found no artefact "fields" in run 99, expected the artefacts of the concern `schemas`; re-run the job that uploads it/,
  ],
  [
    'other bytes than were uploaded',
    ARTIFACTS.map((artifact) =>
      artifact.run === OWN_RUN ? { ...artifact, digest: `sha256:${'0'.repeat(64)}` } : artifact,
    ),
    /the artefact "rules" could not be downloaded: its bytes are not those that were uploaded; re-run the job/,
  ],
])(
  '%s: one line, and nothing is written',
  async (_name, artifacts, line) => {
    const run = await write(artifacts)
    expect(run).toMatchObject({ status: 1, files: ['README.md'], errors: [expect.stringMatching(line)] })
  },
  30_000,
)

it.each([
  ['may not read the other run', 403, 'Resource not accessible by integration', /actions: read/],
  ['is not valid any more', 401, 'Bad credentials', /create it in the job that uses it/],
])(
  'a token that %s: one line, at once',
  async (_name, status, message, line) => {
    const run = await write(ARTIFACTS, ({ path: route }) =>
      route.startsWith('/repos/') ? { kind: 'status', status, message } : undefined,
    )
    expect(run).toMatchObject({ status: 1, files: ['README.md'], errors: [expect.stringMatching(line)] })
  },
  20_000,
)

const FAULTS: Readonly<Record<string, Fault>> = {
  'a 500': { kind: 'status', status: 500 },
  'a 502': { kind: 'status', status: 502 },
  'a 429': { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  'a secondary limit': { kind: 'status', status: 403, message: 'You have exceeded a secondary rate limit' },
  'a reset': { kind: 'reset' },
  'a slow answer': { kind: 'slow', milliseconds: 50 },
}

it('recovers from every fault at every call', async () => {
  const calls = (await write(ARTIFACTS)).requests.length
  expect(calls).toBe(7)
  const queue = Object.entries(FAULTS).flatMap(([name, fault]) =>
    Array.from({ length: calls }, (_, call) => ({ name, fault, call })),
  )
  const ended: unknown[] = []
  // The client waits seconds before it asks again; the runs do so side by side.
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { name, fault, call } = next
      const { files, errors } = await write(ARTIFACTS, ({ index }) => (index === call ? fault : undefined))
      ended.push({ name, call, files, errors })
    }
  }
  await Promise.all(Array.from({ length: 14 }, lane))
  expect(ended).toHaveLength(calls * Object.keys(FAULTS).length)
  for (const { files, errors, ...which } of ended as { files: unknown; errors: unknown }[])
    expect({ ...which, files, errors }).toEqual({ ...which, files: WHOLE, errors: [] })
}, 120_000)

it('an answer that is always cut, for which the client waits without end, ends in one line', async () => {
  const proxy = await startProxy('http://127.0.0.1:1')
  const variables = artifactVariables(proxy)
  const kept = { ...process.env }
  try {
    Object.assign(process.env, variables)
    proxy.answer = serveArtifacts(() => proxy, ARTIFACTS)
    proxy.fault = ({ path: route }) => (route.startsWith('/twirp') ? { kind: 'truncated' } : undefined)
    const download = downloadArtifact(
      { concern: 'invariants', name: 'rules', run: undefined },
      path.join(workspace, 'cut'),
      {
        token: 't',
        repository: 'o/r',
        ownRun: OWN_RUN,
        clock: fakeClock(),
        logger: recordingLogger(),
        attemptMs: 300,
      },
    )
    await expect(download).rejects.toThrow(
      /^the artefact "rules" could not be downloaded: no complete answer in 0\.3 s; re-run the job$/,
    )
  } finally {
    process.env = kept
    await proxy.close()
  }
})
