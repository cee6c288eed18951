/**
 * Whether a command hangs: two of three signs at the same time, each for the whole window. It prints
 * nothing, the GPUs are idle, its processes read and write nothing. A sign that cannot be seen is none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type GpuReading } from './gpu-counters'

/** A GPU that does nothing is still asked how it does, which shows as a little activity. */
const IDLE_BELOW_PERCENT = 5

export interface HangLimits {
  readonly windowSec: number
  readonly graceSec: number
}

/** Looks at the signs from time to time; once it has seen a hang it remembers. Times are in seconds. */
export class HangWatch {
  readonly #limits: HangLimits
  #io: { readonly bytes: number; readonly since: number } | undefined
  #busyAt = 0
  #hung = false

  constructor(limits: HangLimits) {
    this.#limits = limits
  }

  get hung(): boolean {
    return this.#hung
  }

  /**
   * @param elapsed since the command started
   * @param silent since its last line
   * @param ioBytes read and written by its processes; undefined when that cannot be seen
   */
  look(elapsed: number, silent: number, ioBytes: number | undefined, gpu: GpuReading | undefined): void {
    const { windowSec, graceSec } = this.#limits
    if (ioBytes === undefined) this.#io = undefined
    else if (this.#io?.bytes !== ioBytes) this.#io = { bytes: ioBytes, since: elapsed }
    const busy = gpu?.busyPercent ?? null
    if (busy === null || busy >= IDLE_BELOW_PERCENT) this.#busyAt = elapsed
    const signs = [
      silent >= windowSec,
      this.#io !== undefined && elapsed - this.#io.since >= windowSec,
      elapsed - this.#busyAt >= windowSec,
    ]
    if (elapsed >= graceSec && signs.filter(Boolean).length >= 2) this.#hung = true
  }
}

/** Bytes that the processes of a group have read and written; undefined where `/proc` does not tell. */
export function groupIoBytes(group: number): number | undefined {
  let total: number | undefined
  for (const pid of processIds()) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue
      const io = readFileSync(`/proc/${pid}/io`, 'utf8')
      for (const match of io.matchAll(/^[rw]char: (\d+)$/gm)) total = (total ?? 0) + Number(match[1])
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
  return total
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    // Not every system has /proc.
    return []
  }
}
