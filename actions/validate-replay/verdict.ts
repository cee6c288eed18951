/** Whether the confirmed rules may be relied on. */
import { type InvariantsValidated } from '../shared/artefacts/generated/invariants.validated'
import { kindOf } from './fidelity'

export interface Verdict {
  readonly verdict: 'pass' | 'fail'
  /** Why it is fail; one line each. */
  readonly reasons: readonly string[]
}

/**
 * Fail when a class cannot be replayed, when its default configuration is not predicted as observed, or when rules call
 * something an error that the library accepts: a refusal of what is valid is worse than a miss.
 */
export function verdictOf({ quality }: InvariantsValidated): Verdict {
  const reasons = quality.flatMap((item) => {
    if (item.error !== undefined) return [`${item.native_type} cannot be replayed: ${item.error}`]
    const { observed, predicted } = item.default_configuration
    const blocked = item.fidelity.reduce((sum, { confusion }) => sum + confusion.ok.error + confusion.dormant.error, 0)
    return [
      ...(kindOf(observed) !== null && kindOf(observed) !== kindOf(predicted)
        ? [`the default ${item.native_type} ends as ${observed} and is predicted ${predicted}`]
        : []),
      ...(blocked === 0
        ? []
        : [`${item.native_type}: ${blocked} configurations the library accepts are predicted an error`]),
    ]
  })
  return { verdict: reasons.length === 0 ? 'pass' : 'fail', reasons }
}
