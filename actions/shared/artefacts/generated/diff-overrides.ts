// Generated from schemas/diff-overrides.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './diff-overrides.validator'

/**
 * What a person decided about lines of a diff, by fingerprint. An entry that matches no line is reported, so that the file does not collect the dead.
 */
export interface DiffOverrides {
  schema_version: 1
  overrides: ({
    [k: string]: unknown
  } & {
    /**
     * The fingerprint of the line, as the diff shows it.
     */
    fingerprint: string
    /**
     * The level the line gets instead of its own, for every consumer.
     */
    level?: 'error' | 'behaviour' | 'warning' | 'info'
    /**
     * The line stays as it is and no longer makes the diff breaking.
     */
    acknowledged?: true
    /**
     * Why, for the next reader.
     */
    reason: string
  })[]
}

/** The contract of schemas/diff-overrides.schema.json. */
export const diffOverridesSchema: Schema<DiffOverrides> = { name: 'diff-overrides', check }
