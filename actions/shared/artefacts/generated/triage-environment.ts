// Generated from schemas/triage-environment.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-environment.validator'

/**
 * What an environment holds, asked from inside it.
 */
export interface TriageEnvironment {
  schema_version: 1
  name: string
  snapshot_captured: boolean
  /**
   * Why there are no facts.
   */
  skip_reason: string | null
  descriptor: {
    docker: string | null
    image: string | null
    venv: string | null
    source: string
  }
  hardware: string
  /**
   * A key that was said more than once has a list.
   */
  facts: {
    /**
     * a text or a list of texts
     */
    [k: string]: string | string[]
  }
}

/** The contract of schemas/triage-environment.schema.json. */
export const triageEnvironmentSchema: Schema<TriageEnvironment> = { name: 'triage-environment', check }
