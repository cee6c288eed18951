// Generated from schemas/engine-current.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './engine-current.validator'

/**
 * engine_versions/<engine>/current.yaml: the version in force; written by people and Renovate only.
 */
export interface EngineCurrent {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  library: {
    /**
     * Name in the package index, normalised as in PEP 503.
     */
    pep503_name: string
    /**
     * PEP 440 version, always in quotes: 0.20 without them is the number 0.2.
     */
    current_version: string
  }
}

/** The contract of schemas/engine-current.schema.json. */
export const engineCurrentSchema: Schema<EngineCurrent> = { name: 'engine-current', check }
