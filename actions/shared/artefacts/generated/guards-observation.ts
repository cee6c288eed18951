// Generated from schemas/guards-observation.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './guards-observation.validator'

/**
 * This interface was referenced by `GuardsObservation`'s JSON-Schema
 * via the `definition` "indices".
 */
export type Indices = number[]

/**
 * What the guards observer answers: per class its inputs, a table of expression nodes, and every site with the path that leads to it.
 */
export interface GuardsObservation {
  schema_version: 1
  command: 'guards'
  classes: {
    class: string
    public_name: string
    bases: string[]
    construct: {
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
    fields: {
      name: string
      required: boolean
      origin: string
      default?: unknown
    }[]
    unknown_fields: 'reject' | 'swallow' | 'attribute'
    /**
     * What the constructor raises, and says, where it rejects a kwarg that is no field.
     */
    refuses_with: {
      exception: string
      message: string
    }
    /**
     * Node under which a kwarg that is no field becomes an attribute.
     */
    attributes_when: number
    always_raises: boolean
    nodes: unknown[][]
    sites: {
      kind:
        'raise' | 'assert' | 'missing' | 'implicit' | 'import' | 'log' | 'warn' | 'accumulate' | 'reassign' | 'declared'
      path: Indices
      after: Indices
      line: number
      end_line?: number
      file: string
      method: string
      value?: number
      field?: string
      exception?: string
      channel?: string
      message?: string
      accumulator?: number
      variable?: string
      flush?: true
    }[]
    effective: {
      [k: string]: number
    }
    environment: {
      name: string
      value?: unknown
      raises?: string
    }[]
    enums: {
      [k: string]: {
        mixin: 'str' | 'int' | null
        members: unknown[][]
      }
    }
    opaque: {
      what: string
      line: number
      file: string
      method: string
    }[]
  }[]
  [k: string]: unknown
}

/** The contract of schemas/guards-observation.schema.json. */
export const guardsObservationSchema: Schema<GuardsObservation> = { name: 'guards-observation', check }
