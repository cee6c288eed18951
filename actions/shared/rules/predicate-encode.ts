/** Predicates and terms as they are written into an artefact: the table under "Rules" in docs/architecture.md. */
import { type CompareOp, isPredicate, type Predicate, type Term } from './predicate'
import { type Json, PyRef, PyTuple, type PyValue } from './value'
import { encodeValue } from './wire'

/** Writes a predicate. */
export function encodePredicate(predicate: Predicate): Json {
  switch (predicate.kind) {
    case 'always':
      return { always: predicate.value }
    case 'all_of':
      return { all_of: predicate.of.map(encodePredicate) }
    case 'any_of':
      return { any_of: predicate.of.map(encodePredicate) }
    case 'not':
      return { not: encodePredicate(predicate.of) }
    case 'compare':
      return encodeComparison(predicate.op, predicate.left, predicate.right)
    case 'truthy':
      return { truthy: encodeTerm(predicate.of) }
    case 'instance':
      return encodeInstance(predicate.of, predicate.types)
    case 'provided':
      return { provided: predicate.field }
    case 'has':
      return { has: encodeTerm(predicate.of), attribute: predicate.attribute }
    case 'some':
    case 'every':
      return {
        [predicate.kind]: predicate.variable,
        in: encodeTerm(predicate.in),
        where: encodePredicate(predicate.where),
      }
    case 'extra_keys':
      return { extra_keys: encodeTerm(predicate.of), allowed: [...predicate.allowed] }
    case 'unknown_fields':
      return { unknown_fields: [...predicate.allowed], ...(predicate.unlessNone === true ? { unless_none: true } : {}) }
    case 'raises':
      return { raises: isPredicate(predicate.of) ? encodePredicate(predicate.of) : encodeTerm(predicate.of) }
    case 'rewritten':
      return { rewritten: predicate.field, to: encodeTerm(predicate.to) }
  }
}

function encodeComparison(op: CompareOp, left: Term, right: Term): Json {
  if (left.kind === 'field' && right.kind === 'const') {
    const named = right.name === undefined ? {} : { constant_name: right.name }
    return { field: left.name, op, value: encodeValue(right.value), ...named }
  }
  if (left.kind === 'field' && right.kind === 'field') return { field: left.name, op, other: right.name }
  return { left: encodeTerm(left), op, right: encodeTerm(right) }
}

function encodeInstance(of: Term, types: Term): Json {
  const names = types.kind === 'const' ? classNames(types.value) : undefined
  return names === undefined
    ? { instance: encodeTerm(of), types: encodeTerm(types) }
    : { instance: encodeTerm(of), of: [...names] }
}

function classNames(value: PyValue): readonly string[] | undefined {
  if (value instanceof PyRef) return [value.name]
  if (!(value instanceof PyTuple)) return undefined
  const names = value.items.map((item) => (item instanceof PyRef ? item.name : undefined))
  return names.every((name) => name !== undefined) ? names : undefined
}

/** Writes a term. */
export function encodeTerm(term: Term): Json {
  switch (term.kind) {
    case 'field':
    case 'input':
    case 'env':
    case 'var':
    case 'unset':
      return { [term.kind]: term.name }
    case 'const':
      return { const: encodeValue(term.value), ...(term.name === undefined ? {} : { constant_name: term.name }) }
    case 'call':
      return { call: term.name, args: term.args.map(encodeTerm) }
    case 'method':
      return { method: term.name, on: encodeTerm(term.on), args: term.args.map(encodeTerm) }
    case 'attribute':
      return { attribute: term.name, of: encodeTerm(term.of) }
    case 'item':
      return { item: encodeTerm(term.of), key: encodeTerm(term.key) }
    case 'arithmetic':
      return { arithmetic: term.op, left: encodeTerm(term.left), right: encodeTerm(term.right) }
    case 'negative':
      return { negative: encodeTerm(term.of) }
    case 'if':
      return { if: encodePredicate(term.test), then: encodeTerm(term.then), else: encodeTerm(term.else) }
    case 'and':
      return { and_value: term.of.map(encodeTerm) }
    case 'or':
      return { or_value: term.of.map(encodeTerm) }
    case 'test':
      return { test: encodePredicate(term.of) }
    case 'display':
      return { [term.type]: term.items.map(encodeTerm) }
    case 'dict':
      return { dict: term.entries.map(([key, item]) => [encodeTerm(key), encodeTerm(item)]) }
    case 'enum':
      return { enum: term.className, of: encodeTerm(term.of) }
    case 'coerced':
      return { coerced: encodeTerm(term.of), to_type: term.type as unknown as Json }
    case 'new':
      return {
        new: term.className,
        attributes: Object.fromEntries(Object.entries(term.attributes).map(([name, item]) => [name, encodeTerm(item)])),
      }
    case 'opaque':
      return { opaque: term.what }
  }
}
