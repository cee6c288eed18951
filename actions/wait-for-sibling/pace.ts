/** How long to wait before looking again. Pure. */

export const FIRST_INTERVAL_MS = 5_000
const LONGEST_INTERVAL_MS = 60_000
const AFTER_CHANGE_MS = 10_000
const GROWTH = 1.5

export interface PaceInput {
  readonly previous: number
  /** Whether a sibling's state changed since the last look. */
  readonly changed: boolean
  /** Milliseconds until the deadline. */
  readonly timeLeft: number
  /** Looks that the request budget still allows before the last one. */
  readonly looksLeft: number
  /** Share of the token's hourly requests that is left, 0 to 1; undefined when unknown. */
  readonly quotaLeft: number | undefined
  /** In [0, 1). */
  readonly random: number
}

/** @returns the next interval without jitter, and with it, in milliseconds; never beyond the deadline */
export function nextInterval(input: PaceInput): { interval: number; wait: number } {
  const grown = input.changed ? AFTER_CHANGE_MS : Math.min(input.previous * GROWTH, LONGEST_INTERVAL_MS)
  // What is left of the budget is spread over what is left of the time.
  const spread = input.looksLeft > 0 ? input.timeLeft / input.looksLeft : input.timeLeft
  const scarce = input.quotaLeft !== undefined && input.quotaLeft < 0.1 ? LONGEST_INTERVAL_MS : 0
  const interval = Math.max(grown, Math.min(spread, input.timeLeft), scarce)
  // Looking earlier than that would take a look more in the end.
  const wait = Math.min(Math.max(interval * (0.8 + 0.4 * input.random), spread), input.timeLeft)
  return { interval: Math.min(grown, LONGEST_INTERVAL_MS), wait: Math.max(Math.round(wait), 1) }
}
