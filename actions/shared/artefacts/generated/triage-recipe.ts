// Generated from schemas/triage-recipe.schema.json by `npm run generate`; do not edit.
import { type Schema } from '../schema-check'
import check from './triage-recipe.validator'

/**
 * text that is not empty
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string
/**
 * a path below the workspace
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "inside".
 */
export type Inside = string
/**
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "count".
 */
export type Count = number
/**
 * a name of letters, digits, `_`, `.` and `-`
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "cell_name".
 */
export type CellName = string

/**
 * What to run, over which mitigations and environments, and how it is judged. An editor completes a recipe that begins with `# yaml-language-server: $schema=<path or URL of this schema>`.
 */
export interface TriageRecipe {
  /**
   * Path or URL of this schema, for editors.
   */
  $schema?: string
  schema_version: 1
  /**
   * `probe` judges a command that reports nothing by how it ends and what it prints.
   */
  mode?: 'triage' | 'probe'
  /**
   * Names the directory of the run.
   */
  ticket?: Text | null
  /**
   * Program and arguments; no shell is involved.
   *
   * @minItems 1
   *
   * Items: text without NUL characters
   */
  command?: string[]
  /**
   * How often each cell runs.
   */
  trials: number
  /**
   * Steps of a trial; the workload is told.
   */
  steps?: number
  confound?: Confound | null
  stop_after?: StopAfter | null
  retain?: Retain | null
  redaction?: Redaction | null
  /**
   * Its first group is a step time in milliseconds; searched in every line of output.
   */
  step_time_regex?: Text | null
  /**
   * Seconds after which a trial is ended.
   */
  timeout_per_trial?: number | null
  /**
   * A trial without a valid result file is an error, whatever its exit status.
   */
  require_result?: boolean
  /**
   * Guarded variables that this recipe may set after all.
   */
  allow_env?: ('BASH_ENV' | 'LD_AUDIT' | 'LD_PRELOAD' | 'NODE_OPTIONS' | 'PATH' | 'PYTHONHOME' | 'PYTHONSTARTUP')[]
  /**
   * Files whose content decides whether an earlier trial may be reused.
   */
  inputs?: Inside[]
  /**
   * Keep what trials print.
   */
  save_logs?: boolean
  /**
   * text that is not empty
   */
  workload?: string
  /**
   * The rows of the matrix.
   *
   * @minItems 1
   */
  cells?: Cell[]
  /**
   * Passed to the workload as JSON; the keys of a cell win.
   */
  workload_config?: Config | null
  /**
   * Mitigations; each is combined with each of `diagnostic_axis`.
   *
   * @minItems 1
   */
  mitigation_axis?: Text[]
  /**
   * Mitigations that make a failure easier to see; `none` for none.
   *
   * @minItems 1
   */
  diagnostic_axis?: Text[] | null
  /**
   * Files a trial writes into the workspace, copied beside its logs. `*` and `?` within a name, `**` for any directories.
   */
  collect_paths?: Inside[] | null
  /**
   * `file` also writes the variables into a file that AORTA_ENV_FILE names.
   */
  env_passthrough_mode?: 'inherit' | 'file' | null
  /**
   * What the output says about a trial.
   */
  custom_patterns?: Pattern[] | null
  /**
   * Seconds without a sign of life that make a hang.
   */
  hang_window_sec?: number | null
  /**
   * Seconds at the start in which nothing is a hang.
   */
  hang_grace_period_at_start?: number | null
  /**
   * Warn when more GPU memory is in use after a trial than before.
   */
  tier3_vram_growth?: boolean | null
  /**
   * Detectors that are not asked: `tier2:hang`, `custom:<id>`, ...
   */
  disable_detectors?: Text[] | null
  /**
   * Tiers of detectors that are not asked.
   */
  disable_detector_tiers?: (('tier1' | 'tier2' | 'tier3' | 'tier4' | 'tier5') | string | number)[] | null
}
/**
 * What cells are compared with, and when a cell is slow.
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "confound".
 */
export interface Confound {
  /**
   * A cell is slow when its mean step time is above this multiple of the baseline's.
   */
  threshold?: number
  /**
   * Name of the baseline; else the first `baseline-*`, else the first cell with `[none]`.
   */
  baseline_cell?: Text | null
  /**
   * Compare each cell with the baseline of its own environment.
   */
  per_environment?: boolean
  /**
   * Trials with a verdict that both sides need before a conclusion is trusted.
   */
  min_trials?: number
}
/**
 * Run a cell until enough trials have shown a verdict.
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "stop_after".
 */
export interface StopAfter {
  /**
   * Trials with the verdict that end the cell.
   */
  events: number
  /**
   * Trials after which the cell ends in any case.
   */
  max_trials: number
  event_verdict?: 'fail' | 'pass' | 'error'
}
/**
 * Files of a trial that are kept, by verdict: its record only, its logs too, small files too, or all.
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "retain".
 */
export interface Retain {
  on_fail?: 'none' | 'log' | 'summary' | 'full'
  on_pass?: 'none' | 'log' | 'summary' | 'full'
  on_error?: 'none' | 'log' | 'summary' | 'full'
}
/**
 * What is blanked out of what a trial leaves.
 *
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "redaction".
 */
export interface Redaction {
  /**
   * Variables whose values are blanked; `*` and `?` stand for any characters.
   */
  scrub_env_keys?: Text[]
  /**
   * Blank absolute paths.
   */
  scrub_paths?: boolean
  /**
   * Blank IP addresses.
   */
  scrub_ip_addresses?: boolean
}
/**
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "cell".
 */
export interface Cell {
  /**
   * Label of the row, and name of its directory.
   */
  name: string
  /**
   * Names of mitigations, applied in order; `[none]` for the baseline.
   *
   * @minItems 1
   */
  mitigations: Text[]
  /**
   * the name of an environment, or {docker: image}
   */
  environment:
    | Text
    | {
        /**
         * an image reference such as registry/name:tag
         */
        docker: string
      }
  /**
   * Variables of this cell; they win over those of its mitigations.
   */
  extra_env?: Variables | null
  /**
   * Instead of the recipe's.
   */
  trials?: Count | null
  /**
   * Instead of the recipe's.
   */
  steps?: Count | null
  /**
   * Its keys win over the recipe's.
   */
  workload_config?: Config | null
}
/**
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "variables".
 */
export interface Variables {
  [k: string]: string
}
/**
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "config".
 */
export interface Config {}
/**
 * This interface was referenced by `TriageRecipe`'s JSON-Schema
 * via the `definition` "pattern".
 */
export interface Pattern {
  /**
   * text that is not empty
   */
  id: string
  match: {
    /**
     * text that is not empty
     */
    regex: string
    /**
     * An expression over capture, exit_code, walltime_sec and peak_vram_mib, in the syntax of Python.
     */
    condition?: Text | null
  }
  on_match?: 'fail' | 'warn' | 'info'
  /**
   * The trial fails when the pattern does not match.
   */
  required_for_pass?: boolean
}

/** The contract of schemas/triage-recipe.schema.json. */
export const triageRecipeSchema: Schema<TriageRecipe> = { name: 'triage-recipe', check }
