import { type TypeNode } from '../artefacts/generated/fields-observation'
import { type KnownClasses, typeSchema, withBounds, withNull } from './type-schema'

const known: KnownClasses = {
  models: new Map([['lib:Model', 'lib.Model']]),
  enums: new Map([
    ['lib:Mode', ['a', 'b']],
    ['lib:Pair', [{ $tuple: [1, 2] }]],
  ]),
}
const cls = (name: string): TypeNode => ({ kind: 'class', class: name.includes(':') ? name : `builtins:${name}` })
const union = (...of: TypeNode[]): TypeNode => ({ kind: 'union', of })
const list = (item: TypeNode): TypeNode => ({ kind: 'generic', class: 'builtins:list', args: [item] })
const none: TypeNode = { kind: 'none' }

test.each<[string, TypeNode, unknown]>([
  ['a builtin', cls('float'), { type: 'number' }],
  ['None stands last', union(none, cls('int')), { type: ['integer', 'null'] }],
  ['a nested union is flat', union(cls('str'), union(cls('int'), none)), { type: ['integer', 'string', 'null'] }],
  ['the same type twice is once', union(cls('int'), cls('int')), { type: 'integer' }],
  [
    'a container keeps its own alternative',
    union(cls('int'), list(cls('int'))),
    { anyOf: [{ type: 'array', items: { type: 'integer' } }, { type: 'integer' }] },
  ],
  [
    'a container that may be None',
    union(list(cls('str')), none),
    { type: ['array', 'null'], items: { type: 'string' } },
  ],
  ['anything in a union is anything', union(cls('int'), { kind: 'any' }), {}],
  [
    'literals are an enum with their type',
    { kind: 'literal', values: ['a', 1] },
    { type: ['integer', 'string'], enum: ['a', 1] },
  ],
  [
    'literals of two parts are one enum',
    union({ kind: 'literal', values: ['a'] }, { kind: 'literal', values: ['b'] }),
    { type: 'string', enum: ['a', 'b'] },
  ],
  ['an Enum is its values', cls('lib:Mode'), { type: 'string', enum: ['a', 'b'], 'x-enum': 'lib:Mode' }],
  [
    'an Enum that may be None',
    union(cls('lib:Mode'), none),
    { type: ['string', 'null'], enum: ['a', 'b', null], 'x-enum': 'lib:Mode' },
  ],
  ['values that are no JSON', cls('lib:Pair'), { enum: [{ $tuple: [1, 2] }], 'x-enum': 'lib:Pair' }],
  ['a model is a reference', cls('lib:Model'), { $ref: '#/$defs/lib.Model' }],
  ['a class that is no model is named', cls('torch:dtype'), { 'x-python-class': 'torch:dtype' }],
  [
    'a tuple has its items',
    { kind: 'tuple', items: [cls('int'), cls('str')] },
    {
      type: 'array',
      'x-python-type': 'tuple',
      prefixItems: [{ type: 'integer' }, { type: 'string' }],
      items: false,
      minItems: 2,
      maxItems: 2,
    },
  ],
  [
    'keys other than text are said',
    { kind: 'generic', class: 'builtins:dict', args: [cls('int'), cls('bool')] },
    { type: 'object', 'x-keys': { type: 'integer' }, additionalProperties: { type: 'boolean' } },
  ],
  ['items of any type say nothing', list({ kind: 'any' }), { type: 'array' }],
  [
    'Sequence is not list',
    { kind: 'generic', class: 'collections.abc:Sequence', args: [cls('int')] },
    { type: 'array', 'x-python-type': 'Sequence', items: { type: 'integer' } },
  ],
  [
    'a name without a class is a name',
    { kind: 'unresolved', text: 'Scheme', reason: 'unknown_name' },
    { 'x-python-class': 'Scheme' },
  ],
])('%s', (_title, node, expected) => {
  expect(typeSchema(node, known)).toEqual(expected)
})

test('bounds are written in the words of the type they bound, and infinite ones are none', () => {
  expect(
    withBounds(
      { type: 'integer' },
      { ge: 0, lt: { $float: '8.0' }, le: { $float: 'inf' }, multiple_of: 2, min_length: 1 },
    ),
  ).toEqual({ type: 'integer', minimum: 0, exclusiveMaximum: 8, multipleOf: 2 })
  expect(withBounds({ type: ['string', 'null'] }, { min_length: 1, max_length: 3, pattern: '^a' })).toEqual({
    type: ['string', 'null'],
    minLength: 1,
    maxLength: 3,
    pattern: '^a',
  })
  expect(withBounds({ type: 'array' }, { max_length: 3 })).toEqual({ type: 'array', maxItems: 3 })
  expect(typeSchema(list({ kind: 'constrained', of: cls('int'), bounds: { gt: 0 } }), known)).toEqual({
    type: 'array',
    items: { type: 'integer', exclusiveMinimum: 0 },
  })
})

test('what accepts None already is left alone', () => {
  expect(withNull({})).toEqual({})
  expect(withNull({ type: ['integer', 'null'] })).toEqual({ type: ['integer', 'null'] })
  expect(withNull({ $ref: '#/$defs/lib.Model' })).toEqual({ anyOf: [{ $ref: '#/$defs/lib.Model' }, { type: 'null' }] })
})
