/** Judges the rules of one class: which are confirmed, which fail and on what, and how well the confirmed ones predict. */
import { type InvariantsProposed } from '../shared/artefacts/generated/invariants.proposed'
import { type ClassObservations } from '../shared/replay/observation'
import { type Stratum } from '../shared/replay/pool'
import { type Names } from '../shared/rules/evaluate'
import { type Rule } from '../shared/rules/rule'
import { type Check, checkWitnesses, type Failure, type Replayed, shows, type Trial } from './checks'
import { coverageOf, type Coverage } from './coverage'
import { type Evidence, isAccepted } from './evidence'
import { countSamples, type Counts, type NotJudged } from './fidelity'
import { findMispredictions, type Misprediction } from './mispredictions'
import { mutationScore, type Confirmed, type MutationScore } from './mutation-score'
import { predictAll } from './prediction'
import { casesWhere, CaseIndex } from './truth'

/** A check on the pool that failed; the counter-example is a case of the pool. */
export interface PoolFailure extends Failure {
  readonly check: Extract<Check, 'predicate_false_on_accepted'>
  readonly configurations: number
  readonly counterExample: Replayed
}

export interface Quarantined {
  readonly trial: Trial
  readonly failures: readonly Failure[]
  readonly poolFailure: PoolFailure | null
}

export interface JudgedClass {
  readonly nativeType: string
  readonly confirmed: readonly Rule[]
  readonly quarantined: readonly Quarantined[]
  readonly error: string | null
  readonly defaultConfiguration: {
    readonly observed: Replayed['classified']['outcome']
    readonly predicted: 'error' | 'dormant' | 'warn' | 'ok'
  }
  readonly samples: readonly Counts[]
  readonly notJudged: NotJudged
  readonly refused: number
  readonly coverage: Coverage
  readonly mutation: MutationScore
  readonly mispredicted: { readonly kinds: number; readonly shown: readonly Misprediction[] }
}

export interface ClassQuestion {
  readonly document: InvariantsProposed['classes'][number]
  /** The rules of the class, in corpus order, with their replayed witnesses. */
  readonly trials: readonly Trial[]
  readonly names: Names
  readonly pool: Evidence
  readonly strata: readonly Stratum[]
  readonly answer: ClassObservations
}

export function judgeClass({ document, trials, names, pool, strata, answer }: ClassQuestion): JudgedClass {
  const classFields = new Set(document.fields.map((field) => field.name))
  const index = new CaseIndex(pool.table)
  const replayed = (at: number): Replayed => caseOf(pool, at)
  const confirmed: Confirmed[] = []
  const quarantined: Quarantined[] = []
  for (const trial of trials) {
    const groups = index.groupsFor(trial.rule.match)
    const cases = casesWhere(trial.test, groups, pool)
    const failures = checkWitnesses(trial)
    const poolFailure = contradiction(trial, cases, pool, classFields)
    if (failures.length === 0 && poolFailure === null) confirmed.push({ trial, groups, cases })
    else quarantined.push({ trial, failures, poolFailure })
  }
  const predictions = predictAll(
    confirmed.map(({ trial, cases }) => ({ rule: trial.rule, cases })),
    pool,
    classFields,
  )
  const { samples, notJudged } = countSamples(pool.classified, predictions, strata)
  const rules = confirmed.map(({ trial }) => trial.rule)
  return {
    nativeType: document.native_type,
    confirmed: rules,
    quarantined,
    error: answer.error,
    defaultConfiguration: {
      observed: pool.classified[0]?.outcome ?? 'unbuilt',
      predicted: predictions[0]?.outcome ?? 'ok',
    },
    samples,
    notJudged,
    refused: answer.refused.length,
    coverage: coverageOf(document.sites, new Set(rules.map((rule) => rule.id))),
    mutation: mutationScore(confirmed, names, pool, replayed),
    mispredicted: findMispredictions(pool, predictions),
  }
}

function caseOf(pool: Evidence, index: number): Replayed {
  const observation = pool.observations[index]
  const classified = pool.classified[index]
  if (observation === undefined || classified === undefined) throw new RangeError(`there is no case ${index}`)
  // Most comparisons never look at the kwargs.
  return {
    get kwargs() {
      return pool.kwargs(index)
    },
    observation,
    classified,
  }
}

/** The configurations that the library accepts without doing what the rule says, although its match holds. */
function contradiction(
  trial: Trial,
  cases: readonly number[],
  pool: Evidence,
  classFields: ReadonlySet<string>,
): PoolFailure | null {
  const { rule } = trial
  const against = cases.filter((index) => {
    const observation = pool.observations[index]
    return (
      observation !== undefined &&
      isAccepted(observation) &&
      (rule.severity === 'error' || !shows(rule, caseOf(pool, index), classFields))
    )
  })
  const [first] = against
  if (first === undefined) return null
  const size = (index: number): number => pool.table.cases[index]?.length ?? 0
  const smallest = against.reduce((best, index) => (size(index) < size(best) ? index : best), first)
  return {
    check: 'predicate_false_on_accepted',
    expected: 'the match holds on no configuration that the library accepts without doing what the rule says',
    found: `it holds on ${against.length} of the pool`,
    configurations: against.length,
    counterExample: caseOf(pool, smallest),
  }
}
