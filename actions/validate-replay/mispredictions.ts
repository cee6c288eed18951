/** What the rules get wrong, grouped by place, so that a person sees each cause once. */
import { kwargsOf } from '../shared/replay/case-table'
import { type Observation } from '../shared/replay/observation'
import { type Classified } from '../shared/replay/outcome'
import { type Prediction } from '../shared/rules/rule'
import { type Json } from '../shared/rules/value'
import { type Evidence, siteText } from './evidence'
import { isRight, kindOf } from './fidelity'
import { stableMessage } from './noise'

/** As the schema has it. */
export interface Misprediction {
  readonly observed: Classified['outcome']
  readonly predicted: Prediction['outcome']
  readonly configurations: number
  readonly site?: string
  readonly exception?: string
  readonly message?: string
  readonly observed_fields?: string[]
  readonly predicted_fields?: string[]
  readonly rules?: string[]
  readonly example: Record<string, Json>
}

const MOST_SHOWN = 12

export function findMispredictions(
  evidence: Evidence,
  predictions: readonly Prediction[],
): { readonly kinds: number; readonly shown: Misprediction[] } {
  const groups = new Map<string, number[]>()
  evidence.classified.forEach((observed, index) => {
    const predicted = predictions[index]
    if (predicted === undefined || kindOf(observed.outcome) === null || isRight(observed, predicted)) return
    const key = JSON.stringify([
      observed.outcome,
      predicted.outcome,
      place(evidence.observations[index]),
      observed.outcome === 'error' ? [] : difference(observed, predicted),
    ])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  })
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  return {
    kinds: sorted.length,
    shown: sorted.slice(0, MOST_SHOWN).map((group) => describe(group, evidence, predictions)),
  }
}

function place(observation: Observation | undefined): string[] {
  const { exception, messages } = observation ?? { exception: null, messages: [] }
  if (exception !== null) return [exception.type, siteText(exception.chain[0]) ?? '']
  return messages.map((message) => siteText(message.chain[0]) ?? '')
}

/** The fields that only one side names. */
function difference(observed: Classified, predicted: Prediction): string[] {
  return [
    ...observed.dormant.filter((name) => !predicted.fields.includes(name)),
    ...predicted.fields.filter((name) => !observed.dormant.includes(name)),
  ]
}

function describe(group: readonly number[], evidence: Evidence, predictions: readonly Prediction[]): Misprediction {
  const size = (index: number): number => evidence.table.cases[index]?.length ?? 0
  const smallest = group.reduce((best, index) => (size(index) < size(best) ? index : best))
  const observed = evidence.classified[smallest]
  const predicted = predictions[smallest]
  const observation = evidence.observations[smallest]
  if (observed === undefined || predicted === undefined || observation === undefined)
    throw new RangeError(`there is no case ${smallest}`)
  const { exception, messages } = observation
  const site = siteText(exception === null ? messages[0]?.chain[0] : exception.chain[0])
  const message = exception?.message ?? messages[0]?.message
  return {
    observed: observed.outcome,
    predicted: predicted.outcome,
    configurations: group.length,
    ...(site === undefined ? {} : { site }),
    ...(exception === null ? {} : { exception: exception.type.replace(/^builtins:/, '') }),
    ...(message === undefined ? {} : { message: stableMessage(message) }),
    ...(observed.dormant.length === 0 ? {} : { observed_fields: [...observed.dormant] }),
    ...(predicted.fields.length === 0 ? {} : { predicted_fields: [...predicted.fields] }),
    ...(predicted.rules.length === 0 ? {} : { rules: [...predicted.rules] }),
    example: kwargsOf(evidence.table, evidence.table.cases[smallest] ?? []),
  }
}
