/** What the library did with each case, read from an answer of the observer. */
import { type Json } from '../rules/value'
import { type WireClass, type WireEffect, type WireEvent, type WireException, type WireSection } from './protocol'

/** A frame of the engine. */
export interface Frame {
  readonly file: string
  readonly line: number
}

export interface ObservedException {
  readonly type: string
  readonly stage: string
  readonly message: string
  /** Innermost first. */
  readonly chain: readonly Frame[]
  readonly locations: readonly { readonly type: string; readonly path: readonly string[] }[]
}

/** A warning or a log record, once per site and case. */
export interface ObservedMessage {
  readonly kind: 'warning' | 'log'
  /** The warning's class, or level and logger. */
  readonly category: string
  readonly message: string
  readonly chain: readonly Frame[]
}

/** An entry of an accumulator dict that was flushed. */
export interface Announcement {
  readonly field: string
  readonly message: string
}

/** A declared field that the object does not hold as declared. */
export interface Effect {
  readonly field: number
  readonly kind: 'missing' | 'unreadable' | 'differs'
  readonly value: Json
  readonly attributes: Readonly<Record<string, Json>> | null
  readonly text: string | null
}

/** One distinct thing that happened. Cases that share it share the object. */
export interface Observation {
  readonly status: 'returned' | 'raised' | 'timeout' | 'memory' | 'unbuilt' | 'crash' | 'skipped'
  readonly exception: ObservedException | null
  readonly messages: readonly ObservedMessage[]
  readonly announcements: readonly Announcement[]
  readonly effects: readonly Effect[]
}

/** The answer for one class: `cases[i]` is what case `i` did. */
export interface ClassObservations {
  readonly className: string
  readonly error: string | null
  readonly refused: readonly (readonly [string, number, string])[]
  readonly cases: readonly Observation[]
  /** With parity: the truth of each executable guard per case, null where it was not evaluated. */
  readonly guards: readonly (readonly boolean[] | null)[] | null
}

type Observed = Extract<WireSection, { observations: unknown }>

/**
 * @param total how many cases the request had for this class
 * @throws Error when the sections do not cover the cases: the observer broke its contract
 */
export function readClassObservations(answer: WireClass, total: number): ClassObservations {
  const cases: Observation[] = []
  let guards: (readonly boolean[] | null)[] | null = null
  for (const section of answer.sections) {
    if (section.start !== cases.length)
      throw new Error(`the replay of ${answer.class} has no answer for case ${cases.length}`)
    if ('outcome' in section) {
      const lost = bare(section.outcome)
      for (let index = section.start; index < section.stop; index += 1) cases.push(lost)
      continue
    }
    const table = observationTable(section)
    for (const code of section.cases) cases.push(at(table, code))
    if (section.guards !== undefined && section.case_guards !== undefined) {
      guards ??= []
      while (guards.length < section.start) guards.push(null)
      for (const code of section.case_guards) guards.push(code < 0 ? null : at(section.guards, code))
    }
  }
  if (answer.error === undefined && cases.length !== total)
    throw new Error(`the replay of ${answer.class} answered ${cases.length} of ${total} cases`)
  return { className: answer.class, error: answer.error ?? null, refused: answer.refused, cases, guards }
}

function observationTable(section: Observed): Observation[] {
  const frames = (chain: readonly number[]): Frame[] => {
    const result: Frame[] = []
    for (let index = 0; index < chain.length; index += 2)
      result.push({ file: at(section.files, chain[index]), line: at(chain, index + 1) })
    return result
  }
  const exceptions = section.exceptions.map((item) => readException(item, frames))
  const messages = section.events.map((event) => (event.kind === 'announced' ? null : readMessage(event, frames)))
  const effects = section.effects.map(readEffect)
  return section.observations.map((entry): Observation => ({
    status: entry.status,
    exception: entry.exception === undefined ? null : at(exceptions, entry.exception),
    messages: (entry.events ?? [])
      .map((index) => messages[index])
      .filter((message) => message !== null && message !== undefined),
    announcements: (entry.events ?? []).flatMap((index) => announcement(at(section.events, index))),
    effects: (entry.effects ?? []).map((index) => at(effects, index)),
  }))
}

function bare(status: Observation['status']): Observation {
  return { status, exception: null, messages: [], announcements: [], effects: [] }
}

function readException(item: WireException, frames: (chain: readonly number[]) => Frame[]): ObservedException {
  return {
    type: item.type,
    stage: item.stage,
    message: item.message,
    chain: frames(item.chain),
    locations: item.locations ?? [],
  }
}

function readMessage(
  event: Exclude<WireEvent, { kind: 'announced' }>,
  frames: (chain: readonly number[]) => Frame[],
): ObservedMessage {
  return { kind: event.kind, category: event.category, message: event.message, chain: frames(event.chain) }
}

function announcement(event: WireEvent): Announcement[] {
  return event.kind === 'announced' ? [{ field: event.field, message: event.message }] : []
}

function readEffect({ field, kind, value, attributes, text }: WireEffect): Effect {
  return { field, kind, value: value ?? null, attributes: attributes ?? null, text: text ?? null }
}

function at<T>(items: readonly T[], index: number | undefined): T {
  const item = index === undefined ? undefined : items[index]
  if (item === undefined) throw new Error('the replay answer points outside one of its tables')
  return item
}
