/** The account of sites: every place that complains, rewrites or may raise, with the rules it gave or why it gave none. */
import type { ObservedClass, ObservedSite } from '../../shared/rules/observed'
import type { Tried } from './rules-of-class'

/** Why a site gave no rule. A closed set: `schemas/rule.schema.json`. */
export type SiteReason =
  | 'reports_other_sites'
  | 'env_gated'
  | 'needs_model'
  | 'needs_gpu'
  | 'opaque'
  | 'unreachable'
  | 'never_raises'
  | 'covered_by'
  | 'fills_default'

export interface SiteAccount {
  readonly path: string
  readonly method: string
  readonly line: number
  readonly kind: ObservedSite['kind']
  readonly rules?: readonly string[]
  readonly reason?: SiteReason
  readonly detail?: string
  readonly variable?: string
}

/** One entry per place and kind, in source order. A place that was walked twice and explained once is explained. */
export function accountFor(
  observed: ObservedClass,
  tried: readonly Tried[],
  covered: ReadonlyMap<number, string>,
  idOf: ReadonlyMap<string, string>,
): readonly SiteAccount[] {
  const bySite = new Map<number, Tried[]>()
  for (const result of tried)
    for (const site of result.claim.sites) bySite.set(site, [...(bySite.get(site) ?? []), result])
  const entries = observed.sites.map((site, index) =>
    accountOf(site, bySite.get(index) ?? [], covered.get(index), idOf, observed),
  )
  const places = new Map<string, SiteAccount>()
  for (const entry of entries) {
    const place = `${entry.path}:${String(entry.line).padStart(7, '0')}:${entry.kind}`
    const known = places.get(place)
    places.set(place, known === undefined ? entry : joinAccounts(known, entry))
  }
  // An expression that cannot raise is no site: it was only looked at. What was not modelled is listed with the class.
  return [...places]
    .filter(([, entry]) => !(entry.kind === 'implicit' && entry.rules === undefined))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry)
}

function accountOf(
  site: ObservedSite,
  results: readonly Tried[],
  coveredBy: string | undefined,
  idOf: ReadonlyMap<string, string>,
  observed: ObservedClass,
): SiteAccount {
  const place = { path: site.file, method: site.method, line: site.line, kind: site.kind }
  if (site.flush === true) {
    const filled = observed.sites.find((other) => other.kind === 'accumulate')
    return {
      ...place,
      reason: 'reports_other_sites',
      ...(filled?.variable === undefined ? {} : { variable: filled.variable }),
    }
  }
  const rules = [...new Set(results.flatMap(({ claim }) => idOf.get(claim.identity) ?? []))]
  if (rules.length > 0) return { ...place, rules }
  if (coveredBy !== undefined) return { ...place, reason: 'covered_by', detail: idOf.get(coveredBy) ?? coveredBy }
  if (site.kind === 'reassign') return { ...place, reason: 'fills_default' }
  const refusal = results.find((result) => result.refusal !== undefined)?.refusal ?? 'unreachable'
  return { ...place, reason: refusal }
}

function joinAccounts(a: SiteAccount, b: SiteAccount): SiteAccount {
  const rules = [...new Set([...(a.rules ?? []), ...(b.rules ?? [])])]
  if (rules.length === 0) return a
  const { reason: _reason, detail: _detail, ...place } = a
  return { ...place, rules }
}
