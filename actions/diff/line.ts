/** One line of a step between two versions, with an identity that outlives reruns, moves and rewording. */
import { createHash } from 'node:crypto'
import { type EngineStepDiff, type Level, type Line } from '../shared/artefacts/generated/engine-step-diff'

export type { Level, Line } from '../shared/artefacts/generated/engine-step-diff'

/** What a line is made from; both concerns use it. */
export interface LineFacts {
  /** Lower case with underscores. */
  readonly kind: string
  readonly levels: Line['levels']
  readonly subject: Line['subject']
  /** Tells lines of one kind about one subject apart, for example which bound moved. */
  readonly aspect?: string
  /** What it was and what it is, as JSON values; null for what is not there. */
  readonly before: unknown
  readonly after: unknown
  readonly witness?: Line['witness']
  readonly note?: string
  /** Whether the comparison cannot be trusted until a person has looked at this line. */
  readonly blocks?: boolean
}

const RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, behaviour: 2, error: 3 }

/** The levels from the highest to the lowest, the order in which lines are shown. */
export const LEVELS = ['error', 'behaviour', 'warning', 'info'] as const satisfies readonly Level[]

/** The higher of two levels. */
export function higherLevel(a: Level, b: Level): Level {
  return RANK[a] >= RANK[b] ? a : b
}

/** A line. Its fingerprint does not depend on levels, notes or witnesses, which may depend on where it was made. */
export function makeLine(facts: LineFacts): Line {
  const { kind, levels, subject, aspect, before, after, witness, note, blocks } = facts
  const place = [subject.class, subject.field, subject.rule].filter((part) => part !== undefined).join('.')
  return {
    id: [kind, place, ...(aspect === undefined ? [] : [aspect])].join(':'),
    fingerprint: fingerprintOf([
      subject.class,
      subject.field ?? null,
      subject.rule ?? null,
      kind,
      aspect ?? null,
      before,
      after,
    ]),
    kind,
    level: higherLevel(levels.kwargs, levels.measure),
    levels: { ...levels },
    subject: { ...subject },
    before,
    after,
    ...(witness === undefined ? {} : { witness }),
    ...(note === undefined ? {} : { note }),
    ...(blocks === true ? { blocks } : {}),
  }
}

/** The first 12 hexadecimal digits of SHA-256 over JSON with sorted keys. */
export function fingerprintOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts, sortedKeys)).digest('hex').slice(0, 12)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many lines of each level and of each kind. */
export function countLines(lines: readonly Line[]): EngineStepDiff['counts'] {
  const byLevel = { error: 0, behaviour: 0, warning: 0, info: 0 }
  const byKind: Record<string, number> = {}
  for (const line of lines) {
    byLevel[line.level] += 1
    byKind[line.kind] = (byKind[line.kind] ?? 0) + 1
  }
  return {
    total: lines.length,
    by_level: byLevel,
    by_kind: Object.fromEntries(Object.entries(byKind).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Whether a line of level error is not acknowledged. */
export function isBreaking(lines: readonly Line[]): boolean {
  return lines.some((line) => line.level === 'error' && line.acknowledged === undefined)
}

/** The lines without which the comparison cannot be trusted, and which nobody has accepted. */
export function blockingLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.blocks === true && line.acknowledged === undefined)
}

/** What the lines together mean; what is acknowledged no longer decides. */
export function verdictOf(lines: readonly Line[]): 'blocked' | 'breaking' | 'behaviour' | 'compatible' | 'none' {
  if (lines.length === 0) return 'none'
  if (blockingLines(lines).length > 0) return 'blocked'
  if (isBreaking(lines)) return 'breaking'
  return lines.some((line) => line.level === 'behaviour' && line.acknowledged === undefined)
    ? 'behaviour'
    : 'compatible'
}
