// Generated from schemas/schema.discovered.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './schema.discovered.validator'

/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string
/**
 * undocumented: no annotation, documentation, default or use says anything; unparsed_doc_type: the documentation names a type in words that were not understood; unresolved_annotation: the annotation cannot be read; ambiguous: the evidence contradicts itself.
 *
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "unknownReason".
 */
export type UnknownReason = 'undocumented' | 'unparsed_doc_type' | 'unresolved_annotation' | 'ambiguous'
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "outcome".
 */
export type Outcome = 'ok' | 'dormant' | 'warn' | 'error' | 'crash' | 'timeout'
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "typeNames".
 */
export type TypeNames = TypeName | TypeName[]
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "typeName".
 */
export type TypeName = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "itemType".
 */
export type ItemType = Type | false
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "alternatives".
 */
export type Alternatives = Type[]

/**
 * Parameters of every target class of one engine version, each as JSON Schema 2020-12. Python values that JSON cannot hold are written as objects with one $-key.
 */
export interface SchemaDiscovered {
  schema_version: '3.0.0'
  engine: Name
  engine_version: string
  /**
   * The target classes by public name, in the order in which engine.yaml finds them; each is a key of $defs.
   */
  classes: Text[]
  counts: {
    classes: number
    /**
     * Fields of target classes.
     */
    fields: number
    /**
     * Classes that fields refer to and that are no targets.
     */
    definitions: number
    /**
     * Fields of target classes whose type is unknown.
     */
    unknown: number
  }
  /**
   * Every field of a target class whose type could not be determined.
   */
  unknown: {
    by_reason: {
      [k: string]: number
    }
    fields: {
      class: Text
      field: Text
      reason: UnknownReason
      /**
       * The text that was not understood.
       */
      detail?: string
    }[]
  }
  $defs: {
    [k: string]: Class
  }
}
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "class".
 */
export interface Class {
  type: 'object'
  description?: string
  /**
   * module:qualname.
   */
  'x-class': string
  /**
   * How the class declares its fields.
   */
  'x-style': 'plain' | 'dataclass' | 'pydantic' | 'msgspec' | 'typed_dict' | 'named_tuple'
  /**
   * What was seen to happen to a kwarg outside the fields.
   */
  'x-unknown-fields'?: 'reject' | 'attribute' | 'swallow'
  'x-construct'?: Construct
  'x-default-outcome'?: Outcome
  /**
   * Why no instance with defaults could be looked at.
   */
  'x-construction-error'?: string
  /**
   * Whether kwargs outside the fields are accepted: as seen, else as the signature says.
   */
  additionalProperties: boolean
  properties: {
    [k: string]: Field
  }
  required?: Text[]
}
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
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
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "field".
 */
export interface Field {
  type?: TypeNames
  anyOf?: Alternatives
  enum?: unknown[]
  items?: ItemType
  prefixItems?: Type[]
  additionalProperties?: Type
  $ref?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minProperties?: number
  maxProperties?: number
  pattern?: string
  'x-keys'?: Type
  'x-python-type'?: string
  'x-python-class'?: string
  'x-enum'?: string
  default?: unknown
  /**
   * The default's source text, when only running it would give the value.
   */
  'x-default-source'?: string
  /**
   * What the field becomes when nobody sets it, when that is not the declared default.
   */
  'x-effective'?: {
    value: unknown
    from: 'instance' | 'resolver'
    /**
     * The method that says so.
     */
    resolver?: string
  }
  deprecated?: boolean
  /**
   * What the library says about the deprecation.
   */
  'x-deprecation'?: string
  description?: string
  /**
   * A value other than the default, and what the library did with it.
   */
  'x-example'?: {
    value: unknown
    outcome: Outcome
  }
  /**
   * The name under which the field is given, when it is another one.
   */
  'x-alias'?: string
  /**
   * Where the field was found.
   */
  'x-source':
    | 'parameter'
    | 'dataclass'
    | 'pydantic'
    | 'msgspec'
    | 'typed_dict'
    | 'named_tuple'
    | 'kwargs.pop'
    | 'kwargs.get'
    | 'docstring'
  /**
   * What the type rests on, from the strongest to the weakest evidence.
   */
  'x-type-source': 'annotation' | 'docstring' | 'default' | 'effective' | 'usage' | 'namesake' | 'unknown'
  /**
   * The parent class that declares the field.
   */
  'x-declared-in'?: string
  /**
   * None is accepted because it is the default, not because the type says so.
   */
  'x-nullable'?: 'default'
  'x-unknown'?: UnknownReason
}
/**
 * This interface was referenced by `SchemaDiscovered`'s JSON-Schema
 * via the `definition` "type".
 */
export interface Type {
  type?: TypeNames
  anyOf?: Alternatives
  enum?: unknown[]
  items?: ItemType
  prefixItems?: Type[]
  additionalProperties?: Type
  $ref?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minProperties?: number
  maxProperties?: number
  pattern?: string
  'x-keys'?: Type
  /**
   * The container or text type the JSON type stands for, when it is not list, dict or str.
   */
  'x-python-type'?: string
  /**
   * Instances of this class; the schema says nothing of their content.
   */
  'x-python-class'?: string
  /**
   * The Enum whose members' values are listed.
   */
  'x-enum'?: string
}

/** The contract of schemas/schema.discovered.schema.json. */
export const schemaDiscoveredSchema: Schema<SchemaDiscovered> = { name: 'schema.discovered', check }
