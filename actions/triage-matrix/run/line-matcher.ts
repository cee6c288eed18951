/**
 * Lets the regular expressions of a recipe look at lines. Some take longer than the age of the universe
 * for one line, and nothing else of this process would run meanwhile, not even the deadline of the trial:
 * so matching is given a limited time, and a line that takes longer is passed over.
 */
import { createContext, Script } from 'node:vm'
import { isSystemError } from '../../shared/runtime/files'

/** For all lines of a batch; what is sound takes a thousandth of it. */
const LIMIT_MS = 2000
const BATCH_CHARACTERS = 64 * 1024
/** After so many the expressions are not asked any more. */
const MOST_SLOW_LINES = 3

export class LineMatcher {
  readonly #match: (line: string) => void
  #lines: string[] = []
  #characters = 0
  #slowLines = 0

  /** @param match looks at one line; must not keep half-made state when it is interrupted in an expression */
  constructor(match: (line: string) => void) {
    this.#match = match
  }

  /** Whether a line was passed over, so that what was found is not all there is. */
  get incomplete(): boolean {
    return this.#slowLines > 0
  }

  line(text: string): void {
    if (this.#slowLines >= MOST_SLOW_LINES) return
    this.#lines.push(text)
    this.#characters += text.length + 1
    if (this.#characters > BATCH_CHARACTERS) this.flush()
  }

  /** Looks at what has been kept back; to be called before the result is read. */
  flush(): void {
    const lines = this.#lines
    this.#lines = []
    this.#characters = 0
    let next = 0
    const rest = (): void => {
      while (next < lines.length) {
        const line = lines[next] ?? ''
        next += 1
        this.#match(line)
      }
    }
    while (next < lines.length && this.#slowLines < MOST_SLOW_LINES) if (!endsInTime(rest)) this.#slowLines += 1
  }
}

const scope: { action: () => void } = { action: () => undefined }
let caller: (() => void) | undefined

/** Runs an action; returns false when it was stopped at the limit. */
function endsInTime(action: () => void): boolean {
  if (caller === undefined) {
    const context = createContext(scope)
    const script = new Script('action()')
    caller = () => script.runInContext(context, { timeout: LIMIT_MS }) as undefined
  }
  scope.action = action
  try {
    caller()
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  }
}
