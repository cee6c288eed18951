/** The operators of compiled predicates: comparison, `and`, `or`. */
import type { Test, Value } from './evaluate'
import type { CompareOp } from './predicate'
import { contains, equals, identical, order, truthy } from './semantics'
import type { PyValue } from './value'

/** What each operator decides about two values; raises as Python does. */
export const DECIDE: Readonly<Record<CompareOp, (a: PyValue, b: PyValue) => boolean>> = {
  '==': equals,
  '!=': (a, b) => !equals(a, b),
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
  is: identical,
  is_not: (a, b) => !identical(a, b),
  in: (a, b) => contains(b, a),
  not_in: (a, b) => !contains(b, a),
}

/** The comparisons that most guards are made of, without the general path. */
export function compareWithConstant(op: CompareOp, left: Value, constant: PyValue): Test | undefined {
  if (constant === null || typeof constant === 'boolean') {
    if (op === 'is') return (subject) => left(subject) === constant
    if (op === 'is_not') return (subject) => left(subject) !== constant
  }
  const decide = DECIDE[op]
  return (subject) => decide(left(subject), constant)
}

/** True when every test is, in order. */
export function conjunction(tests: readonly Test[]): Test {
  return (subject) => {
    for (const test of tests) if (!test(subject)) return false
    return true
  }
}

/** True when one of the tests is, in order. */
export function disjunction(tests: readonly Test[]): Test {
  return (subject) => {
    for (const test of tests) if (test(subject)) return true
    return false
  }
}

/** `a and b` / `a or b` as values: the operand at which Python stops. */
export function valueOfJunction(values: readonly Value[], stop: boolean): Value {
  return (subject) => {
    let held: PyValue = !stop
    for (const value of values) {
      held = value(subject)
      if (truthy(held) === stop) return held
    }
    return held
  }
}
