/** The result of all concerns of all engines of a pull request, and what is taken back of engines that are none of it. */
import { type GithubClient } from '../shared/github/client'
import { type MarkedComment, readMarked, upsertComment } from '../shared/github/comments'
import { hasLabel, isSetByPerson } from '../shared/github/labels'
import { digestsInMessage } from '../shared/github/writeback-message'
import { keyOf } from './comment-key'
import { type ReportInputs } from './inputs'
import { PROBE_BLOCKED, type Rollup, rollupOf } from './labels'

/**
 * Of the concerns given, and of the others by their comments. `probe-blocked` that a person set stays, and is the result.
 *
 * @param verdicts of the concerns given
 * @param present labels of the pull request
 */
export async function rollUp(
  client: GithubClient,
  inputs: ReportInputs,
  verdicts: readonly string[],
  present: readonly string[],
): Promise<Rollup> {
  const { repository, pullRequest } = inputs
  const others = await reportsOfOthers(client, inputs)
  if (inputs.exclusive)
    for (const key of new Set(others.map(({ marker }) => marker.key)))
      await upsertComment(client, repository, pullRequest, key, undefined, inputs)
  const rollup = rollupOf(
    inputs.exclusive ? verdicts : [...verdicts, ...(await presentVerdicts(client, inputs, others))],
    present,
  )
  if (rollup === 'probe-blocked' || !hasLabel(present, PROBE_BLOCKED)) return rollup
  return (await isSetByPerson(client, repository, pullRequest, PROBE_BLOCKED)) ? 'probe-blocked' : rollup
}

async function reportsOfOthers(
  client: GithubClient,
  { repository, pullRequest, cells }: ReportInputs,
): Promise<MarkedComment[]> {
  const own = cells.map(keyOf)
  const comments = await readMarked(client, repository, pullRequest, [await client.login()])
  return comments.filter(({ marker: { key } }) => key.startsWith('report-') && !own.includes(key))
}

/**
 * What the reports of others come to now: an alarm holds until it is taken back; anything else that was said of another
 * commit says nothing of this one.
 */
async function presentVerdicts(
  client: GithubClient,
  inputs: ReportInputs,
  others: readonly MarkedComment[],
): Promise<string[]> {
  const known = others.every(({ marker }) => marker.headSha === inputs.headSha)
  const same = known ? [inputs.headSha] : await sameButForWritebacks(client, inputs)
  return others.map(({ marker: { verdict, headSha } }) =>
    same.includes(headSha) || verdict === 'blocked' || verdict === 'lost' ? verdict : 'incomplete',
  )
}

/** The commits of the pull request that differ from the head in writebacks only, the head included. */
async function sameButForWritebacks(
  client: GithubClient,
  { repository, pullRequest, headSha }: ReportInputs,
): Promise<string[]> {
  const commits = await client.list<{ sha: string; commit: { message: string } }>(
    `repos/${repository}/pulls/${pullRequest}/commits`,
    { permission: 'pull-requests: read' },
  )
  const isWriteback = (index: number): boolean => digestsInMessage(commits[index]?.commit.message ?? '').length > 0
  const head = commits.findIndex(({ sha }) => sha === headSha)
  if (head < 0) return [headSha]
  let [first, last] = [head, head]
  while (first > 0 && isWriteback(first)) first -= 1
  while (last + 1 < commits.length && isWriteback(last + 1)) last += 1
  return commits.slice(first, last + 1).map(({ sha }) => sha)
}
