// Generated from schemas/runtime-observations.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './runtime-observations.validator'

/**
 * This interface was referenced by `RuntimeObservations`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string
/**
 * This interface was referenced by `RuntimeObservations`'s JSON-Schema
 * via the `definition` "message".
 */
export type Message = string

/**
 * One line of runtime_observations.jsonl: what the engine said while one configuration of a study ran. Keys that a study adds for itself are allowed, so that its files can be read as they are.
 */
export interface RuntimeObservations {
  schema_version: 1
  study_run_id: Text
  config_hash: Text
  cycle: number
  engine?: Text
  library_version?: string | null
  outcome: 'success' | 'exception' | 'subprocess_died'
  /**
   * Public name of the class the configuration is of, when the study knows it.
   */
  native_type?: string
  /**
   * The configuration as encoded Python values, when the study keeps it.
   */
  kwargs?: {
    [k: string]: unknown
  }
  warnings: (Message | Said)[]
  logger_records?: Said[]
  exception?: null | {
    type: Text
    message: Message
    message_template?: Message
  }
}
/**
 * A warning with its category, or a log record with its level and logger.
 *
 * This interface was referenced by `RuntimeObservations`'s JSON-Schema
 * via the `definition` "said".
 */
export interface Said {
  message: Message
  /**
   * The message without its values.
   */
  message_template?: string
  category?: string
  level?: string
  logger?: string
}

/** The contract of schemas/runtime-observations.schema.json. */
export const runtimeObservationsSchema: Schema<RuntimeObservations> = { name: 'runtime-observations', check }
