/** Findings as annotations, as many as GitHub shows. */
import { type Logger } from '../shared/runtime/logger'
import { type FindingKind, sentence } from './finding'
import { type PlacedFinding } from './placed-finding'

/** A step's annotations beyond ten of a level are not shown; one error is left for the step's own failure. */
const MOST: Readonly<Record<'error' | 'warning' | 'notice', number>> = { error: 9, warning: 10, notice: 10 }
const LEVELS: Readonly<Record<FindingKind, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  dormant: 'warning',
  warn: 'notice',
  unknown: 'notice',
}
export const TITLES: Readonly<Record<FindingKind, string>> = {
  error: 'refused by the library',
  dormant: 'without effect',
  warn: 'the library warns',
  unknown: 'no such parameter',
}

/**
 * Annotates the lines of findings; the rest are plain lines of the log.
 *
 * @returns how many findings got no annotation
 */
export function annotate(findings: readonly PlacedFinding[], logger: Logger): number {
  const used = { error: 0, warning: 0, notice: 0 }
  const rest: PlacedFinding[] = []
  for (const placed of findings) {
    const { finding, file, region } = placed
    const level = LEVELS[finding.kind]
    if (used[level] >= MOST[level]) {
      rest.push(placed)
      continue
    }
    used[level] += 1
    logger[level](sentence(finding), {
      title: `${finding.nativeType}: ${TITLES[finding.kind]}`,
      file,
      line: region.start.line,
      column: region.start.column,
    })
  }
  for (const { finding, file, region } of rest)
    logger.info(`${file}:${region.start.line}:${region.start.column}: ${LEVELS[finding.kind]}: ${sentence(finding)}`)
  if (rest.length > 0)
    logger.info(
      `${rest.length} findings have no annotation, as GitHub shows ten of a level; they are in the log and the summary`,
    )
  return rest.length
}
