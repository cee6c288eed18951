// Generated from schemas/triage-shard.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-shard.validator'

/**
 * shard.json: who ran a shard, and whether it came to its end.
 */
export interface TriageShard {
  schema_version: 1
  plan_id: string
  shard: string
  attempt: number
  runner: string
  hardware: string
  complete: boolean
  /**
   * Cells that the machine could not run to their end.
   *
   * @maxItems 100
   */
  errors?: {
    cell: string
    message: string
  }[]
}

/** The contract of schemas/triage-shard.schema.json. */
export const triageShardSchema: Schema<TriageShard> = { name: 'triage-shard', check }
