/** One file per trial, in the shape the reference writes: a view of the journal for people and their tools. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { writeFileAtomic } from '../../shared/runtime/files'
import { type PlannedCell } from '../plan/model'
import { pathComponent } from '../recipe/names'
import { type TrialRecord } from '../run/trial-record'
import { finalRecords } from './cell-result'

/** Files that a run writes for its trials; above it only the journals have them, and the number is shown. */
export const MOST_TRIAL_FILES = 1_000

/**
 * Writes the files of one cell.
 *
 * @param records the attempts of the cell
 * @param sessions the invocations this run is of; trials of others were reused
 * @param written attempts whose file this process has written already; extended
 * @param room how many more files may be written
 * @returns paths relative to `directory` in the order of the trials
 */
export function writeTrialFiles(
  directory: string,
  workload: string,
  cell: PlannedCell,
  records: readonly TrialRecord[],
  sessions: ReadonlySet<string>,
  written: Set<string>,
  room: number,
): { paths: string[]; omitted: number } {
  const folder = `cells/${cell.name}/${workloadFolder(workload)}`
  const finals = finalRecords(records)
  const kept = finals.slice(0, Math.max(0, room))
  if (kept.length > 0) mkdirSync(path.join(directory, folder), { recursive: true })
  const paths = kept.map((record) => {
    const file = `${folder}/trial_d0_m0_t${record.trial}.json`
    const key = `${record.trial} ${record.attempt} ${record.session}`
    if (!written.has(key)) {
      // The journal has the record safely; here it is enough that nobody sees a part of it.
      writeFileAtomic(path.join(directory, file), formatTrial(workload, cell, record, !sessions.has(record.session)), {
        durable: false,
      })
      written.add(key)
    }
    return file
  })
  return { paths, omitted: finals.length - kept.length }
}

/** The reference names the folder after the workload; a cell's own journal and attempts lie beside it. */
function workloadFolder(workload: string): string {
  const component = pathComponent(workload)
  return ['trials', 'trials.jsonl'].includes(component.toLowerCase()) ? `${component}_` : component
}

function formatTrial(workload: string, cell: PlannedCell, record: TrialRecord, reused: boolean): string {
  const { name, docker, venv, source_package: source } = cell.environment
  const document = {
    schema_version: '0.1',
    trial_id: `${workload}_d0_m0_t${record.trial}`,
    workload,
    execution_env: { name, docker, venv, buck_target: null, source_package: source },
    mitigations_applied: cell.mitigations,
    config: { ...cell.workload_config, steps: cell.steps },
    env: { snapshot: `environments/${pathComponent(name)}/env.json` },
    result: record.result,
    wall_clock_sec: record.wall_clock_sec,
    exit_status: record.exit_status,
    verdict: record.verdict,
    attempt: record.attempt,
    exit_code: record.exit_code,
    signal: record.signal,
    note: record.note,
    hardware: record.hardware,
    content_hash: record.content_hash,
    reused,
    nonfinite_step_samples: record.nonfinite_step_samples,
    unobserved: record.unobserved,
    collected: record.collected,
    capture: record.retention === undefined ? undefined : { retention: record.retention },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
