/** An observer that has the engine imported, for a run of several stages: they pay for the import once. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Clock } from '../runtime/clock'
import { interpreterEnvironment, interpreterMissing, observerArgv } from './observer-client'

export interface ObserverServer {
  /** For `LLEM_OBSERVER_SOCKET`. */
  readonly socket: string
  /** Ends the server. Resolves when it is gone. */
  stop(): Promise<void>
}

const STARTS_WITHIN_MS = 10_000
const LOOK_AGAIN_MS = 5
const ENDS_WITHIN_MS = 2000

/**
 * Starts a server; it imports the engine in the background, and requests wait for it.
 *
 * @param request the content of engine.yaml under `engine`, and the name of the distribution
 * @throws UserError when the interpreter cannot be started
 * @returns undefined when the server ended at once (an interpreter that is too old, for example): a request without it
 *   says why
 */
export async function startObserverServer(
  python: string,
  request: { readonly engine: unknown; readonly distribution: string },
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): Promise<ObserverServer | undefined> {
  // A folder of its own, which mkdtemp makes for its owner only; the path of a socket may have about 100 characters.
  const folder = mkdtempSync(path.join(tmpdir(), 'llem-'))
  const files = { request: path.join(folder, 'request.json'), socket: path.join(folder, 's') }
  writeFileSync(files.request, JSON.stringify(request))
  const [program, ...args] = observerArgv(python, ['serve', '--request', files.request, '--socket', files.socket])
  const child = spawn(program, args, {
    cwd: folder,
    env: interpreterEnvironment(env),
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  })
  const state: { gone: boolean; refused?: string } = { gone: false }
  const ended = new Promise<void>((resolve) => {
    const end = (refused?: string): void => {
      state.gone = true
      if (refused !== undefined) state.refused = refused
      resolve()
    }
    child.once('error', (error: NodeJS.ErrnoException) => {
      end(error.code ?? error.message)
    })
    child.once('exit', () => {
      end()
    })
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    // Not the clock's sleep: a timer that nobody waits for any more would hold up the end of the process.
    const impatient = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS)
    await ended
    clearTimeout(impatient)
    rmSync(folder, { recursive: true, force: true })
  }
  const deadline = clock.now().getTime() + STARTS_WITHIN_MS
  while (!existsSync(files.socket)) {
    if (state.gone || clock.now().getTime() > deadline) {
      await stop()
      if (state.refused !== undefined) throw interpreterMissing(python, state.refused)
      return undefined
    }
    await clock.sleep(LOOK_AGAIN_MS)
  }
  return { socket: files.socket, stop }
}
