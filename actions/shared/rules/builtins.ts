/** The builtins and methods that predicates may call, on PyValues. */
import { arithmetic } from './arithmetic'
import { BUILTIN_ATTRIBUTES } from './builtin-attributes'
import {
  classesOf,
  contains,
  entriesOf,
  equals,
  isInteger,
  itemOf,
  iterate,
  numberOf,
  order,
  raise,
  requireHashable,
  sizeOf,
  textOf,
  truthy,
} from './semantics'
import { asFloat, narrow, parseFloatText, parseInteger, pyRepr, pyStr } from './text'
import { PyDict, PyEnum, PyNew, PyObject, PyRef, PySet, PyTuple, type PyValue } from './value'
import { isPlainDict, isPyList } from './wire'

/** Thrown when the truth of a predicate is not known: it reached something that is not modelled. */
export class Unknown {
  constructor(readonly what: string) {}
}

/** Ends an evaluation without an answer. */
export function unknown(what: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an answer, thrown on hot paths; see Raised
  throw new Unknown(what)
}

const INTRINSICS: Readonly<Record<string, (args: readonly PyValue[]) => PyValue>> = {
  len: ([value = null]) => sizeOf(value) ?? raise('TypeError'),
  bool: ([value = false]) => truthy(value),
  int: (args) => (args.length === 0 ? 0 : args.length > 1 ? unknown('int with a base') : toInteger(args[0] ?? null)),
  float: (args) => (args.length === 0 ? asFloat(0) : toFloat(args[0] ?? null)),
  str: (args) => (args.length === 0 ? '' : pyStr(args[0] ?? null)),
  repr: ([value = null]) => pyRepr(value),
  list: (args) => (args.length === 0 ? [] : [...iterate(args[0] ?? null)]),
  tuple: (args) => new PyTuple(args.length === 0 ? [] : iterate(args[0] ?? null)),
  set: (args) => makeSet(args.length === 0 ? [] : iterate(args[0] ?? null), false),
  frozenset: (args) => makeSet(args.length === 0 ? [] : iterate(args[0] ?? null), true),
  dict: (args) => (args.length === 0 ? {} : makeDict(args[0] ?? null)),
  abs: ([value = null]) => {
    const number = numberOf(value) ?? raise('TypeError')
    return isInteger(value)
      ? narrow(BigInt(number) < 0n ? -BigInt(number) : BigInt(number))
      : asFloat(Math.abs(Number(number)))
  },
  min: (args) => extreme(args, -1),
  max: (args) => extreme(args, 1),
  sum: ([value = null]) => iterate(value).reduce((total, item) => arithmetic('+', total, item), 0),
  sorted: ([value = null]) => [...iterate(value)].sort(order),
  round: (args) => (args.length > 1 ? unknown('round') : round(args[0] ?? null)),
  any: ([value = null]) => iterate(value).some(truthy),
  all: ([value = null]) => iterate(value).every(truthy),
  iter: ([value = null]) => {
    iterate(value)
    return null
  },
  callable: ([value = null]) =>
    value instanceof PyRef || (value instanceof PyObject || value instanceof PyNew ? unknown('callable') : false),
  /** The number of true conditions: the length of a collection whose entries were added under them. */
  count: (args) => args.filter(truthy).length,
  /** A formatted string: some text, whose content no predicate should turn on. */
  fstring: () => '…',
  /** `type(value).__name__`. */
  type_name: ([value = null]) => (classesOf(value, () => [])[0] ?? 'builtins:object').split(/[:.]/).at(-1) ?? '',
}

/** Applies a builtin. Raises as Python does; unknown when it is not modelled. */
export function callBuiltin(name: string, args: readonly PyValue[]): PyValue {
  const intrinsic = INTRINSICS[name]
  return intrinsic === undefined ? unknown(`call of ${name}`) : intrinsic(args)
}

/** The unqualified name of a value's built-in type, or undefined for objects of other classes. */
export function builtinType(value: PyValue): string | undefined {
  if (value === null) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  if (isInteger(value) && !(value instanceof PyEnum)) return 'int'
  if (numberOf(value) !== undefined && !(value instanceof PyEnum)) return 'float'
  if (isPyList(value)) return 'list'
  if (value instanceof PyTuple) return 'tuple'
  if (value instanceof PySet) return value.frozen ? undefined : 'set'
  if (value instanceof PyDict || isPlainDict(value)) return 'dict'
  return undefined
}

/** `hasattr(value, name)` for values of built-in type and Enum members; unknown for other objects. */
export function hasAttribute(value: PyValue, name: string): boolean {
  if (value instanceof PyEnum) {
    return (
      name === 'name' ||
      name === 'value' ||
      (value.mixin !== null && (BUILTIN_ATTRIBUTES[value.mixin]?.has(name) ?? false))
    )
  }
  const type = builtinType(value)
  if (type === undefined) return unknown(`attribute ${name} of an object`)
  return (BUILTIN_ATTRIBUTES[type]?.has(name) ?? false) || (name.startsWith('__') && unknown(`attribute ${name}`))
}

/** Calls a method of a value. Raises AttributeError when its type has none of that name. */
export function callMethod(name: string, on: PyValue, args: readonly PyValue[]): PyValue {
  if (!hasAttribute(on, name)) return raise('AttributeError')
  const text = textOf(on)
  if (text !== undefined) return textMethod(name, text, args)
  const entries = entriesOf(on)
  if (entries !== undefined) return dictMethod(name, on, entries, args)
  if (on instanceof PySet) return setMethod(name, on, args)
  return unknown(`method ${name}`)
}

function textMethod(name: string, text: string, args: readonly PyValue[]): PyValue {
  const argument = args.length === 1 ? textOf(args[0] ?? null) : undefined
  switch (name) {
    case 'lower':
      return text.toLowerCase()
    case 'upper':
      return text.toUpperCase()
    case 'strip':
      return args.length === 0 ? text.trim() : unknown('strip')
    case 'isdigit':
      return /^\d+$/.test(text)
    case 'startswith':
    case 'endswith': {
      const affixes = args[0] instanceof PyTuple ? args[0].items.map((item) => textOf(item)) : [argument]
      if (args.length !== 1) return unknown(name)
      return affixes.some((affix) => {
        if (affix === undefined) return raise('TypeError')
        return name === 'startswith' ? text.startsWith(affix) : text.endsWith(affix)
      })
    }
    case 'split':
      if (args.length === 0 || args[0] === null) return text.trim() === '' ? [] : text.trim().split(/\s+/)
      return argument === undefined ? raise('TypeError') : argument === '' ? raise('ValueError') : text.split(argument)
    case 'join':
      return iterate(args[0] ?? null)
        .map((item) => textOf(item) ?? raise('TypeError'))
        .join(text)
    case 'format':
      return text
    default:
      return unknown(`method ${name} of str`)
  }
}

function dictMethod(
  name: string,
  on: PyValue,
  entries: readonly (readonly [PyValue, PyValue])[],
  args: readonly PyValue[],
): PyValue {
  switch (name) {
    case 'get': {
      const key = args[0] ?? null
      return contains(on, key) ? itemOf(on, key) : (args[1] ?? null)
    }
    case 'keys':
      return entries.map(([key]) => key)
    case 'values':
      return entries.map(([, item]) => item)
    case 'items':
      return entries.map(([key, item]) => new PyTuple([key, item]))
    case 'copy':
      return on
    default:
      return unknown(`method ${name} of dict`)
  }
}

function setMethod(name: string, on: PySet, args: readonly PyValue[]): PyValue {
  if (name === 'copy') return on
  if (args.length !== 1) return unknown(`method ${name} of set`)
  const other = makeSet(iterate(args[0] ?? null), false)
  const inOther = (item: PyValue): boolean => other.items.some((member) => equals(member, item))
  switch (name) {
    case 'issubset':
      return on.items.every(inOther)
    case 'issuperset':
      return other.items.every((item) => contains(on, item))
    case 'isdisjoint':
      return !on.items.some(inOther)
    case 'union':
      return makeSet([...on.items, ...other.items], on.frozen)
    case 'intersection':
      return new PySet(on.items.filter(inOther), on.frozen)
    case 'difference':
      return new PySet(
        on.items.filter((item) => !inOther(item)),
        on.frozen,
      )
    default:
      return unknown(`method ${name} of set`)
  }
}

/** A set of the elements; raises TypeError for one that is unhashable. */
export function makeSet(items: readonly PyValue[], frozen: boolean): PySet {
  const kept: PyValue[] = []
  for (const item of items) {
    requireHashable(item)
    if (!kept.some((other) => equals(other, item))) kept.push(item)
  }
  return new PySet(kept, frozen)
}

function makeDict(value: PyValue): PyValue {
  if (entriesOf(value) !== undefined) return value
  const entries = iterate(value).map((pair) => {
    const items = iterate(pair)
    if (items.length !== 2) return raise('ValueError')
    requireHashable(items[0] ?? null)
    return [items[0] ?? null, items[1] ?? null] as const
  })
  return new PyDict(entries)
}

function toInteger(value: PyValue): PyValue {
  const text = textOf(value)
  if (text !== undefined) return parseInteger(text)
  const number = numberOf(value) ?? raise('TypeError')
  if (isInteger(value)) return narrow(BigInt(number))
  if (Number.isNaN(number)) return raise('ValueError')
  return Number.isFinite(Number(number)) ? narrow(BigInt(Math.trunc(Number(number)))) : raise('OverflowError')
}

function toFloat(value: PyValue): PyValue {
  const text = textOf(value)
  return text === undefined ? asFloat(Number(numberOf(value) ?? raise('TypeError'))) : parseFloatText(text)
}

/** To the nearest integer; halves to the even one. */
function round(value: PyValue): PyValue {
  const number = numberOf(value) ?? raise('TypeError')
  if (isInteger(value) || Number.isNaN(Number(number)) || !Number.isFinite(Number(number))) return toInteger(value)
  const below = Math.floor(Number(number))
  const rest = Number(number) - below
  return narrow(BigInt(rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below))
}

function extreme(args: readonly PyValue[], sign: number): PyValue {
  const items = args.length === 1 ? iterate(args[0] ?? null) : args
  if (items.length === 0) return raise('ValueError')
  return items.reduce((best, item) => (order(item, best) * sign > 0 ? item : best))
}
