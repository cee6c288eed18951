/** Which pull request a run is about. A run by hand on the branch of one has to give the bytes that its own runs give. */
import { expectShape } from '../shared/github/answer-shape'
import { type GithubClient } from '../shared/github/client'
import { type Logger } from '../shared/runtime/logger'

export interface PullRequestInputs {
  /** As owner/name. */
  readonly repository: string
  /** 0 when it is not known. */
  readonly pullRequest: number
  /** '' when it is not known. */
  readonly base: string
  /** '' for a run whose event says everything. */
  readonly headBranch: string
  readonly headSha: string
}

export interface PullRequestOfRun {
  /** 0 for none. */
  readonly number: number
  /** The commit of the base branch; '' for none. */
  readonly base: string
}

interface PullRequest {
  readonly number: number
  readonly head: { readonly sha: string }
  readonly base: { readonly sha: string }
}

const PERMISSION = 'pull-requests: read'

/**
 * What is known already, and the rest as GitHub has it.
 *
 * @param client made only when there is something to ask
 * @throws what the client throws
 */
export async function pullRequestOfRun(
  { repository, pullRequest: number, base, headBranch, headSha }: PullRequestInputs,
  client: () => GithubClient,
  logger: Logger,
): Promise<PullRequestOfRun> {
  if (base !== '') return { number, base }
  if (number > 0) {
    const route = `repos/${repository}/pulls/${number}`
    const { data } = await client().request<PullRequest>('GET', route, { permission: PERMISSION, repeatable: true })
    expectShape(`GET ${route}`, data, { base: 'object' })
    return { number, base: data.base.sha }
  }
  if (headBranch === '') return { number: 0, base: '' }
  const [owner = ''] = repository.split('/')
  const open = await client().list<PullRequest>(`repos/${repository}/pulls`, {
    permission: PERMISSION,
    query: { state: 'open', head: `${owner}:${headBranch}` },
  })
  const [found, ...others] = open.filter(({ head }) => head.sha === headSha)
  if (found === undefined) {
    logger.info(`no open pull request has the branch ${headBranch} at ${headSha}; the run is about the branch alone`)
    return { number: 0, base: '' }
  }
  if (others.length > 0) {
    const numbers = [found, ...others].map((pull) => `#${pull.number}`).join(', ')
    logger.warning(
      `${headBranch} is the branch of several pull requests (${numbers}), so the run is about none of them; give \`pull-request\``,
    )
    return { number: 0, base: '' }
  }
  logger.info(`${headBranch} is the branch of pull request #${found.number}`)
  return { number: found.number, base: found.base.sha }
}
