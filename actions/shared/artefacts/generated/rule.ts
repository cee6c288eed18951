// Generated from schemas/rule.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './rule.validator'

/**
 * This interface was referenced by `Rule`'s JSON-Schema
 * via the `definition` "added_by".
 */
export type AddedBy =
  | 'static_miner'
  | 'dynamic_miner'
  | 'pydantic_lift'
  | 'msgspec_lift'
  | 'dataclass_lift'
  | 'manual_seed'
  | 'runtime_warning'
  | 'observed_collision'
/**
 * Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same; the assignment only fills in what was not given.
 *
 * This interface was referenced by `Rule`'s JSON-Schema
 * via the `definition` "reason".
 */
export type Reason =
  | 'reports_other_sites'
  | 'env_gated'
  | 'needs_model'
  | 'needs_gpu'
  | 'opaque'
  | 'unreachable'
  | 'never_raises'
  | 'covered_by'
  | 'fills_default'

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
  added_by: AddedBy
  cross_validated_by: AddedBy[]
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
 * A class whose configurations are predicted.
 *
 * This interface was referenced by `Rule`'s JSON-Schema
 * via the `definition` "class".
 */
export interface Class {
  native_type: string
  /**
   * module:qualname
   */
  class: string
  bases: string[]
  unknown_fields: 'reject' | 'swallow' | 'attribute'
  construct: {
    placeholders: {
      [k: string]: unknown
    }
    validate: {
      method: string
      kwargs: {
        [k: string]: unknown
      }
    }[]
  }
  fields: {
    name: string
    required: boolean
    origin: string
    /**
     * Encoded value.
     */
    default?: {
      [k: string]: unknown
    }
  }[]
  /**
   * Constructs of the source that were not modelled.
   */
  opaque: {
    what: string
    path: string
    line: number
    method: string
  }[]
  /**
   * Every place of the source that complains, rewrites or may raise, and what became of it.
   */
  sites: {
    path: string
    method: string
    line: number
    kind: string
    /**
     * Ids of the rules that explain the site.
     */
    rules?: string[]
    reason?: Reason
    detail?: string
    /**
     * For a site that reports a collection of issues: the local name that holds it.
     */
    variable?: string
  }[]
}
/**
 * This interface was referenced by `Rule`'s JSON-Schema
 * via the `definition` "environment_fact".
 */
export interface EnvironmentFact {
  name: string
  /**
   * Encoded value.
   */
  value?: {
    [k: string]: unknown
  }
  raises?: string
}
/**
 * This interface was referenced by `Rule`'s JSON-Schema
 * via the `definition` "enum".
 */
export interface Enum {
  class: string
  mixin: 'str' | 'int' | null
  members: {
    name: string
    /**
     * Encoded value.
     */
    value: {
      [k: string]: unknown
    }
  }[]
}

/** The contract of schemas/rule.schema.json. */
export const ruleSchema: Schema<Rule> = { name: 'rule', check }
