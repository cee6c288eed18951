/** The input `planned` of merge-compat. */
import { normalVersion } from '../shared/engines/versions'
import { type InputReader } from '../shared/runtime/inputs'
import { parseJsonList } from '../shared/runtime/json-list'

/**
 * Reads `planned`, the matrix of a sweep as select-engines gives it; mistakes are reported to the reader.
 *
 * @param engine whose versions these must be
 * @returns versions in their normal spelling; none when it is not given
 */
export function plannedInput(input: InputReader, engine: string): readonly string[] {
  const text = input.string('planned', { default: '' })
  if (text === '') return []
  const entries = parseJsonList(text)
  const versions = (entries ?? []).map((entry) => versionOf(entry, engine))
  const wrong = versions.indexOf(undefined)
  if (entries === undefined || wrong >= 0)
    input.report(
      'planned',
      entries === undefined ? JSON.stringify(text) : JSON.stringify(entries[wrong]),
      `a JSON list of mappings such as {"engine": ${JSON.stringify(engine)}, "version": "5.17.0"}`,
      'give the output `matrix` of select-engines for this engine',
    )
  return versions.filter((version) => version !== undefined)
}

/** Undefined for an entry that names no version of this engine. */
function versionOf(entry: unknown, engine: string): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { engine: named, version } = entry as Readonly<Record<string, unknown>>
  return named === engine && typeof version === 'string' ? normalVersion(version) : undefined
}
