/** Reads a YAML or JSON file of any origin. Whatever is wrong with it is said in one go. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { isSystemError } from '../runtime/files'
import { keyPath, Problem, UserError } from '../runtime/problems'
import {
  type DocumentPath,
  type Fault,
  type JsonScalar,
  type JsonValue,
  type Parsed,
  type Position,
} from './json-value'
import { parseJson } from './parse-json'
import { parseYaml } from './parse-yaml'
import { type YamlDialect } from './yaml-tree'

/** A document that was read. */
export interface SourceDocument {
  readonly value: JsonValue
  /** The file as messages name it. */
  readonly shownAs: string
  /** The place of a value in the file; undefined when the document has no such value. */
  readonly locate: (path: DocumentPath) => Position | undefined
  /** What an older YAML reads at a place, where it differs; only with a dialect. */
  readonly olderValue?: ((path: DocumentPath) => JsonScalar | undefined) | undefined
}

export interface ReadOptions {
  /** The path messages name; the path itself unless given. */
  readonly shownAs?: string
  /** Largest file that is opened, in bytes. */
  readonly maxBytes?: number
}

/** Our largest artefacts have about 5 MB; above this, a file is a mistake or an attack. */
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024
/** A file with more faults than this is another kind of file; what is left out is counted. */
const MOST_FAULTS_SHOWN = 50

/**
 * @param file path with the extension `.json`, `.yaml` or `.yml`
 * @throws UserError with one problem per fault, also when the file is missing, too large or not UTF-8
 */
export function readDocument(file: string, options: ReadOptions = {}): SourceDocument {
  const document = readOptionalDocument(file, options)
  if (document !== undefined) return document
  throw new UserError(missing(options.shownAs ?? file))
}

/**
 * Reads a file as text with the same care, for formats that are parsed elsewhere.
 *
 * @throws UserError when it is missing, too large, not UTF-8 or no file
 */
export function readText(file: string, options: ReadOptions = {}): string {
  const shownAs = options.shownAs ?? file
  const bytes = readBytes(file, shownAs, options.maxBytes ?? DEFAULT_MAX_BYTES)
  if (bytes === undefined) throw new UserError(missing(shownAs))
  return decode(bytes, shownAs)
}

function missing(shownAs: string): Problem {
  return new Problem({
    file: shownAs,
    found: 'no such file',
    expected: 'a file',
    advice: 'create it, or correct the path',
  })
}

/** `readDocument`, with undefined for a file that does not exist. */
export function readOptionalDocument(file: string, options: ReadOptions = {}): SourceDocument | undefined {
  const shownAs = options.shownAs ?? file
  const bytes = readBytes(file, shownAs, options.maxBytes ?? DEFAULT_MAX_BYTES)
  return bytes === undefined ? undefined : parseDocumentBytes(bytes, path.extname(file), shownAs)
}

/**
 * Parses the bytes of a document that does not come from a file, for example from a git object.
 *
 * @param extension `.json`, `.yaml` or `.yml`
 */
export function parseDocumentBytes(bytes: Uint8Array, extension: string, shownAs: string): SourceDocument {
  const { document, faults } = parseReadable(bytes, extension, shownAs)
  if (document !== undefined && faults.length === 0) return document
  throw new UserError(faultsToProblems(faults, shownAs))
}

/**
 * The same for callers that report the faults of a text together with those of what it says.
 *
 * @param dialect what YAML may use beyond our own documents
 * @returns the document as far as it could be read; undefined when the text is no document at all
 */
export function parseReadable(
  bytes: Uint8Array,
  extension: string,
  shownAs: string,
  dialect?: YamlDialect,
): { readonly document: SourceDocument | undefined; readonly faults: readonly Fault[] } {
  const parsed = parserFor(extension, shownAs)(decode(bytes, shownAs), dialect)
  const read = parsed.ok ? parsed : parsed.readable
  const document =
    read === undefined ? undefined : { value: read.value, shownAs, locate: read.locate, olderValue: read.olderValue }
  return { document, faults: parsed.ok ? [] : parsed.faults }
}

/** Gives faults their file; the list is cut at 50, with a last problem that counts the others. */
export function faultsToProblems(faults: readonly Fault[], shownAs: string): Problem[] {
  const problems = faults.slice(0, MOST_FAULTS_SHOWN).map(
    ({ path: at, position, found, expected, advice }) =>
      new Problem({
        file: shownAs,
        key: keyPath(at),
        line: position?.line,
        column: position?.column,
        found,
        expected,
        advice,
      }),
  )
  const more = faults.length - problems.length
  if (more > 0)
    problems.push(
      new Problem({
        file: shownAs,
        found: `${more} more mistakes`,
        expected: 'none',
        advice: 'correct those above and run again',
      }),
    )
  return problems
}

function parserFor(extension: string, shownAs: string): (text: string, dialect?: YamlDialect) => Parsed {
  if (extension === '.json') return parseJson
  if (extension === '.yaml' || extension === '.yml') return parseYaml
  throw new UserError(
    new Problem({
      file: shownAs,
      found: `the extension ${JSON.stringify(extension)}`,
      expected: '.json, .yaml or .yml',
      advice: 'rename the file',
    }),
  )
}

function decode(bytes: Uint8Array, shownAs: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UserError(
      new Problem({
        file: shownAs,
        found: 'bytes that are not UTF-8',
        expected: 'UTF-8 text',
        advice: 'save the file as UTF-8',
      }),
    )
  }
}

function readBytes(file: string, shownAs: string, maxBytes: number): Uint8Array | undefined {
  const refuse = (found: string, expected: string, advice: string): never => {
    throw new UserError(new Problem({ file: shownAs, found, expected, advice }))
  }
  let descriptor: number
  try {
    // Opening a named pipe would otherwise wait for a writer that never comes.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    if (isSystemError(error) && (error.code === 'EACCES' || error.code === 'EPERM'))
      refuse('a file that may not be read', 'a readable file', 'correct its permissions')
    throw error
  }
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) refuse(stat.isDirectory() ? 'a directory' : 'a special file', 'a file', 'correct the path')
    if (stat.size > maxBytes)
      refuse(`${stat.size} bytes`, `at most ${maxBytes} bytes`, 'check that this is the right file, or split it')
    return readWhole(descriptor, stat.size)
  } finally {
    closeSync(descriptor)
  }
}

/** Reads at most `size` bytes, so that a file that grows meanwhile cannot exceed its limit. */
function readWhole(descriptor: number, size: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const count = readSync(descriptor, buffer, length, size - length, null)
    if (count === 0) break
    length += count
  }
  return buffer.subarray(0, length)
}
