// Generated from schemas/curated.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './curated.validator'

/**
 * The parameters a project has decided to expose, by class. The digest says of every other parameter that nobody has decided.
 */
export interface Curated {
  schema_version: 1
  engine: string
  /**
   * Names of parameters by the public name of their class.
   */
  classes: {
    [k: string]: string[]
  }
}

/** The contract of schemas/curated.schema.json. */
export const curatedSchema: Schema<Curated> = { name: 'curated', check }
