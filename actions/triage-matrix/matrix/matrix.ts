/** The matrix as a whole: rows, comparisons and warnings, before it is written in any format. */
import { type Lock } from '../plan/model'
import { type Recipe } from '../recipe/model'
import { recipeNotes } from '../recipe/notes'
import { type CellResult } from './cell-result'
import { type Comparison, compareCells } from './comparison'

export interface MatrixCell {
  readonly result: CellResult
  readonly comparison: Comparison
  /** Relative to the directory of the run. */
  readonly trialPaths: readonly string[]
  readonly omittedPaths: number
}

export interface Matrix {
  readonly recipe: Recipe
  readonly lock: Lock
  readonly timestamp: string
  readonly baseline: string
  readonly baselineUsable: boolean
  /** Of all environments, when each has its own. */
  readonly unusableBaselines: readonly string[]
  readonly cells: readonly MatrixCell[]
  readonly warnings: readonly string[]
}

export interface MatrixEvidence {
  readonly recipe: Recipe
  readonly lock: Lock
  readonly timestamp: string
  readonly results: readonly CellResult[]
  /** Cell -> what files its trials have. */
  readonly trialPaths: ReadonlyMap<string, { readonly paths: readonly string[]; readonly omitted: number }>
  /** What went wrong around the trials. */
  readonly warnings: readonly string[]
}

export function makeMatrix(evidence: MatrixEvidence): Matrix {
  const { recipe, lock, timestamp, results } = evidence
  const comparisons = compareCells(recipe, results)
  const cells = results.flatMap((result): MatrixCell[] => {
    const comparison = comparisons.byCell.get(result.cell.name)
    const files = evidence.trialPaths.get(result.cell.name)
    return comparison === undefined
      ? []
      : [{ result, comparison, trialPaths: files?.paths ?? [], omittedPaths: files?.omitted ?? 0 }]
  })
  return {
    recipe,
    lock,
    timestamp,
    cells,
    baseline: comparisons.baseline,
    baselineUsable: comparisons.baselineUsable,
    unusableBaselines: comparisons.unusableBaselines,
    warnings: [...comparisons.warnings, ...dataWarnings(recipe, results), ...evidence.warnings],
  }
}

function dataWarnings(recipe: Recipe, results: readonly CellResult[]): string[] {
  const warnings: string[] = []
  const total = (pick: (result: CellResult) => number): number => results.reduce((sum, result) => sum + pick(result), 0)
  const missing = total((result) => result.missingTrials)
  if (missing > 0) warnings.push(`${missing} of ${total(({ cell }) => cell.trials)} planned trials have no result.`)
  const dropped = total(({ stats }) => stats.nonfinite_step_samples)
  if (dropped > 0) warnings.push(`${dropped} step time(s) were no finite numbers and were dropped.`)
  const unpinned = [
    ...new Set(results.flatMap(({ cell }) => (cell.image !== null && !cell.image.includes('@') ? [cell.image] : []))),
  ]
  if (unpinned.length > 0)
    warnings.push(`The image ${unpinned.join(', ')} is used by its tag: it may be another one tomorrow.`)
  const kinds = new Set(results.flatMap(({ hardware }) => hardware))
  if (kinds.size > 1)
    warnings.push(
      `The trials ran on ${kinds.size} kinds of hardware: step times are compared only between cells of one kind.`,
    )
  if (recipe.stopAfter?.eventVerdict === 'fail')
    warnings.push(
      'Cells stop at a number of failures, so their failure rates are biased upwards: compare them with care.',
    )
  const unobserved = [...new Set(results.flatMap((result) => result.unobserved))].sort()
  if (unobserved.length > 0) warnings.push(`Detectors of tier 3 could not observe ${unobserved.join(', ')}.`)
  const uncollected = total((result) => result.uncollectedFiles)
  if (uncollected > 0)
    warnings.push(
      `${uncollected} file(s) of collect_paths were too many, too large or not readable, and were left out.`,
    )
  return [...warnings, ...recipeNotes(recipe)]
}

/** Cells by the effect a reader looks for first. */
export function bestMitigations(matrix: Matrix): string[] {
  const rank = ({ comparison }: MatrixCell): number => (comparison.effect === 'fixes' ? 0 : 1)
  return matrix.cells
    .filter(
      ({ comparison }) =>
        (comparison.effect === 'fixes' || comparison.effect === 'reduces') &&
        comparison.trusted &&
        !comparison.tag.startsWith('speed'),
    )
    .sort((a, b) => rank(a) - rank(b) || a.result.stats.failure_rate - b.result.stats.failure_rate)
    .map(({ result }) => result.cell.name)
}
