/** How a report that is too long for its place is shortened: by whole rows, and said. */
import { COMMENT_BUDGET } from '../shared/github/comments'
import { link } from '../shared/report/link'
import { code, document, type Markdown, md } from '../shared/report/markdown'

/** A place for a text. */
export interface Room {
  readonly limit: number
  /** What the limit counts. */
  readonly size: (text: string) => number
  /** Said when rows are left out: where all of them are. */
  readonly note: Markdown
}

/** @param runUrl address of the run; '' when there is none */
export function commentRoom(runUrl: string, limit = COMMENT_BUDGET): Room {
  return {
    limit,
    size: (text) => text.length,
    note: md`_Shortened to fit into a comment: the whole is in the ${runUrl === '' ? 'job summary' : link('job summary of the run', runUrl)}._`,
  }
}

/** The limit is GitHub's mebibyte, with room for what else the step says. */
export function summaryRoom({ engine, concern }: { readonly engine: string; readonly concern: string }): Room {
  return {
    limit: 1_000_000,
    size: (text) => Buffer.byteLength(text),
    note: md`_Shortened to fit into a job summary: the whole is in ${code(`engine-step-diff-${engine}-${concern}.yaml`)} and ${code(`probe-${concern}.json`)}, in the artefact ${code(`report-${concern}-${engine}`)} of the run._`,
  }
}

/** No row of a list or a table is shorter, so that more rows need not be tried. */
const SHORTEST_ROW = 4

/**
 * The text with as many rows as fit.
 *
 * @param render the text with the first rows only; more rows make it longer
 * @param rows how many there are
 */
export function fit(render: (rows: number) => Markdown, rows: number, { limit, size, note }: Room): string {
  const most = Math.min(rows, Math.ceil(limit / SHORTEST_ROW))
  const whole = most < rows ? undefined : document([render(rows)])
  if (whole !== undefined && size(whole) <= limit) return whole
  const shortened = (shown: number): string => document([render(shown), note])
  let fits = 0
  let tooMany = most
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (size(shortened(middle)) <= limit) fits = middle
    else tooMany = middle
  }
  return shortened(fits)
}

/** Hands rows out over several lists, in the order in which it is asked. */
export function rowsLeft(rows: number): <T>(list: readonly T[]) => readonly T[] {
  let left = rows
  return (list) => {
    const shown = list.slice(0, left)
    left -= shown.length
    return shown
  }
}

/** Text of others, cut to a length that leaves room for the rest. */
export function brief(text: string, most = 300): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length - most} more characters)`
}
