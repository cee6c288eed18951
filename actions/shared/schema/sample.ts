/** Values of a type: one of each atom, to be tried on the live library. */
import { accepts, type Atom, type NormalForm } from './normal-form'

/**
 * Encoded Python values of an atom, the plainest first; none for an instance of a class, which cannot be made up, and
 * for a container that JSON has no encoding of.
 */
export function samplesOf(atom: Atom): readonly unknown[] {
  switch (atom.atom) {
    case 'const':
      return [atom.value]
    case 'boolean':
      return [true, false]
    case 'integer':
      return [1, 2, 0, -1]
    case 'number':
      return [0.5, 1, { $float: '1.0' }, 2]
    case 'string':
      return ['llem', '', 'auto']
    case 'array': {
      const items = atom.items.any ? [1] : atom.items.atoms.flatMap((item) => samplesOf(item).slice(0, 1))
      // An empty list is a value of every list type, so it shows nothing of the items unless there are none to show.
      const lists = items.length > 0 ? [...items.map((item) => [item]), []] : [[]]
      return lists.flatMap((list) => wrap(atom.container, list))
    }
    case 'tuple': {
      const items = atom.items.map((item) => (item.any ? 1 : item.atoms.flatMap(samplesOf)[0]))
      return items.includes(undefined) ? [] : wrap(atom.container, items)
    }
    case 'object': {
      const key = atom.keys.any ? 'llem' : atom.keys.atoms.flatMap(samplesOf)[0]
      const value = atom.values.any ? 1 : atom.values.atoms.flatMap(samplesOf)[0]
      const filled =
        key === undefined || value === undefined
          ? []
          : [typeof key === 'string' ? { [key]: value } : { $dict: [[key, value]] }]
      return [...filled, {}]
    }
    case 'class':
      return []
  }
}

function wrap(container: string, items: readonly unknown[]): readonly unknown[] {
  switch (container) {
    case 'tuple':
      return [{ $tuple: items }]
    case 'set':
    case 'Set':
      return [{ $set: items }]
    case 'frozenset':
      return [{ $frozenset: items }]
    default:
      return [items]
  }
}

/** A value of `old` that is none of `now`; undefined when none can be written down. */
export function lostValue(old: NormalForm, now: NormalForm): { readonly value: unknown } | undefined {
  const candidates = old.any ? ANYTHING : old.atoms.flatMap(samplesOf)
  const value = candidates.find((candidate) => !accepts(now, candidate))
  return value === undefined ? undefined : { value }
}

const ANYTHING: readonly unknown[] = ['llem', 1, 0.5, true, [1], {}]
