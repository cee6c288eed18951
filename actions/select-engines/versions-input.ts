/** The input `versions` of select-engines. */
import { isSpecifierSet, normalVersion } from '../shared/engines/versions'
import { type InputReader } from '../shared/runtime/inputs'
import { parseJsonList } from '../shared/runtime/json-list'

/** Versions by name, or all released ones in a range. */
export type VersionsWanted =
  { readonly list: readonly string[] } | { /** A PEP 440 specifier set. */ readonly range: string }

/**
 * Reads `versions`, which must be those of the one engine in `engines`; mistakes are reported to the reader.
 *
 * @returns versions in their normal spelling, each once, or a range; undefined unless given
 */
export function versionsInput(input: InputReader): VersionsWanted | undefined {
  const text = input.string('versions', { default: '' })
  if (text === '') return undefined
  const { length } = input.list('engines')
  if (length !== 1)
    input.report('engines', `${length} engines with versions`, 'one engine', 'name the engine whose versions these are')
  if (isSpecifierSet(text)) return { range: text }
  const given = parseJsonList(text) ?? []
  const versions = given.map((version) => (typeof version === 'string' ? normalVersion(version) : undefined))
  const valid = versions.filter((version) => version !== undefined)
  if (given.length === 0 || valid.length < versions.length)
    input.report(
      'versions',
      JSON.stringify(text),
      'a range such as `>=5.15`, or a JSON list of PEP 440 versions such as ["5.16.0", "5.17.0"]',
      'correct the input `versions`',
    )
  return { list: [...new Set(valid)] }
}
