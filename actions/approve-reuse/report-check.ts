/** Which report a command may approve. Pure. */
import { enginePaths } from '../shared/engines/paths'
import { type Commit } from '../shared/github/commit-store'
import { type MarkedComment } from '../shared/github/comments'
import { algorithmOf, treeSha } from '../shared/github/git-objects'
import { code, type Markdown, md } from '../shared/report/markdown'

export interface Command {
  readonly engine: string
  readonly producer: string
  /** When the command was written: ISO 8601, to the second. */
  readonly createdAt: string
  /** The head of the pull request. */
  readonly head: string
  /** Whether the head holds what the report is about: see `onlyPinsDiffer`. */
  readonly holds: boolean
}

/**
 * Whether two commits hold the same but for the `pins.yaml` of engines, from which a probe takes no facts about the
 * library: an approval leaves the report of the other producer true. The names of the root directories are compared,
 * so that nothing that an API does not list, or lists under a changed name, is overlooked.
 *
 * @param sha the object name of one of the two
 */
export function onlyPinsDiffer(one: Commit, other: Commit, sha: string): boolean {
  const files = [
    ...[...one.tree].filter(([path]) => !isPins(path)),
    ...[...other.tree].filter(([path]) => isPins(path)),
  ]
  return treeSha(new Map(files), algorithmOf(sha)) === other.treeSha
}

function isPins(path: string): boolean {
  const [, engine = ''] = path.split('/')
  return path === enginePaths(engine).pins
}

/**
 * @param report the comment of the engine and the producer, if there is one
 * @returns the report, when the person has seen in it a failed probe of what the head holds; else why nothing may be approved
 */
export function approvable(
  report: MarkedComment | undefined,
  { engine, producer, createdAt, head, holds }: Command,
): MarkedComment | Markdown {
  const about = md`${code(producer)} of ${code(engine)}`
  if (report === undefined) return md`there is no report of ${about} on this pull request that could be approved`
  const { headSha, verdict } = report.marker
  if (!holds)
    return md`the branch has moved from ${code(headSha.slice(0, 12))}, which the report is about, to ${code(head.slice(0, 12))}; wait for the next report and approve that`
  if (verdict !== 'blocked') return md`the probe of ${about} has not failed, so there is nothing to approve`
  // Nobody reads a report in the second in which it is written.
  if (!(Date.parse(report.updatedAt) < Date.parse(createdAt)))
    return md`the report of ${about} was written or changed after the comment; read it, and ask again`
  return report
}
