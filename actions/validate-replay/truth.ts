/**
 * The truth of a predicate on every case of a table.
 *
 * A predicate reads few fields, and most cases give it the values another case gave it already. So cases are grouped by
 * the values of the fields it reads, and it is evaluated once per group.
 */
import { type CaseTable } from '../shared/replay/case-table'
import { holds, type Test } from '../shared/rules/evaluate'
import { type Predicate } from '../shared/rules/predicate'
import { fieldsOf, visit } from '../shared/rules/walk'
import { type Evidence } from './evidence'

/** Cases that a predicate cannot tell apart. */
export interface Groups {
  /** The group of each case. */
  readonly of: Int32Array
  /** One case of each group. */
  readonly representative: readonly number[]
}

/** Finds the cases that give a field, by field. */
export class CaseIndex {
  readonly #table: CaseTable
  /** By field: case, value, case, value, … */
  readonly #given: readonly number[][]
  readonly #positions: ReadonlyMap<string, number>

  constructor(table: CaseTable) {
    this.#table = table
    const given = table.fields.map((): number[] => [])
    table.cases.forEach((picks, index) => {
      for (let at = 0; at < picks.length; at += 2) given[picks[at] ?? -1]?.push(index, picks[at + 1] ?? -1)
    })
    this.#given = given
    this.#positions = new Map(table.fields.map((name, index) => [name, index]))
  }

  /** Groups the cases by what they give the fields that a predicate reads. */
  groupsFor(predicate: Predicate): Groups {
    const fields = readFields(predicate, this.#table.fields).flatMap((name) => this.#positions.get(name) ?? [])
    const of = new Int32Array(this.#table.cases.length)
    // Group 0 is the cases that give none of the fields; each field splits the groups there are.
    let count = 1
    for (const field of fields) {
      const split = new Map<number, number>()
      const given = this.#given[field] ?? []
      const width = (this.#table.values[field]?.length ?? 0) + 1
      for (let at = 0; at < given.length; at += 2) {
        const index = given[at] ?? 0
        const key = (of[index] ?? 0) * width + (given[at + 1] ?? 0)
        let group = split.get(key)
        if (group === undefined) split.set(key, (group = count++))
        of[index] = group
      }
    }
    return compact(of, count)
  }
}

function compact(of: Int32Array, count: number): Groups {
  const renumbered = new Int32Array(count).fill(-1)
  const representative: number[] = []
  for (let index = 0; index < of.length; index += 1) {
    const group = of[index] ?? 0
    if (renumbered[group] === -1) renumbered[group] = representative.push(index) - 1
    of[index] = renumbered[group] ?? 0
  }
  return { of, representative }
}

/** The fields whose values can change the truth of a predicate; a claim about unknown kwargs reads all it does not allow. */
function readFields(predicate: Predicate, all: readonly string[]): string[] {
  const fields = new Set(fieldsOf(predicate))
  visit(predicate, (node) => {
    if (node.kind === 'unknown_fields') for (const name of all) if (!node.allowed.includes(name)) fields.add(name)
  })
  return [...fields]
}

/** The cases, in order, for which a predicate holds. */
export function casesWhere(test: Test, groups: Groups, evidence: Evidence): number[] {
  const truth = groups.representative.map((index) => holds(test, evidence.kwargs(index)))
  const cases: number[] = []
  for (let index = 0; index < groups.of.length; index += 1) if (truth[groups.of[index] ?? 0] === true) cases.push(index)
  return cases
}
