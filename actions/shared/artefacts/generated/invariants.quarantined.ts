// Generated from schemas/invariants.quarantined.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './invariants.quarantined.validator'

/**
 * This interface was referenced by `InvariantsQuarantined`'s JSON-Schema
 * via the `definition` "check".
 */
export type Check =
  | 'positive_raises'
  | 'positive_warns'
  | 'positive_is_dormant'
  | 'message_template_match'
  | 'negative_does_not_raise'
  | 'negative_does_not_warn'
  | 'negative_is_not_dormant'
  | 'predicate_true_on_positive'
  | 'predicate_false_on_negative'
  | 'predicate_false_on_accepted'
  | 'site_attribution'
  | 'locus'

/**
 * The rules that failed a check against the live library, with the evidence. They do not ship.
 */
export interface InvariantsQuarantined {
  schema_version: '2.0.0'
  engine: string
  engine_version: string
  pool: Pool
  rules: {
    rule: Rule
    /**
     * @minItems 1
     */
    failures: Failure[]
    positive_observed: Observed
    /**
     * Null for a rule without a negative.
     */
    negative_observed: Observed | null
  }[]
}
/**
 * What the rules were tried on: the same version, seed and size give the same configurations.
 */
export interface Pool {
  version: number
  seed: string
  /**
   * Configurations per class.
   */
  size: number
}
/**
 * One rule: a claim that configurations which satisfy its match make the library do what it expects.
 */
export interface Rule {
  id: string
  /**
   * sha256 (16 hex digits) of class, canonical predicate and outcome.
   */
  identity: string
  native_type: string
  severity: 'error' | 'warn' | 'dormant'
  /**
   * The violation, as a predicate; see docs/architecture.md.
   */
  match: {
    [k: string]: unknown
  }
  /**
   * Kwargs for which the match holds, and which the library treats as expected.
   */
  kwargs_positive: {
    [k: string]: unknown
  }
  /**
   * Differs from the positive in one field, and does not match; null when no configuration avoids the rule.
   */
  kwargs_negative: {
    [k: string]: unknown
  } | null
  expected_outcome: {
    outcome: 'error' | 'warn' | 'dormant_announced' | 'dormant_silent'
    emission_channel:
      | 'runtime_exception'
      | 'warnings_warn'
      | 'logger_warning'
      | 'logger_warning_once'
      | 'logger_error'
      | 'minor_issues_dict'
      | 'none'
    /**
     * Fields without effect; `*` stands for every kwarg that is no field.
     */
    normalised_fields: string[]
  }
  message_template: string | null
  exception: string | null
  miner_source: Source
  /**
   * Every place of the engine's source that makes this claim.
   */
  references: string[]
  /**
   * This interface was referenced by `Rule`'s JSON-Schema
   * via the `definition` "added_by".
   */
  added_by:
    | 'static_miner'
    | 'dynamic_miner'
    | 'pydantic_lift'
    | 'msgspec_lift'
    | 'dataclass_lift'
    | 'manual_seed'
    | 'runtime_warning'
    | 'observed_collision'
  /**
   * Items: This interface was referenced by `Rule`'s JSON-Schema
   * via the `definition` "added_by".
   */
  cross_validated_by: (
    | 'static_miner'
    | 'dynamic_miner'
    | 'pydantic_lift'
    | 'msgspec_lift'
    | 'dataclass_lift'
    | 'manual_seed'
    | 'runtime_warning'
    | 'observed_collision'
  )[]
  exactness: {
    kind: 'exact' | 'over_approximate' | 'under_approximate'
    dropped: string[]
  }
  /**
   * Facts of the environment the match rests on.
   */
  environment: string[]
}
/**
 * This interface was referenced by `Rule`'s JSON-Schema
 * via the `definition` "source".
 */
export interface Source {
  path: string
  method: string
  line: number
  /**
   * The last line of a statement over several.
   */
  end_line?: number
}
/**
 * This interface was referenced by `InvariantsQuarantined`'s JSON-Schema
 * via the `definition` "failure".
 */
export interface Failure {
  check: Check
  expected: string
  found: string
  /**
   * How many configurations of the pool contradict the rule.
   */
  configurations?: number
  counter_example?: CounterExample
}
/**
 * The smallest configuration on which the predicate holds and the library does something else.
 *
 * This interface was referenced by `InvariantsQuarantined`'s JSON-Schema
 * via the `definition` "counter_example".
 */
export interface CounterExample {
  kwargs: {}
  observed: Observed
}
/**
 * This interface was referenced by `InvariantsQuarantined`'s JSON-Schema
 * via the `definition` "observed".
 */
export interface Observed {
  outcome: 'ok' | 'error' | 'dormant_announced' | 'dormant_silent' | 'warn' | 'crash' | 'timeout' | 'unbuilt'
  /**
   * Fields without effect.
   */
  fields?: string[]
  exception?: string
  message?: string
  /**
   * Innermost frame of the engine, file:line.
   */
  site?: string
  /**
   * Warnings, log lines and announcements.
   */
  messages?: string[]
}

/** The contract of schemas/invariants.quarantined.schema.json. */
export const invariantsQuarantinedSchema: Schema<InvariantsQuarantined> = { name: 'invariants.quarantined', check }
