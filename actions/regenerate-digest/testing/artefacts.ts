/** For tests: the artefacts of a small engine, with text in them that wants to be more than text. */
import { type EngineStepDiff, type Line } from '../../shared/artefacts/generated/engine-step-diff'
import { type InvariantsQuarantined } from '../../shared/artefacts/generated/invariants.quarantined'
import { type InvariantsValidated } from '../../shared/artefacts/generated/invariants.validated'
import { type SchemaDiscovered } from '../../shared/artefacts/generated/schema.discovered'
import { type RuleDocument } from '../../shared/rules/corpus'
import { stepDiff as sharedStepDiff } from '../../shared/testing/artefacts'

export const CLASS = 'demo.Config'

/** Each would do something in Markdown, HTML, a table or a diagram. */
export const HOSTILE =
  '</code></pre><script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'"> | `x` **b** [l](https://a.example) @someone #1 $a$ \u202e "quoted"'

export function rule(id: string, match: Record<string, unknown>, more: Partial<RuleDocument> = {}): RuleDocument {
  return {
    id,
    identity: id
      .padEnd(16, '0')
      .replace(/[^0-9a-f]/g, '0')
      .slice(0, 16),
    native_type: CLASS,
    severity: 'error',
    match,
    kwargs_positive: { size: 0 },
    kwargs_negative: { size: 1 },
    expected_outcome: { outcome: 'error', emission_channel: 'runtime_exception', normalised_fields: [] },
    message_template: '`size` must be positive, but is {size}.',
    exception: 'ValueError',
    miner_source: { path: 'demo/config.py', method: 'Config.validate', line: 12 },
    references: [],
    added_by: 'static_miner',
    cross_validated_by: [],
    exactness: { kind: 'exact', dropped: [] },
    environment: [],
    ...more,
  }
}

const below = (field: string, bound: number): Record<string, unknown> => ({ field, op: '<=', value: bound })

export const RULES = {
  positive: rule('demo_config_error_size', below('size', 0)),
  hostile: rule(
    'demo_config_error_name',
    { field: 'name', op: '==', value: HOSTILE },
    { message_template: HOSTILE, kwargs_positive: { name: HOSTILE }, kwargs_negative: null },
  ),
  dormant: rule('demo_config_dormant_depth', below('depth', 1), {
    severity: 'dormant',
    expected_outcome: { outcome: 'dormant_silent', emission_channel: 'none', normalised_fields: ['depth'] },
    message_template: null,
    exception: null,
    kwargs_positive: { depth: 1 },
    kwargs_negative: { depth: 2 },
  }),
  illTyped: rule(
    'demo_config_error_size_type',
    { raises: below('size', 0) },
    { message_template: null, exception: null, kwargs_positive: { size: 'x' } },
  ),
  byHand: rule('demo_config_error_seed', below('seed', 0), {
    added_by: 'manual_seed',
    kwargs_positive: { seed: 0 },
    kwargs_negative: { seed: 1 },
  }),
}

export function validated(rules: readonly RuleDocument[] = Object.values(RULES)): InvariantsValidated {
  const fidelity = (sample: 'harvested' | 'hold_out'): InvariantsValidated['quality'][number]['fidelity'][number] => ({
    sample,
    size: 1000,
    confusion: {
      error: { error: 399, dormant: 0, ok: 1 },
      dormant: { error: 0, dormant: 200, ok: 0 },
      ok: { error: 0, dormant: 0, ok: 400 },
    },
    error: { precision: 1, recall: 0.9975 },
    dormant: { precision: 1, recall: 1 },
    ok: { precision: 0.997506, recall: 1 },
    dormant_fields_exact: { exact: 200, of: 200 },
    warn: { observed: 0, predicted: 0, both: 0 },
  })
  return {
    schema_version: '2.0.0',
    engine: 'demo',
    engine_version: '2.0',
    image_ref: null,
    image_digest: null,
    proposed_digest: '0123456789abcdef',
    manual_seeds: [
      { id: RULES.byHand.id, justification: HOSTILE },
      { id: 'demo_config_error_old', justification: 'the miner was blind', covered_by: RULES.positive.id },
    ],
    pool: { version: 1, seed: '7', size: 2000 },
    totals: {
      rules_proposed: 6,
      rules_confirmed: rules.length,
      rules_quarantined: 1,
      configurations: 2000,
      fidelity: [],
    },
    quality: [
      {
        native_type: CLASS,
        rules: rules.length,
        default_configuration: { observed: 'ok', predicted: 'ok' },
        fidelity: [fidelity('harvested'), fidelity('hold_out')],
        not_judged: { crash: 0, timeout: 0, unbuilt: 0 },
        values_refused: 0,
        coverage: { sites: 5, modelled: 4, confirmed: 4, accounted_for: 5, reasons: { env_gated: 1 } },
        mutation: { mutants: 100, noticed: 99, noticed_by_witnesses: 95, indistinct: 0, score: 0.99 },
        mispredicted: {
          kinds: 1,
          shown: [
            { observed: 'error', predicted: 'ok', configurations: 2, message: HOSTILE, example: { name: HOSTILE } },
          ],
        },
      },
    ],
    environment: [],
    enums: [],
    classes: [
      {
        native_type: CLASS,
        class: 'demo.config:Config',
        bases: [],
        unknown_fields: 'reject',
        construct: { placeholders: {}, validate: [] },
        // Its type in the generated module is that of a mapping; any encoded value will do.
        fields: ['size', 'name', 'depth', 'seed'].map((name) => ({
          name,
          required: false,
          origin: 'parameter',
          default: 2 as never,
        })),
        opaque: [],
        sites: [
          { path: 'demo/config.py', method: 'Config.validate', line: 12, kind: 'raise', rules: [RULES.positive.id] },
          {
            path: 'demo/config.py',
            method: 'Config.validate',
            line: 30,
            kind: 'raise',
            reason: 'env_gated',
            detail: HOSTILE,
          },
        ],
      },
    ],
    rules: [...rules],
  }
}

export function quarantined(): InvariantsQuarantined {
  return {
    schema_version: '2.0.0',
    engine: 'demo',
    engine_version: '2.0',
    pool: { version: 1, seed: '7', size: 2000 },
    rules: [
      {
        rule: rule('demo_config_error_wrong', below('size', 5)),
        failures: [
          {
            check: 'predicate_false_on_accepted',
            expected: 'false on every accepted configuration',
            found: HOSTILE,
            configurations: 3,
            counter_example: { kwargs: { size: 4 }, observed: { outcome: 'ok' } },
          },
        ],
        positive_observed: { outcome: 'error' },
        negative_observed: { outcome: 'ok' },
      },
    ],
  }
}

export function discovered(): SchemaDiscovered {
  const plain = { 'x-source': 'parameter', 'x-type-source': 'annotation' } as const
  return {
    schema_version: '3.0.0',
    engine: 'demo',
    engine_version: '2.0',
    classes: [CLASS],
    counts: { classes: 1, fields: 4, definitions: 0, unknown: 1 },
    unknown: { by_reason: { undocumented: 1 }, fields: [{ class: CLASS, field: 'seed', reason: 'undocumented' }] },
    $defs: {
      [CLASS]: {
        type: 'object',
        'x-class': 'demo.config:Config',
        'x-style': 'plain',
        additionalProperties: false,
        properties: {
          size: { ...plain, type: 'integer', minimum: 1, default: 1, description: HOSTILE },
          name: { ...plain, type: ['string', 'null'], default: null, deprecated: true },
          depth: {
            ...plain,
            type: 'integer',
            default: null,
            'x-effective': { value: 4, from: 'resolver', resolver: 'Config.defaults' },
          },
          seed: { 'x-source': 'kwargs.pop', 'x-type-source': 'unknown', 'x-unknown': 'undocumented' },
        },
        required: ['size'],
      },
    },
  }
}

/** A document of the diff stage, with the lines given. */
export function stepDiff(concern: 'schemas' | 'invariants', lines: readonly Line[]): EngineStepDiff {
  return sharedStepDiff(lines, {
    engine: 'demo',
    concern,
    base: { version: '1.0', source: 'workspace' },
    head: { version: '2.0', source: 'workspace' },
  })
}

export function line(
  kind: string,
  level: Line['level'],
  subject: Partial<Line['subject']>,
  more: Partial<Line> = {},
): Line {
  return {
    id: `${kind}:${CLASS}.${subject.field ?? subject.rule ?? ''}`,
    fingerprint: '0123456789ab',
    kind,
    level,
    levels: { kwargs: level, measure: level },
    subject: { class: CLASS, ...subject },
    before: null,
    after: null,
    ...more,
  }
}

export const LINES = {
  rules: [
    line(
      'rule_added',
      'error',
      { rule: RULES.positive.id },
      { after: 'refused if size <= 0', witness: { kwargs: { size: 0 }, old: 'ok', new: 'error' }, note: HOSTILE },
    ),
    line('rule_loosened', 'info', { rule: RULES.hostile.id }, { before: HOSTILE, after: HOSTILE }),
  ],
  parameters: [line('default_changed', 'behaviour', { field: 'size' }, { before: 2, after: 1 })],
}
