/** From what happened to what it means: error, dormant, warn or ok. */
import { representsSame } from '../rules/represents'
import { type Json, PyNew, type PyValue } from '../rules/value'
import { decodeValue } from '../rules/wire'
import { type CaseTable } from './case-table'
import { type Effect, type Observation } from './observation'
import { type Picks } from './protocol'

export type ObservedOutcome =
  'ok' | 'error' | 'dormant_announced' | 'dormant_silent' | 'warn' | 'crash' | 'timeout' | 'unbuilt'

/** What one configuration did, in the words of the rules. */
export interface Classified {
  readonly outcome: ObservedOutcome
  /** Fields that have no effect, sorted: announced ones, and declared ones whose effective value is another. */
  readonly dormant: readonly string[]
  readonly announced: readonly string[]
  readonly silent: readonly string[]
}

/** Exceptions that end a process rather than refuse a configuration. */
const ENDINGS = new Set(['builtins:SystemExit', 'builtins:KeyboardInterrupt', 'builtins:GeneratorExit'])

/** @param picks the case in `table`, to look up what was declared */
export function classify(observation: Observation, picks: Picks, table: CaseTable): Classified {
  const plain = (outcome: ObservedOutcome): Classified => ({ outcome, dormant: [], announced: [], silent: [] })
  switch (observation.status) {
    case 'unbuilt':
    case 'skipped':
      return plain('unbuilt')
    case 'timeout':
      return plain('timeout')
    case 'crash':
    case 'memory':
      return plain('crash')
    case 'raised':
      return plain(ENDINGS.has(observation.exception?.type ?? '') ? 'crash' : 'error')
    case 'returned':
      break
  }
  const announced = [...new Set(observation.announcements.map((item) => item.field))].sort()
  const silent = observation.effects
    .filter((effect) => !(effect.kind === 'missing' && table.declares?.has(table.fields[effect.field] ?? '') === true))
    .filter((effect) => isDormant(effect, declaredValue(effect.field, picks, table)))
    .map((effect) => table.fields[effect.field] ?? '')
    .filter((name) => !announced.includes(name))
    .sort()
  const dormant = [...announced, ...silent].sort()
  if (dormant.length > 0) {
    const spoken = announced.length > 0 || observation.messages.length > 0
    return { outcome: spoken ? 'dormant_announced' : 'dormant_silent', dormant, announced, silent }
  }
  return plain(observation.messages.length > 0 ? 'warn' : 'ok')
}

function declaredValue(field: number, picks: Picks, { values }: CaseTable): Json {
  return values[field]?.[valueOf(field, picks)] ?? null
}

/** The index of the value a case gives a field, or -1. */
function valueOf(field: number, picks: Picks): number {
  for (let index = 0; index < picks.length; index += 2) if (picks[index] === field) return picks[index + 1] ?? -1
  return -1
}

/** `classify` for every case. Cases that did the same with the same values share the result. */
export function classifyAll(observations: readonly Observation[], table: CaseTable): Classified[] {
  const known = new Map<Observation, Map<string, Classified>>()
  return observations.map((observation, index) => {
    const picks = table.cases[index] ?? []
    const key =
      observation.effects.length === 0 ? '' : observation.effects.map(({ field }) => valueOf(field, picks)).join(' ')
    let byKey = known.get(observation)
    if (byKey === undefined) known.set(observation, (byKey = new Map<string, Classified>()))
    let result = byKey.get(key)
    if (result === undefined) byKey.set(key, (result = classify(observation, picks, table)))
    return result
  })
}

/**
 * Whether a declared value has no effect. None asks for the default, so replacing it is no loss; and a value that is
 * only held in another form (an Enum member for its value, a tuple for a list, 8 for "8") still has its effect.
 */
function isDormant(effect: Effect, declared: Json): boolean {
  if (declared === null) return false
  if (effect.kind !== 'differs') return true
  return !sameMeaning(declared, effect)
}

function sameMeaning(declared: Json, effect: Effect): boolean {
  const given = decodeValue(declared)
  if (effect.attributes !== null) return representsSame(given, new PyNew('', attributesOf(effect.attributes)))
  if (representsSame(given, decodeValue(effect.value))) return true
  // An object looked up by its name, such as a dtype.
  return (
    typeof given === 'string' && effect.text !== null && (effect.text === given || effect.text.endsWith(`.${given}`))
  )
}

function attributesOf(encoded: Readonly<Record<string, Json>>): Record<string, PyValue> {
  return Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, decodeValue(value)]))
}
