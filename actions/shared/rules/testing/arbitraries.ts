/** Random Python values, terms, predicates and configurations for property tests. */
import fc from 'fast-check'
import { type Names } from '../evaluate'
import { type ArithmeticOp, type CompareOp, type Predicate, type Term } from '../predicate'
import { type Kwargs } from '../rule'
import { equals } from '../semantics'
import { PyDict, PyFloat, PyRef, PySet, PyTuple, type PyValue } from '../value'
import { dictOf } from '../wire'

export const scalars: fc.Arbitrary<PyValue> = fc.oneof(
  fc.constantFrom<PyValue>(
    null,
    true,
    false,
    '',
    'a',
    'B',
    'ab',
    'static',
    '1',
    ' 2 ',
    '1.5',
    'é',
    '😀',
    new PyFloat(NaN),
    new PyFloat(Infinity),
    new PyFloat(-0),
  ),
  fc.integer({ min: -3, max: 9 }),
  fc.constantFrom<PyValue>(2 ** 53 - 1, -(10n ** 20n), 10n ** 20n, 64, 1000),
  fc.integer({ min: -2, max: 3 }).map((value) => new PyFloat(value)),
  fc.constantFrom<PyValue>(0.5, -0.5, 1.5, 0.1, 1e-7, new PyFloat(1e22), 2.5),
)

const hashables: fc.Arbitrary<PyValue> = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 2 }).map((items) => new PyTuple(items)),
)
const distinctItems = fc
  .array(hashables, { maxLength: 3 })
  .map((items) => items.filter((item, index) => !items.slice(0, index).some((other) => equals(other, item))))

/** Values of every built-in kind, nested a little. */
export const { value: values } = fc.letrec<{ value: PyValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 5, arbitrary: scalars },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }).map((items) => new PyTuple(items)) },
    { weight: 1, arbitrary: fc.tuple(distinctItems, fc.boolean()).map(([items, frozen]) => new PySet(items, frozen)) },
    {
      weight: 1,
      arbitrary: fc
        .dictionary(fc.constantFrom('a', 'b', '$x', 'version'), tie('value'), { maxKeys: 2 })
        .map((found) => dictOf(Object.entries(found))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(distinctItems, tie('value'))
        .map(([keys, item]) =>
          keys.length === 0
            ? {}
            : keys.every((key) => typeof key === 'string')
              ? dictOf(keys.map((key) => [key, item]))
              : new PyDict(keys.map((key) => [key, item])),
        ),
    },
  ),
}))

export const FIELDS = ['a', 'b', 'c'] as const
export const COMPARISONS: readonly CompareOp[] = ['==', '!=', '<', '<=', '>', '>=', 'is', 'is_not', 'in', 'not_in']
export const ARITHMETIC: readonly ArithmeticOp[] = ['+', '-', '*', '/', '//', '%', '|', '&', '^']

const constant = (value: PyValue): Term => ({ kind: 'const', value })
const types = fc
  .constantFrom('int', 'float', 'str', 'bool', 'list', 'dict')
  .map((name) => new PyRef(`builtins:${name}`, ['builtins:object']))

/** Terms and predicates over the fields, as guards are made of them. */
export const { predicate: predicates, term: terms } = fc.letrec<{ predicate: Predicate; term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom(...FIELDS).map((name): Term => ({ kind: 'field', name })) },
    { weight: 3, arbitrary: scalars.map(constant) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...ARITHMETIC), tie('term'), tie('term'))
        .map(([op, left, right]): Term => ({ kind: 'arithmetic', op, left, right })),
    },
    { weight: 1, arbitrary: tie('term').map((of): Term => ({ kind: 'call', name: 'len', args: [of] })) },
    { weight: 1, arbitrary: tie('term').map((on): Term => ({ kind: 'method', name: 'lower', on, args: [] })) },
    { weight: 1, arbitrary: tie('term').map((of): Term => ({ kind: 'negative', of })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('predicate'), tie('term'), tie('term'))
        .map(([test, then, other]): Term => ({ kind: 'if', test, then, else: other })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('term'), { minLength: 2, maxLength: 2 }))
        .map(([kind, of]): Term => ({ kind, of })),
    },
    { weight: 1, arbitrary: tie('predicate').map((of): Term => ({ kind: 'test', of })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('list' as const, 'tuple' as const, 'set' as const),
          fc.array(tie('term'), { maxLength: 2 }),
        )
        .map(([type, items]): Term => ({ kind: 'display', type, items })),
    },
  ),
  predicate: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...COMPARISONS), tie('term'), tie('term'))
        .map(([op, left, right]): Predicate => ({ kind: 'compare', op, left, right })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('in' as const, 'not_in' as const), tie('term'), fc.array(scalars, { maxLength: 3 }))
        .map(([op, left, items]): Predicate => ({ kind: 'compare', op, left, right: constant(new PyTuple(items)) })),
    },
    { weight: 2, arbitrary: tie('term').map((of): Predicate => ({ kind: 'truthy', of })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('term'), fc.array(types, { minLength: 1, maxLength: 2 }))
        .map(([of, names]): Predicate => ({
          kind: 'instance',
          of,
          types: constant(names.length === 1 ? (names[0] ?? null) : new PyTuple(names)),
        })),
    },
    { weight: 1, arbitrary: fc.constantFrom(...FIELDS).map((field): Predicate => ({ kind: 'provided', field })) },
    { weight: 1, arbitrary: fc.boolean().map((value): Predicate => ({ kind: 'always', value })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('all_of' as const, 'any_of' as const),
          fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Predicate => ({ kind, of })),
    },
    { weight: 2, arbitrary: tie('predicate').map((of): Predicate => ({ kind: 'not', of })) },
    { weight: 1, arbitrary: tie('predicate').map((of): Predicate => ({ kind: 'raises', of })) },
    { weight: 1, arbitrary: tie('term').map((of): Predicate => ({ kind: 'raises', of })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('some' as const, 'every' as const), tie('term'), scalars)
        .map(([kind, over, value]): Predicate => ({
          kind,
          variable: 'v',
          in: over,
          where: { kind: 'compare', op: '==', left: { kind: 'var', name: 'v' }, right: constant(value) },
        })),
    },
  ),
}))

/** Kwargs for some of the fields. */
export const configurations: fc.Arbitrary<Kwargs> = fc.dictionary(fc.constantFrom(...FIELDS), values, { maxKeys: 3 })

/** Declared defaults for the fields, and nothing else. */
export const names = (defaults: Kwargs): Names => ({
  defaults: new Map(Object.entries(defaults)),
  environment: new Map(),
  enums: new Map(),
  classes: new Map(),
})
