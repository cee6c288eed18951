/** What exactly is different about a configuration, and which rules could be why. */
import { EVERY_UNKNOWN_FIELD } from '../../shared/rules/predict'
import { type Rule } from '../../shared/rules/rule'
import { type Severity } from '../../shared/rules/predicate'
import { type Changed, type Side } from './predictions'

export interface Aspect {
  /** Whether an effect is new or gone. */
  readonly direction: 'added' | 'lost'
  /** The rules that have this effect on the configuration; never empty. */
  readonly candidates: readonly Rule[]
}

/** An error hides what else would be said, so it is looked at alone; dormant fields are looked at one by one. */
export function aspectsOf({ old, new: now }: Changed, oldSide: Side, newSide: Side): Aspect[] {
  const before = rulesOf(old.rules, oldSide)
  const after = rulesOf(now.rules, newSide)
  if (now.outcome === 'error') return aspect('added', ofSeverity(after, 'error'))
  if (old.outcome === 'error') return aspect('lost', ofSeverity(before, 'error'))
  const gained = now.fields.filter((field) => !old.fields.includes(field))
  const lost = old.fields.filter((field) => !now.fields.includes(field))
  return [
    ...gained.flatMap((field) => aspect('added', affecting(after, field))),
    ...lost.flatMap((field) => aspect('lost', affecting(before, field))),
    ...(now.outcome === 'warn' && gained.length === 0 ? aspect('added', ofSeverity(after, 'warn')) : []),
    ...(old.outcome === 'warn' && lost.length === 0 ? aspect('lost', ofSeverity(before, 'warn')) : []),
    // A dormant rule that names no field.
    ...(now.outcome === 'dormant' && old.outcome !== 'dormant' && gained.length === 0
      ? aspect('added', ofSeverity(after, 'dormant'))
      : []),
    ...(old.outcome === 'dormant' && now.outcome !== 'dormant' && lost.length === 0
      ? aspect('lost', ofSeverity(before, 'dormant'))
      : []),
  ]
}

const aspect = (direction: Aspect['direction'], candidates: readonly Rule[]): Aspect[] =>
  candidates.length === 0 ? [] : [{ direction, candidates }]

const rulesOf = (ids: readonly string[], side: Side): Rule[] => ids.flatMap((id) => side.rules.get(id) ?? [])

const ofSeverity = (rules: readonly Rule[], severity: Severity): Rule[] =>
  rules.filter((rule) => rule.severity === severity)

function affecting(rules: readonly Rule[], field: string): Rule[] {
  const naming = rules.filter((rule) => rule.expected.normalisedFields.includes(field))
  return naming.length > 0
    ? naming
    : rules.filter((rule) => rule.expected.normalisedFields.includes(EVERY_UNKNOWN_FIELD))
}
