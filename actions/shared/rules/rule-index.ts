/**
 * Which rules of a class have to be evaluated for a configuration.
 *
 * A predicate is a function of the fields it reads. When none of them was given, it has the truth it has for a
 * configuration that gives nothing, which is worked out once. People give a handful of some sixty fields, so most rules
 * need no evaluation.
 */
import { type Predicate } from './predicate'
import { type Kwargs } from './rule'
import { fieldsOf, visit } from './walk'

/**
 * @param matchOf the predicate of an item
 * @param holds whether an item holds for a configuration; must depend on nothing but the predicate and the kwargs
 * @returns the items that hold, in the order given
 */
export function indexByField<T>(
  items: readonly T[],
  matchOf: (item: T) => Predicate,
  holds: (item: T, kwargs: Kwargs) => boolean,
): (kwargs: Kwargs) => readonly T[] {
  const byField = new Map<string, number[]>()
  const always: number[] = []
  for (const [position, item] of items.entries()) {
    if (readsEveryName(matchOf(item))) always.push(position)
    for (const field of fieldsOf(matchOf(item))) {
      const positions = byField.get(field)
      if (positions === undefined) byField.set(field, [position])
      else positions.push(position)
    }
  }
  // Worked out when first needed: by then every class that an item may refer to has been compiled.
  let untouched: readonly boolean[] | undefined
  return (kwargs) => {
    untouched ??= items.map((item) => holds(item, {}))
    const touched = new Uint8Array(items.length)
    for (const position of always) touched[position] = 1
    for (const name in kwargs) {
      const positions = byField.get(name)
      if (positions !== undefined) for (const position of positions) touched[position] = 1
    }
    const result: T[] = []
    for (let position = 0; position < items.length; position += 1) {
      const item = items[position] as T
      if (touched[position] === 1 ? holds(item, kwargs) : untouched[position] === true) result.push(item)
    }
    return result
  }
}

/** Whether a predicate looks at the names of all kwargs, not only at fields it names. */
function readsEveryName(predicate: Predicate): boolean {
  let found = false
  visit(predicate, (node) => {
    if (node.kind === 'unknown_fields') found = true
  })
  return found
}
