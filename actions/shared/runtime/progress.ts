/** Says how far a long piece of work is, at most once per interval, so that a log stays readable. */
import { type Clock } from './clock'
import { type Logger } from './logger'

export interface Progress {
  /** Counts `steps` more (1 unless given) as done. */
  advance(steps?: number): void
  /** Logs the final count and the time it took. */
  finish(): void
}

/**
 * @param label what is counted, for example `rules replayed`
 * @param total how many there are
 * @param intervalMs the shortest time between two lines, in milliseconds
 */
export function createProgress(
  logger: Logger,
  clock: Clock,
  label: string,
  total: number,
  intervalMs = 10_000,
): Progress {
  const started = clock.now().getTime()
  let done = 0
  let spoken = started
  const say = (now: number): void => {
    logger.info(`${label}: ${done} of ${total} (${((now - started) / 1000).toFixed(1)} s)`)
  }
  return {
    advance: (steps = 1) => {
      done += steps
      const now = clock.now().getTime()
      if (now - spoken < intervalMs) return
      spoken = now
      say(now)
    },
    finish: () => {
      say(clock.now().getTime())
    },
  }
}
