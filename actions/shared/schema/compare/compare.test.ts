import fc from 'fast-check'
import { type Field } from '../../artefacts/generated/schema.discovered'
import { discovered, documents } from '../testing/arbitraries'
import { type Change } from './change'
import { compareSchemas } from './compare'
import { KINDS } from './kinds'

const facts = { 'x-source': 'parameter', 'x-type-source': 'annotation' } as const
const field = (more: Partial<Field>): Field => ({ ...facts, ...more })
const unknown = field({ 'x-unknown': 'undocumented', 'x-type-source': 'unknown' })

/** Changes of one field `size` of one class. */
function changes(
  before: Field | undefined,
  after: Field | undefined,
  required: readonly [boolean, boolean] = [false, false],
): Change[] {
  const side = (value: Field | undefined, needs: boolean, version: string) =>
    discovered(
      { 'lib.Config': { properties: value === undefined ? {} : { size: value }, required: needs ? ['size'] : [] } },
      version,
    )
  return compareSchemas(side(before, required[0], '1.0'), side(after, required[1], '2.0'))
}
const kinds = (found: readonly Change[]): string[] => found.map(({ kind }) => kind)

const resolver = (value: unknown): Partial<Field> => ({
  'x-effective': { value, from: 'resolver', resolver: 'Config.defaults' },
})

describe('one field', () => {
  test.each<[string, Field | undefined, Field | undefined, string[]]>([
    ['gone', field({ type: 'integer' }), undefined, ['field_removed']],
    ['new', undefined, field({ type: 'integer' }), ['field_added_optional']],
    ['int to float', field({ type: 'integer' }), field({ type: 'number' }), ['type_widened']],
    ['float to int', field({ type: 'number' }), field({ type: 'integer' }), ['type_narrowed']],
    ['int to str', field({ type: 'integer' }), field({ type: 'string' }), ['type_changed']],
    ['one alternative fewer', field({ type: ['integer', 'string'] }), field({ type: 'integer' }), ['type_narrowed']],
    [
      'the order of a union',
      field({ type: ['integer', 'string'] }),
      field({ anyOf: [{ type: 'string' }, { type: 'integer' }] }),
      [],
    ],
    ['None no longer accepted', field({ type: ['integer', 'null'] }), field({ type: 'integer' }), ['nullable_lost']],
    ['None accepted', field({ type: 'integer' }), field({ type: ['integer', 'null'] }), ['nullable_gained']],
    [
      'None only because it is the default',
      field({ type: ['integer', 'null'], 'x-nullable': 'default', default: null }),
      field({ type: 'integer', default: null }),
      [],
    ],
    ['a member more', field({ enum: ['a'] }), field({ enum: ['a', 'b'] }), ['enum_member_added']],
    ['a member fewer', field({ enum: ['a', 'b'] }), field({ enum: ['b'] }), ['enum_member_removed']],
    [
      'a member for another',
      field({ enum: ['a', 'b'] }),
      field({ enum: ['b', 'c'] }),
      ['enum_member_removed', 'enum_member_added'],
    ],
    ['text to members', field({ type: 'string' }), field({ enum: ['a'] }), ['became_enum']],
    ['members to text', field({ enum: ['a'] }), field({ type: 'string' }), ['enum_opened']],
    [
      'a class under another spelling',
      field({ 'x-python-class': 'a:PretrainedConfig' }),
      field({ $ref: '#/$defs/lib.PreTrainedConfig' }),
      [],
    ],
    [
      'an Enum that becomes the Literal of its values',
      field({ type: 'string', enum: ['a', 'b'], 'x-enum': 'lib:Mode' }),
      field({ enum: ['b', 'a'] }),
      [],
    ],
    ['what was known is no longer', field({ type: 'boolean' }), unknown, ['discovery_lost']],
    ['what was not known is now', unknown, field({ type: 'boolean' }), ['discovery_gained']],
    ['a bound up', field({ type: 'integer', minimum: 0 }), field({ type: 'integer', minimum: 1 }), ['bound_tightened']],
    [
      'a bound down',
      field({ type: 'integer', minimum: 1 }),
      field({ type: 'integer', minimum: 0 }),
      ['bound_loosened'],
    ],
    [
      'the same bound in other words',
      field({ type: 'integer', exclusiveMinimum: 0 }),
      field({ type: 'integer', minimum: 1 }),
      [],
    ],
    [
      'a bound that excludes itself',
      field({ type: 'number', minimum: 0 }),
      field({ type: 'number', exclusiveMinimum: 0 }),
      ['bound_tightened'],
    ],
    ['a bound where none was', field({ type: 'integer' }), field({ type: 'integer', maximum: 4 }), ['bound_set']],
    ['no bound where one was', field({ type: 'integer', maximum: 4 }), field({ type: 'integer' }), ['bound_removed']],
    ['a length', field({ type: 'string', maxLength: 4 }), field({ type: 'string', maxLength: 3 }), ['bound_tightened']],
    [
      'a bound on items',
      field({ type: 'array', items: { type: 'integer' } }),
      field({ type: 'array', items: { type: 'integer', minimum: 0 } }),
      ['bound_set'],
    ],
    [
      'every second, then every fourth',
      field({ type: 'integer', multipleOf: 2 }),
      field({ type: 'integer', multipleOf: 4 }),
      ['bound_tightened'],
    ],
    [
      'every second, then every third',
      field({ type: 'integer', multipleOf: 2 }),
      field({ type: 'integer', multipleOf: 3 }),
      ['bound_changed'],
    ],
    [
      'another pattern',
      field({ type: 'string', pattern: 'a' }),
      field({ type: 'string', pattern: 'b' }),
      ['bound_changed'],
    ],
    [
      'another default',
      field({ type: 'integer', default: 1 }),
      field({ type: 'integer', default: 2 }),
      ['default_changed'],
    ],
    ['1 for 1.0', field({ type: 'number', default: 1 }), field({ type: 'number', default: { $float: '1.0' } }), []],
    [
      '1 for True',
      field({ type: 'integer', default: 1 }),
      field({ type: 'integer', default: true }),
      ['default_changed'],
    ],
    [
      'the Enum member for its value',
      field({ type: 'string', default: 'a' }),
      field({ type: 'string', default: { $enum: 'lib:Mode', name: 'A', value: 'a', mixin: 'str' } }),
      [],
    ],
    [
      'None that becomes the same value later',
      field({ type: 'integer', default: 20 }),
      field({ type: ['integer', 'null'], 'x-nullable': 'default', default: null, ...resolver(20) }),
      ['default_deferred'],
    ],
    [
      'None that becomes another value later',
      field({ type: 'integer', default: 20 }),
      field({ type: ['integer', 'null'], 'x-nullable': 'default', default: null, ...resolver(30) }),
      ['default_changed'],
    ],
    [
      'None for False, decided nowhere',
      field({ type: 'boolean', default: false }),
      field({ type: ['boolean', 'null'], 'x-nullable': 'default', default: null }),
      ['default_deferred'],
    ],
    [
      'None for True, decided nowhere',
      field({ type: 'boolean', default: true }),
      field({ type: ['boolean', 'null'], 'x-nullable': 'default', default: null }),
      ['default_changed'],
    ],
    [
      'a value declared that was decided later',
      field({ type: 'integer', default: null, ...resolver(4) }),
      field({ type: 'integer', default: 4 }),
      ['default_made_explicit'],
    ],
    [
      'None that the constructor turns into something else',
      field({ type: 'integer', default: null }),
      field({ type: 'integer', default: null, 'x-effective': { value: 3, from: 'instance' } }),
      ['default_changed'],
    ],
    ['deprecated', field({ type: 'integer' }), field({ type: 'integer', deprecated: true }), ['deprecated']],
    [
      'no longer deprecated',
      field({ type: 'integer', deprecated: true }),
      field({ type: 'integer' }),
      ['undeprecated'],
    ],
    [
      'given under another name',
      field({ type: 'integer' }),
      field({ type: 'integer', 'x-alias': 'Size' }),
      ['alias_changed'],
    ],
  ])('%s', (_title, before, after, expected) => {
    expect(kinds(changes(before, after))).toEqual(expected)
  })

  test('required and optional', () => {
    const plain = field({ type: 'integer' })
    expect(kinds(changes(plain, plain, [false, true]))).toEqual(['became_required'])
    expect(kinds(changes(plain, plain, [true, false]))).toEqual(['became_optional'])
    expect(kinds(changes(undefined, plain, [false, true]))).toEqual(['field_added_required'])
  })

  test('a default that is the version of the engine itself means nothing', () => {
    const [only, ...more] = changes(
      field({ type: 'string', default: '1.0' }),
      field({ type: ['string', 'null'], 'x-nullable': 'default', default: null }),
    )
    expect(only).toMatchObject({ kind: 'default_changed', levels: { kwargs: 'info', measure: 'info' } })
    expect(more).toEqual([])
    expect(changes(field({ type: 'string', default: '1.0' }), field({ type: 'string', default: '2.0' }))).toEqual([])
  })

  test('what a changed default does to a measurement is no information but a change of behaviour', () => {
    expect(changes(field({ default: 1 }), field({ default: 2 }))[0]?.levels).toEqual({
      kwargs: 'info',
      measure: 'behaviour',
    })
  })
})

describe('names', () => {
  const old = field({
    type: 'integer',
    default: 3,
    description: 'How many candidates are kept at every step of the search.',
  })
  const compareFields = (before: Record<string, Field>, after: Record<string, Field>): Change[] =>
    compareSchemas(discovered({ 'lib.A': { properties: before } }), discovered({ 'lib.A': { properties: after } }))

  test.each<[string, Field, Field]>([
    ['the same description', old, old],
    [
      'a deprecation that names the new one',
      { ...old, deprecated: true, 'x-deprecation': 'Use `candidates` instead.' },
      field({ type: 'integer' }),
    ],
    ['a description that names the old one', old, field({ type: 'integer', description: 'Formerly `beam_count`.' })],
    [
      'almost the same description, type and default',
      old,
      { ...old, description: 'How many candidates are kept at every single step of the search.' },
    ],
  ])('a rename is shown by %s', (_title, before, after) => {
    const found = compareFields({ beam_count: before }, { candidates: after })
    expect(found[0]).toMatchObject({
      kind: 'field_renamed',
      field: 'beam_count',
      before: 'beam_count',
      after: 'candidates',
      levels: { kwargs: 'error' },
    })
    expect(kinds(found)).not.toContain('field_removed')
    expect(kinds(found)).not.toContain('field_added_optional')
  })

  test.each<[string, Record<string, Field>, Record<string, Field>]>([
    [
      'a similar name',
      { enable_lora_bias: field({ type: 'boolean', default: false }) },
      { enable_mm_embeds: field({ type: 'boolean', default: false }) },
    ],
    ['two candidates', { beams: old }, { first: old, second: old }],
    [
      'a description about something else',
      { beams: old },
      {
        beam_width: field({
          type: 'integer',
          default: 3,
          description: 'Unrelated words that describe another quantity.',
        }),
      },
    ],
  ])('%s is not enough', (_title, before, after) => {
    expect(kinds(compareFields(before, after))).not.toContain('field_renamed')
  })

  test('a field that is new in one other class has moved there', () => {
    const found = compareSchemas(
      discovered({ 'lib.A': { properties: { tries: field({ type: 'integer' }) } }, 'lib.B': { properties: {} } }),
      discovered({ 'lib.A': { properties: {} }, 'lib.B': { properties: { tries: field({ type: 'integer' }) } } }),
    )
    expect(found.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['field_moved', 'lib.A.tries', 'lib.B.tries'],
    ])
  })

  test('a field that is new in two other classes has moved to neither', () => {
    const tries = { tries: field({ type: 'integer' }) }
    const found = compareSchemas(
      discovered({ 'lib.A': { properties: tries }, 'lib.B': { properties: {} }, 'lib.C': { properties: {} } }),
      discovered({ 'lib.A': { properties: {} }, 'lib.B': { properties: tries }, 'lib.C': { properties: tries } }),
    )
    expect(kinds(found)).toEqual(['field_removed', 'field_added_optional', 'field_added_optional'])
  })

  test('a field may move into a class that is new', () => {
    const found = compareSchemas(
      discovered({ 'lib.A': { properties: { tries: field({ type: 'integer' }) } } }),
      discovered({ 'lib.A': { properties: {} }, 'lib.Search': { properties: { tries: field({ type: 'integer' }) } } }),
    )
    expect(kinds(found)).toEqual(['field_moved', 'class_added'])
  })

  test('classes: gone, new, respelled, renamed', () => {
    const properties = { one: field({}), two: field({}), three: field({}) }
    const step = (before: string, after: string): string[] =>
      kinds(compareSchemas(discovered({ [before]: { properties } }), discovered({ [after]: { properties } })))
    expect(step('lib.PretrainedConfig', 'lib.PreTrainedConfig')).toEqual(['class_respelled'])
    expect(step('lib.A', 'lib.inner.A')).toEqual(['class_respelled'])
    expect(step('lib.Old', 'lib.New')).toEqual(['class_renamed'])
    expect(
      kinds(
        compareSchemas(discovered({ 'lib.Old': { properties: {} } }), discovered({ 'lib.New': { properties: {} } })),
      ),
    ).toEqual(['class_removed', 'class_added'])
  })

  test('a class that no longer takes what it does not know', () => {
    const step = (before: boolean, after: boolean): string[] =>
      kinds(
        compareSchemas(
          discovered({ 'lib.A': { properties: {}, open: before } }),
          discovered({ 'lib.A': { properties: {}, open: after } }),
        ),
      )
    expect(step(true, false)).toEqual(['unknown_fields_rejected'])
    expect(step(false, true)).toEqual(['unknown_fields_accepted'])
  })

  test('effective values are not compared with those of a class that could not be built', () => {
    const built = discovered({
      'lib.A': { properties: { size: field({ default: null, 'x-effective': { value: 3, from: 'instance' } }) } },
    })
    const unbuilt = discovered({ 'lib.A': { properties: { size: field({ default: null }) }, error: 'ImportError' } })
    expect(compareSchemas(built, unbuilt)).toEqual([])
  })
})

describe('any two schemas', () => {
  test('a schema does not differ from itself', () => {
    fc.assert(fc.property(documents, (document) => compareSchemas(document, structuredClone(document)).length === 0))
  })

  test('every change has its mirror when the step is read backwards', () => {
    fc.assert(
      fc.property(documents, documents, (base, head) => {
        const forth = compareSchemas(base, head)
        const back = compareSchemas(head, base)
        for (const item of forth) {
          const mirrors: readonly string[] = KINDS[item.kind].mirrors
          const found = back.some((other) => mirrors.includes(other.kind) && other.aspect === item.aspect)
          expect([item.kind, item.class, item.field, found]).toEqual([item.kind, item.class, item.field, true])
        }
        expect(forth.length).toBe(back.length)
      }),
      { numRuns: 1000 },
    )
  })
})
