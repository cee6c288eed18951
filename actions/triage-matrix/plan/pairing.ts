/** Which baseline runs beside the trials of a cell. */
import { type Recipe } from '../recipe/model'
import { resolveBaselinePerEnvironment } from './baseline'
import { type PlannedCell } from './model'

export interface Pairing {
  /** By the id of a cell: the cell whose trials run beside its own. A baseline has none. */
  readonly beside: ReadonlyMap<string, PlannedCell>
  /** Names of cells whose baseline cannot run where they run. */
  readonly apart: readonly string[]
}

/**
 * @param baseline name of the baseline of the matrix
 * @param anywhere whether every cell runs on the same machine; the jobs of a fleet run on that of their cells
 */
export function pairBaselines(
  cells: readonly PlannedCell[],
  recipe: Recipe,
  baseline: string,
  anywhere: boolean,
): Pairing {
  const perEnvironment = recipe.confound.perEnvironment ? resolveBaselinePerEnvironment(recipe) : undefined
  const beside = new Map<string, PlannedCell>()
  const apart: string[] = []
  for (const cell of cells) {
    const name = perEnvironment === undefined ? baseline : perEnvironment.get(cell.environment.name)
    const other = cells.find((candidate) => candidate.name === name)
    if (other === undefined || other === cell) continue
    if (anywhere || placeOf(other) === placeOf(cell)) beside.set(cell.id, other)
    else apart.push(cell.name)
  }
  return { beside, apart }
}

function placeOf({ environment }: PlannedCell): string {
  return JSON.stringify(environment.runs_on)
}
