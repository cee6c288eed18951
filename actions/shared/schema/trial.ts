/** The port to a live library: what does it do with this configuration? */
import { type Outcome } from '../artefacts/generated/engine-step-diff'
import { type Class } from '../artefacts/generated/schema.discovered'

/** A configuration to construct and validate. */
export interface TrialCase {
  /** `module:qualname` in the library that is asked. */
  readonly className: string
  /** Kwargs a class cannot be built without, and the methods that judge it. */
  readonly construct: NonNullable<Class['x-construct']>
  /** Encoded Python values. */
  readonly kwargs: Readonly<Record<string, unknown>>
}

/** Constructs the cases; one outcome per case, undefined for one that could not be tried. */
export type Trials = (cases: readonly TrialCase[]) => Promise<readonly (Outcome | undefined)[]>

/** A configuration of one class. */
export function trialCase(schema: Class, kwargs: Readonly<Record<string, unknown>>): TrialCase {
  return { className: schema['x-class'], construct: schema['x-construct'] ?? { placeholders: {}, validate: [] }, kwargs }
}

/** Whether the library took the configuration. */
export function works(outcome: Outcome | undefined): boolean {
  return outcome === 'ok' || outcome === 'dormant' || outcome === 'warn'
}
