/**
 * What a digest says, before it is written as Markdown or HTML. Every text in it is as the library gave it: what
 * renders it also escapes it.
 */

/** How much a change matters, worst first. */
export type Level = 'error' | 'behaviour' | 'warning' | 'info'

/** A line of the diff against the previous version. */
export interface Change {
  /** Stable over runs; what an override names. */
  readonly fingerprint: string
  readonly kind: string
  readonly level: Level
  readonly className: string
  /** The parameter or the rule. */
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
  readonly witness: { readonly kwargs: string; readonly old: string | null; readonly new: string | null } | null
  readonly note: string | null
  /** Why a person accepted it. */
  readonly acknowledged: string | null
}

/** The diff the changes come from; null when there was nothing to compare with. */
export interface ChangeSet {
  readonly base: string
  readonly verdict: string
  readonly breaking: number
  readonly changes: readonly Change[]
}

export interface Parameter {
  readonly name: string
  readonly type: string
  /** Why the type is not known. */
  readonly typeUnknown: string | null
  readonly required: boolean
  /** The declared default, null when there is none. */
  readonly declared: string | null
  /** What the parameter becomes when nobody sets it, null when that is the declared default. */
  readonly effective: string | null
  /** Null without an allow-list for its class. */
  readonly curated: boolean | null
  readonly deprecated: boolean
  readonly description: string | null
  /** Kinds of its changes since the base, worst first. */
  readonly changes: readonly Change[]
}

export interface ParameterClass {
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** The methods that give parameters a value when nobody does. */
  readonly resolvers: readonly string[]
}

export interface ParameterSection {
  readonly classes: readonly ParameterClass[]
  readonly total: number
  readonly unknown: number
  /** Null without an allow-list. */
  readonly curation: Curation | null
  readonly diff: ChangeSet | null
}

export interface Curation {
  readonly curated: number
  /** `class.parameter` of what the allow-list names and the engine does not have. */
  readonly absent: readonly string[]
}

export type Outcome = 'error' | 'dormant' | 'ok'

/** How well the rules of one class predict the library on one sample of configurations. */
export interface Fidelity {
  readonly sample: 'harvested' | 'hold_out'
  readonly size: number
  /** Rows: observed; columns: predicted. */
  readonly confusion: Readonly<Record<Outcome, Readonly<Record<Outcome, number>>>>
  /** Observed dormant configurations whose predicted set of fields is exactly the observed one. */
  readonly dormantExact: number
  readonly dormantTotal: number
}

export interface Coverage {
  readonly sites: number
  readonly modelled: number
  readonly confirmed: number
  readonly accountedFor: number
}

export interface ClassQuality {
  readonly name: string
  readonly rules: number
  readonly fidelity: readonly Fidelity[]
  readonly coverage: Coverage
  /** Small changes of the predicates that some configuration tells from the original, and how many of them the evidence contradicts. */
  readonly mutation: { readonly mutants: number; readonly noticed: number }
  /** What happens to the configuration that sets nothing. */
  readonly defaults: { readonly observed: string; readonly predicted: string }
  /** Why the class could not be replayed. */
  readonly error: string | null
  readonly mispredictions: readonly Misprediction[]
}

/** What the rules get wrong at one place, with the smallest example. */
export interface Misprediction {
  readonly observed: string
  readonly predicted: string
  readonly configurations: number
  readonly example: string
  /** What the library said, and where; '' when it said nothing. */
  readonly said: string
}

export interface DigestRule {
  readonly id: string
  readonly className: string
  readonly severity: 'error' | 'warn' | 'dormant'
  /** The predicate for a person: conditions that hold together. */
  readonly when: readonly string[]
  /** Whether it is about values that a guard cannot evaluate, and not about what the guard asks. */
  readonly illTyped: boolean
  /** What happens then, beyond its severity; '' when that says it all. */
  readonly effect: string
  /** Kwargs for which it holds. */
  readonly positive: string
  /** Kwargs beside them for which it does not; null when there are none. */
  readonly negative: string | null
  readonly message: string | null
  readonly source: string
  readonly addedBy: string
  /** What was left out of an approximate predicate. */
  readonly dropped: readonly string[]
  /** Facts of the environment it rests on. */
  readonly environment: readonly string[]
  readonly changes: readonly Change[]
}

/** A place in the source that gave no rule. */
export interface UnexplainedSite {
  readonly className: string
  readonly reason: string
  readonly kind: string
  readonly source: string
  readonly detail: string | null
}

export interface QuarantinedRule {
  readonly rule: DigestRule
  readonly failures: readonly FailedCheck[]
}

/** A rule that a person wrote because the miner found none. */
export interface Debt {
  readonly id: string
  readonly justification: string
  /** The mined rule that now says it; the seed can go. */
  readonly coveredBy: string | null
  /** Null when it is covered, or a check on the library failed. */
  readonly rule: DigestRule | null
}

export interface FailedCheck {
  readonly check: string
  readonly expected: string
  readonly found: string
  /** The smallest configuration that shows it. */
  readonly counterExample: string | null
}

export interface RuleSection {
  readonly quality: readonly ClassQuality[]
  readonly rules: readonly DigestRule[]
  readonly unexplained: readonly UnexplainedSite[]
  readonly quarantine: readonly QuarantinedRule[]
  readonly debt: readonly Debt[]
  /** What the rules were tried on; size over all classes. */
  readonly pool: { readonly seed: string; readonly size: number }
  readonly diff: ChangeSet | null
}

/** A rule proposed from what was seen at run time, for a person to complete. */
export interface Proposal {
  readonly addedBy: 'runtime_warning' | 'observed_collision'
  readonly title: string
  readonly evidence: readonly string[]
  /** The YAML of the rule, with `to_complete`. */
  readonly fragment: string
}

export interface GapSection {
  readonly proposals: readonly Proposal[]
  /** Runs of this engine and version, how many of them the rules explain, and how many ended with their process. */
  readonly observations: number
  readonly covered: number
  readonly died: number
  /** Groups of configurations that the engine made the same. */
  readonly groups: number
  /** Observations and groups of another engine or version, which were left out. */
  readonly ofOthers: number
}

/** Everything the pages of one engine and version show. Sections that were not asked for are null. */
export interface Digest {
  readonly engine: string
  readonly version: string
  readonly baseVersion: string | null
  readonly parameters: ParameterSection | null
  readonly rules: RuleSection | null
  readonly gaps: GapSection | null
}
