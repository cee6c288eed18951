/** The rows of `matrix.json`: the fields of the reference in its order, ours after them. */
import { type JsonValue } from '../../shared/artefacts/json-value'
import { type CellResult } from './cell-result'
import { type Comparison } from './comparison'

export type MatrixRow = Readonly<Record<string, JsonValue>>

/** @param trialPaths files of the trials, relative to the directory of the run */
export function matrixRow(
  result: CellResult,
  comparison: Comparison,
  trialPaths: readonly string[],
  omittedPaths: number,
): MatrixRow {
  const { cell, stats } = result
  const environment = cell.environment
  const interval = stats.failure_rate_interval
  return {
    name: cell.name,
    mitigations: cell.mitigations,
    environment: environment.name,
    extra_env: cell.extra_env,
    resolved_env_vars: cell.resolved_env_vars,
    trials: stats.trials,
    passed_count: stats.passed_count,
    failed_count: stats.failed_count,
    mean_step_time_ms: stats.mean_step_time_ms,
    std_step_time_ms: stats.std_step_time_ms,
    min_step_time_ms: stats.min_step_time_ms,
    max_step_time_ms: stats.max_step_time_ms,
    p50_step_time_ms: stats.p50_step_time_ms,
    p90_step_time_ms: stats.p90_step_time_ms,
    p99_step_time_ms: stats.p99_step_time_ms,
    mean_wall_clock_sec: stats.mean_wall_clock_sec,
    exit_status_counts: stats.exit_status_counts,
    step_times_ms: stats.step_times_ms,
    trial_paths: trialPaths,
    error: result.error,
    step_time_source: stats.step_time_source,
    failure_hints: stats.failure_hints,
    outcome_counts: stats.outcome_counts,
    executed_iter_min: stats.executed_iter_min,
    executed_iter_max: stats.executed_iter_max,
    configured_iters: stats.configured_iters,
    iters_display: stats.iters_display,
    workload_config: cell.workload_config,
    top_failure_detector_id: stats.top_failure_detector_id,
    top_warn_detector_id: stats.top_warn_detector_id,
    stop_after_note: result.stopAfterNote,
    error_count: stats.error_count,
    failure_rate: stats.failure_rate,
    error_rate: stats.error_rate,
    unreliable: stats.unreliable,
    confound: comparison.tag,
    step_time_ratio: comparison.ratio,
    resolved_environment: {
      name: environment.name,
      docker: environment.docker,
      venv: environment.venv,
      source_package: environment.source_package,
      inline: environment.inline,
    },
    // What follows is not in the reference.
    steps: cell.steps,
    planned_trials: cell.trials,
    no_result_count: result.missingTrials,
    timeout_count: stats.timeout_count,
    lost_result_count: stats.lost_result_count,
    did_not_run_count: stats.did_not_run_count,
    retried_attempts: result.retriedAttempts,
    reused_trials: result.reusedTrials,
    median_step_time_ms: stats.p50_step_time_ms,
    nonfinite_step_samples: stats.nonfinite_step_samples,
    step_times_omitted: stats.step_times_omitted,
    step_time_histogram: stats.step_time_histogram as JsonValue,
    trial_paths_omitted: omittedPaths,
    metrics_summary: stats.metrics_summary,
    failure_rate_interval: interval === null ? null : [interval.low, interval.high],
    baseline: comparison.baseline,
    effect: comparison.effect,
    effect_reason: comparison.effectReason,
    p_value: comparison.pValue,
    false_discovery_rate: comparison.falseDiscoveryRate,
    trusted: comparison.trusted,
    speed: comparison.speed,
    speed_ratio: comparison.speedRatio,
    speed_ratio_interval:
      comparison.speedInterval === null ? null : [comparison.speedInterval.low, comparison.speedInterval.high],
    possibly_inert: comparison.possiblyInert,
    image: cell.image,
    hardware: result.hardware,
    content_hash: cell.content_hash,
  }
}
