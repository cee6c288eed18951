/** Configurations as a table: fields, the values each of them takes, and cases that pick from them. */
import { type Kwargs } from '../rules/rule'
import { type Json } from '../rules/value'
import { encodeValue } from '../rules/wire'
import { type Picks } from './protocol'

export interface CaseTable {
  readonly fields: readonly string[]
  /** Encoded values by field index. */
  readonly values: readonly (readonly Json[])[]
  readonly cases: readonly Picks[]
  /**
   * The fields the class declares. One of them that is no attribute afterwards was used under another name or while
   * constructing, as far as anyone can see; any other kwarg that is no attribute was dropped.
   */
  readonly declares?: ReadonlySet<string>
}

/** Encoded kwargs of one configuration. */
export type EncodedKwargs = Readonly<Record<string, Json>>

/** Makes a table of configurations that are given one by one; cases keep their order. */
export function tabulate(configurations: readonly EncodedKwargs[]): CaseTable {
  const fields = new Map<
    string,
    { readonly index: number; readonly values: Json[]; readonly known: Map<string, number> }
  >()
  const cases = configurations.map((kwargs) =>
    Object.entries(kwargs).flatMap(([name, value]) => {
      let field = fields.get(name)
      if (field === undefined) {
        field = { index: fields.size, values: [], known: new Map() }
        fields.set(name, field)
      }
      const key = JSON.stringify(value)
      const at = field.known.get(key) ?? field.values.push(value) - 1
      field.known.set(key, at)
      return [field.index, at]
    }),
  )
  return { fields: [...fields.keys()], values: [...fields.values()].map((field) => field.values), cases }
}

/** Kwargs as a request or an artefact holds them. */
export function encodeKwargs(kwargs: Kwargs): Record<string, Json> {
  return Object.fromEntries(Object.entries(kwargs).map(([name, value]) => [name, encodeValue(value)]))
}

/** The encoded kwargs of a case. */
export function kwargsOf(table: CaseTable, picks: Picks): Record<string, Json> {
  const kwargs: Record<string, Json> = {}
  for (let index = 0; index < picks.length; index += 2) {
    const field = picks[index] ?? -1
    const name = table.fields[field]
    const value = table.values[field]?.[picks[index + 1] ?? -1]
    if (name === undefined || value === undefined) throw new RangeError('a case picks a value that is not there')
    kwargs[name] = value
  }
  return kwargs
}
