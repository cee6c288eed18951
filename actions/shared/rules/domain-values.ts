/** Values that lie near others, and values of a type: what a guard's edges are made of. */
import { type DeclaredType } from './predicate'
import { isInteger, numberOf } from './semantics'
import { asFloat } from './text'
import { PyEnum, PyFloat, PySet, PyTuple, type PyValue } from './value'
import { decodeValue } from './wire'

/** What lies just beside a value: numbers one and a little off (between two integers there are floats), text in another case, an Enum's plain value. */
export function neighbours(value: PyValue): readonly PyValue[] {
  if (value instanceof PyEnum) return [value.value, ...neighbours(value.value)]
  if (typeof value === 'string') return value === '' || value.toUpperCase() === value ? [] : [value.toUpperCase()]
  if (typeof value === 'boolean' || value === null) return []
  const number = numberOf(value)
  if (number === undefined || !Number.isFinite(Number(number))) return []
  const near = Number(number)
  return isInteger(value)
    ? [near + 1, near - 1, asFloat(near), asFloat(near + 0.5)]
    : [asFloat(near + 0.1), asFloat(near - 0.1), asFloat(near + 1), ...(Number.isInteger(near) ? [near] : [])]
}

/** Values at the edges of a declared type: its members, its bounds, and one value of each of its parts. */
export function valuesOfType(type: DeclaredType): readonly PyValue[] {
  switch (type.kind) {
    case 'class':
      return VALUES_BY_TYPE[type.class] ?? []
    case 'literal':
      return type.values.map((value) => decodeValue(value))
    case 'union':
      return type.of.flatMap(valuesOfType)
    case 'constrained':
      return [
        ...Object.entries(type.bounds).flatMap(([name, bound]) => valuesAtBound(name, decodeValue(bound))),
        ...valuesOfType(type.of),
      ]
    case 'generic':
      return type.args.flatMap(valuesOfType).flatMap((value) => [[value], { x: value }])
    case 'tuple':
      return [new PyTuple(type.items.map((item) => valuesOfType(item)[0] ?? null))]
    default:
      return []
  }
}

function valuesAtBound(name: string, bound: PyValue): readonly PyValue[] {
  const size = Number(numberOf(bound) ?? NaN)
  if (name !== 'min_length' && name !== 'max_length') return name === 'pattern' || name === 'strict' ? [] : [bound]
  if (!(size >= 0 && size < 1000)) return []
  return [size - 1, size, size + 1]
    .filter((length) => length >= 0)
    .flatMap((length) => ['a'.repeat(length), Array.from({ length }, () => 1)])
}

/** A few values of each plain type, by its qualified name. */
export const VALUES_BY_TYPE: Readonly<Record<string, readonly PyValue[]>> = {
  'builtins:bool': [true],
  'builtins:int': [3],
  'builtins:float': [0.5, new PyFloat(1)],
  'builtins:str': ['x', 'float16'],
  'builtins:list': [[1], ['x']],
  'builtins:dict': [{}, { x: 1 }],
  'builtins:tuple': [new PyTuple([1, 1])],
  'builtins:set': [new PySet([1])],
}
