// Generated from schemas/kept-observation.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './kept-observation.validator'

export type Landmarks = Landmark[]
export type LandmarksMissing = {
  landmark: string
  reason: string
}[]
export type LandmarksAliased = {
  landmark: string
  now: string
}[]
/**
 * Packages the library asks for that are installed.
 */
export type PackagesPresent = string[]

/**
 * <observed>/<engine>/<version>/observed-<producer>.json: what a probe saw, for a later probe of the same environment.
 */
export interface KeptObservation {
  schema_version: 1
  /**
   * Name of the engine; also its folder in engine_versions/.
   */
  engine: string
  /**
   * The version that was asked for.
   */
  version: string
  producer: 'invariants' | 'schemas'
  /**
   * Digest of all that the observation depends on: the interpreter, what is installed, the engine's files, the question, the code that asks, and the variables that say what hardware there is.
   */
  environment: string
  python: string
  /**
   * What the library says it is; null when it does not say or does not import.
   */
  installed_version: string | null
  landmarks: Landmarks
  landmarks_missing: LandmarksMissing
  landmarks_aliased: LandmarksAliased
  packages_present: PackagesPresent
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

/** The contract of schemas/kept-observation.schema.json. */
export const keptObservationSchema: Schema<KeptObservation> = { name: 'kept-observation', check }
