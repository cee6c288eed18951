/** From the journal of a cell to its row, before it is compared with others. */
import { type PlannedCell } from '../plan/model'
import { type StopAfter } from '../recipe/model'
import { replaces, type TrialRecord } from '../run/trial-record'
import { type Pair, type TrialTimes } from '../stats/ratio'
import { mean } from '../stats/sums'
import { CellAggregator, type CellStats } from './aggregate'
import { type SampleBuffer } from './step-times'

export interface CellResult {
  readonly cell: PlannedCell
  readonly stats: CellStats
  /** Per trial with a verdict and times per step. */
  readonly trialMeans: readonly TrialTimes[]
  /** Those of them that a baseline trial ran beside. */
  readonly pairs: readonly Pair[]
  readonly trials: readonly TrialSummary[]
  /** Why the row has no figures although something was delivered. */
  readonly error: string | null
  readonly reusedTrials: number
  readonly retriedAttempts: number
  readonly hardware: readonly string[]
  /** Planned trials without a record that were not made superfluous by `stop_after`. */
  readonly missingTrials: number
  readonly stopAfterNote: string | null
  /** What detectors needed and no machine told, and why. */
  readonly unobserved: readonly string[]
  /** Files of `collect_paths` that were not copied. */
  readonly uncollectedFiles: number
}

/** One line of the drill-down. */
export interface TrialSummary {
  readonly trial: number
  readonly verdict: TrialRecord['verdict']
  readonly exit_status: TrialRecord['exit_status']
  readonly attempts: number
  readonly wall_clock_sec: number
  readonly mean_step_ms: number | null
  readonly note: string | null
  readonly reused: boolean
}

export interface CellEvidence {
  readonly cell: PlannedCell
  /** Every attempt, in any order; of two final records of a trial the later in the list counts, unless it is an error. */
  readonly records: readonly TrialRecord[]
  readonly error?: string | null
  /** The invocations this result is of; records of others were reused. */
  readonly sessions: ReadonlySet<string>
  readonly stopAfter: StopAfter | null
}

/** The records that count, one per trial, sorted by number. */
export function finalRecords(records: readonly TrialRecord[]): TrialRecord[] {
  const byTrial = new Map<number, TrialRecord>()
  for (const record of records)
    if (record.role === 'trial' && record.final && replaces(record, byTrial.get(record.trial)))
      byTrial.set(record.trial, record)
  return [...byTrial.values()].sort((a, b) => a.trial - b.trial)
}

/** @param buffer memory for the samples, shared between cells */
export function cellResult(evidence: CellEvidence, buffer?: SampleBuffer): CellResult {
  const { cell, stopAfter, sessions } = evidence
  const error = evidence.error ?? null
  const finals = error === null ? finalRecords(evidence.records) : []
  const aggregator = new CellAggregator(cell.steps, buffer)
  for (const record of finals) aggregator.add(record)
  const { stats, trialMeans } = aggregator.finish()
  const attempts = new Map<number, number>()
  for (const record of evidence.records)
    if (record.role === 'trial') attempts.set(record.trial, (attempts.get(record.trial) ?? 0) + 1)
  const isReused = (record: TrialRecord): boolean => !sessions.has(record.session)
  const events = stopAfter === null ? 0 : finals.filter((record) => record.verdict === stopAfter.eventVerdict).length
  const stopped = stopAfter !== null && events >= stopAfter.events
  return {
    cell,
    stats,
    trialMeans,
    pairs: pairsOf(finals, evidence.records),
    trials: finals.map((record) => ({
      trial: record.trial,
      verdict: record.verdict,
      exit_status: record.exit_status,
      attempts: attempts.get(record.trial) ?? 1,
      wall_clock_sec: record.wall_clock_sec,
      mean_step_ms: (record.result.step_times_ms ?? []).length === 0 ? null : mean(record.result.step_times_ms ?? []),
      note: record.note,
      reused: isReused(record),
    })),
    error,
    reusedTrials: finals.filter(isReused).length,
    retriedAttempts: [...attempts.values()].reduce((sum, number) => sum + number - 1, 0),
    hardware: [...new Set(finals.map((record) => record.hardware))].sort(),
    missingTrials: error !== null || stopped ? 0 : Math.max(0, cell.trials - finals.length),
    unobserved: [...new Set(finals.flatMap((record) => record.unobserved ?? []))].sort(),
    uncollectedFiles: finals.reduce((sum, record) => sum + (record.collected?.skipped ?? 0), 0),
    stopAfterNote: stopAfter === null ? null : stopNote(stopAfter, events, finals.length),
  }
}

/** Of two baseline trials beside one trial (a run that was killed between them began anew) the later counts. */
function pairsOf(finals: readonly TrialRecord[], records: readonly TrialRecord[]): Pair[] {
  const beside = new Map<number, TrialRecord>()
  for (const record of records) if (record.role === 'paired_baseline') beside.set(record.trial, record)
  return finals.flatMap((record) => {
    const baseline = beside.get(record.trial)
    // One that ran beside a trial which was lost with its machine is no partner of the trial that replaced it.
    if (baseline?.session !== record.session || baseline.hardware !== record.hardware) return []
    const [ours, theirs] = [timesOf(record), timesOf(baseline)]
    return ours === undefined || theirs === undefined ? [] : [{ cell: ours, baseline: theirs }]
  })
}

/** What a trial that came to a verdict says of speed. */
function timesOf({ verdict, result }: TrialRecord): TrialTimes | undefined {
  const times = result.step_times_ms ?? []
  return verdict === 'error' || times.length === 0 ? undefined : { meanMs: mean(times), samples: times.length }
}

const VERBS = { fail: 'failing', pass: 'passing', error: 'erroring' } as const

function stopNote({ events, maxTrials, eventVerdict }: StopAfter, seen: number, trials: number): string {
  const text = `${seen} ${VERBS[eventVerdict]} event(s) in ${trials} trial(s)`
  const overshoot = seen > events ? ` (${seen - events} more than asked for, because shards stop on their own)` : ''
  if (trials >= maxTrials) return `cap reached: ${text}${overshoot}`
  return (seen >= events ? `stopped early: ${text}` : text) + overshoot
}
