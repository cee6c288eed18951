/** A Python environment that holds one version of an engine: made once, kept, and found again. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type Engine } from '../artefacts/generated/engine'
import { type Clock } from '../runtime/clock'
import { isSystemError, writeFileAtomic } from '../runtime/files'
import { type Logger } from '../runtime/logger'
import { Problem, UserError } from '../runtime/problems'
import { type ProcessResult, runProcess } from '../runtime/processes'
import { interpreterMissing } from './observer-client'
import { pipEnvironment } from './pip-environment'
import { explainPip } from './pip-failures'
import { normalVersion, satisfies } from './versions'

export interface EnvironmentOptions {
  readonly engine: Engine
  readonly version: string
  /** Absolute folder that receives the environments; it gets a `.gitignore` of its own. */
  readonly cache: string
  /** An interpreter to make the environment with; '' to look for one on PATH. */
  readonly base: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly logger: Logger
  readonly clock: Clock
}

/** What the observers need, whatever the engine needs. */
const OLDEST_PYTHON = '>=3.9'
/** Tried in order; the user's default comes first. */
const CANDIDATES = ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3.9']
const QUICK_MS = 30_000
const PIP_MS = 30 * 60_000
const LOCK_WAIT_MS = 500
/** Written last, so that an installation that was cut short is not taken for an environment. */
const MARKER = 'llem-environment.json'

/**
 * The interpreter of an environment with the engine at a version; makes it when it is not there.
 *
 * @returns absolute path of the interpreter
 * @throws UserError (no suitable Python, no such version, requirements that cannot be met) and PlatformError (no
 *   network, full disk), each in one line
 */
export async function prepareEnvironment(options: EnvironmentOptions): Promise<string> {
  const requirements = requirementsOf(options.engine, options.version)
  const folder = path.join(options.cache, `${options.engine.engine}-${options.version.replace('!', '-')}`)
  const python = path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  if (isReady(folder, requirements)) return python
  mkdirSync(options.cache, { recursive: true })
  writeFileAtomic(path.join(options.cache, '.gitignore'), '*\n')
  const release = await lock(`${folder}.lock`, options.clock, options.logger)
  try {
    // Another process may have made it while this one waited.
    if (!isReady(folder, requirements)) await install(folder, python, requirements, options)
  } finally {
    release()
  }
  return python
}

/** The requirements of an engine's environment, with its version filled in. */
export function requirementsOf(engine: Engine, version: string): string[] {
  return (engine.pip ?? []).map((requirement) => requirement.replaceAll('{version}', version))
}

async function install(
  folder: string,
  python: string,
  requirements: readonly string[],
  options: EnvironmentOptions,
): Promise<void> {
  const { engine, version, logger } = options
  if (requirements.length === 0) {
    throw new UserError(
      new Problem({
        file: `engine_versions/${engine.engine}/engine.yaml`,
        key: 'pip',
        found: 'nothing',
        expected: 'the requirements of an environment',
        advice: 'add them, or give an interpreter that has the engine',
      }),
    )
  }
  const base = await findPython(options)
  const started = options.clock.now().getTime()
  logger.info(`${engine.engine} ${version}: making an environment with Python ${base.version}`)
  rmSync(folder, { recursive: true, force: true })
  const steps: [string, ...string[]][] = [
    [base.program, '-m', 'venv', folder],
    [
      python,
      '-m',
      'pip',
      'install',
      '--no-input',
      '--disable-pip-version-check',
      '--progress-bar',
      'off',
      ...requirements,
    ],
  ]
  for (const argv of steps) {
    const result = await run(argv, PIP_MS, options, (line) => {
      if (/^(?:Collecting|Installing|Successfully installed)\b/.test(line)) logger.info(`  ${line.slice(0, 160)}`)
    })
    const problem = explainPip(result, {
      engine: engine.engine,
      version,
      requirements,
      python: base.version,
      making: argv === steps[0],
    })
    if (problem === undefined) continue
    rmSync(folder, { recursive: true, force: true })
    throw problem
  }
  writeFileAtomic(path.join(folder, MARKER), `${JSON.stringify({ requirements, python: base.version })}\n`)
  logger.info(
    `${engine.engine} ${version}: environment ready after ${((options.clock.now().getTime() - started) / 1000).toFixed(0)} s`,
  )
}

/** The first interpreter that can run the observers and the engine. */
async function findPython(options: EnvironmentOptions): Promise<{ program: string; version: string }> {
  const wanted = options.engine.python ?? OLDEST_PYTHON
  const refused: string[] = []
  for (const program of options.base === '' ? CANDIDATES : [options.base]) {
    const result = await run([program, '-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], QUICK_MS, options)
    if (result.kind === 'not-started') {
      if (options.base !== '') throw interpreterMissing(program, result.code)
      continue
    }
    const version = normalVersion(result.stdout.trim())
    if (result.status !== 0 || version === undefined) continue
    if (satisfies(version, OLDEST_PYTHON) && satisfies(version, wanted)) return { program, version }
    refused.push(`${program} is Python ${version}`)
  }
  throw new UserError(
    new Problem({
      key: 'python',
      found: refused.length === 0 ? 'none that can be started' : refused.join(', '),
      expected: `Python ${OLDEST_PYTHON}, and ${wanted} for ${options.engine.engine}`,
      advice: 'install one, or give the path of one',
    }),
  )
}

function run(
  argv: [string, ...string[]],
  deadlineMs: number,
  options: EnvironmentOptions,
  onLine: (line: string) => void = () => undefined,
): Promise<ProcessResult> {
  return runProcess(argv, {
    cwd: options.cache,
    env: pipEnvironment(options.env),
    deadlineMs,
    onLine,
  })
}

function isReady(folder: string, requirements: readonly string[]): boolean {
  try {
    const marker = JSON.parse(readFileSync(path.join(folder, MARKER), 'utf8')) as { requirements?: unknown }
    return JSON.stringify(marker.requirements) === JSON.stringify(requirements)
  } catch (error) {
    if (error instanceof SyntaxError || (isSystemError(error) && error.code === 'ENOENT')) return false
    throw error
  }
}

/** Keeps other processes from making the same environment. Returns what releases it. */
async function lock(file: string, clock: Clock, logger: Logger): Promise<() => void> {
  for (let told = false; ;) {
    try {
      const descriptor = openSync(file, 'wx')
      writeSync(descriptor, String(process.pid))
      closeSync(descriptor)
      return () => {
        unlinkSync(file)
      }
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) logger.info(`waiting for another process that makes ${path.basename(file, '.lock')}`)
    told = true
    await clock.sleep(LOCK_WAIT_MS)
  }
}

/** Whether the process that took a lock has ended. */
function isAbandoned(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    // The owner writes its id right after making the file.
    if (!Number.isInteger(owner) || owner <= 0) return Date.now() - statSync(file).mtimeMs > QUICK_MS
    process.kill(owner, 0)
    return false
  } catch (error) {
    if (isSystemError(error) && error.code === 'ESRCH') return true
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'EPERM')) return false
    throw error
  }
}
