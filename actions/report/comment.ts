/** The comment of one concern, in as much detail as fits. */
import { type EngineStepDiff } from '../shared/artefacts/generated/engine-step-diff'
import { type Probe } from '../shared/artefacts/generated/probe'
import { digestDocument } from '../shared/engines/paths'
import { link } from '../shared/report/link'
import {
  blocks,
  bold,
  bullets,
  code,
  details,
  document,
  heading,
  join,
  type Markdown,
  md,
  none,
  table,
} from '../shared/report/markdown'
import { type ConcernFacts, verdictOf } from './facts'
import { brief, commentRoom, fit, type Room, rowsLeft } from './room'

export interface CommentContext {
  /** Address of the run; '' when there is none. */
  readonly runUrl: string
  /** Whether a person has accepted a failed probe by label. */
  readonly accepted: boolean
}

type Line = EngineStepDiff['lines'][number]

const TITLE = { invariants: 'rules', schemas: 'parameters' } as const
const MARKS: Readonly<Record<Line['level'], string>> = {
  error: 'breaks',
  behaviour: 'behaves differently',
  warning: 'look at it',
  info: 'safe',
}
const LONGEST_VALUE = 120

/** The comment without its marker; undefined when there is nothing to say. */
export function commentFor(
  facts: ConcernFacts,
  context: CommentContext,
  room: Room = commentRoom(context.runUrl),
): string | undefined {
  const { probe, diff } = facts
  const verdict = verdictOf(facts)
  if (verdict === 'unchanged' && probe?.approved_reuse === undefined) return undefined
  if (verdict === 'blocked' && probe !== undefined) {
    const rows = [probe.reasons, probe.landmarks_missing, probe.fingerprint_drift, probe.landmarks_aliased]
    return fit((shown) => probeFailure(facts, probe, context, shown), count(rows), room)
  }
  if (diff === undefined) return document([unfinished(facts, context)])
  // Escaped once, however many lengths are tried.
  const rows = new Map(diff.lines.map((line) => [line, lineRow(line)]))
  return fit((shown) => changes(facts, diff, context, shown, rows), diff.lines.length, room)
}

function count(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0)
}

function title({ engine, version, concern }: ConcernFacts): Markdown {
  return heading(2, md`${code(engine)} ${version}: ${TITLE[concern]}`)
}

function unfinished(facts: ConcernFacts, { runUrl }: CommentContext): Markdown {
  const { probe } = facts
  return blocks([
    title(facts),
    probe === undefined
      ? md`The probe did not finish, so nothing is known. The log says why.`
      : md`The stages after the probe did not finish (the probe's verdict is ${bold(probe.verdict)}), so nothing is known about changes. The log says why.`,
    footer(runUrl),
  ])
}

function probeFailure(
  { engine, version, concern }: ConcernFacts,
  probe: Probe,
  { accepted, runUrl }: CommentContext,
  rows: number,
): Markdown {
  const { reasons, landmarks, landmarks_missing: missing, landmarks_aliased: aliased, fingerprint_drift: drift } = probe
  const some = rowsLeft(rows)
  const listed = <T>(list: readonly T[], show: (item: T) => Markdown): Markdown => {
    const shown = some(list)
    const left = list.length - shown.length
    return bullets([...shown.map(show), ...(left > 0 ? [md`and ${left} more`] : [])])
  }
  const folded = <T>(list: readonly T[], what: string, show: (item: T) => Markdown): Markdown =>
    list.length === 0 ? none : details(`${list.length} landmarks ${what}`, listed(list, show))
  const name = (landmark: string): Markdown => code(brief(landmark))
  return blocks([
    heading(2, md`${code(engine)} ${version}: the probe of ${TITLE[concern]} failed`),
    md`${code(concern)} of ${code(engine)}: ${missing.length === 0 ? md`the landmarks are not what failed` : md`${bold(missing.length)} of ${landmarks.length + missing.length} landmarks are missing`}. Nothing was mined for this version.`,
    accepted
      ? md`The label ${code('accept-probe-fail')} is set: a person knows, and the failure does not block.`
      : none,
    reasons.length === 0
      ? none
      : blocks([md`Why the verdict is ${bold('fail')}:`, listed(reasons, (reason) => md`${brief(reason)}`)]),
    missing.length === 0
      ? none
      : blocks([md`Missing:`, listed(missing, ({ landmark, reason }) => md`${name(landmark)}: ${brief(reason)}`)]),
    folded(drift, 'whose source moved', name),
    folded(
      aliased,
      'that are re-exported from elsewhere',
      ({ landmark, now }) => md`${name(landmark)} is now ${name(now)}`,
    ),
    heading(3, 'What to do'),
    bullets([
      md`${bold('Follow the library:')} correct the landmarks in ${code(`engine_versions/${engine}/engine.yaml`)}, or add a producer for this version in ${code(`engine_versions/${engine}/v.../producers/`)}, and push.`,
      ...reuseRoute(probe),
      md`${bold('Escalate:')} leave the label ${code('probe-blocked')} and ask a maintainer; ${code('accept-probe-fail')} lets the checks pass without new artefacts, once the failed job is run again.`,
    ]),
    footer(runUrl),
  ])
}

/** The second way on, where an approval changes anything: not for an engine that does not import. */
function reuseRoute({ engine, producer, archive, landmarks_missing: missing, version, ...probe }: Probe): Markdown[] {
  const borrowed = probe.producer_archive.kind === 'fallback' && !probe.version_inside_envelope
  if (missing.length === 0 && !borrowed) return []
  const title = bold('Reuse what is there:')
  if (missing.length > 0 && archive === null) return [md`${title} there is no archived result that could be reused.`]
  const what =
    missing.length > 0 && archive !== null
      ? md`the archived result of ${archive.version} then stands for ${version}, and is replayed on it`
      : md`the code of ${probe.producer_archive.version ?? ''} is then used for ${version}`
  return [
    md`${title} if it still holds, answer with ${code(`/approve-reuse ${engine} ${producer}`)} alone on the first line. It approves exactly this version in ${code('pins.yaml')}; ${what}.`,
  ]
}

type Rows = ReadonlyMap<Line, readonly Markdown[]>

function changes(
  facts: ConcernFacts,
  diff: EngineStepDiff,
  { runUrl }: CommentContext,
  shown: number,
  rows: Rows,
): Markdown {
  const { engine, concern } = facts
  const isSerious = ({ level, blocks: lost }: Line): boolean =>
    lost === true || level === 'error' || level === 'behaviour'
  // What blocks comes first: it is what a person has to decide.
  const serious = [...diff.lines.filter(isLost), ...diff.lines.filter((line) => isSerious(line) && !isLost(line))]
  const others = diff.lines.filter((line) => !isSerious(line))
  const some = rowsLeft(shown)
  return blocks([
    title(facts),
    headline(diff),
    approvedReuse(facts.probe),
    lostRules(facts),
    branchLine(diff),
    serious.length === 0 ? none : lineTable(some(serious), serious.length, rows),
    others.length === 0
      ? none
      : details(`${others.length} changes that break nothing`, lineTable(some(others), others.length, rows)),
    diff.overrides.unmatched.length === 0
      ? none
      : md`${diff.overrides.unmatched.length} entries of the overrides file match no line any more.`,
    md`The digest is ${code(digestDocument(engine, concern))}; as a page it is ${code(`${concern}.html`)} in the artefact ${code(`report-${concern}-${engine}`)} of the run.`,
    footer(runUrl),
  ])
}

function headline({ base, branch, counts, breaking, verdict }: EngineStepDiff): Markdown {
  if (base === null)
    return branch === undefined
      ? md`${bold('The first result.')} Neither an earlier version nor the base branch has one to compare with, so what is new here has to be read.`
      : md`There is no result of an earlier version to compare with.`
  const { error, behaviour, warning, info } = counts.by_level
  return md`${bold(verdict === 'blocked' ? 'Blocked.' : breaking ? 'Breaking.' : 'Nothing breaks.')} ${counts.total} changes since ${brief(base.version)}: ${error} break, ${behaviour} behave differently, ${warning} want a look, ${info} are safe.`
}

function isLost({ blocks: lost, acknowledged }: Line): boolean {
  return lost === true && acknowledged === undefined
}

/** By whose word there is a result for a version whose probe fails by itself. */
function approvedReuse(probe: ConcernFacts['probe']): Markdown {
  if (probe?.approved_reuse === undefined) return none
  const { approved_by: person, probe_report: address, despite } = probe.approved_reuse
  return blocks([
    md`${bold('Approved reuse.')} ${code(person)} approved the archived result of ${probe.archive?.version ?? ''} for ${probe.version} after ${link('the failed probe', address)}. Nothing was mined; what does not hold on this version is quarantined by the replay. The probe by itself says:`,
    bullets(despite.map((reason) => md`${brief(reason)}`)),
  ])
}

/** Why nothing is committed although the probe passed, and the ways on. */
function lostRules(facts: ConcernFacts): Markdown {
  const { engine, diff } = facts
  if (diff === undefined || verdictOf(facts) !== 'lost') return none
  const count = diff.lines.filter(isLost).length + (diff.branch?.lines.filter(isLost).length ?? 0)
  return blocks([
    md`${bold(count)} rules were not mined any more, although the library still enforces them. Nothing is committed until that is settled:`,
    bullets([
      md`${bold('Follow the library:')} correct the targets in ${code(`engine_versions/${engine}/engine.yaml`)} so that the rules are mined again, or keep them in ${code(`engine_versions/${engine}/manual-seeds.yaml`)}, and push.`,
      md`${bold('Let them go:')} acknowledge each line by its fingerprint in ${code(`engine_versions/${engine}/diff-overrides.yaml`)}, with the reason. The label ${code('accept-probe-fail')} does not excuse them.`,
    ]),
  ])
}

function branchLine({ branch }: EngineStepDiff): Markdown {
  if (branch?.changed !== true) return none
  return md`Against the base branch, ${branch.counts.total} lines of the archive of ${brief(branch.version)} change${branch.breaking ? md`, and ${bold('some of them break')}` : ''}.`
}

function lineTable(shown: readonly Line[], all: number, rows: Rows): Markdown {
  const cells = shown.map((line) => rows.get(line) ?? [])
  return blocks([
    cells.length === 0 ? none : table(['', 'Change', 'Where', 'Before', 'After', 'Shown by'], cells),
    cells.length === all ? none : md`${all - cells.length} more are left out here.`,
  ])
}

function lineRow(line: Line): readonly Markdown[] {
  const level = isLost(line)
    ? 'lost'
    : line.acknowledged === undefined
      ? MARKS[line.level]
      : `${MARKS[line.level]} (acknowledged)`
  return [
    md`${level}`,
    md`${brief(line.kind.replaceAll('_', ' '))}`,
    code(brief(place(line))),
    value(line.before),
    value(line.after),
    witness(line),
  ]
}

function place({ subject }: Line): string {
  const owner = subject.class.split(/[:.]/).at(-1) ?? subject.class
  return [owner, subject.field ?? subject.rule].filter((part) => part !== undefined).join('.')
}

function witness({ witness: found }: Line): Markdown {
  if (found === undefined) return none
  const outcome =
    found.old === undefined && found.new === undefined
      ? none
      : md`: ${found.old ?? 'unknown'} → ${found.new ?? 'unknown'}`
  return join([value(found.kwargs), outcome], '')
}

function value(of: unknown): Markdown {
  if (of === null || of === undefined) return none
  const text = typeof of === 'string' ? of : JSON.stringify(of)
  return code(brief(text, LONGEST_VALUE))
}

function footer(runUrl: string): Markdown {
  return runUrl === '' ? none : md`<sub>${link('Run', runUrl)} of llem-actions</sub>`
}
