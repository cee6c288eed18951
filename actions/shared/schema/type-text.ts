/** Types and values as Python writes them, for people: `list[int] | None`. */
import { type Type, type TypeName } from '../artefacts/generated/schema.discovered'
import { leafOf, tagged } from './python-json'

const NAMES: Readonly<Record<TypeName, string>> = {
  null: 'None',
  boolean: 'bool',
  integer: 'int',
  number: 'float',
  string: 'str',
  array: 'list',
  object: 'dict',
}

/** A type in Python's words; `Any` for the schema that accepts everything. */
export function typeText(schema: Type): string {
  return [...new Set(partsOf(schema))].sort((a, b) => Number(a === 'None') - Number(b === 'None')).join(' | ')
}

function partsOf(schema: Type): string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(partsOf)
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((value) => value !== null)
    return [
      ...(values.length > 0 ? [`Literal[${values.map(valueText).join(', ')}]`] : []),
      ...(values.length < schema.enum.length ? ['None'] : []),
    ]
  }
  if (schema.$ref !== undefined) return [leafOf(schema.$ref)]
  if (schema['x-python-class'] !== undefined) return [leafOf(schema['x-python-class'])]
  if (schema.type === undefined) return ['Any']
  return [schema.type].flat().map((name) => nameText(name, schema))
}

function nameText(name: TypeName, schema: Type): string {
  const plain = name === 'array' || name === 'string' ? (schema['x-python-type'] ?? NAMES[name]) : NAMES[name]
  if (name === 'array') {
    if (schema.prefixItems !== undefined) return `${plain}[${schema.prefixItems.map(typeText).join(', ') || '()'}]`
    if (schema.items === undefined || schema.items === false) return plain
    return `${plain}[${typeText(schema.items)}${plain === 'tuple' ? ', ...' : ''}]`
  }
  if (name === 'object' && schema.additionalProperties !== undefined) {
    return `${plain}[${schema['x-keys'] === undefined ? 'str' : typeText(schema['x-keys'])}, ${typeText(schema.additionalProperties)}]`
  }
  return plain
}

/** An encoded Python value as Python writes it, in one line. */
export function valueText(value: unknown): string {
  if (value === null) return 'None'
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  for (const tag of ['$float', '$int'] as const) {
    const text = tagged(value, tag)
    if (typeof text === 'string') return text
  }
  const member = tagged(value, '$enum')
  if (typeof member === 'string') return `${leafOf(member)}.${String(tagged(value, 'name'))}`
  const held = heldText(value)
  if (held !== undefined) return held
  const named = tagged(value, '$ref') ?? tagged(value, '$object') ?? tagged(value, '$new')
  if (typeof named === 'string') return tagged(value, '$ref') === undefined ? `${leafOf(named)}(...)` : leafOf(named)
  return `{${Object.entries(value as Readonly<Record<string, unknown>>)
    .map(([key, item]) => `${JSON.stringify(key)}: ${valueText(item)}`)
    .join(', ')}}`
}

function heldText(value: unknown): string | undefined {
  const tuple = tagged(value, '$tuple')
  if (Array.isArray(tuple))
    return tuple.length === 1 ? `(${valueText(tuple[0])},)` : `(${tuple.map(valueText).join(', ')})`
  const set = tagged(value, '$set') ?? tagged(value, '$frozenset')
  if (Array.isArray(set)) return set.length === 0 ? 'set()' : `{${set.map(valueText).join(', ')}}`
  const pairs = tagged(value, '$dict')
  if (!Array.isArray(pairs)) return undefined
  return `{${(pairs as [unknown, unknown][]).map(([key, item]) => `${valueText(key)}: ${valueText(item)}`).join(', ')}}`
}
