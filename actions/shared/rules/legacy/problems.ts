/** Collects what a reader could not use, with its place. */
import { keyPath, Problem } from '../../runtime/problems'
import { LineIndex, type PlacedDocument } from '../python-text/places'

/** Where a value is inside a document: keys and indexes from the root. */
export type ValuePath = readonly (string | number)[]

/** Reports problems of one document at the line of the value, or of the nearest container that is there. */
export class DocumentProblems {
  readonly list: Problem[] = []
  readonly #lines: LineIndex

  constructor(
    private readonly document: PlacedDocument,
    text: string,
    private readonly shownAs: string,
  ) {
    this.#lines = new LineIndex(text)
  }

  add(path: ValuePath, found: string, expected: string, advice: string): void {
    const { line, column } = this.#lines.at(this.#offset(path))
    this.list.push(new Problem({ file: this.shownAs, key: keyPath(path), line, column, found, expected, advice }))
  }

  #offset(path: ValuePath): number {
    let value: unknown = this.document.value
    let offset = this.document.root.start
    for (const part of path) {
      if (typeof value !== 'object' || value === null) return offset
      const place = this.document.places.get(value)?.get(part)
      if (place === undefined) return offset
      offset = (place.key ?? place.value).start
      value = (value as Readonly<Record<string | number, unknown>>)[part]
    }
    return offset
  }
}
