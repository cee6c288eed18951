/** The comparison for people: the verdict first, then every line by level. */
import { type EngineStepDiff, type Level, type Line } from '../shared/artefacts/generated/engine-step-diff'
import {
  blocks,
  bold,
  bullets,
  code,
  details,
  heading,
  type Inline,
  join,
  Markdown,
  md,
  table,
} from '../shared/report/markdown'
import { valueText } from '../shared/schema/type-text'
import { LEVELS } from './line'

const VERDICTS: Readonly<Record<EngineStepDiff['verdict'], string>> = {
  blocked: 'Blocked: the library still does what the rules no longer say.',
  breaking: 'Breaking: a configuration that worked no longer does.',
  behaviour: 'Behaviour: configurations still work, but the same one may act differently.',
  compatible: 'Compatible: nothing that worked stops working.',
  none: 'No change.',
  no_base: 'Nothing to compare with.',
}

const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  error: 'Errors',
  behaviour: 'Behaviour',
  warning: 'Warnings',
  info: 'Information',
}

/** @param titleOf what a kind is called in a heading or a cell */
export function stepMarkdown(diff: EngineStepDiff, titleOf: (kind: string) => string): Markdown {
  const from =
    diff.base === null ? 'nothing' : `${diff.base.version}${diff.base.source === 'base_branch' ? ' (base branch)' : ''}`
  return blocks([
    heading(2, `${diff.engine} ${diff.concern}: ${from} to ${diff.head.version}`),
    md`${bold(VERDICTS[diff.verdict])} ${countsText(diff.counts)}`,
    ...LEVELS.map((level) => levelSection(level, diff.lines, titleOf)),
    branchSection(diff, titleOf),
    overridesSection(diff),
  ])
}

function countsText(counts: EngineStepDiff['counts']): Inline {
  if (counts.total === 0) return ''
  return join(LEVELS.filter((level) => counts.by_level[level] > 0).map((level) => `${counts.by_level[level]} ${level}`))
}

function levelSection(level: Level, lines: readonly Line[], titleOf: (kind: string) => string): Markdown {
  const own = lines.filter((line) => line.level === level)
  if (own.length === 0) return new Markdown('')
  const body = lineTable(own, titleOf)
  const title = `${LEVEL_TITLES[level]} (${own.length})`
  // What needs a decision is open; what does not is one click away.
  return level === 'error' || level === 'behaviour' ? blocks([heading(3, title), body]) : details(title, body)
}

function lineTable(lines: readonly Line[], titleOf: (kind: string) => string): Markdown {
  return table(
    ['Change', 'Subject', 'Before', 'After', 'Shown by', 'Fingerprint'],
    lines.map((line) => [
      titleOf(line.kind),
      subject(line),
      value(line.before),
      value(line.after),
      shownBy(line),
      code(line.fingerprint),
    ]),
  )
}

function subject(line: Line): Inline {
  const { class: owner, field, rule } = line.subject
  return code([owner, field ?? rule].filter((part) => part !== undefined).join('.'))
}

const LONGEST_CELL = 160

function value(content: unknown): Inline {
  if (content === null || content === undefined) return ''
  const text =
    Array.isArray(content) && content.every((item) => typeof item === 'string')
      ? content.join(', ')
      : typeof content === 'string'
        ? content
        : valueText(content)
  if (text === '') return ''
  return code(text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL)}...`)
}

function shownBy(line: Line): Inline {
  const parts: Inline[] = []
  if (line.witness !== undefined) {
    const outcomes = [line.witness.old, line.witness.new].filter((outcome) => outcome !== undefined)
    const text = Object.entries(line.witness.kwargs)
      .map(([key, item]) => `${key}=${valueText(item)}`)
      .join(', ')
    parts.push(md`${text === '' ? 'the defaults' : code(text)}: ${outcomes.join(' -> ')}`)
  }
  if (line.note !== undefined) parts.push(line.note)
  if (line.acknowledged !== undefined) parts.push(md`${bold('Acknowledged')}: ${line.acknowledged}`)
  return join(parts, '; ')
}

function branchSection(diff: EngineStepDiff, titleOf: (kind: string) => string): Markdown {
  if (diff.branch === undefined) return new Markdown('')
  const title = `Against the base branch's ${diff.branch.version} (${diff.branch.counts.total})`
  if (diff.branch.lines.length === 0) return md`The archive of ${diff.branch.version} in the base branch says the same.`
  return details(title, lineTable(diff.branch.lines, titleOf))
}

function overridesSection(diff: EngineStepDiff): Markdown {
  const { unmatched } = diff.overrides
  if (unmatched.length === 0) return new Markdown('')
  return blocks([
    heading(3, 'Overrides that match no line'),
    bullets(unmatched.map((entry) => md`${code(entry.fingerprint)}: ${entry.reason}`)),
  ])
}
