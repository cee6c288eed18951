/** What the guards of a class compare its fields with: where a pool has to look closely. */
import { type Predicate, type Term } from '../rules/predicate'
import { type EnumDeclaration, type Rule } from '../rules/rule'
import { type Json, PyRef, PyTuple, type PyValue } from '../rules/value'
import { fieldsOf, type Node, visit } from '../rules/walk'
import { encodeValue } from '../rules/wire'
import { unique } from './pool-values'

export interface Harvest {
  /** Encoded constants by field. */
  readonly constants: Readonly<Record<string, readonly Json[]>>
  /** Encoded values, by field, of configurations that are said to be fine. */
  readonly mild: Readonly<Record<string, readonly Json[]>>
  /** For each guard, the fields it reads. */
  readonly guardFields: readonly (readonly string[])[]
}

/** Values of the built-in types that isinstance tests name. */
const SAMPLES: Readonly<Record<string, readonly Json[]>> = {
  'builtins:bool': [true],
  'builtins:int': [3],
  'builtins:float': [0.25],
  'builtins:str': ['text'],
  'builtins:list': [[3], ['text'], [['text']]],
  'builtins:tuple': [{ $tuple: [3, 3] }],
  'builtins:set': [{ $set: [3] }],
  'builtins:dict': [{ key: 3 }],
}

/** More of them than any guard has; a field with a longer list is sampled by its first ones. */
const MOST_CONSTANTS = 64

/**
 * @param rules the rules of one class
 * @param enums the members of Enums that predicates name
 */
export function harvest(rules: readonly Rule[], enums: readonly EnumDeclaration[]): Harvest {
  const constants = new Map<string, Json[]>()
  const mild = new Map<string, Json[]>()
  const add = (to: Map<string, Json[]>, fields: readonly string[], values: readonly Json[]): void => {
    for (const name of fields) to.set(name, [...(to.get(name) ?? []), ...values])
  }
  for (const rule of rules) {
    for (const [atom, fields] of atomsOf(rule.match)) add(constants, fields, valuesIn(atom, enums))
    for (const [name, value] of Object.entries(rule.kwargsPositive)) add(constants, [name], [encodeValue(value)])
    for (const [name, value] of Object.entries(rule.kwargsNegative ?? {})) {
      add(constants, [name], [encodeValue(value)])
      add(mild, [name], [encodeValue(value)])
    }
  }
  return { constants: byField(constants), mild: byField(mild), guardFields: rules.map((rule) => fieldsOf(rule.match)) }
}

function byField(values: ReadonlyMap<string, readonly Json[]>): Record<string, readonly Json[]> {
  return Object.fromEntries(
    [...values].sort(byName).map(([name, items]) => [name, unique(items).slice(0, MOST_CONSTANTS)]),
  )
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The smallest predicates, each with the fields it reads; those of a quantifier include what it ranges over. */
function atomsOf(predicate: Predicate, outer: readonly string[] = []): (readonly [Node, readonly string[]])[] {
  switch (predicate.kind) {
    case 'all_of':
    case 'any_of':
      return predicate.of.flatMap((part) => atomsOf(part, outer))
    case 'not':
      return atomsOf(predicate.of, outer)
    case 'some':
    case 'every':
      return atomsOf(predicate.where, [...outer, ...fieldsOf(predicate.in)])
    case 'raises':
      return [[predicate.of, [...outer, ...fieldsOf(predicate.of)]]]
    default:
      return [[predicate, [...outer, ...fieldsOf(predicate)]]]
  }
}

function valuesIn(atom: Node, enums: readonly EnumDeclaration[]): Json[] {
  const values: Json[] = []
  visit(atom, (node) => {
    if (node.kind === 'const') values.push(...fromConstant(node.value))
    if (node.kind === 'enum') values.push(...membersOf(enums.find((item) => item.className === node.className)))
    if (node.kind === 'extra_keys')
      values.push(Object.fromEntries(node.allowed.map((key) => [key, null])), { no_such_key: null })
    if (node.kind === 'item' && node.key.kind === 'const' && typeof node.key.value === 'string')
      values.push({ [node.key.value]: null }, { [node.key.value]: 1 })
    if (node.kind === 'compare') values.push(...lengths(node.left, node.right), ...lengths(node.right, node.left))
  })
  return values
}

/** The values of an Enum, and one of its members itself. */
function membersOf(found: EnumDeclaration | undefined): Json[] {
  const values = (found?.members ?? []).map(([name, value]) => ({ name, value: encodeValue(value) }))
  const first = values
    .slice(0, 1)
    .map(({ name, value }): Json => ({ $enum: found?.className ?? '', name, value, mixin: found?.mixin ?? null }))
  return [...values.map(({ value }) => value), ...first]
}

function fromConstant(value: PyValue): Json[] {
  if (value instanceof PyRef) return [...(SAMPLES[value.name] ?? [{ $new: value.name, kwargs: {} }])]
  if (value instanceof PyTuple && value.items.some((item) => item instanceof PyRef))
    return value.items.flatMap(fromConstant)
  return [encodeValue(value)]
}

/** Sequences around the length that `len(x)` is compared with. */
function lengths(term: Term, other: Term): Json[] {
  if (term.kind !== 'call' || term.name !== 'len' || other.kind !== 'const' || typeof other.value !== 'number')
    return []
  const around = [other.value - 1, other.value, other.value + 1].filter((length) => length >= 0 && length <= 64)
  return around.flatMap((length) => [
    Array.from({ length }, (_, index) => index),
    Array.from({ length }, () => 'x'),
    'x'.repeat(length),
  ])
}
