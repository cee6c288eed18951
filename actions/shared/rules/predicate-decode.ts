/** Predicates and terms as they are read from an artefact: the table under "Rules" in docs/architecture.md. */
import {
  type ArithmeticOp,
  type CompareOp,
  type DeclaredType,
  type Predicate,
  PREDICATE_KINDS,
  type Term,
} from './predicate'
import { type Json, PyRef, PyTuple } from './value'
import { decodeValue, MalformedValue } from './wire'

type Document = Readonly<Record<string, Json>>

const COMPARE_OPS: readonly CompareOp[] = ['==', '!=', '<', '<=', '>', '>=', 'is', 'is_not', 'in', 'not_in']
const ARITHMETIC_OPS: readonly ArithmeticOp[] = ['+', '-', '*', '/', '//', '%', '**', '|', '&', '^']

/** Reads a predicate. Throws MalformedValue naming the place for anything the table does not have. */
export function decodePredicate(json: Json, at = 'match'): Predicate {
  const node = asDocument(json, at)
  const kind =
    PREDICATE_KEYS.find((key) => key in node) ??
    malformed(at, `no predicate: keys ${Object.keys(node).join(', ') || 'none'}`)
  switch (kind) {
    case 'op':
      return decodeComparison(node, at)
    case 'always':
      return { kind: 'always', value: node.always === true }
    case 'all_of':
    case 'any_of':
      return { kind, of: listAt(node, kind, at).map((part, index) => decodePredicate(part, `${at}.${kind}[${index}]`)) }
    case 'not':
      return { kind, of: decodePredicate(node.not ?? null, `${at}.not`) }
    case 'truthy':
      return { kind, of: decodeTerm(node.truthy ?? null, `${at}.truthy`) }
    case 'instance':
      return { kind, of: decodeTerm(node.instance ?? null, `${at}.instance`), types: decodeTypes(node, at) }
    case 'provided':
      return { kind, field: textAt(node, 'provided', at) }
    case 'has':
      return { kind, of: decodeTerm(node.has ?? null, `${at}.has`), attribute: textAt(node, 'attribute', at) }
    case 'some':
    case 'every':
      return {
        kind,
        variable: textAt(node, kind, at),
        in: decodeTerm(node.in ?? null, `${at}.in`),
        where: decodePredicate(node.where ?? null, `${at}.where`),
      }
    case 'extra_keys':
      return {
        kind,
        of: decodeTerm(node.extra_keys ?? null, `${at}.extra_keys`),
        allowed: namesAt(node, 'allowed', at),
      }
    case 'unknown_fields':
      return {
        kind,
        allowed: namesAt(node, 'unknown_fields', at),
        ...(node.unless_none === true ? { unlessNone: true } : {}),
      }
    case 'raises':
      return { kind, of: decodeEither(node.raises ?? null, `${at}.raises`) }
    case 'rewritten':
      return { kind, field: textAt(node, 'rewritten', at), to: decodeTerm(node.to ?? null, `${at}.to`) }
  }
}

/** The key that tells a predicate from a term is its kind, but for a comparison, which is told by its operator. */
const PREDICATE_KEYS = PREDICATE_KINDS.map((kind) => (kind === 'compare' ? 'op' : kind))

function decodeEither(json: Json, at: string): Predicate | Term {
  const node = asDocument(json, at)
  return PREDICATE_KEYS.some((key) => key in node) ? decodePredicate(json, at) : decodeTerm(json, at)
}

function decodeComparison(node: Document, at: string): Predicate {
  const op =
    COMPARE_OPS.find((known) => known === node.op) ?? malformed(at, `unknown operator ${JSON.stringify(node.op)}`)
  if (!('field' in node)) {
    return {
      kind: 'compare',
      op,
      left: decodeTerm(node.left ?? null, `${at}.left`),
      right: decodeTerm(node.right ?? null, `${at}.right`),
    }
  }
  const left: Term = { kind: 'field', name: textAt(node, 'field', at) }
  if ('other' in node) return { kind: 'compare', op, left, right: { kind: 'field', name: textAt(node, 'other', at) } }
  if (!('value' in node)) return malformed(at, 'a comparison of a field with neither value nor other')
  return { kind: 'compare', op, left, right: constantOf(node.value ?? null, node, at) }
}

function constantOf(value: Json, node: Document, at: string): Term {
  const decoded = decodeValue(value, at)
  return 'constant_name' in node
    ? { kind: 'const', value: decoded, name: textAt(node, 'constant_name', at) }
    : { kind: 'const', value: decoded }
}

function decodeTypes(node: Document, at: string): Term {
  if (!('of' in node)) return decodeTerm(node.types ?? null, `${at}.types`)
  const names = namesAt(node, 'of', at).map((name) => new PyRef(name))
  const [only] = names
  return { kind: 'const', value: names.length === 1 && only !== undefined ? only : new PyTuple(names) }
}

/** Reads a term. Throws MalformedValue naming the place. */
export function decodeTerm(json: Json, at: string): Term {
  const node = asDocument(json, at)
  const key =
    TERM_KEYS.find((known) => known in node) ?? malformed(at, `no term: keys ${Object.keys(node).join(', ') || 'none'}`)
  const termAt = (name: string): Term => decodeTerm(node[name] ?? null, `${at}.${name}`)
  const termsAt = (name: string): readonly Term[] =>
    listAt(node, name, at).map((part, index) => decodeTerm(part, `${at}.${name}[${index}]`))
  switch (key) {
    case 'input':
    case 'env':
    case 'var':
    case 'unset':
    case 'field':
      return { kind: key, name: textAt(node, key, at) }
    case 'const':
      return constantOf(node.const ?? null, node, at)
    case 'call':
      return { kind: 'call', name: textAt(node, 'call', at), args: termsAt('args') }
    case 'method':
      return { kind: 'method', name: textAt(node, 'method', at), on: termAt('on'), args: termsAt('args') }
    case 'attribute':
      return { kind: 'attribute', of: termAt('of'), name: textAt(node, 'attribute', at) }
    case 'item':
      return { kind: 'item', of: termAt('item'), key: termAt('key') }
    case 'arithmetic': {
      const op =
        ARITHMETIC_OPS.find((known) => known === node.arithmetic) ??
        malformed(at, `unknown operator ${JSON.stringify(node.arithmetic)}`)
      return { kind: 'arithmetic', op, left: termAt('left'), right: termAt('right') }
    }
    case 'negative':
      return { kind: 'negative', of: termAt('negative') }
    case 'if':
      return {
        kind: 'if',
        test: decodePredicate(node.if ?? null, `${at}.if`),
        then: termAt('then'),
        else: termAt('else'),
      }
    case 'and_value':
      return { kind: 'and', of: termsAt('and_value') }
    case 'or_value':
      return { kind: 'or', of: termsAt('or_value') }
    case 'test':
      return { kind: 'test', of: decodePredicate(node.test ?? null, `${at}.test`) }
    case 'list':
    case 'tuple':
    case 'set':
      return { kind: 'display', type: key, items: termsAt(key) }
    case 'dict':
      return {
        kind: 'dict',
        entries: listAt(node, 'dict', at).map((pair, index) => decodeEntry(pair, `${at}.dict[${index}]`)),
      }
    case 'enum':
      return { kind: 'enum', className: textAt(node, 'enum', at), of: termAt('of') }
    case 'coerced':
      return { kind: 'coerced', of: termAt('coerced'), type: decodeType(node.to_type ?? null, `${at}.to_type`) }
    case 'new': {
      const attributes = asDocument(node.attributes ?? null, `${at}.attributes`)
      return {
        kind: 'new',
        className: textAt(node, 'new', at),
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([name, item]) => [name, decodeTerm(item, `${at}.attributes.${name}`)]),
        ),
      }
    }
    case 'opaque':
      return { kind: 'opaque', what: textAt(node, 'opaque', at) }
  }
}

const TERM_KEYS = [
  'const',
  'input',
  'env',
  'var',
  'unset',
  'call',
  'method',
  'attribute',
  'item',
  'arithmetic',
  'negative',
  'if',
  'and_value',
  'or_value',
  'test',
  'list',
  'tuple',
  'set',
  'dict',
  'enum',
  'new',
  'coerced',
  'opaque',
  'field',
] as const

const TYPE_KINDS: readonly string[] = [
  'any',
  'none',
  'class',
  'generic',
  'tuple',
  'union',
  'literal',
  'constrained',
  'unresolved',
]

function decodeType(json: Json, at: string): DeclaredType {
  const node = asDocument(json, at)
  const kind = textAt(node, 'kind', at)
  if (!TYPE_KINDS.includes(kind)) return malformed(`${at}.kind`, `unknown kind of type ${kind}`)
  const inner = node.of ?? node.args ?? node.items ?? []
  for (const part of Array.isArray(inner) ? (inner as readonly Json[]) : [inner]) decodeType(part, `${at}.of`)
  return node as unknown as DeclaredType
}

function decodeEntry(pair: Json, at: string): readonly [Term, Term] {
  if (!Array.isArray(pair) || pair.length !== 2) return malformed(at, 'not a pair')
  const [key, item] = pair as readonly Json[]
  return [decodeTerm(key ?? null, at), decodeTerm(item ?? null, at)]
}

function asDocument(json: Json, at: string): Document {
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return malformed(at, `not a mapping: ${JSON.stringify(json)}`)
  return json as Document
}

function textAt(node: Document, key: string, at: string): string {
  const value = node[key]
  return typeof value === 'string' ? value : malformed(`${at}.${key}`, `not a name: ${JSON.stringify(value)}`)
}

function listAt(node: Document, key: string, at: string): readonly Json[] {
  const value = node[key]
  return Array.isArray(value)
    ? (value as readonly Json[])
    : malformed(`${at}.${key}`, `not a list: ${JSON.stringify(value)}`)
}

function namesAt(node: Document, key: string, at: string): readonly string[] {
  return listAt(node, key, at).map((name, index) =>
    typeof name === 'string' ? name : malformed(`${at}.${key}[${index}]`, 'not a name'),
  )
}

function malformed(at: string, found: string): never {
  throw new MalformedValue(at, found)
}
