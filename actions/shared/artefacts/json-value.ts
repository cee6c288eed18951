/** The values a document can hold: those of JSON, which are those of our YAML too. */

export type JsonScalar = string | number | boolean | null
export type JsonValue = JsonScalar | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** Where a value is inside a document: keys and indexes from the root. */
export type DocumentPath = readonly (string | number)[]

/** 1-based place in a text. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A mistake in a document, before it is known which file it is in. */
export interface Fault {
  readonly path: DocumentPath
  readonly position?: Position | undefined
  readonly found: string
  readonly expected: string
  readonly advice: string
}

/** A text that could be read. */
export interface Read {
  readonly ok: true
  readonly value: JsonValue
  /** The place of a value; undefined when there is none. */
  readonly locate: (path: DocumentPath) => Position | undefined
  /** What an older YAML reads at a place, where it differs; only for a dialect that asks for it. */
  readonly olderValue?: (path: DocumentPath) => JsonScalar | undefined
}

/**
 * What a parser gives: the value, or what is wrong with the text. `readable` is what could be read in
 * spite of it, for those who look for further mistakes in it.
 */
export type Parsed = Read | { readonly ok: false; readonly faults: readonly Fault[]; readonly readable?: Read }

/** Whether a value is a mapping. */
export function isMapping(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A short name of a value for a message: `"text"`, `3`, `a list of 2 items`. */
export function describeValue(value: JsonValue): string {
  if (Array.isArray(value)) return `a list of ${value.length} ${value.length === 1 ? 'item' : 'items'}`
  if (isMapping(value)) return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping'
  const text = JSON.stringify(value)
  return text.length <= 80 ? text : `${text.slice(0, 80)}... (${text.length} characters)`
}

/** Deepest nesting a document may have; predicates, the deepest of ours, stay below 40. */
export const MAX_DEPTH = 100

/** Faults every syntax can have, so that they are described in the same words everywhere. */
export const faults = {
  duplicateKey: (path: DocumentPath, position?: Position): Fault => ({
    path,
    position,
    found: 'the key a second time',
    expected: 'each key once',
    advice: 'remove one of the two',
  }),
  forbiddenKey: (path: DocumentPath, position?: Position): Fault => ({
    path,
    position,
    found: 'the key `__proto__`',
    expected: 'another name',
    advice: 'rename the key',
  }),
  tooDeep: (path: DocumentPath, position?: Position): Fault => ({
    path: path.slice(0, 5),
    position,
    found: `nesting deeper than ${MAX_DEPTH} levels`,
    expected: `at most ${MAX_DEPTH} levels`,
    advice: 'flatten the document',
  }),
  notFinite: (path: DocumentPath, token: string, position?: Position): Fault => ({
    path,
    position,
    found: `the number ${token}`,
    expected: 'a finite number',
    advice: 'write it as text, in quotes',
  }),
  inexact: (path: DocumentPath, token: string, position?: Position): Fault => ({
    path,
    position,
    found: `the whole number ${token}`,
    expected: 'a number that a 64-bit float holds exactly',
    advice: 'write it as text, in quotes',
  }),
}
