/** Asks an observer: starts one for the request, or uses one that has the engine imported already. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isSystemError } from '../runtime/files'
import { type Logger } from '../runtime/logger'
import { PlatformError, Problem, UserError } from '../runtime/problems'
import { runProcess } from '../runtime/processes'
import { EngineFailure, type ObserverCommand, type ObserverReport, readReport, withoutReport } from './observer-report'
import { toolkitRoot } from './paths'
import { sameVersion } from './versions'

export interface ObserverOptions {
  /** Name of the engine, for messages. */
  readonly engine: string
  /** The interpreter that has the engine: a path, or a name on PATH. */
  readonly python: string
  /** The environment of this process; only what an interpreter needs is handed on. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly logger: Logger
  /** Longest time for one request, in milliseconds. */
  readonly deadlineMs: number
  /** The version the library must be; not checked unless given. */
  readonly version?: string
}

export interface Observer {
  /**
   * @param request the keys of the command; `engine` holds the content of engine.yaml
   * @throws EngineFailure when the engine's behaviour keeps it from being observed, UserError, PlatformError
   */
  observe(command: ObserverCommand, request: Readonly<Record<string, unknown>>): Promise<ObserverReport>
}

/** Names the socket of an observer that serves: see `engine_versions/observers/server.py`. */
export const SOCKET_VARIABLE = 'LLEM_OBSERVER_SOCKET'

/** Enough to see why a process ended. */
const LAST_WORDS_BYTES = 64 * 1024
/** The largest report, of a replay of every class, has some tens of megabytes. */
const LARGEST_REPORT_BYTES = 500 * 1000 * 1000

/** Uses the observer that `LLEM_OBSERVER_SOCKET` names, and starts one where there is none. */
export function createObserver(options: ObserverOptions): Observer {
  const socket = options.env[SOCKET_VARIABLE]
  return {
    observe: async (command, request) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'llem-observer-'))
      const files = { request: path.join(folder, 'request.json'), output: path.join(folder, 'output.json') }
      try {
        writeFileSync(files.request, JSON.stringify(request))
        const served = socket !== undefined && socket !== '' && (await askServer(socket, command, files, options))
        if (!served) await runObserver(command, files, options)
        const report = readReport(options.engine, command, parseReport(files.output, command))
        checkVersion(report, options)
        return report
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** A result must not be taken from another version than it is kept under. */
function checkVersion(report: ObserverReport, options: ObserverOptions): void {
  if (options.version === undefined || sameVersion(report.library_version, options.version)) return
  throw new UserError(
    new Problem({
      key: 'python',
      found: `${options.engine} ${report.library_version ?? 'of an unknown version'} in its environment`,
      expected: options.version,
      advice: 'give the interpreter that has this version',
    }),
  )
}

interface RequestFiles {
  readonly request: string
  readonly output: string
}

async function runObserver(command: ObserverCommand, files: RequestFiles, options: ObserverOptions): Promise<void> {
  const argv = observerArgv(options.python, [command, '--request', files.request, '--output', files.output])
  const result = await runProcess(argv, {
    cwd: path.dirname(files.output),
    env: interpreterEnvironment(options.env),
    deadlineMs: options.deadlineMs,
    graceMs: 1000,
    maxOutputBytes: LAST_WORDS_BYTES,
    onLine: (line) => {
      options.logger.debug(`${options.engine}: ${line}`)
    },
  })
  if (result.kind === 'not-started') throw interpreterMissing(options.python, result.code)
  if (result.timedOut) throw tooSlow(options, command)
  if (result.status !== 0) {
    const status = result.signal ?? `exit status ${String(result.status)}`
    if (!existsSync(files.output)) throw withoutReport(command, status, lastLine(result.stderr))
  }
}

/** The command line of an observer. Nothing is written beside the sources: they may be read-only. */
export function observerArgv(python: string, args: readonly string[]): [string, ...string[]] {
  return [python, '-B', path.join(toolkitRoot(__dirname), 'engine_versions/observers'), ...args]
}

/** Variables an interpreter, or a library that looks for a GPU, needs; tokens and the job's own stay here. */
const HANDED_ON =
  /^(?:PATH|HOME|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH|DYLD_[A-Z_]+|CUDA_[A-Z_]+|NVIDIA_[A-Z_]+|ROCM_[A-Z_]+|VIRTUAL_ENV|CONDA_PREFIX|PYENV_[A-Z_]+)$/

/** What a process with engine code may see of our environment; the order of sets is fixed. */
export function interpreterEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && HANDED_ON.test(entry[0]),
  )
  return {
    ...Object.fromEntries(kept),
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUTF8: '1',
    PYTHONUNBUFFERED: '1',
  }
}

/** Whether the server answered. False when there is none any more: the request is then run on its own. */
async function askServer(
  socket: string,
  command: ObserverCommand,
  files: RequestFiles,
  options: ObserverOptions,
): Promise<boolean> {
  const answer = await new Promise<'answered' | 'unwritten' | 'gone' | 'late'>((resolve) => {
    const connection = createConnection({ path: socket })
    let received = ''
    const timer = setTimeout(() => {
      finish('late')
    }, options.deadlineMs)
    const finish = (how: 'answered' | 'unwritten' | 'gone' | 'late'): void => {
      clearTimeout(timer)
      // Closing the connection makes the server end what it does for it.
      connection.destroy()
      resolve(how)
    }
    connection.setEncoding('utf8')
    connection.on('connect', () => {
      connection.write(`${JSON.stringify({ command, ...files })}\n`)
    })
    connection.on('data', (text: string) => {
      received += text
      if (received.includes('\n')) finish(received.startsWith('{"status": 0}') ? 'answered' : 'unwritten')
    })
    connection.on('error', () => {
      finish('gone')
    })
    connection.on('close', () => {
      finish('gone')
    })
  })
  if (answer === 'late') throw tooSlow(options, command)
  if (answer === 'unwritten') throw withoutReport(command, 'status 1', 'its report could not be written')
  if (answer === 'gone')
    options.logger.info(`${options.engine}: the observer at ${socket} is gone; starting one for this request`)
  return answer === 'answered'
}

function parseReport(file: string, command: ObserverCommand): unknown {
  try {
    const { size } = statSync(file)
    if (size > LARGEST_REPORT_BYTES)
      throw new PlatformError(
        `the observer's report for ${command} has ${size} bytes, more than ${LARGEST_REPORT_BYTES}; ask for fewer classes at a time`,
      )
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    if (error instanceof PlatformError) throw error
    if (isSystemError(error) && error.code === 'ENOENT')
      throw withoutReport(command, 'no file', 'the report is not there')
    throw new PlatformError(
      `the observer's report for ${command} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** The problem of an interpreter that cannot be started. */
export function interpreterMissing(python: string, code: string): UserError {
  return new UserError(
    new Problem({
      key: 'python',
      found: `${JSON.stringify(python)}, which cannot be started (${code})`,
      expected: 'a Python interpreter',
      advice: 'give its path, or install Python 3.9 or newer',
    }),
  )
}

function tooSlow(options: ObserverOptions, command: ObserverCommand): EngineFailure {
  return new EngineFailure(options.engine, 'timeout', `no answer to ${command} within ${options.deadlineMs / 1000} s`)
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').pop() ?? ''
}
