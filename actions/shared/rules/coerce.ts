/**
 * What pydantic makes of a value for a declared type, in its lax mode: the value it keeps, or a refusal.
 *
 * Follows the conversion table of the pydantic documentation (v2, Python input). What the table leaves to code of the
 * class itself (its own `__get_pydantic_core_schema__`, unresolved names) is unknown, never guessed.
 */
import { callBuiltin, makeSet, Unknown, unknown } from './builtins'
import { checkBounds } from './bounds'
import type { Names } from './evaluate'
import type { DeclaredType } from './predicate'
import { classesOf, entriesOf, equals, isInteger, numberOf, raise, Raised, textOf } from './semantics'
import { asFloat, narrow } from './text'
import { PyEnum, PyNew, PySet, PyTuple, type PyValue } from './value'
import { decodeValue, dictOf, isPlainDict, isPyList } from './wire'

type Coerce = (value: PyValue) => PyValue

const refuse = (): never => raise('ValidationError')

/** The coercion to a type: a function that returns the kept value, or raises ValidationError. */
export function coercion(type: DeclaredType, names: Pick<Names, 'classes' | 'enums'>): Coerce {
  switch (type.kind) {
    case 'any':
      return (value) => value
    case 'none':
      return (value) => (value === null ? null : refuse())
    case 'class':
      return ofClass(type.class, names)
    case 'generic':
      return ofGeneric(
        type.class,
        type.args.map((part) => coercion(part, names)),
      )
    case 'tuple':
      return ofTuple(type.items.map((part) => coercion(part, names)))
    case 'union':
      return ofUnion(type.of, names)
    case 'literal':
      return ofLiteral(type.values.map((value) => decodeValue(value)))
    case 'constrained': {
      const inner = type.bounds.strict === true ? strictly(type.of, names) : coercion(type.of, names)
      return (value) => {
        const kept = inner(value)
        return kept === null || checkBounds(kept, type.bounds) ? kept : refuse()
      }
    }
    case 'unresolved':
      return () => unknown('a declared type')
  }
}

const SCALARS: Readonly<Record<string, Coerce>> = {
  'builtins:bool': toBoolean,
  'builtins:int': toInteger,
  'builtins:float': toFloat,
  'builtins:str': (value) => textOf(value) ?? refuse(),
  'builtins:list': (value) => [...elements(value)],
  'builtins:tuple': (value) => new PyTuple(elements(value)),
  'builtins:set': (value) => makeSet(elements(value), false),
  'builtins:frozenset': (value) => makeSet(elements(value), true),
  'builtins:dict': (value) => (entriesOf(value) === undefined ? refuse() : value),
  'builtins:object': (value) => value,
  'builtins:NoneType': (value) => (value === null ? null : refuse()),
}

function ofClass(className: string, names: Pick<Names, 'classes' | 'enums'>): Coerce {
  const scalar = SCALARS[className]
  if (scalar !== undefined) return scalar
  const members = names.enums.get(className)
  if (members !== undefined) {
    return (value) => {
      if (value instanceof PyEnum && value.className === className) return value
      const member = members.members.find(([, item]) => equals(item, value))
      return member === undefined ? refuse() : new PyEnum(className, member[0], member[1], members.mixin)
    }
  }
  return (value) => {
    // Looked up late: a corpus compiles the rules of all classes before it knows what each of them refuses.
    const nested = names.classes.get(className)
    if (value instanceof PyNew)
      return classesOf(value, (name) => names.classes.get(name)?.bases ?? []).includes(className) ? value : refuse()
    if (!isPlainDict(value))
      return nested === undefined && entriesOf(value) !== undefined ? unknown(className) : refuse()
    if (nested === undefined) return unknown(className)
    return nested.fails(value) ? refuse() : new PyNew(className, value)
  }
}

const SEQUENCES = new Set([
  'builtins:list',
  'typing:List',
  'collections.abc:Sequence',
  'collections.abc:MutableSequence',
])
const MAPPINGS = new Set(['builtins:dict', 'typing:Dict', 'collections.abc:Mapping', 'collections.abc:MutableMapping'])

function ofGeneric(className: string, args: readonly Coerce[]): Coerce {
  const [first = (value: PyValue): PyValue => value, second = (value: PyValue): PyValue => value] = args
  if (SEQUENCES.has(className)) return (value) => elements(value).map(first)
  if (className === 'builtins:tuple') return (value) => new PyTuple(elements(value).map(first))
  if (className === 'builtins:set' || className === 'builtins:frozenset') {
    return (value) => makeSet(elements(value).map(first), className === 'builtins:frozenset')
  }
  if (MAPPINGS.has(className)) {
    return (value) => {
      const entries = (entriesOf(value) ?? refuse()).map(([key, item]) => [first(key), second(item)] as const)
      return dictOf(entries)
    }
  }
  return () => unknown(className)
}

function ofTuple(items: readonly Coerce[]): Coerce {
  return (value) => {
    const held = elements(value)
    return held.length === items.length ? new PyTuple(items.map((item, index) => item(held[index] ?? null))) : refuse()
  }
}

/** Smart mode: a member that takes the value as it is comes before one that converts it. */
function ofUnion(members: readonly DeclaredType[], names: Pick<Names, 'classes' | 'enums'>): Coerce {
  const attempts = [
    ...members.map((member) => strictly(member, names)),
    ...members.map((member) => coercion(member, names)),
  ]
  return (value) => {
    let doubt: Unknown | undefined
    for (const attempt of attempts) {
      try {
        return attempt(value)
      } catch (end) {
        if (end instanceof Unknown) doubt = end
        else if (!(end instanceof Raised)) throw end
      }
    }
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an answer, thrown on hot paths; see Raised
    if (doubt !== undefined) throw doubt
    return refuse()
  }
}

/** The value when it is of the type without conversion (an int is a float), else a refusal. */
function strictly(type: DeclaredType, names: Pick<Names, 'classes' | 'enums'>): Coerce {
  const lax = coercion(type, names)
  if (type.kind !== 'class' || SCALARS[type.class] === undefined) return lax
  return (value) => {
    const classes = classesOf(value, () => [])
    const exact =
      classes[0] === type.class ||
      (type.class === 'builtins:float' && classes[0] === 'builtins:int') ||
      type.class === 'builtins:object'
    return exact ? lax(value) : refuse()
  }
}

function ofLiteral(values: readonly PyValue[]): Coerce {
  return (value) => {
    const found = values.find(
      (item) => classesOf(item, () => [])[0] === classesOf(value, () => [])[0] && equals(item, value),
    )
    if (found !== undefined) return found
    const text = textOf(value)
    return text !== undefined && typeof value !== 'string'
      ? (values.find((item) => item === text) ?? refuse())
      : refuse()
  }
}

const TRUE_TEXTS = new Set(['true', '1', 'on', 't', 'y', 'yes'])
const FALSE_TEXTS = new Set(['false', '0', 'off', 'f', 'n', 'no'])

function toBoolean(value: PyValue): PyValue {
  const text = textOf(value)?.toLowerCase()
  if (text !== undefined) return TRUE_TEXTS.has(text) ? true : FALSE_TEXTS.has(text) ? false : refuse()
  const number = numberOf(value)
  return number === undefined || (Number(number) !== 0 && Number(number) !== 1) ? refuse() : Number(number) === 1
}

function toInteger(value: PyValue): PyValue {
  const text = textOf(value)
  if (text !== undefined) {
    const digits = /^[+-]?\d+(?:_\d+)*(?:\.0*)?$/.exec(text.trim())
    return digits === null ? refuse() : callBuiltin('int', [text.trim().replace(/\.0*$/, '')])
  }
  const number = numberOf(value) ?? refuse()
  if (isInteger(value)) return narrow(BigInt(number))
  return Number.isInteger(Number(number)) ? narrow(BigInt(Number(number))) : refuse()
}

function toFloat(value: PyValue): PyValue {
  const text = textOf(value)
  if (text === undefined) return asFloat(Number(numberOf(value) ?? refuse()))
  try {
    return callBuiltin('float', [text])
  } catch (end) {
    if (end instanceof Raised) return refuse()
    throw end
  }
}

/** The elements of what pydantic takes for a list, tuple or set: any of those, but no text and no mapping. */
function elements(value: PyValue): readonly PyValue[] {
  if (isPyList(value)) return value
  return value instanceof PyTuple || value instanceof PySet ? value.items : refuse()
}
