// Generated from schemas/triage-lock.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-lock.validator'

/**
 * recipe.lock.json: everything a recipe's names meant when it was run.
 */
export interface TriageLock {
  schema_version: 1
  recipe_sha256: string
  recipe_source: {
    path: string | null
    sha256: string | null
  }
  workload: string
  ticket: string | null
  baseline_cell: string
  /**
   * Files whose content decides what a trial does.
   */
  inputs: {
    [k: string]: string
  }
  sidecars: {
    file: string
    sha256: string
  }[]
  /**
   * @minItems 1
   */
  cells: {
    id: string
    name: string
    mitigations: string[]
    environment: {
      name: string
      docker: string | null
      venv: string | null
      gpu: 'none' | 'amd' | 'nvidia'
      runs_on: string[]
      source_package: string
      inline: boolean
    }
    /**
     * The image with its digest, where one could be resolved; otherwise as given.
     */
    image: string | null
    extra_env: {
      [k: string]: string
    }
    resolved_env_vars: {
      [k: string]: string
    }
    bundle_sha256: string
    mitigation_sources: {
      [k: string]: string
    }
    trials: number
    steps: number
    workload_config: {}
    /**
     * @minItems 1
     */
    command: string[]
    step_time_regex: string | null
    content_hash: string
  }[]
}

/** The contract of schemas/triage-lock.schema.json. */
export const triageLockSchema: Schema<TriageLock> = { name: 'triage-lock', check }
