/** The commits of a pull request, and which of them only hold what the bot wrote. */
import { type GithubClient } from '../shared/github/client'
import { digestsInMessage } from '../shared/github/writeback-message'
import { type ReportInputs } from './inputs'

export interface PullRequestCommit {
  readonly sha: string
  readonly commit: { readonly message: string }
}

/** Oldest first, as GitHub lists them. */
export async function readCommits(
  client: GithubClient,
  { repository, pullRequest }: ReportInputs,
): Promise<readonly PullRequestCommit[]> {
  return await client.list<PullRequestCommit>(`repos/${repository}/pulls/${pullRequest}/commits`, {
    permission: 'pull-requests: read',
  })
}

export const isWriteback = ({ commit }: PullRequestCommit): boolean => digestsInMessage(commit.message).length > 0
