/** A whole matrix on one machine: run, journal, publish as it goes, resume. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type TriageEnvironment } from '../../shared/artefacts/generated/triage-environment'
import { type Clock } from '../../shared/runtime/clock'
import { type Logger } from '../../shared/runtime/logger'
import { type CellResult, cellResult } from '../matrix/cell-result'
import { makeMatrix, type Matrix } from '../matrix/matrix'
import { publishMatrix, publishPlan } from '../matrix/publish'
import { MOST_TRIAL_FILES, writeTrialFiles } from '../matrix/trial-files'
import { type PlannedCell, type Plan } from '../plan/model'
import { pairBaselines } from '../plan/pairing'
import { pathComponent } from '../recipe/names'
import { type Recipe } from '../recipe/model'
import { endOrphanContainers, pullImage } from './containers'
import { hardwareFingerprint } from './hardware'
import { readJournal, JOURNAL_FILE } from './journal'
import { claimRunDirectory, endOrphans, formatTimestamp, latestRun, runsDirectory } from './run-directory'
import { lockRun } from './run-lock'
import { cellDirectory, NO_PAIRS, runUnits } from './run-units'
import { HOST_PLACE, type SnapshotHost, takeSnapshot, writeSnapshot } from './snapshot'
import { type TrialRecord } from './trial-record'

export interface LocalRunOptions {
  readonly plan: Plan
  readonly recipe: Recipe
  /** Absolute. */
  readonly outputDir: string
  /** Absolute directory the commands run in. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Continue the newest run of this ticket and workload, if there is one. */
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
  const { plan, recipe, logger } = options
  const parent = runsDirectory(options.outputDir, recipe.ticket, recipe.workload)
  const earlier = options.resume ? latestRun(parent) : undefined
  const directory = earlier ?? claimRunDirectory(parent, formatTimestamp(options.clock.now()))
  const release = lockRun(directory)
  try {
    if (earlier !== undefined) {
      // A container first: its client would end by itself then.
      const containers = plan.lock.cells.some(({ image }) => image !== null)
        ? await endOrphanContainers(directory, options.env)
        : 0
      const orphans = endOrphans(directory) + containers
      if (orphans > 0) logger.warning(`${orphans} process(es) that an earlier run left behind were ended`)
    }
    publishPlan(directory, plan.recipe, plan.lock, plan.sidecars)
    const run = new LocalPublisher(options, directory)
    await run.execute()
    return { directory, matrix: run.publish() }
  } finally {
    release()
  }
}

class LocalPublisher {
  readonly #options: LocalRunOptions
  readonly #directory: string
  readonly #session = `s${randomBytes(4).toString('hex')}`
  readonly #sessions = new Set([this.#session])
  readonly #hardware = hardwareFingerprint()
  readonly #results = new Map<string, CellResult>()
  readonly #files = new Map<string, { paths: readonly string[]; omitted: number; written: Set<number> }>()
  readonly #warnings: string[] = []
  readonly #snapshots = new Set<string>()
  #hostSnapshot: TriageEnvironment | undefined
  readonly #timestamp: string
  #published = 0
  #publishingMs = 0

  constructor(options: LocalRunOptions, directory: string) {
    this.#options = options
    this.#directory = directory
    this.#timestamp =
      /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d/.exec(path.basename(directory))?.[0] ?? formatTimestamp(options.clock.now())
  }

  async execute(): Promise<void> {
    const { plan, recipe, workspace, env, logger, stop } = this.#options
    const cells = plan.lock.cells
    for (const cell of cells) this.#results.set(cell.name, this.#resultOf(cell, []))
    for (const cell of cells) this.#readEarlier(cell)
    await this.#snapshotOfHost()
    const host = {
      workspace,
      env,
      hardware: this.#hardware,
      session: this.#session,
      insideContainer: false,
      now: () => performance.now(),
      user: userAndGroup(),
    }
    let number = 0
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
          number += 1
          const again = reused > 0 ? `, ${reused} reused` : ''
          logger.info(
            `cell ${number}/${cells.length}: ${cell.name} (mitigations=[${cell.mitigations.join(', ')}] environment=${cell.environment.name}) -- ${cell.trials} trial(s)${again}`,
          )
          await this.#snapshot(cell)
        },
        trialEnds: (cell, _record, records) => {
          if (performance.now() - this.#published < Math.max(PUBLISH_INTERVAL_MS, this.#publishingMs * PUBLISH_SHARE))
            return
          this.#take(cell, records)
          this.publish()
        },
        cellEnds: (cell, records) => {
          this.#take(cell, records)
          this.publish()
          logger.info(`cell ${number}/${cells.length}: ${cell.name} -- ${describe(this.#results.get(cell.name))}`)
        },
      },
      stop,
    )
    if (stop()) this.#warnings.push('The run was stopped before its end; --resume continues it.')
  }

  /** Rewrites the matrix from what is known. */
  publish(): Matrix {
    const { recipe, plan } = this.#options
    const started = performance.now()
    const matrix = makeMatrix({
      recipe,
      lock: plan.lock,
      timestamp: this.#timestamp,
      results: [...this.#results.values()],
      trialPaths: this.#files,
      warnings: this.#warnings,
    })
    publishMatrix(this.#directory, matrix)
    this.#published = performance.now()
    this.#publishingMs = this.#published - started
    return matrix
  }

  /** What an earlier run of this directory found; its rows are right before their cells are reached. */
  #readEarlier(cell: PlannedCell): void {
    const { records, badLines } = readJournal(path.join(cellDirectory(this.#directory, cell.name), JOURNAL_FILE))
    const usable = records.filter((record) => record.cell === cell.name && record.content_hash === cell.content_hash)
    if (badLines > 0)
      this.#warnings.push(`${cell.name}: ${badLines} line(s) of its journal are no records and were ignored.`)
    const stale = records.length - usable.length
    if (stale > 0)
      this.#warnings.push(
        `${cell.name}: ${stale} earlier result(s) were not reused, because the command, its inputs or its environment have changed.`,
      )
    if (usable.length > 0) this.#take(cell, usable)
  }

  #take(cell: PlannedCell, records: readonly TrialRecord[]): void {
    const written = this.#files.get(cell.name)?.written ?? new Set<number>()
    const others = [...this.#files].reduce((sum, [name, { paths }]) => sum + (name === cell.name ? 0 : paths.length), 0)
    const files = writeTrialFiles(
      this.#directory,
      this.#options.recipe.workload,
      cell,
      records,
      this.#sessions,
      written,
      MOST_TRIAL_FILES - others,
    )
    this.#files.set(cell.name, { ...files, written })
    this.#results.set(cell.name, this.#resultOf(cell, records))
  }

  #resultOf(cell: PlannedCell, records: readonly TrialRecord[]): CellResult {
    return cellResult({ cell, records, sessions: this.#sessions, stopAfter: this.#options.recipe.stopAfter })
  }

  async #snapshotOfHost(): Promise<void> {
    const file = path.join(this.#directory, 'host_env.json')
    if (existsSync(file)) return
    this.#hostSnapshot = await takeSnapshot(HOST_PLACE, this.#snapshotHost())
    writeSnapshot(file, this.#hostSnapshot)
  }

  /** An environment that is the host itself need not be asked again. */
  #hostSnapshotFor({ environment, image }: PlannedCell): TriageEnvironment | undefined {
    const { docker, name, source_package: source, venv } = environment
    return docker === null && venv === null && this.#hostSnapshot !== undefined
      ? { ...this.#hostSnapshot, name, descriptor: { docker, image, venv, source } }
      : undefined
  }

  #snapshotHost(): SnapshotHost {
    const { workspace, env } = this.#options
    return {
      directory: this.#directory,
      workspace,
      env,
      hardware: this.#hardware,
      insideContainer: false,
      user: userAndGroup(),
    }
  }

  async #snapshot(cell: PlannedCell): Promise<void> {
    const { name } = cell.environment
    if (this.#snapshots.has(name)) return
    this.#snapshots.add(name)
    if (cell.image !== null) {
      const fault = await pullImage(cell.image, this.#options.workspace, this.#options.env)
      if (fault !== undefined) this.#warnings.push(`The image ${cell.image} is not here: ${fault}.`)
    }
    const snapshot = this.#hostSnapshotFor(cell) ?? (await takeSnapshot(cell, this.#snapshotHost()))
    writeSnapshot(path.join(this.#directory, 'environments', pathComponent(name), 'env.json'), snapshot)
    if (!snapshot.snapshot_captured)
      this.#warnings.push(`No snapshot of the environment ${name}: ${snapshot.skip_reason ?? 'unknown reason'}.`)
  }
}

/** `uid:gid` of this process, where the platform has them. */
function userAndGroup(): string | undefined {
  const user = process.getuid?.()
  return user === undefined ? undefined : `${user}:${process.getgid?.() ?? user}`
}

function describe(result: CellResult | undefined): string {
  if (result === undefined) return 'no result'
  const { passed_count: passed, failed_count: failed, error_count: errors, trials } = result.stats
  return `${passed} passed, ${failed} failed, ${errors} errors of ${trials}${result.missingTrials > 0 ? `; ${result.missingTrials} missing` : ''}`
}
