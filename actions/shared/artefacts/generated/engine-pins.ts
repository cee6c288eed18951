// Generated from schemas/engine-pins.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './engine-pins.validator'

/**
 * engine_versions/<engine>/pins.yaml: versions for which an archive of an earlier version may be reused.
 */
export interface EnginePins {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  producers: {
    /**
     * PEP 440 specifier set, for example ">=4.57,<6".
     */
    invariants: string
    /**
     * PEP 440 specifier set, for example ">=4.57,<6".
     */
    schemas: string
  }
  /**
   * Single versions, inside or outside of the specifier sets, for which reuse was approved on a pull request although the probe failed.
   */
  approvals?: ReuseApproval[]
}
export interface ReuseApproval {
  producer: 'invariants' | 'schemas'
  /**
   * PEP 440 version, approved exactly.
   */
  version: string
  /**
   * Login of the person.
   */
  approved_by: string
  /**
   * When the comment was written.
   */
  approved_at: string
  /**
   * The commit whose failed probe was approved.
   */
  head: string
  /**
   * Address of the comment with the failed probe.
   */
  probe_report: string
}

/** The contract of schemas/engine-pins.schema.json. */
export const enginePinsSchema: Schema<EnginePins> = { name: 'engine-pins', check }
