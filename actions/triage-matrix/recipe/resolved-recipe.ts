/** `recipe.resolved.yaml`: the recipe with every default written out, which loads again to the same recipe. */
import { formatDocument } from '../../shared/artefacts/write-document'
import { type Cell, type Probe, type Recipe } from './model'

/** The canonical text of a recipe: a fixed order of keys, nothing dropped, no registry expanded. */
export function formatResolvedRecipe(recipe: Recipe): string {
  return formatDocument(recipeDocument(recipe), '.yaml')
}

function recipeDocument(recipe: Recipe): Record<string, unknown> {
  const probe = recipe.probe
  const isProbe = probe !== null
  return {
    schema_version: 1,
    mode: isProbe ? 'probe' : undefined,
    workload: isProbe ? undefined : recipe.workload,
    command: recipe.command,
    trials: recipe.trials,
    steps: recipe.steps,
    ticket: recipe.ticket ?? undefined,
    workload_config: isEmpty(recipe.workloadConfig) ? undefined : recipe.workloadConfig,
    confound: {
      threshold: recipe.confound.threshold,
      baseline_cell: recipe.confound.baselineCell,
      per_environment: recipe.confound.perEnvironment,
      min_trials: recipe.confound.minTrials,
    },
    save_logs: recipe.saveLogs,
    stop_after:
      recipe.stopAfter === null
        ? undefined
        : {
            events: recipe.stopAfter.events,
            max_trials: recipe.stopAfter.maxTrials,
            event_verdict: recipe.stopAfter.eventVerdict,
          },
    retain:
      recipe.retain === null
        ? undefined
        : { on_fail: recipe.retain.onFail, on_pass: recipe.retain.onPass, on_error: recipe.retain.onError },
    redaction:
      recipe.redaction === null
        ? undefined
        : {
            scrub_env_keys: recipe.redaction.scrubEnvKeys,
            scrub_paths: recipe.redaction.scrubPaths,
            scrub_ip_addresses: recipe.redaction.scrubIpAddresses,
          },
    step_time_regex: recipe.stepTimeRegex ?? undefined,
    timeout_per_trial: recipe.timeoutPerTrialSec ?? undefined,
    require_result: recipe.requireResult,
    allow_env: recipe.allowEnv.length === 0 ? undefined : recipe.allowEnv,
    inputs: recipe.inputs.length === 0 ? undefined : recipe.inputs,
    ...(isProbe ? probeDocument(probe) : { cells: recipe.cells.map(cellDocument) }),
  }
}

function cellDocument(cell: Cell): Record<string, unknown> {
  return {
    name: cell.name,
    mitigations: cell.mitigations,
    environment: cell.environment.kind === 'inline' ? { docker: cell.environment.docker } : cell.environment.name,
    extra_env: isEmpty(cell.extraEnv) ? undefined : cell.extraEnv,
    trials: cell.trials,
    steps: cell.steps,
    workload_config: isEmpty(cell.workloadConfig) ? undefined : cell.workloadConfig,
  }
}

function probeDocument(probe: Probe): Record<string, unknown> {
  return {
    mitigation_axis: probe.mitigationAxis,
    diagnostic_axis: probe.diagnosticAxis,
    collect_paths: probe.collectPaths,
    env_passthrough_mode: probe.envPassthroughMode,
    custom_patterns: probe.customPatterns.map(({ id, regex, condition, onMatch, requiredForPass }) => ({
      id,
      match: { regex, condition },
      on_match: onMatch,
      required_for_pass: requiredForPass,
    })),
    hang_window_sec: probe.hangWindowSec,
    hang_grace_period_at_start: probe.hangGracePeriodAtStart,
    tier3_vram_growth: probe.tier3VramGrowth,
    disable_detectors: probe.disableDetectors,
    disable_detector_tiers: probe.disableDetectorTiers.map((tier) => `tier${tier}`),
  }
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}
