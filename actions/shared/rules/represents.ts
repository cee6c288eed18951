/** When a value the library keeps is only another representation of the one that was given. */
import { entriesOf, equals, iterate, Raised } from './semantics'
import { parseFloatText, parseInteger, pyStr } from './text'
import { PyEnum, PyNew, PySet, PyTuple, type PyValue } from './value'
import { isPyList } from './wire'

/**
 * Whether `effective` still says what was `declared`: equal, an Enum of the same value, a sequence or set of the same
 * elements, an object holding the items of the dict it was made from, or a number or text that converts back.
 */
export function representsSame(declared: PyValue, effective: PyValue): boolean {
  if (equals(declared, effective)) return true
  if (effective instanceof PyEnum) return equals(declared, effective.value)
  if (declared instanceof PyEnum) return equals(declared.value, effective)
  if (isCollection(declared) && isCollection(effective)) {
    const left = iterate(declared)
    const right = iterate(effective)
    return left.length === right.length && left.every((item) => right.some((other) => equals(item, other)))
  }
  const entries = entriesOf(declared)
  if (entries !== undefined && effective instanceof PyNew) {
    return entries.every(([key, item]) => typeof key === 'string' && equals(effective.kwargs[key] ?? null, item))
  }
  // The text of a set has no order of its own.
  if (declared instanceof PySet && typeof effective === 'string') return sorted(pyStr(declared)) === sorted(effective)
  return typeof declared === 'string'
    ? readsAs(declared, effective)
    : typeof effective === 'string' && pyStr(declared) === effective
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

function isCollection(value: PyValue): boolean {
  return isPyList(value) || value instanceof PyTuple || value instanceof PySet
}

function readsAs(text: string, value: PyValue): boolean {
  for (const parse of [parseInteger, parseFloatText]) {
    try {
      if (equals(parse(text), value)) return true
    } catch (end) {
      if (!(end instanceof Raised)) throw end
    }
  }
  return false
}
