/** `str()` and `repr()` of PyValues, and the parsing that `int()` and `float()` do. */
import { raise } from './semantics'
import { PyDict, PyEnum, PyFloat, PyNew, PyObject, PyRef, PySet, PyTuple, type PyValue } from './value'
import { floatRepr, isPyList } from './wire'

/** `str(value)`. */
export function pyStr(value: PyValue): string {
  if (typeof value === 'string') return value
  if (value instanceof PyEnum) return `${shortName(value.className)}.${value.name}`
  return pyRepr(value)
}

/** `repr(value)`, as Python writes it for plain values; other objects are named by their class. */
export function pyRepr(value: PyValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : floatRepr(value)
  if (value instanceof PyFloat) return floatRepr(value.value)
  if (typeof value === 'string') return quote(value)
  if (isPyList(value)) return `[${value.map(pyRepr).join(', ')}]`
  if (value instanceof PyTuple)
    return value.items.length === 1 ? `(${pyRepr(value.items[0] ?? null)},)` : `(${value.items.map(pyRepr).join(', ')})`
  if (value instanceof PySet) return setRepr(value)
  if (value instanceof PyDict)
    return `{${value.entries.map(([key, item]) => `${pyRepr(key)}: ${pyRepr(item)}`).join(', ')}}`
  if (value instanceof PyEnum) return `${shortName(value.className)}.${value.name}`
  if (value instanceof PyRef) return shortName(value.name)
  if (value instanceof PyNew) {
    return `${shortName(value.className)}(${Object.entries(value.kwargs)
      .map(([key, item]) => `${key}=${pyRepr(item)}`)
      .join(', ')})`
  }
  if (value instanceof PyObject) return `<${shortName(value.className)}>`
  return `{${Object.entries(value as Record<string, PyValue>)
    .map(([key, item]) => `${quote(key)}: ${pyRepr(item)}`)
    .join(', ')}}`
}

/** The qualname of a `module:qualname`. */
export function shortName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** `int(text)`. Raises ValueError. */
export function parseInteger(text: string): PyValue {
  const digits = text.trim()
  if (!/^[+-]?\d+(_\d+)*$/.test(digits)) return raise('ValueError')
  return narrow(BigInt(digits.replace(/_/g, '').replace(/^\+/, '')))
}

/** `float(text)`. Raises ValueError. */
export function parseFloatText(text: string): PyValue {
  const trimmed = text.trim().toLowerCase()
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(trimmed)
  if (special !== null) {
    return new PyFloat(special[2] === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity)
  }
  if (!/^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+)?$/.test(trimmed)) return raise('ValueError')
  return asFloat(Number(trimmed.replace(/_/g, '')))
}

/** A JavaScript number as a Python float. */
export function asFloat(value: number): PyValue {
  return Number.isFinite(value) && !Number.isInteger(value) ? value : new PyFloat(value)
}

/** An integer as the narrower of number and bigint. */
export function narrow(value: bigint): PyValue {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

function setRepr(value: PySet): string {
  if (value.items.length === 0) return value.frozen ? 'frozenset()' : 'set()'
  const body = `{${value.items.map(pyRepr).join(', ')}}`
  return value.frozen ? `frozenset(${body})` : body
}

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')

    .replace(/[\u0000-\u001f\u007f]/g, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return mark + (mark === "'" ? escaped.replace(/'/g, "\\'") : escaped) + mark
}
