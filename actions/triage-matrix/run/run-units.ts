/** Runs the trials of a plan one after another, each exactly once, and journals them. */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../../shared/runtime/files'
import { type PlannedCell, type Unit } from '../plan/model'
import { type Recipe, type StopAfter } from '../recipe/model'
import { JournalWriter, JOURNAL_FILE, readJournal } from './journal'
import { removeEmptyDirectories } from './run-directory'
import { runTrial, type TrialHost } from './run-trial'
import { ProbeSources } from './trial-observer'
import { replaces, type TrialRecord } from './trial-record'

/** Below the directory of a cell: what its trials leave. */
const TRIALS = 'trials'

/** For a run that pairs nothing. */
export const NO_PAIRS: ReadonlyMap<string, PlannedCell> = new Map()

export interface UnitsRequest {
  readonly recipe: Recipe
  readonly cells: readonly PlannedCell[]
  readonly units: readonly Unit[]
  /** Absolute directory that receives `cells/<cell>/`. */
  readonly directory: string
  /** Attempts of a cell that are recorded elsewhere, with its hash; trials with a verdict are not run again. */
  readonly earlier: (cell: PlannedCell) => readonly TrialRecord[]
  readonly retries: number
  /** By the id of a cell: the baseline that runs beside each of its trials. */
  readonly pairs: ReadonlyMap<string, PlannedCell>
}

/** What the caller learns while the units run. */
export interface UnitsObserver {
  cellStarts(cell: PlannedCell, reused: number): Promise<void>
  /** After each attempt; `records` are all of the cell so far. */
  trialEnds(cell: PlannedCell, record: TrialRecord, records: readonly TrialRecord[]): void
  cellEnds(cell: PlannedCell, records: readonly TrialRecord[]): void
  /** Instead of `cellEnds` when the cell could not be run to its end; the others are run nevertheless. */
  cellFails(cell: PlannedCell, error: string, records: readonly TrialRecord[]): void
}

/** Where the journal of a cell is, below the directory of a run or of a shard. Names of cells are safe. */
export function cellDirectory(directory: string, cell: string): string {
  return path.join(directory, 'cells', cell)
}

/** @param stop asked between trials; true ends the run early, with everything journalled */
export async function runUnits(
  request: UnitsRequest,
  given: TrialHost,
  observer: UnitsObserver,
  stop: () => boolean,
): Promise<void> {
  const { probe } = request.recipe
  const host = probe === null ? given : { ...given, probe: new ProbeSources(probe, given.env) }
  const byCell = new Map<string, Unit[]>()
  for (const unit of request.units) {
    const units = byCell.get(unit.cell)
    if (units === undefined) byCell.set(unit.cell, [unit])
    else units.push(unit)
  }
  for (const cell of request.cells) {
    const units = byCell.get(cell.id)
    if (units === undefined) continue
    const records: TrialRecord[] = []
    try {
      await runCell(request, cell, units, records, host, observer, stop)
      observer.cellEnds(cell, records)
    } catch (error) {
      observer.cellFails(cell, describeError(error), records)
    }
    if (stop()) return
  }
}

function describeError(error: unknown): string {
  if (isSystemError(error)) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** @param records receives all attempts of the cell */
async function runCell(
  request: UnitsRequest,
  cell: PlannedCell,
  units: readonly Unit[],
  records: TrialRecord[],
  host: TrialHost,
  observer: UnitsObserver,
  stop: () => boolean,
): Promise<void> {
  const directory = cellDirectory(request.directory, cell.name)
  const journal = readJournal(path.join(directory, JOURNAL_FILE))
  const own = journal.records.filter((record) => record.cell === cell.name && record.content_hash === cell.content_hash)
  const finals = new Finals(request.recipe.stopAfter)
  for (const record of [...request.earlier(cell), ...own]) {
    records.push(record)
    finals.add(record)
  }
  if (request.recipe.redaction !== null) removeUnrecorded(path.join(directory, TRIALS), journal.records)
  await observer.cellStarts(cell, finals.verdicts)
  const writer = new JournalWriter(directory, journal.wholeBytes)
  const run: CellRun = { directory, records, finals, attempts: countAttempts(records), writer, host, observer, stop }
  try {
    for (const unit of units) {
      for (let trial = unit.from; trial < unit.to && !stop() && !finals.eventsReached; trial += 1)
        if (!finals.hasVerdict(trial)) await runToVerdict(request, cell, trial, run)
    }
    removeEmptyDirectories(path.join(directory, TRIALS))
  } finally {
    writer.close()
  }
}

/** The final records of a cell as they come. */
class Finals {
  readonly #policy: StopAfter | null
  readonly #byTrial = new Map<number, TrialRecord>()
  #verdicts = 0
  #events = 0

  constructor(policy: StopAfter | null) {
    this.#policy = policy
  }

  /** Trials with a verdict. */
  get verdicts(): number {
    return this.#verdicts
  }

  /** Whether the trials have shown what `stop_after` waits for. */
  get eventsReached(): boolean {
    return this.#policy !== null && this.#events >= this.#policy.events
  }

  /** Whether a trial need not be run; one that ended in an error is tried again by a later run. */
  hasVerdict(trial: number): boolean {
    const record = this.#byTrial.get(trial)
    return record !== undefined && record.verdict !== 'error'
  }

  add(record: TrialRecord): void {
    const earlier = this.#byTrial.get(record.trial)
    if (record.role !== 'trial' || !record.final || !replaces(record, earlier)) return
    this.#byTrial.set(record.trial, record)
    this.#count(earlier, -1)
    this.#count(record, 1)
  }

  #count(record: TrialRecord | undefined, by: number): void {
    if (record === undefined) return
    if (record.verdict !== 'error') this.#verdicts += by
    if (record.verdict === this.#policy?.eventVerdict) this.#events += by
  }
}

/** Removes what attempts left that were cut off by the end of their run: nobody has redacted it. */
function removeUnrecorded(trials: string, records: readonly TrialRecord[]): void {
  const known = new Set(
    records.map(({ role, trial, attempt, session }) => directoryName(role, trial, attempt, session)),
  )
  for (const name of namesIn(trials))
    if (!known.has(name)) rmSync(path.join(trials, name), { recursive: true, force: true })
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return []
    throw error
  }
}

/** Attempts of each trial that earlier runs have made. */
function countAttempts(records: readonly TrialRecord[]): Map<number, number> {
  const attempts = new Map<number, number>()
  for (const { role, trial } of records) if (role === 'trial') attempts.set(trial, (attempts.get(trial) ?? 0) + 1)
  return attempts
}

interface CellRun {
  readonly directory: string
  readonly records: TrialRecord[]
  readonly finals: Finals
  /** Of earlier runs, by trial. */
  readonly attempts: ReadonlyMap<number, number>
  readonly writer: JournalWriter
  readonly host: TrialHost
  readonly observer: UnitsObserver
  readonly stop: () => boolean
}

/** An error is tried again; a failure never is, because it is the datum. */
async function runToVerdict(request: UnitsRequest, cell: PlannedCell, trial: number, run: CellRun): Promise<void> {
  const { recipe } = request
  const beside = request.pairs.get(cell.id)
  if (beside !== undefined) {
    const role = 'paired_baseline'
    const trialDir = trialDirectory(run, role, trial, 0)
    const paired = await runTrial(
      { recipe, cell: beside, trial, attempt: 0, role, recordedAs: cell, trialDir },
      run.host,
    )
    if (paired === undefined) return
    journalRecord(run, cell, { ...paired, final: true })
  }
  const earlier = run.attempts.get(trial) ?? 0
  for (let attempt = earlier; !run.stop(); attempt += 1) {
    const role = 'trial'
    const trialDir = trialDirectory(run, role, trial, attempt)
    const record = await runTrial({ recipe, cell, trial, attempt, role, recordedAs: cell, trialDir }, run.host)
    if (record === undefined) return
    const final = record.verdict !== 'error' || attempt - earlier >= request.retries
    journalRecord(run, cell, { ...record, final })
    if (final) return
  }
}

function journalRecord(run: CellRun, cell: PlannedCell, record: TrialRecord): void {
  run.writer.append(record)
  run.records.push(record)
  run.finals.add(record)
  run.observer.trialEnds(cell, record, run.records)
}

/** Each attempt has its own directory: what a process that outlived its run writes there meets nobody. */
function trialDirectory(run: CellRun, role: TrialRecord['role'], trial: number, attempt: number): string {
  return path.join(run.directory, TRIALS, directoryName(role, trial, attempt, run.host.session))
}

function directoryName(role: TrialRecord['role'], trial: number, attempt: number, session: string): string {
  return `${role === 'trial' ? 't' : 'b'}${trial}-a${attempt}-${session}`
}
