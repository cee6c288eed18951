/** How many of the source's sites a confirmed rule explains, and what became of the others. */
import { type InvariantsProposed } from '../shared/artefacts/generated/invariants.proposed'

type Site = InvariantsProposed['classes'][number]['sites'][number]

/** As the schema has it. */
export interface Coverage {
  readonly sites: number
  readonly modelled: number
  readonly confirmed: number
  readonly accounted_for: number
  readonly reasons: Record<string, number>
}

/** A site whose rules all failed replay is accounted for by the quarantine, where each of them is shown. */
const QUARANTINED = 'quarantined'

/** @param confirmed ids of the confirmed rules */
export function coverageOf(sites: readonly Site[], confirmed: ReadonlySet<string>): Coverage {
  const reasons = new Map<string, number>()
  let modelled = 0
  let explained = 0
  for (const site of sites) {
    const rules = site.rules ?? []
    if (rules.length > 0) modelled += 1
    if (rules.some((id) => confirmed.has(id))) {
      explained += 1
      continue
    }
    const reason = rules.length > 0 ? QUARANTINED : site.reason
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const withReason = [...reasons.values()].reduce((sum, count) => sum + count, 0)
  return {
    sites: sites.length,
    modelled,
    confirmed: explained,
    accounted_for: explained + withReason,
    reasons: Object.fromEntries([...reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
