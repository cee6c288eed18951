/** Time that passes only when something sleeps. */
import { type Clock } from '../runtime/clock'

export interface FakeClock extends Clock {
  /** Milliseconds slept so far. */
  readonly slept: number
}

export function fakeClock(start = Date.UTC(2026, 0, 1)): FakeClock {
  let slept = 0
  return {
    get slept() {
      return slept
    },
    now: () => new Date(start + slept),
    sleep: (milliseconds) => {
      slept += milliseconds
      return Promise.resolve()
    },
  }
}
