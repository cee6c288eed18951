/** Which report a command may approve. Pure. */
import { type MarkedComment } from '../shared/github/comments'
import { code, type Markdown, md } from '../shared/report/markdown'

export interface Command {
  readonly engine: string
  readonly producer: string
  /** When the command was written: ISO 8601, to the second. */
  readonly createdAt: string
  /** The head of the pull request. */
  readonly head: string
}

/**
 * @param report the comment of the engine and the producer, if there is one
 * @returns the report, when the person has seen in it a failed probe of this very head; else why nothing may be approved
 */
export function approvable(
  report: MarkedComment | undefined,
  { engine, producer, createdAt, head }: Command,
): MarkedComment | Markdown {
  const about = md`${code(producer)} of ${code(engine)}`
  if (report === undefined) return md`there is no report of ${about} on this pull request that could be approved`
  const { headSha, verdict } = report.marker
  if (headSha !== head)
    return md`the branch has moved from ${code(headSha.slice(0, 12))}, which the report is about, to ${code(head.slice(0, 12))}; wait for the next report and approve that`
  if (verdict !== 'blocked') return md`the probe of ${about} has not failed, so there is nothing to approve`
  // Nobody reads a report in the second in which it is written.
  if (!(Date.parse(report.updatedAt) < Date.parse(createdAt)))
    return md`the report of ${about} was written or changed after the comment; read it, and ask again`
  return report
}
