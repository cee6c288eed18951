/** The kinds of change between two corpora, whom each concerns and how much. */
import { type Severity } from '../../shared/rules/predicate'
import { type Level, type Line } from '../line'

export interface Kind {
  /** What a table calls it. */
  readonly title: string
  readonly levels: Line['levels']
  /** The kind of the same change in the other direction; null where there is none, with the reason beside it. */
  readonly mirror: RuleKind | null
}

export type RuleKind =
  | 'rule_added'
  | 'rule_removed'
  | 'rule_tightened'
  | 'rule_loosened'
  | 'dormancy_added'
  | 'dormancy_removed'
  | 'dormancy_widened'
  | 'dormancy_narrowed'
  | 'warning_added'
  | 'warning_removed'
  | 'warning_widened'
  | 'warning_narrowed'
  | 'warn_to_error'
  | 'error_to_warn'
  | 'dormant_to_error'
  | 'error_to_dormant'
  | 'warn_to_dormant'
  | 'dormant_to_warn'
  | 'normalisation_changed'
  | 'ill_typed_refused'
  | 'ill_typed_accepted'
  | 'rules_of_new_field'
  | 'rules_of_removed_field'
  | 'class_rules_added'
  | 'class_rules_removed'
  | 'rule_missing'
  | 'miner_found_it'
  | 'still_enforced_miner_lost_it'
  | 'prediction_refuted'

const kind = (title: string, kwargs: Level, measure: Level, mirror: RuleKind | null): Kind => ({
  title,
  levels: { kwargs, measure },
  mirror,
})

/**
 * By consumer: `kwargs` for those who build configurations, `measure` for those who compare runs. A line about what the
 * miner knew, and not about what the library does, concerns neither.
 */
export const RULE_KINDS: Readonly<Record<RuleKind, Kind>> = {
  rule_added: kind('now refused', 'error', 'behaviour', 'rule_removed'),
  rule_removed: kind('no longer refused', 'info', 'behaviour', 'rule_added'),
  rule_tightened: kind('refused in more cases', 'error', 'behaviour', 'rule_loosened'),
  rule_loosened: kind('refused in fewer cases', 'info', 'behaviour', 'rule_tightened'),
  dormancy_added: kind('now without effect', 'warning', 'behaviour', 'dormancy_removed'),
  dormancy_removed: kind('has an effect again', 'info', 'behaviour', 'dormancy_added'),
  dormancy_widened: kind('without effect in more cases', 'warning', 'behaviour', 'dormancy_narrowed'),
  dormancy_narrowed: kind('without effect in fewer cases', 'info', 'behaviour', 'dormancy_widened'),
  warning_added: kind('now warned about', 'warning', 'info', 'warning_removed'),
  warning_removed: kind('no longer warned about', 'info', 'info', 'warning_added'),
  warning_widened: kind('warned about in more cases', 'warning', 'info', 'warning_narrowed'),
  warning_narrowed: kind('warned about in fewer cases', 'info', 'info', 'warning_widened'),
  warn_to_error: kind('refused instead of warned about', 'error', 'behaviour', 'error_to_warn'),
  error_to_warn: kind('warned about instead of refused', 'info', 'behaviour', 'warn_to_error'),
  dormant_to_error: kind('refused instead of without effect', 'error', 'behaviour', 'error_to_dormant'),
  error_to_dormant: kind('without effect instead of refused', 'warning', 'behaviour', 'dormant_to_error'),
  warn_to_dormant: kind('without effect instead of warned about', 'warning', 'behaviour', 'dormant_to_warn'),
  dormant_to_warn: kind('warned about instead of without effect', 'info', 'behaviour', 'warn_to_dormant'),
  normalisation_changed: kind('other fields are without effect', 'warning', 'behaviour', 'normalisation_changed'),
  // The library stumbles over a value of a type that it never expected there; nobody meant it to work.
  ill_typed_refused: kind('ill-typed value now fails', 'warning', 'info', 'ill_typed_accepted'),
  ill_typed_accepted: kind('ill-typed value no longer fails', 'info', 'info', 'ill_typed_refused'),
  rules_of_new_field: kind('rule of a field that is new', 'info', 'info', 'rules_of_removed_field'),
  rules_of_removed_field: kind('rule of a field that is gone', 'info', 'info', 'rules_of_new_field'),
  class_rules_added: kind('rules of a class that is new', 'info', 'info', 'class_rules_removed'),
  class_rules_removed: kind('rules of a class that is gone', 'info', 'info', 'class_rules_added'),
  // A rule that is there has been replayed on the version that has it; only its absence can be untried.
  rule_missing: kind('rule is missing, and the library was not asked', 'warning', 'behaviour', null),
  miner_found_it: kind('was so before, the miner found it now', 'info', 'info', 'still_enforced_miner_lost_it'),
  still_enforced_miner_lost_it: kind('is still so, the miner lost it', 'info', 'info', 'miner_found_it'),
  prediction_refuted: kind('predicted, but the library does otherwise', 'warning', 'info', 'prediction_refuted'),
}

const ADDED: Readonly<Record<Severity, readonly [alone: RuleKind, more: RuleKind]>> = {
  error: ['rule_added', 'rule_tightened'],
  dormant: ['dormancy_added', 'dormancy_widened'],
  warn: ['warning_added', 'warning_widened'],
}

const SEVERITY_CHANGES = {
  error: { error: 'rule_tightened', warn: 'error_to_warn', dormant: 'error_to_dormant' },
  warn: { error: 'warn_to_error', warn: 'warning_widened', dormant: 'warn_to_dormant' },
  dormant: { error: 'dormant_to_error', warn: 'dormant_to_warn', dormant: 'dormancy_widened' },
} as const satisfies Readonly<Record<Severity, Readonly<Record<Severity, RuleKind>>>>

const LOST: Readonly<Record<Severity, readonly [alone: RuleKind, more: RuleKind]>> = {
  error: ['rule_removed', 'rule_loosened'],
  dormant: ['dormancy_removed', 'dormancy_narrowed'],
  warn: ['warning_removed', 'warning_narrowed'],
}

/**
 * The kind of a change by what a rule did and does.
 *
 * @param from severity of the rule that spoke before, undefined when there was none
 * @param to severity of the rule that speaks now, undefined when there is none
 * @param grows for two rules of one severity: whether there are more cases now
 */
export function kindOf(from: Severity | undefined, to: Severity | undefined, grows: boolean): RuleKind {
  if (from === undefined) return ADDED[to ?? 'error'][0]
  if (to === undefined) return LOST[from][0]
  if (from !== to) return SEVERITY_CHANGES[from][to]
  return grows ? ADDED[to][1] : LOST[to][1]
}
