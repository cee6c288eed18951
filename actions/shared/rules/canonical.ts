/** Canonical text of predicates and terms: structural equality, and the identity of a rule. */
import { createHash } from 'node:crypto'

import { isPredicate, type Predicate, type Term } from './predicate'
import type { PyValue } from './value'
import { PySet, PyTuple } from './value'
import { encodeValue, isPyList } from './wire'

const keys = new WeakMap<object, string>()

/** A text that two nodes share exactly when they are the same up to the names of quantified variables' indices. */
export function keyOf(node: Predicate | Term): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const key = isPredicate(node) ? predicateKey(node, keyOf) : termKey(node, keyOf)
  keys.set(node, key)
  return key
}

/**
 * The identity of a rule: 16 hex digits of the sha256 of class, canonical predicate and outcome.
 *
 * Operands of `all_of` and `any_of`, and members of a container searched by `in`, are sorted, so that reordering a guard
 * does not make another rule of it.
 */
export function identityOf(
  nativeType: string,
  predicate: Predicate,
  outcome: string,
  fields: readonly string[],
): string {
  const text = JSON.stringify([nativeType, unorderedKey(predicate), outcome, [...fields].sort()])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function unorderedKey(node: Predicate | Term): string {
  if (!isPredicate(node)) return termKey(node, unorderedKey)
  if (node.kind === 'all_of' || node.kind === 'any_of')
    return `${node.kind}(${node.of.map(unorderedKey).sort().join(',')})`
  if (node.kind === 'compare' && (node.op === 'in' || node.op === 'not_in') && node.right.kind === 'const') {
    return `${node.op}(${unorderedKey(node.left)},${members(node.right.value)})`
  }
  return predicateKey(node, unorderedKey)
}

function members(value: PyValue): string {
  const items = isPyList(value) ? value : value instanceof PyTuple || value instanceof PySet ? value.items : undefined
  return items === undefined ? valueKey(value) : `{${items.map(valueKey).sort().join(',')}}`
}

function valueKey(value: PyValue): string {
  return JSON.stringify(encodeValue(value))
}

type Key = (node: Predicate | Term) => string

function predicateKey(node: Predicate, key: Key): string {
  switch (node.kind) {
    case 'always':
      return String(node.value)
    case 'all_of':
    case 'any_of':
      return `${node.kind}(${node.of.map(key).join(',')})`
    case 'not':
      return `not(${key(node.of)})`
    case 'compare':
      return `${node.op}(${key(node.left)},${key(node.right)})`
    case 'truthy':
    case 'raises':
      return `${node.kind}(${key(node.of)})`
    case 'instance':
      return `instance(${key(node.of)},${key(node.types)})`
    case 'provided':
      return `provided(${node.field})`
    case 'has':
      return `has(${key(node.of)},${node.attribute})`
    case 'some':
    case 'every':
      return `${node.kind}(${node.variable},${key(node.in)},${key(node.where)})`
    case 'extra_keys':
      return `extra_keys(${key(node.of)},${[...node.allowed].sort().join(' ')})`
    case 'unknown_fields':
      return `unknown_fields(${[...node.allowed].sort().join(' ')}${node.unlessNone === true ? ',unless_none' : ''})`
    case 'rewritten':
      return `rewritten(${node.field},${key(node.to)})`
  }
}

function termKey(node: Term, key: Key): string {
  switch (node.kind) {
    case 'field':
    case 'input':
    case 'env':
    case 'var':
    case 'unset':
      return `${node.kind}:${node.name}`
    case 'const':
      return valueKey(node.value)
    case 'opaque':
      return `opaque:${node.what}`
    case 'call':
      return `${node.name}(${node.args.map(key).join(',')})`
    case 'method':
      return `.${node.name}(${[node.on, ...node.args].map(key).join(',')})`
    case 'attribute':
      return `.${node.name}[${key(node.of)}]`
    case 'item':
      return `item(${key(node.of)},${key(node.key)})`
    case 'arithmetic':
      return `${node.op}(${key(node.left)},${key(node.right)})`
    case 'negative':
      return `-(${key(node.of)})`
    case 'if':
      return `if(${key(node.test)},${key(node.then)},${key(node.else)})`
    case 'and':
    case 'or':
      return `${node.kind}[${node.of.map(key).join(',')}]`
    case 'test':
      return `test(${key(node.of)})`
    case 'display':
      return `${node.type}[${node.items.map(key).join(',')}]`
    case 'dict':
      return `dict[${node.entries.map(([name, item]) => `${key(name)}:${key(item)}`).join(',')}]`
    case 'enum':
      return `enum(${node.className},${key(node.of)})`
    case 'coerced':
      return `coerced(${key(node.of)},${JSON.stringify(node.type)})`
    case 'new':
      return `new(${node.className},${Object.entries(node.attributes)
        .map(([name, item]) => `${name}=${key(item)}`)
        .join(',')})`
  }
}
