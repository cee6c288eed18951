// Generated from schemas/landmarks.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './landmarks.validator'

/**
 * v<safe>/outputs/landmarks-<producer>.json: what the archived result beside it rests on.
 */
export interface Landmarks {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  /**
   * PEP 440 version.
   */
  version: string
  producer: 'invariants' | 'schemas'
  /**
   * Of engine.yaml.
   */
  definition: string
  /**
   * Of the code that made the result.
   */
  toolkit: string
  packages_present: string[]
  landmarks: Landmark[]
}
export interface Landmark {
  name: string
  kind: 'class' | 'constructor' | 'validator' | 'function' | 'constant'
  /**
   * Of the normalised syntax of everything the landmark may reach; null when the library has no source for it.
   */
  fingerprint: string | null
  /**
   * Of the docstrings of a class.
   */
  documentation?: string | null
  file?: string | null
}

/** The contract of schemas/landmarks.schema.json. */
export const landmarksSchema: Schema<Landmarks> = { name: 'landmarks', check }
