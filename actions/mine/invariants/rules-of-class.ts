/**
 * One class's rules: its candidates merged, each with a minimal pair, and an account of every site.
 *
 * A candidate becomes a rule when some configuration satisfies it. One that none satisfies is not dropped silently: its
 * site is listed with the reason.
 */
import { constructibleInstances, type Domain, harvest } from '../../shared/rules/domain'
import { compilePredicate, holds, type Names, type Test } from '../../shared/rules/evaluate'
import type { ObservedClass } from '../../shared/rules/observed'
import type { Predicate } from '../../shared/rules/predicate'
import type { Exactness, Kwargs, Rule } from '../../shared/rules/rule'
import { shortName } from '../../shared/rules/text'
import { environmentOf, fieldsOf, opaqueIn } from '../../shared/rules/walk'
import { type Demand, findWitnesses, type Witnesses } from '../../shared/rules/witness'
import { type Candidate, candidatesOf } from './candidates'
import { type Claim, mergeCandidates } from './merge'
import { accountFor, type SiteAccount } from './sites'

export interface ClassRules {
  /** Complaints whose guard could not be read, for probing. */
  readonly opaque: readonly Claim[]
  readonly domain: Domain
  readonly rules: readonly Rule[]
  readonly sites: readonly SiteAccount[]
}

export interface ClassQuestion {
  readonly engine: string
  readonly observed: ObservedClass
  readonly names: Names
  readonly placeholders: Kwargs
  /** What probing said of sites that could not be read; their readable part gives way to it. */
  readonly learnt?: readonly Candidate[]
}

/** Why a claim gave no rule. */
export type Refusal = 'env_gated' | 'opaque' | 'unreachable' | 'never_raises'

interface Tried {
  readonly claim: Claim
  readonly witnesses?: Witnesses
  readonly refusal?: Refusal
}

/** Mines one class. */
export function rulesOfClass(question: ClassQuestion): ClassRules {
  const { observed, names } = question
  const learnt = question.learnt ?? []
  const read = candidatesOf(observed, names).filter(
    (candidate) => !learnt.some((other) => other.site === candidate.site),
  )
  const merged = mergeCandidates(observed.public_name, [...read, ...learnt])
  const tests = new Map(merged.claims.map((claim) => [claim, compilePredicate(claim.predicate, names)]))
  const domain = domainOf(observed, merged.claims, names)
  const tried = tryAll(question, merged.claims, tests, domain)
  const rules = tried.flatMap(({ claim, witnesses }) =>
    witnesses === undefined ? [] : [toRule(question, claim, witnesses)],
  )
  const idOf = new Map(rules.map((rule) => [rule.identity, rule.id]))
  const opaque = tried.flatMap(({ claim, refusal }) => (refusal === 'opaque' && !claim.implicit ? [claim] : []))
  return { rules, opaque, domain, sites: accountFor(observed, tried, merged.covered, idOf) }
}

/** The values worth trying, with instances of the engine's own classes where a guard asks for one. */
export function domainOf(observed: ObservedClass, claims: readonly Claim[], names: Names): Domain {
  const predicates = claims.map((claim) => claim.predicate)
  const harvested = new Map(harvest(predicates, names.defaults))
  for (const [field, values] of constructibleInstances(predicates, new Set(names.classes.keys()))) {
    harvested.set(field, [...values, ...(harvested.get(field) ?? [])])
  }
  for (const field of observed.fields) if (!harvested.has(field.name)) harvested.set(field.name, [])
  return harvested
}

/**
 * Explicit claims are tried first: where the library itself complains, Python's own complaint about the same
 * configuration is not worth a rule.
 */
function tryAll(
  question: ClassQuestion,
  claims: readonly Claim[],
  tests: ReadonlyMap<Claim, Test>,
  domain: Domain,
): readonly Tried[] {
  const testOf = (claim: Claim): Test => tests.get(claim) ?? (() => false)
  const errors = claims.filter((claim) => claim.severity === 'error')
  // Where the environment refuses every configuration, nothing that comes later can be seen.
  const gate = errors.find(
    (claim) =>
      environmentOf(claim.predicate).length > 0 &&
      fieldsOf(claim.predicate).length === 0 &&
      holds(testOf(claim), question.placeholders),
  )
  const accepted: Claim[] = []
  const tryOne = (claim: Claim): Tried => {
    if (claim !== gate && gate !== undefined && preempts(gate, claim)) return { claim, refusal: 'env_gated' }
    // Whether something that was not modelled raises is not known, and searching would not tell.
    if (claim.implicit && opaqueIn(claim.predicate).length > 0) return { claim, refusal: 'opaque' }
    if (claim.missing !== undefined)
      return {
        claim,
        witnesses: withoutField(
          question.placeholders,
          claim.missing,
          (kwargs) => !errors.some((other) => holds(testOf(other), kwargs)),
        ),
      }
    const rivals = (claim.implicit ? accepted : errors).filter((other) => other !== claim)
    const speaking = (kwargs: Kwargs): readonly Claim[] => rivals.filter((other) => holds(testOf(other), kwargs))
    const silent = (kwargs: Kwargs): boolean =>
      !errors.some((other) => holds(testOf(other), kwargs)) &&
      (claim.severity === 'error' ||
        !claims.some((other) => other.severity === claim.severity && holds(testOf(other), kwargs)))
    const demands = demandsOf(claim.predicate, question.names)
    const search = (fields: readonly string[]): Witnesses | undefined =>
      findWitnesses({
        test: testOf(claim),
        fields,
        domain: isAboutUnknownFields(claim) ? new Map([...domain, ...UNKNOWN_FIELD]) : domain,
        base: question.placeholders,
        demands,
        noise: (kwargs) => speaking(kwargs).reduce((sum, other) => sum + (preempts(other, claim) ? PREEMPTED : 1), 0),
        clean: silent,
      })
    const isSilenced = ({ noise }: Witnesses): boolean => noise >= (claim.implicit ? 1 : PREEMPTED)
    const own = witnessFields(claim)
    let witnesses = search(own)
    if (witnesses === undefined) return { claim, refusal: refusalOf(claim, []) }
    if (isSilenced(witnesses)) {
      // What speaks first may fall silent when its own fields are given other values.
      const others = speaking(witnesses.positive).flatMap((other) => fieldsOf(other.predicate))
      const more = [...new Set([...own, ...others])]
      if (more.length > own.length) witnesses = search(more) ?? witnesses
    }
    const silenced = isSilenced(witnesses)
    if (silenced) return { claim, refusal: refusalOf(claim, speaking(witnesses.positive)) }
    if (claim.severity === 'error') accepted.push(claim)
    return { claim, witnesses }
  }
  const explicit = claims.filter((claim) => !claim.implicit).map(tryOne)
  const implicit = claims.filter((claim) => claim.implicit).map(tryOne)
  const all = new Map([...explicit, ...implicit].map((result) => [result.claim, result]))
  return claims.flatMap((claim) => all.get(claim) ?? [])
}

/** The conditions of a conjunction that read one field alone. */
function demandsOf(predicate: Predicate, names: Names): readonly Demand[] {
  const parts = predicate.kind === 'all_of' ? predicate.of : [predicate]
  return parts.flatMap((part): Demand[] => {
    const [field, ...others] = fieldsOf(part)
    return field === undefined || others.length > 0 || part.kind === 'unknown_fields'
      ? []
      : [{ field, test: compilePredicate(part, names) }]
  })
}

/** A configuration on which an earlier claim ends everything shows nothing of a later one. */
const PREEMPTED = 1000

/** Whether control never gets past `other` to `claim`: sites are numbered in the order of execution. */
function preempts(other: Claim, claim: Claim): boolean {
  return claim.severity !== 'error' || Math.min(...other.sites) < Math.min(...claim.sites)
}

/** The pair for a required field: everything given, and everything but this. */
function withoutField(placeholders: Kwargs, field: string, accepted: (kwargs: Kwargs) => boolean): Witnesses {
  const { [field]: _left, ...positive } = placeholders
  return {
    positive,
    negative: Object.hasOwn(placeholders, field) && accepted(placeholders) ? placeholders : null,
    noise: 0,
  }
}

const UNKNOWN_FIELD: Domain = new Map([['no_such_field', [1]]])

function isAboutUnknownFields({ predicate }: Claim): boolean {
  const parts = predicate.kind === 'all_of' ? predicate.of : [predicate]
  return parts.some((part) => part.kind === 'unknown_fields')
}

function witnessFields(claim: Claim): readonly string[] {
  return [...fieldsOf(claim.predicate), ...(isAboutUnknownFields(claim) ? UNKNOWN_FIELD.keys() : [])]
}

function refusalOf(claim: Claim, preempting: readonly Claim[]): Refusal {
  if (opaqueIn(claim.predicate).length > 0) return 'opaque'
  if ([claim, ...preempting].some((other) => environmentOf(other.predicate).length > 0)) return 'env_gated'
  return claim.implicit ? 'never_raises' : 'unreachable'
}

function toRule({ engine, observed }: ClassQuestion, claim: Claim, witnesses: Witnesses): Rule {
  return {
    id: idOf(engine, observed, claim),
    identity: claim.identity,
    nativeType: observed.public_name,
    severity: claim.severity,
    match: claim.predicate,
    kwargsPositive: witnesses.positive,
    kwargsNegative: witnesses.negative,
    expected: { outcome: claim.outcome, emissionChannel: claim.channel, normalisedFields: claim.fields },
    messageTemplate: claim.message,
    exception: claim.exception,
    minerSource: claim.source,
    references: claim.references,
    addedBy: claim.addedBy,
    crossValidatedBy: claim.crossValidatedBy,
    exactness: exactnessOf(claim),
    environment: environmentOf(claim.predicate),
  }
}

/** What was not modelled is an under-approximation: where the predicate reaches it, the rule stays silent. */
function exactnessOf(claim: Claim): Exactness {
  if (claim.learntFrom !== undefined)
    return { kind: 'under_approximate', dropped: ['what lies beyond the configurations that were tried'] }
  const dropped = opaqueIn(claim.predicate)
  return { kind: dropped.length === 0 ? 'exact' : 'under_approximate', dropped }
}

const MOST_FIELDS_IN_ID = 3

function idOf(engine: string, observed: ObservedClass, claim: Claim): string {
  const fields = isAboutUnknownFields(claim) ? ['unknown_field'] : fieldsOf(claim.predicate).slice(0, MOST_FIELDS_IN_ID)
  const words = [engine, shortName(observed.class), claim.severity, ...fields, claim.identity.slice(0, 8)]
  return words.map((word) => word.toLowerCase().replace(/[^a-z0-9]+/g, '_')).join('_')
}

export type { Tried }
