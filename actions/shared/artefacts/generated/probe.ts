// Generated from schemas/probe.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './probe.validator'

/**
 * probe-<producer>.json: whether what a producer rests on is still there and still means the same.
 */
export interface Probe {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  producer: 'invariants' | 'schemas'
  /**
   * The version that is pinned.
   */
  version: string
  /**
   * What the library says it is; null when it does not say or does not import.
   */
  installed_version: string | null
  python: string | null
  verdict: 'pass' | 'fail'
  /**
   * Why the verdict is fail; empty when it is pass.
   */
  reasons: string[]
  /**
   * PEP 440 specifier set, for example ">=4.57,<6".
   */
  envelope: string
  version_inside_envelope: boolean
  /**
   * The code in v<safe>/producers/ that is used: none, of this version, or of an earlier one.
   */
  producer_archive: {
    kind: 'none' | 'exact' | 'fallback'
    version: string | null
  }
  landmarks: Landmark[]
  landmarks_missing: {
    landmark: string
    reason: string
  }[]
  landmarks_aliased: {
    landmark: string
    now: string
  }[]
  /**
   * Packages the library asks for that are installed.
   */
  packages_present: string[]
  /**
   * The last archived result, which the fingerprints are compared with.
   */
  archive: null | {
    /**
     * PEP 440 version.
     */
    version: string
    /**
     * Relative to the workspace.
     */
    directory: string
  }
  /**
   * Landmarks whose fingerprint moved since the archive.
   */
  fingerprint_drift: string[]
  /**
   * Landmarks the archive does not have.
   */
  landmarks_added: string[]
  /**
   * Whether the archived result may be used instead of mining again.
   */
  reuse: boolean
  /**
   * Why not; empty when it may.
   */
  reuse_refused: string[]
  approved_reuse?: ApprovedReuse
  definition: string
  toolkit: string
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
/**
 * The approval in pins.yaml by which the archived result of an earlier version stands for this one, although landmarks are missing. Absent when none was needed.
 */
export interface ApprovedReuse {
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
  /**
   * What the probe would have failed for, and why the result would not have been reused.
   *
   * @minItems 1
   */
  despite: string[]
}

/** The contract of schemas/probe.schema.json. */
export const probeSchema: Schema<Probe> = { name: 'probe', check }
