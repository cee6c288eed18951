/**
 * Python values as TypeScript holds them, and their JSON encoding.
 *
 * Every value that crosses between the engine's interpreter and us (a constant in a guard, a default, a kwarg,
 * an effective value) is a `PyValue`. JSON cannot tell `1` from `1.0`, a list from a tuple, or hold a set, and a rule
 * such as "must be an int" turns on exactly that, so what plain JSON cannot say is written as an object with one
 * `$`-key. The mapping is the same in `engine_versions/observers/values.py`.
 *
 * | Python                | PyValue               | encoded                                        |
 * | --------------------- | --------------------- | ---------------------------------------------- |
 * | None, bool, str       | null, boolean, string | as is                                          |
 * | int                   | number, bigint        | number, or `{"$int": "…"}` beyond 2^53         |
 * | float                 | number, PyFloat       | number, or `{"$float": "1.0"}` (integral, inf) |
 * | list                  | array                 | array                                          |
 * | dict with str keys    | plain object          | object (`{"$dict": [[k, v]]}` when not)        |
 * | tuple, set, frozenset | PyTuple, PySet        | `{"$tuple": []}`, `{"$set": []}`               |
 * | Enum member           | PyEnum                | `{"$enum": class, "name", "value", "mixin"}`   |
 * | class, function       | PyRef                 | `{"$ref": "module:qualname", "bases": []}`     |
 * | instance to construct | PyNew                 | `{"$new": class, "kwargs": {}}`                |
 * | any other object      | PyObject              | `{"$object": "module:qualname"}`               |
 */
export type PyValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PyValue[]
  | PyFloat
  | PyTuple
  | PySet
  | PyDict
  | PyEnum
  | PyRef
  | PyNew
  | PyObject
  | { readonly [key: string]: PyValue }

/** A float that a JavaScript number cannot distinguish from an int: integral, infinite or NaN. */
export class PyFloat {
  constructor(readonly value: number) {}
}

export class PyTuple {
  constructor(readonly items: readonly PyValue[]) {}
}

/** A set or frozenset; items are pairwise unequal under Python's `==`. */
export class PySet {
  constructor(
    readonly items: readonly PyValue[],
    readonly frozen = false,
  ) {}
}

/** A dict with a key that is not a str. Dicts with only str keys are plain objects. */
export class PyDict {
  constructor(readonly entries: readonly (readonly [PyValue, PyValue])[]) {}
}

/** An Enum member; `mixin` is the built-in the Enum also is (`class E(str, Enum)`), which decides its equality. */
export class PyEnum {
  constructor(
    readonly className: string,
    readonly name: string,
    readonly value: PyValue,
    readonly mixin: 'str' | 'int' | null,
  ) {}
}

/** A class or function by `module:qualname`; `bases` lists the names of all its superclasses (classes only). */
export class PyRef {
  constructor(
    readonly name: string,
    readonly bases: readonly string[] = [],
  ) {}
}

/** An instance described by how it is constructed; how a kwarg that is itself a config object is written down. */
export class PyNew {
  constructor(
    readonly className: string,
    readonly kwargs: Readonly<Record<string, PyValue>>,
  ) {}
}

/** An object we know nothing of but its class. */
export class PyObject {
  constructor(
    readonly className: string,
    readonly bases: readonly string[] = [],
  ) {}
}

/** A JSON document node, as a reader hands it over. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
