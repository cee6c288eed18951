/** The processes a program started: they share its group, and end with it. */
import { readdirSync, readFileSync } from 'node:fs'

/** Sends a signal to every process of a group; one that is gone already is no error. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // The group is gone already.
  }
}

/**
 * Whether a process of the group still runs. One that has ended counts as gone although nobody has asked
 * for its exit status: in a container whose first process is no init, nobody ever does.
 */
export function groupIsAlive(group: number): boolean {
  try {
    process.kill(-group, 0)
  } catch {
    return false
  }
  const states = groupStates(group)
  return states === undefined || states.some((state) => state !== 'Z' && state !== 'X')
}

/** The states of a group's processes; undefined where the system does not tell. */
function groupStates(group: number): string[] | undefined {
  let pids: string[]
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return undefined
  }
  return pids.flatMap((pid) => {
    const stat = readProcessStat(pid)
    return stat !== undefined && stat.group === group ? [stat.state] : []
  })
}

export interface ProcessStat {
  /** One letter; `Z` for a process that ended and was not reaped. */
  readonly state: string
  readonly group: number
  /** Ticks between the start of the machine and that of the process. */
  readonly started: string
}

/** What the kernel says of a process; undefined when it is gone, or the system has no `/proc`. */
export function readProcessStat(pid: number | string): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name of the program, which may hold spaces and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, , group] = fields
    const started = fields[19]
    return state === undefined || started === undefined ? undefined : { state, group: Number(group), started }
  } catch {
    return undefined
  }
}
