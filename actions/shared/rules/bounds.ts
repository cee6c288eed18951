/** The bounds a declared type may carry: the names of annotated_types, which pydantic and msgspec share. */
import { equals, numberOf, order, Raised, sizeOf, textOf } from './semantics'
import { arithmetic } from './arithmetic'
import type { Json, PyValue } from './value'
import { decodeValue } from './wire'
import { unknown } from './builtins'

const CHECKS: Readonly<Record<string, (value: PyValue, bound: PyValue) => boolean>> = {
  ge: (value, bound) => order(value, bound) >= 0,
  gt: (value, bound) => order(value, bound) > 0,
  le: (value, bound) => order(value, bound) <= 0,
  lt: (value, bound) => order(value, bound) < 0,
  multiple_of: (value, bound) => equals(arithmetic('%', value, bound), 0),
  min_length: (value, bound) => (sizeOf(value) ?? -1) >= Number(numberOf(bound)),
  max_length: (value, bound) => (sizeOf(value) ?? Infinity) <= Number(numberOf(bound)),
  pattern: (value, bound) => matches(textOf(value), bound),
  strict: () => true,
}

/** Whether a value of the declared type is within all bounds. A bound that does not apply to it is not met. */
export function checkBounds(value: PyValue, bounds: Readonly<Record<string, Json>>): boolean {
  return Object.entries(bounds).every(([name, bound]) => {
    const check = CHECKS[name]
    if (check === undefined) return unknown(`bound ${name}`)
    try {
      return check(value, decodeValue(bound))
    } catch (end) {
      if (end instanceof Raised) return false
      throw end
    }
  })
}

/** Patterns that read the same in both languages; look-arounds and the like are left open. */
function matches(text: string | undefined, pattern: PyValue): boolean {
  if (text === undefined || typeof pattern !== 'string') return false
  if (!/^[\w\s^$.*+?()[\]{}|\\,\-:/@#=]*$/.test(pattern) || pattern.includes('(?')) return unknown('a pattern')
  return new RegExp(pattern, 'u').test(text)
}
