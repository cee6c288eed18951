/** From a type as the library declares it to JSON Schema 2020-12, one spelling for all ways of writing the same type. */
import { type TypeNode } from '../artefacts/generated/fields-observation'
import { type Type, type TypeName } from '../artefacts/generated/schema.discovered'
import { numberOf } from './python-json'

/** What the classes of the report are, by `module:qualname`. */
export interface KnownClasses {
  /** The key under `$defs` of a class whose fields are listed. */
  readonly models: ReadonlyMap<string, string>
  /** Encoded values of an Enum's members, in order of definition. */
  readonly enums: ReadonlyMap<string, readonly unknown[]>
}

const SCALARS = new Map<string, TypeName>(
  Object.entries({
    'builtins:int': 'integer',
    'builtins:float': 'number',
    'builtins:bool': 'boolean',
    'builtins:str': 'string',
    'builtins:NoneType': 'null',
  } as const),
)
const ARRAYS = new Map<string, string | undefined>(
  Object.entries({
    'builtins:list': undefined,
    'builtins:tuple': 'tuple',
    'builtins:set': 'set',
    'builtins:frozenset': 'frozenset',
    'collections:deque': 'deque',
    'collections.abc:Sequence': 'Sequence',
    'collections.abc:MutableSequence': 'Sequence',
    'collections.abc:Iterable': 'Iterable',
    'collections.abc:Collection': 'Collection',
    'collections.abc:Set': 'Set',
  }),
)
const MAPPINGS = new Set([
  'builtins:dict',
  'collections.abc:Mapping',
  'collections.abc:MutableMapping',
  'collections:OrderedDict',
  'collections:defaultdict',
])

/** The schema of a type. `{}` accepts anything. */
export function typeSchema(node: TypeNode, known: KnownClasses): Type {
  switch (node.kind) {
    case 'any':
      return {}
    case 'none':
      return { type: 'null' }
    case 'class':
      return classSchema(node.class ?? '', known)
    case 'generic':
      return genericSchema(node.class ?? '', node.args ?? [], known)
    case 'tuple': {
      const items = (node.items ?? []).map((item) => typeSchema(item, known))
      return {
        type: 'array',
        'x-python-type': 'tuple',
        prefixItems: items,
        items: false,
        minItems: items.length,
        maxItems: items.length,
      }
    }
    case 'union':
      return unionSchema(membersOf(node).map((member) => typeSchema(member, known)))
    case 'literal':
      return enumSchema(node.values ?? [])
    case 'constrained': {
      const inner = Array.isArray(node.of) ? undefined : node.of
      return withBounds(inner === undefined ? {} : typeSchema(inner, known), node.bounds ?? {})
    }
    case 'unresolved':
      // A name that stands for no live class is still a name; what is no name at all says nothing.
      return /^[A-Za-z_][\w.]*$/.test(node.text ?? '') ? { 'x-python-class': node.text ?? '' } : {}
  }
}

/** The members of a union node. */
export function membersOf(node: TypeNode): readonly TypeNode[] {
  return Array.isArray(node.of) ? node.of : node.of === undefined ? [] : [node.of]
}

function classSchema(name: string, known: KnownClasses): Type {
  const scalar = SCALARS.get(name)
  if (scalar !== undefined) return { type: scalar }
  if (ARRAYS.has(name) || MAPPINGS.has(name)) return genericSchema(name, [], known)
  if (name === 'builtins:bytes') return { type: 'string', 'x-python-type': 'bytes' }
  const members = known.enums.get(name)
  if (members !== undefined && members.length > 0) return { ...enumSchema(members), 'x-enum': name }
  const model = known.models.get(name)
  return model === undefined ? { 'x-python-class': name } : { $ref: referenceTo(model) }
}

/** A JSON pointer into `$defs`. */
export function referenceTo(key: string): string {
  return `#/$defs/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function genericSchema(name: string, args: readonly TypeNode[], known: KnownClasses): Type {
  if (ARRAYS.has(name)) {
    const item = args[0]
    const python = ARRAYS.get(name)
    return {
      type: 'array',
      ...(python === undefined ? {} : { 'x-python-type': python }),
      ...(item === undefined ? {} : open('items', typeSchema(item, known))),
    }
  }
  if (MAPPINGS.has(name)) {
    const [key, value] = args
    const keys = key === undefined ? undefined : typeSchema(key, known)
    return {
      type: 'object',
      ...(keys === undefined || isAny(keys) || keys.type === 'string' ? {} : { 'x-keys': keys }),
      ...(value === undefined ? {} : open('additionalProperties', typeSchema(value, known))),
    }
  }
  return classSchema(name, known)
}

/** A keyword that is left out when it would say nothing. */
function open(keyword: 'items' | 'additionalProperties', schema: Type): Type {
  return isAny(schema) ? {} : { [keyword]: schema }
}

function isAny(schema: Type): boolean {
  return Object.keys(schema).length === 0
}

function enumSchema(values: readonly unknown[]): Type {
  const members = distinct(values)
  const types = new Set(members.map(jsonType))
  return types.has(undefined) ? { enum: members } : { type: oneOrMany([...types] as TypeName[]), enum: members }
}

function jsonType(value: unknown): TypeName | undefined {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return undefined
}

/**
 * Alternatives, flattened: enumerations are joined, plain types become a list of type names, null comes last. A union
 * with anything in it accepts anything.
 */
export function unionSchema(schemas: readonly Type[]): Type {
  const flat = distinct(schemas.flatMap(alternativesOf))
  if (flat.some(isAny)) return {}
  const plain = flat
    .filter((schema) => Object.keys(schema).length === 1 && schema.type !== undefined)
    .flatMap((schema) => [schema.type ?? []].flat())
  const rest = joinEnums(flat.filter((schema) => !(Object.keys(schema).length === 1 && schema.type !== undefined)))
  const names = orderNames([...new Set(plain)])
  if (rest.length === 0) return { type: oneOrMany(names) }
  const first = rest[0]
  if (rest.length === 1 && first !== undefined && names.length === 0) return first
  if (rest.length === 1 && first !== undefined && names.length === 1 && names[0] === 'null') return nullable(first)
  return { anyOf: [...rest, ...(names.length > 0 ? [{ type: oneOrMany(names) }] : [])] }
}

/** A schema's alternatives, each with one type; null of a list of types stands alone. */
function alternativesOf(schema: Type): Type[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(alternativesOf)
  const { type } = schema
  if (!Array.isArray(type) || schema.enum !== undefined) return [schema]
  const keywords = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'type')) as Type
  const others = type.filter((name) => name !== 'null')
  if (Object.keys(keywords).length === 0) return type.map((name) => ({ type: name }))
  return [{ ...keywords, type: oneOrMany(others) }, ...(others.length < type.length ? [{ type: 'null' as const }] : [])]
}

/** A schema that accepts null too. */
function nullable(schema: Type): Type {
  if (schema.enum !== undefined)
    return {
      ...schema,
      ...(schema.type === undefined ? {} : { type: oneOrMany([...[schema.type].flat(), 'null']) }),
      enum: [...schema.enum, null],
    }
  if (schema.type !== undefined) return { ...schema, type: oneOrMany([...[schema.type].flat(), 'null']) }
  return { anyOf: [schema, { type: 'null' }] }
}

/** Enumerations of the same kind become one. */
function joinEnums(schemas: readonly Type[]): Type[] {
  const plainEnums = schemas.filter((schema) => schema.enum !== undefined && schema['x-enum'] === undefined)
  if (plainEnums.length < 2) return [...schemas]
  const joined = enumSchema(plainEnums.flatMap((schema) => schema.enum ?? []))
  const first = plainEnums[0]
  return schemas.flatMap((schema) => (schema === first ? [joined] : plainEnums.includes(schema) ? [] : [schema]))
}

const NAME_ORDER: readonly TypeName[] = ['boolean', 'integer', 'number', 'string', 'array', 'object', 'null']

function orderNames(names: readonly TypeName[]): TypeName[] {
  return [...names].sort((a, b) => NAME_ORDER.indexOf(a) - NAME_ORDER.indexOf(b))
}

function oneOrMany(names: readonly TypeName[]): TypeName | TypeName[] {
  const [first, ...more] = [...new Set(names)]
  return first !== undefined && more.length === 0 ? first : orderNames(names)
}

function distinct<T>(items: readonly T[]): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = JSON.stringify(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const NUMBER_BOUNDS = {
  ge: 'minimum',
  gt: 'exclusiveMinimum',
  le: 'maximum',
  lt: 'exclusiveMaximum',
  multiple_of: 'multipleOf',
} as const
const LENGTH_BOUNDS = {
  string: { min_length: 'minLength', max_length: 'maxLength' },
  array: { min_length: 'minItems', max_length: 'maxItems' },
  object: { min_length: 'minProperties', max_length: 'maxProperties' },
} as const

/**
 * Adds bounds in JSON Schema's words; infinite ones bound nothing and are left out.
 *
 * @param bounds as the observer reports them: `ge`, `gt`, `le`, `lt`, `multiple_of`, `min_length`, `max_length`, `pattern`
 */
export function withBounds(schema: Type, bounds: Readonly<Record<string, unknown>>): Type {
  const result: Type = { ...schema }
  for (const [name, keyword] of Object.entries(NUMBER_BOUNDS)) {
    const bound = numberOf(bounds[name])
    if (bound !== undefined && Number.isFinite(bound) && (keyword !== 'multipleOf' || bound > 0))
      result[keyword] = bound
  }
  const types = [schema.type ?? [], ...(schema.anyOf ?? []).map((item) => item.type ?? [])].flat()
  for (const [type, keywords] of Object.entries(LENGTH_BOUNDS)) {
    if (!types.includes(type as TypeName)) continue
    for (const [name, keyword] of Object.entries(keywords)) {
      const bound = numberOf(bounds[name])
      if (bound !== undefined && Number.isInteger(bound)) result[keyword] = bound
    }
  }
  if (typeof bounds['pattern'] === 'string') result.pattern = bounds['pattern']
  return result
}

/** Whether null satisfies a schema by its own words. */
export function acceptsNull(schema: Type): boolean {
  if (isAny(schema)) return true
  if (schema.enum !== undefined) return schema.enum.includes(null)
  return [schema.type ?? []].flat().includes('null') || (schema.anyOf ?? []).some(acceptsNull)
}

/** The schema that accepts null too. */
export function withNull(schema: Type): Type {
  return acceptsNull(schema) ? schema : unionSchema([schema, { type: 'null' }])
}
