/** What the person who asked gets to see. */
import { ApiError, PermissionDenied, UnknownOutcome } from '../shared/github/api-error'
import { type GithubClient } from '../shared/github/client'
import { document, type Markdown } from '../shared/report/markdown'
import { type Logger } from '../shared/runtime/logger'
import { type CommentEvent } from './event'

/** What was done; `silence` leaves no trace on the pull request. */
export interface Answer {
  readonly outcome: 'approved' | 'already-approved' | 'declined' | 'refused' | 'silence'
  readonly reaction?: 'rocket' | '+1' | 'confused'
  readonly reply?: Markdown
  readonly sha?: string
  /** Why the step fails: something that not the person who asked has to change. */
  readonly failure?: string
}

/**
 * Writes the reply and the reaction. What was decided is done already, so that nothing here is thrown.
 *
 * @returns why the answer is not complete; undefined when it is, or when trying again would not help it
 */
export async function say(
  client: GithubClient,
  repository: string,
  event: CommentEvent,
  { outcome, reaction, reply }: Answer,
  logger: Logger,
): Promise<string | undefined> {
  const permission = 'pull-requests: write'
  const failures: string[] = []
  if (reply !== undefined) {
    try {
      await client.request('POST', `repos/${repository}/issues/${event.pullRequest}/comments`, {
        permission,
        body: { body: document([reply]) },
        repeatable: false,
      })
    } catch (error) {
      // A reply that may be missing is better than one that is there twice.
      if (error instanceof UnknownOutcome) logger.warning(error.message)
      else failures.push(`${outcome}, but the reply could not be written: ${reasonOf(error)}`)
    }
  }
  if (reaction === undefined) return failures.length > 0 ? failures.join('; ') : undefined
  try {
    // A reaction is made once however often it is sent.
    await client.request('POST', `repos/${repository}/issues/comments/${event.commentId}/reactions`, {
      permission,
      body: { content: reaction },
      repeatable: true,
    })
  } catch (error) {
    const why = `${outcome}, but the reaction could not be made: ${reasonOf(error)}`
    if (error instanceof ApiError || error instanceof PermissionDenied) logger.warning(why)
    else failures.push(why)
  }
  return failures.length > 0 ? failures.join('; ') : undefined
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
