/**
 * Reads what the shards of a fleet left. All of it is untrusted: a shard speaks only for its own trials,
 * in the shape of the schema, within its size; whatever else it says is counted and left out.
 */
import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type TriageShard, triageShardSchema } from '../../shared/artefacts/generated/triage-shard'
import { parseDocumentBytes } from '../../shared/artefacts/read-document'
import { checkDocument } from '../../shared/artefacts/schema-check'
import { isSystemError } from '../../shared/runtime/files'
import { UserError } from '../../shared/runtime/problems'
import { type Plan, type PlannedCell, type Shard } from '../plan/model'
import { JOURNAL_FILE, parseJournal } from '../run/journal'
import { cellDirectory } from '../run/run-units'
import { type TrialRecord } from '../run/trial-record'
import { parseArtifactName, SHARD_FILE, shardSession } from './artifacts'
import { readBounded } from './read-bounded'

const MAX_JOURNAL_BYTES = 512 * 1024 * 1024
const MAX_SHARD_FILE_BYTES = 64 * 1024

/** What one job of the fleet delivered, by the look of its header. */
export interface Delivery {
  readonly directory: string
  readonly shard: Shard
  readonly attempt: number
  readonly complete: boolean
  /** Cells that its machine could not run to their end. */
  readonly errors: readonly { readonly cell: string; readonly message: string }[]
}

export interface Deliveries {
  /** By shard, earlier attempts first. */
  readonly list: readonly Delivery[]
  readonly warnings: readonly string[]
}

/** Finds the artifacts of a plan below a directory that holds one folder for each, and says what is missing. */
export function findDeliveries(plan: Plan, resultsDir: string): Deliveries {
  const { list, warnings: refused } = readDeliveries(plan, resultsDir)
  const warnings = [...refused]
  const latest = latestOf(list)
  const silent = plan.shards.filter(({ id }) => !latest.has(id)).map(({ id }) => id)
  if (silent.length > 0)
    warnings.push(
      `${silent.length} of ${plan.shards.length} shards delivered nothing that can be used: ${silent.slice(0, 20).join(', ')}${silent.length > 20 ? ', ...' : ''}.`,
    )
  const cut = [...latest.values()].filter(({ complete }) => !complete).map(({ shard }) => shard.id)
  if (cut.length > 0)
    warnings.push(
      `${cut.length} shards ended before their last trial: ${cut.slice(0, 20).join(', ')}${cut.length > 20 ? ', ...' : ''}.`,
    )
  return { list, warnings }
}

/** What earlier attempts of a shard delivered; the job that runs it again need not do it once more. */
export function earlierDeliveries(plan: Plan, directory: string, shard: string, attempt: number): Deliveries {
  const { list, warnings } = readDeliveries(plan, directory)
  return { list: list.filter((delivery) => delivery.shard.id === shard && delivery.attempt < attempt), warnings }
}

/** The sessions of the newest attempt of each shard; what others ran was reused by them. */
export function currentSessions(deliveries: readonly Delivery[]): ReadonlySet<string> {
  return new Set([...latestOf(deliveries).values()].map(({ shard, attempt }) => shardSession(shard.id, attempt)))
}

function latestOf(deliveries: readonly Delivery[]): Map<string, Delivery> {
  return new Map(deliveries.map((delivery) => [delivery.shard.id, delivery]))
}

function readDeliveries(plan: Plan, resultsDir: string): Deliveries {
  const lone = loneDelivery(plan, resultsDir)
  if (lone !== undefined) return lone
  const warnings: string[] = []
  const list: Delivery[] = []
  for (const name of namesIn(resultsDir)) {
    const directory = path.join(resultsDir, name)
    if (!lstatSync(directory).isDirectory()) continue
    const id = parseArtifactName(name, plan.plan_id)
    const shard = id === undefined ? undefined : plan.shards.find((candidate) => candidate.id === id.shard)
    if (id === undefined || shard === undefined) {
      if (name.startsWith('triage-'))
        warnings.push(`The artifact ${name} does not belong to this plan and was ignored.`)
      continue
    }
    const header = headerOf(plan, directory)
    const refuse = (fault: string): void => {
      warnings.push(`Shard ${id.shard}, attempt ${id.attempt}, was refused: ${fault}.`)
    }
    if (typeof header === 'string') refuse(header)
    else if (header.shard !== id.shard || header.attempt !== id.attempt)
      refuse('its shard.json names another shard than its artifact')
    else list.push({ directory, shard, attempt: id.attempt, complete: header.complete, errors: header.errors ?? [] })
  }
  list.sort((a, b) => Number(a.shard.id) - Number(b.shard.id) || a.attempt - b.attempt)
  return { list, warnings }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).sort()
  } catch (error) {
    // When no shard uploaded anything there is nothing to download into it.
    if (isSystemError(error) && error.code === 'ENOENT') return []
    throw error
  }
}

/** What a delivery says of itself, or what is wrong with that. */
function headerOf(plan: Plan, directory: string): string | TriageShard {
  const bytes = readBounded(directory, SHARD_FILE, MAX_SHARD_FILE_BYTES)
  if (typeof bytes === 'string') return `its shard.json ${bytes}`
  try {
    const header = checkDocument(parseDocumentBytes(bytes, '.json', SHARD_FILE), triageShardSchema)
    return header.plan_id === plan.plan_id ? header : 'its shard.json names another plan'
  } catch (error) {
    if (error instanceof UserError)
      return `its shard.json is not valid (${error.problems[0]?.toString().slice(0, 200) ?? 'unknown'})`
    throw error
  }
}

/** download-artifact gives an artifact that is alone no folder of its own; its name is lost, so its header speaks. */
function loneDelivery(plan: Plan, directory: string): Deliveries | undefined {
  if (!namesIn(directory).includes(SHARD_FILE)) return undefined
  const header = headerOf(plan, directory)
  if (typeof header === 'string') return { list: [], warnings: [`The only artifact was refused: ${header}.`] }
  const shard = plan.shards.find(({ id }) => id === header.shard)
  if (shard === undefined)
    return { list: [], warnings: ['The only artifact was refused: its shard.json names no shard of the plan.'] }
  const { attempt, complete, errors = [] } = header
  return { list: [{ directory, shard, attempt, complete, errors }], warnings: [] }
}

export interface CellRecords {
  readonly records: readonly TrialRecord[]
  readonly warnings: readonly string[]
  /** Why there is no result at all, when a machine could not run the cell; null otherwise. */
  readonly error: string | null
}

/** The records of one cell from every shard and attempt; a later attempt comes after an earlier one. */
export function collectCell(cell: PlannedCell, deliveries: readonly Delivery[]): CellRecords {
  const records: TrialRecord[] = []
  const warnings: string[] = []
  const failures: string[] = []
  for (const { directory, shard, attempt, errors } of deliveries) {
    const units = shard.units.filter((unit) => unit.cell === cell.id)
    if (units.length === 0) continue
    for (const { message } of errors.filter((error) => error.cell === cell.name))
      failures.push(`shard ${shard.id}, attempt ${attempt}, could not run it to its end: ${message}`)
    const bytes = readBounded(
      directory,
      path.relative(directory, path.join(cellDirectory(directory, cell.name), JOURNAL_FILE)),
      MAX_JOURNAL_BYTES,
    )
    if (typeof bytes === 'string') {
      if (bytes !== 'is missing')
        warnings.push(`${cell.name}: the journal of shard ${shard.id}, attempt ${attempt}, ${bytes}.`)
      continue
    }
    const journal = parseJournal(bytes)
    const own = journal.records.filter(
      (record) =>
        record.cell === cell.name &&
        record.content_hash === cell.content_hash &&
        units.some(({ from, to }) => record.trial >= from && record.trial < to),
    )
    for (const record of own) records.push(record)
    const strange = journal.records.length - own.length
    if (journal.badLines > 0)
      warnings.push(
        `${cell.name}: ${journal.badLines} line(s) of shard ${shard.id}, attempt ${attempt}, are no records and were left out.`,
      )
    if (strange > 0)
      warnings.push(
        `${cell.name}: ${strange} record(s) of shard ${shard.id}, attempt ${attempt}, belong to trials it was not given and were left out.`,
      )
  }
  // What some trials found is worth more than an empty row.
  if (records.some(({ final }) => final))
    return { records, warnings: [...warnings, ...failures.map((failure) => `${cell.name}: ${failure}.`)], error: null }
  return { records, warnings, error: failures.at(-1) ?? null }
}
