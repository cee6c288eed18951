/** The last words of a run on the terminal. */
import path from 'node:path'
import { findingOf } from './findings'
import { bestMitigations, type Matrix } from './matrix'
import { percent } from './numbers'

/** More than a screen of sentences is not read; matrix.md has the others. */
const MOST_FINDINGS = 20

export function formatRunSummary(matrix: Matrix, directory: string): string {
  const widest = Math.max(...matrix.cells.map(({ result }) => result.cell.name.length))
  const rows = matrix.cells.map(({ result, comparison }) => {
    const { failed_count: failed, passed_count: passed, error_count: errors, failure_rate: rate } = result.stats
    const valid = failed + passed
    const failures = valid === 0 ? 'no verdict' : `${failed} of ${valid} failed (${percent(rate)})`
    return `  ${result.cell.name.padEnd(widest)}  ${failures.padEnd(22)}  ${comparison.effect.padEnd(12)}  ${comparison.speed}${errors > 0 ? `  [${errors} errors]` : ''}${comparison.possiblyInert ? '  possibly inert' : ''}`
  })
  const best = bestMitigations(matrix)
  return [
    ...matrix.warnings.map((warning) => `warning: ${warning}`),
    ...rows,
    '',
    ...matrix.cells.slice(0, MOST_FINDINGS).map((cell) => `  ${cell.result.cell.name} ${findingOf(cell, matrix)}`),
    '',
    best.length === 0
      ? 'No cell is shown to help without slowing the workload down.'
      : `Shown to help without slowing the workload down: ${best.join(', ')}`,
    `Wrote matrix to ${directory}`,
    `Report: ${path.join(directory, 'report.html')}`,
    rerun(matrix, directory),
    '',
  ].join('\n')
}

function rerun({ lock }: Matrix, directory: string): string {
  const words = ['--recipe', path.join(directory, 'recipe.resolved.yaml')]
  for (const { file } of lock.sidecars) words.push('--mitigations-file', path.join(directory, 'sidecars', file))
  return `To run again: npm run triage -- ${words.map(quote).join(' ')}`
}

/** For a POSIX shell, because people paste it there. */
function quote(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
