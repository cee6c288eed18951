/**
 * Reads the corpora of llenergymeasure (`schema_version` 1.x, `rules:` or `invariants:`, AND-only operators), so that
 * whoever has one can check configurations, replay and compare with it. The format: docs/formats/legacy-corpus.md.
 */
import { Problem, UserError } from '../../runtime/problems'
import { parsePlacedJson } from '../python-text/json'
import { LineIndex, type PlacedDocument, TextFault } from '../python-text/places'
import { parsePythonYaml } from '../python-text/yaml'
import { type ClassDeclaration, type Corpus } from '../rule'
import { type PyValue } from '../value'
import { isPlainDict, isPyList } from '../wire'
import { DocumentProblems } from './problems'
import { type LegacyRule, mapping, type ObservedCase, observedCase, readRule, textOf } from './read-rule'

/** A text and the name messages use for it. */
export interface NamedText {
  readonly text: string
  /** The path as the user knows it; its extension says whether it is JSON. */
  readonly shownAs: string
}

export interface LegacyReading {
  readonly corpus: Corpus
  /** What was odd, one line each: rules that were left out, and rules that contradict their own examples. */
  readonly problems: readonly Problem[]
  /** How many rules could not be expressed. */
  readonly leftOut: number
}

/** Whether a text is a corpus of that format; it need not be a correct one. */
export function isLegacyCorpus(text: string): boolean {
  return /(?:^|[{,\n])\s*(["']?)schema_version\1\s*:\s*["']?1\.\d/.test(text.slice(0, 8192))
}

/**
 * @param overlay the report of the validation gate (`cases:`), whose observed outcomes replace the declared ones
 * @throws UserError when a document is none, or its version is another
 */
export function readLegacyCorpus(source: NamedText, overlay?: NamedText): LegacyReading {
  const { document, problems } = open(source)
  const envelope = mapping(document.value)
  const rules = envelopeOf(envelope, document, problems)
  const observed = overlay === undefined ? new Map<string, ObservedCase>() : readOverlay(overlay)

  const read: LegacyRule[] = []
  const seen = new Set<string>()
  for (const [index, raw] of rules.items.entries()) {
    const path = [rules.key, index]
    const rule = readRule(raw, path, observed, problems)
    if (rule === undefined) continue
    if (seen.has(rule.rule.id)) {
      problems.add(
        [...path, 'id'],
        `the id ${JSON.stringify(rule.rule.id)} a second time`,
        'each id once',
        'rename it; this rule is left out',
      )
      continue
    }
    seen.add(rule.rule.id)
    read.push(rule)
  }
  const corpus: Corpus = {
    engine: textOf(envelope['engine']) ?? '',
    engineVersion: textOf(envelope['engine_version']) ?? '',
    classes: classesOf(read),
    environment: [],
    enums: [],
    rules: read.map(({ rule }) => rule),
  }
  return { corpus, problems: problems.list, leftOut: rules.items.length - read.length }
}

function open({ text, shownAs }: NamedText): { document: PlacedDocument; problems: DocumentProblems } {
  try {
    const documents = shownAs.endsWith('.json') ? [parsePlacedJson(text)] : parsePythonYaml(text)
    const [document] = documents
    if (document === undefined || documents.length > 1) throw new TextFault(0, `${documents.length} documents`, 'one')
    return { document, problems: new DocumentProblems(document, text, shownAs) }
  } catch (error) {
    if (!(error instanceof TextFault)) throw error
    const { line, column } = new LineIndex(text).at(error.offset)
    throw new UserError(
      new Problem({
        file: shownAs,
        line,
        column,
        found: error.found,
        expected: error.expected,
        advice: 'correct the syntax',
      }),
    )
  }
}

function envelopeOf(
  envelope: { readonly [key: string]: PyValue },
  document: PlacedDocument,
  problems: DocumentProblems,
): { key: string; items: readonly PyValue[] } {
  if (!isPlainDict(document.value))
    problems.add([], 'something else than a mapping', 'a corpus', 'give the file of a corpus')
  const version = envelope['schema_version'] ?? null
  const major =
    typeof version === 'string'
      ? /^(\d+)\.\d+(?:\.\d+)?$/.exec(version)?.[1]
      : typeof version === 'number'
        ? String(Math.floor(version))
        : undefined
  if (major !== '1')
    problems.add(
      ['schema_version'],
      version === null ? 'nothing' : JSON.stringify(version),
      '"1.x"',
      'use a corpus of that version, or mine the engine again',
    )
  const keys = ['rules', 'invariants'].filter((key) => envelope[key] !== undefined)
  const [key = 'rules'] = keys
  const items = envelope[key] ?? null
  if (keys.length !== 1 || !isPyList(items)) {
    problems.add(
      [key],
      keys.length === 2
        ? 'both `rules` and `invariants`'
        : keys.length === 0
          ? 'neither `rules` nor `invariants`'
          : 'something else than a list',
      'a list `rules` or `invariants`',
      'give the file of a corpus',
    )
  }
  if (problems.list.length > 0) throw new UserError(problems.list)
  return { key, items: items as readonly PyValue[] }
}

function readOverlay(overlay: NamedText): Map<string, ObservedCase> {
  const { document, problems } = open(overlay)
  const cases = mapping(document.value)['cases'] ?? null
  if (!isPyList(cases)) {
    problems.add(['cases'], 'no list', 'the list of cases of a validation report', 'give the report of the gate')
    throw new UserError(problems.list)
  }
  return new Map(
    cases.flatMap((raw) => {
      const id = textOf(mapping(raw)['id'])
      return id === undefined ? [] : [[id, observedCase(mapping(raw))] as const]
    }),
  )
}

/** A class per native type. A field that is not given is None: these rules know no defaults of the library. */
function classesOf(rules: readonly LegacyRule[]): ClassDeclaration[] {
  const fields = new Map<string, Set<string>>()
  for (const { rule, fields: names } of rules) {
    const known = fields.get(rule.nativeType) ?? new Set<string>()
    for (const name of names) known.add(name)
    fields.set(rule.nativeType, known)
  }
  return [...fields].map(([nativeType, names]) => {
    const dot = nativeType.lastIndexOf('.')
    return {
      nativeType,
      className: dot === -1 ? nativeType : `${nativeType.slice(0, dot)}:${nativeType.slice(dot + 1)}`,
      bases: [],
      fields: [...names].sort().map((name) => ({ name, required: false, default: null, origin: 'legacy_corpus' })),
      unknownFields: 'attribute' as const,
    }
  })
}
