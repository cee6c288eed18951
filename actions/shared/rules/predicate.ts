/**
 * The predicate algebra.
 *
 * A predicate says when a configuration violates a rule; a term is a value computed from the configuration. Both are
 * evaluated with Python's semantics, left to right with short circuit, and evaluating either may *raise* where Python
 * would (`None < 1`); `raises` turns that into a truth value, which is how the library's implicit errors become rules.
 */
import type { Json, PyValue } from './value'

export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is_not' | 'in' | 'not_in'
export type ArithmeticOp = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '|' | '&' | '^'

/** A declared type, as `engine_versions/observers/field_types.py` describes annotations. */
export type DeclaredType =
  | { readonly kind: 'any' | 'none' }
  | { readonly kind: 'class'; readonly class: string; readonly role?: string }
  | { readonly kind: 'generic'; readonly class: string; readonly args: readonly DeclaredType[] }
  | { readonly kind: 'tuple'; readonly items: readonly DeclaredType[] }
  | { readonly kind: 'union'; readonly of: readonly DeclaredType[] }
  | { readonly kind: 'literal'; readonly values: readonly Json[] }
  | { readonly kind: 'constrained'; readonly of: DeclaredType; readonly bounds: Readonly<Record<string, Json>> }
  | { readonly kind: 'unresolved' }

export type Term =
  /** The declared value of a field, or its declared default. */
  | { readonly kind: 'field'; readonly name: string }
  /** The declared value of a field; raises when it was not given. */
  | { readonly kind: 'input'; readonly name: string }
  /** A constant; `name` says which constant of the library it is. */
  | { readonly kind: 'const'; readonly value: PyValue; readonly name?: string }
  /** A named fact of the environment: a value, or raising when what it names is not there. */
  | { readonly kind: 'env'; readonly name: string }
  /** The element a quantifier is looking at. */
  | { readonly kind: 'var'; readonly name: string }
  /** A builtin (`len`, `int`, …) applied to arguments. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Term[] }
  /** A method of a value (`lower`, `get`, …). */
  | { readonly kind: 'method'; readonly name: string; readonly on: Term; readonly args: readonly Term[] }
  | { readonly kind: 'attribute'; readonly of: Term; readonly name: string }
  | { readonly kind: 'item'; readonly of: Term; readonly key: Term }
  | { readonly kind: 'arithmetic'; readonly op: ArithmeticOp; readonly left: Term; readonly right: Term }
  | { readonly kind: 'negative'; readonly of: Term }
  | { readonly kind: 'if'; readonly test: Predicate; readonly then: Term; readonly else: Term }
  /** `a and b` / `a or b` as values. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly Term[] }
  /** The truth of a predicate as a value. */
  | { readonly kind: 'test'; readonly of: Predicate }
  | { readonly kind: 'display'; readonly type: 'list' | 'tuple' | 'set'; readonly items: readonly Term[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Term, Term])[] }
  /** What a validation library makes of a value for a declared type; raises when it refuses the value. */
  | { readonly kind: 'coerced'; readonly of: Term; readonly type: DeclaredType }
  /** The member of an Enum with this value; raises when there is none. */
  | { readonly kind: 'enum'; readonly className: string; readonly of: Term }
  /** An instance the constructor would make, with the attributes it would have. */
  | { readonly kind: 'new'; readonly className: string; readonly attributes: Readonly<Record<string, Term>> }
  /** An attribute that is not set on this path; raises. */
  | { readonly kind: 'unset'; readonly name: string }
  /** Something that was not modelled. A predicate that reaches it has no known truth. */
  | { readonly kind: 'opaque'; readonly what: string }

export type Predicate =
  | { readonly kind: 'always'; readonly value: boolean }
  | { readonly kind: 'all_of' | 'any_of'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }
  | { readonly kind: 'compare'; readonly op: CompareOp; readonly left: Term; readonly right: Term }
  | { readonly kind: 'truthy'; readonly of: Term }
  | { readonly kind: 'instance'; readonly of: Term; readonly types: Term }
  | { readonly kind: 'provided'; readonly field: string }
  | { readonly kind: 'has'; readonly of: Term; readonly attribute: string }
  | { readonly kind: 'some' | 'every'; readonly variable: string; readonly in: Term; readonly where: Predicate }
  /** A mapping has a key outside `allowed`. */
  | { readonly kind: 'extra_keys'; readonly of: Term; readonly allowed: readonly string[] }
  /** A kwarg was given whose name is none of `allowed` (and whose value is not None, where that makes no difference). */
  | { readonly kind: 'unknown_fields'; readonly allowed: readonly string[]; readonly unlessNone?: boolean }
  /** Evaluating it raises. */
  | { readonly kind: 'raises'; readonly of: Predicate | Term }
  /** The field was given a value other than None, and the library keeps something else in its place. */
  | { readonly kind: 'rewritten'; readonly field: string; readonly to: Term }

/** What a rule says happens when its predicate holds. */
export type Severity = 'error' | 'warn' | 'dormant'

export const always = (value: boolean): Predicate => ({ kind: 'always', value })
export const field = (name: string): Term => ({ kind: 'field', name })
export const constant = (value: PyValue, name?: string): Term =>
  name === undefined ? { kind: 'const', value } : { kind: 'const', value, name }

/** Every kind of predicate. */
export const PREDICATE_KINDS = [
  'always',
  'all_of',
  'any_of',
  'not',
  'compare',
  'truthy',
  'instance',
  'provided',
  'has',
  'some',
  'every',
  'extra_keys',
  'unknown_fields',
  'raises',
  'rewritten',
] as const satisfies readonly Predicate['kind'][]

const KINDS: ReadonlySet<string> = new Set(PREDICATE_KINDS)

/** Whether a node of the algebra is a predicate (and not a term). */
export function isPredicate(node: Predicate | Term): node is Predicate {
  return KINDS.has(node.kind)
}
