/** Pull requests in the emulator, and what the workflows and people say on them. */
import { type Producer } from '../engines/paths'
import { formatMarker } from '../github/comments'
import { callApi, headOf, pushByPerson, REPOSITORY } from './emulator'

export interface TestPullRequest {
  readonly number: number
  readonly branch: string
  readonly head: string
}

/** A pull request of one commit on `main`. */
export async function openPullRequest(
  url: string,
  branch: string,
  files: Readonly<Record<string, string>>,
  title = 'Bump',
): Promise<TestPullRequest> {
  const sha = await headOf(url, 'main')
  await callApi(url, 'POST', `repos/${REPOSITORY}/git/refs`, { ref: `refs/heads/${branch}`, sha })
  const head = await pushByPerson(url, branch, files)
  const { number } = await callApi<{ number: number }>(url, 'POST', `repos/${REPOSITORY}/pulls`, {
    title,
    head: branch,
    base: 'main',
  })
  return { number, branch, head }
}

/** The first line of a report on transformers, which is all that an approval reads of it. */
export async function postReport(
  url: string,
  { number, head }: Pick<TestPullRequest, 'number' | 'head'>,
  {
    token,
    verdict = 'blocked',
    producer = 'invariants',
  }: { readonly token?: string; readonly verdict?: string; readonly producer?: Producer } = {},
): Promise<void> {
  const marker = formatMarker({
    key: `report-transformers-${producer}`,
    runId: 1,
    attempt: 1,
    headSha: head,
    verdict,
    hash: '0'.repeat(16),
  })
  const body = `${marker}\nThe probe failed`
  await callApi(url, 'POST', `repos/${REPOSITORY}/issues/${number}/comments`, { body }, token)
}

/** After every report, as far as the emulator's clock goes. */
export const LATER = '2999-01-01T00:00:00Z'

/** The event of a comment that a person made, as JSON. */
export function commentEvent(number: number, body: string, author = 'maria', createdAt = LATER): string {
  return JSON.stringify({
    action: 'created',
    issue: { number, pull_request: {} },
    comment: {
      id: 5,
      body,
      created_at: createdAt,
      html_url: 'https://github.com/x',
      user: { login: author, type: 'User' },
    },
  })
}
