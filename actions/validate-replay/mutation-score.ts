/** Counts the small changes of confirmed predicates that the evidence contradicts. */
import { compilePredicate, holds, type Names, type Test } from '../shared/rules/evaluate'
import { type Rule } from '../shared/rules/rule'
import { type Replayed, shows, isAttributed, type Trial } from './checks'
import { type Evidence, isAccepted } from './evidence'
import { share } from './fidelity'
import { mutantsOf } from './mutation'
import { type Groups } from './truth'

/** As the schema has it. */
export interface MutationScore {
  readonly mutants: number
  readonly noticed: number
  readonly noticed_by_witnesses: number
  readonly indistinct: number
  readonly score: number | null
}

/** A confirmed rule with what it was judged on. */
export interface Confirmed {
  readonly trial: Trial
  readonly groups: Groups
  /** The cases on which the match holds. */
  readonly cases: readonly number[]
}

/** @param replayed gives a case of the pool */
export function mutationScore(rules: readonly Confirmed[], names: Names, evidence: Evidence, replayed: (index: number) => Replayed): MutationScore {
  let mutants = 0
  let byWitnesses = 0
  let byPool = 0
  let indistinct = 0
  for (const confirmed of rules) {
    const { rule, positive, negative } = confirmed.trial
    let facts: readonly Fact[] | undefined
    for (const mutant of mutantsOf(rule.match)) {
      mutants += 1
      const test = compilePredicate(mutant, names)
      if (!holds(test, positive.kwargs) || (negative !== null && holds(test, negative.kwargs))) {
        byWitnesses += 1
        continue
      }
      facts ??= factsOf(confirmed, evidence, replayed)
      if (facts.some((fact) => holds(test, evidence.kwargs(fact.index)) !== fact.truth)) byPool += 1
      else if (saysTheSame(test, confirmed, evidence)) indistinct += 1
    }
  }
  const noticed = byWitnesses + byPool
  return { mutants, noticed, noticed_by_witnesses: byWitnesses, indistinct, score: share(noticed, mutants - indistinct) }
}

/** Whether a change is none: it has the truth of the original on every configuration, such as a test that another implies. */
function saysTheSame(test: Test, { groups, cases }: Confirmed, evidence: Evidence): boolean {
  const holding = new Set(cases)
  return groups.representative.every((index) => holds(test, evidence.kwargs(index)) === holding.has(index))
}

/** A case on which what was observed settles the truth of a rule's predicate. */
interface Fact {
  readonly index: number
  readonly truth: boolean
}

/**
 * False where the library accepted the configuration and did not do what the rule says; true where the rule holds and the
 * library spoke from the rule's own place. Where another site spoke first, nothing is settled. One fact per group.
 */
function factsOf({ trial, groups, cases }: Confirmed, evidence: Evidence, replayed: (index: number) => Replayed): Fact[] {
  const holding = new Set(cases)
  const settled = new Map<number, Fact>()
  evidence.observations.forEach((observation, index) => {
    const group = groups.of[index] ?? 0
    if (settled.has(group)) return
    if (holding.has(index)) {
      if (speaks(trial.rule, replayed(index), trial.classFields)) settled.set(group, { index, truth: true })
    } else if (isAccepted(observation)) {
      settled.set(group, { index, truth: false })
    }
  })
  return [...settled.values()]
}

function speaks(rule: Rule, replayed: Replayed, classFields: ReadonlySet<string>): boolean {
  if (rule.severity !== 'error') return shows(rule, replayed, classFields)
  return replayed.observation.exception !== null && isAttributed(rule, replayed.observation.exception.chain)
}
