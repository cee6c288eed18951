/** The result a workload wrote. It is untrusted: size, syntax and shape are checked, numbers too. */
import { closeSync, constants, fstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { triageResultSchema } from '../../shared/artefacts/generated/triage-result'
import { isMapping, type JsonValue } from '../../shared/artefacts/json-value'
import { schemaFaults } from '../../shared/artefacts/schema-check'
import { isSystemError } from '../../shared/runtime/files'
import { keyPath } from '../../shared/runtime/problems'
import { type WorkloadResult } from './trial-record'

const MAX_RESULT_BYTES = 64 * 1024 * 1024

export type ResultFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid'; readonly reason: string }
  | {
      readonly kind: 'result'
      readonly result: WorkloadResult
      /** Step times that were dropped. */ readonly nonfinite: number
    }

export function readResultFile(file: string): ResultFile {
  let descriptor: number
  try {
    // A workload could leave a link to a file of the host, or a pipe that never ends.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return { kind: 'missing' }
    if (isSystemError(error)) return { kind: 'invalid', reason: `it cannot be read (${error.code ?? 'unknown'})` }
    throw error
  }
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) return { kind: 'invalid', reason: 'it is no file' }
    if (stat.size > MAX_RESULT_BYTES)
      return { kind: 'invalid', reason: `it has ${stat.size} bytes; at most ${MAX_RESULT_BYTES} are read` }
    return parseResult(readFileSync(descriptor, 'utf8'))
  } finally {
    closeSync(descriptor)
  }
}

/** Puts a result in the place of what the workload wrote; undefined leaves nothing there. */
export function replaceResultFile(file: string, result: WorkloadResult | undefined): void {
  // Removed first, because the name may be a link to a file of somebody else.
  rmSync(file, { recursive: true, force: true })
  if (result !== undefined) writeFileSync(file, `${JSON.stringify(result)}\n`, { flag: 'wx' })
}

/** Reads the text of a result; bare `NaN` and `Infinity`, which Python writes, are understood. */
export function parseResult(text: string): ResultFile {
  let value: JsonValue
  try {
    value = parseLenient(text)
  } catch {
    return { kind: 'invalid', reason: 'it is not JSON' }
  }
  if (!isMapping(value)) return { kind: 'invalid', reason: 'it is not a JSON object' }
  const times = value['step_times_ms']
  const finite = Array.isArray(times)
    ? times
        .map((time: JsonValue) => (typeof time === 'boolean' ? Number(time) : time))
        .filter((time) => typeof time === 'number')
    : undefined
  const known: Record<string, JsonValue> = {}
  for (const key of KEYS) {
    const item = value[key]
    // A number that is not finite was read as null; where a number is required that means nothing was said.
    if (item !== undefined && !(item === null && NUMBERS.has(key))) known[key] = item
  }
  if (finite !== undefined) known['step_times_ms'] = finite
  const [fault] = schemaFaults(known, triageResultSchema)
  if (fault !== undefined)
    return { kind: 'invalid', reason: `${keyPath(fault.path)}: found ${fault.found}, expected ${fault.expected}` }
  return { kind: 'result', result: known, nonfinite: (Array.isArray(times) ? times.length : 0) - (finite?.length ?? 0) }
}

const NUMBERS = new Set(['failure_count', 'total_iterations', 'elapsed_sec'])
const KEYS = [
  'passed',
  'verdict',
  'failure_count',
  'first_failure_iteration',
  'failure_details',
  'total_iterations',
  'step_times_ms',
  'elapsed_sec',
  'metrics',
  'main_work_started',
  'executed_iterations',
  'configured_iterations',
  'failure_detectors_fired',
  'warn_detectors_fired',
]

function parseLenient(text: string): JsonValue {
  try {
    return withoutInfinities(JSON.parse(text) as JsonValue)
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error
    // Texts are matched first, so that a word inside one stays.
    const repaired = text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) =>
      token.startsWith('"') ? token : 'null',
    )
    return withoutInfinities(JSON.parse(repaired) as JsonValue)
  }
}

/** `1e999` is JSON and reads as Infinity. */
function withoutInfinities(value: JsonValue): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(withoutInfinities)
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutInfinities(item)]))
}
