// Generated from schemas/check-config-mapping.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './check-config-mapping.validator'

/**
 * Which parts of a repository's own configuration files are given to which class of an engine.
 */
export interface CheckConfigMapping {
  schema_version: 1
  /**
   * @minItems 1
   * @maxItems 500
   */
  mapping: {
    /**
     * Where the keyword arguments are, for example generation, $.studies[*].engine.sampling or ..sampling.
     */
    path: string
    /**
     * The class they are given to, for example transformers.GenerationConfig.
     */
    target: string
    /**
     * Patterns of the files this entry is about; all files unless given.
     *
     * @minItems 1
     */
    files?: string[]
    /**
     * Keys at that place that are no keyword arguments.
     */
    ignore?: string[]
  }[]
}

/** The contract of schemas/check-config-mapping.schema.json. */
export const checkConfigMappingSchema: Schema<CheckConfigMapping> = { name: 'check-config-mapping', check }
