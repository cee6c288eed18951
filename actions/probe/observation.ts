/** The observer's answer to `probe`, checked: it was written in the engine's process. */
import { type Probe } from '../shared/artefacts/generated/probe'
import { type ObserverReport } from '../shared/engines/observer-report'
import { type Seen } from './judgement'

/** @throws Error for an answer of another shape, which is a mistake of ours or a hostile engine */
export function readObservation(report: ObserverReport): Seen {
  return {
    python: report.python,
    installed: report.library_version,
    landmarks: records(report, 'landmarks').map((item) => ({
      name: text(item, 'name'),
      kind: text(item, 'kind') as Probe['landmarks'][number]['kind'],
      fingerprint: optionalText(item, 'fingerprint'),
      ...('documentation' in item ? { documentation: optionalText(item, 'documentation') } : {}),
      ...('file' in item ? { file: optionalText(item, 'file') } : {}),
    })),
    missing: records(report, 'missing').map((item) => ({
      landmark: text(item, 'landmark'),
      reason: text(item, 'reason'),
    })),
    aliased: records(report, 'aliased').map((item) => ({ landmark: text(item, 'landmark'), now: text(item, 'now') })),
    packagesPresent: array(report, 'packages_present').map((item) => {
      if (typeof item !== 'string') throw malformed('packages_present')
      return item
    }),
  }
}

function malformed(key: string): Error {
  return new Error(`The observer's answer to probe has no well-formed ${key}`)
}

function array(record: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = record[key]
  if (!Array.isArray(value)) throw malformed(key)
  return value
}

function records(record: Readonly<Record<string, unknown>>, key: string): Record<string, unknown>[] {
  return array(record, key).map((item) => {
    if (typeof item !== 'object' || item === null) throw malformed(key)
    return item as Record<string, unknown>
  })
}

function text(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key]
  if (typeof value !== 'string') throw malformed(key)
  return value
}

function optionalText(record: Readonly<Record<string, unknown>>, key: string): string | null {
  return record[key] === null ? null : text(record, key)
}
