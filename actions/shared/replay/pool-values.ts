/** Which values are tried for a field: around the constants its guards compare it with, and of types it may not expect. */
import { type Json } from '../rules/value'
import { type Prng } from './prng'

/** The Python type an encoded value has, as far as a domain needs to know. */
export type ValueType = 'none' | 'bool' | 'int' | 'float' | 'str' | 'list' | 'tuple' | 'set' | 'dict' | 'object'

export function typeOf(value: Json): ValueType {
  if (value === null) return 'none'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  if (Array.isArray(value)) return 'list'
  const tag = Object.keys(value).find((key) => key.startsWith('$'))
  switch (tag) {
    case '$int':
      return 'int'
    case '$float':
      return 'float'
    case '$tuple':
      return 'tuple'
    case '$set':
    case '$frozenset':
      return 'set'
    case undefined:
    case '$dict':
      return 'dict'
    default:
      return 'object'
  }
}

/** A float, also where a JSON number would read as an int. */
export function float(value: number): Json {
  return Number.isInteger(value) ? { $float: `${value}.0` } : value
}

/** Tried for every field, whatever its type: what code that expects something else meets first. */
export const UNIVERSAL: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  2,
  float(1),
  float(0),
  0.5,
  -0.5,
  1_000_000,
  '',
  'x',
  [],
  [1],
  ['x'],
  {},
  { x: 1 },
  { $tuple: [1, 2] },
  { $set: [1] },
  { $float: 'inf' },
  { $float: 'nan' },
]

/** Values on and next to a constant that a guard compares with. */
export function boundary(constant: Json): Json[] {
  switch (typeOf(constant)) {
    case 'bool':
      return [true, false]
    case 'int':
      return typeof constant === 'number'
        ? [constant, constant - 1, constant + 1, constant * 2, float(constant), float(constant + 0.5)]
        : [constant]
    case 'float': {
      const value = typeof constant === 'number' ? constant : Number((constant as { $float?: string }).$float)
      if (!Number.isFinite(value)) return [constant]
      const step = value === 0 ? 1e-9 : Math.abs(value) * 1e-9
      return [constant, float(value - step), float(value + step), float(value + 1), float(value - 1), Math.trunc(value)]
    }
    case 'str':
      return typeof constant === 'string' ? [constant, `${constant}_`, constant.toUpperCase()] : [constant]
    case 'list':
      return [constant, ...members(constant), { $tuple: constant as readonly Json[] }]
    case 'tuple':
    case 'set':
      return [constant, ...members(constant), members(constant)]
    default:
      return [constant]
  }
}

function members(container: Json): Json[] {
  if (Array.isArray(container)) return [...(container as readonly Json[])]
  const held = container as { $tuple?: readonly Json[]; $set?: readonly Json[]; $frozenset?: readonly Json[] }
  return [...(held.$tuple ?? held.$set ?? held.$frozenset ?? [])]
}

const TYPES: readonly ValueType[] = ['none', 'bool', 'int', 'float', 'str', 'list', 'tuple', 'set', 'dict']

/** A value of the given type (of any type when there is none), drawn without a look at any guard. */
export function arbitrary(type: ValueType | undefined, prng: Prng, depth = 0): Json {
  const kind = type ?? prng.pick(TYPES)
  const item = (): Json => arbitrary(prng.pick(['int', 'int', 'float', 'str', 'bool', 'none']), prng, depth + 1)
  const items = (): Json[] => Array.from({ length: prng.below(depth === 0 ? 4 : 2) }, item)
  switch (kind) {
    case 'none':
      return null
    case 'bool':
      return prng.chance(50)
    case 'int':
      if (prng.chance(3))
        return { $int: prng.pick(['9223372036854775808', '-9223372036854775809', '100000000000000000000']) }
      return magnitude(prng) * (prng.chance(25) ? -1 : 1) || 0
    case 'float':
      if (prng.chance(3)) return { $float: prng.pick(['inf', '-inf', 'nan']) }
      return float((magnitude(prng) + prng.below(1000) / 1000) * (prng.chance(25) ? -1 : 1))
    case 'str':
      if (prng.chance(10)) return prng.pick(TEXTS)
      return Array.from({ length: prng.below(8) }, () => prng.pick(LETTERS)).join('')
    case 'list':
      return items()
    case 'tuple':
      return { $tuple: items() }
    case 'set':
      return { $set: unique(Array.from({ length: prng.below(4) }, () => magnitude(prng))) }
    case 'dict':
      return Object.fromEntries(
        Array.from({ length: prng.below(3) }, () => [prng.pick(['a', 'b', 'name', 'value']), item()]),
      )
    case 'object':
      return item()
  }
}

/** Texts that code may take for something else. */
const TEXTS = [' ', '0', '1', '-1', '1.0', '1e3', 'nan', 'None', 'none', 'true', 'True', 'auto', 'é', '{}', '\n']
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_-./'.split('')

/** Small numbers often, large ones sometimes. */
function magnitude(prng: Prng): number {
  return prng.below(prng.pick([2, 4, 10, 100, 1000, 1_000_000]))
}

/** The values without repetition, in the order of their first occurrence. */
export function unique<T extends Json>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
