/**
 * Conditions of custom patterns: an expression in the syntax of Python over `capture` (the matched
 * groups by number or name; alone, the first group), `exit_code`, `walltime_sec` and `peak_vram_mib`.
 * It is parsed and evaluated here; nothing is ever executed.
 */

export type ConditionValue = string | number | boolean | null
export interface ConditionScope {
  /** Group 0 is the whole match. */
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
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(==|!=|<=|>=|[<>()[\]+\-*/%]))/y

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
    const expression = this.#or()
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
    for (let operator = this.#take('*', '/', '%'); operator !== undefined; operator = this.#take('*', '/', '%')) {
      left = arithmetic(left, operator, this.#unary())
    }
    return left
  }

  #unary(): Evaluate {
    if (this.#take('-') === undefined) return this.#primary()
    return arithmetic(() => 0, '-', this.#unary())
  }

  #primary(): Evaluate {
    if (this.#take('(') !== undefined) {
      const inner = this.#or()
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
    if (token === 'float' || token === 'int' || token === 'len' || token === 'abs') return this.#call(token)
    if (token === 'capture') return this.#capture()
    if (token === 'exit_code' || token === 'walltime_sec' || token === 'peak_vram_mib') return (scope) => scope[token]
    throw new ConditionError(`unknown name ${token}`)
  }

  #call(name: 'float' | 'int' | 'len' | 'abs'): Evaluate {
    this.#expect('(')
    const argument = this.#or()
    this.#expect(')')
    return (scope) => {
      const value = argument(scope)
      if (name === 'len') {
        if (typeof value !== 'string') throw new ConditionError('len of what is not text')
        return value.length
      }
      const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value)
      if (value === null || Number.isNaN(number)) throw new ConditionError(`${name} of what is not a number`)
      if (name === 'abs') return Math.abs(number)
      return name === 'int' ? Math.trunc(number) : number
    }
  }

  #capture(): Evaluate {
    if (this.#take('[') === undefined) return (scope) => scope.capture['1'] ?? scope.capture['0'] ?? null
    const key = this.#or()
    this.#expect(']')
    return (scope) => {
      const name = String(key(scope))
      return Object.hasOwn(scope.capture, name) ? (scope.capture[name] ?? null) : null
    }
  }
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
    return operator === '/' ? a / b : a % b
  }
}
