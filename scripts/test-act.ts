/**
 * `npm run test-act`: the reusable workflows under act, on a repository that has nothing but the lines
 * of the getting-started page, with the bundles of dist/ and a stateful GitHub behind a proxy.
 *
 * It needs Go, to build act once, and the bundles. What stands in: `actions/checkout` and the two
 * artefact actions, which need github.com; act's own artifact server serves the archives, and
 * atomic-writeback reads them from it with the real client.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  callApi,
  type Emulator,
  filesAt,
  headOf,
  makeBranch,
  REPOSITORY,
  startEmulator,
} from '../actions/shared/testing/emulator'
import { type ProxiedRequest, type Proxy, startProxy } from '../actions/shared/testing/proxy'
import { type ApiCommit, bumped, downstream, localClone, makeWheels } from './act/downstream'
import { type ActRun, installAct, releaseTree, runAct } from './act/run-act'

/** A pull request that runs are made for. */
interface PullRequest extends ActRun {
  readonly files: Readonly<Record<string, string>>
}

/** What the pull request looks like after a run. */
interface Seen {
  readonly head: string
  /** Files that the run added. */
  readonly written: readonly string[]
  readonly comments: readonly string[]
  readonly labels: readonly string[]
  readonly log: string
}

interface Laboratory {
  readonly act: string
  readonly home: string
  readonly tree: string
  readonly emulator: Emulator
  readonly proxy: Proxy
}

async function open(
  { home, tree, emulator: { url }, proxy }: Laboratory,
  branch: string,
  files: Readonly<Record<string, string>>,
  fork = false,
): Promise<PullRequest> {
  const head = await makeBranch(url, branch, files)
  const clone = localClone(
    home,
    branch,
    files,
    await callApi<ApiCommit>(url, 'GET', `repos/${REPOSITORY}/git/commits/${head}`),
  )
  const { number } = await callApi<{ number: number }>(url, 'POST', `repos/${REPOSITORY}/pulls`, {
    title: branch,
    head: branch,
    base: 'main',
  })
  return { home, tree, clone, head, branch, number, api: proxy.url, fork, files }
}

async function run(
  { act, emulator: { url }, proxy }: Laboratory,
  pull: PullRequest,
  fault: Proxy['fault'] = () => undefined,
): Promise<Seen> {
  proxy.reset()
  proxy.fault = fault
  const log = await runAct(act, pull)
  const head = await headOf(url, pull.branch)
  const about = `repos/${REPOSITORY}/issues/${pull.number}`
  return {
    head,
    written: head === pull.head ? [] : Object.keys(await filesAt(url, head)).filter((file) => !(file in pull.files)),
    comments: (await callApi<{ body: string }[]>(url, 'GET', `${about}/comments`)).map(({ body }) => body),
    labels: (await callApi<{ name: string }[]>(url, 'GET', `${about}/labels`)).map(({ name }) => name),
    log,
  }
}

let failures = 0

function judge(name: string, { written, comments, labels, log }: Seen, passed: boolean): void {
  process.stdout.write(
    `${passed ? 'pass' : 'FAIL'}  ${name}: ${written.length} files committed, ${comments.length} comments, labels ${labels.join(', ') || 'none'}\n`,
  )
  const directory = process.env['LLEM_ACT_LOG']
  if (directory !== undefined) writeFileSync(path.join(directory, `${name.replace(/\W+/g, '-')}.log`), log)
  if (passed) return
  failures += 1
  process.stdout.write(
    `${log
      .split('\n')
      .filter((line) => /Failure|::error|Error|rror:/.test(line))
      .slice(0, 30)
      .join('\n')}\n`,
  )
}

const DENIED = { kind: 'status', status: 403, message: 'Resource not accessible by integration' } as const
const movesBranch = ({ method, path: route }: ProxiedRequest): boolean =>
  method === 'PATCH' && route.includes('/git/refs/')
const complete = ({ written }: Seen): boolean =>
  ['invariants.validated.yaml', 'schema.discovered.json'].every((name) => written.some((file) => file.endsWith(name)))

async function scenarios(laboratory: Laboratory): Promise<void> {
  const {
    emulator: { url },
    home,
  } = laboratory

  // The commit of the first attempt is refused at the last moment; the second finds what the first left behind.
  const first = await open(laboratory, 'success', downstream(home))
  const refused = await run(laboratory, first, (request) => (movesBranch(request) ? DENIED : undefined))
  judge('an attempt that may not commit', refused, refused.head === first.head && refused.log.includes('Job failed'))
  const success = await run(laboratory, first)
  judge(
    'success, as a re-run',
    success,
    complete(success) && success.labels.includes('safe-bump') && (await parentOf(url, success.head)) === first.head,
  )
  const again = await run(laboratory, first)
  judge(
    're-run of what is committed',
    again,
    again.head === success.head && again.log.includes('committed already') && !again.log.includes('Job failed'),
  )

  const committed = Object.fromEntries(
    Object.entries(await filesAt(url, success.head)).map(([file, { content }]) => [file, content]),
  )
  const same = await open(laboratory, 'no-change', committed)
  const unchanged = await run(laboratory, same)
  judge(
    'no change',
    unchanged,
    unchanged.head === same.head &&
      unchanged.comments.length === 0 &&
      unchanged.log.includes('holds these bytes already') &&
      unchanged.labels.join() === 'safe-bump',
  )

  const bump = await run(laboratory, await open(laboratory, 'breaking', bumped(committed)))
  judge(
    'breaking diff',
    bump,
    complete(bump) &&
      bump.comments.length === 2 &&
      bump.comments.every((body) => body.includes('**Breaking.**')) &&
      ['invariants-breaking', 'schemas-breaking'].every((label) => bump.labels.includes(label)) &&
      !bump.labels.includes('safe-bump'),
  )

  const missing = await run(laboratory, await open(laboratory, 'probe-failure', downstream(home, true)))
  judge(
    'probe failure',
    missing,
    missing.written.length === 0 &&
      missing.comments.some((body) => body.includes('landmarks are missing')) &&
      missing.labels.includes('probe-blocked'),
  )

  const fork = await run(
    laboratory,
    await open(laboratory, 'fork', downstream(home, true), true),
    ({ method, path: route }) => (method === 'GET' || route.includes('/git/') ? undefined : DENIED),
  )
  judge('fork', fork, fork.written.length === 0 && fork.comments.length === 0 && fork.log.includes('from a fork'))
}

async function parentOf(url: string, sha: string): Promise<string | undefined> {
  return (await callApi<{ parents: { sha: string }[] }>(url, 'GET', `repos/${REPOSITORY}/git/commits/${sha}`))
    .parents[0]?.sha
}

async function main(): Promise<number> {
  const act = installAct()
  const home = mkdtempSync(path.join(tmpdir(), 'llem-act-'))
  makeWheels(home)
  // Before the server: it closes connections while this process is busy with something else.
  const tree = releaseTree(home)
  const emulator = await startEmulator()
  const proxy = await startProxy(emulator.url)
  try {
    await scenarios({ act, home, tree, emulator, proxy })
  } finally {
    await proxy.close()
    await emulator.close()
    rmSync(home, { recursive: true, force: true })
  }
  return failures === 0 ? 0 : 1
}

if (spawnSync('go', ['version']).status !== 0) {
  process.stderr.write('npm run test-act needs Go, to build act\n')
  process.exitCode = 1
} else {
  void main().then((status) => {
    process.exitCode = status
  })
}
