/** Python's binary operators on PyValues. */
import type { ArithmeticOp } from './predicate'
import { unknown } from './builtins'
import { contains, entriesOf, equals, isInteger, numberOf, raise, textOf } from './semantics'
import { asFloat, narrow } from './text'
import { PySet, PyTuple, type PyValue } from './value'
import { dictOf, isPyList } from './wire'

/** `left op right`. Raises TypeError or ZeroDivisionError. */
export function arithmetic(op: ArithmeticOp, left: PyValue, right: PyValue): PyValue {
  const a = numberOf(left)
  const b = numberOf(right)
  if (a !== undefined && b !== undefined) {
    return isInteger(left) && isInteger(right)
      ? ofIntegers(op, BigInt(a), BigInt(b), left, right)
      : ofFloats(op, Number(a), Number(b))
  }
  return ofContainers(op, left, right)
}

/** `-value`. Raises TypeError. */
export function negative(value: PyValue): PyValue {
  const number = numberOf(value)
  if (number === undefined) return raise('TypeError')
  if (!isInteger(value)) return asFloat(-Number(number))
  return narrow(-BigInt(number))
}

function ofIntegers(op: ArithmeticOp, a: bigint, b: bigint, left: PyValue, right: PyValue): PyValue {
  switch (op) {
    case '+':
      return narrow(a + b)
    case '-':
      return narrow(a - b)
    case '*':
      return narrow(a * b)
    case '/':
      return b === 0n ? raise('ZeroDivisionError') : asFloat(Number(a) / Number(b))
    case '//':
      return b === 0n ? raise('ZeroDivisionError') : narrow(floorDivide(a, b))
    case '%':
      return b === 0n ? raise('ZeroDivisionError') : narrow(a - floorDivide(a, b) * b)
    case '**':
      return b < 0n ? ofFloats(op, Number(a), Number(b)) : b > 4096n ? raise('OverflowError') : narrow(a ** b)
    default: {
      const bits = op === '|' ? a | b : op === '&' ? a & b : a ^ b
      return typeof left === 'boolean' && typeof right === 'boolean' ? bits !== 0n : narrow(bits)
    }
  }
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function ofFloats(op: ArithmeticOp, a: number, b: number): PyValue {
  switch (op) {
    case '+':
      return asFloat(a + b)
    case '-':
      return asFloat(a - b)
    case '*':
      return asFloat(a * b)
    case '/':
      return b === 0 ? raise('ZeroDivisionError') : asFloat(a / b)
    case '//':
      return b === 0 ? raise('ZeroDivisionError') : asFloat(divide(a, b).quotient)
    case '%':
      return b === 0 ? raise('ZeroDivisionError') : asFloat(divide(a, b).rest)
    case '**':
      return a === 0 && b < 0 ? raise('ZeroDivisionError') : asFloat(a ** b)
    default:
      return raise('TypeError')
  }
}

/** Floor division of floats as CPython does it: the rest has the divisor's sign, also when it is zero. */
function divide(a: number, b: number): { readonly quotient: number; readonly rest: number } {
  const remainder = a % b
  const adjust = remainder !== 0 && remainder < 0 !== b < 0
  const rest = adjust ? remainder + b : remainder === 0 ? zero(b) : remainder
  const exact = (a - remainder) / b - (adjust ? 1 : 0)
  if (exact === 0) return { quotient: zero(a / b), rest }
  const floor = Math.floor(exact)
  return { quotient: exact - floor > 0.5 ? floor + 1 : floor, rest }
}

const zero = (signOf: number): number => (signOf < 0 || Object.is(signOf, -0) ? -0 : 0)

function ofContainers(op: ArithmeticOp, left: PyValue, right: PyValue): PyValue {
  const text = textOf(left)
  if (op === '+') {
    const other = textOf(right)
    if (text !== undefined && other !== undefined) return text + other
    if (isPyList(left) && isPyList(right)) return [...left, ...right]
    if (left instanceof PyTuple && right instanceof PyTuple) return new PyTuple([...left.items, ...right.items])
  }
  if (op === '%' && text !== undefined) return formatted(text, right)
  if (op === '*') {
    const repeated = repeat(left, right) ?? repeat(right, left)
    if (repeated !== undefined) return repeated
  }
  if (left instanceof PySet && right instanceof PySet) return ofSets(op, left, right)
  if (op === '|') return merged(left, right)
  return raise('TypeError')
}

/** `text % value`: a text without a placeholder takes anything that looks like a mapping, and nothing else. */
function formatted(text: string, value: PyValue): PyValue {
  if (text.includes('%')) return unknown('string formatting')
  const empty = value instanceof PyTuple && value.items.length === 0
  return empty || isPyList(value) || entriesOf(value) !== undefined ? text : raise('TypeError')
}

/** Most items of a sequence that is built to be looked at. */
const MOST_ITEMS = 1_000_000

function repeat(sequence: PyValue, count: PyValue): PyValue | undefined {
  if (!isInteger(count)) return undefined
  const text = textOf(sequence)
  const items = isPyList(sequence) ? sequence : sequence instanceof PyTuple ? sequence.items : undefined
  const size = text?.length ?? items?.length
  if (size === undefined) return undefined
  const asked = Number(numberOf(count))
  // Python takes a count as a machine word, however little there is to repeat.
  if (Math.abs(asked) > 2 ** 63) return raise('OverflowError')
  const times = size === 0 ? 0 : Math.max(0, asked)
  if (times * size > MOST_ITEMS) return unknown('a sequence of more than a million items')
  if (text !== undefined) return text.repeat(times)
  const repeated = Array.from({ length: times }, () => items ?? []).flat(1)
  return sequence instanceof PyTuple ? new PyTuple(repeated) : repeated
}

/** `left | right` of two dicts: the left one's keys and order, the right one's values. */
function merged(left: PyValue, right: PyValue): PyValue {
  const [before, after] = [entriesOf(left), entriesOf(right)]
  if (before === undefined || after === undefined) return raise('TypeError')
  const replaced = before.map(
    ([key, item]) => after.findLast(([other]) => equals(other, key)) ?? ([key, item] as const),
  )
  const fresh = after.filter(([key]) => !before.some(([other]) => equals(other, key)))
  return dictOf([...before.map(([key], index) => [key, replaced[index]?.[1] ?? null] as const), ...fresh])
}

/** The result is of the left one's kind. */
function ofSets(op: ArithmeticOp, left: PySet, right: PySet): PyValue {
  const inRight = (item: PyValue): boolean => contains(right, item)
  const extra = right.items.filter((item) => !left.items.some((other) => equals(item, other)))
  const made = (items: readonly PyValue[]): PySet => new PySet(items, left.frozen)
  switch (op) {
    case '|':
      return made([...left.items, ...extra])
    case '&':
      return made(left.items.filter(inRight))
    case '-':
      return made(left.items.filter((item) => !inRight(item)))
    case '^':
      return made([...left.items.filter((item) => !inRight(item)), ...extra])
    default:
      return raise('TypeError')
  }
}
