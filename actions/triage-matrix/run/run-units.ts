/** Runs the trials of a plan one after another, each exactly once, and journals them. */
import path from 'node:path'
import { type PlannedCell, type Unit } from '../plan/model'
import { type Recipe, type Verdict } from '../recipe/model'
import { JournalWriter, JOURNAL_FILE, readJournal } from './journal'
import { removeEmptyDirectories } from './run-directory'
import { runTrial, type TrialHost } from './run-trial'
import { ProbeSources } from './trial-observer'
import { type TrialRecord } from './trial-record'

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
  /** Attempts of a cell that are recorded elsewhere, with its hash; the final ones among them are not made again. */
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
  for (const unit of request.units) byCell.set(unit.cell, [...(byCell.get(unit.cell) ?? []), unit])
  for (const cell of request.cells) {
    const units = byCell.get(cell.id)
    if (units === undefined) continue
    await runCell(request, cell, units, host, observer, stop)
    if (stop()) return
  }
}

async function runCell(
  request: UnitsRequest,
  cell: PlannedCell,
  units: readonly Unit[],
  host: TrialHost,
  observer: UnitsObserver,
  stop: () => boolean,
): Promise<void> {
  const directory = cellDirectory(request.directory, cell.name)
  const journal = readJournal(path.join(directory, JOURNAL_FILE))
  const own = journal.records.filter((record) => record.cell === cell.name && record.content_hash === cell.content_hash)
  const usable = [...request.earlier(cell), ...own]
  const done = new Set(usable.filter((record) => record.role === 'trial' && record.final).map((record) => record.trial))
  await observer.cellStarts(cell, done.size)
  const writer = new JournalWriter(directory, journal.wholeBytes)
  const run: CellRun = {
    directory,
    records: usable,
    attempts: countAttempts(usable),
    writer,
    host,
    observer,
    stop,
  }
  try {
    for (const unit of units) {
      for (let trial = unit.from; trial < unit.to && !stop(); trial += 1) {
        if (eventsReached(request.recipe, run.records, unit)) break
        if (done.has(trial)) continue
        await runToVerdict(request, cell, trial, run)
      }
    }
    removeEmptyDirectories(path.join(directory, TRIALS))
    observer.cellEnds(cell, run.records)
  } finally {
    writer.close()
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
  /** Of earlier runs, by trial. */
  readonly attempts: ReadonlyMap<number, number>
  readonly writer: JournalWriter
  readonly host: TrialHost
  readonly observer: UnitsObserver
  readonly stop: () => boolean
}

/** An error is tried again; a failure never is, because it is the datum. */
async function runToVerdict(request: UnitsRequest, cell: PlannedCell, trial: number, run: CellRun): Promise<void> {
  const beside = request.pairs.get(cell.id)
  if (beside !== undefined) {
    const paired = await runTrial(
      {
        recipe: request.recipe,
        cell: beside,
        trial,
        attempt: 0,
        role: 'paired_baseline',
        recordedAs: cell,
        trialDir: trialDirectory(run, 'b', trial, 0),
      },
      run.host,
    )
    if (run.stop()) return
    journalRecord(run, cell, { ...paired, final: true })
  }
  const earlier = run.attempts.get(trial) ?? 0
  for (let attempt = earlier; ; attempt += 1) {
    const record = await runTrial(
      {
        recipe: request.recipe,
        cell,
        trial,
        attempt,
        role: 'trial',
        recordedAs: cell,
        trialDir: trialDirectory(run, 't', trial, attempt),
      },
      run.host,
    )
    const final = record.verdict !== 'error' || attempt - earlier >= request.retries
    // What a cancelled job did to its trial says nothing about the workload, whichever way it ended.
    if (run.stop()) return
    journalRecord(run, cell, { ...record, final })
    if (final) return
  }
}

function journalRecord(run: CellRun, cell: PlannedCell, record: TrialRecord): void {
  run.writer.append(record)
  run.records.push(record)
  run.observer.trialEnds(cell, record, run.records)
}

/** Each attempt has its own directory: what a process that outlived its run writes there meets nobody. */
function trialDirectory(run: CellRun, prefix: string, trial: number, attempt: number): string {
  return path.join(run.directory, TRIALS, `${prefix}${trial}-a${attempt}-${run.host.session}`)
}

/** Whether the trials of a unit have shown what `stop_after` waits for. */
function eventsReached(recipe: Recipe, records: readonly TrialRecord[], unit: Unit): boolean {
  const policy = recipe.stopAfter
  if (policy === null) return false
  return countEvents(records, policy.eventVerdict, unit) >= policy.events
}

function countEvents(records: readonly TrialRecord[], verdict: Verdict, unit: Unit): number {
  return records.filter(
    (record) =>
      record.role === 'trial' &&
      record.final &&
      record.verdict === verdict &&
      record.trial >= unit.from &&
      record.trial < unit.to,
  ).length
}
