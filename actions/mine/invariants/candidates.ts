/**
 * From observed sites to candidate rules: what each site says, in the algebra, before any of it has been tried.
 *
 * A candidate's predicate is the violation. An error site's predicate is the path that reaches it; an expression that
 * may raise becomes the claim that it does; a field whose attribute ends up as something else becomes a rewriting.
 */
import { lower, type Lowering } from '../../shared/rules/lower'
import type { Names } from '../../shared/rules/evaluate'
import { normalise } from '../../shared/rules/normalise'
import type { ObservedClass, ObservedSite } from '../../shared/rules/observed'
import { always, type Predicate, type Severity, type Term } from '../../shared/rules/predicate'
import type { AddedBy, EmissionChannel, Outcome, Source } from '../../shared/rules/rule'
import { EVERY_UNKNOWN_FIELD } from '../../shared/rules/predict'

/** What a site claims. `site` is its index in the observation, or -1 for a claim about the signature. */
export interface Candidate {
  readonly site: number
  readonly severity: Severity
  readonly outcome: Outcome
  readonly channel: EmissionChannel
  readonly fields: readonly string[]
  readonly predicate: Predicate
  readonly exception: string | null
  readonly message: string | null
  readonly source: Source
  readonly addedBy: AddedBy
  /** Whether the library says this in so many words, or Python does it by raising on an ill-typed value. */
  readonly implicit: boolean
  /** The required field whose absence this is about. */
  readonly missing?: string
  /** Set when the predicate is a guess that nothing refuted, and not read from the source. */
  readonly learntFrom?: 'probing'
}

/** Candidates of one class, in source order. */
export function candidatesOf(observed: ObservedClass, names: Names): readonly Candidate[] {
  const lowering = lower(observed.nodes)
  return [
    ...signature(observed, lowering),
    ...observed.sites.flatMap((site, index) => fromSite(site, index, lowering)),
    ...rewritings(observed, lowering),
  ].map((candidate) => ({ ...candidate, predicate: normalise(candidate.predicate, names) }))
}

/** What the signature says of a kwarg that is no field: refused, or taken and dropped. */
function signature(observed: ObservedClass, lowering: Lowering): readonly Candidate[] {
  const allowed = observed.fields.map((field) => field.name)
  const base = { site: -1, source: constructorOf(observed), addedBy: 'static_miner' as const, implicit: false }
  if (observed.unknown_fields === 'reject') {
    return [
      {
        ...base,
        severity: 'error',
        outcome: 'error',
        channel: 'runtime_exception',
        fields: [],
        predicate: { kind: 'unknown_fields', allowed },
        exception: observed.refuses_with.exception,
        message: observed.refuses_with.message,
      },
    ]
  }
  const dropped: Predicate = { kind: 'unknown_fields', allowed, unlessNone: true }
  const kept = observed.unknown_fields === 'attribute' ? lowering.test(observed.attributes_when) : always(false)
  return [
    {
      ...base,
      severity: 'dormant',
      outcome: 'dormant_silent',
      channel: 'none',
      fields: [EVERY_UNKNOWN_FIELD],
      predicate: { kind: 'all_of', of: [{ kind: 'not', of: kept }, dropped] },
      exception: null,
      message: null,
    },
  ]
}

function constructorOf(observed: ObservedClass): Source {
  const [module = '', name = ''] = observed.class.split(':')
  return { path: `${module.replaceAll('.', '/')}.py`, method: `${name}.__init__`, line: 0 }
}

function fromSite(site: ObservedSite, index: number, lowering: Lowering): readonly Candidate[] {
  if (site.flush !== undefined) return []
  const base = {
    site: index,
    fields: [],
    exception: site.exception ?? null,
    message: site.message ?? null,
    source: {
      path: site.file,
      method: site.method,
      line: site.line,
      ...(site.end_line === undefined ? {} : { end_line: site.end_line }),
    },
    addedBy: 'static_miner' as const,
    implicit: false,
  }
  const error = {
    ...base,
    severity: 'error' as const,
    outcome: 'error' as const,
    channel: 'runtime_exception' as const,
  }
  switch (site.kind) {
    case 'raise':
    case 'assert':
      return [{ ...error, predicate: lowering.path(site.path) }]
    case 'missing':
      return [
        { ...error, predicate: lowering.path(site.path), ...(site.field === undefined ? {} : { missing: site.field }) },
      ]
    case 'implicit':
    case 'import': {
      // Asking for the truth of a value never raises by itself, so the two readings raise alike.
      const raises: Predicate = { kind: 'raises', of: lowering.test(site.value ?? 0) }
      return [{ ...error, implicit: site.kind === 'implicit', predicate: lowering.path(site.path, raises) }]
    }
    case 'declared':
      return [
        {
          ...error,
          addedBy: 'pydantic_lift',
          predicate: lowering.path(site.path, { kind: 'raises', of: lowering.term(site.value ?? 0) }),
        },
      ]
    case 'log':
    case 'warn':
      return [
        { ...base, severity: 'warn', outcome: 'warn', channel: channelOf(site), predicate: lowering.path(site.path) },
      ]
    case 'accumulate':
      return [
        {
          ...base,
          severity: 'dormant',
          outcome: 'dormant_announced',
          channel: 'minor_issues_dict',
          fields: site.field === undefined ? [] : [site.field],
          predicate: lowering.path(site.path),
        },
      ]
    default:
      // A reassignment is judged by what the field holds in the end: see `rewritings`.
      return []
  }
}

function channelOf(site: ObservedSite): EmissionChannel {
  const channels: readonly EmissionChannel[] = [
    'warnings_warn',
    'logger_warning',
    'logger_warning_once',
    'logger_error',
  ]
  return channels.find((channel) => channel === site.channel) ?? 'logger_warning'
}

/** One candidate for every value, other than the one given, that a field can end up with. */
function rewritings(observed: ObservedClass, lowering: Lowering): readonly Candidate[] {
  return Object.entries(observed.effective).flatMap(([field, node]) =>
    leavesOf(lowering.term(node), always(true)).flatMap(({ term, when }): readonly Candidate[] => {
      if ((term.kind === 'field' || term.kind === 'input') && term.name === field) return []
      if (term.kind === 'unset' || term.kind === 'opaque') return []
      const site = observed.sites.findIndex((other) => other.kind === 'reassign' && other.field === field)
      const at = observed.sites[site]
      return [
        {
          site,
          severity: 'dormant',
          outcome: 'dormant_silent',
          channel: 'none',
          fields: [field],
          predicate: {
            kind: 'all_of',
            of: [{ kind: 'provided', field }, when, { kind: 'rewritten', field, to: term }],
          },
          exception: null,
          message: null,
          source: at === undefined ? constructorOf(observed) : { path: at.file, method: at.method, line: at.line },
          addedBy: 'static_miner',
          implicit: false,
        },
      ]
    }),
  )
}

interface Leaf {
  readonly term: Term
  readonly when: Predicate
}

function leavesOf(term: Term, when: Predicate): readonly Leaf[] {
  if (term.kind !== 'if') return [{ term, when }]
  const and = (extra: Predicate): Predicate => ({ kind: 'all_of', of: [when, extra] })
  return [...leavesOf(term.then, and(term.test)), ...leavesOf(term.else, and({ kind: 'not', of: term.test }))]
}
