/** Runs the command line: results on standard output and nothing else there; problems on standard error. */
import { createReadStream, fstatSync, openSync } from 'node:fs'
import path from 'node:path'
import { compileCorpus } from '../shared/rules/predict'
import { type NamedFile, readCorpus } from '../shared/rules/read-corpus'
import { isSystemError } from '../shared/runtime/files'
import { createLogger, type Logger } from '../shared/runtime/logger'
import { Problem, UserError } from '../shared/runtime/problems'
import { reportError } from '../shared/runtime/run-stage'
import { checkLines } from './bulk'
import { type Arguments, fails, parseArguments, USAGE } from './command-line'
import { withoutEnvironment } from './environment'
import { resolveTarget } from './target'

/** Streams and surroundings, which a test replaces. */
export interface CommandPorts {
  readonly stdin: AsyncIterable<Buffer>
  readonly stdout: NodeJS.WritableStream
  /** The directory that relative paths are relative to. */
  readonly directory: string
}

const READ_BYTES = 1024 * 1024
/** More lines about bad lines help nobody; the results say of each what is wrong. */
const MOST_PROBLEMS = 1000

/**
 * @param args without the program
 * @returns the exit status: 0, 1 when the policy fails, 2 for a mistake in the arguments or the corpus
 */
export async function runCommand(args: readonly string[], ports: CommandPorts): Promise<number> {
  const logger = createLogger({})
  try {
    const given = parseArguments(args)
    // Writing reports a closed reader too; unhandled, the event would end the process first.
    ports.stdout.on('error', () => undefined)
    if (given !== 'help') return await run(given, ports, logger)
    await write(ports.stdout, USAGE)
    return 0
  } catch (error) {
    // Whoever reads the results has had enough, as `head` has: nothing is wrong, and nobody is there to tell.
    if (isSystemError(error) && error.code === 'EPIPE') return 141
    reportError('check-config', error, logger)
    return 2
  }
}

async function run(given: Arguments, ports: CommandPorts, logger: Logger): Promise<number> {
  const named = (file: string): NamedFile => ({ file: path.resolve(ports.directory, file), shownAs: file })
  const { corpus: whole, problems } = readCorpus(
    named(given.corpus),
    given.overlay === '' ? undefined : named(given.overlay),
  )
  for (const problem of problems) logger.warning(problem.toString())
  const corpus = given.environmentRules === 'ignore' ? withoutEnvironment(whole) : whole
  const { nativeType } = resolveTarget(corpus, given.target, { key: '--target' })
  const compiled = compileCorpus(corpus)
  let reported = 0
  const counts = await checkLines({
    input: openInput(given.input, ports),
    shownAs: given.input === '-' ? '(standard input)' : given.input,
    predict: (kwargs) => compiled.predict(nativeType, kwargs),
    write: (text) => write(ports.stdout, text),
    report: (problem) => {
      reported += 1
      if (reported <= MOST_PROBLEMS) logger.error(problem.toString())
    },
    lint: given.lint,
  })
  if (reported > MOST_PROBLEMS) logger.error(`${reported - MOST_PROBLEMS} more problems are not shown`)
  return fails(given.failOn, counts) ? 1 : 0
}

function openInput(input: string, ports: CommandPorts): AsyncIterable<Buffer> {
  if (input === '-') return ports.stdin
  try {
    const fd = openSync(path.resolve(ports.directory, input), 'r')
    if (fstatSync(fd).isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
    return createReadStream('', { fd, highWaterMark: READ_BYTES })
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UserError(
      new Problem({
        file: input,
        key: '--input',
        found: error.code === 'ENOENT' ? 'no such file' : `a file that cannot be opened (${error.code ?? ''})`,
        expected: 'a file of lines {"kwargs": {...}}',
        advice: 'correct the path',
      }),
    )
  }
}

/** Writes all of a text, waiting when the reader is slow. */
async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
