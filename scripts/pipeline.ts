/** `npm run pipeline -- --engine NAME [options]`: every stage for one engine, from a version number to the digest. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chooseVersion, loadEngineFiles } from '../actions/shared/engines/definitions'
import { prepareEnvironment } from '../actions/shared/engines/environment'
import { SOCKET_VARIABLE } from '../actions/shared/engines/observer-client'
import { startObserverServer } from '../actions/shared/engines/observer-server'
import { type Producer, toolkitRoot } from '../actions/shared/engines/paths'
import { systemClock } from '../actions/shared/runtime/clock'
import { createLogger, escapeText, type Logger } from '../actions/shared/runtime/logger'
import { Problem, UserError } from '../actions/shared/runtime/problems'
import { reportError } from '../actions/shared/runtime/run-stage'
import { parseArguments, type PipelineArguments, USAGE } from './pipeline/arguments'
import { renderLine, renderShares, type Share } from './pipeline/console'
import { type ActionRunner, checkActions, runAction } from './pipeline/runner'

const STAGES = { schemas: ['probe', 'mine', 'diff'], invariants: ['probe', 'mine', 'validate-replay', 'diff'] } as const

interface Step {
  readonly producer: Producer | 'all'
  readonly stage: string
}

/** The stages of each producer, and one digest of what they left. */
function planOf(producers: readonly Producer[]): Step[] {
  const [only, ...others] = producers
  const digest: Step = {
    producer: only !== undefined && others.length === 0 ? only : 'all',
    stage: 'regenerate-digest',
  }
  return [...producers.flatMap((producer) => STAGES[producer].map((stage) => ({ producer, stage }))), digest]
}

const print = (text: string): void => {
  process.stdout.write(`${escapeText(text)}\n`)
}

async function main(): Promise<number> {
  const logger = createLogger({})
  try {
    const given = parseArguments(process.argv.slice(2))
    if (given === 'help') {
      process.stdout.write(USAGE)
      return 0
    }
    return await runPipeline(given, logger)
  } catch (error) {
    reportError('pipeline', error, logger)
    return 1
  }
}

async function runPipeline(given: PipelineArguments, logger: Logger): Promise<number> {
  const root = toolkitRoot(__dirname)
  // npm and the bootstrap change the directory; the paths given are those of where the user is.
  const here = process.env['INIT_CWD'] ?? process.cwd()
  const workspace = given.workspace === '' ? root : path.resolve(here, given.workspace)
  if (statSync(workspace, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(
      new Problem({
        key: '--workspace',
        found: JSON.stringify(given.workspace),
        expected: 'a folder',
        advice: 'give the folder that holds engine_versions/',
      }),
    )
  }
  const files = loadEngineFiles(workspace, given.engine)
  const plan = planOf(given.producers)
  checkActions(
    root,
    plan.map(({ stage }) => stage),
  )
  const version = chooseVersion(given.version, files.current)
  const shares: Share[] = []
  const timed = async <T>(name: string, body: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    try {
      return await body()
    } finally {
      shares.push({ name, milliseconds: performance.now() - started })
    }
  }
  const python =
    given.python !== ''
      ? interpreter(given.python, here)
      : await timed('environment', () =>
          prepareEnvironment({
            engine: files.engine,
            version,
            cache: path.join(root, '.cache/envs'),
            base: '',
            env: process.env,
            logger,
            clock: systemClock,
          }),
        )
  const server = await timed('observer', () =>
    startObserverServer(
      python,
      { engine: files.engine, distribution: files.current.library.pep503_name },
      process.env,
      systemClock,
    ),
  )
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  const temporary = mkdtempSync(path.join(tmpdir(), 'llem-run-'))
  const runner: ActionRunner = {
    root,
    workspace,
    temporary,
    env: process.env,
    extra: server === undefined ? {} : { [SOCKET_VARIABLE]: server.socket },
    onLine: (line) => {
      const shown = renderLine(line)
      if (shown !== undefined) print(shown.replace(/^/gm, '    '))
    },
  }
  const inputs = {
    engine: given.engine,
    version,
    'base-version': given.base,
    python,
    reuse: given.fresh ? 'never' : 'auto',
  }
  let headline: string | undefined
  try {
    headline = await runStages(plan, inputs, runner, timed)
  } finally {
    await server?.stop()
    rmSync(temporary, { recursive: true, force: true })
    print(`\nTime\n${renderShares(shares).join('\n')}`)
  }
  if (headline === undefined) return 1
  print(`\n${headline}`)
  return 0
}

/** Runs the steps until one fails. Returns the headline of the digest; undefined when a step failed. */
async function runStages(
  plan: readonly Step[],
  inputs: Readonly<Record<string, string>>,
  runner: ActionRunner,
  timed: <T>(name: string, body: () => Promise<T>) => Promise<T>,
): Promise<string | undefined> {
  let headline = ''
  for (const [index, { producer, stage }] of plan.entries()) {
    print(`[${index + 1}/${plan.length}] ${stage} ${producer}`)
    const run = await timed(`${stage} ${producer}`, () => runAction(runner, stage, { ...inputs, producer }))
    if (run.status !== 0) {
      print(`${stage} ${producer} failed (exit status ${String(run.status)})`)
      return undefined
    }
    headline = run.outputs.get('headline') ?? headline
  }
  return headline
}

/** A path is taken from where the command was given; a bare name is looked up on PATH. */
function interpreter(given: string, here: string): string {
  return /[/\\]/.test(given) ? path.resolve(here, given) : given
}

// A reader that has seen enough (`| head`) does not end the run: what it leaves is in files.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

void main().then((status) => {
  process.exitCode = status
})
