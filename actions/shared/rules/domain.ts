/**
 * The values worth trying for each field: what its guards mention, the neighbours of those, and one of every type.
 *
 * Values are harvested per access path (`field`, an item of it, its elements, its lower-cased text), and wrapped back
 * into a value of the field that has them there.
 */

import { isPredicate, type Predicate, type Term } from './predicate'
import { isInteger, iterate, numberOf, Raised } from './semantics'
import { PyFloat, PyNew, PyRef, PyTuple, type PyValue } from './value'
import { neighbours, VALUES_BY_TYPE, valuesOfType } from './domain-values'
import { childrenOf, type Node } from './walk'
import { encodeValue } from './wire'

/** Candidate values by field; in order of interest: harvested first, then one of every type. */
export type Domain = ReadonlyMap<string, readonly PyValue[]>

/** A value for a field that is not a plain field access: how to put a leaf value back. */
type Wrap = (leaf: PyValue) => PyValue

interface Access {
  readonly field: string
  readonly wrap: Wrap
}

/** One value of every JSON type and the usual boundaries: what every field is tried with, whatever its guards say. */
export const GENERIC_VALUES: readonly PyValue[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  2,
  new PyFloat(0),
  new PyFloat(1),
  0.5,
  '',
  'x',
  [],
  [1],
  ['x'],
  {},
  { x: 1 },
]

/**
 * Harvests the domain of every field the predicates mention. Values per field are pairwise distinct: first what its own
 * guards say, then one of every type, then what the fields it is compared with are compared with.
 */
export function harvest(predicates: readonly Predicate[], defaults: ReadonlyMap<string, PyValue>): Domain {
  const found = new Map<string, PyValue[]>()
  const add = (access: Access, value: PyValue): void => {
    const values = found.get(access.field) ?? []
    found.set(access.field, values)
    for (const near of [value, ...neighbours(value)]) values.push(access.wrap(near))
  }
  for (const predicate of predicates) {
    collect(predicate, new Map(), add)
    for (const name of mentioned(predicate)) if (!found.has(name)) found.set(name, [])
  }
  const partners = partnersOf(predicates)
  return new Map(
    [...found].map(([name, values]) => {
      const fallback = defaults.get(name)
      const own = [...values, ...(fallback === undefined ? [] : [fallback])]
      const across = [...(partners.get(name) ?? [])].flatMap((other) =>
        (found.get(other) ?? []).filter((value) => numberOf(value) !== undefined),
      )
      return [
        name,
        distinct([...own, ...GENERIC_VALUES, ...across.flatMap((value) => [value, ...neighbours(value)])]),
      ] as const
    }),
  )
}

/** The fields that each field is compared with. */
function partnersOf(predicates: readonly Predicate[]): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>()
  const see = (node: Node): void => {
    if (node.kind === 'compare') {
      const [left, right] = [accessOf(node.left, new Map()), accessOf(node.right, new Map())]
      for (const a of left) {
        for (const b of right) {
          partners.set(a.field, (partners.get(a.field) ?? new Set()).add(b.field))
          partners.set(b.field, (partners.get(b.field) ?? new Set()).add(a.field))
        }
      }
    }
    childrenOf(node).forEach(see)
  }
  predicates.forEach(see)
  return partners
}

/** Values with the same encoding are one; order of first appearance is kept. */
export function distinct(values: readonly PyValue[]): readonly PyValue[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = JSON.stringify(encodeValue(value))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

type Add = (access: Access, value: PyValue) => void
type Variables = ReadonlyMap<string, readonly Access[]>

function collect(node: Node, variables: Variables, add: Add): void {
  if (node.kind === 'some' || node.kind === 'every') {
    const elements = elementAccess(accessOf(node.in, variables))
    for (const access of elements) add(access, 1)
    collect(node.in, variables, add)
    collect(node.where, new Map([...variables, [node.variable, elements]]), add)
    return
  }
  observe(node, variables, add)
  for (const child of childrenOf(node)) collect(child, variables, add)
}

function observe(node: Node, variables: Variables, add: Add): void {
  if (node.kind === 'compare') {
    for (const [subject, other] of [[node.left, node.right] as const, [node.right, node.left] as const]) {
      const values = constantsOf(other, node.op === 'in' || node.op === 'not_in')
      // An order is also asked for values that have none.
      const unordered: readonly PyValue[] = node.op.startsWith('<') || node.op.startsWith('>') ? [null, 'x'] : []
      for (const access of accessOf(subject, variables))
        for (const value of [...values, ...unordered]) add(access, value)
      for (const access of accessOf(other, variables)) {
        // `"key" in field`: a container with and without it.
        if ((node.op === 'in' || node.op === 'not_in') && other === node.right)
          for (const key of constantsOf(subject, false)) addHolder(access, key, add)
      }
      arithmeticValues(subject, other, variables, add)
    }
  } else if (node.kind === 'instance' || node.kind === 'enum') {
    const types = node.kind === 'instance' ? typeNames(node.types) : []
    for (const access of accessOf(node.of, variables))
      for (const name of types) for (const value of VALUES_BY_TYPE[name] ?? []) add(access, value)
  } else if (node.kind === 'coerced') {
    for (const access of accessOf(node.of, variables)) for (const value of valuesOfType(node.type)) add(access, value)
  } else if (node.kind === 'extra_keys') {
    for (const access of accessOf(node.of, variables)) {
      add(access, {})
      add(access, { unexpected_key: 1 })
      for (const name of node.allowed.slice(0, 2)) add(access, { [name]: null })
    }
  } else if (node.kind === 'item') {
    const keys = constantsOf(node.key, false)
    for (const access of accessOf(node.of, variables)) for (const key of keys) addHolder(access, key, add)
  } else if (node.kind === 'call' && (node.name === 'len' || node.name === 'iter' || node.name === 'set')) {
    for (const access of accessOf(node.args[0] ?? constantNone, variables))
      for (const value of [[], [1], [1, 2], [1, 2, 3], [[]], 'ab']) add(access, value)
  } else if (node.kind === 'method' && (node.name === 'lower' || node.name === 'upper')) {
    for (const access of accessOf(node.on, variables)) for (const value of ['X', 'x']) add(access, value)
  } else if (node.kind === 'call' && (node.name === 'int' || node.name === 'float')) {
    for (const access of accessOf(node.args[0] ?? constantNone, variables))
      for (const value of ['7', 'x', 1.5]) add(access, value)
  }
}

const constantNone: Term = { kind: 'const', value: null }

function addHolder(access: Access, key: PyValue, add: Add): void {
  if (typeof key === 'string') {
    add(access, { [key]: 1 })
    add(access, {})
  } else if (typeof key === 'number') {
    add(
      access,
      Array.from({ length: key + 1 }, () => 1),
    )
    add(access, [])
  }
}

/** `a % b`, `a * b` against a constant: small multiples and their neighbours. */
function arithmeticValues(subject: Term, other: Term, variables: Variables, add: Add): void {
  if (subject.kind !== 'arithmetic') return
  const results = constantsOf(other, false)
  for (const [side, factor] of [[subject.left, subject.right] as const, [subject.right, subject.left] as const]) {
    for (const access of accessOf(side, variables)) {
      for (const value of [...constantsOf(factor, false), ...results]) {
        const number = numberOf(value)
        if (number === undefined) continue
        add(access, value)
        if (isInteger(value)) add(access, Number(number) * 2)
      }
    }
  }
}

/** The places of fields a term reads: empty when it is no access. */
function accessOf(term: Term, variables: Variables): readonly Access[] {
  switch (term.kind) {
    case 'field':
    case 'input':
      return [{ field: term.name, wrap: (leaf) => leaf }]
    case 'var':
      return variables.get(term.name) ?? []
    case 'item': {
      const keys = constantsOf(term.key, false)
      return accessOf(term.of, variables).flatMap((access) =>
        keys.flatMap((key) => [
          { field: access.field, wrap: (leaf: PyValue) => access.wrap(holding(key, leaf, leaf)) },
          // Its neighbours fine, so that nothing but this item decides.
          ...(typeof key === 'string'
            ? []
            : [{ field: access.field, wrap: (leaf: PyValue) => access.wrap(holding(key, leaf, 1)) }]),
        ]),
      )
    }
    case 'method':
      if (term.name === 'lower' || term.name === 'upper' || term.name === 'strip') return accessOf(term.on, variables)
      if (term.name === 'values')
        return accessOf(term.on, variables).map((access) => ({
          field: access.field,
          wrap: (leaf: PyValue) => access.wrap({ x: leaf }),
          elements: true,
        }))
      return []
    case 'call':
      return ['int', 'str', 'float', 'set', 'list', 'tuple', 'bool'].includes(term.name)
        ? accessOf(term.args[0] ?? constantNone, variables)
        : []
    case 'if':
      return [...accessOf(term.then, variables), ...accessOf(term.else, variables)]
    case 'and':
    case 'or':
      return term.of.flatMap((part) => accessOf(part, variables))
    case 'enum':
    case 'coerced':
      return accessOf(term.of, variables)
    default:
      return []
  }
}

/** How to put an element into what a quantifier runs over. */
function elementAccess(accesses: readonly (Access & { readonly elements?: boolean })[]): readonly Access[] {
  return accesses.map((access) =>
    access.elements === true ? access : { field: access.field, wrap: (leaf) => access.wrap([leaf]) },
  )
}

/** A mapping or list that has `leaf` under a key, and `other` in the rest of the list. */
function holding(key: PyValue, leaf: PyValue, other: PyValue): PyValue {
  if (typeof key === 'string') return { [key]: leaf }
  const position = Number(numberOf(key) ?? 0)
  if (!(position >= 0 && position < 8)) return [leaf]
  return Array.from({ length: Math.max(position + 1, 2) }, (_, index) => (index === position ? leaf : other))
}

function constantsOf(term: Term, spread: boolean): readonly PyValue[] {
  switch (term.kind) {
    case 'const':
      return spread ? membersOf(term.value) : [term.value]
    case 'display':
      return term.items.flatMap((item) => constantsOf(item, false))
    case 'if':
      return [...constantsOf(term.then, spread), ...constantsOf(term.else, spread)]
    default:
      return []
  }
}

function membersOf(value: PyValue): readonly PyValue[] {
  if (typeof value === 'string') return [value]
  try {
    return iterate(value)
  } catch (end) {
    if (end instanceof Raised) return [value]
    throw end
  }
}

function typeNames(term: Term): readonly string[] {
  if (term.kind !== 'const') return []
  const types = term.value instanceof PyTuple ? term.value.items : [term.value]
  return types.flatMap((type) => (type instanceof PyRef ? [type.name] : []))
}

function mentioned(predicate: Predicate): readonly string[] {
  const names: string[] = []
  const see = (node: Node): void => {
    if (node.kind === 'field' || node.kind === 'input') names.push(node.name)
    else if (isPredicate(node) && (node.kind === 'provided' || node.kind === 'rewritten')) names.push(node.field)
    childrenOf(node).forEach(see)
  }
  see(predicate)
  return names
}

/** Classes named in an instance test that a kwarg could be an instance of, with how to make one. */
export function constructibleInstances(
  predicates: readonly Predicate[],
  constructible: ReadonlySet<string>,
): ReadonlyMap<string, readonly PyValue[]> {
  const found = new Map<string, PyValue[]>()
  const see = (node: Node): void => {
    if (node.kind === 'instance') {
      for (const access of accessOf(node.of, new Map())) {
        for (const name of typeNames(node.types)) {
          if (constructible.has(name))
            found.set(access.field, [...(found.get(access.field) ?? []), new PyNew(name, {})])
        }
      }
    }
    childrenOf(node).forEach(see)
  }
  predicates.forEach(see)
  return found
}
