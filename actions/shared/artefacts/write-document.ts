/** Writes documents in their canonical form: the same value gives the same bytes. */
import path from 'node:path'
import { writeFileAtomic } from '../runtime/files'
import { keyPath } from '../runtime/problems'
import { formatCanonicalYaml } from './canonical-yaml'
import { type DocumentPath, isMapping, type JsonValue, MAX_DEPTH } from './json-value'
import { formatNumber } from './numbers'

export interface WriteOptions {
  /** Write the keys of every mapping in the order of their UTF-16 code units; otherwise as given. */
  readonly sortKeys?: boolean
  /** YAML only: comment lines before the document, without `#`. */
  readonly comment?: readonly string[]
}

/**
 * Formats a value. A key whose value is undefined is left out, and -0 becomes 0.
 *
 * @param extension `.json`, `.yaml` or `.yml`
 * @returns text with LF line ends and a final one
 * @throws Error for a value that a document cannot hold (NaN, a function, `__proto__`, ...), which is
 *   a mistake of the caller
 */
export function formatDocument(value: unknown, extension: string, options: WriteOptions = {}): string {
  const canonical = canonicalValue(value, options.sortKeys ?? false, [])
  if (extension === '.json') return `${formatJson(canonical, '\n')}\n`
  if (extension !== '.yaml' && extension !== '.yml')
    throw new Error(`No document format has the extension ${JSON.stringify(extension)}`)
  const comment = (options.comment ?? [])
    .flatMap((text) => text.split(/\r\n|[\n\r]/))
    .map((line) => (line === '' ? '#\n' : `# ${line}\n`))
  return comment.join('') + formatCanonicalYaml(canonical)
}

/** Formats a value for the extension of `file`, and writes it atomically. */
export function writeDocument(file: string, value: unknown, options: WriteOptions = {}): void {
  writeFileAtomic(file, formatDocument(value, path.extname(file), options))
}

/** JSON as `JSON.stringify` indents it by two, with all digits of large whole numbers. */
function formatJson(value: JsonValue, lineStart: string): string {
  if (typeof value === 'number') return formatNumber(value)
  const inner = `${lineStart}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[${inner}${value.map((item: JsonValue) => formatJson(item, inner)).join(`,${inner}`)}${lineStart}]`
  }
  if (!isMapping(value)) return JSON.stringify(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  return `{${inner}${entries.map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`).join(`,${inner}`)}${lineStart}}`
}

/** A checked copy of the value that holds nothing but what JSON can hold. */
function canonicalValue(value: unknown, sortKeys: boolean, at: DocumentPath): JsonValue {
  const refuse = (what: string): never => {
    throw new Error(`A document cannot hold ${what} (at ${keyPath(at) || 'its root'})`)
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return refuse(`the number ${value}`)
    return value === 0 ? 0 : value
  }
  if (typeof value !== 'object') return refuse(`a value of type ${typeof value}`)
  if (at.length >= MAX_DEPTH) return refuse(`more than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) return value.map((item, index) => canonicalValue(item, sortKeys, [...at, index]))
  if (Object.hasOwn(value, '__proto__')) return refuse('the key `__proto__`')
  const entries = Object.entries(value)
  if (sortKeys) entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const result: Record<string, JsonValue> = {}
  for (const [key, item] of entries) if (item !== undefined) result[key] = canonicalValue(item, sortKeys, [...at, key])
  return result
}

/** Whether two documents hold the same value, whatever the order of their keys. */
export function sameValue(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: JsonValue, index) => sameValue(item, b[index] as JsonValue))
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || !isMapping(a) || !isMapping(b))
    return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key] as JsonValue, b[key] as JsonValue))
  )
}
