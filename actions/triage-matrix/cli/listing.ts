/** What `list-mitigations` and `list-environments` print, and the plan of a dry run. */
import { resolveBaseline } from '../plan/baseline'
import { type Lock, type Plan } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { recipeNotes } from '../recipe/notes'
import { type Registry } from '../registry/registry'

export function listMitigations(registry: Registry): string {
  return columns(
    ['NAME', 'SOURCE', 'ENV'],
    sorted(registry.mitigations).map(([name, { source, value }]) => [name, source, variables(value)]),
  )
}

export function listEnvironments(registry: Registry): string {
  return columns(
    ['NAME', 'SOURCE', 'DOCKER', 'VENV', 'BUCK', 'GPU', 'RUNS-ON'],
    sorted(registry.environments).map(([name, { source, value }]) => [
      name,
      source,
      value.docker ?? '-',
      value.venv ?? '-',
      value.buckTarget ?? '-',
      value.gpu,
      value.runsOn.join(',') || '-',
    ]),
  )
}

/** Everything a reader wants to know before a GPU minute is spent. */
export function describePlan(recipe: Recipe, plan: Plan): string {
  const { lock } = plan
  const inline = new Map(
    lock.cells.flatMap(({ environment }) =>
      environment.inline && environment.docker !== null ? [[environment.name, environment.docker] as const] : [],
    ),
  )
  const lines = [
    `Dry run: ${recipe.workload} / ticket=${recipe.ticket ?? '(none)'}`,
    `Command: ${JSON.stringify(lock.cells[0]?.command ?? [])}`,
    `Cells (${lock.cells.length}):`,
    ...lock.cells.map(
      (cell) =>
        `  - ${cell.name}: mitigations=[${cell.mitigations.join(', ')}] environment=${cell.environment.name} trials=${cell.trials} steps=${cell.steps} env=${variables(cell.resolved_env_vars)}`,
    ),
    ...(inline.size === 0
      ? []
      : ['Inline docker environments:', ...[...inline].map(([name, image]) => `  - ${name} -> ${image}`)]),
    `Baseline: ${resolveBaseline(recipe) ?? '(none)'}${recipe.confound.baselineCell === null ? ' (resolved; an earlier candidate that never runs its main work is passed over)' : ''}`,
    `Confound threshold: ${recipe.confound.threshold}`,
    `Trials in all: ${totalTrials(lock)}${recipe.timeoutPerTrialSec === null ? '' : `, at most ${Math.ceil((totalTrials(lock) * recipe.timeoutPerTrialSec) / 60)} min without retries`}`,
    ...recipeNotes(recipe).map((note) => `Note: ${note}`),
  ]
  return `${lines.join('\n')}\n`
}

function totalTrials(lock: Lock): number {
  return lock.cells.reduce((sum, cell) => sum + cell.trials, 0)
}

function variables(values: Readonly<Record<string, string>>): string {
  return (
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key}=${value}`)
      .join(' ') || '(none)'
  )
}

function sorted<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}

function columns(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  return [header, ...rows]
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
