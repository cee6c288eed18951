/** The places hostile rows are run in: a GitHub, a remote, and a workspace of its own for each row. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ActionRun, runAction } from '../bundle-process'
import { type Emulator, startEmulator } from '../emulator'
import { type GitRemote, makeGitRemote } from '../git-remote'
import { type Proxy, startProxy } from '../proxy'
import { openPullRequest, postReport, type TestPullRequest } from '../pull-requests'
import { CANARY, SECRET } from './violations'

export interface Ground {
  readonly emulator: Emulator
  readonly proxy: Proxy
  readonly remote: GitRemote
  /** Absolute; a new one for each row. */
  readonly workspace: string
  /** With a report that could be approved; no hostile comment may change it. */
  readonly pull: TestPullRequest
  /** A name for a branch that no other row has. */
  branch(): string
  openPullRequest(): Promise<TestPullRequest>
  /** Writes a file below the workspace; its absolute path. */
  put(file: string, content: string | Uint8Array): string
  /** Runs an action with the secret token, unless another one is given, and with debug lines. */
  act(
    stage: string,
    inputs: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<ActionRun>
  nextRow(): void
  close(): Promise<void>
}

/** One row of the table. */
export interface Row {
  readonly stage: string
  readonly act: (ground: Ground) => Promise<ActionRun>
  /** Beside what holds for every run. */
  readonly expected: object | ((run: ActionRun) => Promise<void> | void)
}
export type Rows = Readonly<Record<string, Row>>

/** Expects that the step fails; for rows that are refused before there is any output. */
export const FAILED = (run: ActionRun): void => {
  expect(run.status).toBe(1)
}

export async function startGround(): Promise<Ground> {
  const emulator = await startEmulator()
  const proxy = await startProxy(emulator.url)
  const remote = makeGitRemote()
  let workspace = ''
  let branches = 0
  const branch = (): string => `hostile-${(branches += 1)}`
  const openOne = (): Promise<TestPullRequest> => pullRequest(emulator.url, branch())
  const pull = await openOne()
  return {
    emulator,
    proxy,
    remote,
    pull,
    branch,
    openPullRequest: openOne,
    get workspace() {
      return workspace
    },
    put: (file, content) => {
      const full = path.join(workspace, file)
      mkdirSync(path.dirname(full), { recursive: true })
      writeFileSync(full, content)
      return full
    },
    act: (stage, inputs, env = {}) =>
      runAction(stage, {
        inputs: { token: SECRET, ...inputs },
        env: { GITHUB_API_URL: proxy.url, GITHUB_SERVER_URL: 'https://github.com', RUNNER_DEBUG: '1', ...env },
        workspace,
      }),
    nextRow: () => {
      if (workspace !== '') rmSync(workspace, { recursive: true, force: true })
      workspace = mkdtempSync(path.join(tmpdir(), 'llem-hostile-'))
      proxy.reset()
    },
    close: async () => {
      rmSync(workspace, { recursive: true, force: true })
      remote.close()
      await proxy.close()
      await emulator.close()
    },
  }
}

async function pullRequest(url: string, branch: string): Promise<TestPullRequest> {
  const files = {
    'engine_versions/transformers/pins.yaml':
      'schema_version: 1\nengine: transformers\nproducers:\n  invariants: ">=4,<5"\n  schemas: ">=4,<5"\n',
    'engine_versions/transformers/current.yaml':
      'schema_version: 1\nengine: transformers\nlibrary:\n  pep503_name: transformers\n  current_version: "5.17.0"\n',
  }
  const pull = await openPullRequest(url, branch, files, `Bump $(touch ${CANARY})`)
  await postReport(url, pull)
  return pull
}
