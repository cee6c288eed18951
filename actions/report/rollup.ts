/** The result of all concerns of all engines of a pull request, and what is taken back of engines that are none of it. */
import { reportKey } from '../shared/engines/report-key'
import { type GithubClient } from '../shared/github/client'
import { type MarkedComment, readMarked, upsertComment } from '../shared/github/comments'
import { hasLabel, isSetByPerson } from '../shared/github/labels'
import { isWriteback, readCommits } from './commits'
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
  const own = cells.map(({ engine, concern }) => reportKey(engine, concern))
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
async function sameButForWritebacks(client: GithubClient, inputs: ReportInputs): Promise<string[]> {
  const { headSha } = inputs
  const commits = await readCommits(client, inputs)
  const head = commits.findIndex(({ sha }) => sha === headSha)
  if (head < 0) return [headSha]
  const isWritebackAt = (index: number): boolean => {
    const commit = commits[index]
    return commit !== undefined && isWriteback(commit)
  }
  let [first, last] = [head, head]
  while (first > 0 && isWritebackAt(first)) first -= 1
  while (isWritebackAt(last + 1)) last += 1
  return commits.slice(first, last + 1).map(({ sha }) => sha)
}
