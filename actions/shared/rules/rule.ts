/** Rules and the corpus they form, as stages exchange them. The documents are `schemas/invariants.*.schema.json`. */
import type { Predicate, Severity } from './predicate'
import type { PyValue } from './value'

/** What the library does when a rule holds. */
export type Outcome = 'error' | 'warn' | 'dormant_announced' | 'dormant_silent'

/** How the library says so. */
export type EmissionChannel =
  | 'runtime_exception'
  | 'warnings_warn'
  | 'logger_warning'
  | 'logger_warning_once'
  | 'logger_error'
  | 'minor_issues_dict'
  | 'none'

export type AddedBy =
  | 'static_miner'
  | 'dynamic_miner'
  | 'pydantic_lift'
  | 'msgspec_lift'
  | 'dataclass_lift'
  | 'manual_seed'
  | 'runtime_warning'
  | 'observed_collision'

/** How close the predicate is to what the library does; `dropped` names what was left out. */
export interface Exactness {
  readonly kind: 'exact' | 'over_approximate' | 'under_approximate'
  readonly dropped: readonly string[]
}

/** Where in the engine's source a rule comes from: evidence, never identity. */
export interface Source {
  readonly path: string
  readonly method: string
  readonly line: number
  /** The last line of a statement over several. */
  readonly end_line?: number
}

export type Kwargs = Readonly<Record<string, PyValue>>

export interface Rule {
  /** Readable and stable: `<engine>_<class>_<severity>_<fields>_<first 8 of identity>`. */
  readonly id: string
  /** sha256 (16 hex digits) of class, canonical predicate and outcome: moves and reworded messages do not change it. */
  readonly identity: string
  readonly nativeType: string
  readonly severity: Severity
  readonly match: Predicate
  readonly kwargsPositive: Kwargs
  /** Null when no configuration avoids the rule in this environment (an engine's missing package). */
  readonly kwargsNegative: Kwargs | null
  readonly expected: {
    readonly outcome: Outcome
    readonly emissionChannel: EmissionChannel
    /** The fields that have no effect (dormant rules), else empty. */
    readonly normalisedFields: readonly string[]
  }
  readonly messageTemplate: string | null
  /** The library's exception class, for error rules whose source names it. */
  readonly exception: string | null
  readonly minerSource: Source
  readonly references: readonly string[]
  readonly addedBy: AddedBy
  readonly crossValidatedBy: readonly AddedBy[]
  readonly exactness: Exactness
  /** Facts of the environment the predicate rests on; such a rule says nothing about another environment. */
  readonly environment: readonly string[]
}

export interface FieldDeclaration {
  readonly name: string
  readonly required: boolean
  /** Absent when the field has no constant default. */
  readonly default?: PyValue
  readonly origin: string
}

/** A class whose configurations are predicted. */
export interface ClassDeclaration {
  /** The shortest name it can be imported by: `transformers.GenerationConfig`. */
  readonly nativeType: string
  /** `module:qualname`. */
  readonly className: string
  readonly bases: readonly string[]
  readonly fields: readonly FieldDeclaration[]
  /** What happens to a kwarg that is no field: refused, accepted and dropped, or kept as an attribute. */
  readonly unknownFields: 'reject' | 'swallow' | 'attribute'
}

/** A fact of the environment, as observed where the rules were mined. */
export interface EnvironmentFact {
  readonly name: string
  readonly value?: PyValue
  readonly raises?: string
}

export interface EnumDeclaration {
  readonly className: string
  readonly mixin: 'str' | 'int' | null
  readonly members: readonly (readonly [string, PyValue])[]
}

/** Everything a prediction needs. */
export interface Corpus {
  readonly engine: string
  readonly engineVersion: string
  readonly classes: readonly ClassDeclaration[]
  readonly environment: readonly EnvironmentFact[]
  readonly enums: readonly EnumDeclaration[]
  readonly rules: readonly Rule[]
}

/** What a corpus says about one configuration. */
export interface Prediction {
  readonly outcome: 'error' | 'dormant' | 'warn' | 'ok'
  /** Dormant fields, sorted. */
  readonly fields: readonly string[]
  /** Ids of the rules that hold, in corpus order. */
  readonly rules: readonly string[]
}
