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
  verdict: 'pass' | 'fail'
  installed_version: string | null
  version_inside_envelope: boolean
  /**
   * Over all landmarks.
   */
  fingerprint: string
  landmarks_missing: string[]
  landmarks_aliased: string[]
}

/** The contract of schemas/compat.schema.json. */
export const compatSchema: Schema<Compat> = { name: 'compat', check }
