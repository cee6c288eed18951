/** Everything a workflow meets: the release it uses, GitHub, its git server, and the actions of other people. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { JOB_LOGIN } from '../../actions/shared/github/token-login'
import {
  callApi,
  type Emulator,
  filesAt,
  headOf,
  makeBranch,
  pushByPerson,
  REPOSITORY,
  startEmulator,
} from '../../actions/shared/testing/emulator'
import { type Proxy, startProxy } from '../../actions/shared/testing/proxy'
import { type ActCall, artifactsOf, type ActRun, installAct, runAct } from './act'
import { type ActionsApi, startActionsApi } from './actions-api'
import { type GitMirror, makeMirror } from './git-mirror'
import { renderWorkflow } from './render-workflow'
import { createRunLog } from './run-log'
import { makeStandIns } from './stand-ins'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
/** As the getting-started page writes it. */
const RELEASE = ['org/llem-actions', 'v1'] as const

export interface Laboratory {
  readonly act: string
  readonly home: string
  /** The tree of the release that the repository uses. */
  readonly tree: string
  readonly standIns: Readonly<Record<string, string>>
  readonly emulator: Emulator
  readonly proxy: Proxy
  readonly actions: ActionsApi
  readonly remote: GitMirror
  close(): Promise<void>
}

export async function openLaboratory(): Promise<Laboratory> {
  const act = installAct()
  const home = mkdtempSync(path.join(tmpdir(), 'llem-act-'))
  // Before the servers: they close connections while this process is busy with something else.
  const tree = releaseTree(home)
  const standIns = await makeStandIns(home, path.join(root, '.github/workflows'))
  const emulator = await startEmulator(JOB_LOGIN)
  const [proxy, actions] = [await startProxy(emulator.url), await startActionsApi(artifactsOf(home))]
  return {
    act,
    home,
    tree,
    standIns,
    emulator,
    proxy,
    actions,
    remote: makeMirror(home, emulator.url),
    close: async () => {
      await Promise.all([proxy.close(), actions.close(), emulator.close()])
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** @param folder of workflows, which are changed in place */
export function renderWorkflows(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    writeFileSync(file, renderWorkflow(readFileSync(file, 'utf8'), ...RELEASE))
  }
}

/**
 * The tree of a release, as act reads it: `uses: $/...` by name, and the workflow's own file, which act's `github`
 * context does not have, from the event, where `runFor` puts it.
 */
function releaseTree(home: string): string {
  const tree = path.join(home, 'tree')
  execFileSync(process.execPath, [path.join(root, 'scripts/release-tree.mjs'), tree])
  renderWorkflows(path.join(tree, '.github/workflows'))
  const waits = path.join(tree, 'actions/wait-for-sibling/action.yml')
  writeFileSync(
    waits,
    readFileSync(waits, 'utf8').replace('${{ github.workflow_ref }}', '${{ github.event.workflow }}'),
  )
  return tree
}

/**
 * A folder with a program that a stand-in takes the place of.
 *
 * @param name of the program; its stand-in is `stand-ins/<name>.mjs`
 */
export function standInProgram(home: string, name: string): string {
  const folder = mkdtempSync(path.join(home, 'programs-'))
  const script = path.join(root, `scripts/act/stand-ins/${name}.mjs`)
  writeFileSync(path.join(folder, name), `#!/bin/sh\nexec node '${script}' "$@"\n`, { mode: 0o755 })
  return folder
}

export interface PullRequest {
  readonly number: number
  readonly branch: string
  readonly head: string
  readonly base: string
  /** Of the head. */
  readonly files: Readonly<Record<string, string>>
}

/** A pull request of one commit. */
export async function openPull(
  { emulator: { url }, remote }: Laboratory,
  branch: string,
  before: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): Promise<PullRequest> {
  const target = `${branch}-base`
  const base = await makeBranch(url, target, before)
  await callApi(url, 'POST', `repos/${REPOSITORY}/git/refs`, { ref: `refs/heads/${branch}`, sha: base })
  const head = await pushByPerson(url, branch, changed)
  await remote.take(branch, head)
  const { number } = await callApi<{ number: number }>(url, 'POST', `repos/${REPOSITORY}/pulls`, {
    title: branch,
    head: branch,
    base: target,
  })
  return { number, branch, head, base, files: { ...before, ...changed } }
}

let runs = 1000

/** An id that no run has had. */
export const newRunId = (): number => (runs += 1)

export interface RunOptions {
  readonly workflow?: string
  readonly event?: ActCall['event']
  readonly runId?: number
  readonly attempt?: number
  /** From another repository, whose token may only read. */
  readonly fork?: boolean
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: ActCall['secrets']
  readonly variables?: ActCall['variables']
  readonly programs?: string
  /** Another tree than that of the release. */
  readonly tree?: string
}

/** Runs a workflow of the repository for a pull request. */
export async function runFor(laboratory: Laboratory, pull: PullRequest, options: RunOptions = {}): Promise<ActRun> {
  const { home, act, proxy, actions, remote, standIns } = laboratory
  const { workflow = '.github/workflows/llem.yml', event, runId = newRunId(), attempt = 1, fork = false } = options
  const { name, payload } = event ?? { name: 'pull_request', payload: pullRequestEvent(pull, fork) }
  const clone = mkdtempSync(path.join(home, `clone-${pull.branch}-`))
  execFileSync('git', ['clone', '--quiet', '--branch', pull.branch, remote.path, clone])
  execFileSync('git', ['checkout', '--quiet', '-B', pull.branch, pull.head], { cwd: clone })
  execFileSync('git', ['remote', 'remove', 'origin'], { cwd: clone })
  const log = createRunLog()
  const known = { id: runId, attempt, path: workflow, event: name, headSha: pull.head, log, status: undefined }
  const registered: Parameters<ActionsApi['register']>[0] = known
  actions.register(registered)
  // The emulator has no reactions, either.
  proxy.answer = (request) =>
    actions.answer(request) ??
    (request.path.endsWith('/reactions') ? { status: 201, body: JSON.parse(request.body) as unknown } : undefined)
  const run = await runAct(
    {
      act,
      home,
      clone,
      workflow,
      event: { name, payload: { ...payload, workflow } },
      inputs: options.inputs ?? {},
      secrets: options.secrets ?? {},
      variables: options.variables ?? {},
      ...(options.programs === undefined ? {} : { programs: options.programs }),
      runId,
      attempt,
      env: {
        LLEM_ORIGIN: remote.path,
        LLEM_REF: pull.head,
        GITHUB_API_URL: proxy.url,
        GITHUB_HEAD_REF: pull.branch,
        ...options.env,
      },
      repositories: { [RELEASE.join('@')]: options.tree ?? laboratory.tree, ...standIns },
    },
    log,
  )
  registered.status = run.status
  return run
}

export function pullRequestEvent({ number, head, base, branch }: PullRequest, fork: boolean): Record<string, unknown> {
  return {
    action: 'opened',
    number,
    repository: { name: 'energy', full_name: REPOSITORY },
    pull_request: {
      number,
      head: { sha: head, ref: branch, repo: { full_name: fork ? 'someone/energy' : REPOSITORY } },
      base: { sha: base, ref: `${branch}-base` },
    },
  }
}

/** What the pull request looks like after a run. */
export interface Seen {
  readonly head: string
  /** Files that the head has and the pull request had not, or with other content. */
  readonly written: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly comments: readonly string[]
  readonly labels: readonly string[]
  /** Login of whoever made the head. */
  readonly author: string
}

export async function look({ emulator: { url }, remote }: Laboratory, pull: PullRequest): Promise<Seen> {
  const head = await headOf(url, pull.branch)
  // The commit is one for git, too.
  await remote.take(pull.branch, head)
  const files = Object.fromEntries(
    Object.entries(await filesAt(url, head)).map(([file, { content }]) => [file, content]),
  )
  const about = `repos/${REPOSITORY}/issues/${pull.number}`
  return {
    head,
    author: remote.git('log', '-1', '--format=%an', head),
    files,
    written: Object.keys(files).filter((file) => files[file] !== pull.files[file]),
    comments: (await callApi<{ body: string }[]>(url, 'GET', `${about}/comments`)).map(({ body }) => body),
    labels: (await callApi<{ name: string }[]>(url, 'GET', `${about}/labels`)).map(({ name }) => name),
  }
}
