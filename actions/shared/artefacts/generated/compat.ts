// Generated from schemas/compat.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './compat.validator'

/**
 * engine_versions/<engine>/compat.json: probe results by version.
 */
export interface Compat {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  /**
   * By version (PEP 440 order), then producer.
   */
  results: CompatResult[]
}
export interface CompatResult {
  /**
   * PEP 440 version.
   */
  version: string
  producer: 'invariants' | 'schemas'
  /**
   * unfinished: the last sweep that was to probe it has no report of it.
   */
  verdict: 'pass' | 'fail' | 'unfinished'
  /**
   * Why the verdict is not pass, the weightiest first; empty when it is.
   */
  reasons: string[]
  /**
   * What the library says it is; null when it does not say, does not import or was not probed.
   */
  installed_version: string | null
  /**
   * Whether pins.yaml approves the version; null when it is unfinished.
   */
  version_inside_envelope: boolean | null
  /**
   * Over all landmarks; null when it is unfinished.
   */
  fingerprint: string | null
  landmarks_missing: MissingLandmark[]
  landmarks_aliased: string[]
}
export interface MissingLandmark {
  landmark: string
  reason: string
}

/** The contract of schemas/compat.schema.json. */
export const compatSchema: Schema<Compat> = { name: 'compat', check }
