// Generated from schemas/triage-registry.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-registry.validator'

/**
 * text that is not empty
 *
 * This interface was referenced by `TriageRegistry`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string
/**
 * a name of 1 to 200 characters on one line
 *
 * This interface was referenced by `TriageRegistry`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string

/**
 * Names that recipes may use (`--mitigations-file`): mitigations, environments and workloads.
 */
export interface TriageRegistry {
  /**
   * Path or URL of this schema, for editors.
   */
  $schema?: string
  version: 1
  /**
   * Variables that a mitigation sets.
   */
  mitigations?: {
    [k: string]: {
      /**
       * text
       */
      [k: string]: string
    }
  } | null
  /**
   * Where trials run: the host, a virtual environment or an image.
   */
  environments?: {
    [k: string]: Environment
  } | null
  /**
   * Commands that recipes name.
   */
  workloads?: {
    [k: string]: Workload
  } | null
}
/**
 * This interface was referenced by `TriageRegistry`'s JSON-Schema
 * via the `definition` "environment".
 */
export interface Environment {
  /**
   * an image reference such as registry/name:tag
   */
  docker?: string | null
  /**
   * Directory of a Python virtual environment, relative to the workspace.
   */
  venv?: Text | null
  /**
   * Known, but cannot be started here.
   */
  buck_target?: Text | null
  /**
   * Devices that a container gets.
   */
  gpu?: 'none' | 'amd' | 'nvidia'
  /**
   * Labels of the runner in a fleet.
   */
  runs_on?: Text[]
}
/**
 * This interface was referenced by `TriageRegistry`'s JSON-Schema
 * via the `definition` "workload".
 */
export interface Workload {
  /**
   * Program and arguments.
   *
   * @minItems 1
   */
  command: Text[]
  /**
   * Its first group is a step time in milliseconds.
   */
  step_time_regex?: Text | null
}

/** The contract of schemas/triage-registry.schema.json. */
export const triageRegistrySchema: Schema<TriageRegistry> = { name: 'triage-registry', check }
