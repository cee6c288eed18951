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

/** Most configurations over one set of fields. */
const PER_SET = 4000
/** Most configurations around one example. */
const PER_EXAMPLE = 400
/** Most configurations of a class. */
const PER_CLASS = 20_000
/** A product over more fields is left to the witnesses of the rules. */
const MOST_FIELDS = 5

export interface GridQuestion {
  /** The guards whose boundaries matter, of both sides, each with configurations that are known to be interesting. */
  readonly guards: readonly { readonly predicate: Predicate; readonly examples: readonly Kwargs[] }[]
  /** Declared defaults of each side. */
  readonly defaults: readonly ReadonlyMap<string, PyValue>[]
  /** Kwargs without which nothing can be built. */
  readonly base: Kwargs
}

/** Distinct configurations, those with the fewest kwargs first. */
export function boundaryGrid(question: GridQuestion): Kwargs[] {
  // In an order that does not depend on which side is which, so that the way back finds the same.
  const guards = [...question.guards].sort((a, b) =>
    keyOfPredicate(a.predicate) < keyOfPredicate(b.predicate) ? -1 : 1,
  )
  const predicates = guards.map((guard) => guard.predicate)
  const { base } = question
  const domain = domainOf(predicates, [...question.defaults, ...examplesOf(guards)])
  const found = new Map<string, Kwargs>()
  const add = (kwargs: Kwargs): void => {
    const key = keyOf(kwargs)
    if (!found.has(key)) found.set(key, kwargs)
  }
  const addProduct = (fields: readonly string[], most: number, context: Kwargs): void => {
    let left = most
    for (const kwargs of product(fields, domain)) {
      if (left === 0 || found.size >= PER_CLASS) break
      left -= 1
      add({ ...context, ...kwargs })
    }
  }
  add(base)
  for (const { examples } of guards) for (const example of examples) add({ ...base, ...example })
  // What lets an example past the guards before its own lets its neighbours past them too.
  for (const { predicate, examples } of guards) {
    const fields = fieldsOf(predicate)
    for (const example of examples) {
      const context = Object.fromEntries(Object.entries(example).filter(([name]) => !fields.includes(name)))
      if (fields.length <= MOST_FIELDS && Object.keys(context).some((name) => !Object.hasOwn(base, name)))
        addProduct(fields, PER_EXAMPLE, { ...base, ...context })
    }
  }
  for (const fields of fieldSets(predicates.map((predicate) => fieldsOf(predicate)))) addProduct(fields, PER_SET, base)
  return [...found.values()].sort((a, b) => Object.keys(a).length - Object.keys(b).length)
}

/** The values of the examples, which the rules beside a guard may have chosen. */
const examplesOf = (guards: GridQuestion['guards']): ReadonlyMap<string, PyValue>[] =>
  guards.flatMap(({ examples }) => examples.map((example) => new Map(Object.entries(example))))

function domainOf(predicates: readonly Predicate[], defaults: GridQuestion['defaults']): Domain {
  const harvested = harvest(predicates, new Map())
  return new Map(
    [...harvested].map(([field, values]) => [
      field,
      distinct([...values, ...defaults.filter((side) => side.has(field)).map((side) => side.get(field) ?? null)]),
    ]),
  )
}

/** The same text for the same kwargs, whatever their order. */
export function keyOf(kwargs: Kwargs): string {
  return JSON.stringify(
    Object.keys(kwargs)
      .sort()
      .map((name) => [name, encodeValue(kwargs[name] ?? null)]),
  )
}

/** Single fields first, then each guard's own, then those of two guards that share a field. */
function fieldSets(guards: readonly (readonly string[])[]): string[][] {
  const sets = new Map<string, string[]>()
  const add = (fields: readonly string[]): void => {
    const sorted = [...new Set(fields)].sort()
    if (sorted.length > 0 && sorted.length <= MOST_FIELDS) sets.set(sorted.join('\n'), sorted)
  }
  for (const fields of guards) for (const field of fields) add([field])
  for (const fields of guards) add(fields)
  for (const [index, fields] of guards.entries()) {
    for (const other of guards.slice(index + 1))
      if (other.some((field) => fields.includes(field))) add([...fields, ...other])
  }
  return [...sets.values()].sort((a, b) => a.length - b.length)
}

/** All ways to leave each field out or to give it a value; combinations of early values come first. */
function* product(fields: readonly string[], domain: Domain): Generator<Kwargs> {
  const options = fields.map((field): readonly (PyValue | undefined)[] => [undefined, ...(domain.get(field) ?? [])])
  const longest = Math.max(...options.map((values) => values.length))
  for (let shell = 0; shell < longest; shell += 1) yield* shellOf(fields, options, shell)
}

/** The combinations whose largest index is `shell`. */
function* shellOf(
  fields: readonly string[],
  options: readonly (readonly (PyValue | undefined)[])[],
  shell: number,
  at = 0,
  touched = false,
): Generator<Kwargs> {
  const field = fields[at]
  const values = options[at]
  if (field === undefined || values === undefined) {
    if (touched) yield {}
    return
  }
  for (let index = 0; index <= Math.min(shell, values.length - 1); index += 1) {
    const value = values[index]
    for (const rest of shellOf(fields, options, shell, at + 1, touched || index === shell))
      yield value === undefined ? rest : { [field]: value, ...rest }
  }
}
