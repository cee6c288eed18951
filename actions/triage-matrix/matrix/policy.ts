/** Which results fail the step. A reproduced bug does not: finding it is what the matrix is for. */
import { type Matrix } from './matrix'

export const FAIL_ON = ['error', 'no-result', 'incomplete', 'regression', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]
export const DEFAULT_FAIL_ON: readonly FailOn[] = ['error', 'no-result', 'incomplete']

/** Policies separated by commas or spaces; undefined when one of the words is none. */
export function parseFailOn(text: string): readonly FailOn[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const known = FAIL_ON.filter((policy) => words.includes(policy))
  return words.length > 0 && words.every((word) => (known as readonly string[]).includes(word)) ? known : undefined
}

/**
 * - `error`: a cell has an error, or so many errors that its verdicts say little
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
    names(({ result }) => result.error !== null || result.stats.unreliable),
    'with too many errors to be relied on',
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
  if (policy.includes('incomplete'))
    for (const name of matrix.unusableBaselines) reasons.push(`the baseline ${name} is unusable`)
  add(
    'regression',
    names(({ comparison }) => comparison.effect === 'worse'),
    'worse than the baseline',
  )
  return reasons.length === 0 ? undefined : reasons.join('; ')
}
