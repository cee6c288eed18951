/**
 * JSON (RFC 8259), stricter than `JSON.parse`: a key given twice, `__proto__`, numbers that lose
 * digits and deep nesting are faults, and every fault has a line and a column.
 */
import {
  type DocumentPath,
  type Fault,
  faults,
  type JsonValue,
  MAX_DEPTH,
  type Parsed,
  type Position,
  type Read,
} from './json-value'
import { numberFault } from './numbers'

/** Parses a whole text. A syntax error ends the parse; other faults are all collected. */
export function parseJson(text: string): Parsed {
  const parser = new JsonParser(text)
  const value = parser.document()
  if (value === undefined) return { ok: false, faults: parser.faults }
  const readable: Read = { ok: true, value, locate: (path) => locateInJson(text, path) }
  return parser.faults.length > 0 ? { ok: false, faults: parser.faults, readable } : readable
}

function locateInJson(text: string, path: DocumentPath): Position | undefined {
  const parser = new JsonParser(text, path)
  parser.document()
  return parser.target === undefined ? undefined : positionAt(text, parser.target)
}

/** The line and column of an offset, counted when asked: a position is needed only for a fault. */
function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** Thrown inside the parser to leave the recursion; never seen outside. */
class Stop extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y
/** Words other programs write for numbers that JSON does not have. */
const NOT_FINITE = /-?(?:NaN|Infinity)/y

class JsonParser {
  readonly faults: Fault[] = []
  /** Offset of the value at the wanted path. */
  target: number | undefined
  readonly #text: string
  readonly #wanted: DocumentPath | undefined
  readonly #path: (string | number)[] = []
  #at = 0

  constructor(text: string, wanted?: DocumentPath) {
    this.#text = text
    this.#wanted = wanted
  }

  document(): JsonValue | undefined {
    try {
      const value = this.#value()
      this.#space()
      if (this.#at < this.#text.length) this.#syntax('more text after the end of the document', 'one document')
      return value
    } catch (error) {
      if (error instanceof Stop) return undefined
      throw error
    }
  }

  #value(): JsonValue {
    this.#space()
    if (this.#wanted !== undefined) this.#note(this.#wanted)
    const first = this.#text[this.#at]
    if (first === '{' || first === '[') {
      if (this.#path.length >= MAX_DEPTH) this.#stop(faults.tooDeep(this.#path, this.#position()))
      return first === '{' ? this.#object() : this.#array()
    }
    if (first === '"') return this.#string()
    if (this.#word('true')) return true
    if (this.#word('false')) return false
    if (this.#word('null')) return null
    return this.#number()
  }

  #note(wanted: DocumentPath): void {
    const path = this.#path
    if (path.length === wanted.length && path.every((part, index) => part === wanted[index])) this.target = this.#at
  }

  #object(): JsonValue {
    const result: Record<string, JsonValue> = {}
    this.#at += 1
    this.#space()
    if (this.#skip('}')) return result
    for (;;) {
      this.#space()
      const start = this.#at
      if (this.#text[this.#at] !== '"') this.#syntax(this.#describe(), 'a key in double quotes')
      const key = this.#string()
      this.#path.push(key)
      if (key === '__proto__') this.faults.push(faults.forbiddenKey([...this.#path], this.#position(start)))
      else if (Object.hasOwn(result, key)) this.faults.push(faults.duplicateKey([...this.#path], this.#position(start)))
      this.#space()
      if (!this.#skip(':')) this.#syntax(this.#describe(), '":"')
      const value = this.#value()
      if (key !== '__proto__') result[key] = value
      this.#path.pop()
      this.#space()
      if (this.#skip('}')) return result
      if (!this.#skip(',')) this.#syntax(this.#describe(), '"," or "}"')
    }
  }

  #array(): JsonValue {
    const result: JsonValue[] = []
    this.#at += 1
    this.#space()
    if (this.#skip(']')) return result
    for (;;) {
      this.#path.push(result.length)
      result.push(this.#value())
      this.#path.pop()
      this.#space()
      if (this.#skip(']')) return result
      if (!this.#skip(',')) this.#syntax(this.#describe(), '"," or "]"')
    }
  }

  #string(): string {
    const start = this.#at
    let end = start + 1
    for (;;) {
      const code = this.#text.charCodeAt(end)
      if (code === 0x22) break
      if (Number.isNaN(code) || code < 0x20)
        this.#syntax('a text that does not end on its line', 'a closing quote', start)
      end += code === 0x5c ? 2 : 1
    }
    this.#at = end + 1
    const raw = this.#text.slice(start, end + 1)
    if (!raw.includes('\\')) return raw.slice(1, -1)
    try {
      return JSON.parse(raw) as string
    } catch {
      return this.#syntax('an escape JSON does not have', 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000', start)
    }
  }

  #number(): number {
    const start = this.#at
    NOT_FINITE.lastIndex = start
    const word = NOT_FINITE.exec(this.#text)
    if (word !== null) {
      this.faults.push(faults.notFinite([...this.#path], word[0], this.#position()))
      this.#at += word[0].length
      return 0
    }
    NUMBER.lastIndex = start
    const match = NUMBER.exec(this.#text)
    if (match === null) return this.#syntax(this.#describe(), 'a value')
    this.#at += match[0].length
    const fault = numberFault(match[0])
    if (fault === 'not-finite') this.faults.push(faults.notFinite([...this.#path], match[0], this.#position(start)))
    if (fault === 'inexact') this.faults.push(faults.inexact([...this.#path], match[0], this.#position(start)))
    return Number(match[0])
  }

  #word(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false
    this.#at += word.length
    return true
  }

  #skip(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #space(): void {
    SPACE.lastIndex = this.#at
    SPACE.exec(this.#text)
    this.#at = SPACE.lastIndex
  }

  #describe(): string {
    const character = this.#text[this.#at]
    return character === undefined ? 'the end of the file' : JSON.stringify(character)
  }

  #position(offset = this.#at): Position {
    return positionAt(this.#text, offset)
  }

  #syntax(found: string, expected: string, offset = this.#at): never {
    return this.#stop({
      path: [...this.#path],
      position: this.#position(offset),
      found,
      expected,
      advice: 'correct the JSON syntax',
    })
  }

  #stop(fault: Fault): never {
    this.faults.push(fault)
    throw new Stop()
  }
}
