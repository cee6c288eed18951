/** Small changes of the constants in a term. */
import { type Term } from '../shared/rules/predicate'
import { PyFloat, PySet, PyTuple, type PyValue } from '../shared/rules/value'
import { isPyList } from '../shared/rules/wire'

/** The term with one constant moved by one, or one member of a constant collection dropped. */
export function arithmeticOf(term: Term): Term[] {
  switch (term.kind) {
    case 'const':
      return neighbours(term.value).map((value): Term => ({ kind: 'const', value }))
    case 'arithmetic':
      return [
        ...arithmeticOf(term.left).map((left): Term => ({ ...term, left })),
        ...arithmeticOf(term.right).map((right): Term => ({ ...term, right })),
      ]
    default:
      return []
  }
}

function neighbours(value: PyValue): PyValue[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return Number.isInteger(value) ? [value - 1, value + 1] : [value * 1.01]
  if (typeof value === 'string') return [`${value}_`]
  if (value instanceof PyFloat)
    return Number.isFinite(value.value) ? [new PyFloat(value.value - 1), new PyFloat(value.value + 1)] : []
  if (value instanceof PyTuple) return withoutOne(value.items).map((items) => new PyTuple(items))
  if (value instanceof PySet) return withoutOne(value.items).map((items) => new PySet(items, value.frozen))
  if (isPyList(value)) return withoutOne(value)
  return []
}

function withoutOne(items: readonly PyValue[]): PyValue[][] {
  return items.map((_, index) => items.filter((_item, at) => at !== index))
}
