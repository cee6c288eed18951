/** Other programs: argv only, an explicit environment, a deadline for the whole process group. */
import { type ChildProcess } from 'node:child_process'
import { watchForCancellation } from './cancellation'
import { groupIsAlive, signalGroup } from './process-group'

export interface ProcessOptions {
  /** Absolute working directory. */
  readonly cwd: string
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** After this many milliseconds the process group gets SIGTERM. */
  readonly deadlineMs: number
  /** Milliseconds between the signal that asks the group to end and SIGKILL. */
  readonly graceMs?: number
  /** Bytes kept of each of stdout and stderr; what exceeds it is counted and dropped. With 0 and no `onLine` none is read. */
  readonly maxOutputBytes?: number
  /** Written to standard input, which is closed after it; without it the input is empty. */
  readonly stdin?: string | Uint8Array
  /** Called with the process id, which is also that of its group, once it runs. */
  readonly onStart?: (pid: number) => void
  /** Called with every complete line as it arrives, also beyond `maxOutputBytes`. */
  readonly onLine?: ((line: string, stream: 'stdout' | 'stderr') => void) | undefined
}

/** How a process ended. */
export type ProcessResult =
  | {
      readonly kind: 'ended'
      /** The exit status; null when a signal ended it. */
      readonly status: number | null
      readonly signal: NodeJS.Signals | null
      /** Whether the deadline was reached. */
      readonly timedOut: boolean
      /** Whether this process was told to end, and told the program. */
      readonly cancelled: boolean
      readonly stdout: string
      readonly stderr: string
      /** Bytes of output that were dropped. */
      readonly droppedBytes: number
    }
  | { readonly kind: 'not-started'; /** For example `ENOENT`. */ readonly code: string; readonly message: string }

const DEFAULT_GRACE_MS = 5000
const DEFAULT_MAX_OUTPUT_BYTES = 16 * 1024 * 1024
/** A child that ended may leave children behind which hold its pipes open; they get this long. */
const PIPE_DRAIN_MS = 1000
/** How often a group is looked at that was told to end: soon, then ever more rarely. */
const GROUP_POLL_MS = { first: 20, most: 320 }
/** A driver that hangs keeps a killed process in the kernel; after this nobody waits for it any more. */
const UNKILLABLE_MS = 30_000

/**
 * Runs a program to its end. Never throws for what the program does.
 *
 * The group is asked to end, and killed after the grace, when the deadline is reached and when this
 * process is told to end; a second signal kills it at once. A program that even that does not end is
 * given up as if it had ended.
 *
 * @param argv program and arguments; no shell is involved
 */
export function runProcess(argv: readonly [string, ...string[]], options: ProcessOptions): Promise<ProcessResult> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most starts run no other program
  const { spawn } = require('node:child_process') as typeof import('node:child_process')
  const [program, ...args] = argv
  const ownGroup = process.platform !== 'win32'
  // A pipe that nobody reads or writes would only cost time.
  const output = options.maxOutputBytes === 0 && options.onLine === undefined ? 'ignore' : 'pipe'
  let child: ChildProcess
  try {
    child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...options.env },
      detached: ownGroup,
      shell: false,
      windowsHide: true,
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', output, output],
    })
  } catch (error) {
    // A NUL in an argument, for example, is refused before anything is started.
    return Promise.resolve(notStarted(error))
  }
  return new Promise((resolve) => {
    const limit = options.maxOutputBytes ?? DEFAULT_MAX_OUTPUT_BYTES
    const stdout = new Capture(limit, lineReader(options.onLine, 'stdout'))
    const stderr = new Capture(limit, lineReader(options.onLine, 'stderr'))
    let timedOut = false
    let cancelled = false
    let settled = false
    // What is said of a program that is given up.
    let exit: { readonly status: number | null; readonly signal: NodeJS.Signals | null } = {
      status: null,
      signal: 'SIGKILL',
    }
    const timers = new Set<NodeJS.Timeout>()
    const after = (milliseconds: number, action: () => void): void => {
      if (!settled) timers.add(setTimeout(action, milliseconds))
    }
    const kill = (signal: NodeJS.Signals): void => {
      killTree(child, signal, ownGroup)
    }
    const killForGood = (): void => {
      kill('SIGKILL')
      after(UNKILLABLE_MS, () => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        child.unref()
        settle(ended())
      })
    }
    let ending = false
    const end = (signal: NodeJS.Signals): void => {
      kill(signal)
      if (!ending) after(options.graceMs ?? DEFAULT_GRACE_MS, killForGood)
      ending = true
    }

    if (child.pid !== undefined) options.onStart?.(child.pid)
    after(options.deadlineMs, () => {
      timedOut = true
      end('SIGTERM')
    })
    const release = watchForCancellation({
      cancel: (signal, again) => {
        cancelled = true
        if (again) killForGood()
        else end(signal)
      },
      abandon: () => {
        kill('SIGKILL')
      },
    })
    const settle = (result: ProcessResult): void => {
      if (settled) return
      settled = true
      for (const timer of timers) clearTimeout(timer)
      release()
      resolve(result)
    }
    const ended = (): ProcessResult => ({
      kind: 'ended',
      ...exit,
      timedOut,
      cancelled,
      stdout: stdout.finish(),
      stderr: stderr.finish(),
      droppedBytes: stdout.dropped + stderr.dropped,
    })

    // What the program left in its group ends with it; a group that was asked to end has the grace too.
    const settleWithGroup = (pollMs: number): void => {
      if (settled) return
      if (ending && ownGroup && child.pid !== undefined && groupIsAlive(child.pid)) {
        after(pollMs, () => {
          settleWithGroup(Math.min(2 * pollMs, GROUP_POLL_MS.most))
        })
        return
      }
      kill('SIGKILL')
      settle(ended())
    }

    child.stdout?.on('data', (chunk: Buffer) => {
      stdout.add(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr.add(chunk)
    })
    // A program that does not read its input closes the pipe; that is its right.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(options.stdin)
    child.once('error', (error) => {
      if (child.pid === undefined) settle(notStarted(error))
    })
    child.once('exit', () => {
      after(PIPE_DRAIN_MS, () => {
        kill('SIGKILL')
        child.stdout?.destroy()
        child.stderr?.destroy()
      })
    })
    child.once('close', (status, signal) => {
      exit = { status, signal }
      settleWithGroup(GROUP_POLL_MS.first)
    })
  })
}

/** Keeps the first bytes of a stream, and counts the others. */
class Capture {
  readonly #limit: number
  readonly #lines: { push(text: string): void; end(): void }
  readonly #chunks: Buffer[] = []
  readonly #decoder = new TextDecoder()
  #kept = 0
  dropped = 0

  constructor(limit: number, lines: { push(text: string): void; end(): void }) {
    this.#limit = limit
    this.#lines = lines
  }

  add(chunk: Buffer): void {
    const room = chunk.subarray(0, this.#limit - this.#kept)
    if (room.length > 0) this.#chunks.push(room)
    this.#kept += room.length
    this.dropped += chunk.length - room.length
    this.#lines.push(this.#decoder.decode(chunk, { stream: true }))
  }

  finish(): string {
    this.#lines.push(this.#decoder.decode())
    this.#lines.end()
    return Buffer.concat(this.#chunks).toString()
  }
}

/** Splits a stream of text into lines; a line that does not end is passed in pieces of 64 Ki characters. */
function lineReader(
  onLine: ProcessOptions['onLine'],
  stream: 'stdout' | 'stderr',
): { push(text: string): void; end(): void } {
  if (onLine === undefined) return { push: () => undefined, end: () => undefined }
  const longest = 64 * 1024
  let rest = ''
  return {
    push: (text) => {
      const lines = (rest + text).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line, stream)
      while (rest.length > longest) {
        onLine(rest.slice(0, longest), stream)
        rest = rest.slice(longest)
      }
    },
    end: () => {
      if (rest !== '') onLine(rest, stream)
    },
  }
}

function killTree(child: ChildProcess, signal: NodeJS.Signals, ownGroup: boolean): void {
  if (child.pid === undefined) return
  if (ownGroup) signalGroup(child.pid, signal)
  else child.kill(signal)
}

function notStarted(error: unknown): ProcessResult {
  const { code, message } = error as NodeJS.ErrnoException
  return { kind: 'not-started', code: code ?? 'UNKNOWN', message }
}
