/** What pip's failure means, in one line and in the words of the one who has to act. */
import { PlatformError, Problem, UserError } from '../runtime/problems'
import { type ProcessResult } from '../runtime/processes'

export interface PipContext {
  readonly engine: string
  readonly version: string
  readonly requirements: readonly string[]
  /** The version of the interpreter. */
  readonly python: string
  /** Whether the environment itself was being made, before pip. */
  readonly making: boolean
}

/** The problem of a run of `venv` or `pip install`; undefined when it succeeded. */
export function explainPip(result: ProcessResult, context: PipContext): UserError | PlatformError | undefined {
  const what = context.making ? 'making a virtual environment' : `pip install ${context.requirements.join(' ')}`
  if (result.kind === 'not-started') return new PlatformError(`${what} could not be started (${result.code})`)
  if (result.timedOut) return new PlatformError(`${what} did not end in time; run again`)
  if (result.status === 0) return undefined
  const said = `${result.stdout}\n${result.stderr}`
  if (/No space left on device|Errno 28|Disk quota exceeded/.test(said))
    return new PlatformError(`${what}: no space left on the disk; free some and run again`)
  if (context.making && /ensurepip/.test(said)) {
    return new UserError(
      new Problem({
        key: 'python',
        found: `Python ${context.python} without ensurepip`,
        expected: 'one that can make virtual environments',
        advice: 'install its venv package (python3-venv), or give another interpreter',
      }),
    )
  }
  // The index tells which versions ask for another Python, and then that it has none to offer.
  const otherPython = new RegExp(`(?:^|[ ;,])${escape(context.version)} Requires-Python ([^;\\s]+)`, 'm').exec(said)
  if (otherPython !== null) {
    return new UserError(
      new Problem({
        key: 'python',
        found: `Python ${context.python}`,
        expected: `Python ${otherPython[1] ?? ''} for ${context.engine} ${context.version}`,
        advice: 'give another interpreter',
      }),
    )
  }
  if (INDEX_UNREACHABLE.test(said)) return unreachable(what)
  const offered = /No matching distribution found for (\S+)/.exec(said)
  if (offered !== null) {
    const versions = /\(from versions: ([^)]*)\)/.exec(said)?.[1] ?? 'none'
    const known = versions === 'none' ? 'none' : versions.split(', ').slice(-5).join(', ')
    return new UserError(
      new Problem({
        key: 'version',
        found: offered[1] ?? '',
        expected: `a version the package index has (its last ones: ${known})`,
        advice: 'correct `current_version` or the input `version`',
      }),
    )
  }
  return otherFailure(what, result)
}

/**
 * The problem of a run of `pip index versions`; undefined when it succeeded.
 *
 * @param file that names the distribution, for messages
 */
export function explainPipIndex(
  result: ProcessResult,
  distribution: string,
  file: string,
): UserError | PlatformError | undefined {
  const what = `pip index versions ${distribution}`
  if (result.kind === 'not-started') return new PlatformError(`${what} could not be started (${result.code})`)
  if (result.timedOut) return new PlatformError(`${what} did not end in time; run again`)
  if (result.status === 0) return undefined
  const said = `${result.stdout}\n${result.stderr}`
  if (INDEX_UNREACHABLE.test(said)) return unreachable(what)
  if (/No matching distribution found/.test(said)) {
    return new UserError(
      new Problem({
        file,
        key: 'library.pep503_name',
        found: `${distribution}, which the package index does not have`,
        expected: 'the name of a distribution',
        advice: 'correct it, or list the versions',
      }),
    )
  }
  return otherFailure(what, result)
}

const INDEX_UNREACHABLE =
  /Retrying \(Retry|Could not fetch URL|Temporary failure in name resolution|NewConnectionError|ReadTimeoutError|ConnectionError/

function unreachable(what: string): PlatformError {
  return new PlatformError(`${what}: the package index could not be reached; check the network and run again`)
}

function otherFailure(what: string, result: Extract<ProcessResult, { kind: 'ended' }>): PlatformError {
  const lines = `${result.stdout}\n${result.stderr}`.trim().split('\n')
  const last = lines.filter((line) => /^\s*(?:ERROR|error|Error)\b/.test(line)).pop() ?? lines.pop() ?? ''
  const status = result.signal ?? `exit status ${String(result.status)}`
  return new PlatformError(`${what} failed (${status}): ${last.trim().slice(0, 300) || 'it said nothing'}`)
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
