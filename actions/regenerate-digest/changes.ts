/** The lines of a diff, as a digest shows them. */
import { type EngineStepDiff, type Line } from '../shared/artefacts/generated/engine-step-diff'
import { type Change, type ChangeSet, type Level } from './model'
import { kwargsText, pythonText } from './python-text'
import { typeWithLimits } from './type-text'

const RANK: Readonly<Record<Level, number>> = { error: 0, behaviour: 1, warning: 2, info: 3 }

/** Worst first, then by class, subject and kind. */
export function compareChanges(a: Change, b: Change): number {
  return (
    RANK[a.level] - RANK[b.level] ||
    order(a.className, b.className) ||
    order(a.subject, b.subject) ||
    order(a.kind, b.kind) ||
    order(a.fingerprint, b.fingerprint)
  )
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** @param diff the document of one concern; null or one without a base says that there is nothing to compare with */
export function changeSet(diff: EngineStepDiff | undefined): ChangeSet | null {
  if (diff === undefined || diff.base === null) return null
  return {
    base: diff.base.version,
    verdict: diff.verdict,
    breaking: diff.lines.filter((line) => line.level === 'error' && line.acknowledged === undefined).length,
    changes: diff.lines.map(toChange).sort(compareChanges),
  }
}

function toChange(line: Line): Change {
  return {
    fingerprint: line.fingerprint,
    kind: line.kind,
    level: line.level,
    className: line.subject.class,
    subject: line.subject.field ?? line.subject.rule ?? '',
    before: sideText(line.before),
    after: sideText(line.after),
    witness:
      line.witness === undefined
        ? null
        : { kwargs: kwargsText(line.witness.kwargs), old: line.witness.old ?? null, new: line.witness.new ?? null },
    note: line.note ?? null,
    acknowledged: line.acknowledged ?? null,
  }
}

const TYPE_KEYS = ['type', 'anyOf', 'enum', '$ref', 'x-python-class']

/** What stands on one side of a change: text as it is, a type as a type, a value as Python writes it. */
function sideText(side: unknown): string | null {
  if (side === null || side === undefined) return null
  if (typeof side === 'string') return side
  if (typeof side === 'object' && !Array.isArray(side) && TYPE_KEYS.some((key) => Object.hasOwn(side, key)))
    return typeWithLimits(side)
  return pythonText(side)
}
