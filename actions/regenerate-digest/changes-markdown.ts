/** The changes since the previous version, for a page or a summary. */
import { blocks, code, details, heading, type Inline, type Markdown, md, none, table } from '../shared/report/markdown'
import { count } from './figures'
import { type Change, type ChangeSet } from './model'
import { kindWords, LEVEL_WORDS, LEVELS } from './words'

/** Changes that break or alter behaviour are shown; safe ones are folded away. */
export function changesMarkdown(diff: ChangeSet | null, baseVersion: string | null): Markdown {
  if (diff === null) return baseVersion === null ? none : blocks([heading(2, md`Changes since ${baseVersion}`), md`There is no comparison with that version.`])
  const title = heading(2, md`Changes since ${diff.base}`)
  if (diff.changes.length === 0) return blocks([title, md`None.`])
  const counts = LEVELS.map((level) => [LEVEL_WORDS[level], diff.changes.filter((change) => change.level === level).length] as const)
  const summary = md`${counts.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${word}`).join(', ')}.`
  const safe = diff.changes.filter((change) => change.level === 'info')
  const others = diff.changes.filter((change) => change.level !== 'info')
  return blocks([
    title,
    summary,
    others.length === 0 ? none : changeTable(others),
    safe.length === 0 ? none : details(count(safe.length, 'safe change'), changeTable(safe)),
  ])
}

function changeTable(changes: readonly Change[]): Markdown {
  const rows = changes.map((change): Inline[] => [
    change.acknowledged === null ? LEVEL_WORDS[change.level] : `${LEVEL_WORDS[change.level]}, accepted: ${change.acknowledged}`,
    kindWords(change.kind),
    md`${code(shortClass(change.className))}${change.subject === '' ? none : md` ${code(change.subject)}`}`,
    sides(change),
    evidence(change),
    code(change.fingerprint),
  ])
  return table(['level', 'change', 'where', 'before → after', 'shown by', 'fingerprint'], rows)
}

function sides({ before, after }: Change): Inline {
  if (before === null && after === null) return none
  if (before === null) return code(after ?? '')
  return after === null ? code(before) : md`${code(before)} → ${code(after)}`
}

function evidence({ witness, note }: Change): Inline {
  const shown = witness === null ? none : md`${code(`(${witness.kwargs})`)}: ${witness.old ?? '?'} → ${witness.new ?? '?'}`
  if (note === null) return shown
  return witness === null ? md`${note}` : md`${shown}; ${note}`
}

/** The last name of a dotted path. */
export const shortClass = (name: string): string => name.split(/[.:]/).at(-1) ?? name

