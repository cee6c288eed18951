/** What the library did with the configurations of one class, ready to be compared with what rules say. */
import { type ClassObservations, type Frame, type Observation } from '../shared/replay/observation'
import { type CaseTable } from '../shared/replay/case-table'
import { type Classified, classifyAll } from '../shared/replay/outcome'
import { type Kwargs } from '../shared/rules/rule'
import { type PyValue } from '../shared/rules/value'
import { decodeValue } from '../shared/rules/wire'

/** A table of cases with what each did. */
export interface Evidence {
  readonly table: CaseTable
  /** Decoded values by field index. */
  readonly values: readonly (readonly PyValue[])[]
  readonly observations: readonly Observation[]
  readonly classified: readonly Classified[]
  /** The kwargs of a case. */
  readonly kwargs: (index: number) => Kwargs
}

/** Puts the answer for a class beside the table it was asked about. */
export function gatherEvidence(table: CaseTable, answer: ClassObservations): Evidence {
  const values = table.values.map((domain) => domain.map((value) => decodeValue(value)))
  const built: (Kwargs | undefined)[] = []
  return {
    table,
    values,
    observations: answer.cases,
    classified: classifyAll(answer.cases, table),
    kwargs: (index) => (built[index] ??= declared(table, values, index)),
  }
}

function declared(table: CaseTable, values: readonly (readonly PyValue[])[], index: number): Kwargs {
  const picks = table.cases[index] ?? []
  const kwargs: Record<string, PyValue> = {}
  for (let at = 0; at < picks.length; at += 2) {
    const field = picks[at] ?? -1
    kwargs[table.fields[field] ?? ''] = values[field]?.[picks[at + 1] ?? -1] ?? null
  }
  return kwargs
}

/** Whether the library took the configuration: it did not raise, and nothing ended the process. */
export function isAccepted(observation: Observation): boolean {
  return observation.status === 'returned'
}

/** `file:line`. */
export function siteText(frame: Frame | undefined): string | undefined {
  return frame === undefined ? undefined : `${frame.file}:${frame.line}`
}
