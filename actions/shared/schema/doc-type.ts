/**
 * Types as documentation writes them: `` `int` or `list[int]` ``, `Union[int, list[int]]`, `tuple(int, float)`,
 * `list of str`, `torch.dtype or str`, `"auto"`. The result is the node the observer reports for an annotation, so
 * that both go the same way from there.
 */
import { type TypeNode } from '../artefacts/generated/fields-observation'

/** Words for built-in types, in lower case and singular. */
const WORDS = new Map(
  Object.entries({
    int: 'builtins:int',
    integer: 'builtins:int',
    long: 'builtins:int',
    float: 'builtins:float',
    double: 'builtins:float',
    number: 'builtins:float',
    scalar: 'builtins:float',
    str: 'builtins:str',
    string: 'builtins:str',
    text: 'builtins:str',
    bool: 'builtins:bool',
    boolean: 'builtins:bool',
    bytes: 'builtins:bytes',
    complex: 'builtins:complex',
    list: 'builtins:list',
    array: 'builtins:list',
    sequence: 'collections.abc:Sequence',
    iterable: 'collections.abc:Iterable',
    collection: 'collections.abc:Collection',
    tuple: 'builtins:tuple',
    set: 'builtins:set',
    frozenset: 'builtins:frozenset',
    dict: 'builtins:dict',
    dictionary: 'builtins:dict',
    dictionarie: 'builtins:dict',
    mapping: 'collections.abc:Mapping',
    callable: 'collections.abc:Callable',
    function: 'collections.abc:Callable',
    type: 'builtins:type',
  }),
)
/** Words that say nothing of the type. */
const FILLERS = new Set([
  'a',
  'an',
  'the',
  'optional',
  'single',
  'nested',
  'positive',
  'negative',
  'non-negative',
  'nonnegative',
  'non-empty',
  'python',
])
const CONTAINERS_OF = new Set([
  'builtins:list',
  'builtins:tuple',
  'builtins:set',
  'builtins:frozenset',
  'collections.abc:Sequence',
  'collections.abc:Iterable',
  'collections.abc:Collection',
])

type Token = { readonly kind: 'word' | 'text' | 'number' | 'mark'; readonly text: string }

class NotAType extends Error {}

/**
 * Parses a documented type.
 *
 * @param text what the documentation says, its markup included
 * @param names live classes that words of the text stand for: word -> `module:qualname`
 * @returns the type, or undefined when the text is not one
 */
export function parseDocType(text: string, names: Readonly<Record<string, string>> = {}): TypeNode | undefined {
  try {
    const parser = new Parser(tokenize(text), names)
    const node = parser.alternatives()
    parser.end()
    return node
  } catch (error) {
    if (error instanceof NotAType) return undefined
    throw error
  }
}

/** Markup is dropped: backticks, `*`, `~`, and the role of `:class:`. */
function tokenize(text: string): Token[] {
  const plain = text.replace(/:(?:py:)?(?:class|obj|data|func|attr|meth):/g, '').replace(/[`*~]/g, '')
  const pattern =
    /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.]))|(?<word>[A-Za-z_][\w.]*(?:-[A-Za-z]\w*)*)|(?<mark>\.\.\.|[[\](){},|/]))/gy
  const tokens: Token[] = []
  const end = plain.trimEnd().length
  while (pattern.lastIndex < end) {
    const match = pattern.exec(plain)
    if (match?.groups === undefined) throw new NotAType()
    for (const kind of ['text', 'number', 'word', 'mark'] as const) {
      const found = match.groups[kind]
      if (found !== undefined) tokens.push({ kind, text: found })
    }
  }
  return tokens
}

class Parser {
  #at = 0
  #depth = 0

  constructor(
    readonly tokens: readonly Token[],
    readonly names: Readonly<Record<string, string>>,
  ) {}

  /** Types joined by `or`, `|`, `/` or commas. */
  alternatives(): TypeNode {
    const found = [this.#single()]
    while (this.#at < this.tokens.length) {
      const before = this.#at
      this.#skip(',')
      if (!(this.#skipWord('or') || this.#skipWord('and') || this.#skip('|') || this.#skip('/') || this.#at > before))
        break
      found.push(this.#single())
    }
    return found.length === 1 ? (found[0] as TypeNode) : { kind: 'union', of: found }
  }

  end(): void {
    // Documentation closes more brackets than it opens now and then.
    while (this.#skip(')') || this.#skip(']'));
    if (this.#at < this.tokens.length) throw new NotAType()
  }

  #single(): TypeNode {
    this.#depth += 1
    if (this.#depth > 20) throw new NotAType()
    const token = this.tokens[this.#at]
    if (token === undefined) throw new NotAType()
    this.#at += 1
    let node: TypeNode
    if (token.kind === 'text') node = this.#quoted(token.text.slice(1, -1))
    else if (token.kind === 'number') node = { kind: 'literal', values: [Number(token.text)] }
    else if (token.text === '(') node = this.#group(')', (items) => ({ kind: 'tuple', items }))
    else if (token.text === '[') node = this.#group(']', (items) => generic('builtins:list', items))
    else if (token.kind === 'word') node = this.#word(token.text)
    else throw new NotAType()
    this.#depth -= 1
    return node
  }

  /** A quoted word is a forward reference when it names a type, and a literal when it does not. */
  #quoted(text: string): TypeNode {
    const word = WORDS.get(text.toLowerCase()) ?? this.#live(text)
    if (word !== undefined) return { kind: 'class', class: word }
    return { kind: 'literal', values: [text] }
  }

  #word(text: string): TypeNode {
    const bare = text.replace(/^(?:typing|t|collections\.abc)\./, '').replace(/\.$/, '')
    const lower = bare.toLowerCase()
    if (FILLERS.has(lower) && this.#startsType()) return this.#single()
    switch (lower) {
      case 'none':
      case 'nonetype':
      case 'null':
        return { kind: 'none' }
      case 'any':
      case 'object':
      case 'anything':
        return { kind: 'any' }
      case 'true':
      case 'false':
        return { kind: 'literal', values: [lower === 'true'] }
      case 'optional':
        return this.#opens()
          ? { kind: 'union', of: [...this.#arguments(), { kind: 'none' }] }
          : { kind: 'union', of: [{ kind: 'any' }, { kind: 'none' }] }
      case 'union':
        return this.#opens() ? { kind: 'union', of: this.#arguments() } : fail()
      case 'literal':
        return this.#opens() ? literal(this.#arguments()) : fail()
      case 'forwardref':
        return this.#opens() ? forward(this.#arguments()) : fail()
    }
    const builtin = WORDS.get(lower) ?? WORDS.get(lower.replace(/s$/, ''))
    if (builtin !== undefined) return this.#container(builtin)
    const live = this.#live(text) ?? this.#live(bare)
    if (live !== undefined) return this.#named({ kind: 'class', class: live })
    // A capital or a dot marks the name of a class that is not there to be looked at.
    if (/^[A-Z]/.test(bare.split('.').at(-1) ?? '') || bare.includes('.')) {
      const [module, name] = splitLast(bare)
      return this.#named({ kind: 'class', class: module === '' ? name : `${module}:${name}`, resolved: false })
    }
    throw new NotAType()
  }

  #live(word: string): string | undefined {
    return Object.hasOwn(this.names, word) ? this.names[word] : undefined
  }

  /** A class with its arguments, if it has any. */
  #named(node: TypeNode & { class: string }): TypeNode {
    return this.#opens() ? generic(node.class, this.#arguments()) : node
  }

  #container(name: string): TypeNode {
    if (this.#opens()) {
      const args = this.#arguments()
      if (name !== 'builtins:tuple') return generic(name, args)
      return args.length === 2 && args[1]?.text === '...'
        ? generic(name, args.slice(0, 1))
        : { kind: 'tuple', items: args }
    }
    if (this.#skipWord('of')) {
      const item = this.#single()
      if (CONTAINERS_OF.has(name))
        return name === 'builtins:tuple' && item.kind === 'tuple' ? item : generic(name, [item])
      if (name === 'builtins:dict' || name === 'collections.abc:Mapping') {
        return this.#skipWord('to') ? generic(name, [item, this.#single()]) : { kind: 'class', class: name }
      }
      throw new NotAType()
    }
    return { kind: 'class', class: name }
  }

  #opens(): boolean {
    const token = this.tokens[this.#at]
    return token?.text === '[' || token?.text === '('
  }

  #startsType(): boolean {
    const token = this.tokens[this.#at]
    return token !== undefined && token.kind === 'word' && !['or', 'and', 'of', 'to'].includes(token.text)
  }

  #arguments(): TypeNode[] {
    const open = this.tokens[this.#at]?.text
    this.#at += 1
    return this.#items(open === '[' ? ']' : ')')
  }

  #group(close: string, make: (items: TypeNode[]) => TypeNode): TypeNode {
    return make(this.#items(close))
  }

  /** Items up to a closing mark; a comma separates them, so alternatives inside need `or` or `|`. */
  #items(close: string): TypeNode[] {
    const items: TypeNode[] = []
    while (!this.#skip(close)) {
      if (this.#skip('...')) items.push({ kind: 'unresolved', text: '...', reason: 'ellipsis' })
      else items.push(this.#item())
      if (!this.#skip(',') && this.tokens[this.#at]?.text !== close) throw new NotAType()
    }
    return items
  }

  #item(): TypeNode {
    const found = [this.#single()]
    while (this.#skipWord('or') || this.#skip('|')) found.push(this.#single())
    return found.length === 1 ? (found[0] as TypeNode) : { kind: 'union', of: found }
  }

  #skip(mark: string): boolean {
    const token = this.tokens[this.#at]
    if (token?.kind !== 'mark' || token.text !== mark) return false
    this.#at += 1
    return true
  }

  #skipWord(word: string): boolean {
    const token = this.tokens[this.#at]
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false
    this.#at += 1
    return true
  }
}

function generic(name: string, args: TypeNode[]): TypeNode {
  return { kind: 'generic', class: name, args }
}

function literal(items: readonly TypeNode[]): TypeNode {
  const values = items.flatMap((item) =>
    item.kind === 'literal' ? (item.values ?? []) : item.kind === 'none' ? [null] : fail(),
  )
  return { kind: 'literal', values }
}

function forward(items: readonly TypeNode[]): TypeNode {
  const first = items[0]
  if (first?.kind === 'class') return first
  const name = first?.kind === 'literal' ? first.values?.[0] : undefined
  return typeof name === 'string' ? { kind: 'class', class: name, resolved: false } : fail()
}

function splitLast(name: string): [string, string] {
  const at = name.lastIndexOf('.')
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)]
}

function fail(): never {
  throw new NotAType()
}
