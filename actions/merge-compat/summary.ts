/** The job summary: the table, with the first reason where something broke. */
import { type Compat, type CompatResult } from '../shared/artefacts/generated/compat'
import { PRODUCERS } from '../shared/engines/paths'
import { bold, document, heading, type Inline, md, none, table } from '../shared/report/markdown'
import { headline, OUTSIDE, rowsOf } from './table'

/** An import that fails may say a whole page; the page of the table and compat.json have all of it. */
const LONGEST_REASON = 200

/** Markdown, with its final line end. */
export function summarise(compat: Compat): string {
  return document([
    heading(3, md`Compatibility of ${compat.engine}`),
    md`${headline(compat)}`,
    table(
      ['Version', ...PRODUCERS],
      rowsOf(compat).map(({ version, results }) => [version, ...results.map(cell)]),
    ),
  ])
}

function cell(result: CompatResult | undefined): Inline {
  if (result === undefined) return 'not probed'
  const { verdict, version_inside_envelope: inside, reasons } = result
  const [first, ...more] = reasons
  const why = first === undefined ? none : md`: ${short(first)}`
  const others = more.length === 0 ? none : md` (and ${more.length} more)`
  const outside = inside === false ? md`, ${OUTSIDE}` : none
  return md`${verdict === 'pass' ? verdict : bold(verdict)}${outside}${why}${others}`
}

const short = (text: string): string => (text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON)}…` : text)
