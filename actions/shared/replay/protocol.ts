/**
 * The `replay` command of the observers as TypeScript sees it: what is asked, and what comes back.
 *
 * A request holds, per class, a table of values for each field and cases that pick from them; an answer holds tables of
 * distinct exceptions, events and effects, and one number per case. Both stay small for hundreds of thousands of cases.
 */
import { type Json } from '../rules/value'
import { type CaseTable } from './case-table'

/** A method that is called on an instance once it is built (from engine.yaml). */
export interface ValidateStep {
  readonly method: string
  /** Encoded values. */
  readonly kwargs: Readonly<Record<string, Json>>
}

/** A statement that raises or logs what a dict of minor issues holds. */
export interface Accumulator {
  /** Relative to the folder the engine is installed in. */
  readonly file: string
  readonly line: number
  readonly variable: string
}

/** One configuration: pairs of a field's index and the index of one of its values. */
export type Picks = readonly number[]

export interface ReplayClass extends CaseTable {
  /** `module:qualname`. */
  readonly className: string
  /** In order. The kwargs of a case are all that the class itself gets: placeholders are no part of a replay. */
  readonly validate: readonly ValidateStep[]
  readonly accumulators: readonly Accumulator[]
  /** Whether every distinct message is wanted, or the first one of each site. */
  readonly messages: 'all' | 'first'
}

export interface ReplayLimits {
  /** CPU seconds; five times as long in wall time. */
  readonly secondsPerCase: number
  /** What a child may allocate beyond what the import took. */
  readonly memoryMb: number
  /** Cases per child. */
  readonly batch: number
  /** Children at a time; the number of usable CPUs unless given. */
  readonly workers?: number
}

export const DEFAULT_LIMITS: ReplayLimits = { secondsPerCase: 1, memoryMb: 1024, batch: 2500 }

/** The body of a request; the caller adds what every command has (`engine`). */
export function replayRequest(
  classes: readonly ReplayClass[],
  limits: ReplayLimits,
  parity = false,
): Record<string, unknown> {
  return {
    parity,
    limits: {
      seconds_per_case: limits.secondsPerCase,
      memory_mb: limits.memoryMb,
      batch: limits.batch,
      ...(limits.workers === undefined ? {} : { workers: limits.workers }),
    },
    classes: classes.map((item) => ({
      class: item.className,
      validate: item.validate,
      accumulators: item.accumulators,
      fields: item.fields,
      values: Object.fromEntries(item.fields.map((name, index) => [name, item.values[index] ?? []])),
      cases: packCases(item.cases),
      messages: item.messages,
    })),
  }
}

/**
 * Cases as base64 of little-endian 16-bit numbers: for each the number of its picks, then two numbers per pick.
 *
 * @throws RangeError for an index above 65535
 */
export function packCases(cases: readonly Picks[]): string {
  const bytes = Buffer.allocUnsafe(cases.reduce((sum, picks) => sum + 2 * (1 + picks.length), 0))
  let at = 0
  for (const picks of cases) {
    at = bytes.writeUInt16LE(picks.length / 2, at)
    for (const index of picks) at = bytes.writeUInt16LE(index, at)
  }
  return bytes.toString('base64')
}

export interface WireException {
  readonly type: string
  /** `construct`, a method of `validate`, or `read`. */
  readonly stage: string
  readonly message: string
  /** `[file, line, file, line, …]`, innermost first; files index the section's `files`. */
  readonly chain: readonly number[]
  /** What a validation library says about where the fault is. */
  readonly locations?: readonly { readonly type: string; readonly path: readonly string[] }[]
}

export type WireEvent =
  | {
      readonly kind: 'warning' | 'log'
      readonly category: string
      readonly message: string
      readonly chain: readonly number[]
    }
  | { readonly kind: 'announced'; readonly field: string; readonly message: string }

/** What became of a declared field; `attributes` and `text` tell a change from a change of representation. */
export interface WireEffect {
  readonly field: number
  readonly kind: 'missing' | 'unreadable' | 'differs'
  /** The encoded effective value. */
  readonly value?: Json
  readonly attributes?: Readonly<Record<string, Json>>
  readonly text?: string
}

/** Indices into the tables of the section. */
export interface WireObservation {
  readonly status: 'returned' | 'raised' | 'timeout' | 'memory' | 'unbuilt'
  readonly exception?: number
  readonly events?: readonly number[]
  readonly effects?: readonly number[]
}

/** The cases from `start` up to `stop`: observed, or ended by something no child survived. */
export type WireSection =
  | { readonly start: number; readonly stop: number; readonly outcome: 'crash' | 'timeout' | 'skipped' }
  | {
      readonly start: number
      readonly stop: number
      readonly files: readonly string[]
      readonly exceptions: readonly WireException[]
      readonly events: readonly WireEvent[]
      readonly effects: readonly WireEffect[]
      readonly observations: readonly WireObservation[]
      readonly cases: readonly number[]
      /** With `parity`: distinct truth vectors, and the index of each case's (-1: not evaluated). */
      readonly guards?: readonly (readonly boolean[])[]
      readonly case_guards?: readonly number[]
    }

export interface WireClass {
  readonly class: string
  /** Why the class could not be replayed at all. */
  readonly error?: string
  /** `[field, value index, reason]` of every value this interpreter cannot build. */
  readonly refused: readonly (readonly [string, number, string])[]
  readonly sections: readonly WireSection[]
}

export interface WireAnswer {
  readonly classes: readonly WireClass[]
}
