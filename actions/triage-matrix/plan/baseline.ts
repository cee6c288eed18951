/** Which cell the others are compared with. */
import { BASELINE_MITIGATION, type Cell, type Recipe } from '../recipe/model'

type BaselineRecipe = Pick<Recipe, 'cells' | 'confound' | 'mode'>

/**
 * The name of the baseline: the configured cell, else the first named `baseline-*`, else the first
 * whose mitigations are exactly `none`, else the only cell there is.
 *
 * @param usable whether a cell may be chosen; a cell that was configured by name is never passed over
 * @returns undefined when no rule finds one
 */
export function resolveBaseline(
  recipe: BaselineRecipe,
  usable: (name: string) => boolean = () => true,
): string | undefined {
  if (recipe.confound.baselineCell !== null) return recipe.confound.baselineCell
  return firstBaseline(recipe.cells, usable)
}

/**
 * The baseline of every environment by the same rules among its own cells. The configured cell is the
 * baseline of its environment. An environment without one is absent.
 */
export function resolveBaselinePerEnvironment(
  recipe: BaselineRecipe,
  usable: (name: string) => boolean = () => true,
): ReadonlyMap<string, string> {
  const result = new Map<string, string>()
  for (const environment of new Set(recipe.cells.map((cell) => cell.environment.name))) {
    const cells = recipe.cells.filter((cell) => cell.environment.name === environment)
    const configured = cells.find((cell) => cell.name === recipe.confound.baselineCell)
    const baseline = configured?.name ?? firstBaseline(cells, usable)
    if (baseline !== undefined) result.set(environment, baseline)
  }
  return result
}

function firstBaseline(cells: readonly Cell[], usable: (name: string) => boolean): string | undefined {
  const candidates = cells.filter((cell) => usable(cell.name))
  // A pair of `none` is the baseline of a sweep over two axes.
  const isNone = (cell: Cell): boolean =>
    cell.mitigations.length > 0 && cell.mitigations.every((name) => name === BASELINE_MITIGATION)
  const exactlyNone = (cell: Cell): boolean =>
    isNone(cell) && (cell.mitigations.length === 1 || cell.name === 'none-none')
  const found = candidates.find((cell) => cell.name.startsWith('baseline-')) ?? candidates.find(exactlyNone)
  return (found ?? (candidates.length === 1 ? candidates[0] : undefined))?.name
}
