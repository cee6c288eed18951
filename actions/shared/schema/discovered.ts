/** From what the `fields` observer reports to `schema.discovered.json`. */
import {
  type FieldsObservation,
  type ObservedClass,
  type ObservedEnum,
  type ObservedField,
} from '../artefacts/generated/fields-observation'
import { type Class, type Field, type SchemaDiscovered } from '../artefacts/generated/schema.discovered'
import { isDeprecated } from './deprecation'
import { decideType } from './evidence'
import { samePythonValue } from './python-json'
import { acceptsNull, type KnownClasses, withBounds, withNull } from './type-schema'

type Unknown = SchemaDiscovered['unknown']['fields'][number]

/**
 * Builds the document.
 *
 * @param engine the engine's name, and the version the report was taken from
 */
export function discoveredSchema(
  engine: { readonly name: string; readonly version: string },
  observation: FieldsObservation,
): SchemaDiscovered {
  const models = observation.definitions.filter((item): item is ObservedClass => item.role !== 'enum')
  const enums = observation.definitions.filter((item): item is ObservedEnum => item.role === 'enum')
  const known: KnownClasses = {
    models: new Map([...observation.classes, ...models].map((item) => [item.class, item.public_name])),
    enums: new Map(
      enums.filter((item) => !item.flag).map((item) => [item.class, item.members.map((member) => member.value)]),
    ),
  }
  const unknown: Unknown[] = []
  const definitions = new Map<string, Class>()
  for (const item of observation.classes) definitions.set(item.public_name, classSchema(item, known, unknown))
  // What is unknown in a class that is no target is seen in its schema; the count is about the targets.
  for (const item of models)
    if (!definitions.has(item.public_name)) definitions.set(item.public_name, classSchema(item, known, []))
  const fields = observation.classes.reduce((sum, item) => sum + item.fields.length, 0)
  return {
    schema_version: '3.0.0',
    engine: engine.name,
    engine_version: engine.version,
    counts: {
      classes: observation.classes.length,
      fields,
      definitions: definitions.size - observation.classes.length,
      unknown: unknown.length,
    },
    unknown: { by_reason: countBy(unknown.map((item) => item.reason)), fields: unknown },
    classes: observation.classes.map((item) => item.public_name),
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function classSchema(item: ObservedClass, known: KnownClasses, unknown: Unknown[]): Class {
  const resolved = new Map<string, { value: unknown; method: string }>()
  for (const { method, class: owner, values } of item.resolvers) {
    for (const [name, value] of Object.entries(values)) {
      if (value !== null && !resolved.has(name))
        resolved.set(name, { value, method: `${owner.split(':').at(-1) ?? owner}.${method}` })
    }
  }
  const properties = item.fields.map((field): [string, Field] => {
    const schema = fieldSchema(field, item, resolved.get(field.name), known)
    if (schema['x-unknown'] !== undefined) {
      const detail = field.types.find((evidence) => evidence.text !== undefined)?.text
      unknown.push({
        class: item.public_name,
        field: field.name,
        reason: schema['x-unknown'],
        ...(detail === undefined ? {} : { detail }),
      })
    }
    return [field.name, schema]
  })
  const unknownFields = item.unknown_fields ?? null
  const required = item.fields.filter((field) => field.required).map((field) => field.name)
  return {
    type: 'object',
    'x-class': item.class,
    'x-style': item.style,
    ...(unknownFields === null ? {} : { 'x-unknown-fields': unknownFields }),
    // Where it could not be tried, the signature says it: without `**kwargs` Python itself rejects.
    additionalProperties: unknownFields === null ? item.accepts_kwargs : unknownFields !== 'reject',
    ...(item.construct === undefined || isEmptyConstruct(item.construct) ? {} : { 'x-construct': item.construct }),
    ...(item.construction_error === undefined ? {} : { 'x-construction-error': item.construction_error }),
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  }
}

function isEmptyConstruct({ placeholders, validate }: NonNullable<ObservedClass['construct']>): boolean {
  return validate.length === 0 && Object.keys(placeholders).length === 0
}

/** A field's effective value: what a resolver puts in place of None, else what a default instance holds. */
function effectiveOf(
  field: ObservedField,
  resolved: { value: unknown; method: string } | undefined,
): Field['x-effective'] {
  const own = 'instance_value' in field ? field.instance_value : field.default
  if (resolved !== undefined && own === null)
    return { value: resolved.value, from: 'resolver', resolver: resolved.method }
  if (!('instance_value' in field) || ('default' in field && samePythonValue(field.default, field.instance_value)))
    return undefined
  return { value: field.instance_value, from: 'instance' }
}

function fieldSchema(
  field: ObservedField,
  owner: ObservedClass,
  resolved: { value: unknown; method: string } | undefined,
  known: KnownClasses,
): Field {
  const effective = effectiveOf(field, resolved)
  const decision = decideType(field, effective?.value, known)
  const bare = decision.known ? decision.schema : {}
  // None is what the library itself puts there, so it accepts it whatever the type says.
  const nullByDefault = decision.known && field.default === null && !acceptsNull(bare)
  const type = withBounds(nullByDefault ? withNull(bare) : bare, field.bounds ?? {})
  const message = [field.deprecated, field.deprecation_warning].find((text) => text !== undefined && text !== '')
  const deprecated =
    field.deprecated !== undefined || field.deprecation_warning !== undefined || isDeprecated(field.description)
  return {
    ...type,
    ...('default' in field ? { default: field.default } : {}),
    ...(field.default_text === undefined ? {} : { 'x-default-source': field.default_text }),
    ...(effective === undefined ? {} : { 'x-effective': effective }),
    ...(deprecated ? { deprecated: true } : {}),
    ...(message === undefined ? {} : { 'x-deprecation': message }),
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(field.alias === undefined ? {} : { 'x-alias': field.alias }),
    'x-source': field.origin,
    'x-type-source': decision.known ? decision.source : 'unknown',
    ...(field.declared_in === owner.class ? {} : { 'x-declared-in': field.declared_in }),
    ...(nullByDefault ? { 'x-nullable': 'default' as const } : {}),
    ...(decision.known ? {} : { 'x-unknown': decision.reason }),
  }
}

function countBy(items: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of [...items].sort()) counts[item] = (counts[item] ?? 0) + 1
  return counts
}
