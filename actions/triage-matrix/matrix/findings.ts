/** What a matrix shows, in one sentence per cell, for a reader who does not know its columns. */
import { type Inline, md, type Markdown } from '../../shared/report/markdown'
import { type Matrix, type MatrixCell } from './matrix'

/** The sentence of a cell, as text; it goes on after the cell's name. */
export function findingOf(cell: MatrixCell, matrix: Matrix): string {
  const { result, comparison } = cell
  const { stats } = result
  if (result.error !== null) return `has no figures: ${result.error}`
  if (stats.trials === 0) return 'has no result.'
  const verdicts = stats.passed_count + stats.failed_count
  if (verdicts === 0) return `tells nothing: ${allErrors(cell)}`
  if (stats.did_not_run_count === stats.trials) return 'tells nothing: it never reached its main work.'
  const failures = `${stats.failed_count} of ${trials(verdicts)} ${stats.failed_count === 1 ? 'fails' : 'fail'}`
  if (comparison.effect === 'baseline')
    return stats.failed_count === 0
      ? `is the baseline, and does not show the failure in ${trials(verdicts)}: nothing can be shown to help.`
      : `is the baseline, and shows the failure: ${failures}.`
  const baseline = matrix.cells.find(({ result: other }) => other.cell.name === comparison.baseline)?.result.stats
  const against = `${failures}, against ${baseline?.failed_count ?? 0} of ${(baseline?.passed_count ?? 0) + (baseline?.failed_count ?? 0)} of the baseline`
  const slower = /^speed \(\+(.*)\)$/.exec(comparison.speed)?.[1]
  return sentence(comparison, against, slower) + doubt(cell, matrix)
}

function sentence(
  { effect, effectReason, possiblyInert }: MatrixCell['comparison'],
  against: string,
  slower: string | undefined,
): string {
  const pace = slower === undefined ? '' : `, and its steps take ${slower} longer`
  if (effect === 'worse') return `makes it worse: ${against}${pace}.`
  if (effect === 'fixes' || effect === 'reduces') {
    const helps = effect === 'fixes' ? 'fixes the failure' : 'makes the failure rarer'
    return slower === undefined
      ? `${helps}: ${against}.`
      : `may only hide the failure by being slow: ${against}, but its steps take ${slower} longer.`
  }
  if (effect === 'no effect')
    return possiblyInert
      ? `changes nothing at all: ${against}, and the speed is the same. The setting may be read by nothing.`
      : `does not help: ${against}${pace}.`
  return `shows nothing yet: ${against}${pace} (${effectReason}).`
}

/** Why nobody should act on a conclusion yet. */
function doubt({ comparison, result }: MatrixCell, matrix: Matrix): string {
  if (comparison.trusted || comparison.effect === 'inconclusive') return ''
  if (result.stats.unreliable)
    return ` Not to be trusted: ${result.stats.error_count} of ${trials(result.stats.trials)} ended in an error.`
  return matrix.cells.length > 2
    ? ' Not to be trusted yet: among so many cells, or with so few trials, chance can do this.'
    : ' Not to be trusted yet: more trials would tell.'
}

function trials(number: number): string {
  return number === 1 ? '1 trial' : `${number} trials`
}

/** What a cell without any verdict ran into, with the note that most of its trials left. */
function allErrors({ result }: MatrixCell): string {
  const { stats } = result
  const notes = new Map<string, number>()
  for (const { note } of result.trials) if (note !== null) notes.set(note, (notes.get(note) ?? 0) + 1)
  const [note] = [...notes].sort((a, b) => b[1] - a[1])[0] ?? []
  const what =
    stats.did_not_run_count === stats.trials
      ? 'never reached the main work'
      : stats.timeout_count === stats.trials
        ? 'did not end in time'
        : 'ended in an error'
  return `${stats.trials === 1 ? 'its only trial' : `all ${stats.trials} trials`} ${what}${note === undefined ? '.' : ` (${note.slice(0, 200)}).`}`
}

/** One line per cell, escaped. */
export function findings(matrix: Matrix, most: number): Markdown[] {
  const lines = matrix.cells.map((cell): Inline => md`**${cell.result.cell.name}** ${findingOf(cell, matrix)}`)
  const shown = lines.slice(0, most).map((line) => md`${line}`)
  const more = lines.length - shown.length
  return more > 0 ? [...shown, md`${more} more cells are in the table.`] : shown
}
