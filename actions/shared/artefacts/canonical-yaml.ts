/**
 * Canonical YAML: the one way this project writes YAML, and a parser for exactly that.
 *
 * The form is a small subset of YAML 1.2, chosen so that a reviewer can read its diff line by line
 * and a simple parser can read megabytes of it fast (the general parser needs about half a second per
 * megabyte):
 *
 * - block mappings and block lists, two spaces per level, a list one level below its key;
 * - a list of scalars on one line when it fits in 100 columns, `[]` and `{}` when empty;
 * - text without quotes when every YAML parser, 1.1 or 1.2, reads it as text; otherwise as in JSON;
 * - numbers as in JSON; `true`, `false`, `null`;
 * - no anchors, tags, comments inside, blank lines, folded or multi-line text.
 */
import { isMapping, type JsonScalar, type JsonValue, MAX_DEPTH } from './json-value'
import { formatNumber, numberFault } from './numbers'

const PLAIN_KEY = /^[A-Za-z_][\w.-]*$/
const PLAIN_TEXT = /^[A-Za-z_][\w./+()=<>@*;-]*(?: [\w./+()=<>@*;-]+)*$/
/** Words that YAML 1.1 or 1.2 reads as something else than text; `e0` is a number to some parsers. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|e[+-]?\d+)$/i
/** YAML allows a key that is followed by `:` on its line at most 1024 characters. */
const LONGEST_SIMPLE_KEY = 1000
const LINE_WIDTH = 100
/** Characters that are invisible, or that a YAML parser may refuse or take for a line break. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** Formats a value; the keys are written in the order in which the value has them. */
export function formatCanonicalYaml(value: JsonValue): string {
  const lines: string[] = []
  writeNode(value, '', 0, lines)
  return `${lines.join('\n')}\n`
}

/**
 * Writes a value that starts at column `indent`.
 *
 * @param lead what the first line holds up to that column; the other lines hold spaces there
 */
function writeNode(value: JsonValue, lead: string, indent: number, lines: string[]): void {
  const inline = formatInline(value, LINE_WIDTH - lead.length)
  if (inline !== undefined) {
    lines.push(lead + inline)
    return
  }
  let first = lead
  const next = ' '.repeat(indent)
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) {
      writeNode(item, `${first}- `, indent + 2, lines)
      first = next
    }
    return
  }
  for (const [key, item] of Object.entries(value as { readonly [key: string]: JsonValue | undefined })) {
    // As in JSON.stringify, a key whose value is undefined is absent.
    if (item === undefined) continue
    writeEntry(key, item, first, indent, lines)
    first = next
  }
}

function writeEntry(key: string, item: JsonValue, lead: string, indent: number, lines: string[]): void {
  const name = formatKey(key)
  if (name.length > LONGEST_SIMPLE_KEY) {
    lines.push(`${lead}? ${name}`)
    writeNode(item, `${' '.repeat(indent)}: `, indent + 2, lines)
    return
  }
  const prefix = `${lead}${name}: `
  const inline = formatInline(item, LINE_WIDTH - prefix.length)
  if (inline !== undefined) {
    lines.push(prefix + inline)
    return
  }
  lines.push(`${lead}${name}:`)
  writeNode(item, ' '.repeat(indent + 2), indent + 2, lines)
}

/** The value on one line, or undefined when it needs more lines. Scalars are never broken. */
function formatInline(value: JsonValue, room: number): string | undefined {
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[]
    if (items.some((item) => typeof item === 'object' && item !== null)) return undefined
    const text = `[${(items as readonly JsonScalar[]).map(formatScalar).join(', ')}]`
    return items.length === 0 || text.length <= room ? text : undefined
  }
  if (isMapping(value))
    return Object.values(value).every((item) => (item as JsonValue | undefined) === undefined) ? '{}' : undefined
  return formatScalar(value as JsonScalar)
}

function formatKey(key: string): string {
  return PLAIN_KEY.test(key) && !RESERVED.test(key) ? key : quote(key)
}

function formatScalar(value: JsonScalar): string {
  if (typeof value === 'string') return PLAIN_TEXT.test(value) && !RESERVED.test(value) ? value : quote(value)
  // YAML 1.1 reads 1e+21 as text: there, a number with an exponent needs a point.
  if (typeof value === 'number') return formatNumber(value).replace(/^(-?\d+)e/, '$1.0e')
  return String(value)
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Thrown inside the parser for whatever is not canonical; never seen outside. */
class NotCanonical extends Error {}

/**
 * Parses canonical YAML, with comment lines allowed before the first line.
 *
 * @returns undefined for every other text, valid or not: the general parser then reads it, or says
 *   what is wrong with it
 */
export function parseCanonicalYaml(text: string): JsonValue | undefined {
  try {
    return new CanonicalParser(text).document()
  } catch (error) {
    if (error instanceof NotCanonical) return undefined
    throw error
  }
}

const KEY_AT = /([A-Za-z_][\w.-]*|"(?:[^"\\]|\\.)*"):(?: |$)/y
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const FLOW_ITEM = /("(?:[^"\\]|\\.)*"|[^",[\]{}]+)(, |\]$)/y

class CanonicalParser {
  readonly #lines: readonly string[]
  #row = 0

  constructor(text: string) {
    const lines = text.split('\n')
    if (lines.pop() !== '') throw new NotCanonical()
    this.#lines = lines
    while (this.#lines[this.#row]?.startsWith('#') === true) this.#row += 1
  }

  document(): JsonValue {
    const value = this.#node(0, 0)
    if (this.#row !== this.#lines.length) throw new NotCanonical()
    return value
  }

  /** Parses the value that starts at `column` of the current line, and leaves the row after it. */
  #node(column: number, depth: number): JsonValue {
    if (depth > MAX_DEPTH) throw new NotCanonical()
    const line = this.#line()
    if (line.startsWith('- ', column)) return this.#list(column, depth)
    KEY_AT.lastIndex = column
    if (KEY_AT.test(line)) return this.#mapping(column, depth)
    this.#row += 1
    return this.#inline(line.slice(column))
  }

  #list(column: number, depth: number): JsonValue {
    const result: JsonValue[] = []
    do {
      if (!this.#line().startsWith('- ', column)) throw new NotCanonical()
      result.push(this.#node(column + 2, depth + 1))
    } while (this.#continuesAt(column))
    return result
  }

  #mapping(column: number, depth: number): JsonValue {
    const result: Record<string, JsonValue> = {}
    do {
      const line = this.#line()
      KEY_AT.lastIndex = column
      const match = KEY_AT.exec(line)
      if (match?.[1] === undefined) throw new NotCanonical()
      const key = match[1].startsWith('"') ? unquote(match[1]) : match[1]
      // A key like `null` without quotes is not text, so it is left to the general parser.
      if (key === '__proto__' || Object.hasOwn(result, key) || RESERVED.test(match[1])) throw new NotCanonical()
      this.#row += 1
      if (KEY_AT.lastIndex < line.length) {
        result[key] = this.#inline(line.slice(KEY_AT.lastIndex))
      } else {
        if (this.#indent() !== column + 2) throw new NotCanonical()
        result[key] = this.#node(column + 2, depth + 1)
      }
    } while (this.#continuesAt(column))
    return result
  }

  /** Whether the next line belongs to the block at `column`; a deeper line would continue a text. */
  #continuesAt(column: number): boolean {
    if (this.#row === this.#lines.length) return false
    const indent = this.#indent()
    if (indent > column) throw new NotCanonical()
    return indent === column
  }

  #line(): string {
    const line = this.#lines[this.#row]
    if (line === undefined) throw new NotCanonical()
    return line
  }

  #indent(): number {
    const line = this.#line()
    let indent = 0
    while (line.charCodeAt(indent) === 0x20) indent += 1
    return indent
  }

  #inline(text: string): JsonValue {
    if (text === '{}') return {}
    if (!text.startsWith('[')) return parseScalar(text)
    if (text === '[]') return []
    const items: JsonValue[] = []
    FLOW_ITEM.lastIndex = 1
    for (;;) {
      const match = FLOW_ITEM.exec(text)
      if (match?.[1] === undefined) throw new NotCanonical()
      items.push(parseScalar(match[1]))
      if (match[2] === ']') return items
    }
  }
}

function parseScalar(text: string): JsonScalar {
  if (text.startsWith('"')) return unquote(text)
  if (PLAIN_TEXT.test(text)) {
    if (!RESERVED.test(text)) return text
    if (text === 'true') return true
    if (text === 'false') return false
    if (text === 'null') return null
    throw new NotCanonical()
  }
  if (!NUMBER.test(text) || numberFault(text) !== undefined) throw new NotCanonical()
  return Number(text)
}

/** Text in quotes as in JSON, without the characters that YAML treats differently. */
function unquote(text: string): string {
  if (text.search(INVISIBLE) !== -1) throw new NotCanonical()
  if (!text.includes('\\')) {
    if (text.length < 2 || text.indexOf('"', 1) !== text.length - 1) throw new NotCanonical()
    return text.slice(1, -1)
  }
  try {
    return JSON.parse(text) as string
  } catch {
    throw new NotCanonical()
  }
}
