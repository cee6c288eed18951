/**
 * Hands the signals that end this process on to its children, which run in groups of their own and get
 * none by themselves. This process lives on until they are gone, so that nothing is left behind.
 */

/** SIGHUP comes when a terminal is closed. */
export const CANCELLING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Cancelling = (typeof CANCELLING_SIGNALS)[number]

/** A terminal signals every process of a command, and the launchers pass it on: that is one signal. */
const ECHO_MS = 500

export interface Cancellable {
  /** @param again whether this process was told to end before, so that waiting is over */
  cancel(signal: Cancelling, again: boolean): void
  /** Called when this process exits in another way; must not wait for anything. */
  abandon(): void
}

const running = new Set<Cancellable>()
let handlers: readonly { readonly signal: Cancelling; readonly handler: () => void }[] = []
/** The last signal and when it came, in milliseconds. */
let last: { readonly signal: Cancelling; readonly at: number } | undefined
/** The signal by which this process ends once its children are gone; undefined when somebody else handles it. */
let endBy: Cancelling | undefined

/** @returns what ends the watch, to be called when the child is gone */
export function watchForCancellation(child: Cancellable): () => void {
  if (running.size === 0) install()
  running.add(child)
  return () => {
    if (!running.delete(child) || running.size > 0) return
    uninstall()
    if (endBy !== undefined) process.kill(process.pid, endBy)
  }
}

function install(): void {
  last = undefined
  endBy = undefined
  handlers = CANCELLING_SIGNALS.map((signal) => {
    const handler = (): void => {
      receive(signal)
    }
    process.on(signal, handler)
    return { signal, handler }
  })
  process.on('exit', abandonAll)
}

function uninstall(): void {
  for (const { signal, handler } of handlers) process.off(signal, handler)
  process.off('exit', abandonAll)
}

function receive(signal: Cancelling): void {
  const now = performance.now()
  if (last?.signal === signal && now - last.at < ECHO_MS) return
  const again = last !== undefined
  last = { signal, at: now }
  if (process.listenerCount(signal) === 1) endBy = signal
  for (const child of [...running]) child.cancel(signal, again)
}

function abandonAll(): void {
  for (const child of running) child.abandon()
}
