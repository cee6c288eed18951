/** `matrix.json`: schema version 1 of the reference; keys it does not have come after those it has. */
import { type Matrix } from './matrix'
import { matrixRow } from './matrix-row'

export function formatMatrixJson(matrix: Matrix): string {
  const { recipe, lock } = matrix
  const document = {
    schema_version: 1,
    workload: recipe.workload,
    ticket: recipe.ticket,
    trials_per_cell: recipe.stopAfter?.maxTrials ?? recipe.trials,
    steps_per_trial: recipe.steps,
    run_timestamp: matrix.timestamp,
    baseline_cell: matrix.baseline,
    confound: { threshold: recipe.confound.threshold, baseline_cell_configured: recipe.confound.baselineCell },
    stop_after:
      recipe.stopAfter === null
        ? null
        : {
            events: recipe.stopAfter.events,
            max_trials: recipe.stopAfter.maxTrials,
            event_verdict: recipe.stopAfter.eventVerdict,
          },
    warnings: matrix.warnings,
    recipe_source: lock.recipe_source,
    cells: matrix.cells.map(({ result, comparison, trialPaths, omittedPaths }) =>
      matrixRow(result, comparison, trialPaths, omittedPaths),
    ),
    baseline_usable: matrix.baselineUsable,
    min_trials: recipe.confound.minTrials,
    recipe_resolved_sha256: lock.recipe_sha256,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
