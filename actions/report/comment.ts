/** The comment of one concern, in as much detail as fits. */
import { type EngineStepDiff } from '../shared/artefacts/generated/engine-step-diff'
import { type Probe } from '../shared/artefacts/generated/probe'
import { COMMENT_BUDGET } from '../shared/github/comments'
import { link } from '../shared/report/link'
import {
  blocks,
  bold,
  bullets,
  code,
  details,
  heading,
  join,
  type Markdown,
  md,
  none,
  table,
} from '../shared/report/markdown'
import { type ConcernFacts, verdictOf } from './facts'

export interface CommentContext {
  /** Where everything is in full; '' when there is no run. */
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
export function commentFor(facts: ConcernFacts, context: CommentContext, budget = COMMENT_BUDGET): string | undefined {
  const verdict = verdictOf(facts)
  if (verdict === 'unchanged' && facts.probe?.approved_reuse === undefined) return undefined
  if (verdict === 'incomplete' && facts.probe === undefined && facts.diff === undefined) return undefined
  const levels: readonly (() => Markdown)[] =
    verdict === 'blocked'
      ? [Infinity, 200, 50].map((most) => () => probeFailure(facts, context, most))
      : [
          () => changes(facts, context, { serious: Infinity, others: Infinity, values: true }),
          () => changes(facts, context, { serious: Infinity, others: 0, values: true }),
          () => changes(facts, context, { serious: 200, others: 0, values: false }),
          () => changes(facts, context, { serious: 0, others: 0, values: false }),
        ]
  return fit(levels, context, budget)
}

/** The first rendering that fits; the smallest one cut at the end of a line when none does. */
export function fit(levels: readonly (() => Markdown)[], { runUrl }: CommentContext, budget: number): string {
  let text = ''
  for (const [index, level] of levels.entries()) {
    text = `${level().text}\n`
    if (text.length > budget) continue
    return index === 0 ? text : `${text}\n${shortened(runUrl).text}\n`
  }
  const note = `\n\n${shortened(runUrl).text}\n`
  return cut(text, budget - note.length) + note
}

function shortened(runUrl: string): Markdown {
  return md`_Shortened to fit into a comment: the whole is in the ${runUrl === '' ? 'job summary' : link('job summary of the run', runUrl)}._`
}

/** Cuts between lines, outside tables and blocks where possible, and closes what is open. */
function cut(text: string, room: number): string {
  const closers = '\n```\n\n</details>'
  const kept = text.slice(0, Math.max(text.lastIndexOf('\n', room - closers.length), 0))
  const fences = kept.split('\n').filter((line) => line.startsWith('```')).length
  const open = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length
  return kept + (fences % 2 === 1 ? '\n```' : '') + '\n\n</details>'.repeat(Math.max(open, 0))
}

function probeFailure(
  { engine, version, concern, probe }: ConcernFacts,
  { accepted, runUrl }: CommentContext,
  most: number,
): Markdown {
  if (probe === undefined) throw new Error('a failed probe has a report')
  const { landmarks_missing: missing, landmarks_aliased: aliased, fingerprint_drift: drift } = probe
  const rest = (count: number): Markdown[] => (count > most ? [md`and ${count - most} more`] : [])
  return blocks([
    heading(2, md`${code(engine)} ${version}: the probe of ${TITLE[concern]} failed`),
    md`${code(concern)} of ${code(engine)}: ${bold(missing.length)} of ${probe.landmarks.length + missing.length} landmarks are missing. Nothing was mined for this version.`,
    accepted
      ? md`The label ${code('accept-probe-fail')} is set: a person knows, and the failure does not block.`
      : none,
    missing.length === 0
      ? none
      : bullets([
          ...missing.slice(0, most).map(({ landmark, reason }) => md`${code(landmark)}: ${reason}`),
          ...rest(missing.length),
        ]),
    probe.reasons.length === 0
      ? none
      : blocks([md`Why the verdict is ${bold('fail')}:`, bullets(probe.reasons.slice(0, most))]),
    drift.length === 0
      ? none
      : details(
          `${drift.length} landmarks whose source moved`,
          bullets([...drift.slice(0, most).map(code), ...rest(drift.length)]),
        ),
    aliased.length === 0
      ? none
      : details(
          `${aliased.length} landmarks that are re-exported from elsewhere`,
          bullets([
            ...aliased.slice(0, most).map(({ landmark, now }) => md`${code(landmark)} is now ${code(now)}`),
            ...rest(aliased.length),
          ]),
        ),
    heading(3, 'What to do'),
    bullets([
      md`${bold('Follow the library:')} correct the landmarks in ${code(`engine_versions/${engine}/engine.yaml`)}, or add a producer for this version in ${code(`engine_versions/${engine}/v.../producers/`)}, and push.`,
      ...reuseRoute(probe),
      md`${bold('Escalate:')} leave the label ${code('probe-blocked')} and ask a maintainer; ${code('accept-probe-fail')} lets the checks pass without new artefacts.`,
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
    md`${title} if it still holds, answer with ${code(`/approve-reuse ${engine} ${producer}`)} alone on the first line. It widens ${code('pins.yaml')} for exactly this version; ${what}.`,
  ]
}

interface Detail {
  readonly serious: number
  readonly others: number
  readonly values: boolean
}

function changes(facts: ConcernFacts, { runUrl }: CommentContext, detail: Detail): Markdown {
  const { engine, version, concern, diff, probe } = facts
  const title = heading(2, md`${code(engine)} ${version}: ${TITLE[concern]}`)
  if (diff === undefined) {
    return blocks([
      title,
      md`The stages after the probe did not finish${probe === undefined ? '' : md` (the probe's verdict is ${bold(probe.verdict)})`}, so nothing is known about changes. The log says why.`,
      footer(runUrl),
    ])
  }
  const isSerious = ({ level, blocks: lost }: Line): boolean =>
    lost === true || level === 'error' || level === 'behaviour'
  // What blocks comes first: it is what a person has to decide.
  const serious = [...diff.lines.filter(isLost), ...diff.lines.filter((line) => isSerious(line) && !isLost(line))]
  const others = diff.lines.filter((line) => !isSerious(line))
  return blocks([
    title,
    headline(diff),
    approvedReuse(probe),
    lostRules(facts),
    branchLine(diff),
    serious.length === 0 ? none : lineTable(serious, detail.serious, detail.values),
    others.length === 0 || detail.others === 0
      ? none
      : details(`${others.length} changes that break nothing`, lineTable(others, detail.others, detail.values)),
    diff.overrides.unmatched.length === 0
      ? none
      : md`${diff.overrides.unmatched.length} entries of the overrides file match no line any more.`,
    md`The digest is ${code(`docs/generated/${concern === 'invariants' ? 'invariants' : 'curation'}-${engine}.md`)}.`,
    footer(runUrl),
  ])
}

function headline({ base, counts, breaking, verdict }: EngineStepDiff): Markdown {
  const since = base === null ? 'there is no earlier version to compare with' : md`since ${base.version}`
  const { error, behaviour, warning, info } = counts.by_level
  return md`${bold(verdict === 'blocked' ? 'Blocked.' : breaking ? 'Breaking.' : 'Nothing breaks.')} ${counts.total} changes ${since}: ${error} break, ${behaviour} behave differently, ${warning} want a look, ${info} are safe.`
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
    bullets(despite),
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
  return md`Against the base branch, ${branch.counts.total} lines of the archive of ${branch.version} change${branch.breaking ? md`, and ${bold('some of them break')}` : ''}.`
}

function lineTable(lines: readonly Line[], most: number, values: boolean): Markdown {
  const shown = lines.slice(0, most)
  const columns = values ? ['', 'Change', 'Where', 'Before', 'After', 'Shown by'] : ['', 'Change', 'Where']
  const rows = shown.map((line) => {
    const level = isLost(line)
      ? 'lost'
      : line.acknowledged === undefined
        ? MARKS[line.level]
        : `${MARKS[line.level]} (acknowledged)`
    const cells = [level, line.kind.replaceAll('_', ' '), code(place(line))]
    return values ? [...cells, value(line.before), value(line.after), witness(line)] : cells
  })
  const left = lines.length - shown.length
  return blocks([
    rows.length === 0 ? none : table(columns, rows),
    left === 0 ? none : md`${left} ${shown.length === 0 ? 'lines' : 'more lines'} are in the job summary.`,
  ])
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
  return code(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text)
}

function footer(runUrl: string): Markdown {
  return runUrl === '' ? none : md`<sub>${link('Run', runUrl)} of llem-actions</sub>`
}
