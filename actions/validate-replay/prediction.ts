/**
 * What a set of rules predicts for every case, from the cases on which each rule holds. It says the same as
 * `compileCorpus(…).predict`, without evaluating a predicate again.
 */
import { EVERY_UNKNOWN_FIELD } from '../shared/rules/predict'
import { type Prediction, type Rule } from '../shared/rules/rule'
import { type Evidence } from './evidence'

/** A rule and the cases, in order, on which its match holds. */
export interface JudgedRule {
  readonly rule: Rule
  readonly cases: readonly number[]
}

const OK: Prediction = { outcome: 'ok', fields: [], rules: [] }

/** The prediction for each case. Cases on which the same rules hold share it, unless unknown kwargs are among its fields. */
export function predictAll(
  rules: readonly JudgedRule[],
  evidence: Evidence,
  classFields: ReadonlySet<string>,
): Prediction[] {
  const root: Combination = { rules: [], more: new Map(), prediction: OK, unknown: false }
  const holding: Combination[] = evidence.table.cases.map(() => root)
  for (const { rule, cases } of rules) {
    for (const index of cases) holding[index] = extend(holding[index] ?? root, rule)
  }
  return holding.map((combination, index) => {
    if (combination.unknown) return predictFrom(combination.rules, evidence.kwargs(index), classFields)
    return (combination.prediction ??= predictFrom(combination.rules, {}, classFields))
  })
}

/** Rules that hold together on some case; the rules one more of which holds on others hang below. */
interface Combination {
  readonly rules: readonly Rule[]
  readonly more: Map<Rule, Combination>
  prediction: Prediction | undefined
  /** Whether the fields depend on which unknown kwargs were given. */
  readonly unknown: boolean
}

function extend(combination: Combination, rule: Rule): Combination {
  let next = combination.more.get(rule)
  if (next === undefined) {
    const unknown = combination.unknown || rule.expected.normalisedFields.includes(EVERY_UNKNOWN_FIELD)
    next = { rules: [...combination.rules, rule], more: new Map(), prediction: undefined, unknown }
    combination.more.set(rule, next)
  }
  return next
}

function predictFrom(
  holding: readonly Rule[],
  kwargs: Readonly<Record<string, unknown>>,
  classFields: ReadonlySet<string>,
): Prediction {
  const errors = holding.filter((rule) => rule.severity === 'error')
  if (errors.length > 0) return { outcome: 'error', fields: [], rules: errors.map((rule) => rule.id) }
  const fields = new Set<string>()
  for (const name of holding.flatMap((rule) => rule.expected.normalisedFields)) {
    if (name !== EVERY_UNKNOWN_FIELD) fields.add(name)
    else for (const given of Object.keys(kwargs)) if (!classFields.has(given)) fields.add(given)
  }
  return {
    outcome: holding.some((rule) => rule.severity === 'dormant') ? 'dormant' : 'warn',
    fields: [...fields].sort(),
    rules: holding.map((rule) => rule.id),
  }
}
