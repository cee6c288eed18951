/** Answers `/approve-reuse` on a pull request. Everything it reads is data; nothing is checked out. */
import { enginePaths } from '../shared/engines/paths'
import { ApiError, UnknownOutcome } from '../shared/github/api-error'
import { type GithubClient } from '../shared/github/client'
import { type Commit, type CommitStore } from '../shared/github/commit-store'
import { findComment } from '../shared/github/comments'
import { createClient } from '../shared/github/create-client'
import { algorithmOf, blobSha } from '../shared/github/git-objects'
import { restCommitStore } from '../shared/github/rest-commit-store'
import { link } from '../shared/report/link'
import { code, document, type Markdown, md } from '../shared/report/markdown'
import { readInputs } from '../shared/runtime/inputs'
import { type Logger } from '../shared/runtime/logger'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { UserError } from '../shared/runtime/problems'
import { type Approval, approve, pinnedVersion } from './approval'
import { type Command, readCommand } from './command'
import { type CommentEvent, readCommentEvent } from './event'

/** What was done; `silence` leaves no trace on the pull request. */
interface Answer {
  readonly outcome: 'approved' | 'already-approved' | 'declined' | 'refused' | 'silence'
  readonly reaction?: 'rocket' | '+1' | 'confused'
  readonly reply?: Markdown
  readonly sha?: string
}

interface PullRequest {
  readonly state: string
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } | null }
}

const SILENCE: Answer = { outcome: 'silence' }

export async function approveReuse(context: StageContext): Promise<StageOutcome> {
  const inputs = readInputs(context.inputs, context.workspace, (input) => ({
    token: input.string('token'),
    repository: input.string('repository', {
      pattern: { regex: /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/, expected: 'owner/name' },
    }),
    event: input.string('event-path'),
  }))
  const event = readCommentEvent(inputs.event)
  const command: Command = event === undefined || event.authorIsBot ? { kind: 'none' } : readCommand(event.body)
  if (event === undefined || command.kind === 'none') {
    context.logger.info('no command for this action')
    return outcomeOf(SILENCE)
  }
  const client = createClient({ ...context, token: inputs.token, stage: 'approve-reuse' })
  const answer = await decide(client, inputs.repository, event, command)
  await say(client, inputs.repository, event, answer, context.logger)
  context.logger.info(`${answer.outcome}: asked by ${event.author} in comment ${event.commentId}`)
  return outcomeOf(answer)
}

function outcomeOf({ outcome, sha, reply }: Answer): StageOutcome {
  return { outputs: { outcome, sha: sha ?? '' }, ...(reply === undefined ? {} : { summary: document([reply]) }) }
}

async function decide(
  client: GithubClient,
  repository: string,
  event: CommentEvent,
  command: Exclude<Command, { kind: 'none' }>,
): Promise<Answer> {
  // First of all: who has no say learns nothing and makes nobody read a reply.
  if (!(await mayApprove(client, repository, event.author))) return { outcome: 'declined', reaction: 'confused' }
  if (command.kind === 'mistake') return refuse(command.what)
  const { engine, producer } = command
  const { data: pull } = await client.request<PullRequest>('GET', `repos/${repository}/pulls/${event.pullRequest}`, {
    permission: 'pull-requests: read',
    repeatable: true,
  })
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
    const approval = {
      producer,
      version: asked.version,
      approved_by: event.author,
      approved_at: event.createdAt,
      head: pull.head.sha,
      probe_report: event.commentUrl,
    }
    if (approve(asked.pins, enginePaths(engine).pins, approval) === undefined) {
      return {
        outcome: 'already-approved',
        reaction: '+1',
        reply: md`${code(producer)} of ${code(engine)} ${asked.version} is approved already; nothing was changed.`,
      }
    }
    const report = await findComment(
      client,
      repository,
      event.pullRequest,
      `report-${engine.replaceAll('_', '-')}-${producer}`,
    )
    if (report === undefined)
      return refuse(
        md`there is no report of ${code(producer)} of ${code(engine)} on this pull request that could be approved`,
      )
    if (report.marker.headSha !== pull.head.sha) {
      return refuse(
        md`the branch has moved from ${code(report.marker.headSha.slice(0, 12))}, which the report is about, to ${code(pull.head.sha.slice(0, 12))}; wait for the next report and approve that`,
      )
    }
    return await commitApproval(store, engine, asked, { ...approval, probe_report: report.url })
  } catch (error) {
    if (!(error instanceof UserError) || error.problems.every(({ file }) => file === undefined)) throw error
    return refuse(md`the files of the engine are broken: ${error.message}`)
  }
}

/** What the head of the pull request holds about an engine. */
interface Asked {
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
  return { commit, version, pins: await store.readBlob(pins.sha), mode: pins.mode }
}

async function commitApproval(
  store: CommitStore,
  engine: string,
  { commit, pins, mode }: Asked,
  approval: Approval,
): Promise<Answer> {
  const path = enginePaths(engine).pins
  const text = approve(pins, path, approval)
  if (text === undefined) throw new Error('the version is approved already')
  const content = Buffer.from(text)
  const entry = { mode, sha: blobSha(content, algorithmOf(approval.head)) }
  const created = await store.createCommit({
    parent: approval.head,
    parentTree: commit.treeSha,
    changes: [{ kind: 'write', path, content, ...entry }],
    expectedFiles: new Map(commit.tree).set(path, entry),
    message: `chore(engines): approve reuse of ${engine} ${approval.producer} for ${approval.version}\n\nApproved-by: ${approval.approved_by}\nProbe-report: ${approval.probe_report}\n`,
  })
  if (!(await store.moveBranch(approval.head, created.sha)) && (await store.readHead()) !== created.sha) {
    return refuse('the branch moved while the approval was written; wait for the next report and approve that')
  }
  return {
    outcome: 'approved',
    reaction: 'rocket',
    sha: created.sha,
    reply: md`Reuse of ${code(approval.producer)} of ${code(engine)} is approved for exactly ${code(approval.version)}, by ${code(approval.approved_by)} after ${link('this report', approval.probe_report)}, in ${code(created.sha.slice(0, 12))}. The checks run again on that commit.`,
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
    return (
      ['admin', 'maintain', 'write'].includes(data.role_name ?? '') ||
      ['admin', 'write'].includes(data.permission ?? '')
    )
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return false
    throw error
  }
}

async function say(
  client: GithubClient,
  repository: string,
  event: CommentEvent,
  { reaction, reply }: Answer,
  logger: Logger,
): Promise<void> {
  const permission = 'pull-requests: write'
  if (reply !== undefined) {
    try {
      await client.request('POST', `repos/${repository}/issues/${event.pullRequest}/comments`, {
        permission,
        body: { body: document([reply]) },
        repeatable: false,
      })
    } catch (error) {
      // What was asked for is done; a reply that may be missing is better than one that is there twice.
      if (!(error instanceof UnknownOutcome)) throw error
      logger.warning(error.message)
    }
  }
  if (reaction === undefined) return
  // A reaction is made once however often it is sent.
  await client.request('POST', `repos/${repository}/issues/comments/${event.commentId}/reactions`, {
    permission,
    body: { content: reaction },
    repeatable: true,
  })
}
