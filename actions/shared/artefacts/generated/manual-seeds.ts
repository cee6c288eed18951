// Generated from schemas/manual-seeds.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './manual-seeds.validator'

/**
 * Rules written by a person because the miner finds none. Each is debt: it closes when a mined rule covers it.
 */
export interface ManualSeeds {
  schema_version: 1
  seeds: {
    native_type: string
    severity: 'error' | 'warn' | 'dormant'
    /**
     * The violation, as a predicate; see docs/architecture.md.
     */
    match: {
      [k: string]: unknown
    }
    kwargs_positive: {
      [k: string]: unknown
    }
    kwargs_negative: {
      [k: string]: unknown
    } | null
    /**
     * The fields without effect, of a dormant rule.
     */
    normalised_fields?: string[]
    message_template?: string | null
    /**
     * Why the miner cannot find it, for the one who closes it.
     */
    justification: string
  }[]
}

/** The contract of schemas/manual-seeds.schema.json. */
export const manualSeedsSchema: Schema<ManualSeeds> = { name: 'manual-seeds', check }
