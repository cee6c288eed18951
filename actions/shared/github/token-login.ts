/** Whose token it is: comments and labels are told apart by who wrote them. */
import { ApiError, PermissionDenied } from './api-error'
import { type GithubClient } from './client'

/** Who writes with the token that every job has. What its commits on a pull request start waits until a person approves it. */
export const JOB_LOGIN = 'github-actions[bot]'

/** Whether two logins are one account: GitHub compares them without case. */
export function isLogin(login: string, other: string | undefined): boolean {
  return login.toLowerCase() === other?.toLowerCase()
}

/**
 * The login that GitHub shows for what a token writes. GraphQL tells it for every kind of token; REST knows the users
 * of people only, and is asked where there is no GraphQL.
 *
 * @throws UserError when GitHub does not tell
 */
export async function askLogin(client: GithubClient): Promise<string> {
  const permission = 'metadata: read'
  try {
    const { data } = await client.request<{ data?: { viewer?: { login?: string } } }>('POST', client.graphqlUrl, {
      permission,
      body: { query: 'query { viewer { login } }' },
      repeatable: true,
    })
    const login = data.data?.viewer?.login
    if (login !== undefined) return login
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof PermissionDenied)) throw error
  }
  const { data } = await client.request<{ login: string }>('GET', 'user', { permission, repeatable: true })
  return data.login
}
