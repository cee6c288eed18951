/**
 * The configurations on which two corpora are compared: what their guards compare with and what lies beside it, for one
 * field at a time and for the fields that one guard reads together.
 */
import { keyOf as keyOfPredicate } from '../../shared/rules/canonical'
import { distinct, type Domain, harvest } from '../../shared/rules/domain'
import { type Predicate } from '../../shared/rules/predicate'
import { type Kwargs } from '../../shared/rules/rule'
import { type PyValue } from '../../shared/rules/value'
import { fieldsOf } from '../../shared/rules/walk'
import { encodeValue } from '../../shared/rules/wire'

/** Configurations over the fields of one guard, at first. */
const AT_FIRST = 1200
/** The same for a guard that the other side has word for word: only what surrounds it is different. */
const OF_A_TWIN = 200
/** Most configurations over one set of fields, for guards that have not shown a change. */
const PER_SET = 4000
/** Most configurations around one example. */
const PER_EXAMPLE = 400
/** Most configurations of a grid. */
const PER_GRID = 8000
/** A product over more fields is left to the witnesses of the rules. */
const MOST_FIELDS = 5

/** A guard, with configurations that are known to be interesting for it. */
export interface Guard {
  readonly predicate: Predicate
  readonly examples: readonly Kwargs[]
  /** Whether the other side has it word for word. */
  readonly twin: boolean
}

export interface GridQuestion {
  /** The guards whose boundaries matter, of both sides. */
  readonly guards: readonly Guard[]
  /** Declared defaults of each side. */
  readonly defaults: readonly ReadonlyMap<string, PyValue>[]
  /** Kwargs without which nothing can be built. */
  readonly base: Kwargs
}

/** Configurations around each guard by itself: distinct ones, those with the fewest kwargs first. */
export function boundaryGrid(question: GridQuestion): Kwargs[] {
  const guards = inOneOrder(question.guards)
  const { base } = question
  const grid = new Grid(domainOf(guards, question.defaults))
  grid.add(base)
  for (const { examples } of guards) for (const example of examples) grid.add({ ...base, ...example })
  for (const { predicate } of guards) for (const field of fieldsOf(predicate)) grid.addProduct([field], AT_FIRST, base)
  for (const { predicate, twin } of guards) grid.addProduct(fieldsOf(predicate), twin ? OF_A_TWIN : AT_FIRST, base)
  return grid.sorted()
}

/**
 * Configurations around guards that have shown no change so far: more of their own, past the guards that come before
 * them, and together with each guard that shares a field.
 *
 * @param isOpen whether a guard is one of them
 */
export function closerGrid(question: GridQuestion, isOpen: (predicate: Predicate) => boolean): Kwargs[] {
  const guards = inOneOrder(question.guards)
  const { base } = question
  const grid = new Grid(domainOf(guards, question.defaults))
  const read = guards.map((guard) => ({ ...guard, fields: fieldsOf(guard.predicate), open: isOpen(guard.predicate) }))
  for (const { fields, open } of read) if (open) grid.addProduct(fields, PER_SET, base)
  for (const { fields, examples, open } of read) if (open) addContexts(grid, fields, examples, base)
  const pairs = read.flatMap((one, index) =>
    read
      .slice(index + 1)
      .filter((other) => (one.open || other.open) && other.fields.some((field) => one.fields.includes(field)))
      .map((other) => [...one.fields, ...other.fields]),
  )
  for (const fields of fieldSets(pairs)) grid.addProduct(fields, PER_SET, base)
  return grid.sorted()
}

/** What lets an example past the guards before its own lets its neighbours past them too. */
function addContexts(grid: Grid, fields: readonly string[], examples: readonly Kwargs[], base: Kwargs): void {
  for (const example of examples) {
    const context = Object.fromEntries(Object.entries(example).filter(([name]) => !fields.includes(name)))
    if (Object.keys(context).some((name) => !Object.hasOwn(base, name)))
      grid.addProduct(fields, PER_EXAMPLE, { ...base, ...context })
  }
}

/** In an order that does not depend on which side is which, so that the way back finds the same. */
const inOneOrder = (guards: readonly Guard[]): Guard[] =>
  [...guards].sort((a, b) => (keyOfPredicate(a.predicate) < keyOfPredicate(b.predicate) ? -1 : 1))

class Grid {
  readonly #domain: Domain
  readonly #found: Kwargs[] = []
  readonly #isNew = distinctKwargs()

  constructor(domain: Domain) {
    this.#domain = domain
  }

  add(kwargs: Kwargs): void {
    if (this.#isNew(kwargs)) this.#found.push(kwargs)
  }

  /** Adds combinations of the fields' values, beginning with early values of all of them. */
  addProduct(fields: readonly string[], most: number, context: Kwargs): void {
    if (fields.length === 0 || fields.length > MOST_FIELDS) return
    let left = most
    for (const kwargs of product([...new Set(fields)].sort(), this.#domain)) {
      if (left === 0 || this.#found.length >= PER_GRID) break
      left -= 1
      this.add({ ...context, ...kwargs })
    }
  }

  sorted(): Kwargs[] {
    return this.#found.sort((a, b) => Object.keys(a).length - Object.keys(b).length)
  }
}

/** The values of the examples, which the rules beside a guard may have chosen. */
const examplesOf = (guards: GridQuestion['guards']): ReadonlyMap<string, PyValue>[] =>
  guards.flatMap(({ examples }) => examples.map((example) => new Map(Object.entries(example))))

function domainOf(guards: readonly Guard[], defaults: GridQuestion['defaults']): Domain {
  const predicates = guards.map((guard) => guard.predicate)
  const known = [...defaults, ...examplesOf(guards)]
  return new Map(
    [...harvest(predicates, new Map())].map(([field, values]) => [
      field,
      distinct([...values, ...known.filter((side) => side.has(field)).map((side) => side.get(field) ?? null)]),
    ]),
  )
}

/** Says of each configuration whether it is the first of those that are equal to it. */
export function distinctKwargs(): (kwargs: Kwargs) => boolean {
  const seen = new Set<string>()
  return (kwargs) => seen.size < seen.add(keyOf(kwargs)).size
}

/** The same text for the same kwargs, whatever their order. */
function keyOf(kwargs: Kwargs): string {
  let key = ''
  for (const name of Object.keys(kwargs).sort()) key += `${name}\n${valueKey(kwargs[name] ?? null)}\n`
  return key
}

/** Texts of the values that are objects: the same ones come back in thousands of configurations. */
const texts = new WeakMap<object, string>()

function valueKey(value: PyValue): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(encodeValue(value))
  texts.set(value, text)
  return text
}

/** Distinct sets that are small enough for a product, the smallest first. */
function fieldSets(lists: readonly (readonly string[])[]): string[][] {
  const sets = new Map<string, string[]>()
  for (const fields of lists) {
    const sorted = [...new Set(fields)].sort()
    if (sorted.length > 0 && sorted.length <= MOST_FIELDS) sets.set(sorted.join('\n'), sorted)
  }
  return [...sets.values()].sort((a, b) => a.length - b.length)
}

/** All ways to leave each field out or to give it a value; combinations of early values come first. */
function* product(fields: readonly string[], domain: Domain): Generator<Kwargs> {
  const options = fields.map((field): readonly (PyValue | undefined)[] => [undefined, ...(domain.get(field) ?? [])])
  const longest = Math.max(...options.map((values) => values.length))
  for (let shell = 0; shell < longest; shell += 1) yield* shellOf(fields, options, shell)
}

/** The combinations whose largest index is `shell`, counted up like the digits of a number. */
function* shellOf(
  fields: readonly string[],
  options: readonly (readonly (PyValue | undefined)[])[],
  shell: number,
): Generator<Kwargs> {
  const last = options.map((values) => Math.min(shell, values.length - 1))
  const digits = fields.map(() => 0)
  for (;;) {
    if (digits.includes(shell)) {
      const kwargs: Record<string, PyValue> = {}
      for (const [at, field] of fields.entries()) {
        const value = options[at]?.[digits[at] ?? 0]
        if (value !== undefined) kwargs[field] = value
      }
      yield kwargs
    }
    let at = fields.length - 1
    while (at >= 0 && digits[at] === last[at]) {
      digits[at] = 0
      at -= 1
    }
    if (at < 0) return
    digits[at] = (digits[at] ?? 0) + 1
  }
}
