/** One rule of an older corpus as a rule of ours. */
import { identityOf } from '../canonical'
import { compilePredicate, holds } from '../evaluate'
import { type Predicate, type Severity } from '../predicate'
import { type DocumentProblems, type ValuePath } from './problems'
import { type AddedBy, type EmissionChannel, type Kwargs, type Outcome, type Rule } from '../rule'
import { type PyValue } from '../value'
import { isPlainDict, isPyList } from '../wire'
import { conjunction, OddSpec, referencesOf, specPredicate } from './operators'

type Mapping = { readonly [key: string]: PyValue }

/** A rule, with every field it names. */
export interface LegacyRule {
  readonly rule: Rule
  readonly fields: readonly string[]
}

const SEVERITIES: readonly Severity[] = ['error', 'warn', 'dormant']
const OUTCOMES: readonly Outcome[] = ['error', 'warn', 'dormant_announced', 'dormant_silent']
const CHANNELS: readonly EmissionChannel[] = [
  'runtime_exception',
  'warnings_warn',
  'logger_warning',
  'logger_warning_once',
  'logger_error',
  'minor_issues_dict',
  'none',
]
const SOURCES: readonly AddedBy[] = [
  'static_miner',
  'dynamic_miner',
  'pydantic_lift',
  'msgspec_lift',
  'dataclass_lift',
  'manual_seed',
  'runtime_warning',
  'observed_collision',
]
const DEFAULT_OUTCOME: Readonly<Record<Severity, Outcome>> = {
  error: 'error',
  warn: 'warn',
  dormant: 'dormant_announced',
}

/** What the gate observed of a rule: it replaces what the rule declares. */
export interface ObservedCase {
  readonly outcome?: Outcome
  readonly emissionChannel?: EmissionChannel
  readonly message?: string
}

/**
 * Reads a rule; what is odd about it is reported at `path`.
 *
 * @returns undefined when the rule cannot be expressed, which is among what is reported
 */
export function readRule(
  raw: PyValue,
  path: ValuePath,
  observed: ReadonlyMap<string, ObservedCase>,
  problems: DocumentProblems,
): LegacyRule | undefined {
  if (!isPlainDict(raw)) {
    problems.add(path, 'something else than a mapping', 'a rule', 'correct or remove it')
    return undefined
  }
  const before = problems.list.length
  const id = requiredText(raw, 'id', path, problems)
  const severity = oneOf(raw['severity'] ?? null, SEVERITIES)
  if (severity === undefined)
    problems.add([...path, 'severity'], show(raw['severity']), SEVERITIES.join(', '), 'correct the value')
  const match = readMatch(raw, path, problems)
  if (id === undefined || severity === undefined || match === undefined || problems.list.length > before)
    return undefined

  const nativeType = textOf(raw['native_type']) ?? (match.section === '' ? undefined : match.section)
  if (nativeType === undefined) {
    problems.add([...path, 'native_type'], 'nothing', 'the class the rule is about', 'add it')
    return undefined
  }
  const positive = kwargsOf(raw, 'kwargs_positive', path, problems)
  const negative = kwargsOf(raw, 'kwargs_negative', path, problems)
  const expected = expectedOf(raw, severity, match.subject, path, observed.get(id), problems)
  reportExamples(match.predicate, positive, negative, path, problems)
  const source = mapping(raw['miner_source'])
  const rule: Rule = {
    id,
    identity: identityOf(nativeType, match.predicate, expected.outcome, expected.normalisedFields),
    nativeType,
    severity,
    match: match.predicate,
    kwargsPositive: positive ?? {},
    kwargsNegative: negative ?? {},
    expected,
    messageTemplate: textOf(raw['message_template']) ?? observed.get(id)?.message ?? null,
    exception: null,
    minerSource: {
      path: textOf(source['path']) ?? '',
      method: textOf(source['method']) ?? '',
      line: lineOf(source['line_at_scan']),
    },
    references: textsOf(raw['references']),
    addedBy: addedByOf(raw, path, problems),
    crossValidatedBy: textsOf(raw['cross_validated_by']).flatMap((name) => oneOf(name, SOURCES) ?? []),
    exactness: exactnessOf(raw),
    environment: [],
  }
  return {
    rule,
    fields: [
      ...new Set([
        ...match.fields,
        ...Object.keys(positive ?? {}),
        ...Object.keys(negative ?? {}),
        ...expected.normalisedFields,
      ]),
    ],
  }
}

interface Match {
  readonly predicate: Predicate
  readonly section: string
  /** The field named last, which messages are about. */
  readonly subject: string
  readonly fields: readonly string[]
}

function readMatch(raw: Mapping, path: ValuePath, problems: DocumentProblems): Match | undefined {
  const at = [...path, 'match', 'fields']
  const specs = mapping(mapping(raw['match'])['fields'])
  const paths = Object.keys(specs)
  const [first] = paths
  if (first === undefined) {
    problems.add(at, 'no fields', 'the path of a field and what it must be', 'add one, or remove the rule')
    return undefined
  }
  const section = parentOf(first)
  const parts: Predicate[] = []
  for (const fieldPath of paths) {
    if (parentOf(fieldPath) !== section) {
      problems.add(
        [...at, fieldPath],
        `a field of the section ${parentOf(fieldPath) || '(root)'}`,
        `a field of ${section || '(root)'}, as ${first} is`,
        'split the rule: one configuration holds one section',
      )
      continue
    }
    try {
      parts.push(specPredicate(lastPart(fieldPath), specs[fieldPath] ?? null, section))
    } catch (error) {
      if (!(error instanceof OddSpec)) throw error
      problems.add([...at, fieldPath, ...error.at], error.found, error.expected, 'correct it, or remove the rule')
    }
  }
  const fields = [...paths.map(lastPart), ...Object.values(specs).flatMap(referencesOf)]
  return { predicate: conjunction(parts), section, subject: lastPart(paths.at(-1) ?? first), fields }
}

function expectedOf(
  raw: Mapping,
  severity: Severity,
  subject: string,
  path: ValuePath,
  observed: ObservedCase | undefined,
  problems: DocumentProblems,
): Rule['expected'] {
  const declared = mapping(raw['expected_outcome'])
  const at = [...path, 'expected_outcome']
  const known = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    if (declared[key] === undefined) return fallback
    const value = oneOf(declared[key], allowed)
    if (value === undefined)
      problems.add(
        [...at, key],
        show(declared[key]),
        `one of ${allowed.join(', ')}`,
        `correct it; ${JSON.stringify(fallback)} is used`,
      )
    return value ?? fallback
  }
  const outcome = known('outcome', OUTCOMES, DEFAULT_OUTCOME[severity])
  const emissionChannel = known('emission_channel', CHANNELS, 'none')
  const named = textsOf(declared['normalised_fields']).map(lastPart)
  return {
    outcome: observed?.outcome ?? outcome,
    emissionChannel: observed?.emissionChannel ?? emissionChannel,
    // A dormant rule that names no field is about the field its message is about.
    normalisedFields: severity !== 'dormant' ? [] : named.length > 0 ? named : [subject],
  }
}

/** An older gate never evaluated the predicate; a rule that contradicts its own examples is worth a line. */
function reportExamples(
  predicate: Predicate,
  positive: Kwargs | undefined,
  negative: Kwargs | undefined,
  path: ValuePath,
  problems: DocumentProblems,
): void {
  const test = compilePredicate(predicate, {
    defaults: new Map(),
    environment: new Map(),
    enums: new Map(),
    classes: new Map(),
  })
  if (positive !== undefined && !holds(test, positive)) {
    problems.add(
      [...path, 'kwargs_positive'],
      'an example the predicate does not hold on',
      'one it holds on',
      'the rule is used as it is written; correct `match`',
    )
  }
  if (negative !== undefined && holds(test, negative)) {
    problems.add(
      [...path, 'kwargs_negative'],
      'an example the predicate holds on',
      'one it does not hold on',
      'the rule is used as it is written; correct `match`',
    )
  }
}

function kwargsOf(raw: Mapping, key: string, path: ValuePath, problems: DocumentProblems): Kwargs | undefined {
  const value = raw[key]
  if (value === undefined || value === null) return undefined
  if (isPlainDict(value)) return value
  problems.add([...path, key], 'something else than a mapping', 'keyword arguments', 'correct it; it is left out')
  return undefined
}

function addedByOf(raw: Mapping, path: ValuePath, problems: DocumentProblems): AddedBy {
  const value = raw['added_by']
  if (value === undefined) return 'manual_seed'
  const known = oneOf(value, SOURCES)
  if (known === undefined)
    problems.add(
      [...path, 'added_by'],
      show(value),
      `one of ${SOURCES.join(', ')}`,
      'correct it; "manual_seed" is used',
    )
  return known ?? 'manual_seed'
}

/** What a miner could not read it left out, which makes the predicate hold more often than the library objects. */
function exactnessOf(raw: Mapping): Rule['exactness'] {
  const sentence = textOf(raw['rule_under_test']) ?? textOf(raw['invariant_under_test']) ?? ''
  const inSentence = /\(dropped: (.*)\)\s*$/s.exec(sentence)?.[1]?.split(' | ') ?? []
  const notes = textsOf(raw['walker_notes']).map((note) => note.replace(/^dropped sub-clauses:\s*/, ''))
  const dropped = [...new Set([...inSentence, ...notes])].filter((text) => text !== '')
  return dropped.length === 0 ? { kind: 'exact', dropped } : { kind: 'over_approximate', dropped }
}

function requiredText(raw: Mapping, key: string, path: ValuePath, problems: DocumentProblems): string | undefined {
  const text = textOf(raw[key])
  if (text === undefined) problems.add([...path, key], show(raw[key]), 'text', 'correct the value')
  return text
}

/** Reads the outcome and channel of a case of the gate's report; others than ours say nothing about the rule. */
export function observedCase(raw: Mapping): ObservedCase {
  const outcome = oneOf(raw['outcome'] ?? null, OUTCOMES)
  const emissionChannel = oneOf(raw['emission_channel'] ?? null, CHANNELS)
  const message = textsOf(raw['observed_messages'])[0]
  return {
    ...(outcome && { outcome }),
    ...(emissionChannel && { emissionChannel }),
    ...(message !== undefined && { message }),
  }
}

/** A mapping, or an empty one in place of anything else. */
export const mapping = (value: PyValue | undefined): Mapping => (value !== undefined && isPlainDict(value) ? value : {})

/** Text that is not empty, or undefined. */
export const textOf = (value: PyValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const textsOf = (value: PyValue | undefined): readonly string[] =>
  value !== undefined && isPyList(value) ? value.filter((item): item is string => typeof item === 'string') : []
const oneOf = <T extends string>(value: PyValue, allowed: readonly T[]): T | undefined =>
  allowed.find((word) => word === value)
const lineOf = (value: PyValue | undefined): number => (typeof value === 'number' && value > 0 ? value : 0)
const show = (value: PyValue | undefined): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? JSON.stringify(value) : 'something else than text'
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))
const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
