/**
 * Compiles predicates and terms to functions.
 *
 * A compiled predicate answers true or false, throws `Raised` where Python would raise, and `Unknown` where it reaches
 * something that was not modelled. This one evaluator is used by the miner, the replay and check-config.
 */
import { arithmetic, negative } from './arithmetic'
import { coercion } from './coerce'
import { callBuiltin, makeSet, Unknown, unknown } from './builtins'
import { attributeOf, callMethodOf, hasAttributeOf } from './objects'
import { type CompareOp, isPredicate, type Predicate, type Term } from './predicate'
import { representsSame } from './represents'
import type { Kwargs } from './rule'
import { compareWithConstant, conjunction, DECIDE, disjunction, valueOfJunction } from './operators'
import {
  classesOf,
  entriesOf,
  equals,
  itemOf,
  iterate,
  raise,
  Raised,
  requireHashable,
  textOf,
  truthy,
} from './semantics'
import { PyEnum, PyNew, PyRef, PyTuple, type PyValue } from './value'
import { dictOf } from './wire'

/** What an evaluation looks at: the kwargs of one configuration, and the elements quantifiers are at. */
export interface Subject {
  readonly kwargs: Kwargs
  readonly variables: Record<string, PyValue>
}

export type Test = (subject: Subject) => boolean
/** A compiled term. */
export type Value = (subject: Subject) => PyValue

/** What names in a predicate stand for. */
export interface Names {
  /** Declared defaults of the class the predicate is about. */
  readonly defaults: ReadonlyMap<string, PyValue>
  readonly environment: ReadonlyMap<string, { readonly value?: PyValue; readonly raises?: string }>
  readonly enums: ReadonlyMap<
    string,
    { readonly mixin: 'str' | 'int' | null; readonly members: readonly (readonly [string, PyValue])[] }
  >
  /** Declared defaults, bases and verdict of another class, for a kwarg that is an instance of it. */
  readonly classes: ReadonlyMap<string, NestedClass>
}

export interface NestedClass {
  readonly bases: readonly string[]
  readonly defaults: ReadonlyMap<string, PyValue>
  /** Whether constructing and validating the class with these kwargs raises. */
  readonly fails: (kwargs: Kwargs) => boolean
}

/** Compiles a predicate about a class. */
export function compilePredicate(predicate: Predicate, names: Names): Test {
  return new Compiler(names).test(predicate)
}

/** Compiles a term about a class. */
export function compileTerm(term: Term, names: Names): Value {
  return new Compiler(names).value(term)
}

/** Answers true, false, or `raised` / `unknown` when evaluation ends without a truth value. */
export function outcomeOf(test: Test, kwargs: Kwargs): boolean | 'raised' | 'unknown' {
  try {
    return test({ kwargs, variables: {} })
  } catch (end) {
    if (end instanceof Raised) return 'raised'
    if (end instanceof Unknown) return 'unknown'
    throw end
  }
}

/** Whether a rule's predicate holds; one that raises or has no known truth does not hold. */
export function holds(test: Test, kwargs: Kwargs): boolean {
  return outcomeOf(test, kwargs) === true
}

class Compiler {
  constructor(private readonly names: Names) {}

  test(predicate: Predicate): Test {
    switch (predicate.kind) {
      case 'always': {
        const { value } = predicate
        return () => value
      }
      case 'all_of':
        return conjunction(predicate.of.map((part) => this.test(part)))
      case 'any_of':
        return disjunction(predicate.of.map((part) => this.test(part)))
      case 'not': {
        const inner = this.test(predicate.of)
        return (subject) => !inner(subject)
      }
      case 'compare':
        return this.compare(predicate.op, predicate.left, predicate.right)
      case 'truthy': {
        const value = this.value(predicate.of)
        return (subject) => truthy(value(subject))
      }
      case 'instance':
        return this.instance(predicate.of, predicate.types)
      case 'provided': {
        const { field } = predicate
        return (subject) => Object.hasOwn(subject.kwargs, field)
      }
      case 'has': {
        const value = this.value(predicate.of)
        return (subject) => hasAttributeOf(value(subject), predicate.attribute, this.names.classes)
      }
      case 'some':
      case 'every':
        return this.quantifier(predicate.kind === 'some', predicate.variable, predicate.in, predicate.where)
      case 'extra_keys': {
        const value = this.value(predicate.of)
        const allowed = new Set(predicate.allowed)
        return (subject) =>
          (entriesOf(value(subject)) ?? raise('TypeError')).some(([key]) => !allowed.has(textOf(key) ?? ''))
      }
      case 'unknown_fields': {
        const allowed = new Set(predicate.allowed)
        const { unlessNone } = predicate
        return (subject) => {
          for (const name in subject.kwargs)
            if (!allowed.has(name) && !(unlessNone === true && subject.kwargs[name] === null)) return true
          return false
        }
      }
      case 'raises':
        return this.raises(predicate.of)
      case 'rewritten':
        return this.rewritten(predicate.field, predicate.to)
    }
  }

  private raises(of: Predicate | Term): Test {
    const run: (subject: Subject) => unknown = isPredicate(of) ? this.test(of) : this.value(of)
    return (subject) => {
      try {
        run(subject)
        return false
      } catch (end) {
        if (end instanceof Raised) return true
        throw end
      }
    }
  }

  private rewritten(field: string, to: Term): Test {
    const effective = this.value(to)
    return (subject) => {
      const declared = subject.kwargs[field]
      if (declared === undefined || declared === null) return false
      try {
        return !representsSame(declared, effective(subject))
      } catch (end) {
        if (end instanceof Raised) return false
        throw end
      }
    }
  }

  private compare(op: CompareOp, leftTerm: Term, rightTerm: Term): Test {
    const left = this.value(leftTerm)
    if (rightTerm.kind === 'const') {
      const fast = compareWithConstant(op, left, rightTerm.value)
      if (fast !== undefined) return fast
    }
    const right = this.value(rightTerm)
    const decide = DECIDE[op]
    return (subject) => {
      const a = left(subject)
      return decide(a, right(subject))
    }
  }

  private instance(of: Term, types: Term): Test {
    const value = this.value(of)
    const type = this.value(types)
    const bases = (className: string): readonly string[] => this.names.classes.get(className)?.bases ?? []
    return (subject) => {
      const held = value(subject)
      const wanted = typeNames(type(subject))
      return classesOf(held, bases).some((name) => wanted.includes(name))
    }
  }

  private quantifier(some: boolean, variable: string, over: Term, where: Predicate): Test {
    const elements = this.value(over)
    const inner = this.test(where)
    return (subject) => {
      for (const item of iterate(elements(subject))) {
        const nested = { kwargs: subject.kwargs, variables: { ...subject.variables, [variable]: item } }
        if (inner(nested) === some) return some
      }
      return !some
    }
  }

  value(term: Term): Value {
    switch (term.kind) {
      case 'field': {
        const { name } = term
        const fallback = this.names.defaults.get(name) ?? null
        return (subject) => {
          const given = subject.kwargs[name]
          return given === undefined ? fallback : given
        }
      }
      case 'input': {
        const { name } = term
        return (subject) => subject.kwargs[name] ?? (Object.hasOwn(subject.kwargs, name) ? null : raise('TypeError'))
      }
      case 'const': {
        const { value } = term
        return () => value
      }
      case 'env': {
        const fact = this.names.environment.get(term.name)
        if (fact === undefined) return () => unknown(`the environment's ${term.name}`)
        const { raises, value } = fact
        return raises !== undefined ? () => raise(raises) : () => value ?? null
      }
      case 'var': {
        const { name } = term
        return (subject) => subject.variables[name] ?? null
      }
      case 'call':
        return this.call(term.name, term.args)
      case 'method': {
        const on = this.value(term.on)
        const args = term.args.map((argument) => this.value(argument))
        const { name } = term
        return (subject) => {
          const owner = on(subject)
          return callMethodOf(owner, name, () => args.map((argument) => argument(subject)), this.names.classes)
        }
      }
      case 'attribute': {
        const of = this.value(term.of)
        const { name } = term
        return (subject) => attributeOf(of(subject), name, this.names.classes)
      }
      case 'item': {
        const of = this.value(term.of)
        const key = this.value(term.key)
        return (subject) => {
          const container = of(subject)
          return itemOf(container, key(subject))
        }
      }
      case 'arithmetic': {
        const left = this.value(term.left)
        const right = this.value(term.right)
        const { op } = term
        return (subject) => {
          const a = left(subject)
          return arithmetic(op, a, right(subject))
        }
      }
      case 'negative': {
        const of = this.value(term.of)
        return (subject) => negative(of(subject))
      }
      case 'if': {
        const test = this.test(term.test)
        const then = this.value(term.then)
        const other = this.value(term.else)
        return (subject) => (test(subject) ? then(subject) : other(subject))
      }
      case 'and':
      case 'or':
        return valueOfJunction(
          term.of.map((part) => this.value(part)),
          term.kind === 'or',
        )
      case 'test': {
        const test = this.test(term.of)
        return (subject) => test(subject)
      }
      case 'display':
        return this.display(term.type, term.items)
      case 'dict': {
        const entries = term.entries.map(([key, item]) => [this.value(key), this.value(item)] as const)
        return (subject) =>
          dictOf(
            entries.map(([key, item]) => {
              const name = key(subject)
              requireHashable(name)
              return [name, item(subject)] as const
            }),
          )
      }
      case 'enum':
        return this.enumMember(term.className, term.of)
      case 'coerced': {
        const of = this.value(term.of)
        const coerce = coercion(term.type, this.names)
        return (subject) => coerce(of(subject))
      }
      case 'new': {
        const attributes = Object.entries(term.attributes).map(([name, part]) => [name, this.value(part)] as const)
        const { className } = term
        return (subject) =>
          new PyNew(className, Object.fromEntries(attributes.map(([name, part]) => [name, part(subject)])))
      }
      case 'unset':
        return () => raise('AttributeError')
      case 'opaque':
        return () => unknown(term.what)
    }
  }

  private call(name: string, terms: readonly Term[]): Value {
    const args = terms.map((argument) => this.value(argument))
    if (name === 'mapping') {
      // What `f(**value)` needs: a mapping whose keys are str.
      return (subject) => {
        const entries = entriesOf(args[0]?.(subject) ?? null) ?? raise('TypeError')
        return entries.every(([key]) => textOf(key) !== undefined) ? null : raise('TypeError')
      }
    }
    if (name === 'getattr') {
      return (subject) => {
        const [of = null, attribute = null] = args.map((argument) => argument(subject))
        return typeof attribute === 'string' ? attributeOf(of, attribute, this.names.classes) : raise('TypeError')
      }
    }
    return (subject) =>
      callBuiltin(
        name,
        args.map((argument) => argument(subject)),
      )
  }

  private display(type: 'list' | 'tuple' | 'set', terms: readonly Term[]): Value {
    const items = terms.map((item) => this.value(item))
    return (subject) => {
      const values = items.map((item) => item(subject))
      if (type === 'list') return values
      return type === 'tuple' ? new PyTuple(values) : makeSet(values, false)
    }
  }

  private enumMember(className: string, of: Term): Value {
    const declared = this.names.enums.get(className)
    if (declared === undefined) return () => unknown(`the members of ${className}`)
    const value = this.value(of)
    return (subject) => {
      const wanted = value(subject)
      if (wanted instanceof PyEnum && wanted.className === className) return wanted
      const member = declared.members.find(([, item]) => equals(item, wanted))
      return member === undefined ? raise('ValueError') : new PyEnum(className, member[0], member[1], declared.mixin)
    }
  }
}

function typeNames(type: PyValue): readonly string[] {
  if (type instanceof PyRef) return [type.name]
  if (type instanceof PyTuple) return type.items.flatMap(typeNames)
  return raise('TypeError')
}
