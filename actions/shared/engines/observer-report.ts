/** What an observer answers, and what kind of problem it is when it answers with an error. */
import { type JsonValue } from '../artefacts/json-value'
import { PlatformError, Problem, UserError } from '../runtime/problems'

export type ObserverCommand = 'environment' | 'probe' | 'fields' | 'guards' | 'replay'

/** A report: the envelope, and what the command observed under further keys. */
export interface ObserverReport {
  readonly schema_version: 1
  readonly command: ObserverCommand
  /** The interpreter, for example `3.11.7`. */
  readonly python: string
  /** What the library says it is; null when it does not say. */
  readonly library_version: string | null
  readonly [key: string]: JsonValue
}

/** What the engine did instead of being observed. */
export type EngineFailureKind = 'engine_import_failed' | 'engine_exited' | 'module_missing' | 'timeout'

/**
 * The engine's behaviour kept it from being observed. A stage with a verdict makes it part of its verdict; where there is
 * none to give, it is shown like a mistake, in one line.
 */
export class EngineFailure extends UserError {
  readonly kind: EngineFailureKind
  /** One line: what happened. */
  readonly reason: string

  constructor(engine: string, kind: EngineFailureKind, reason: string) {
    const advice: Record<EngineFailureKind, string> = {
      engine_import_failed: 'correct the environment, or give another version',
      engine_exited: 'correct the environment, or give another version',
      module_missing: `correct the modules in engine_versions/${engine}/engine.yaml`,
      timeout: 'try again, or raise the deadline',
    }
    super(new Problem({ key: engine, found: reason, expected: 'an engine that can be observed', advice: advice[kind] }))
    this.kind = kind
    this.reason = reason
  }
}

interface Rejection {
  readonly kind: string
  readonly message: string
  readonly detail?: string
}

/**
 * Checks the envelope of a report.
 *
 * @param engine name of the engine, for messages
 * @param document the parsed report; it was written in the engine's process, so nothing about it is trusted
 * @throws EngineFailure, UserError (Python too old, a producer's code), or Error when the report or the request is wrong,
 *   which is a mistake of ours
 */
export function readReport(engine: string, command: ObserverCommand, document: unknown): ObserverReport {
  if (!isRecord(document) || document['schema_version'] !== 1 || document['command'] !== command) {
    throw new Error(`The observer's answer to ${command} is not a report of schema_version 1`)
  }
  const rejection = document['error']
  if (rejection !== undefined) throw problemOf(engine, command, rejection)
  const { python, library_version: version } = document
  if (typeof python !== 'string' || (version !== null && typeof version !== 'string')) {
    throw new Error(`The observer's answer to ${command} has no python or library_version`)
  }
  return document as unknown as ObserverReport
}

function problemOf(engine: string, command: ObserverCommand, rejection: unknown): Error {
  if (!isRejection(rejection))
    return new Error(`The observer's answer to ${command} has an error without kind and message`)
  switch (rejection.kind) {
    case 'engine_import_failed':
    case 'engine_exited':
    case 'module_missing':
      return new EngineFailure(engine, rejection.kind, rejection.message)
    case 'python_too_old':
      return new UserError(
        new Problem({
          key: 'python',
          found: rejection.message,
          expected: 'Python 3.9 or newer',
          advice: 'give another interpreter',
        }),
      )
    case 'producer_failed':
      return new UserError(
        new Problem({
          key: `${engine} producers`,
          found: rejection.message,
          expected: 'code that loads and answers',
          advice: 'correct the producer',
        }),
      )
    default: {
      const error = new Error(`The observer failed to answer ${command}: ${rejection.message}`)
      if (rejection.detail !== undefined) error.stack = `${error.message}\n${rejection.detail}`
      return error
    }
  }
}

/** The disk, or the process, refused the observer its report. */
export function withoutReport(command: ObserverCommand, status: string, lastWords: string): PlatformError {
  return new PlatformError(
    `the observer ended (${status}) without a report for ${command}: ${lastWords === '' ? 'it said nothing' : lastWords}`,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRejection(value: unknown): value is Rejection {
  return (
    isRecord(value) &&
    typeof value['kind'] === 'string' &&
    typeof value['message'] === 'string' &&
    ['string', 'undefined'].includes(typeof value['detail'])
  )
}
