/** A small corpus of our own format, for tests. */
import { type InvariantsProposed } from '../../shared/artefacts/generated/invariants.proposed'
import { formatDocument } from '../../shared/artefacts/write-document'
import { identityOf } from '../../shared/rules/canonical'
import { encodeRule } from '../../shared/rules/corpus'
import { constant, field, type Predicate, type Severity } from '../../shared/rules/predicate'
import { type Kwargs, type Rule } from '../../shared/rules/rule'
import { encodeValue } from '../../shared/rules/wire'
import { type PyValue } from '../../shared/rules/value'

/** What differs between the fixture's rules. */
interface Draft {
  readonly id: string
  readonly type?: string
  readonly severity: Severity
  readonly match: Predicate
  readonly positive: Kwargs
  readonly negative: Kwargs | null
  readonly dormant?: readonly string[]
  readonly message?: string | null
  readonly exception?: string
  readonly environment?: readonly string[]
}

export const GENERATION = 'lib.GenerationConfig'

function rule(draft: Draft): Rule {
  const nativeType = draft.type ?? GENERATION
  const outcome =
    draft.severity === 'dormant'
      ? draft.message === undefined
        ? 'dormant_silent'
        : 'dormant_announced'
      : draft.severity
  return {
    id: draft.id,
    identity: identityOf(nativeType, draft.match, outcome, draft.dormant ?? []),
    nativeType,
    severity: draft.severity,
    match: draft.match,
    kwargsPositive: draft.positive,
    kwargsNegative: draft.negative,
    expected: { outcome, emissionChannel: 'none', normalisedFields: draft.dormant ?? [] },
    messageTemplate: draft.message ?? null,
    exception: draft.exception ?? null,
    minerSource: { path: 'lib/config.py', method: 'validate', line: 7 },
    references: [],
    addedBy: 'static_miner',
    crossValidatedBy: [],
    exactness: { kind: 'exact', dropped: [] },
    environment: draft.environment ?? [],
  }
}

const compare = (name: string, op: '<=' | '<' | '==' | '!=' | 'is_not' | 'not_in', value: PyValue): Predicate => ({
  kind: 'compare',
  op,
  left: field(name),
  right: constant(value),
})
const all = (...of: Predicate[]): Predicate => ({ kind: 'all_of', of })

const RULES: readonly Rule[] = [
  rule({
    id: 'beams',
    severity: 'error',
    match: { kind: 'compare', op: '<', left: field('num_beams'), right: field('num_return_sequences') },
    positive: { num_beams: 1, num_return_sequences: 2 },
    negative: { num_beams: 2, num_return_sequences: 2 },
    exception: 'ValueError',
    message: '`num_return_sequences` is larger than `num_beams`',
  }),
  rule({
    id: 'tokens',
    severity: 'error',
    match: all(compare('max_new_tokens', 'is_not', null), compare('max_new_tokens', '<=', 0)),
    positive: { max_new_tokens: 0 },
    negative: { max_new_tokens: 1 },
    exception: 'ValueError',
    message: '`max_new_tokens` must be greater than 0',
  }),
  rule({
    id: 'greedy',
    severity: 'dormant',
    match: all(
      compare('do_sample', '==', false),
      compare('temperature', 'is_not', null),
      compare('temperature', '!=', 1),
    ),
    positive: { temperature: 0.5 },
    negative: { temperature: null },
    dormant: ['temperature'],
    message: 'temperature is set | <b>but not used</b>\n::error::x',
  }),
  rule({
    id: 'old_name',
    severity: 'warn',
    match: compare('max_length', 'is_not', null),
    positive: { max_length: 5 },
    negative: {},
    message: 'max_length is deprecated',
  }),
  rule({
    id: 'package',
    severity: 'error',
    match: { kind: 'truthy', of: field('needs_package') },
    positive: { needs_package: true },
    negative: { needs_package: false },
    environment: ['is_package_available'],
  }),
  rule({
    id: 'strict',
    type: 'lib.quant.QuantConfig',
    severity: 'error',
    match: { kind: 'unknown_fields', allowed: ['bits'] },
    positive: { bit: 1 },
    negative: {},
    exception: 'TypeError',
  }),
]

const FIELDS: Readonly<Record<string, PyValue>> = {
  num_beams: 1,
  num_return_sequences: 1,
  max_new_tokens: null,
  do_sample: false,
  temperature: 1,
  max_length: null,
  needs_package: false,
}

function declaration(
  nativeType: string,
  className: string,
  fields: Readonly<Record<string, PyValue>>,
  unknownFields: 'reject' | 'attribute',
): InvariantsProposed['classes'][number] {
  return {
    native_type: nativeType,
    class: className,
    bases: [],
    unknown_fields: unknownFields,
    construct: { placeholders: {}, validate: [] },
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      required: false,
      origin: 'parameter',
      default: encodeValue(value) as Record<string, unknown>,
    })),
    sites: [],
    opaque: [],
  }
}

/** The corpus as YAML text. */
export function fixtureCorpus(): string {
  const document: InvariantsProposed = {
    schema_version: '2.0.0',
    manual_seeds: [],
    engine: 'lib',
    engine_version: '1.2.3',
    environment: [],
    enums: [],
    classes: [
      declaration(GENERATION, 'lib.generation.config:GenerationConfig', FIELDS, 'attribute'),
      declaration('lib.quant.QuantConfig', 'lib.quant.impl:QuantConfig', { bits: 4 }, 'reject'),
      declaration('lib.other.QuantConfig', 'lib.other:QuantConfig', { bits: 4 }, 'reject'),
    ],
    rules: RULES.map(encodeRule),
  }
  return formatDocument(document, '.yaml')
}
