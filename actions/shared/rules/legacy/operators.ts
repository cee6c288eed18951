/**
 * The operators of the older corpora as predicates.
 *
 * A spec is a bare value (equality) or a mapping of operators that must all hold, in order. A field that was not given is
 * None; comparisons other than equality do not hold for None. See docs/formats/legacy-corpus.md.
 */
import { always, constant, field, type CompareOp, type Predicate, type Term } from '../predicate'
import { pyRepr } from '../text'
import { PyFloat, PySet, PyTuple, type PyValue } from '../value'
import { isPlainDict, isPyList } from '../wire'

/** A spec that cannot be read. */
export class OddSpec extends Error {
  override readonly name = 'OddSpec'
  constructor(
    readonly found: string,
    readonly expected: string,
    /** Where below the field's spec. */
    readonly at: readonly string[] = [],
  ) {
    super(found)
  }
}

/** Reads the spec of one field. `section` is the dotted path its siblings share. @throws OddSpec */
export function specPredicate(name: string, spec: PyValue, section: string): Predicate {
  const subject = field(name)
  if (!isPlainDict(spec)) return compare('==', subject, operand(spec, section))
  const parts = Object.entries(spec).map(([operator, value]) => {
    const read = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined
    if (read === undefined)
      throw new OddSpec('an operator that is not known', `one of ${Object.keys(OPERATORS).join(', ')}`, [operator])
    try {
      return read(subject, value, section)
    } catch (error) {
      throw error instanceof OddSpec ? new OddSpec(error.found, error.expected, [operator]) : error
    }
  })
  if (parts.length === 0) throw new OddSpec('an empty mapping', 'an operator, or a value')
  return conjunction(parts)
}

/** The names of the fields that `@` references of a spec stand for. */
export function referencesOf(spec: PyValue): readonly string[] {
  if (typeof spec === 'string') return spec.startsWith('@') ? [lastPart(spec.slice(1))] : []
  if (isPyList(spec)) return spec.flatMap(referencesOf)
  return isPlainDict(spec) ? Object.values(spec).flatMap(referencesOf) : []
}

type Operator = (subject: Term, value: PyValue, section: string) => Predicate

const equal: Operator = (subject, value, section) => compare('==', subject, operand(value, section))
const unequal: Operator = (subject, value, section) => guarded('!=', subject, operand(value, section))
const ordered =
  (op: CompareOp): Operator =>
  (subject, value, section) =>
    guarded(op, subject, operand(value, section))

const OPERATORS: Readonly<Record<string, Operator>> = {
  '==': equal,
  equals: equal,
  '!=': unequal,
  not_equal: unequal,
  '<': ordered('<'),
  '<=': ordered('<='),
  '>': ordered('>'),
  '>=': ordered('>='),
  in: (subject, value, section) => membership('in', subject, value, section),
  not_in: (subject, value, section) => all([isGiven(subject), membership('not_in', subject, value, section)]),
  present: (subject) => isGiven(subject),
  absent: (subject) => compare('is', subject, constant(null)),
  type_is: (subject, value) => compare('in', typeName(subject), constant(typeNames(value))),
  type_is_not: (subject, value) =>
    all([isGiven(subject), compare('not_in', typeName(subject), constant(typeNames(value)))]),
  divisible_by: (subject, value, section) => divides('==', subject, operand(value, section)),
  not_divisible_by: (subject, value, section) => divides('!=', subject, operand(value, section)),
  multiple_of: (subject, value) =>
    all([isNumber(subject), compare('==', remainder(subject, constant(nonZero(value))), constant(0))]),
  min_len: (subject, value) => all([isSized(subject), compare('>=', length(subject), constant(wholeNumber(value)))]),
  max_len: (subject, value) => all([isSized(subject), compare('<=', length(subject), constant(wholeNumber(value)))]),
}

/** A value of a spec as a term: `@name` is a sibling, `@a.b.c` a path from the root; lists and mappings may hold both. */
function operand(value: PyValue, section: string): Term {
  if (typeof value === 'string' && value.startsWith('@')) return reference(value, section)
  if (referencesOf(value).length === 0) return constant(value)
  if (isPyList(value)) return { kind: 'display', type: 'list', items: value.map((item) => operand(item, section)) }
  return {
    kind: 'dict',
    entries: Object.entries(value as { readonly [key: string]: PyValue }).map(
      ([key, item]) => [constant(key), operand(item, section)] as const,
    ),
  }
}

function reference(text: string, section: string): Term {
  const path = text.slice(1)
  if (path === '' || path.endsWith('.'))
    throw new OddSpec(`the reference ${JSON.stringify(text)}`, '"@" and the name of a field')
  if (!path.includes('.')) return field(path)
  const parent = path.slice(0, path.lastIndexOf('.'))
  if (parent !== section)
    throw new OddSpec(
      `the reference ${JSON.stringify(text)}, which leads out of the section ${section || '(root)'}`,
      'a field of the same section',
    )
  return field(lastPart(path))
}

const compare = (op: CompareOp, left: Term, right: Term): Predicate => ({ kind: 'compare', op, left, right })
const all = (of: readonly Predicate[]): Predicate => ({ kind: 'all_of', of })
const isGiven = (term: Term): Predicate => compare('is_not', term, constant(null))
const call = (name: string, term: Term): Term => ({ kind: 'call', name, args: [term] })
/** `type(x).__name__`. */
const typeName = (term: Term): Term => call('type_name', term)
const length = (term: Term): Term => call('len', term)
const remainder = (left: Term, right: Term): Term => ({ kind: 'arithmetic', op: '%', left, right })

/** The conjunction of predicates, flat. */
export function conjunction(parts: readonly Predicate[]): Predicate {
  const flat = parts.flatMap((part) => (part.kind === 'all_of' ? part.of : [part]))
  const [only] = flat
  return flat.length === 1 && only !== undefined ? only : flat.length === 0 ? always(true) : all(flat)
}

/** Both sides are not None, and compare. */
function guarded(op: CompareOp, subject: Term, other: Term): Predicate {
  const constantSide = other.kind === 'const'
  if (constantSide && other.value === null) return always(false)
  return all([isGiven(subject), ...(constantSide ? [] : [isGiven(other)]), compare(op, subject, other)])
}

/** Both are ints and no bools, the divisor is not zero, and the remainder compares to zero. */
function divides(op: CompareOp, subject: Term, divisor: Term): Predicate {
  if (divisor.kind === 'const' && (!isWhole(divisor.value) || divisor.value === 0)) {
    throw new OddSpec('a divisor that is no whole number other than 0', 'a whole number or a reference')
  }
  const checks = divisor.kind === 'const' ? [] : [...isInt(divisor), compare('!=', divisor, constant(0))]
  return all([...isInt(subject), ...checks, compare(op, remainder(subject, divisor), constant(0))])
}

const isOneOf = (term: Term, types: readonly string[]): Predicate => compare('in', typeName(term), constant(types))
/** An int that is no bool; of subclasses of int, bool is the only one a configuration holds. */
const isInt = (term: Term): readonly Predicate[] => [isOneOf(term, ['int'])]
const isNumber = (term: Term): Predicate => isOneOf(term, ['int', 'float'])
const isSized = (term: Term): Predicate => isOneOf(term, ['str', 'list', 'tuple', 'set', 'frozenset', 'dict'])

/** Membership in a list, tuple or set; another container a reference leads to is a TypeError there, and no match here. */
function membership(op: 'in' | 'not_in', subject: Term, value: PyValue, section: string): Predicate {
  if (typeof value === 'string' && value.startsWith('@')) {
    const other = reference(value, section)
    return all([isOneOf(other, ['list', 'tuple', 'set']), compare(op, subject, other)])
  }
  if (isPyList(value) || value instanceof PyTuple || value instanceof PySet)
    return compare(op, subject, operand(value, section))
  throw new OddSpec(isPlainDict(value) ? 'a mapping' : pyRepr(value), 'a list')
}

function typeNames(value: PyValue): readonly string[] {
  const names = isPyList(value) ? value : [value]
  if (names.length > 0 && names.every((name): name is string => typeof name === 'string')) return names
  throw new OddSpec('something else than names of types', 'the name of a type, or a list of them')
}

const isWhole = (value: PyValue): boolean =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))

function wholeNumber(value: PyValue): PyValue {
  if (isWhole(value)) return value
  throw new OddSpec('a length that is no whole number', 'a whole number')
}

function nonZero(value: PyValue): PyValue {
  const number = value instanceof PyFloat ? value.value : value
  if (
    (typeof number === 'number' || typeof number === 'bigint') &&
    Number(number) !== 0 &&
    Number.isFinite(Number(number))
  )
    return value
  throw new OddSpec('a divisor that is no number other than 0', 'a number')
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
