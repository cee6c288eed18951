/** Which of the evidence for a field's type to believe. The observer reports all there is; this is the judgement. */
import { type Evidence, type ObservedField, type TypeNode } from '../artefacts/generated/fields-observation'
import { type Field, type Type, type UnknownReason } from '../artefacts/generated/schema.discovered'
import { parseDocType } from './doc-type'
import { numberOf, tagged } from './python-json'
import { type KnownClasses, typeSchema, unionSchema } from './type-schema'

export type TypeSource = Field['x-type-source']

export type TypeDecision =
  | { readonly known: true; readonly source: TypeSource; readonly schema: Type }
  | {
      readonly known: false
      readonly reason: UnknownReason
      /** The text that was not understood. */ readonly detail?: string
    }

/**
 * Decides a field's type. A declaration is believed first, then the documentation, then the values the field has by
 * itself, then what the library does with it, then what its neighbours call by the same name.
 *
 * @param effective the encoded value the field gets when nobody sets it; undefined when not known
 */
export function decideType(field: ObservedField, effective: unknown, known: KnownClasses): TypeDecision {
  const annotation = nodeOf(field.types, 'annotation')
  if (annotation !== undefined && isReadable(annotation)) return believed('annotation', typeSchema(annotation, known))

  const documentation = field.types.find((item) => item.source === 'docstring')
  const documented =
    documentation?.text === undefined ? undefined : parseDocType(documentation.text, documentation.names)
  if (documented !== undefined) return believed('docstring', typeSchema(documented, known))

  for (const [source, value] of [
    ['default', field.default],
    ['effective', effective],
  ] as const) {
    const schema = schemaOfValue(value, known)
    if (schema !== undefined) return believed(source, schema)
  }
  const used = field.types.find((item) => item.source === 'usage')
  const usage = used === undefined ? undefined : schemaOfUsage(used, known)
  if (usage !== undefined) return believed('usage', usage)

  const neighbour = field.types.find((item) => item.source === 'namesake')
  const namesakes = neighbour === undefined ? [] : schemasOfNamesakes(neighbour, known)
  const only = namesakes[0]
  if (only !== undefined && namesakes.length === 1) return believed('namesake', only)

  if (annotation !== undefined)
    return {
      known: false,
      reason: 'unresolved_annotation',
      ...(annotation.text === undefined ? {} : { detail: annotation.text }),
    }
  if (documentation?.text !== undefined)
    return { known: false, reason: 'unparsed_doc_type', detail: documentation.text }
  return { known: false, reason: namesakes.length > 1 ? 'ambiguous' : 'undocumented' }
}

function believed(source: TypeSource, schema: Type): TypeDecision {
  return { known: true, source, schema }
}

function nodeOf(evidence: readonly Evidence[], source: Evidence['source']): TypeNode | undefined {
  return evidence.find((item) => item.source === source)?.node
}

/** Whether a node says something: an unresolved annotation that is not even a name does not. */
function isReadable(node: TypeNode): boolean {
  return node.kind !== 'unresolved' || /^[A-Za-z_][\w.]*$/.test(node.text ?? '')
}

/** The type of an encoded value; undefined for None and for what no type can be read off. */
function schemaOfValue(value: unknown, known: KnownClasses): Type | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return { type: 'boolean' }
  if (typeof value === 'string') return { type: 'string' }
  if (Array.isArray(value)) return typeSchema({ kind: 'class', class: 'builtins:list' }, known)
  const number = numberOf(value)
  if (number !== undefined)
    return {
      type:
        typeof value === 'number' && Number.isInteger(value)
          ? 'integer'
          : tagged(value, '$int') === undefined
            ? 'number'
            : 'integer',
    }
  const member = tagged(value, '$enum')
  if (typeof member === 'string') return typeSchema({ kind: 'class', class: member }, known)
  for (const [tag, name] of [
    ['$tuple', 'tuple'],
    ['$set', 'set'],
    ['$frozenset', 'frozenset'],
    ['$dict', 'dict'],
  ] as const) {
    if (tagged(value, tag) !== undefined) return typeSchema({ kind: 'class', class: `builtins:${name}` }, known)
  }
  if (tagged(value, '$ref') !== undefined || tagged(value, '$object') !== undefined) return undefined
  return { type: 'object' }
}

/** Classes a field is tested against, else the types of the constants it meets; an order needs a number. */
function schemaOfUsage(usage: Evidence, known: KnownClasses): Type | undefined {
  const instances = usage.instances ?? []
  if (instances.length > 0)
    return unionSchema(instances.map((name) => typeSchema({ kind: 'class', class: name }, known)))
  const met = [...(usage.given ?? []), ...(usage.equals ?? [])].flatMap((value) => schemaOfValue(value, known) ?? [])
  if (met.length > 0) return unionSchema(met)
  const ordered = (usage.ordered ?? []).flatMap((value) => schemaOfValue(value, known) ?? [])
  if (ordered.length === 0) return undefined
  return ordered.every((schema) => schema.type === 'integer' || schema.type === 'number')
    ? { type: 'number' }
    : unionSchema(ordered)
}

/** The distinct types neighbours give the name, None aside. */
function schemasOfNamesakes(evidence: Evidence, known: KnownClasses): Type[] {
  const annotated = (evidence.nodes ?? []).filter(isReadable).map((node) => typeSchema(withoutNone(node), known))
  const schemas =
    annotated.length > 0 ? annotated : (evidence.given ?? []).flatMap((value) => schemaOfValue(value, known) ?? [])
  const seen = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]))
  return [...seen.values()].filter((schema) => Object.keys(schema).length > 0)
}

function withoutNone(node: TypeNode): TypeNode {
  if (node.kind !== 'union' || !Array.isArray(node.of)) return node
  const members = node.of.filter((member) => member.kind !== 'none')
  const only = members[0]
  return only !== undefined && members.length === 1 ? only : { kind: 'union', of: members }
}
