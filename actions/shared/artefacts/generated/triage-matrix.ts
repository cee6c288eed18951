// Generated from schemas/triage-matrix.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-matrix.validator'

/**
 * matrix.json: what a run found. The keys of the existing tool (schema version 1) come first, ours after them.
 */
export interface TriageMatrix {
  schema_version: 1
  workload: string
  ticket: string | null
  trials_per_cell: number
  steps_per_trial: number
  run_timestamp: string
  baseline_cell: string
  confound: {
    threshold: number
    baseline_cell_configured: string | null
  }
  /**
   * the rule, or null
   */
  stop_after: {
    events: number
    max_trials: number
    event_verdict: 'pass' | 'fail' | 'error'
  } | null
  warnings: string[]
  recipe_source: {
    path: string | null
    sha256: string | null
  }
  cells: Cell[]
  baseline_usable: boolean
  min_trials: number
  recipe_resolved_sha256: string
}
/**
 * This interface was referenced by `TriageMatrix`'s JSON-Schema
 * via the `definition` "cell".
 */
export interface Cell {
  name: string
  mitigations: string[]
  environment: string
  extra_env: {
    [k: string]: string
  }
  resolved_env_vars: {
    [k: string]: string
  }
  /**
   * Trials with a result.
   */
  trials: number
  passed_count: number
  failed_count: number
  mean_step_time_ms: number
  /**
   * Population deviation.
   */
  std_step_time_ms: number
  min_step_time_ms: number
  max_step_time_ms: number
  p50_step_time_ms: number
  p90_step_time_ms: number
  p99_step_time_ms: number
  mean_wall_clock_sec: number
  exit_status_counts: {
    [k: string]: number
  }
  /**
   * The first samples in the order of trials; step_times_omitted counts the others.
   */
  step_times_ms: number[]
  /**
   * Relative to the directory of the run.
   */
  trial_paths: string[]
  error: string | null
  step_time_source: 'per_step' | 'elapsed_per_iter' | 'wall_clock_total' | 'missing'
  failure_hints: never[][]
  outcome_counts: {
    [k: string]: number
  }
  executed_iter_min: number | null
  executed_iter_max: number | null
  configured_iters: number | null
  iters_display: string
  workload_config: {}
  top_failure_detector_id: string | null
  top_warn_detector_id: string | null
  stop_after_note: string | null
  error_count: number
  /**
   * Of trials with a verdict.
   */
  failure_rate: number
  error_rate: number
  /**
   * A tenth of the trials or more are errors.
   */
  unreliable: boolean
  /**
   * The single tag of the existing tool.
   */
  confound: string
  step_time_ratio: number | null
  resolved_environment: {
    name: string
    docker: string | null
    venv: string | null
    source_package: string
    inline: boolean
  }
  steps: number
  planned_trials: number
  no_result_count: number
  timeout_count: number
  lost_result_count: number
  did_not_run_count: number
  retried_attempts: number
  reused_trials: number
  median_step_time_ms: number
  nonfinite_step_samples: number
  step_times_omitted: number
  /**
   * counts of the samples up to the 99th percentile in bins of equal width, and the number of those above it
   */
  step_time_histogram: {
    low_ms: number
    high_ms: number
    counts: number[]
    above: number
  } | null
  trial_paths_omitted: number
  metrics_summary: {
    [k: string]: {
      mean: number
      min: number
      max: number
      n: number
    }
  }
  /**
   * low and high end of the 95 % interval
   */
  failure_rate_interval: number[] | null
  baseline: string | null
  effect: 'baseline' | 'fixes' | 'reduces' | 'no effect' | 'worse' | 'inconclusive'
  effect_reason: string
  p_value: number | null
  /**
   * The p-value, given that so many cells are compared (Benjamini and Hochberg).
   */
  false_discovery_rate: number | null
  trusted: boolean
  speed: string
  /**
   * What speed says: mean step time by the baseline's, over trials with a verdict.
   */
  speed_ratio: number | null
  /**
   * low and high end of the 95 % interval
   */
  speed_ratio_interval: number[] | null
  possibly_inert: boolean
  /**
   * By digest where it could be resolved.
   */
  image: string | null
  hardware: string[]
  content_hash: string
}

/** The contract of schemas/triage-matrix.schema.json. */
export const triageMatrixSchema: Schema<TriageMatrix> = { name: 'triage-matrix', check }
