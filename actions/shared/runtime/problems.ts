/**
 * The three kinds of failure, which are never mixed: a mistake of the user (`UserError`), a fault of
 * the platform (`PlatformError`) and everything else, which is a bug of ours. What the engine does
 * is none of them: that is a verdict, and verdicts are results.
 */

/** What is wrong, where, and what to do about it. Every field is shown on one line. */
export interface ProblemFields {
  /** Path as the user knows it, relative to the workspace. */
  readonly file?: string | undefined
  /** The input, or the path inside the document, for example `rules[3].predicate`. */
  readonly key?: string | undefined
  /** 1-based. */
  readonly line?: number | undefined
  /** 1-based. */
  readonly column?: number | undefined
  readonly found: string
  readonly expected: string
  /** An instruction: what to change. */
  readonly advice: string
}

const LONGEST_FIELD = 300

/** Characters that would end the line or act on a terminal. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g
const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One line out of untrusted text: control characters are shown as escapes, long text is cut. */
function oneLine(text: string): string {
  const visible = text.replace(
    CONTROL,
    (character) => SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  if (visible.length <= LONGEST_FIELD) return visible
  return `${visible.slice(0, LONGEST_FIELD)}... (${visible.length - LONGEST_FIELD} more characters)`
}

/** One mistake, rendered as one line. */
export class Problem {
  readonly file: string | undefined
  readonly key: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
  readonly found: string
  readonly expected: string
  readonly advice: string

  constructor(fields: ProblemFields) {
    this.file = fields.file
    this.key = fields.key
    this.line = fields.line
    this.column = fields.column
    this.found = fields.found
    this.expected = fields.expected
    this.advice = fields.advice
  }

  /** `file:line:column: key: found X, expected Y; advice`, without the parts that are unknown. */
  toString(): string {
    const position = [this.line, this.line === undefined ? undefined : this.column]
    const place =
      this.file === undefined ? undefined : [this.file, ...position].filter((part) => part !== undefined).join(':')
    const where = [place, this.key].flatMap((part) => (part === undefined || part === '' ? [] : [oneLine(part)]))
    const what = `found ${oneLine(this.found)}, expected ${oneLine(this.expected)}; ${oneLine(this.advice)}`
    return [...where, what].join(': ')
  }
}

/** Mistakes the user can correct: all that were found, not only the first. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly problems: readonly Problem[]

  constructor(problems: Problem | readonly Problem[]) {
    const list = problems instanceof Problem ? [problems] : problems
    super(list.map(String).join('\n'))
    this.problems = list
  }
}

/**
 * The machine, the network or GitHub failed; neither the user nor this code can be blamed. The
 * message says what failed and what to do: `GitHub answered 502 five times; re-run the job`.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
}

/** Joins the parts of a path inside a document: `['rules', 3, 'id']` becomes `rules[3].id`. */
export function keyPath(parts: readonly (string | number)[]): string {
  let path = ''
  for (const part of parts) {
    if (typeof part === 'number') path += `[${part}]`
    else if (/^[A-Za-z_][\w-]*$/.test(part)) path += path === '' ? part : `.${part}`
    else path += `[${JSON.stringify(part)}]`
  }
  return path
}
