/** The changes since the previous version, for a page or a summary. */
import { blocks, code, details, heading, type Inline, type Markdown, md, none, table } from '../shared/report/markdown'
import { count } from './figures'
import { type Change, type ChangeSet } from './model'
import { kindWords, LEVEL_WORDS, LEVELS } from './words'

/**
 * Changes that break or alter behaviour are shown; safe ones are folded away.
 *
 * @param level of the heading
 * @param of whose changes they are, for the heading
 */
export function changesMarkdown(
  diff: ChangeSet | null,
  baseVersion: string | null,
  level: 2 | 3,
  of: string,
): Markdown {
  const headed = (base: string): Markdown => heading(level, md`${of} since ${base}`)
  if (diff === null)
    return baseVersion === null ? none : blocks([headed(baseVersion), md`There is no comparison with that version.`])
  const title = headed(diff.base)
  if (diff.changes.length === 0) return blocks([title, md`None.`])
  const counts = LEVELS.map(
    (level) => [LEVEL_WORDS[level], diff.changes.filter((change) => change.level === level).length] as const,
  )
  const summary = md`${counts
    .filter(([, number]) => number > 0)
    .map(([word, number]) => `${number} ${word}`)
    .join(', ')}.`
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
    change.acknowledged === null
      ? LEVEL_WORDS[change.level]
      : `${LEVEL_WORDS[change.level]}, accepted: ${change.acknowledged}`,
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
  if (before === null) return code(cut(after ?? ''))
  return after === null ? code(cut(before)) : md`${code(cut(before))} → ${code(cut(after))}`
}

/** Longest text of a cell; the diff's own document has the whole. */
const LONGEST = 240

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length - LONGEST} more)`

function evidence({ witness, note }: Change): Inline {
  const shown =
    witness === null
      ? none
      : md`${witness.kwargs === '' ? 'the defaults' : code(`(${witness.kwargs})`)}: ${outcomes(witness)}`
  if (note === null) return shown
  return witness === null ? md`${note}` : md`${shown}; ${note}`
}

/** `ok → error`; one word when nothing but the value is different. */
export function outcomes({ old, new: now }: NonNullable<Change['witness']>): string {
  return old === now ? (now ?? 'not tried') : `${old ?? 'not tried'} → ${now ?? 'not tried'}`
}

/** The last name of a dotted path. */
export const shortClass = (name: string): string => name.split(/[.:]/).at(-1) ?? name
