/** Where the values of a document stand in its text, for documents that are read as Python reads them. */
import { type PyValue } from '../value'

/** A span of a text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An entry of a container: its key (absent in lists) and its value. */
export interface Place {
  readonly key?: Span
  readonly value: Span
}

/** The entries of every container of a document, by the identity of the container. */
export type Places = Map<object, Map<string | number, Place>>

/** A key that a mapping has twice. */
export interface Duplicate {
  readonly key: string
  readonly at: Span
}

/** A document with the place of everything in it. */
export interface PlacedDocument {
  readonly value: PyValue
  readonly root: Span
  readonly places: Places
  readonly duplicates: readonly Duplicate[]
}

/** The text is no document. Thrown by the readers, turned into a problem by whoever knows the file. */
export class TextFault extends Error {
  override readonly name = 'TextFault'
  constructor(
    readonly offset: number,
    readonly found: string,
    readonly expected: string,
  ) {
    super(`found ${found}, expected ${expected}`)
  }
}

/** A 1-based place in a text. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns (UTF-16 units, both from 1) with one pass over the text. */
export class LineIndex {
  readonly #starts: readonly number[]

  constructor(text: string) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
  }

  at(offset: number): LineColumn {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 }
  }
}
