// Generated from schemas/triage-plan.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-plan.validator'

/**
 * What `plan` hands to `run` and `aggregate`.
 */
export interface TriagePlan {
  schema_version: 1
  plan_id: string
  /**
   * The text of recipe.resolved.yaml.
   */
  recipe: string
  sidecars: {
    file: string
    text: string
  }[]
  lock: TriageLock
  pair_baseline: boolean
  retries: number
  /**
   * @minItems 1
   * @maxItems 256
   */
  shards: {
    id: string
    runs_on: string[]
    container: string | null
    gpu: 'none' | 'amd' | 'nvidia'
    /**
     * @minItems 1
     */
    units: {
      cell: string
      from: number
      to: number
    }[]
  }[]
}
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

/** The contract of schemas/triage-plan.schema.json. */
export const triagePlanSchema: Schema<TriagePlan> = { name: 'triage-plan', check }
