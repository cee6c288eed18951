// Generated from schemas/invariants.validated.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './invariants.validated.validator'

/**
 * Rules a person wrote where the miner found none: debt, until a mined rule covers them.
 */
export type ManualSeeds = {
  id: string
  justification: string
  /**
   * The mined rule that now says it; the seed can go.
   */
  covered_by?: string
}[]
/**
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "count".
 */
export type Count = number
/**
 * From 0 to 1, cut after six decimals; null when there was nothing to take it of.
 *
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "share".
 */
export type Share = number | null
/**
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "outcome".
 */
export type Outcome = 'ok' | 'error' | 'dormant_announced' | 'dormant_silent' | 'warn' | 'crash' | 'timeout' | 'unbuilt'

/**
 * The rules that the live library confirmed, with everything a prediction needs, and how well they predict.
 */
export interface InvariantsValidated {
  manual_seeds: ManualSeeds
  schema_version: '2.0.0'
  engine: string
  engine_version: string
  /**
   * The image the library ran in, when it was given.
   */
  image_ref: string | null
  image_digest: string | null
  /**
   * What it was made from: 16 hex digits of the sha256 of the proposed document.
   */
  proposed_digest: string
  pool: Pool
  totals: {
    rules_proposed: Count
    rules_confirmed: Count
    rules_quarantined: Count
    /**
     * Configurations of all pools.
     */
    configurations: number
    fidelity: Fidelity[]
  }
  quality: ClassQuality[]
  environment: EnvironmentFact[]
  enums: Enum[]
  classes: Class[]
  rules: Rule[]
}
/**
 * What the rules were tried on: the same version, seed and size give the same configurations.
 *
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "pool".
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
 * Predicted against observed outcomes on one sample. A configuration that only warns counts as ok here; `warn` says how well that was predicted.
 *
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "fidelity".
 */
export interface Fidelity {
  /**
   * harvested: drawn around what the guards compare with; hold_out: drawn without looking at them.
   */
  sample: 'harvested' | 'hold_out'
  size: Count
  /**
   * Rows: observed; columns: predicted.
   */
  confusion: {
    error: Predicted
    dormant: Predicted
    ok: Predicted
  }
  error: PrecisionRecall
  dormant: PrecisionRecall
  ok: PrecisionRecall
  /**
   * Observed dormant configurations whose fields were predicted exactly.
   */
  dormant_fields_exact: {
    exact: Count
    of: Count
  }
  /**
   * Configurations that do nothing worse than warn.
   */
  warn: {
    observed: Count
    predicted: Count
    both: Count
  }
}
/**
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "predicted".
 */
export interface Predicted {
  error: Count
  dormant: Count
  ok: Count
}
/**
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "precision_recall".
 */
export interface PrecisionRecall {
  precision: Share
  recall: Share
}
/**
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "class_quality".
 */
export interface ClassQuality {
  native_type: string
  /**
   * Confirmed rules.
   */
  rules: number
  /**
   * Why the class could not be replayed at all.
   */
  error?: string
  default_configuration: {
    observed: Outcome
    predicted: 'error' | 'dormant' | 'warn' | 'ok'
  }
  fidelity: Fidelity[]
  /**
   * Configurations whose outcome says nothing about a rule.
   */
  not_judged: {
    crash: Count
    timeout: Count
    /**
     * With a value that cannot be built here, or given up after too many timeouts.
     */
    unbuilt: number
  }
  /**
   * Values of the pool that cannot be built in this environment.
   */
  values_refused: number
  /**
   * Sites of the source that complain, rewrite or may raise.
   */
  coverage: {
    sites: Count
    /**
     * With a rule.
     */
    modelled: number
    /**
     * With a confirmed rule.
     */
    confirmed: number
    /**
     * Confirmed, or with a reason why there is no rule.
     */
    accounted_for: number
    /**
     * Sites without a rule, by reason.
     */
    reasons: {
      [k: string]: Count
    }
  }
  /**
   * Small changes of the confirmed predicates, and how many of them the evidence contradicts.
   */
  mutation: {
    mutants: Count
    noticed: Count
    /**
     * By the positives and negatives alone.
     */
    noticed_by_witnesses: number
    /**
     * Changes that no configuration of the pool tells from the original; they do not count in the score.
     */
    indistinct: number
    score: Share
  }
  /**
   * What the rules get wrong, by place, most frequent first, with the smallest example.
   */
  mispredicted: {
    kinds: Count
    shown: Misprediction[]
  }
}
/**
 * This interface was referenced by `InvariantsValidated`'s JSON-Schema
 * via the `definition` "misprediction".
 */
export interface Misprediction {
  observed: Outcome
  predicted: 'error' | 'dormant' | 'warn' | 'ok'
  configurations: Count
  /**
   * Innermost frame of the engine, file:line.
   */
  site?: string
  exception?: string
  message?: string
  observed_fields?: string[]
  predicted_fields?: string[]
  /**
   * Ids of the rules that hold on the example.
   */
  rules?: string[]
  /**
   * Kwargs; encoded values.
   */
  example: {}
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
    /**
     * Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same; the assignment only fills in what was not given.
     *
     * This interface was referenced by `Rule`'s JSON-Schema
     * via the `definition` "reason".
     */
    reason?:
      | 'reports_other_sites'
      | 'env_gated'
      | 'needs_model'
      | 'needs_gpu'
      | 'opaque'
      | 'unreachable'
      | 'never_raises'
      | 'covered_by'
      | 'fills_default'
    detail?: string
    /**
     * For a site that reports a collection of issues: the local name that holds it.
     */
    variable?: string
  }[]
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

/** The contract of schemas/invariants.validated.schema.json. */
export const invariantsValidatedSchema: Schema<InvariantsValidated> = { name: 'invariants.validated', check }
