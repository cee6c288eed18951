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
export function mutationScore(
  rules: readonly Confirmed[],
  names: Names,
  evidence: Evidence,
  replayed: (index: number) => Replayed,
): MutationScore {
  let mutants = 0
  let byWitnesses = 0
  let byPool = 0
  let indistinct = 0
  for (const confirmed of rules) {
    const { rule, positive, negative } = confirmed.trial
    let sheet: Sheet | undefined
    for (const mutant of mutantsOf(rule.match)) {
      mutants += 1
      const test = compilePredicate(mutant, names)
      if (!holds(test, positive.kwargs) || (negative !== null && holds(test, negative.kwargs))) {
        byWitnesses += 1
        continue
      }
      sheet ??= sheetOf(confirmed, evidence, replayed)
      const difference = compare(test, confirmed.groups, sheet, evidence)
      if (difference === 'contradicted') byPool += 1
      if (difference === 'none') indistinct += 1
    }
  }
  const noticed = byWitnesses + byPool
  return {
    mutants,
    noticed,
    noticed_by_witnesses: byWitnesses,
    indistinct,
    score: share(noticed, mutants - indistinct),
  }
}

/** What is known of a rule, by group of cases: its truth, and whether what was observed settles it. */
interface Sheet {
  readonly truth: Uint8Array
  readonly settled: Uint8Array
}

/**
 * Settled false where the library accepted a configuration and did not do what the rule says; settled true where the rule
 * holds and the library spoke from the rule's own place. Where another site spoke first, nothing is settled.
 */
function sheetOf(
  { trial, groups, cases }: Confirmed,
  evidence: Evidence,
  replayed: (index: number) => Replayed,
): Sheet {
  const truth = new Uint8Array(groups.representative.length)
  const settled = new Uint8Array(groups.representative.length)
  for (const index of cases) {
    const group = groups.of[index] ?? 0
    truth[group] = 1
    if (settled[group] === 0 && speaks(trial.rule, replayed(index), trial.classFields)) settled[group] = 1
  }
  evidence.observations.forEach((observation, index) => {
    const group = groups.of[index] ?? 0
    if (truth[group] === 0 && isAccepted(observation)) settled[group] = 1
  })
  return { truth, settled }
}

/** `none` for a change that has the truth of the original everywhere, such as dropping a test that another implies. */
function compare(test: Test, groups: Groups, sheet: Sheet, evidence: Evidence): 'contradicted' | 'unsettled' | 'none' {
  let differs = false
  for (const [group, index] of groups.representative.entries()) {
    if (holds(test, evidence.kwargs(index)) === (sheet.truth[group] === 1)) continue
    if (sheet.settled[group] === 1) return 'contradicted'
    differs = true
  }
  return differs ? 'unsettled' : 'none'
}

function speaks(rule: Rule, replayed: Replayed, classFields: ReadonlySet<string>): boolean {
  if (rule.severity !== 'error') return shows(rule, replayed, classFields)
  return replayed.observation.exception !== null && isAttributed(rule, replayed.observation.exception.chain)
}
