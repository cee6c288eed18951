/**
 * The frame of every action's `main.ts`: it gives the stage what it may touch, writes what the stage
 * returns, and is the only place where an error becomes an exit status.
 */
import path from 'node:path'
import { type Clock, systemClock } from './clock'
import { isSystemError } from './files'
import { inputsFromEnvironment, type InputSource } from './inputs'
import { createLogger, escapeText, type Logger } from './logger'
import { createOutputs, type Outputs, type OutputValue } from './outputs'
import { PlatformError, UserError } from './problems'

/** The effects a stage is given. */
export interface StageContext {
  readonly inputs: InputSource
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute directory: `GITHUB_WORKSPACE`, or the current directory on a laptop. */
  readonly workspace: string
  readonly logger: Logger
  readonly outputs: Outputs
  readonly clock: Clock
}

/** What a stage returns. A verdict about the engine is an output, not a failure. */
export interface StageOutcome {
  readonly outputs?: Readonly<Record<string, OutputValue>>
  /** Markdown for the job summary. */
  readonly summary?: string
  /** Set when the policy the user chose says that this result fails the step: the reason. */
  readonly failure?: string | undefined
}

/**
 * Runs a stage as the body of an action. Outputs and summary are written before the step fails.
 *
 * @param name the action's name, used in messages
 */
export async function runStage(name: string, stage: (context: StageContext) => Promise<StageOutcome>): Promise<void> {
  const logger = createLogger(process.env)
  // The outer net: what the handlers below throw themselves, and what escapes from an event handler.
  const lastResort = (error: unknown): void => {
    process.exitCode = 1
    process.stderr.write(`${escapeText(`${name}: ${describeUnexpected(error)}`)}\n`)
  }
  process.on('uncaughtException', (error) => {
    lastResort(error)
    // The state after an uncaught exception is unknown; nothing more may be written.
    process.exit(1)
  })
  try {
    const outputs = createOutputs(process.env, (text) => process.stdout.write(`${escapeText(text)}\n`))
    const context: StageContext = {
      inputs: inputsFromEnvironment(process.env),
      env: process.env,
      workspace: path.resolve(process.env['GITHUB_WORKSPACE'] ?? '.'),
      logger,
      outputs,
      clock: systemClock,
    }
    try {
      const outcome = await stage(context)
      publish(outcome, context)
      if (outcome.failure !== undefined) {
        logger.error(`${name}: ${outcome.failure}`)
        process.exitCode = 1
      }
    } catch (error) {
      process.exitCode = 1
      reportError(name, error, logger)
    }
  } catch (error) {
    lastResort(error)
  }
}

function publish(outcome: StageOutcome, { outputs, logger }: StageContext): void {
  for (const [key, value] of Object.entries(outcome.outputs ?? {})) outputs.set(key, value)
  if (outcome.summary === undefined) return
  const cut = outputs.summary(outcome.summary)
  if (cut > 0) logger.warning(`${cut} bytes of the job summary did not fit and were cut`)
}

/** Says what went wrong in the words of its kind. Exported for commands that run several stages. */
export function reportError(name: string, error: unknown, logger: Logger): void {
  if (error instanceof UserError) {
    for (const problem of error.problems) {
      logger.error(problem.toString(), { file: problem.file, line: problem.line, column: problem.column })
    }
  } else if (isPlatformFault(error)) {
    logger.error(`${name}: the platform failed, not your configuration: ${error.message}`)
  } else {
    logger.error(`${name}: ${describeUnexpected(error)}`)
  }
  if (!(error instanceof UserError) && error instanceof Error) logger.debug(error.stack ?? error.message)
}

function describeUnexpected(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `this is a bug in llem-actions, please report it: ${message}`
}

/** What the operating system or the network says when the cause is not in this repository. */
const PLATFORM_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EDQUOT',
  'EHOSTUNREACH',
  'EIO',
  'EMFILE',
  'ENETUNREACH',
  'ENFILE',
  'ENOMEM',
  'ENOSPC',
  'ENOTFOUND',
  'EPIPE',
  'EROFS',
  'ETIMEDOUT',
])

function isPlatformFault(error: unknown): error is Error {
  if (error instanceof PlatformError) return true
  return isSystemError(error) && PLATFORM_CODES.has(error.code ?? '')
}
