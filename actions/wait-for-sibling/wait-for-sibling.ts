/** Waits for the concerns that run beside this one, and elects the one that acts for all. */
import { createClient } from '../shared/github/create-client'
import { type Clock } from '../shared/runtime/clock'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { readWaitInputs } from './inputs'
import { monotonicClock } from './monotonic-clock'
import { githubRuns } from './runs'
import { waitSummary } from './summary'
import { waitForSiblings, type WaitResult } from './wait'

/** @param clock what deadlines are measured with */
export async function waitForSibling(
  { inputs: source, env, workspace, logger }: StageContext,
  clock: Clock = monotonicClock(),
): Promise<StageOutcome> {
  const inputs = readInputs(source, workspace, readWaitInputs)
  const deadline = clock.now().getTime() + inputs.timeout * 1000
  const client = createClient({ env, logger, clock, token: inputs.token, stage: 'wait-for-sibling', deadline })
  const result = await untilCancelled((cancelled) =>
    waitForSiblings(githubRuns(client, inputs.rules.repository), clock, logger, {
      rules: inputs.rules,
      headSha: inputs.headSha,
      timeout: inputs.timeout * 1000,
      appearTimeout: inputs.appearTimeout * 1000,
      maxRequests: inputs.maxRequests,
      random: Math.random,
      cancelled,
    }),
  )
  logger.info(
    `${result.conclusion} after ${Math.round(result.waited / 1000)} s and ${result.requests} requests; leader: ${result.report.leader ?? (result.report.successor === undefined ? 'none' : 'left to the newer run')}`,
  )
  // A timer that still runs would keep a cancelled process alive until it fires.
  if (result.conclusion === 'cancelled') setTimeout(() => process.exit(1), 500).unref()
  return {
    outputs: {
      conclusion: result.conclusion,
      leader: result.leader,
      siblings: JSON.stringify(
        result.report.siblings.map(({ path, state, conclusion, runId, attempt, url }) => ({
          path,
          state,
          conclusion: conclusion ?? null,
          run_id: runId ?? null,
          attempt: attempt ?? null,
          url: url ?? null,
        })),
      ),
    },
    summary: waitSummary(result),
    failure:
      result.conclusion === 'success' || (inputs.failOn === 'never' && result.conclusion !== 'cancelled')
        ? undefined
        : explain(result, inputs.rules.self.event),
  }
}

/** Tells `wait` of the signals by which the runner cancels a job, as long as it runs. */
async function untilCancelled<T>(wait: (cancelled: Promise<string>) => Promise<T>): Promise<T> {
  const signals = ['SIGINT', 'SIGTERM'] as const
  let listener: (signal: string) => void = () => undefined
  const cancelled = new Promise<string>((resolve) => (listener = resolve))
  for (const signal of signals) process.once(signal, listener)
  try {
    return await wait(cancelled)
  } finally {
    for (const signal of signals) process.off(signal, listener)
  }
}

function explain({ conclusion, report }: WaitResult, event: string): string {
  const name = (path: string, url: string | undefined): string => (url === undefined ? path : `${path} (${url})`)
  const list = (state: (typeof report.siblings)[number]['state'] | 'held'): string =>
    [report.self, ...report.siblings]
      .filter((sibling) => (state === 'held' ? sibling.held : sibling.state === state))
      .map(({ path, url, blockedBy }) => `${name(path, url)}: ${blockedBy.join(', ')}`)
      .join('; ')
  switch (conclusion) {
    case 'missing':
      return `no run appeared for ${list('absent')}; ${
        event === 'workflow_dispatch'
          ? 'start it by hand too, on the same branch, since only runs by hand wait for each other then'
          : 'if a path filter keeps it from starting, set on-missing to skip'
      }`
    case 'timed_out':
      return `time is up while waiting for ${list('pending')}; raise timeout, or look at that run`
    case 'held':
      return `a person has to approve ${list('held')}; approve the run, then re-run this job`
    case 'cancelled':
      return `cancelled while waiting for ${[list('pending'), list('absent')].filter((text) => text !== '').join('; ')}`
    default: {
      const failed = [report.self, ...report.siblings].filter(
        (concern) => concern.state === 'done' && concern.conclusion !== 'success',
      )
      return `nothing is committed, because ${failed.map((concern) => `${name(concern.path, concern.url)} ended with ${concern.conclusion ?? 'no conclusion'}`).join(' and ')}; re-run what failed`
    }
  }
}
