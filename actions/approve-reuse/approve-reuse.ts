/** Answers `/approve-reuse` on a pull request. Everything it reads is data; nothing is checked out. */
import { reportKey } from '../shared/engines/report-key'
import { enginePaths } from '../shared/engines/paths'
import { expectShape } from '../shared/github/answer-shape'
import { ApiError } from '../shared/github/api-error'
import { type GithubClient } from '../shared/github/client'
import { type Commit, type CommitStore } from '../shared/github/commit-store'
import { readMarked } from '../shared/github/comments'
import { createClient } from '../shared/github/create-client'
import { algorithmOf, blobSha } from '../shared/github/git-objects'
import { REPOSITORY_NAME } from '../shared/github/repository-name'
import { restCommitStore } from '../shared/github/rest-commit-store'
import { link } from '../shared/report/link'
import { code, document, Markdown, md } from '../shared/report/markdown'
import { JOB_LOGIN } from '../shared/github/token-login'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { UserError } from '../shared/runtime/problems'
import { type Approval, approve, isApproved, pinnedVersion } from './approval'
import { type Answer, say } from './answer'
import { type Command, readCommand } from './command'
import { type CommentEvent, readCommentEvent } from './event'
import { approvable, onlyPinsDiffer } from './report-check'

interface PullRequest {
  readonly state: string
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null }
}

const SILENCE: Answer = { outcome: 'silence' }

export async function approveReuse(context: StageContext): Promise<StageOutcome> {
  const inputs = readInputs(context.inputs, context.workspace, (input) => ({
    token: input.string('token'),
    repository: input.string('repository', { pattern: REPOSITORY_NAME }),
    event: input.string('event-path'),
    reportAuthor: input.string('report-author', { default: JOB_LOGIN }),
  }))
  const event = readCommentEvent(inputs.event)
  const command: Command = event === undefined || event.authorIsBot ? { kind: 'none' } : readCommand(event.body)
  if (event === undefined || command.kind === 'none') {
    context.logger.info('no command for this action')
    return outcomeOf(SILENCE)
  }
  const client = createClient({ ...context, token: inputs.token, stage: 'approve-reuse' })
  const answer = await decide(client, inputs.repository, event, command, inputs.reportAuthor)
  context.logger.info(`${answer.outcome}: asked by ${event.author} in comment ${event.commentId}`)
  const unsaid = await say(client, inputs.repository, event, answer, context.logger)
  const failures = [answer.failure, unsaid].filter((why) => why !== undefined)
  return { ...outcomeOf(answer), ...(failures.length > 0 ? { failure: failures.join('; ') } : {}) }
}

function outcomeOf({ outcome, sha, reply }: Answer): StageOutcome {
  return { outputs: { outcome, sha: sha ?? '' }, ...(reply === undefined ? {} : { summary: document([reply]) }) }
}

async function decide(
  client: GithubClient,
  repository: string,
  event: CommentEvent,
  command: Exclude<Command, { kind: 'none' }>,
  reportAuthor: string,
): Promise<Answer> {
  // First of all: who has no say learns nothing and makes nobody read a reply.
  if (!(await mayApprove(client, repository, event.author))) return { outcome: 'declined', reaction: 'confused' }
  if (command.kind === 'mistake') return refuse(command.what)
  const { engine, producer } = command
  const pull = await readPullRequest(client, repository, event.pullRequest)
  if (pull.state !== 'open') return refuse('the pull request is closed')
  if (pull.head.repo?.full_name !== repository)
    return refuse(
      'the branch is in a fork, which this repository cannot write to; edit `pins.yaml` on the branch by hand',
    )
  const store = restCommitStore(client, repository, pull.head.ref)
  try {
    const asked = await readAsked(store, command, pull.head.sha)
    if (asked === undefined)
      return refuse(
        md`there is no engine ${code(engine)} with ${code(enginePaths(engine).current)} and ${code(enginePaths(engine).pins)} on the branch`,
      )
    const { version } = asked
    if (isApproved(asked.pins, enginePaths(engine).pins, { producer, version })) {
      return {
        outcome: 'already-approved',
        reaction: '+1',
        reply: md`${code(producer)} of ${code(engine)} ${version} is approved already; nothing was changed.`,
      }
    }
    const login = await client.login()
    const marked = await readMarked(client, repository, event.pullRequest, [login, reportAuthor])
    const key = reportKey(engine, producer)
    const found = marked.find(({ marker }) => marker.key === key)
    const report = approvable(found, {
      engine,
      producer,
      createdAt: event.createdAt,
      head: asked.head,
      holds: found !== undefined && (await holdsAt(store, found.marker.headSha, asked)),
    })
    if (report instanceof Markdown) return refuse(report)
    const approval: Approval = {
      producer,
      version,
      approved_by: event.author,
      approved_at: event.createdAt,
      head: report.marker.headSha,
      probe_report: report.url,
    }
    return await commitApproval(store, engine, asked, approval, login)
  } catch (error) {
    if (error instanceof UserError && error.problems.some(({ file }) => file !== undefined))
      return refuse(md`the files of the engine are broken: ${error.message}`)
    // The token or a rule of the repository: who asked hears it, and who can change it sees the step fail.
    if (error instanceof UserError || error instanceof ApiError)
      return { ...refuse(`GitHub refused it: ${error.message}`), failure: error.message }
    throw error
  }
}

async function readPullRequest(client: GithubClient, repository: string, number: number): Promise<PullRequest> {
  const { data } = await client.request<PullRequest>('GET', `repos/${repository}/pulls/${number}`, {
    permission: 'pull-requests: read',
    repeatable: true,
  })
  const { head } = expectShape('GET pulls', data, { state: 'string', head: 'object' })
  expectShape('GET pulls', head, { sha: 'string', ref: 'string' })
  return data
}

/** What the head of the pull request holds about an engine. */
interface Asked {
  readonly head: string
  readonly commit: Commit
  readonly version: string
  readonly pins: Uint8Array
  readonly mode: string
}

async function readAsked(
  store: CommitStore,
  { engine }: { readonly engine: string },
  head: string,
): Promise<Asked | undefined> {
  const paths = enginePaths(engine)
  const commit = await store.readCommit(head)
  const [current, pins] = [plainFile(commit, paths.current), plainFile(commit, paths.pins)]
  if (current === undefined || pins === undefined) return undefined
  const version = pinnedVersion(await store.readBlob(current.sha), paths.current)
  return { head, commit, version, pins: await store.readBlob(pins.sha), mode: pins.mode }
}

/** Whether what a report tells of a commit is true of the head as well. */
async function holdsAt(store: CommitStore, reported: string, { head, commit }: Asked): Promise<boolean> {
  if (reported === head) return true
  try {
    return onlyPinsDiffer(commit, await store.readCommit(reported), head)
  } catch (error) {
    // Nobody knows any more what a commit held that a forced push has left behind.
    if (error instanceof ApiError && error.status === 404) return false
    throw error
  }
}

async function commitApproval(
  store: CommitStore,
  engine: string,
  { head, commit, pins, mode }: Asked,
  approval: Approval,
  login: string,
): Promise<Answer> {
  const path = enginePaths(engine).pins
  const content = Buffer.from(approve(pins, path, approval))
  const entry = { mode, sha: blobSha(content, algorithmOf(head)) }
  const created = await store.createCommit({
    parent: head,
    parentTree: commit.treeSha,
    changes: [{ kind: 'write', path, content, ...entry }],
    expectedFiles: new Map(commit.tree).set(path, entry),
    message: `chore(engines): approve reuse of ${engine} ${approval.producer} for ${approval.version}\n\nApproved-by: ${approval.approved_by}\nProbe-report: ${approval.probe_report}\n`,
  })
  if (!(await store.moveBranch(head, created.sha))) {
    const now = await store.readHead()
    if (now === head) return refuse('GitHub did not take the commit, although the branch has not moved; ask again')
    if (now !== created.sha)
      return refuse('the branch moved while the approval was written; wait for the next report and approve that')
  }
  const checks =
    login === JOB_LOGIN
      ? "GitHub does not start checks by itself for a commit of the job's own token: approve the run that waits, or push another commit."
      : 'The checks run again on that commit.'
  return {
    outcome: 'approved',
    reaction: 'rocket',
    sha: created.sha,
    reply: md`Reuse of ${code(approval.producer)} of ${code(engine)} is approved for exactly ${code(approval.version)}, by ${code(approval.approved_by)} after ${link('this report', approval.probe_report)}, in ${code(created.sha.slice(0, 12))}. ${checks}`,
  }
}

function plainFile({ tree }: Commit, path: string): { mode: string; sha: string } | undefined {
  const entry = tree.get(path)
  return entry?.mode.startsWith('100') === true ? { ...entry } : undefined
}

/** @param why Markdown, or one of our own sentences, in which backticks mean code */
function refuse(why: Markdown | string): Answer {
  return {
    outcome: 'refused',
    reaction: 'confused',
    reply: md`Nothing was approved: ${typeof why === 'string' ? ownWords(why) : why}.`,
  }
}

function ownWords(text: string): Markdown {
  const parts = text.split('`')
  return parts.reduce<Markdown>((made, part, index) => md`${made}${index % 2 === 1 ? code(part) : part}`, md``)
}

async function mayApprove(client: GithubClient, repository: string, login: string): Promise<boolean> {
  try {
    const { data } = await client.request<{ permission?: string; role_name?: string }>(
      'GET',
      `repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`,
      { permission: 'metadata: read', repeatable: true },
    )
    expectShape('GET collaborators', data, { permission: 'string' })
    return (
      ['admin', 'maintain', 'write'].includes(data.role_name ?? '') ||
      ['admin', 'write'].includes(data.permission ?? '')
    )
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return false
    throw error
  }
}
