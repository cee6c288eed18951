/** The type of a parameter in one line, in the words of Python. */
import { type DiscoveredType } from '../shared/schema/read'
import { pythonText } from './python-text'

const NAMES: Readonly<Record<string, string>> = {
  null: 'None', boolean: 'bool', integer: 'int', number: 'float', string: 'str', array: 'list', object: 'dict',
}

/** Limits of a value, in the order in which they are written. */
const LIMITS = [
  ['minimum', '>='], ['exclusiveMinimum', '>'], ['maximum', '<='], ['exclusiveMaximum', '<'], ['multipleOf', 'multiple of'],
  ['minLength', 'length >='], ['maxLength', 'length <='], ['minItems', 'items >='], ['maxItems', 'items <='],
  ['minProperties', 'entries >='], ['maxProperties', 'entries <='], ['pattern', 'matches'],
] as const satisfies readonly (readonly [keyof DiscoveredType, string])[]

/** `int | None`, `Literal['a', 'b']`, `list[str]`, `float (>= 0, < 1)`; `Any` when everything is accepted. */
export function typeText(type: DiscoveredType): string {
  return withLimits(unbounded(type), type)
}

function unbounded(type: DiscoveredType): string {
  if (type.anyOf !== undefined) return [...new Set(type.anyOf.map(typeText))].join(' | ')
  if (type.enum !== undefined) return literal(type.enum, type['x-enum'])
  if (type.$ref !== undefined) return leaf(type.$ref.replace('#/$defs/', ''))
  if (type['x-python-class'] !== undefined) return leaf(type['x-python-class'])
  if (type.type === undefined) return 'Any'
  return [type.type].flat().map((name) => (name === 'array' ? listText(type) : name === 'object' ? mappingText(type) : (type['x-python-type'] ?? NAMES[name] ?? name))).join(' | ')
}

function literal(values: readonly unknown[], enumName: string | undefined): string {
  const members = `Literal[${values.map(pythonText).join(', ')}]`
  return enumName === undefined ? members : `${leaf(enumName)}: ${members}`
}

function listText(type: DiscoveredType): string {
  const name = type['x-python-type'] ?? 'list'
  if (type.prefixItems !== undefined) return `${name}[${type.prefixItems.map(typeText).join(', ')}]`
  return type.items === undefined || type.items === false || Object.keys(type.items).length === 0 ? name : `${name}[${typeText(type.items)}]`
}

function mappingText(type: DiscoveredType): string {
  const { additionalProperties: values, 'x-keys': keys } = type
  if (values === undefined || Object.keys(values).length === 0) return keys === undefined ? 'dict' : `dict[${typeText(keys)}, Any]`
  return `dict[${keys === undefined ? 'str' : typeText(keys)}, ${typeText(values)}]`
}

function withLimits(text: string, type: DiscoveredType): string {
  // A tuple of fixed length says its length by its items.
  const limits = LIMITS.flatMap(([key, words]) => (type[key] === undefined || (type.prefixItems !== undefined && key.endsWith('Items')) ? [] : [`${words} ${String(type[key])}`]))
  return limits.length === 0 ? text : `${text} (${limits.join(', ')})`
}

const leaf = (name: string): string => name.split(/[.:]/).at(-1) ?? name
