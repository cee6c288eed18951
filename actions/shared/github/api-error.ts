/** What GitHub's answers mean, in the words of who can do something about them. */
import { PlatformError, Problem, UserError } from '../runtime/problems'

/** GitHub understood the request and said no; the caller knows what that means for it. */
export class ApiError extends PlatformError {
  readonly status: number
  /** GitHub's own sentence. */
  readonly reason: string

  constructor(what: string, status: number, reason: string) {
    super(`GitHub answered ${status} to ${what}: ${reason}`)
    this.status = status
    this.reason = reason
  }
}

/** The token may not do this. A stage that can do without catches it. */
export class PermissionDenied extends UserError {}

/** A request that is not repeatable got no answer: it may or may not have been carried out. */
export class UnknownOutcome extends PlatformError {}

/** What is left of an answer when only its meaning matters. */
export interface Refusal {
  readonly status: number
  readonly message: string
}

/**
 * @param what the request as a person reads it, for example `PATCH git/refs/heads/x`
 * @param permission what the token needs for it, for example `contents: write`
 */
export function explainRefusal(what: string, permission: string, { status, message }: Refusal): Error {
  if (status === 401) {
    return new UserError(
      new Problem({
        key: 'token',
        found: `GitHub answered 401 to ${what}`,
        expected: 'a token that is valid',
        advice: 'a token of a GitHub App ends after one hour: create it in the job that uses it, or correct the secret',
      }),
    )
  }
  if (status === 403 && /\block(?:ed)?\b/i.test(message)) {
    return new PermissionDenied(
      new Problem({
        key: 'token',
        found: `GitHub answered 403 to ${what}: ${message}`,
        expected: 'a conversation that is not locked',
        advice: 'unlock the conversation, or read the job summary',
      }),
    )
  }
  if (status === 403) {
    return new PermissionDenied(
      new Problem({
        key: 'token',
        found: `GitHub answered 403 to ${what}: ${message}`,
        expected: `the permission \`${permission}\``,
        advice: `add \`${permission}\` to the job's permissions or to the App; a pull request from a fork has a read-only token`,
      }),
    )
  }
  return new ApiError(what, status, message)
}
