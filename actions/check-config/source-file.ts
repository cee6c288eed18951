/** A user's configuration file, read as Python would read it, with the place of everything in it. */
import path from 'node:path'
import { readText } from '../shared/artefacts/read-document'
import { parsePlacedJson } from '../shared/rules/python-text/json'
import {
  type LineColumn,
  LineIndex,
  type PlacedDocument,
  type Span,
  TextFault,
} from '../shared/rules/python-text/places'
import { parsePythonYaml } from '../shared/rules/python-text/yaml'
import { type PyValue } from '../shared/rules/value'
import { Problem, UserError } from '../shared/runtime/problems'

/** A region of a file: 1-based, columns in UTF-16 units, the end column exclusive. */
export interface Region {
  readonly start: LineColumn
  readonly end: LineColumn
}

export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly name: string
  readonly documents: readonly PlacedDocument[]
  /** Keys a mapping has twice, one line each: Python silently uses the last. */
  readonly duplicates: readonly Problem[]
  /** The region of a key with its value, or of the nearest container that is there. */
  readonly regionOf: (document: PlacedDocument, path: readonly (string | number)[]) => Region
}

/**
 * @param file absolute
 * @param name how it is shown
 * @throws UserError when it cannot be read
 */
export function readSourceFile(file: string, name: string): SourceFile {
  const text = readText(file, { shownAs: name })
  const extension = path.extname(name).toLowerCase()
  if (!['.json', '.yaml', '.yml'].includes(extension)) {
    throw new UserError(
      new Problem({
        file: name,
        found: `the extension ${JSON.stringify(extension)}`,
        expected: '.yaml, .yml or .json',
        advice: 'leave the file out of `files`',
      }),
    )
  }
  const lines = new LineIndex(text)
  let documents: readonly PlacedDocument[]
  try {
    documents = extension === '.json' ? [parsePlacedJson(text.replace(/^\ufeff/, ' '))] : parsePythonYaml(text)
  } catch (error) {
    if (!(error instanceof TextFault)) throw error
    const { line, column } = lines.at(error.offset)
    throw new UserError(
      new Problem({
        file: name,
        line,
        column,
        found: error.found,
        expected: error.expected,
        advice: 'correct the syntax',
      }),
    )
  }
  return {
    name,
    documents,
    duplicates: documents.flatMap((document) =>
      document.duplicates.map(({ key, at }) => {
        const { line, column } = lines.at(at.start)
        return new Problem({
          file: name,
          line,
          column,
          found: `the key ${JSON.stringify(key)} a second time`,
          expected: 'each key once',
          advice: 'remove one of the two: Python uses the last',
        })
      }),
    ),
    regionOf: (document, at) => {
      const span = spanOf(document, at)
      return { start: lines.at(span.start), end: lines.at(span.end) }
    },
  }
}

function spanOf(document: PlacedDocument, at: readonly (string | number)[]): Span {
  let value: PyValue = document.value
  let span = document.root
  for (const part of at) {
    if (typeof value !== 'object' || value === null) return span
    const place = document.places.get(value)?.get(part)
    if (place === undefined) return span
    span = { start: (place.key ?? place.value).start, end: place.value.end }
    value = (value as Readonly<Record<string | number, PyValue>>)[part] ?? null
  }
  return span
}
