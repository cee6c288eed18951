/**
 * JSON as Python's `json` reads it.
 *
 * Python tells `1` from `1.0`, keeps every digit of an int, and knows `NaN` and `Infinity`; `JSON.parse` does none of
 * that, but is several times faster than anything written in JavaScript. So a scan over the text finds out whether
 * `JSON.parse` would lose something, and only then the exact reader does the work.
 *
 * Unlike Python, nesting deeper than 100 levels is refused.
 */
import { MAX_DEPTH } from '../../artefacts/json-value'
import { PyFloat, type Json, type PyValue } from '../value'
import { decodeValue, floatRepr, MalformedValue } from '../wire'
import { EXACT, scanJson, TAGGED } from './json-scan'
import { type Duplicate, type PlacedDocument, type Places, type Span, TextFault } from './places'

/**
 * Reads one JSON text whose objects may hold the `$`-encodings of `value.ts`.
 *
 * @throws TextFault when it is not JSON, or an encoding is malformed (then at offset 0)
 */
export function parsePythonJson(text: string): PyValue {
  const flags = scanJson(text)
  if ((flags & EXACT) === 0) {
    let parsed: Json
    try {
      parsed = JSON.parse(text) as Json
    } catch {
      // The exact reader says what is wrong, and where.
      return decode(new ExactReader(text, { encodeNumbers: true }).document() as Json)
    }
    return (flags & TAGGED) === 0 ? parsed : decode(parsed)
  }
  if ((flags & TAGGED) === 0) return new ExactReader(text, {}).document()
  return decode(new ExactReader(text, { encodeNumbers: true }).document() as Json)
}

/**
 * Reads one JSON text without encodings, and remembers where everything is.
 *
 * @throws TextFault when it is not JSON
 */
export function parsePlacedJson(text: string): PlacedDocument {
  const places: Places = new Map()
  const duplicates: Duplicate[] = []
  const reader = new ExactReader(text, { places, duplicates })
  const value = reader.document()
  return { value, root: reader.root, places, duplicates }
}

function decode(json: Json): PyValue {
  try {
    return decodeValue(json)
  } catch (error) {
    if (error instanceof MalformedValue)
      throw new TextFault(0, `at ${error.at}: ${error.found}`, 'an encoded value as in the formats of this project')
    throw error
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

interface ReaderOptions {
  /** Write floats and ints that JSON blurs as `{"$float": …}` and `{"$int": …}`, for the decoder. */
  readonly encodeNumbers?: boolean
  readonly places?: Places
  readonly duplicates?: Duplicate[]
}

const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][+-]?\d+)?/y
const WORDS: readonly (readonly [string, PyValue | undefined, number])[] = [
  ['null', null, 0],
  ['true', true, 0],
  ['false', false, 0],
  ['NaN', undefined, NaN],
  ['Infinity', undefined, Infinity],
  ['-Infinity', undefined, -Infinity],
]
/** Python refuses to convert longer texts to int, as their conversion takes quadratic time. */
const MOST_DIGITS = 4300

class ExactReader {
  root: Span = { start: 0, end: 0 }
  #at = 0
  #depth = 0

  constructor(
    private readonly text: string,
    private readonly options: ReaderOptions,
  ) {}

  document(): PyValue {
    const value = this.#value()
    this.root = this.#span
    this.#space()
    if (this.#at < this.text.length) this.#fail(this.#describe(), 'the end of the text')
    return value
  }

  /** The span of the value that was read last. */
  #span: Span = { start: 0, end: 0 }

  #value(): PyValue {
    this.#space()
    const start = this.#at
    const value = this.#read()
    this.#span = { start, end: this.#at }
    return value
  }

  #read(): PyValue {
    const code = this.text.charCodeAt(this.#at)
    if (code === QUOTE) return this.#string()
    if (code === 0x7b) return this.#object()
    if (code === 0x5b) return this.#array()
    for (const [word, value, number] of WORDS) {
      if (code === word.charCodeAt(0) && this.text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value === undefined ? this.#float(number) : value
      }
    }
    return this.#number()
  }

  #object(): PyValue {
    const result: Record<string, PyValue> = {}
    const places = this.#enter(result)
    this.#space()
    if (this.#skip(0x7d)) return this.#leave(result)
    for (;;) {
      this.#space()
      const start = this.#at
      if (this.text.charCodeAt(start) !== QUOTE) this.#fail(this.#describe(), 'a key in double quotes')
      const key = this.#string()
      const keySpan = { start, end: this.#at }
      if (this.options.duplicates !== undefined && Object.hasOwn(result, key))
        this.options.duplicates.push({ key, at: keySpan })
      this.#space()
      if (!this.#skip(0x3a)) this.#fail(this.#describe(), '":"')
      const value = this.#value()
      setOwn(result, key, value)
      places?.set(key, { key: keySpan, value: this.#span })
      this.#space()
      if (this.#skip(0x7d)) return this.#leave(result)
      if (!this.#skip(0x2c)) this.#fail(this.#describe(), '"," or "}"')
    }
  }

  #array(): PyValue {
    const result: PyValue[] = []
    const places = this.#enter(result)
    this.#space()
    if (this.#skip(0x5d)) return this.#leave(result)
    for (;;) {
      result.push(this.#value())
      places?.set(result.length - 1, { value: this.#span })
      this.#space()
      if (this.#skip(0x5d)) return this.#leave(result)
      if (!this.#skip(0x2c)) this.#fail(this.#describe(), '"," or "]"')
    }
  }

  #enter(container: object): Map<string | number, { key?: Span; value: Span }> | undefined {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) this.#fail(`nesting deeper than ${MAX_DEPTH} levels`, `at most ${MAX_DEPTH} levels`)
    this.#at += 1
    if (this.options.places === undefined) return undefined
    const places = new Map<string | number, { key?: Span; value: Span }>()
    this.options.places.set(container, places)
    return places
  }

  #leave<T>(container: T): T {
    this.#depth -= 1
    return container
  }

  #string(): string {
    const { text } = this
    const start = this.#at
    let escaped = false
    let end = start + 1
    for (;;) {
      const code = text.charCodeAt(end)
      if (code === QUOTE) break
      if (Number.isNaN(code)) this.#fail('the end of the text', 'a closing quote')
      if (code < 0x20)
        this.#fail(`the control character U+${code.toString(16).padStart(4, '0')} in a text`, 'its escape', end)
      if (code === BACKSLASH) escaped = true
      end += code === BACKSLASH ? 2 : 1
    }
    this.#at = end + 1
    if (!escaped) return text.slice(start + 1, end)
    try {
      return JSON.parse(text.slice(start, end + 1)) as string
    } catch {
      return this.#fail('an escape JSON does not have', 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000', start)
    }
  }

  #number(): PyValue {
    NUMBER.lastIndex = this.#at
    const match = NUMBER.exec(this.text)
    if (match === null) return this.#fail(this.#describe(), 'a value')
    const [token, integer = '', fraction, exponent] = match
    if (integer.length > MOST_DIGITS)
      this.#fail(`a whole number of ${integer.length} characters`, `at most ${MOST_DIGITS}`)
    this.#at += token.length
    if (fraction !== undefined || exponent !== undefined) return this.#float(Number(token))
    const value = Number(integer)
    // `-0` is the int 0.
    if (Number.isSafeInteger(value)) return value === 0 ? 0 : value
    return this.options.encodeNumbers === true ? { $int: integer } : BigInt(integer)
  }

  #float(value: number): PyValue {
    if (Number.isFinite(value) && !Number.isInteger(value)) return value
    return this.options.encodeNumbers === true ? { $float: floatRepr(value) } : new PyFloat(value)
  }

  #skip(code: number): boolean {
    if (this.text.charCodeAt(this.#at) !== code) return false
    this.#at += 1
    return true
  }

  #space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.#at += 1
    }
  }

  #describe(): string {
    const character = this.text.codePointAt(this.#at)
    return character === undefined ? 'the end of the text' : JSON.stringify(String.fromCodePoint(character))
  }

  #fail(found: string, expected: string, offset = this.#at): never {
    throw new TextFault(offset, found, expected)
  }
}

/** Sets a key as JSON.parse does: `__proto__` is a key like any other. */
function setOwn(target: Record<string, PyValue>, key: string, value: PyValue): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  else target[key] = value
}
