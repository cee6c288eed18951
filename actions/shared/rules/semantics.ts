/**
 * Python's semantics on PyValues: truth, equality, order, membership, types.
 *
 * Every function that can raise in Python throws `Raised`, which carries the exception's class and is thrown without
 * building an Error: it is an answer, not a failure.
 */
import { PyDict, PyEnum, PyFloat, PyNew, PyObject, PyRef, PySet, PyTuple, type PyValue } from './value'
import { isPlainDict, isPyList } from './wire'

/** Evaluation raised a Python exception of this class. Not an Error: it is thrown on hot paths and has no stack. */
export class Raised {
  constructor(readonly exception: string) {}
}

const raised = new Map<string, Raised>()

/** Ends an evaluation the way Python would, with an exception of the given class. */
export function raise(exception: string): never {
  let known = raised.get(exception)
  if (known === undefined) {
    known = new Raised(exception)
    raised.set(exception, known)
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the class: an answer, thrown on hot paths
  throw known
}

/** The number a value is under Python's numeric tower (bool is an int), or undefined when it is no number. */
export function numberOf(value: PyValue): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof PyFloat) return value.value
  if (value instanceof PyEnum && value.mixin === 'int') return numberOf(value.value)
  return undefined
}

/** The text a value is (a str, or a member of a `class E(str, Enum)`), or undefined. */
export function textOf(value: PyValue): string | undefined {
  if (typeof value === 'string') return value
  return value instanceof PyEnum && value.mixin === 'str' && typeof value.value === 'string' ? value.value : undefined
}

/** Whether a value is a Python int and not a bool's or float's rendering: what `%` and indexing accept. */
export function isInteger(value: PyValue): boolean {
  if (value instanceof PyEnum) return value.mixin === 'int'
  return (
    typeof value === 'boolean' || typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
  )
}

/** `bool(value)`. Never raises for the values we hold. */
export function truthy(value: PyValue): boolean {
  if (value === null) return false
  if (typeof value === 'boolean') return value
  const text = textOf(value)
  if (text !== undefined) return text !== ''
  const number = numberOf(value)
  if (number !== undefined) return Number.isNaN(Number(number)) || Number(number) !== 0
  const size = sizeOf(value)
  return size === undefined || size > 0
}

/** The characters of a text as Python counts them. */
function codePoints(text: string): readonly string[] {
  return Array.from(text)
}

/** Numeric equality across int and float; JavaScript compares a number and a bigint by value, as Python does. */
function sameNumber(a: number | bigint, b: number | bigint): boolean {
  // eslint-disable-next-line eqeqeq -- `===` is false for any number and bigint
  return a == b
}

/** `len(value)`, or undefined when it has none. Strings are counted in code points. */
export function sizeOf(value: PyValue): number | undefined {
  const text = textOf(value)
  if (text !== undefined) return codePoints(text).length
  if (isPyList(value)) return value.length
  if (value instanceof PyTuple || value instanceof PySet) return value.items.length
  if (value instanceof PyDict) return value.entries.length
  return isPlainDict(value) ? Object.keys(value).length : undefined
}

/** `a == b`. Never raises. */
export function equals(a: PyValue, b: PyValue): boolean {
  if (a === b) return !(a instanceof PyFloat && Number.isNaN(a.value))
  const left = numberOf(a)
  const right = numberOf(b)
  if (left !== undefined && right !== undefined) return sameNumber(left, right)
  const leftText = textOf(a)
  const rightText = textOf(b)
  if (leftText !== undefined && rightText !== undefined) return leftText === rightText
  if (a instanceof PyEnum && b instanceof PyEnum) return a.className === b.className && a.name === b.name
  if (isPyList(a)) return isPyList(b) && sameItems(a, b)
  if (a instanceof PyTuple) return b instanceof PyTuple && sameItems(a.items, b.items)
  if (a instanceof PySet) return b instanceof PySet && sameSet(a, b)
  if (a instanceof PyRef) return b instanceof PyRef && a.name === b.name
  const leftEntries = entriesOf(a)
  const rightEntries = entriesOf(b)
  if (leftEntries !== undefined && rightEntries !== undefined) return sameEntries(leftEntries, rightEntries)
  return false
}

/** `a is b`, for the values whose identity the language or the library fixes: None, bools, Enum members, classes. */
export function identical(a: PyValue, b: PyValue): boolean {
  if (a === null || typeof a === 'boolean' || b === null || typeof b === 'boolean') return a === b
  if (a instanceof PyEnum || b instanceof PyEnum) return a instanceof PyEnum && b instanceof PyEnum && equals(a, b)
  return typeof a === typeof b && equals(a, b)
}

/** The pairs of a dict, or undefined when the value is none. */
export function entriesOf(value: PyValue): readonly (readonly [PyValue, PyValue])[] | undefined {
  if (value instanceof PyDict) return value.entries
  return isPlainDict(value) ? Object.entries(value) : undefined
}

/** The elements iteration yields, in order. Raises TypeError for what is not iterable. */
export function iterate(value: PyValue): readonly PyValue[] {
  if (isPyList(value)) return value
  if (value instanceof PyTuple || value instanceof PySet) return value.items
  const text = textOf(value)
  if (text !== undefined) return codePoints(text)
  const entries = entriesOf(value)
  return entries === undefined ? raise('TypeError') : entries.map(([key]) => key)
}

/** `-1`, `0` or `1`, or NaN when neither order holds. Raises TypeError for values Python does not order. */
export function order(a: PyValue, b: PyValue): number {
  const left = numberOf(a)
  const right = numberOf(b)
  if (left !== undefined && right !== undefined)
    return left < right ? -1 : left > right ? 1 : sameNumber(left, right) ? 0 : NaN
  const leftText = textOf(a)
  const rightText = textOf(b)
  if (leftText !== undefined && rightText !== undefined) return compareText(leftText, rightText)
  if (isPyList(a) && isPyList(b)) return orderItems(a, b)
  if (a instanceof PyTuple && b instanceof PyTuple) return orderItems(a.items, b.items)
  if (a instanceof PySet && b instanceof PySet) {
    const below = isSubset(a.items, b.items)
    const above = isSubset(b.items, a.items)
    return below && above ? 0 : below ? -1 : above ? 1 : NaN
  }
  return raise('TypeError')
}

/** `item in container`. Raises TypeError as Python does: not iterable, or unhashable in a set or dict. */
export function contains(container: PyValue, item: PyValue): boolean {
  const text = textOf(container)
  if (text !== undefined) {
    const part = textOf(item)
    return part === undefined ? raise('TypeError') : text.includes(part)
  }
  if (isPyList(container)) return container.some((member) => equals(member, item))
  if (container instanceof PyTuple) return container.items.some((member) => equals(member, item))
  if (container instanceof PySet) {
    requireHashable(item, true)
    return container.items.some((member) => equals(member, item))
  }
  if (isPlainDict(container)) {
    requireHashable(item)
    const key = textOf(item)
    return key !== undefined && Object.hasOwn(container, key)
  }
  if (container instanceof PyDict) {
    requireHashable(item)
    return container.entries.some(([key]) => equals(key, item))
  }
  return raise('TypeError')
}

/** Raises TypeError when a value cannot be a dict key or set member. A set may be looked up in a set (`allowSet`). */
export function requireHashable(value: PyValue, allowSet = false): void {
  if (isPyList(value) || entriesOf(value) !== undefined) raise('TypeError')
  if (value instanceof PySet && !value.frozen && !allowSet) raise('TypeError')
  if (value instanceof PyTuple) for (const item of value.items) requireHashable(item)
}

/** `container[key]`. Raises TypeError, KeyError or IndexError. */
export function itemOf(container: PyValue, key: PyValue): PyValue {
  const entries = entriesOf(container)
  if (entries !== undefined) {
    requireHashable(key)
    const found = entries.find(([name]) => equals(name, key))
    return found === undefined ? raise('KeyError') : found[1]
  }
  const items = isPyList(container) ? container : container instanceof PyTuple ? container.items : undefined
  const text = textOf(container)
  const sequence = items ?? (text === undefined ? undefined : codePoints(text))
  if (sequence === undefined || !isInteger(key)) return raise('TypeError')
  const index = Number(numberOf(key))
  return sequence.at(index) ?? (index < sequence.length && index >= -sequence.length ? null : raise('IndexError'))
}

/** The names of a value's class and its superclasses, `module:qualname`, most specific first. */
export function classesOf(value: PyValue, declaredBases: (className: string) => readonly string[]): readonly string[] {
  if (value === null) return ['builtins:NoneType', 'builtins:object']
  if (typeof value === 'boolean')
    return ['builtins:bool', 'builtins:int', 'numbers:Integral', 'numbers:Number', 'builtins:object']
  if (value instanceof PyEnum) {
    return [value.className, ...(value.mixin ? [`builtins:${value.mixin}`] : []), 'enum:Enum', 'builtins:object']
  }
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) {
    return ['builtins:int', 'numbers:Integral', 'numbers:Real', 'numbers:Number', 'builtins:object']
  }
  if (typeof value === 'number' || value instanceof PyFloat) {
    return ['builtins:float', 'numbers:Real', 'numbers:Number', 'builtins:object']
  }
  if (typeof value === 'string') return ['builtins:str', ...SEQUENCE, 'builtins:object']
  if (isPyList(value)) return ['builtins:list', 'collections.abc:MutableSequence', ...SEQUENCE, 'builtins:object']
  if (value instanceof PyTuple) return ['builtins:tuple', ...SEQUENCE, 'builtins:object']
  if (value instanceof PySet) {
    const own = value.frozen ? ['builtins:frozenset'] : ['builtins:set', 'collections.abc:MutableSet']
    return [...own, 'collections.abc:Set', ...COLLECTION, 'builtins:object']
  }
  if (value instanceof PyRef)
    return value.bases.length
      ? ['builtins:type', CALLABLE, 'builtins:object']
      : ['builtins:function', CALLABLE, 'builtins:object']
  if (value instanceof PyNew) return [value.className, ...declaredBases(value.className), 'builtins:object']
  if (value instanceof PyObject) return [value.className, ...value.bases, 'builtins:object']
  return [
    'builtins:dict',
    'collections.abc:MutableMapping',
    'collections.abc:Mapping',
    ...COLLECTION,
    'builtins:object',
  ]
}

const CALLABLE = 'collections.abc:Callable'
const COLLECTION = [
  'collections.abc:Collection',
  'collections.abc:Sized',
  'collections.abc:Iterable',
  'collections.abc:Container',
]
const SEQUENCE = ['collections.abc:Sequence', ...COLLECTION, 'collections.abc:Hashable']

function sameItems(a: readonly PyValue[], b: readonly PyValue[]): boolean {
  return a.length === b.length && a.every((item, index) => equals(item, b[index] ?? null))
}

function isSubset(a: readonly PyValue[], b: readonly PyValue[]): boolean {
  return a.every((item) => b.some((other) => equals(item, other)))
}

function sameSet(a: PySet, b: PySet): boolean {
  return a.items.length === b.items.length && isSubset(a.items, b.items)
}

function sameEntries(
  a: readonly (readonly [PyValue, PyValue])[],
  b: readonly (readonly [PyValue, PyValue])[],
): boolean {
  return (
    a.length === b.length &&
    a.every(([key, item]) => b.some(([other, value]) => equals(key, other) && equals(item, value)))
  )
}

function orderItems(a: readonly PyValue[], b: readonly PyValue[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const left = a[index] ?? null
    const right = b[index] ?? null
    if (!equals(left, right)) return order(left, right)
  }
  return Math.sign(a.length - b.length)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  const left = codePoints(a)
  const right = codePoints(b)
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return Math.sign(left.length - right.length)
}
