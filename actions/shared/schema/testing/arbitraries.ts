/** Random types, fields and documents for property tests. */
import fc from 'fast-check'
import { type Field, type SchemaDiscovered, type Type } from '../../artefacts/generated/schema.discovered'
import { type TypeNode } from '../../artefacts/generated/fields-observation'
import { type KnownClasses, typeSchema, withBounds } from '../type-schema'

const NO_CLASSES: KnownClasses = { models: new Map([['lib:Model', 'lib.Model']]), enums: new Map() }

const leaf: fc.Arbitrary<TypeNode> = fc.oneof(
  fc
    .constantFrom('int', 'float', 'str', 'bool', 'list', 'dict')
    .map((name): TypeNode => ({ kind: 'class', class: `builtins:${name}` })),
  fc.constantFrom<TypeNode>(
    { kind: 'none' },
    { kind: 'class', class: 'lib:Model' },
    { kind: 'class', class: 'lib:Other' },
  ),
  fc
    .uniqueArray(fc.constantFrom<unknown>('a', 'b', 'c', 1, 2, true, false, null), { minLength: 1, maxLength: 4 })
    .map((values): TypeNode => ({ kind: 'literal', values })),
)

const { node } = fc.letrec<{ node: TypeNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('list', 'tuple', 'set'), tie('node'))
      .map(([name, item]): TypeNode => ({ kind: 'generic', class: `builtins:${name}`, args: [item] })),
    tie('node').map((value): TypeNode => ({
      kind: 'generic',
      class: 'builtins:dict',
      args: [{ kind: 'class', class: 'builtins:str' }, value],
    })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((items): TypeNode => ({ kind: 'tuple', items })),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((of): TypeNode => ({ kind: 'union', of })),
  ),
}))

export const typeNodes = node

export const types: fc.Arbitrary<Type> = node.map((item) => typeSchema(item, NO_CLASSES))

/** Encoded Python values of every kind the types can tell apart. */
export const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      2,
      0.5,
      'a',
      'b',
      'x',
      { $float: '1.0' },
      { $new: 'lib:Model', kwargs: {} },
      { $new: 'lib:Other', kwargs: {} },
    ),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.array(tie('value'), { maxLength: 2 }).map((items) => ({ $tuple: items })),
    fc.array(tie('value'), { maxLength: 2 }).map((items) => ({ $set: items })),
    tie('value').map((item) => ({ key: item })),
  ),
}))

const bounds = fc.record(
  {
    ge: fc.integer({ min: 0, max: 3 }),
    gt: fc.integer({ min: 0, max: 3 }),
    le: fc.integer({ min: 4, max: 7 }),
    multiple_of: fc.constantFrom(2, 3, 4),
    min_length: fc.integer({ min: 0, max: 3 }),
    max_length: fc.integer({ min: 4, max: 6 }),
  },
  { requiredKeys: [] },
)

export const fields: fc.Arbitrary<Field> = fc
  .record({
    type: types,
    bounds,
    default: fc.option(fc.constantFrom<unknown>(null, false, 0, 1, 'a', [], { $float: '1.0' }), { nil: undefined }),
    effective: fc.option(fc.constantFrom<unknown>(1, false, 'a'), { nil: undefined }),
    deprecated: fc.boolean(),
    unknown: fc.integer({ min: 0, max: 7 }),
    source: fc.constantFrom<Field['x-type-source']>('annotation', 'docstring'),
  })
  .map(({ type, bounds: limits, default: own, effective, deprecated, unknown, source }) => ({
    ...(unknown === 0 ? { 'x-unknown': 'undocumented' as const } : withBounds(type, limits)),
    ...(own === undefined ? {} : { default: own }),
    ...(own !== null || effective === undefined
      ? {}
      : { 'x-effective': { value: effective, from: 'resolver' as const, resolver: 'Config.defaults' } }),
    ...(deprecated ? { deprecated } : {}),
    'x-source': 'parameter' as const,
    'x-type-source': unknown === 0 ? 'unknown' : source,
  }))

/** Documents with few names, so that two of them share classes and fields. */
export const documents: fc.Arbitrary<SchemaDiscovered> = fc
  .dictionary(
    fc.constantFrom('lib.A', 'lib.B', 'lib.C'),
    fc.record({
      properties: fc.dictionary(fc.constantFrom('one', 'two', 'three', 'constructor'), fields, { maxKeys: 3 }),
      open: fc.boolean(),
      required: fc.boolean(),
    }),
    { maxKeys: 3 },
  )
  .map((classes) =>
    discovered(
      Object.fromEntries(
        Object.entries(classes).map(([name, item]) => [
          name,
          {
            ...item,
            required: item.required
              ? Object.keys(item.properties).filter((field) => !('default' in (item.properties[field] as Field)))
              : [],
          },
        ]),
      ),
    ),
  )

/** A document with these classes. */
export function discovered(
  classes: Readonly<
    Record<
      string,
      {
        readonly properties: Readonly<Record<string, Field>>
        readonly open?: boolean
        readonly required?: readonly string[]
        readonly error?: string
      }
    >
  >,
  version = '1.0',
): SchemaDiscovered {
  return {
    schema_version: '3.0.0',
    engine: 'demo',
    engine_version: version,
    counts: { classes: Object.keys(classes).length, fields: 0, definitions: 0, unknown: 0 },
    unknown: { by_reason: {}, fields: [] },
    classes: Object.keys(classes),
    $defs: Object.fromEntries(
      Object.entries(classes).map(([name, { properties, open, required, error }]) => [
        name,
        {
          type: 'object' as const,
          'x-class': name.replace('.', ':'),
          'x-style': 'plain' as const,
          ...(error === undefined ? {} : { 'x-construction-error': error }),
          additionalProperties: open ?? false,
          properties: { ...properties },
          ...(required === undefined || required.length === 0 ? {} : { required: [...required] }),
        },
      ]),
    ),
  }
}
