/** What an expression may ask of a value that is an object: its attributes and methods. */
import { callMethod, hasAttribute, unknown } from './builtins'
import { type NestedClass } from './evaluate'
import { raise } from './semantics'
import { PyEnum, PyNew, type PyValue } from './value'

type Classes = ReadonlyMap<string, NestedClass>

/** `of.name`; throws Raised where Python raises, and what `unknown` throws where it cannot be told. */
export function attributeOf(of: PyValue, name: string, classes: Classes): PyValue {
  if (of instanceof PyNew) {
    const nested = classes.get(of.className)
    const held = of.kwargs[name] ?? nested?.defaults.get(name)
    if (held !== undefined && held !== null) return held
    return nested !== undefined && isDeclared(of, name, nested) ? null : unknown(`attribute ${name}`)
  }
  if (of instanceof PyEnum && name === 'value') return of.value
  if (of instanceof PyEnum && name === 'name') return of.name
  return hasAttribute(of, name) ? unknown(`attribute ${name}`) : raise('AttributeError')
}

/** `hasattr(of, name)` */
export function hasAttributeOf(of: PyValue, name: string, classes: Classes): boolean {
  if (!(of instanceof PyNew)) return hasAttribute(of, name)
  const nested = classes.get(of.className)
  return nested === undefined ? unknown(`attribute ${name}`) : isDeclared(of, name, nested)
}

const isDeclared = (of: PyNew, name: string, nested: NestedClass): boolean =>
  Object.hasOwn(of.kwargs, name) || nested.defaults.has(name)

/**
 * `of.name(...)`; another config of the engine can be asked to validate itself.
 *
 * @param args evaluated only where the method takes any
 */
export function callMethodOf(of: PyValue, name: string, args: () => readonly PyValue[], classes: Classes): PyValue {
  if (!(of instanceof PyNew) || name !== 'validate') return callMethod(name, of, args())
  const nested = classes.get(of.className) ?? unknown(`${of.className}.validate`)
  return nested.fails(of.kwargs) ? raise('ValueError') : null
}
