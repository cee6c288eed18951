// Generated from schemas/equivalence-groups.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './equivalence-groups.validator'

/**
 * This interface was referenced by `EquivalenceGroups`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string

/**
 * Configurations of a study that the engine made the same thing of. Keys that a study adds for itself are allowed, so that its files can be read as they are.
 */
export interface EquivalenceGroups {
  schema_version?: 1
  engine?: Text
  library_version?: string | null
  groups: {
    /**
     * Hash of what the engine made of every member.
     */
    observed_config_hash: string
    engine?: Text
    library_version?: string | null
    /**
     * Whether members that were told apart before the run turned out the same.
     */
    gap_detected: boolean
    proposed_invariant_id?: string | null
    /**
     * @minItems 1
     */
    members: {
      /**
       * Hash of the member as it was declared, defaults filled in.
       */
      resolved_config_hash: string
      native_type?: Text
      /**
       * The member as encoded Python values.
       */
      kwargs?: {
        [k: string]: unknown
      }
    }[]
  }[]
}

/** The contract of schemas/equivalence-groups.schema.json. */
export const equivalenceGroupsSchema: Schema<EquivalenceGroups> = { name: 'equivalence-groups', check }
