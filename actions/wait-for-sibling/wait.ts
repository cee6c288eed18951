/** Looks at the siblings until all are done or time is up. Effects come in as parameters. */
import { ApiError } from '../shared/github/api-error'
import { type Clock } from '../shared/runtime/clock'
import { type Logger } from '../shared/runtime/logger'
import { PlatformError } from '../shared/runtime/problems'
import { decide, type Report } from './decision'
import { FIRST_INTERVAL_MS, nextInterval } from './pace'
import { type RunsPort } from './runs'
import { type RunSnapshot, type Snapshot, type WaitRules } from './snapshot'

export interface WaitOptions {
  readonly rules: WaitRules
  readonly headSha: string
  /** Milliseconds. */
  readonly timeout: number
  /** Milliseconds until a sibling without a run is missing. */
  readonly appearTimeout: number
  readonly maxRequests: number
  readonly random: () => number
  /** Resolves when the job is cancelled. */
  readonly cancelled: Promise<string>
}

export interface WaitResult {
  readonly report: Report
  /** `pending` of the report is `timed_out` here: nobody waits any more. */
  readonly conclusion: 'success' | 'failure' | 'held' | 'missing' | 'timed_out' | 'cancelled'
  readonly leader: boolean
  /** Milliseconds. */
  readonly waited: number
  readonly requests: number
}

/** A second look after everything seems done: GitHub shows a re-run with some delay. */
const SETTLE_MS = 4_000
/** Looks in a row that may fail before the platform is given up. */
const FAILURES = 5
const NOTHING_SEEN: Snapshot = { runs: [], jobs: new Map() }

export async function waitForSiblings(
  port: RunsPort,
  clock: Clock,
  logger: Logger,
  options: WaitOptions,
): Promise<WaitResult> {
  const started = clock.now().getTime()
  const cancelled = options.cancelled.then(() => 'cancelled' as const)
  const elapsed = (): number => clock.now().getTime() - started
  let interval = FIRST_INTERVAL_MS / 1.5
  let settled = ''
  let shown = ''
  let failures = 0
  let report: Report | undefined
  const end = (conclusion: WaitResult['conclusion'], last: Report): WaitResult => ({
    report: last,
    conclusion,
    leader: last.leader === options.rules.self.path && (conclusion === 'success' || conclusion === 'failure'),
    waited: elapsed(),
    requests: port.requests(),
  })

  for (;;) {
    const appearTimeIsUp = elapsed() >= Math.min(options.appearTimeout, options.timeout)
    let snapshot: Snapshot | undefined
    try {
      // A request may be slow, or wait for a rate limit to pass; a job that is cancelled has ten seconds.
      const looked = await Promise.race([port.look(options.headSha, options.rules), cancelled])
      if (looked === 'cancelled') return end('cancelled', report ?? decide(NOTHING_SEEN, options.rules, false))
      snapshot = looked
      failures = 0
    } catch (error) {
      // The token or the address does not get better by waiting.
      if (!(error instanceof PlatformError) || error instanceof ApiError || failures + 1 >= FAILURES) throw error
      // What was seen before may have changed; nothing is decided by it.
      if (elapsed() >= options.timeout) throw error
      failures += 1
      logger.warning(`${error.message}; ${FAILURES - failures} more failures will end the wait`)
    }
    report = snapshot === undefined ? report : decide(snapshot, options.rules, appearTimeIsUp)
    if (report === undefined) {
      await Promise.race([clock.sleep(FIRST_INTERVAL_MS), cancelled])
      continue
    }
    const state = describe(report)
    const changed = state !== shown
    if (changed) logger.info(state)
    shown = state

    if (snapshot !== undefined && report.complete) {
      const facts = JSON.stringify([report.self, report.siblings])
      // What a person or a newer run has begun is not undone by a second look.
      if (facts === settled || report.conclusion === 'held' || report.successor !== undefined)
        return end(finalConclusion(report), report)
      settled = facts
      port.refresh()
    } else {
      settled = ''
    }
    const timeLeft = options.timeout - elapsed()
    if (timeLeft <= 0) return end(finalConclusion(report), report)
    const cost = port.cost()
    // The last look, to confirm the result or at the deadline, asks for everything again.
    const looksLeft = Math.floor((options.maxRequests - port.requests() - cost.everything) / cost.next)
    const pace = nextInterval({
      previous: interval,
      changed: changed && interval > FIRST_INTERVAL_MS,
      timeLeft,
      looksLeft,
      quotaLeft: port.quotaLeft(),
      random: options.random(),
    })
    interval = pace.interval
    const wait = settled === '' ? pace.wait : Math.min(SETTLE_MS * (1 + options.random()), timeLeft)
    if ((await Promise.race([clock.sleep(wait), cancelled])) === 'cancelled') return end('cancelled', report)
  }
}

function finalConclusion({ conclusion }: Report): WaitResult['conclusion'] {
  return conclusion === 'pending' ? 'timed_out' : conclusion
}

/** Why a run ends without waiting or leading. */
export function successorSentence({ id, url }: RunSnapshot): string {
  return `a newer run of this workflow is at work on the same commit and acts instead: ${url ?? id}`
}

function describe({ self, siblings, successor }: Report): string {
  if (successor !== undefined) return `${successorSentence(successor)}, so this one has nothing to wait for`
  return [...(self.state === 'done' ? [] : [self]), ...siblings]
    .map(({ path, state, conclusion, blockedBy, attempt }) => {
      const what = state === 'done' ? `done (${conclusion ?? ''})` : `${state}: ${blockedBy.join(', ')}`
      return `${path}${attempt !== undefined && attempt > 1 ? ` attempt ${attempt}` : ''} is ${what}`
    })
    .join('; ')
}
