/** A clock that a correction of the machine's time cannot turn back: deadlines are measured with it. */
import { type Clock, systemClock } from '../shared/runtime/clock'

export function monotonicClock(): Clock {
  const start = Date.now() - performance.now()
  return { now: () => new Date(start + performance.now()), sleep: (milliseconds) => systemClock.sleep(milliseconds) }
}
