/** Predicates as a person reads them: Python-like text, one line. */
import { type DeclaredType, isPredicate, type Predicate, type Term } from './predicate'
import { pyRepr, shortName } from './text'
import { PyRef, PyTuple, type PyValue } from './value'
import { decodeValue } from './wire'

/**
 * The predicate in words close to the source: `max_new_tokens is not None and max_new_tokens <= 0`.
 *
 * Plain text of untrusted origin: escape it where it goes. Long containers are cut, with their length.
 */
export function renderPredicate(predicate: Predicate): string {
  return test(predicate, LOOSEST)
}

/** A term as text. */
export function renderTerm(node: Term): string {
  return term(node)
}

// How tightly an operator binds; a part that binds looser than its place is put in parentheses.
const LOOSEST = 0
const OR = 1
const AND = 2
const NOT = 3

function test(predicate: Predicate, place: number): string {
  switch (predicate.kind) {
    case 'always':
      return predicate.value ? 'always' : 'never'
    case 'all_of':
      return wrap(predicate.of.map((part) => test(part, AND + 1)).join(' and '), place > AND)
    case 'any_of':
      return wrap(predicate.of.map((part) => test(part, OR + 1)).join(' or '), place > OR)
    case 'not':
      return wrap(`not ${test(predicate.of, NOT + 1)}`, place > NOT)
    case 'compare':
      return wrap(
        `${term(predicate.left)} ${OPERATORS[predicate.op] ?? predicate.op} ${term(predicate.right)}`,
        place > NOT,
      )
    case 'truthy':
      return term(predicate.of)
    case 'instance':
      return `isinstance(${term(predicate.of)}, ${types(predicate.types)})`
    case 'provided':
      return wrap(`${predicate.field} is given`, place > NOT)
    case 'has':
      return `hasattr(${term(predicate.of)}, '${predicate.attribute}')`
    case 'some':
      return wrap(
        `${test(predicate.where, AND)} for some ${predicate.variable} in ${term(predicate.in)}`,
        place > LOOSEST,
      )
    case 'every':
      return wrap(
        `${test(predicate.where, AND)} for every ${predicate.variable} in ${term(predicate.in)}`,
        place > LOOSEST,
      )
    case 'extra_keys':
      return wrap(`${term(predicate.of)} has a key other than ${names(predicate.allowed)}`, place > LOOSEST)
    case 'unknown_fields':
      return 'a keyword argument is given that is no field of the class'
    case 'raises':
      if (predicate.of.kind === 'coerced')
        return wrap(`${term(predicate.of.of)} is no ${renderType(predicate.of.type)}`, place > LOOSEST)
      return wrap(
        `${isPredicate(predicate.of) ? test(predicate.of, OR) : term(predicate.of)} cannot be evaluated`,
        place > LOOSEST,
      )
    case 'rewritten':
      return wrap(`${predicate.field} is given and becomes ${term(predicate.to)}`, place > LOOSEST)
  }
}

const OPERATORS: Readonly<Record<string, string>> = { is_not: 'is not', not_in: 'not in' }

function term(node: Term): string {
  switch (node.kind) {
    case 'field':
    case 'input':
    case 'env':
    case 'var':
      return node.name
    case 'const':
      return node.name === undefined ? constant(node.value) : `${node.name} ${constant(node.value)}`
    case 'call':
      return node.name === 'mapping' ? `**${arguments_(node.args)}` : `${node.name}(${arguments_(node.args)})`
    case 'method':
      return `${term(node.on)}.${node.name}(${arguments_(node.args)})`
    case 'attribute':
      return `${term(node.of)}.${node.name}`
    case 'item':
      return `${term(node.of)}[${term(node.key)}]`
    case 'arithmetic':
      return `(${term(node.left)} ${node.op} ${term(node.right)})`
    case 'negative':
      return `-${term(node.of)}`
    case 'if':
      return `(${term(node.then)} if ${test(node.test, LOOSEST)} else ${term(node.else)})`
    case 'and':
    case 'or':
      return `(${node.of.map(term).join(` ${node.kind} `)})`
    case 'test':
      return `(${test(node.of, LOOSEST)})`
    case 'display': {
      const items = arguments_(node.items)
      return node.type === 'list' ? `[${items}]` : node.type === 'tuple' ? `(${items})` : `{${items}}`
    }
    case 'dict':
      return `{${node.entries.map(([key, item]) => `${term(key)}: ${term(item)}`).join(', ')}}`
    case 'enum':
      return `${shortName(node.className)}(${term(node.of)})`
    case 'coerced':
      return term(node.of)
    case 'new':
      return `${shortName(node.className)}(…)`
    case 'unset':
      return `an unset attribute ${node.name}`
    case 'opaque':
      return `<${node.what}>`
  }
}

/** A declared type as a person writes it: `int >= 1 | None`. */
export function renderType(type: DeclaredType): string {
  switch (type.kind) {
    case 'any':
    case 'unresolved':
      return 'value'
    case 'none':
      return 'None'
    case 'class':
      return shortName(type.class)
    case 'generic':
      return `${shortName(type.class)}[${type.args.map(renderType).join(', ')}]`
    case 'tuple':
      return `tuple[${type.items.map(renderType).join(', ')}]`
    case 'union':
      return type.of.map(renderType).join(' | ')
    case 'literal':
      return `one of ${type.values.map((value) => constant(decodeValue(value))).join(', ')}`
    case 'constrained':
      return `${renderType(type.of)} with ${Object.entries(type.bounds)
        .map(([name, bound]) => `${BOUND_WORDS[name] ?? name} ${constant(decodeValue(bound))}`)
        .join(' and ')}`
  }
}

const BOUND_WORDS: Readonly<Record<string, string>> = {
  ge: '>=',
  gt: '>',
  le: '<=',
  lt: '<',
  multiple_of: 'a multiple of',
}

function arguments_(args: readonly Term[]): string {
  return args.map(term).join(', ')
}

function types(node: Term): string {
  if (node.kind !== 'const') return term(node)
  const values = node.value instanceof PyTuple ? node.value.items : [node.value]
  const shown = values.map((value) => (value instanceof PyRef ? shortName(value.name) : pyRepr(value)))
  return shown.length === 1 ? (shown[0] ?? '') : `(${shown.join(', ')})`
}

const LONGEST_CONSTANT = 160

function constant(value: PyValue): string {
  const text = pyRepr(value)
  return text.length > LONGEST_CONSTANT ? `${text.slice(0, LONGEST_CONSTANT)}…` : text
}

function names(allowed: readonly string[]): string {
  return allowed.length === 0 ? 'none' : allowed.join(', ')
}

function wrap(text: string, needed: boolean): string {
  return needed ? `(${text})` : text
}
