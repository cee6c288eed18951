// Generated from schemas/fields-observation.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './fields-observation.validator'

/**
 * What the fields observer answers: see engine_versions/observers/fields.py and field_types.py.
 */
export interface FieldsObservation {
  schema_version: 1
  command: 'fields'
  library_version?: string | null
  classes: ObservedClass[]
  definitions: (ObservedEnum | ObservedClass)[]
  [k: string]: unknown
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "observedClass".
 */
export interface ObservedClass {
  class: string
  public_name: string
  role?: 'model'
  style: 'plain' | 'dataclass' | 'pydantic' | 'msgspec' | 'typed_dict' | 'named_tuple'
  bases: string[]
  accepts_kwargs: boolean
  unknown_fields?: 'reject' | 'attribute' | 'swallow' | null
  construction_error?: string
  construct?: Construct
  fields: ObservedField[]
  resolvers: {
    method: string
    class: string
    values: {
      [k: string]: unknown
    }
  }[]
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "construct".
 */
export interface Construct {
  placeholders: {
    [k: string]: unknown
  }
  validate: {
    method: string
    kwargs: {
      [k: string]: unknown
    }
  }[]
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "observedField".
 */
export interface ObservedField {
  name: string
  origin:
    | 'parameter'
    | 'dataclass'
    | 'pydantic'
    | 'msgspec'
    | 'typed_dict'
    | 'named_tuple'
    | 'kwargs.pop'
    | 'kwargs.get'
    | 'docstring'
  declared_in: string
  required: boolean
  default?: unknown
  default_text?: string
  instance_value?: unknown
  types: Evidence[]
  bounds?: Bounds
  description?: string
  deprecated?: string
  deprecation_warning?: string
  alias?: string
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "evidence".
 */
export interface Evidence {
  source: 'annotation' | 'docstring' | 'usage' | 'namesake'
  node?: TypeNode
  text?: string
  names?: {
    [k: string]: string
  }
  instances?: string[]
  equals?: unknown[]
  ordered?: unknown[]
  given?: unknown[]
  nodes?: TypeNode[]
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "typeNode".
 */
export interface TypeNode {
  kind: 'any' | 'none' | 'class' | 'generic' | 'tuple' | 'union' | 'literal' | 'constrained' | 'unresolved'
  class?: string
  role?: 'enum' | 'model'
  resolved?: false
  args?: TypeNode[]
  items?: TypeNode[]
  of?: TypeNode | TypeNode[]
  values?: unknown[]
  bounds?: Bounds
  description?: string
  deprecated?: string
  text?: string
  reason?: string
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "bounds".
 */
export interface Bounds {
  [k: string]: unknown
}
/**
 * This interface was referenced by `FieldsObservation`'s JSON-Schema
 * via the `definition` "observedEnum".
 */
export interface ObservedEnum {
  class: string
  role: 'enum'
  mixin: 'str' | 'int' | null
  flag: boolean
  members: {
    name: string
    value: unknown
  }[]
}

/** The contract of schemas/fields-observation.schema.json. */
export const fieldsObservationSchema: Schema<FieldsObservation> = { name: 'fields-observation', check }
