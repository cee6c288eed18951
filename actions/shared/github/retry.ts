/** Whether, when and why a request is sent again. Pure: one attempt in, one verdict out. */
import { type Refusal } from './api-error'
import { parseJson } from './json-text'
import { type HttpResponse } from './transport'

export interface AttemptContext {
  /** 1 for the first. */
  readonly attempt: number
  readonly attempts: number
  readonly repeatable: boolean
  /** Whether a refusal passes by itself, as that of a lock does. */
  readonly passes: (refusal: Refusal) => boolean
  /** Milliseconds since 1970. */
  readonly now: number
  readonly deadline: number
  /** In [0, 1). */
  readonly random: number
}

export type Verdict =
  | { readonly kind: 'again'; readonly waitMs: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'give-up'; readonly reason: string }

/** The longest wait for a rate limit, when the stage has no deadline of its own. */
const LONGEST_WAIT_MS = 15 * 60_000
const SECONDARY_WAIT_MS = 60_000

/**
 * @param result the answer, or why there was none
 */
export function judgeAttempt(result: HttpResponse | string, context: AttemptContext): Verdict {
  if (typeof result === 'string') return judgeFault(result, context)
  const { status } = result
  if (status >= 200 && status <= 299) return judgeFault('the answer was cut', context)
  const message = messageOf(result.text)
  const limit = rateLimitWait(result, message, context.now)
  if (limit !== undefined) return wait(limit.waitMs, limit.reason, context)
  // 500 and 502 to 504 come from in front of or inside GitHub, and may come after the work was done.
  if (status >= 500 || status === 408) return judgeFault(`GitHub answered ${status}`, context)
  if (context.passes({ status, message }))
    return wait(1000 * 2 ** (context.attempt - 1), `GitHub answered ${status}: ${message}`, context)
  return { kind: 'refused', status, message }
}

function judgeFault(reason: string, context: AttemptContext): Verdict {
  if (!context.repeatable) return { kind: 'unknown', reason }
  return wait(1000 * 2 ** (context.attempt - 1), reason, context)
}

function wait(waitMs: number, reason: string, context: AttemptContext): Verdict {
  if (context.attempt >= context.attempts)
    return { kind: 'give-up', reason: `${reason}, ${context.attempt} times; re-run the job later` }
  const jittered = Math.round(waitMs * (1 + context.random * 0.2))
  const room = Math.min(context.deadline - context.now, LONGEST_WAIT_MS)
  if (jittered > room) {
    const until = new Date(context.now + waitMs).toISOString()
    return {
      kind: 'give-up',
      reason: `${reason}, and may be asked again at ${until}, which is too late; re-run the job then`,
    }
  }
  return { kind: 'again', waitMs: jittered, reason }
}

/** How long GitHub asks to wait, when the answer is about a rate limit. */
function rateLimitWait(
  { status, headers }: HttpResponse,
  message: string,
  now: number,
): { waitMs: number; reason: string } | undefined {
  if (status !== 403 && status !== 429) return undefined
  const seconds = Number(headers['retry-after'])
  const after =
    headers['retry-after'] !== undefined && Number.isFinite(seconds) ? Math.max(seconds, 1) * 1000 : undefined
  if (/secondary rate limit|abuse detection/i.test(message))
    return { waitMs: after ?? SECONDARY_WAIT_MS, reason: 'GitHub asks for fewer requests (secondary rate limit)' }
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset']) * 1000
    return {
      waitMs: after ?? (Number.isFinite(reset) ? Math.max(reset - now, 0) + 1000 : SECONDARY_WAIT_MS),
      reason: 'the hourly rate limit of the token is used up',
    }
  }
  if (after !== undefined || status === 429)
    return { waitMs: after ?? SECONDARY_WAIT_MS, reason: `GitHub answered ${status} and asks to wait` }
  return undefined
}

/** GitHub's sentence, with the fields of a failed validation; empty text for an answer without one. */
export function messageOf(text: string): string {
  const body = parseJson(text)?.value
  if (typeof body !== 'object' || body === null) return 'no reason given'
  const { message, errors } = body as { message?: unknown; errors?: unknown }
  const details = Array.isArray(errors)
    ? errors.map((error) => (typeof error === 'string' ? error : JSON.stringify(error))).join(', ')
    : ''
  const sentence = typeof message === 'string' ? message : 'no reason given'
  return details === '' ? sentence : `${sentence} (${details})`
}
