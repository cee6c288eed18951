/** Values between JSON and TypeScript: the decoder and encoder of the table in `value.ts`. */
import { type Json, PyDict, PyEnum, PyFloat, PyNew, PyObject, PyRef, PySet, PyTuple, type PyValue } from './value'

/** A document that is not an encoded value. `at` is the path inside the document. */
export class MalformedValue extends Error {
  constructor(
    readonly at: string,
    readonly found: string,
  ) {
    super(`${at}: ${found}`)
  }
}

/** Reads an encoded value. Throws MalformedValue for an unknown `$`-key or a body of the wrong shape. */
export function decodeValue(json: Json, at = '$'): PyValue {
  if (json === null || typeof json !== 'object') return json
  if (isList(json)) return json.map((item, index) => decodeValue(item, `${at}[${index}]`))
  const tag = Object.keys(json).find((key) => key.startsWith('$'))
  if (tag === undefined) {
    return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, decodeValue(item, `${at}.${key}`)]))
  }
  const decode = DECODERS[tag]
  if (decode === undefined) throw new MalformedValue(at, `unknown encoding ${tag}`)
  return decode(json, at)
}

type Tagged = Readonly<Record<string, Json>>

const DECODERS: Readonly<Record<string, (json: Tagged, at: string) => PyValue>> = {
  $int: (json, at) => {
    const text = textOf(json, '$int', at)
    if (!/^-?\d+$/.test(text)) throw new MalformedValue(at, `$int is not an integer: ${text}`)
    return BigInt(text)
  },
  $float: (json, at) => new PyFloat(parseFloatRepr(textOf(json, '$float', at), at)),
  $tuple: (json, at) => new PyTuple(listOf(json, '$tuple', at)),
  $set: (json, at) => new PySet(listOf(json, '$set', at)),
  $frozenset: (json, at) => new PySet(listOf(json, '$frozenset', at), true),
  $dict: (json, at) => {
    const pairs = json.$dict ?? null
    if (!isList(pairs)) throw new MalformedValue(at, '$dict is not a list of pairs')
    return dictOf(
      pairs.map((pair, index) => {
        if (!isList(pair) || pair.length !== 2) throw new MalformedValue(`${at}[${index}]`, 'not a pair')
        return [decodeValue(pair[0] ?? null, at), decodeValue(pair[1] ?? null, at)] as const
      }),
    )
  },
  $enum: (json, at) => {
    const mixin = json.mixin ?? null
    if (mixin !== null && mixin !== 'str' && mixin !== 'int')
      throw new MalformedValue(at, 'mixin is not str, int or null')
    return new PyEnum(textOf(json, '$enum', at), textOf(json, 'name', at), decodeValue(json.value ?? null, at), mixin)
  },
  $ref: (json, at) => new PyRef(textOf(json, '$ref', at), namesOf(json, 'bases', at)),
  $object: (json, at) => new PyObject(textOf(json, '$object', at), namesOf(json, 'bases', at)),
  $new: (json, at) => {
    const kwargs = decodeValue(json.kwargs ?? {}, `${at}.kwargs`)
    if (!isPlainDict(kwargs)) throw new MalformedValue(at, 'kwargs is not an object')
    return new PyNew(textOf(json, '$new', at), kwargs)
  },
}

/** Writes a value in its encoded form; the inverse of decodeValue. */
export function encodeValue(value: PyValue): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') {
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : { $int: value.toString() }
  }
  if (isPyList(value)) return value.map(encodeValue)
  if (value instanceof PyFloat) return { $float: floatRepr(value.value) }
  if (value instanceof PyTuple) return { $tuple: value.items.map(encodeValue) }
  if (value instanceof PySet) return { [value.frozen ? '$frozenset' : '$set']: value.items.map(encodeValue) }
  if (value instanceof PyDict)
    return { $dict: value.entries.map(([key, item]) => [encodeValue(key), encodeValue(item)]) }
  if (value instanceof PyEnum) {
    return { $enum: value.className, name: value.name, value: encodeValue(value.value), mixin: value.mixin }
  }
  if (value instanceof PyRef)
    return value.bases.length ? { $ref: value.name, bases: [...value.bases] } : { $ref: value.name }
  if (value instanceof PyNew) return { $new: value.className, kwargs: encodeValue(value.kwargs) }
  if (value instanceof PyObject) return { $object: value.className, bases: [...value.bases] }
  const entries = Object.entries(value as Record<string, PyValue>).map(
    ([key, item]) => [key, encodeValue(item)] as const,
  )
  // A key that looks like one of ours must not be read as one.
  return entries.some(([key]) => key.startsWith('$')) ? { $dict: entries } : Object.fromEntries(entries)
}

/** Whether a value is a dict with only str keys, which is held as a plain object. */
export function isPlainDict(value: PyValue): value is { readonly [key: string]: PyValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  )
}

/** A dict of these entries: a plain object when every key is a str. */
export function dictOf(entries: readonly (readonly [PyValue, PyValue])[]): PyValue {
  return entries.every(([key]) => typeof key === 'string')
    ? Object.fromEntries(entries.map(([key, item]) => [key as string, item]))
    : new PyDict(entries)
}

/** Whether a value is a Python list. */
export function isPyList(value: PyValue): value is readonly PyValue[] {
  return Array.isArray(value)
}

/** A float as Python's `repr` writes it. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4)) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e')
    const sign = exponent.startsWith('-') ? '-' : '+'
    return `${mantissa}e${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`
  }
  const text = String(value)
  return Number.isInteger(value) ? `${text}.0` : text
}

function parseFloatRepr(text: string, at: string): number {
  const special: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity }
  const value = special[text] ?? Number(text)
  if (Number.isNaN(value) && text !== 'nan') throw new MalformedValue(at, `$float is not a number: ${text}`)
  return value
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

function textOf(json: Tagged, key: string, at: string): string {
  const value = json[key]
  if (typeof value !== 'string') throw new MalformedValue(at, `${key} is not a string`)
  return value
}

function namesOf(json: Tagged, key: string, at: string): readonly string[] {
  const value = json[key] ?? []
  if (!isList(value) || !value.every((item) => typeof item === 'string'))
    throw new MalformedValue(at, `${key} is not a list of names`)
  return value
}

function listOf(json: Tagged, key: string, at: string): readonly PyValue[] {
  const value = json[key] ?? null
  if (!isList(value)) throw new MalformedValue(at, `${key} is not a list`)
  return value.map((item, index) => decodeValue(item, `${at}[${index}]`))
}
