/** A whole matrix on one machine: run, journal, publish as it goes, resume. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Clock } from '../../shared/runtime/clock'
import { isSystemError } from '../../shared/runtime/files'
import { type Logger } from '../../shared/runtime/logger'
import { type CellResult, cellResult, finalRecords } from '../matrix/cell-result'
import { makeMatrix, type Matrix } from '../matrix/matrix'
import { publishMatrix, publishPlan } from '../matrix/publish'
import { MOST_TRIAL_FILES, writeTrialFiles } from '../matrix/trial-files'
import { type PlannedCell, type Plan } from '../plan/model'
import { knowsFiles } from '../plan/inputs'
import { pairBaselines } from '../plan/pairing'
import { redactedPlan } from '../plan/redacted-plan'
import { type Recipe } from '../recipe/model'
import { pullImage } from './containers'
import { EnvironmentSnapshots } from './environment-snapshots'
import { hardwareFingerprint, userAndGroup } from './hardware'
import { readJournal, JOURNAL_FILE } from './journal'
import { endOrphans, removeContainers } from './orphans'
import { findRunToResume } from './resume'
import { claimRunDirectory, formatTimestamp, runsDirectory } from './run-directory'
import { lockRun } from './run-lock'
import { cellDirectory, NO_PAIRS, runUnits } from './run-units'
import { type TrialRecord } from './trial-record'

export interface LocalRunOptions {
  readonly plan: Plan
  readonly recipe: Recipe
  /** Absolute. */
  readonly outputDir: string
  /** Absolute directory the commands run in. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Continue the newest run of this experiment, if there is one. */
  readonly resume: boolean
  readonly logger: Logger
  readonly clock: Clock
  /** Asked between trials. */
  readonly stop: () => boolean
}

export interface LocalRun {
  readonly directory: string
  readonly matrix: Matrix
}

/** The matrix is rewritten after every cell, and within a cell at most this often, */
const PUBLISH_INTERVAL_MS = 2000
/** and so rarely that writing takes at most a fiftieth of the time. */
const PUBLISH_SHARE = 50

export async function runLocally(options: LocalRunOptions): Promise<LocalRun> {
  const { recipe, env, logger } = options
  const shown = redactedPlan(options.plan, recipe, env)
  const parent = runsDirectory(options.outputDir, recipe.ticket, recipe.workload)
  const earlier = options.resume ? runToContinue(parent, shown, logger) : undefined
  const directory = earlier ?? claimRunDirectory(parent, formatTimestamp(options.clock.now()))
  const release = lockRun(directory)
  try {
    if (earlier !== undefined) await endWhatWasLeft(directory, shown, env, logger)
    publishPlan(directory, shown.recipe, shown.lock, shown.sidecars)
    const run = new LocalPublisher(options, shown, directory)
    await run.execute()
    return { directory, matrix: run.publish() }
  } finally {
    release()
  }
}

function runToContinue(parent: string, { lock }: Plan, logger: Logger): string | undefined {
  const found = findRunToResume(parent, lock)
  if (found.directory === undefined && found.newest !== undefined)
    logger.warning(
      `--resume: a new run begins, because no earlier one is of this experiment; the newest, ${found.newest.directory}, ${found.newest.reason}`,
    )
  return found.directory
}

async function endWhatWasLeft(
  directory: string,
  { lock }: Plan,
  env: LocalRunOptions['env'],
  logger: Logger,
): Promise<void> {
  const usesDocker = lock.cells.some(({ image }) => image !== null)
  const containers = usesDocker ? await removeContainers(directory, env) : 0
  const processes = endOrphans(directory)
  if (processes + containers > 0)
    logger.warning(`${processes} process(es) and ${containers} container(s) that an earlier run left behind were ended`)
}

class LocalPublisher {
  readonly #options: LocalRunOptions
  /** The plan as files of the run may show it. */
  readonly #shown: Plan
  readonly #shownCells: ReadonlyMap<string, PlannedCell>
  readonly #directory: string
  readonly #session = `s${randomBytes(4).toString('hex')}`
  readonly #sessions = new Set([this.#session])
  readonly #hardware = hardwareFingerprint()
  readonly #results = new Map<string, CellResult>()
  readonly #files = new Map<string, { paths: readonly string[]; omitted: number; written: Set<string> }>()
  readonly #warnings: string[] = []
  readonly #snapshots: EnvironmentSnapshots
  readonly #timestamp: string
  #published = 0
  #publishingMs = 0
  #isUnwritable = false

  constructor(options: LocalRunOptions, shown: Plan, directory: string) {
    this.#options = options
    this.#shown = shown
    this.#shownCells = new Map(shown.lock.cells.map((cell) => [cell.id, cell]))
    this.#directory = directory
    this.#snapshots = new EnvironmentSnapshots(directory, {
      workspace: options.workspace,
      env: options.env,
      hardware: this.#hardware,
      containerLabel: directory,
      user: userAndGroup(),
    })
    this.#timestamp =
      /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d/.exec(path.basename(directory))?.[0] ?? formatTimestamp(options.clock.now())
  }

  async execute(): Promise<void> {
    const { plan, recipe, workspace, env, logger, stop } = this.#options
    const cells = plan.lock.cells
    for (const cell of cells) this.#results.set(cell.name, this.#resultOf(cell, []))
    const reused = cells.reduce((sum, cell) => sum + this.#readEarlier(cell), 0)
    if (reused > 0 && !knowsFiles(plan.lock.inputs))
      this.#warnings.push(
        `${reused} earlier result(s) were reused, and the command names no file that a change would show in; list such files under \`inputs\`.`,
      )
    await this.#snapshots.ofHost()
    const host = {
      workspace,
      env,
      hardware: this.#hardware,
      session: this.#session,
      now: () => performance.now(),
      user: userAndGroup(),
      containerLabel: this.#directory,
    }
    const place = (cell: PlannedCell): string => `cell ${cells.indexOf(cell) + 1}/${cells.length}: ${cell.name}`
    await runUnits(
      {
        recipe,
        cells,
        units: cells.map((cell) => ({ cell: cell.id, from: 0, to: cell.trials })),
        directory: this.#directory,
        earlier: () => [],
        retries: plan.retries,
        pairs: plan.pair_baseline ? pairBaselines(cells, recipe, plan.lock.baseline_cell, true).beside : NO_PAIRS,
      },
      host,
      {
        cellStarts: async (cell, reused) => {
          const again = reused > 0 ? `, ${reused} reused` : ''
          logger.info(
            `${place(cell)} (mitigations=[${cell.mitigations.join(', ')}] environment=${cell.environment.name}) -- ${cell.trials} trial(s)${again}`,
          )
          await this.#snapshot(cell)
        },
        trialEnds: (cell, _record, records) => {
          if (performance.now() - this.#published < Math.max(PUBLISH_INTERVAL_MS, this.#publishingMs * PUBLISH_SHARE))
            return
          this.#publishMeanwhile(cell, records)
        },
        cellEnds: (cell, records) => {
          this.#publishMeanwhile(cell, records)
          logger.info(`${place(cell)} -- ${describe(this.#results.get(cell.name))}`)
        },
        cellFails: (cell, error, records) => {
          // What some trials found is worth more than an empty row.
          const hasResults = finalRecords(records).length > 0
          if (hasResults) this.#warnings.push(`${cell.name} could not be run to its end: ${error}.`)
          this.#publishMeanwhile(cell, records, hasResults ? null : error)
          logger.error(`${place(cell)} -- ${error}`)
        },
      },
      stop,
    )
    if (stop()) this.#warnings.push('The run was stopped before its end; --resume continues it.')
  }

  /** Rewrites the matrix from what is known. */
  publish(): Matrix {
    const matrix = makeMatrix({
      recipe: this.#options.recipe,
      lock: this.#shown.lock,
      timestamp: this.#timestamp,
      results: [...this.#results.values()],
      trialPaths: this.#files,
      warnings: this.#warnings,
    })
    publishMatrix(this.#directory, matrix)
    return matrix
  }

  /** A disk that takes nothing more ends no trial; the matrix at the end is what must be written. */
  #publishMeanwhile(cell: PlannedCell, records: readonly TrialRecord[], error: string | null = null): void {
    const started = performance.now()
    this.#results.set(cell.name, this.#resultOf(cell, records, error))
    try {
      this.#writeTrials(cell, records)
      this.publish()
      this.#isUnwritable = false
    } catch (error) {
      if (!isSystemError(error)) throw error
      if (!this.#isUnwritable) this.#options.logger.warning(`the matrix could not be written: ${error.message}`)
      this.#isUnwritable = true
    }
    this.#published = performance.now()
    this.#publishingMs = this.#published - started
  }

  /**
   * What an earlier run of this directory found; its rows are right before their cells are reached.
   *
   * @returns the results that are reused
   */
  #readEarlier(cell: PlannedCell): number {
    try {
      return this.#readJournalOf(cell)
    } catch (error) {
      if (!isSystemError(error)) throw error
      this.#warnings.push(`${cell.name}: its earlier results could not be read: ${error.message}.`)
      return 0
    }
  }

  #readJournalOf(cell: PlannedCell): number {
    const { records, badLines } = readJournal(path.join(cellDirectory(this.#directory, cell.name), JOURNAL_FILE))
    const usable = records.filter((record) => record.cell === cell.name && record.content_hash === cell.content_hash)
    if (badLines > 0)
      this.#warnings.push(`${cell.name}: ${badLines} line(s) of its journal are no records and were ignored.`)
    const stale = records.length - usable.length
    if (stale > 0)
      this.#warnings.push(
        `${cell.name}: ${stale} earlier result(s) were not reused, because the command, its inputs or its environment have changed.`,
      )
    if (usable.length > 0) this.#results.set(cell.name, this.#resultOf(cell, usable))
    if (usable.length > 0) this.#writeTrials(cell, usable)
    return finalRecords(usable).filter(({ verdict }) => verdict !== 'error').length
  }

  #writeTrials(cell: PlannedCell, records: readonly TrialRecord[]): void {
    const written = this.#files.get(cell.name)?.written ?? new Set<string>()
    const others = [...this.#files].reduce((sum, [name, { paths }]) => sum + (name === cell.name ? 0 : paths.length), 0)
    const files = writeTrialFiles(
      this.#directory,
      this.#options.recipe.workload,
      this.#shownCell(cell),
      records,
      this.#sessions,
      written,
      MOST_TRIAL_FILES - others,
    )
    this.#files.set(cell.name, { ...files, written })
  }

  #resultOf(cell: PlannedCell, records: readonly TrialRecord[], error: string | null = null): CellResult {
    const { stopAfter } = this.#options.recipe
    return cellResult({ cell: this.#shownCell(cell), records, sessions: this.#sessions, stopAfter, error })
  }

  #shownCell(cell: PlannedCell): PlannedCell {
    return this.#shownCells.get(cell.id) ?? cell
  }

  async #snapshot(cell: PlannedCell): Promise<void> {
    if (!this.#snapshots.isNew(cell)) return
    if (cell.image !== null) {
      const fault = await pullImage(cell.image, this.#options.workspace, this.#options.env)
      if (fault !== undefined) this.#warnings.push(`The image ${cell.image} is not here: ${fault}.`)
    }
    const fault = await this.#snapshots.ofCell(cell)
    if (fault !== undefined) this.#warnings.push(fault)
  }
}

function describe(result: CellResult | undefined): string {
  if (result === undefined) return 'no result'
  const { passed_count: passed, failed_count: failed, error_count: errors, trials } = result.stats
  return `${passed} passed, ${failed} failed, ${errors} errors of ${trials}${result.missingTrials > 0 ? `; ${result.missingTrials} missing` : ''}`
}
