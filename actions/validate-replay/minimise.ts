/** Makes counter-examples smaller: fewer kwargs on which the rule still holds and the library still does otherwise. */
import { type ClassObservations } from '../shared/replay/observation'
import { encodeKwargs, tabulate } from '../shared/replay/case-table'
import { type ReplayClass } from '../shared/replay/protocol'
import { holds } from '../shared/rules/evaluate'
import { type Kwargs } from '../shared/rules/rule'
import { fieldsOf } from '../shared/rules/walk'
import { type Replayed, shows } from './checks'
import { gatherEvidence, isAccepted } from './evidence'
import { type Quarantined } from './judge-class'

/** Above this many kwargs, only the rule's own fields and leaving one out are tried. */
const MOST_FOR_ALL_SUBSETS = 5

/** One rule's counter-example and the smaller configurations that may do as well. */
export interface Shrinking {
  readonly quarantined: Quarantined
  /** Smallest first. */
  readonly candidates: readonly Kwargs[]
}

/** What is worth replaying for a quarantined rule; nothing when it has no counter-example of more than one kwarg. */
export function shrink(quarantined: Quarantined): Shrinking | null {
  const { trial, poolFailure } = quarantined
  if (poolFailure === null) return null
  const own = Object.keys(poolFailure.counterExample.kwargs)
  if (own.length < 2) return null
  const subsets =
    own.length <= MOST_FOR_ALL_SUBSETS ? properSubsets(own) : likelySubsets(own, fieldsOf(trial.rule.match))
  const candidates = subsets
    .sort((a, b) => a.length - b.length)
    .map((names) => Object.fromEntries(names.map((name) => [name, poolFailure.counterExample.kwargs[name] ?? null])))
    .filter((kwargs) => holds(trial.test, kwargs))
  return candidates.length === 0 ? null : { quarantined, candidates }
}

function properSubsets(names: readonly string[]): string[][] {
  return Array.from({ length: 2 ** names.length - 1 }, (_, mask) =>
    names.filter((_name, index) => (mask & (1 << index)) !== 0),
  )
}

function likelySubsets(names: readonly string[], ruleFields: readonly string[]): string[][] {
  return [
    names.filter((name) => ruleFields.includes(name)),
    ...names.map((left) => names.filter((name) => name !== left)),
  ]
}

/** The request that replays the candidates of several rules of one class. */
export function shrinkingReplay(
  items: readonly Shrinking[],
  base: Omit<ReplayClass, 'fields' | 'values' | 'cases' | 'messages'>,
): ReplayClass {
  const table = tabulate(items.flatMap((item) => item.candidates.map(encodeKwargs)))
  return { ...base, ...table, messages: 'all' }
}

/** The smallest candidate of each rule that is a counter-example too, from the answer to `shrinkingReplay`. */
export function smallest(
  items: readonly Shrinking[],
  asked: ReplayClass,
  answer: ClassObservations,
): Map<Quarantined, Replayed> {
  const evidence = gatherEvidence(asked, answer)
  const found = new Map<Quarantined, Replayed>()
  let at = 0
  for (const { quarantined, candidates } of items) {
    for (const kwargs of candidates) {
      const observation = evidence.observations[at]
      const classified = evidence.classified[at]
      at += 1
      if (found.has(quarantined) || observation === undefined || classified === undefined || !isAccepted(observation))
        continue
      const replayed = { kwargs, observation, classified }
      const { rule, classFields } = quarantined.trial
      if (rule.severity === 'error' || !shows(rule, replayed, classFields)) found.set(quarantined, replayed)
    }
  }
  return found
}
