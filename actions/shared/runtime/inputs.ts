/**
 * Inputs: read once, at the entry, into a typed object. A reader that finds a mistake records it and
 * returns a stand-in of the right type, so that one run tells the user every mistake.
 */
import { statSync } from 'node:fs'
import { isSystemError, resolveInside } from './files'
import { Problem, UserError } from './problems'

/** Gives the raw text of an input; '' for one that is not set. */
export type InputSource = (name: string) => string

/** The inputs as the runner passes them: `INPUT_<NAME>`, upper case, spaces as underscores. */
export function inputsFromEnvironment(env: Readonly<Record<string, string | undefined>>): InputSource {
  return (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
}

/** Inputs from a plain object, for commands that run a stage without a runner. */
export function inputsFromRecord(values: Readonly<Record<string, string>>): InputSource {
  return (name) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '')
}

interface StringOptions {
  /** Used when the input is empty; without it the input is required. */
  readonly default?: string
  /** What the whole text must match, with the sentence that says so. */
  readonly pattern?: { readonly regex: RegExp; readonly expected: string }
}

interface IntegerOptions {
  readonly default?: number
  readonly min: number
  readonly max: number
}

interface PathOptions {
  readonly default?: string
  /** What must exist at the path; a path that is about to be written leaves it out. */
  readonly exists?: 'file' | 'directory'
}

/** Typed readers over one source. Text is trimmed; an empty text counts as not set. */
export class InputReader {
  readonly #source: InputSource
  readonly #workspace: string
  readonly #problems: Problem[] = []

  /**
   * @param source where the texts come from
   * @param workspace absolute directory that paths are relative to and must stay inside
   */
  constructor(source: InputSource, workspace: string) {
    this.#source = source
    this.#workspace = workspace
  }

  /** The mistakes so far, in the order in which they were found. */
  get problems(): readonly Problem[] {
    return this.#problems
  }

  /** Records a mistake that a stage found by comparing inputs with each other. */
  report(key: string, found: string, expected: string, advice: string): void {
    this.#problems.push(new Problem({ key, found, expected, advice }))
  }

  string(name: string, options: StringOptions = {}): string {
    const text = this.#text(name, options.default, 'a value')
    if (text === undefined) return ''
    if (options.pattern !== undefined && text !== '' && !options.pattern.regex.test(text)) {
      this.report(name, JSON.stringify(text), options.pattern.expected, `correct the input \`${name}\``)
    }
    return text
  }

  /** `true` or `false`, in the spellings of YAML 1.2. */
  boolean(name: string, options: { readonly default?: boolean } = {}): boolean {
    const text = this.#text(
      name,
      options.default === undefined ? undefined : String(options.default),
      '`true` or `false`',
    )
    if (text === undefined) return false
    if (/^(?:true|True|TRUE)$/.test(text)) return true
    if (!/^(?:false|False|FALSE)$/.test(text)) {
      this.report(name, JSON.stringify(text), '`true` or `false`', `correct the input \`${name}\``)
    }
    return false
  }

  /** A whole number in decimal, with optional sign. */
  integer(name: string, options: IntegerOptions): number {
    const expected = `a whole number from ${options.min} to ${options.max}`
    const text = this.#text(name, options.default === undefined ? undefined : String(options.default), expected)
    if (text === undefined) return options.min
    const value = Number(text)
    if (!/^[+-]?\d+$/.test(text) || value < options.min || value > options.max) {
      this.report(name, JSON.stringify(text), expected, `correct the input \`${name}\``)
      return options.min
    }
    return value
  }

  /** One item per line; blank lines are dropped, order is kept. Empty unless `required`. */
  list(name: string, options: { readonly required?: boolean } = {}): string[] {
    const items = this.#source(name)
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (items.length === 0 && options.required === true) {
      this.report(name, 'no value', 'at least one line', `set the input \`${name}\``)
    }
    return items
  }

  /** One of a fixed set of words. */
  enum<const T extends string>(name: string, allowed: readonly [T, ...T[]], options: { readonly default?: T } = {}): T {
    const expected =
      allowed.length === 1 ? `\`${allowed[0]}\`` : `one of ${allowed.map((word) => `\`${word}\``).join(', ')}`
    const text = this.#text(name, options.default, expected)
    if (text === undefined) return allowed[0]
    const match = allowed.find((word) => word === text)
    if (match === undefined) {
      this.report(name, JSON.stringify(text), expected, `correct the input \`${name}\``)
      return allowed[0]
    }
    return match
  }

  /** A path inside the workspace, given relative to it. Returns the absolute path. */
  path(name: string, options: PathOptions = {}): string {
    const text = this.#text(name, options.default, 'a path relative to the workspace')
    if (text === undefined) return this.#workspace
    try {
      const file = resolveInside(this.#workspace, text, { key: name })
      if (options.exists !== undefined && existingKind(file) !== options.exists) {
        this.report(
          name,
          `${JSON.stringify(text)}, which is ${describe(existingKind(file))}`,
          `an existing ${options.exists}`,
          `correct the input \`${name}\``,
        )
      }
      return file
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.#problems.push(...error.problems)
      return this.#workspace
    }
  }

  #text(name: string, fallback: string | undefined, expected: string): string | undefined {
    const text = this.#source(name).trim()
    if (text !== '') return text
    if (fallback !== undefined) return fallback
    this.report(name, 'no value', expected, `set the input \`${name}\``)
    return undefined
  }
}

type Kind = 'file' | 'directory' | 'other' | 'missing'

function existingKind(file: string): Kind {
  try {
    const stat = statSync(file)
    if (stat.isFile()) return 'file'
    return stat.isDirectory() ? 'directory' : 'other'
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return 'missing'
    throw error
  }
}

function describe(kind: Kind): string {
  if (kind === 'missing') return 'missing'
  return kind === 'other' ? 'neither a file nor a directory' : `a ${kind}`
}

/**
 * Reads all inputs of an action.
 *
 * @param read builds the typed inputs from the reader; it must not act on them
 * @throws UserError with every mistake found
 */
export function readInputs<T>(source: InputSource, workspace: string, read: (input: InputReader) => T): T {
  const reader = new InputReader(source, workspace)
  const inputs = read(reader)
  if (reader.problems.length > 0) throw new UserError(reader.problems)
  return inputs
}
