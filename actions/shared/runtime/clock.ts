/** Time as a parameter. Nothing that is written into an artefact may come from the wall clock. */
import { Problem, UserError } from './problems'

export interface Clock {
  now(): Date
  /** Resolves after `milliseconds`. */
  sleep(milliseconds: number): Promise<void>
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/**
 * The date an artefact may carry: `SOURCE_DATE_EPOCH` (seconds since 1970, as defined by
 * reproducible-builds.org), or undefined when it is not set, in which case the artefact has no date.
 */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): Date | undefined {
  const text = env['SOURCE_DATE_EPOCH']
  if (text === undefined || text === '') return undefined
  // 8.64e12 seconds is the last moment a JavaScript date can hold.
  if (!/^\d+$/.test(text) || Number(text) > 8.64e12) {
    throw new UserError(
      new Problem({
        key: 'SOURCE_DATE_EPOCH',
        found: JSON.stringify(text),
        expected: 'whole seconds since 1970-01-01T00:00:00Z',
        advice: 'set it to the output of `git log -1 --format=%ct`',
      }),
    )
  }
  return new Date(Number(text) * 1000)
}
