import { readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../../runtime/problems'
import { compileCorpus } from '../predict'
import { isLegacyCorpus, readLegacyCorpus } from './read-corpus'

const text = readFileSync(path.join(__dirname, '__fixtures__', 'corpus.yaml'), 'utf8')
const yaml = (rules: string, key = 'rules'): { text: string; shownAs: string } => ({
  text: `schema_version: 1.2.0\nengine: e\nengine_version: '1'\n${key}:\n${rules}`,
  shownAs: 'old.yaml',
})
const rule = (id: string, fields: string, more = 'native_type: lib.Config, severity: error'): string =>
  `- {id: ${id}, match: {fields: ${fields}}, ${more}}\n`

describe('a corpus as the older miners write it', () => {
  const { corpus, problems, leftOut } = readLegacyCorpus({ text, shownAs: 'old.yaml' })
  const { predict } = compileCorpus(corpus)

  test('predicts with its own semantics: what is not given is None', () => {
    const type = 'transformers.GenerationConfig'
    expect(predict(type, { num_beams: 2, num_return_sequences: 4 })).toEqual({
      outcome: 'error',
      fields: [],
      rules: ['transformers_beams_lt_returns'],
    })
    expect(predict(type, { num_return_sequences: 4 }).outcome).toBe('ok')
    expect(predict(type, { num_beams: 1, early_stopping: true })).toEqual({
      outcome: 'dormant',
      fields: ['early_stopping'],
      rules: ['transformers_dormant_early_stopping'],
    })
    expect(predict(type, { early_stopping: true }).outcome).toBe('ok')
    expect(predict(type, { watermarking_config: 42 }).outcome).toBe('warn')
    expect(predict(type, { watermarking_config: {} }).outcome).toBe('ok')
  })

  test('keeps where each rule comes from', () => {
    const [first, second, third] = corpus.rules
    expect(first).toMatchObject({
      addedBy: 'dynamic_miner',
      crossValidatedBy: ['static_miner'],
      minerSource: { path: 'transformers/generation/configuration_utils.py', method: 'validate', line: 611 },
      exactness: { kind: 'exact' },
      messageTemplate: '`num_return_sequences` is too large',
    })
    expect(first?.identity).toMatch(/^[0-9a-f]{16}$/)
    expect(second?.exactness).toEqual({ kind: 'over_approximate', dropped: ['self.num_beams == 1', 'x'] })
    expect(third?.kwargsPositive).toEqual({ watermarking_config: 42, num_beams: 2, num_return_sequences: 4 })
  })

  test('says which rule its own example contradicts', () => {
    expect(problems.map(String)).toEqual([
      'old.yaml:36:5: rules[1].kwargs_negative: found an example the predicate holds on, expected one it does not hold on; the rule is used as it is written; correct `match`',
    ])
    expect(leftOut).toBe(0)
  })
})

test('the report of the gate replaces what was declared', () => {
  const overlay = {
    shownAs: 'vendored.json',
    text: JSON.stringify({
      schema_version: '1.0.0',
      cases: [
        {
          id: 'transformers_dormant_early_stopping',
          outcome: 'dormant_silent',
          emission_channel: 'none',
          observed_messages: ['what it said'],
        },
        { id: 'transformers_uses_anchor', outcome: 'no_op' },
      ],
    }),
  }
  const { corpus } = readLegacyCorpus({ text, shownAs: 'old.yaml' }, overlay)
  expect(corpus.rules[1]).toMatchObject({
    expected: { outcome: 'dormant_silent', emissionChannel: 'none' },
    messageTemplate: 'what it said',
  })
  expect(corpus.rules[2]).toMatchObject({ expected: { outcome: 'warn', emissionChannel: 'warnings_warn' } })
})

test('`invariants` is the same as `rules`, and JSON the same as YAML', () => {
  const one = readLegacyCorpus(yaml(rule('a', '{s.x: 1}'), 'invariants')).corpus
  const json = {
    shownAs: 'old.json',
    text: '{"schema_version": "1.0", "engine": "e", "engine_version": "1", "invariants": [{"id": "a", "severity": "error", "native_type": "lib.Config", "match": {"fields": {"s.x": 1}}}]}',
  }
  expect(readLegacyCorpus(json).corpus).toEqual(one)
  expect(one.classes).toEqual([
    {
      nativeType: 'lib.Config',
      className: 'lib:Config',
      bases: [],
      fields: [{ name: 'x', required: false, default: null, origin: 'legacy_corpus' }],
      unknownFields: 'attribute',
    },
  ])
})

test('a rule without a class is about the section its fields are in', () => {
  const { corpus } = readLegacyCorpus(yaml(rule('a', '{vllm.engine.x: {">": 3}}', 'severity: error')))
  expect(compileCorpus(corpus).predict('vllm.engine', { x: 4 }).rules).toEqual(['a'])
})

test('everything odd is reported, one line each, and the other rules are read', () => {
  const { corpus, problems, leftOut } = readLegacyCorpus(
    yaml(
      [
        rule('good', '{s.x: 1}'),
        rule('operator', '{s.x: {like: a}, s.y: {}}'),
        rule('section', '{s.x: 1, other.y: 2}'),
        rule('reference', '{s.x: {">": "@other.y"}}'),
        rule('nothing', '{}'),
        rule('severity', '{s.x: 1}', 'native_type: lib.Config, severity: fatal'),
        rule('good', '{s.x: 2}'),
        rule(
          'source',
          '{s.x: 3}',
          'native_type: lib.Config, severity: warn, added_by: a_friend, expected_outcome: {outcome: pass}',
        ),
        '- 7\n',
      ].join(''),
    ),
  )
  expect(problems.map(String)).toEqual([
    'old.yaml:6:41: rules[1].match.fields["s.x"].like: found an operator that is not known, expected one of ==, equals, !=, not_equal, <, <=, >, >=, in, not_in, present, absent, type_is, type_is_not, divisible_by, not_divisible_by, multiple_of, min_len, max_len; correct it, or remove the rule',
    'old.yaml:6:51: rules[1].match.fields["s.y"]: found an empty mapping, expected an operator, or a value; correct it, or remove the rule',
    'old.yaml:7:42: rules[2].match.fields["other.y"]: found a field of the section other, expected a field of s, as s.x is; split the rule: one configuration holds one section',
    'old.yaml:8:42: rules[3].match.fields["s.x"][">"]: found the reference "@other.y", which leads out of the section s, expected a field of the same section; correct it, or remove the rule',
    'old.yaml:9:25: rules[4].match.fields: found no fields, expected the path of a field and what it must be; add one, or remove the rule',
    'old.yaml:10:70: rules[5].severity: found "fatal", expected error, warn, dormant; correct the value',
    'old.yaml:11:4: rules[6].id: found the id "good" a second time, expected each id once; rename it; this rule is left out',
    'old.yaml:12:123: rules[7].expected_outcome.outcome: found "pass", expected one of error, warn, dormant_announced, dormant_silent; correct it; "warn" is used',
    'old.yaml:12:84: rules[7].added_by: found "a_friend", expected one of static_miner, dynamic_miner, pydantic_lift, msgspec_lift, dataclass_lift, manual_seed, runtime_warning, observed_collision; correct it; "manual_seed" is used',
    'old.yaml:13:3: rules[8]: found something else than a mapping, expected a rule; correct or remove it',
  ])
  expect(corpus.rules.map(({ id }) => id)).toEqual(['good', 'source'])
  expect(leftOut).toBe(7)
})

test.each([
  ['schema_version: 2.0.0\nrules: []\n', 'old.yaml:1:1: schema_version: found "2.0.0", expected "1.x"'],
  ['schema_version: 1.0.0\n', 'neither `rules` nor `invariants`'],
  ['schema_version: 1.0.0\nrules: []\ninvariants: []\n', 'both `rules` and `invariants`'],
  ['- 1\n', 'something else than a mapping'],
  ['a: [', 'old.yaml:1:5'],
])('%j is refused', (source, message) => {
  expect(() => readLegacyCorpus({ text: source, shownAs: 'old.yaml' })).toThrow(UserError)
  expect(() => readLegacyCorpus({ text: source, shownAs: 'old.yaml' })).toThrow(message)
})

test('tells the older corpora from ours by their version', () => {
  expect(isLegacyCorpus(text)).toBe(true)
  expect(isLegacyCorpus('{"schema_version": "1.0.0", "engine": "vllm"}')).toBe(true)
  expect(isLegacyCorpus('# a comment\nschema_version: "2.0.0"\n')).toBe(false)
  expect(isLegacyCorpus('schema_version: 1\n')).toBe(false)
})
