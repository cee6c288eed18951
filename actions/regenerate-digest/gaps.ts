/** What studies saw that no rule explains, as rules for a person to complete. */
import { createHash } from 'node:crypto'
import { formatDocument } from '../shared/artefacts/write-document'
import { decodeKwargs } from '../shared/rules/corpus'
import { type CompiledCorpus, compileCorpus } from '../shared/rules/predict'
import { type Corpus } from '../shared/rules/rule'
import { type Json } from '../shared/rules/value'
import { sameVersion } from '../shared/engines/versions'
import { matchesTemplate, type Said, templateOf } from './messages'
import { type GapSection, type Proposal } from './model'
import { kwargsText } from './python-text'
import { type Groups, type Observation } from './read-observations'
import { count } from './figures'

type EncodedKwargs = Readonly<Record<string, Json>>

/** One thing an engine said while a configuration ran. */
interface Utterance {
  readonly severity: 'error' | 'warn'
  readonly channel: string
  readonly exception: string | null
  readonly said: Said
  readonly observation: Observation
}

/**
 * @param corpus the rules of this version; what they explain is no gap
 * @param observations undefined without such a file
 * @param groups undefined without such a file
 */
export function gapSection(
  corpus: Corpus,
  observations: readonly Observation[] | undefined,
  groups: Groups | undefined,
): GapSection {
  const ours = (observations ?? []).filter((item) => isOurs(item, corpus))
  const utterances = ours.flatMap(utterancesOf)
  const unexplained = utterances.filter(
    ({ said }) =>
      !corpus.rules.some(
        (rule) => rule.messageTemplate !== null && matchesTemplate(rule.messageTemplate, said.message),
      ),
  )
  const silent = new Set(unexplained.map((utterance) => utterance.observation))
  const members = (groups?.groups ?? []).filter((group) => isOurs({ ...groups, ...group }, corpus))
  return {
    observations: ours.length,
    covered: ours.filter((item) => item.outcome !== 'subprocess_died' && !silent.has(item)).length,
    died: ours.filter((item) => item.outcome === 'subprocess_died').length,
    ofOthers: (observations?.length ?? 0) - ours.length + ((groups?.groups.length ?? 0) - members.length),
    groups: members.length,
    proposals: [...warningProposals(corpus, unexplained, ours), ...collisionProposals(corpus, members)],
  }
}

/** What another engine or another version did says nothing about this one. */
function isOurs(item: { readonly engine?: string; readonly library_version?: string | null }, corpus: Corpus): boolean {
  const version = item.library_version ?? ''
  return (
    (item.engine ?? corpus.engine) === corpus.engine && (version === '' || sameVersion(version, corpus.engineVersion))
  )
}

function utterancesOf(observation: Observation): Utterance[] {
  const asSaid = (item: string | Said): Said => (typeof item === 'string' ? { message: item } : item)
  const warned =
    (channel: string) =>
    (item: string | Said): Utterance => ({
      severity: 'warn',
      channel,
      exception: null,
      said: asSaid(item),
      observation,
    })
  const { exception } = observation
  return [
    ...observation.warnings.map(warned('warnings_warn')),
    ...(observation.logger_records ?? []).map((record) =>
      warned(record.level === 'ERROR' ? 'logger_error' : 'logger_warning')(record),
    ),
    ...(exception === null || exception === undefined
      ? []
      : [
          {
            severity: 'error' as const,
            channel: 'runtime_exception',
            exception: exception.type,
            said: exception,
            observation,
          },
        ]),
  ]
}

function warningProposals(corpus: Corpus, utterances: readonly Utterance[], all: readonly Observation[]): Proposal[] {
  const byTemplate = new Map<string, Utterance[]>()
  for (const utterance of utterances) {
    const key = `${utterance.severity}\n${templateOf(utterance.said)}`
    byTemplate.set(key, [...(byTemplate.get(key) ?? []), utterance])
  }
  return [...byTemplate.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => warningProposal(corpus, group, all))
}

function warningProposal(corpus: Corpus, group: readonly Utterance[], all: readonly Observation[]): Proposal {
  const [first] = group
  if (first === undefined) throw new Error('A proposal rests on at least one observation')
  const template = templateOf(first.said)
  const observations = [...new Set(group.map((utterance) => utterance.observation))]
  const hashes = [...new Set(observations.map((item) => item.config_hash))].sort()
  const studies = [...new Set(observations.map((item) => item.study_run_id))].sort()
  const nativeType = [...new Set(observations.flatMap((item) => item.native_type ?? []))]
  const positive = observations.find((item) => item.kwargs !== undefined)
  const shared = sharedOnly(
    observations,
    all.filter((item) => !observations.includes(item)),
  )
  return {
    addedBy: 'runtime_warning',
    title: template,
    evidence: [
      `${count(observations.length, 'run')} of ${count(hashes.length, 'configuration')} in ${count(studies.length, 'study run', 'study runs')}`,
      ...(shared === undefined ? [] : [`all of them, and no run without the message, have ${kwargsText(shared)}`]),
    ],
    fragment: fragment(corpus, 'runtime_warning', {
      severity: first.severity,
      nativeType: nativeType.length === 1 ? (nativeType[0] ?? null) : null,
      positive: (positive?.kwargs ?? null) as EncodedKwargs | null,
      outcome: first.severity,
      channel: first.channel,
      fields: [],
      template,
      exception: first.exception,
      references: studies.flatMap((study) =>
        hashes
          .filter((hash) => observations.some((item) => item.study_run_id === study && item.config_hash === hash))
          .map((hash) => `${study}/${hash}`),
      ),
    }),
  }
}

/** The kwargs that every observation has and none of the others: where the predicate is likely to be. */
function sharedOnly(withMessage: readonly Observation[], others: readonly Observation[]): EncodedKwargs | undefined {
  const [first, ...rest] = withMessage.map((item) => item.kwargs as EncodedKwargs | undefined)
  if (first === undefined || rest.some((kwargs) => kwargs === undefined)) return undefined
  const has = (kwargs: EncodedKwargs | undefined, name: string): boolean =>
    kwargs !== undefined && Object.hasOwn(kwargs, name) && JSON.stringify(kwargs[name]) === JSON.stringify(first[name])
  const shared = Object.keys(first).filter(
    (name) =>
      rest.every((kwargs) => has(kwargs, name)) &&
      !others.some((other) => has(other.kwargs as EncodedKwargs | undefined, name)),
  )
  return shared.length === 0 ? undefined : Object.fromEntries(shared.map((name) => [name, first[name] ?? null]))
}

function collisionProposals(corpus: Corpus, groups: Groups['groups']): Proposal[] {
  const compiled = compileCorpus(corpus)
  return groups
    .filter((group) => group.gap_detected && (group.proposed_invariant_id ?? null) === null)
    .flatMap((group) => collisionProposal(corpus, compiled, group))
    .sort((a, b) => (a.fragment < b.fragment ? -1 : 1))
}

function collisionProposal(corpus: Corpus, compiled: CompiledCorpus, group: Groups['groups'][number]): Proposal[] {
  const members = [...new Map(group.members.map((member) => [member.resolved_config_hash, member])).values()].sort(
    (a, b) => (a.resolved_config_hash < b.resolved_config_hash ? -1 : 1),
  )
  if (members.length < 2) return []
  const types = [...new Set(members.flatMap((member) => member.native_type ?? []))]
  const nativeType = types.length === 1 ? (types[0] ?? null) : null
  const declared = members.flatMap((member) => (member.kwargs === undefined ? [] : [member.kwargs as EncodedKwargs]))
  const fields = differing(declared)
  if (
    nativeType !== null &&
    declared.length === members.length &&
    declared.every((kwargs) => ignores(corpus, compiled, nativeType, kwargs, fields))
  )
    return []
  const positive = [...declared].sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? null
  return [
    {
      addedBy: 'observed_collision',
      title:
        fields.length === 0
          ? `${members.length} configurations became the same`
          : `${fields.join(', ')} made no difference`,
      evidence: [
        `the engine made ${group.observed_config_hash} of ${members.map((member) => (member.kwargs === undefined ? member.resolved_config_hash : `(${kwargsText(member.kwargs)})`)).join(' and of ')}`,
      ],
      fragment: fragment(corpus, 'observed_collision', {
        severity: 'dormant',
        nativeType,
        positive,
        outcome: 'dormant_silent',
        channel: 'none',
        fields,
        template: null,
        exception: null,
        references: members.map((member) => member.resolved_config_hash),
      }),
    },
  ]
}

/** The names whose values are not the same in all configurations. */
function differing(configurations: readonly EncodedKwargs[]): string[] {
  const names = [...new Set(configurations.flatMap((kwargs) => Object.keys(kwargs)))].sort()
  return names.filter((name) => new Set(configurations.map((kwargs) => JSON.stringify(kwargs[name]) || '')).size > 1)
}

/** Whether the rules already say that the fields a configuration sets make no difference. */
function ignores(
  corpus: Corpus,
  compiled: CompiledCorpus,
  nativeType: string,
  kwargs: EncodedKwargs,
  fields: readonly string[],
): boolean {
  if (!corpus.classes.some((item) => item.nativeType === nativeType)) return false
  const predicted = compiled.predict(nativeType, decodeKwargs(kwargs))
  return fields.filter((field) => Object.hasOwn(kwargs, field)).every((field) => predicted.fields.includes(field))
}

interface Draft {
  readonly severity: 'error' | 'warn' | 'dormant'
  readonly nativeType: string | null
  readonly positive: EncodedKwargs | null
  readonly outcome: string
  readonly channel: string
  readonly fields: readonly string[]
  readonly template: string | null
  readonly exception: string | null
  readonly references: readonly string[]
}

/** Most places a fragment names; a message that every run prints is no better known for all of them. */
const MOST_REFERENCES = 20

/** A rule as a corpus holds it, with what only a person can know left open. */
function fragment(corpus: Corpus, addedBy: Proposal['addedBy'], draft: Draft): string {
  const identity = createHash('sha256')
    .update(JSON.stringify([draft.severity, draft.nativeType, draft.template, draft.references]))
    .digest('hex')
    .slice(0, 8)
  const rule = {
    id: `${corpus.engine}_proposed_${draft.severity}_${identity}`,
    native_type: draft.nativeType,
    severity: draft.severity,
    match: null,
    kwargs_positive: draft.positive,
    kwargs_negative: null,
    expected_outcome: { outcome: draft.outcome, emission_channel: draft.channel, normalised_fields: draft.fields },
    message_template: draft.template,
    exception: draft.exception,
    references: draft.references.slice(0, MOST_REFERENCES),
    added_by: addedBy,
    to_complete: [
      ...(draft.nativeType === null ? ['native_type'] : []),
      'match',
      ...(draft.positive === null ? ['kwargs_positive'] : []),
      'kwargs_negative',
      ...(draft.severity === 'dormant' && draft.fields.length === 0 ? ['normalised_fields'] : []),
    ],
  }
  return formatDocument([rule], '.yaml')
}
