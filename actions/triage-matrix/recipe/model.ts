/** A recipe after validation: what to run, over which cells, judged how. Durations are in seconds as in the file. */
import { type JsonValue } from '../../shared/artefacts/json-value'

export type Verdict = 'pass' | 'fail' | 'error'

/** A cell's environment: a registered name, or an image given in place. */
export type EnvironmentReference =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'inline'; readonly name: string; readonly docker: string }

export interface Cell {
  readonly name: string
  readonly mitigations: readonly string[]
  readonly environment: EnvironmentReference
  readonly extraEnv: Readonly<Record<string, string>>
  readonly trials?: number | undefined
  readonly steps?: number | undefined
  readonly workloadConfig: Readonly<Record<string, JsonValue>>
}

export interface Confound {
  /** A cell is slow when its mean step time is strictly above this multiple of the baseline's. */
  readonly threshold: number
  readonly baselineCell: string | null
  /** Compare each cell with the baseline of its own environment. */
  readonly perEnvironment: boolean
  /** Trials with a verdict that each side needs before a conclusion is trusted. */
  readonly minTrials: number
}

/** Stop a cell after `events` trials with `eventVerdict`, at the latest after `maxTrials`. */
export interface StopAfter {
  readonly events: number
  readonly maxTrials: number
  readonly eventVerdict: Verdict
}

export const RETENTION_LEVELS = ['none', 'log', 'summary', 'full'] as const
export type RetentionLevel = (typeof RETENTION_LEVELS)[number]
export interface Retain {
  readonly onPass: RetentionLevel
  readonly onFail: RetentionLevel
  readonly onError: RetentionLevel
}

export interface CustomPattern {
  readonly id: string
  readonly regex: string
  readonly condition?: string | undefined
  readonly onMatch: 'fail' | 'warn' | 'info'
  readonly requiredForPass: boolean
}

export interface Redaction {
  readonly scrubEnvKeys: readonly string[]
  readonly scrubPaths: boolean
  readonly scrubIpAddresses: boolean
}

/** What judges a command that reports nothing itself (`mode: probe`). */
export interface Probe {
  readonly mitigationAxis: readonly string[]
  readonly diagnosticAxis: readonly string[]
  readonly collectPaths: readonly string[]
  readonly envPassthroughMode: 'inherit' | 'file'
  readonly customPatterns: readonly CustomPattern[]
  readonly hangWindowSec: number
  readonly hangGracePeriodAtStart: number
  readonly tier3VramGrowth: boolean
  readonly disableDetectors: readonly string[]
  readonly disableDetectorTiers: readonly number[]
}

export interface Recipe {
  readonly mode: 'triage' | 'probe'
  readonly ticket: string | null
  readonly workload: string
  /** Program and arguments of a trial; undefined when a registry file names it. */
  readonly command?: readonly string[] | undefined
  readonly trials: number
  readonly steps: number
  readonly cells: readonly Cell[]
  readonly confound: Confound
  readonly workloadConfig: Readonly<Record<string, JsonValue>>
  readonly saveLogs: boolean
  readonly stopAfter: StopAfter | null
  readonly retain: Retain | null
  readonly redaction: Redaction | null
  /** Its first group is a step time in milliseconds; searched in every line of output. */
  readonly stepTimeRegex: string | null
  readonly timeoutPerTrialSec: number | null
  /** A trial whose command leaves no valid result file is an error, whatever its exit status. */
  readonly requireResult: boolean
  /** Guarded environment variables this recipe may set after all. */
  readonly allowEnv: readonly string[]
  /** Files whose content decides whether an earlier trial may be reused. */
  readonly inputs: readonly string[]
  readonly probe: Probe | null
}

/** The workload name of recipes in probe mode, and of commands given on the command line. */
export const SUBPROCESS_WORKLOAD = '_subprocess'
export const DEFAULT_THRESHOLD = 1.15
export const DEFAULT_MIN_TRIALS = 5
export const BASELINE_MITIGATION = 'none'

/** Trials and steps a cell runs. With `stop_after`, the cap replaces the number of trials. */
export function plannedTrials(recipe: Pick<Recipe, 'trials' | 'stopAfter'>, cell: Cell): number {
  return recipe.stopAfter?.maxTrials ?? cell.trials ?? recipe.trials
}
export function plannedSteps(recipe: Pick<Recipe, 'steps'>, cell: Cell): number {
  return cell.steps ?? recipe.steps
}
