/**
 * Conditions of custom patterns: an expression in the syntax of Python over `capture` (the matched
 * groups by name or number), `exit_code`, `walltime_sec` and `peak_vram_mib` (0 when nothing measured
 * it). It is parsed and evaluated here; nothing is ever executed.
 */

export type ConditionValue = string | number | boolean | null
export interface ConditionScope {
  /** The groups that matched; group 0 is the whole match. */
  readonly capture: Readonly<Record<string, string>>
  readonly exit_code: number | null
  readonly walltime_sec: number
  readonly peak_vram_mib: number | null
}

const LONGEST = 256
const NAMES = ['capture', 'exit_code', 'walltime_sec', 'peak_vram_mib'] as const
type Evaluate = (scope: ConditionScope) => ConditionValue

class ConditionError extends Error {}

/** What a condition must be instead; undefined for one that can be evaluated. */
export function conditionFault(source: string): string | undefined {
  try {
    compileCondition(source)
    return undefined
  } catch (error) {
    if (error instanceof ConditionError) return `a condition over ${NAMES.join(', ')} (${error.message})`
    throw error
  }
}

/** Whether a condition holds. A comparison or an operation on unfit values (`None > 3`) does not hold. */
export function holds(source: string, scope: ConditionScope): boolean {
  try {
    return Boolean(compileCondition(source)(scope))
  } catch (error) {
    if (error instanceof ConditionError) return false
    throw error
  }
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(math\.isnan|math\.isinf|[A-Za-z_]\w*)|(==|!=|<=|>=|\/\/|[<>()[\]+\-*/%]))/y

function compileCondition(source: string): Evaluate {
  if (source.length > LONGEST) throw new ConditionError(`at most ${LONGEST} characters`)
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (source.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(source)
    if (match === null) throw new ConditionError(`unexpected text at character ${at + 1}`)
    tokens.push(match[0].trim())
  }
  const parser = new ConditionParser(tokens)
  return parser.whole()
}

class ConditionParser {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  whole(): Evaluate {
    const expression = this.#choice()
    const rest = this.#tokens[this.#at]
    if (rest !== undefined) throw new ConditionError(`unexpected ${rest}`)
    return expression
  }

  #take(...words: string[]): string | undefined {
    const token = this.#tokens[this.#at]
    if (token === undefined || !words.includes(token)) return undefined
    this.#at += 1
    return token
  }

  #expect(word: string): void {
    if (this.#take(word) === undefined) throw new ConditionError(`missing ${word}`)
  }

  /** `a if test else b` */
  #choice(): Evaluate {
    const chosen = this.#or()
    if (this.#take('if') === undefined) return chosen
    const test = this.#or()
    this.#expect('else')
    const other = this.#choice()
    return (scope) => (test(scope) ? chosen(scope) : other(scope))
  }

  #or(): Evaluate {
    const left = this.#and()
    if (this.#take('or') === undefined) return left
    const right = this.#or()
    return (scope) => {
      const value = left(scope)
      return value ? value : right(scope)
    }
  }

  #and(): Evaluate {
    const left = this.#not()
    if (this.#take('and') === undefined) return left
    const right = this.#and()
    return (scope) => {
      const value = left(scope)
      return value ? right(scope) : value
    }
  }

  #not(): Evaluate {
    if (this.#take('not') === undefined) return this.#comparison()
    const inner = this.#not()
    return (scope) => !inner(scope)
  }

  #comparison(): Evaluate {
    const first = this.#sum()
    const links: { readonly operator: string; readonly right: Evaluate }[] = []
    for (;;) {
      let operator = this.#take('==', '!=', '<=', '>=', '<', '>', 'in', 'is')
      if (operator === 'is') operator = this.#take('not') === undefined ? '==' : '!='
      if (operator === undefined && this.#tokens[this.#at] === 'not' && this.#tokens[this.#at + 1] === 'in') {
        this.#at += 2
        operator = 'not in'
      }
      if (operator === undefined) break
      links.push({ operator, right: this.#sum() })
    }
    if (links.length === 0) return first
    return (scope) => {
      let left = first(scope)
      return links.every(({ operator, right }) => {
        const value = right(scope)
        const result = compare(left, operator, value)
        left = value
        return result
      })
    }
  }

  #sum(): Evaluate {
    let left = this.#product()
    for (let operator = this.#take('+', '-'); operator !== undefined; operator = this.#take('+', '-')) {
      left = arithmetic(left, operator, this.#product())
    }
    return left
  }

  #product(): Evaluate {
    let left = this.#unary()
    for (;;) {
      const operator = this.#take('*', '/', '//', '%')
      if (operator === undefined) return left
      left = arithmetic(left, operator, this.#unary())
    }
  }

  #unary(): Evaluate {
    const sign = this.#take('-', '+')
    return sign === undefined ? this.#primary() : arithmetic(() => 0, sign, this.#unary())
  }

  #primary(): Evaluate {
    if (this.#take('(') !== undefined) {
      const inner = this.#choice()
      this.#expect(')')
      return inner
    }
    const token = this.#tokens[this.#at]
    if (token === undefined) throw new ConditionError('it ends too early')
    this.#at += 1
    if (/^[\d.]/.test(token)) return () => Number(token)
    if (/^["']/.test(token)) return constant(token.slice(1, -1).replace(/\\(.)/g, '$1'))
    if (token === 'True' || token === 'False') return constant(token === 'True')
    if (token === 'None') return constant(null)
    const call = FUNCTIONS[token]
    if (call !== undefined) return this.#call(call)
    if (token === 'capture') return this.#capture()
    if (token === 'exit_code' || token === 'walltime_sec') return (scope) => scope[token]
    if (token === 'peak_vram_mib') return (scope) => scope.peak_vram_mib ?? 0
    throw new ConditionError(`unknown name ${token}`)
  }

  #call(apply: (value: ConditionValue) => ConditionValue): Evaluate {
    this.#expect('(')
    const argument = this.#choice()
    this.#expect(')')
    return (scope) => apply(argument(scope))
  }

  /** A group, or, alone, how many named groups matched: that is what `len(capture)` asks for. */
  #capture(): Evaluate {
    if (this.#take('[') === undefined)
      return (scope) => Object.keys(scope.capture).filter((name) => !/^\d+$/.test(name)).length
    const key = this.#choice()
    this.#expect(']')
    return (scope) => {
      const name = String(key(scope))
      const group = Object.hasOwn(scope.capture, name) ? scope.capture[name] : undefined
      if (group === undefined) throw new ConditionError(`no group ${name}`)
      return group
    }
  }
}

const FUNCTIONS: Readonly<Record<string, ((value: ConditionValue) => ConditionValue) | undefined>> = {
  float: toFloat,
  int: (value) => {
    if (typeof value === 'string' && !/^\s*[+-]?\d+\s*$/.test(value))
      throw new ConditionError('int of what is not a whole number')
    const number = Math.trunc(toFloat(value))
    if (!Number.isFinite(number)) throw new ConditionError('int of what is not finite')
    return number
  },
  // `capture` alone is a number already.
  len: (value) => {
    if (typeof value === 'number') return value
    if (typeof value !== 'string') throw new ConditionError('len of what is not text')
    return value.length
  },
  abs: (value) => Math.abs(toFloat(value)),
  'math.isnan': (value) => Number.isNaN(toFloat(value)),
  'math.isinf': (value) => [Infinity, -Infinity].includes(toFloat(value)),
}

/** A number as Python reads it, `nan` and `-inf` included. */
function toFloat(value: ConditionValue): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value)
  const text = typeof value === 'string' ? value.trim() : ''
  const special = /^([+-]?)(?:(nan)|inf(?:inity)?)$/i.exec(text)
  if (special !== null) return special[2] === undefined ? (special[1] === '-' ? -Infinity : Infinity) : NaN
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) throw new ConditionError('not a number')
  return Number(text)
}

function constant(value: ConditionValue): Evaluate {
  return () => value
}

function compare(left: ConditionValue, operator: string, right: ConditionValue): boolean {
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  if (operator === 'in' || operator === 'not in') {
    if (typeof left !== 'string' || typeof right !== 'string') throw new ConditionError('`in` of what is not text')
    return right.includes(left) === (operator === 'in')
  }
  if (typeof left !== typeof right || left === null || right === null)
    throw new ConditionError('comparison of different kinds')
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

function arithmetic(left: Evaluate, operator: string, right: Evaluate): Evaluate {
  return (scope) => {
    const [a, b] = [left(scope), right(scope)]
    if (typeof a !== 'number' || typeof b !== 'number') throw new ConditionError('arithmetic on what is not a number')
    if (operator === '+') return a + b
    if (operator === '-') return a - b
    if (operator === '*') return a * b
    if (b === 0) throw new ConditionError('division by zero')
    if (operator === '/') return a / b
    // As in Python, the remainder has the sign of the divisor.
    return operator === '//' ? Math.floor(a / b) : a - b * Math.floor(a / b)
  }
}
