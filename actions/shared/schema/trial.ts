/** The port to a live library: what does it do with this configuration? */
import { type Outcome } from '../artefacts/generated/engine-step-diff'
import { type Class, type Field } from '../artefacts/generated/schema.discovered'

/** A configuration to construct and validate. */
export interface TrialCase {
  /** `module:qualname` in the library that is asked. */
  readonly className: string
  /** Methods called on the instance once it is built. */
  readonly validate: NonNullable<Class['x-construct']>['validate']
  /** Encoded Python values, those a class cannot be built without included. */
  readonly kwargs: Readonly<Record<string, unknown>>
}

/** Constructs the cases; one outcome per case, undefined for one that could not be tried. */
export type Trials = (cases: readonly TrialCase[]) => Promise<readonly (Outcome | undefined)[]>

/** A configuration of one class. */
export function trialCase(schema: Class, kwargs: Readonly<Record<string, unknown>>): TrialCase {
  const { placeholders, validate } = schema['x-construct'] ?? { placeholders: {}, validate: [] }
  return { className: schema['x-class'], validate, kwargs: { ...placeholders, ...kwargs } }
}

/** Under which name a field is given. */
export function kwargName(field: string, facts: Field | undefined): string {
  return facts?.['x-alias'] ?? field
}

/** Whether the library took the configuration. */
export function works(outcome: Outcome | undefined): boolean {
  return outcome === 'ok' || outcome === 'dormant' || outcome === 'warn'
}
