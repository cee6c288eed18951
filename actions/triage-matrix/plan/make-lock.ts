/** Resolves a recipe into what will run: bundles, images, commands and their hashes. */
import { createHash } from 'node:crypto'
import { Problem, UserError } from '../../shared/runtime/problems'
import { type LoadedRecipe } from '../recipe/load-recipe'
import { type Cell, plannedSteps, plannedTrials, type Recipe } from '../recipe/model'
import { formatResolvedRecipe } from '../recipe/resolved-recipe'
import { type Registry } from '../registry/registry'
import { HOST_ENVIRONMENT } from '../registry/sidecar'
import { resolveBaseline } from './baseline'
import { hashOf } from './content-hash'
import { type Lock, type PlannedCell, type PlannedEnvironment } from './model'

/** Facts from outside the recipe that decide what a trial does. */
export interface LockFacts {
  /** Path relative to the workspace -> SHA-256. */
  readonly inputs: Readonly<Record<string, string>>
  /** Image reference -> the same image by digest; an image that could not be resolved is absent. */
  readonly digests: ReadonlyMap<string, string>
}

/** The program and arguments of a recipe's trials. */
export function commandOf(
  recipe: Recipe,
  registry: Registry,
): { readonly command: readonly string[]; readonly stepTimeRegex: string | null } {
  const entry = registry.workloads.get(recipe.workload)?.value
  return {
    command: recipe.command ?? entry?.command ?? [],
    stepTimeRegex: recipe.stepTimeRegex ?? (recipe.command === undefined ? (entry?.stepTimeRegex ?? null) : null),
  }
}

/** Images a recipe needs, each once. */
export function imagesOf(recipe: Recipe, registry: Registry): string[] {
  return [...new Set(recipe.cells.flatMap((cell) => environmentOf(cell, registry).docker ?? []))]
}

/** @throws UserError when no cell can be the baseline */
export function makeLock(loaded: LoadedRecipe, registry: Registry, facts: LockFacts): Lock {
  const { recipe } = loaded
  const baseline = resolveBaseline(recipe)
  if (baseline === undefined)
    throw new UserError(
      new Problem({
        key: 'cells',
        found: 'no baseline',
        expected: "a cell named 'baseline-*', or one with the mitigations ['none']",
        advice: 'add one, or set confound.baseline_cell',
      }),
    )
  return {
    schema_version: 1,
    recipe_sha256: createHash('sha256').update(formatResolvedRecipe(recipe)).digest('hex'),
    recipe_source: { path: loaded.path, sha256: loaded.sha256 },
    workload: recipe.workload,
    ticket: recipe.ticket,
    baseline_cell: baseline,
    inputs: { ...facts.inputs },
    sidecars: registry.sidecars.map(({ basename, sha256 }) => ({ file: basename, sha256 })),
    cells: recipe.cells.map((cell, index) => planCell(recipe, registry, cell, `c${index}`, facts)),
  }
}

function planCell(recipe: Recipe, registry: Registry, cell: Cell, id: string, facts: LockFacts): PlannedCell {
  const environment = environmentOf(cell, registry)
  const bundle: Record<string, string> = {}
  for (const name of cell.mitigations) Object.assign(bundle, registry.mitigations.get(name)?.value ?? {})
  Object.assign(bundle, cell.extraEnv)
  const { command, stepTimeRegex } = commandOf(recipe, registry)
  const image = environment.docker === null ? null : (facts.digests.get(environment.docker) ?? environment.docker)
  const planned = {
    id,
    name: cell.name,
    mitigations: cell.mitigations,
    environment,
    image,
    extra_env: cell.extraEnv,
    resolved_env_vars: bundle,
    bundle_sha256: hashOf(bundle),
    mitigation_sources: Object.fromEntries(
      cell.mitigations.map((name) => [name, registry.mitigations.get(name)?.source ?? '']),
    ),
    trials: plannedTrials(recipe, cell),
    steps: plannedSteps(recipe, cell),
    workload_config: { ...recipe.workloadConfig, ...cell.workloadConfig },
    command,
    step_time_regex: stepTimeRegex,
  }
  const content_hash = hashOf({
    workload: recipe.workload,
    command,
    bundle,
    image,
    venv: environment.venv,
    gpu: environment.gpu,
    host: environment.docker === null && environment.venv === null,
    steps: planned.steps,
    workload_config: planned.workload_config,
    step_time_regex: stepTimeRegex,
    timeout: recipe.timeoutPerTrialSec,
    require_result: recipe.requireResult,
    probe: recipe.probe === null ? null : { ...recipe.probe, mitigationAxis: null, diagnosticAxis: null },
    inputs: facts.inputs,
  })
  return { ...planned, content_hash }
}

function environmentOf(cell: Cell, registry: Registry): PlannedEnvironment {
  if (cell.environment.kind === 'inline') {
    return {
      name: cell.environment.name,
      docker: cell.environment.docker,
      venv: null,
      gpu: 'none',
      runs_on: [],
      source_package: '_inline_',
      inline: true,
    }
  }
  const entry = registry.environments.get(cell.environment.name)
  const { docker, venv, gpu, runsOn } = entry?.value ?? HOST_ENVIRONMENT
  return {
    name: cell.environment.name,
    docker,
    venv,
    gpu,
    runs_on: runsOn,
    source_package: entry?.source ?? '',
    inline: false,
  }
}
