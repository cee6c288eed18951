/** Which results fail the step. A reproduced bug does not: finding it is what the matrix is for. */
import { type Matrix } from './matrix'

export const FAIL_ON = ['error', 'no-result', 'incomplete', 'regression', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]
export const DEFAULT_FAIL_ON: readonly FailOn[] = ['error', 'no-result', 'incomplete']

/**
 * - `error`: a cell has an error, or nothing but errors
 * - `no-result`: a planned cell has no result at all
 * - `incomplete`: planned trials are missing, or the baseline is unusable
 * - `regression`: a cell is worse than the baseline
 *
 * @returns the reason in one line; undefined when the policy is satisfied
 */
export function policyFailure(matrix: Matrix, policy: readonly FailOn[]): string | undefined {
  if (policy.includes('never')) return undefined
  const names = (test: (cell: Matrix['cells'][number]) => boolean): string[] =>
    matrix.cells.filter(test).map(({ result }) => result.cell.name)
  const reasons: string[] = []
  const add = (condition: FailOn, cells: readonly string[], what: string): void => {
    if (policy.includes(condition) && cells.length > 0)
      reasons.push(
        `${cells.length} cell(s) ${what}: ${cells.slice(0, 10).join(', ')}${cells.length > 10 ? ', ...' : ''}`,
      )
  }
  add(
    'error',
    names(
      ({ result }) =>
        result.error !== null || (result.stats.trials > 0 && result.stats.error_count === result.stats.trials),
    ),
    'with errors only',
  )
  add(
    'no-result',
    names(({ result }) => result.error === null && result.stats.trials === 0),
    'without any result',
  )
  add(
    'incomplete',
    names(({ result }) => result.stats.trials > 0 && result.missingTrials > 0),
    'with missing trials',
  )
  if (policy.includes('incomplete') && !matrix.baselineUsable)
    reasons.push(`the baseline ${matrix.baseline} is unusable`)
  add(
    'regression',
    names(({ comparison }) => comparison.effect === 'worse'),
    'worse than the baseline',
  )
  return reasons.length === 0 ? undefined : reasons.join('; ')
}
