/** The event of a comment, checked: it is written by whoever wrote the comment. */
import { readFileSync } from 'node:fs'
import { parseJson } from '../shared/github/json-text'
import { isSystemError } from '../shared/runtime/files'
import { Problem, UserError } from '../shared/runtime/problems'

export interface CommentEvent {
  readonly pullRequest: number
  readonly commentId: number
  readonly commentUrl: string
  readonly body: string
  readonly author: string
  readonly authorIsBot: boolean
  /** ISO 8601, to the second. */
  readonly createdAt: string
}

/**
 * @param file `GITHUB_EVENT_PATH`
 * @returns undefined for an event that is no new comment on a pull request
 * @throws UserError for a file that is no event
 */
export function readCommentEvent(file: string): CommentEvent | undefined {
  const event = parseJson(readEvent(file))?.value
  const { action, comment, issue } = record(event) ?? {}
  const [given, about] = [record(comment), record(issue)]
  if (event === undefined || given === undefined || about === undefined) {
    throw new UserError(
      new Problem({
        key: 'GITHUB_EVENT_PATH',
        found: 'an event without a comment',
        expected: 'the event `issue_comment`',
        advice: 'run this action in a workflow on `issue_comment`',
      }),
    )
  }
  const user = record(given['user'])
  const [id, body, created, url] = [given['id'], given['body'], given['created_at'], given['html_url']]
  const login = user?.['login']
  const pullRequest = about['number']
  if (action !== 'created' || record(about['pull_request']) === undefined) return undefined
  if (
    typeof id !== 'number' ||
    typeof body !== 'string' ||
    typeof created !== 'string' ||
    typeof login !== 'string' ||
    typeof pullRequest !== 'number'
  )
    return undefined
  // A managed user of an enterprise has an underscore: `jane_corp`.
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\[bot\])?$/.test(login) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created))
    return undefined
  return {
    pullRequest,
    commentId: id,
    commentUrl: typeof url === 'string' ? url : '',
    body,
    author: login,
    authorIsBot: user?.['type'] === 'Bot',
    createdAt: created,
  }
}

function readEvent(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UserError(
      new Problem({
        key: 'event-path',
        found: `${JSON.stringify(file)}, which cannot be read (${error.code ?? ''})`,
        expected: 'the file of the event',
        advice: 'leave out the input `event-path`: the runner knows the file',
      }),
    )
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
