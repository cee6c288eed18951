/** Writes a report to its pull request: the comment and the labels, each as far as the token may. */
import { reportKey } from '../shared/engines/report-key'
import { expectShape } from '../shared/github/answer-shape'
import { PermissionDenied } from '../shared/github/api-error'
import { type GithubClient } from '../shared/github/client'
import { type CommentOutcome, upsertComment } from '../shared/github/comments'
import { applyLabels, isSetByPerson, planLabels, readLabels } from '../shared/github/labels'
import { type Logger } from '../shared/runtime/logger'
import { commentFor } from './comment'
import { isWriteback, readCommits } from './commits'
import { type ConcernFacts, verdictOf } from './facts'
import { type ReportInputs } from './inputs'
import {
  concernLabels,
  definitionsFor,
  isAccepted,
  labelsOfOthers,
  type Rollup,
  rollupLabels,
  rollupOf,
  type WantedLabels,
} from './labels'
import { rollUp } from './rollup'

/** What is on the pull request afterwards. */
export interface Posted {
  readonly comment: CommentOutcome | 'none'
  readonly labels: readonly string[]
  readonly rollup: Rollup
  /** What GitHub refused, each with what to do about it. */
  readonly refusals: readonly PermissionDenied[]
}

/** @throws UserError, PlatformError for everything but a refusal */
export async function post(
  client: GithubClient,
  inputs: ReportInputs,
  facts: readonly ConcernFacts[],
  runUrl: string,
  logger: Logger,
): Promise<Posted> {
  const { repository, pullRequest } = inputs
  const refusals: PermissionDenied[] = []
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof PermissionDenied)) throw error
      refusals.push(error)
      return undefined
    }
  }
  const verdicts = facts.map(verdictOf)
  const present = (await attempt(() => readLabels(client, repository, pullRequest))) ?? []
  const done = { comment: 'none', labels: present, rollup: rollupOf(verdicts, present), refusals } as const
  if ((await attempt(() => isCurrent(client, inputs))) === false) {
    logger.info(`the pull request has moved on from ${inputs.headSha}; the report of its new head speaks`)
    return { ...done, comment: 'newer' }
  }
  const [first] = facts
  const concern = inputs.mode === 'concern' ? first : undefined
  const comment =
    concern === undefined
      ? 'none'
      : ((await attempt(() => writeComment(client, inputs, concern, isAccepted(present), runUrl))) ?? 'none')
  // An older run says nothing about the present any more.
  if (comment === 'newer') return { ...done, comment }
  const labelled = await attempt(async () => {
    const rollup = concern === undefined ? await rollUp(client, inputs, verdicts, present) : done.rollup
    const wanted =
      concern === undefined
        ? rollupLabels(rollup, inputs.exclusive ? await ownLabelsOfOthers(client, inputs, present) : [])
        : concernLabels(concern, inputs.labelPrefix, present)
    return { rollup, labels: await writeLabels(client, inputs, present, wanted, logger) }
  })
  return { ...done, ...labelled, comment }
}

/** Whether the pull request still is at the commit that was looked at, but for what the writeback added. */
async function isCurrent(client: GithubClient, inputs: ReportInputs): Promise<boolean> {
  const { repository, pullRequest, headSha } = inputs
  const { data } = await client.request<{ head: { sha: string } }>('GET', `repos/${repository}/pulls/${pullRequest}`, {
    permission: 'pull-requests: read',
    repeatable: true,
  })
  const { head } = expectShape('GET pulls', data, { head: 'object' })
  if (expectShape('GET pulls', head, { sha: 'string' }).sha === headSha) return true
  const commits = await readCommits(client, inputs)
  const index = commits.findIndex(({ sha }) => sha === headSha)
  return index >= 0 && commits.slice(index + 1).every(isWriteback)
}

async function writeComment(
  client: GithubClient,
  { repository, pullRequest, runId, attempt, headSha }: ReportInputs,
  facts: ConcernFacts,
  accepted: boolean,
  runUrl: string,
): Promise<CommentOutcome> {
  // Knowing nothing is not having nothing to say: what an earlier run said stays.
  if (facts.probe === undefined && facts.diff === undefined) return 'unchanged'
  const text = commentFor(facts, { runUrl, accepted })
  const content =
    text === undefined
      ? undefined
      : { text, lasting: commentFor(facts, { runUrl: '', accepted }) ?? '', verdict: verdictOf(facts) }
  return await upsertComment(client, repository, pullRequest, reportKey(facts.engine, facts.concern), content, {
    runId,
    attempt,
    headSha,
  })
}

/** Labels about engines that are none of the pull request any more, but for those that a person set. */
async function ownLabelsOfOthers(
  client: GithubClient,
  { repository, pullRequest, cells }: ReportInputs,
  present: readonly string[],
): Promise<string[]> {
  const own: string[] = []
  for (const name of labelsOfOthers(cells, present))
    if (!(await isSetByPerson(client, repository, pullRequest, name))) own.push(name)
  return own
}

async function writeLabels(
  client: GithubClient,
  { repository, pullRequest, labelPrefix }: ReportInputs,
  present: readonly string[],
  { wanted, owned }: WantedLabels,
  logger: Logger,
): Promise<string[]> {
  const plan = planLabels(present, wanted, owned)
  const unmade = await applyLabels(client, repository, pullRequest, plan, definitionsFor(labelPrefix))
  if (unmade.length > 0)
    logger.warning(
      `the repository has no label ${unmade.map((name) => `\`${name}\``).join(', ')}, and the token may not make it; add \`issues: write\` to the job's permissions, or make the label by hand`,
    )
  return [
    ...present.filter((name) => !plan.remove.includes(name)),
    ...plan.add.filter((name) => !unmade.includes(name)),
  ].sort()
}
