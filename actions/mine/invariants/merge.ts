/**
 * From candidates to the claims that are worth making: one per meaning.
 *
 * Candidates with one identity become one, with every place that makes the claim as reference. A claim that another one
 * of the same outcome contains (every conjunct of the wider one is among its own) adds nothing and goes.
 */
import { identityOf, keyOf } from '../../shared/rules/canonical'
import type { Predicate } from '../../shared/rules/predicate'
import type { AddedBy } from '../../shared/rules/rule'
import type { Candidate } from './candidates'

export interface Claim extends Candidate {
  readonly identity: string
  /** Indices of all sites that make the claim. */
  readonly sites: readonly number[]
  readonly references: readonly string[]
  readonly crossValidatedBy: readonly AddedBy[]
}

/** What became of the candidates: claims, and per absorbed site the identity of the claim that covers it. */
export interface Merged {
  readonly claims: readonly Claim[]
  readonly covered: ReadonlyMap<number, string>
}

/** Merges the candidates of one class. Order: as the candidates came. */
export function mergeCandidates(nativeType: string, candidates: readonly Candidate[]): Merged {
  const byIdentity = new Map<string, Claim>()
  for (const candidate of candidates) {
    const identity = identityOf(nativeType, candidate.predicate, candidate.outcome, candidate.fields)
    const known = byIdentity.get(identity)
    byIdentity.set(
      identity,
      known === undefined
        ? {
            ...candidate,
            identity,
            sites: [candidate.site],
            references: [referenceTo(candidate)],
            crossValidatedBy: [],
          }
        : join(known, candidate),
    )
  }
  return dropContained([...byIdentity.values()])
}

function join(claim: Claim, candidate: Candidate): Claim {
  // What the library says in so many words is better evidence than what Python does by itself.
  const first = claim.implicit && !candidate.implicit ? candidate : claim
  return {
    ...claim,
    ...first,
    identity: claim.identity,
    sites: [...new Set([...claim.sites, candidate.site])],
    references: [...new Set([...claim.references, referenceTo(candidate)])],
    crossValidatedBy: [...new Set([...claim.crossValidatedBy, candidate.addedBy, claim.addedBy])].filter(
      (by) => by !== first.addedBy,
    ),
  }
}

function referenceTo({ source }: Candidate): string {
  if (source.line === 0) return `${source.path} (${source.method})`
  const lines = source.end_line === undefined ? source.line : `${source.line}-${source.end_line}`
  return `${source.path}:${lines} (${source.method})`
}

function dropContained(claims: readonly Claim[]): Merged {
  const covered = new Map<number, string>()
  const kept = claims.filter((claim) => {
    const wider = claims.find((other) => other !== claim && contains(other, claim))
    if (wider === undefined) return true
    for (const site of claim.sites) covered.set(site, wider.identity)
    return false
  })
  return { claims: kept, covered }
}

/** Whether `wider` holds whenever `claim` does, and says the same. */
function contains(wider: Claim, claim: Claim): boolean {
  if (wider.outcome !== claim.outcome || wider.fields.join() !== claim.fields.join()) return false
  if (wider.severity !== 'dormant' || wider.channel !== claim.channel) return false
  const own = new Set(conjuncts(claim.predicate).map(keyOf))
  const needed = conjuncts(wider.predicate)
  return needed.length < own.size && needed.every((part) => own.has(keyOf(part)))
}

function conjuncts(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'all_of' ? predicate.of : [predicate]
}
