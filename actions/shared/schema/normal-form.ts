/**
 * Types as sets of atoms, so that containment can be decided: which values one type accepts and the other does not.
 *
 * Spelling disappears here (`Optional[X]` and `X | None`, `List` and `list`, the order of a union, `bool` and its two
 * members), and so does where a class lives: classes are compared by the last part of their name, in lower case.
 * Bounds are no part of it; they are compared on their own.
 */
import { type Type, type TypeName } from '../artefacts/generated/schema.discovered'
import { canonicalText, leafOf, numberOf } from './python-json'

export type Atom =
  | { readonly atom: 'const'; readonly value: unknown }
  | { readonly atom: 'boolean' | 'integer' | 'number' | 'string' }
  | { readonly atom: 'array'; readonly container: string; readonly items: NormalForm }
  | { readonly atom: 'tuple'; readonly container: string; readonly items: readonly NormalForm[] }
  | { readonly atom: 'object'; readonly keys: NormalForm; readonly values: NormalForm }
  | { readonly atom: 'class'; readonly name: string }

/** The union of its atoms; `any` accepts everything, None included. */
export interface NormalForm {
  readonly any: boolean
  readonly atoms: readonly Atom[]
}

export const ANY: NormalForm = { any: true, atoms: [] }
const NULL: Atom = { atom: 'const', value: null }

/** The normal form of a schema. */
export function normalForm(schema: Type): NormalForm {
  if (schema.anyOf !== undefined) return union(schema.anyOf.map(normalForm))
  if (schema.enum !== undefined) return union(schema.enum.map((value) => only({ atom: 'const', value })))
  if (schema.$ref !== undefined) return only({ atom: 'class', name: leafOf(schema.$ref).toLowerCase() })
  if (schema['x-python-class'] !== undefined)
    return only({ atom: 'class', name: leafOf(schema['x-python-class']).toLowerCase() })
  if (schema.type === undefined) return ANY
  return union([schema.type].flat().map((name) => only(atomOf(name, schema))))
}

function atomOf(name: TypeName, schema: Type): Atom {
  switch (name) {
    case 'null':
      return NULL
    case 'boolean':
    case 'integer':
    case 'number':
      return { atom: name }
    case 'string':
      return schema['x-python-type'] === undefined
        ? { atom: 'string' }
        : { atom: 'class', name: schema['x-python-type'] }
    case 'array': {
      const container = schema['x-python-type'] ?? 'list'
      if (schema.prefixItems !== undefined)
        return { atom: 'tuple', container, items: schema.prefixItems.map(normalForm) }
      return {
        atom: 'array',
        container,
        items: schema.items === undefined || schema.items === false ? ANY : normalForm(schema.items),
      }
    }
    case 'object':
      return {
        atom: 'object',
        keys: schema['x-keys'] === undefined ? ANY : normalForm(schema['x-keys']),
        values: schema.additionalProperties === undefined ? ANY : normalForm(schema.additionalProperties),
      }
  }
}

function only(atom: Atom): NormalForm {
  return { any: false, atoms: [atom] }
}

/** The union, without atoms that another one covers; both members of bool are bool. */
export function union(forms: readonly NormalForm[]): NormalForm {
  if (forms.some((form) => form.any)) return ANY
  const atoms = forms.flatMap((form) => form.atoms)
  const constant = (value: boolean): boolean => atoms.some((atom) => atom.atom === 'const' && atom.value === value)
  const all: readonly Atom[] = constant(true) && constant(false) ? [...atoms, { atom: 'boolean' }] : atoms
  const kept = all.filter(
    (atom, index) =>
      !all.some((other, at) => at !== index && covers(other, atom) && (!covers(atom, other) || at < index)),
  )
  return { any: false, atoms: kept }
}

/** Containers a value of the key's type may be given for. */
const WIDER_CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  list: ['Sequence', 'Collection', 'Iterable'],
  tuple: ['Sequence', 'Collection', 'Iterable'],
  deque: ['Sequence', 'Collection', 'Iterable'],
  Sequence: ['Collection', 'Iterable'],
  set: ['Set', 'Collection', 'Iterable'],
  frozenset: ['Set', 'Collection', 'Iterable'],
  Set: ['Collection', 'Iterable'],
  Collection: ['Iterable'],
}

function holds(wide: string, narrow: string): boolean {
  return wide === narrow || (WIDER_CONTAINERS[narrow] ?? []).includes(wide)
}

/** Whether every value of `narrow` is one of `wide`. */
export function covers(wide: Atom, narrow: Atom): boolean {
  switch (wide.atom) {
    case 'const':
      return narrow.atom === 'const' && canonicalText(wide.value) === canonicalText(narrow.value)
    case 'boolean':
    case 'integer':
    case 'number':
    case 'string':
      if (narrow.atom === 'const') return isOf(wide.atom, narrow.value)
      return narrow.atom === wide.atom || (wide.atom === 'number' && narrow.atom === 'integer')
    case 'array':
      if (narrow.atom === 'array') return holds(wide.container, narrow.container) && contains(wide.items, narrow.items)
      return (
        narrow.atom === 'tuple' &&
        holds(wide.container, narrow.container) &&
        narrow.items.every((item) => contains(wide.items, item))
      )
    case 'tuple':
      return (
        narrow.atom === 'tuple' &&
        holds(wide.container, narrow.container) &&
        wide.items.length === narrow.items.length &&
        wide.items.every((item, index) => contains(item, narrow.items[index] ?? ANY))
      )
    case 'object':
      return narrow.atom === 'object' && contains(wide.keys, narrow.keys) && contains(wide.values, narrow.values)
    case 'class':
      return narrow.atom === 'class' && wide.name === narrow.name
  }
}

function isOf(name: 'boolean' | 'integer' | 'number' | 'string', value: unknown): boolean {
  switch (name) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'string':
      return typeof value === 'string'
    case 'number':
      return numberOf(value) !== undefined
    case 'integer': {
      const number = numberOf(value)
      return number !== undefined && Number.isInteger(number)
    }
  }
}

/** Whether every value of `narrow` is one of `wide`. */
export function contains(wide: NormalForm, narrow: NormalForm): boolean {
  return wide.any || (!narrow.any && uncovered(wide, narrow).length === 0)
}

/** The atoms of `narrow` that hold a value which is not one of `wide`. */
export function uncovered(wide: NormalForm, narrow: NormalForm): readonly Atom[] {
  if (wide.any) return []
  return narrow.atoms.filter((atom) => !wide.atoms.some((other) => covers(other, atom)) && !coveredTogether(wide, atom))
}

/** bool may be covered by its two members, one atom each. */
function coveredTogether(wide: NormalForm, atom: Atom): boolean {
  return (
    atom.atom === 'boolean' &&
    [true, false].every((value) => wide.atoms.some((other) => covers(other, { atom: 'const', value })))
  )
}

/** Whether None is one of the values. */
export function hasNull(form: NormalForm): boolean {
  return form.any || form.atoms.some((atom) => covers(atom, NULL))
}

/** The form without None. */
export function withoutNull(form: NormalForm): NormalForm {
  return form.any
    ? form
    : { any: false, atoms: form.atoms.filter((atom) => !(atom.atom === 'const' && atom.value === null)) }
}

/** Whether an encoded Python value is one of the form's. */
export function accepts(form: NormalForm, value: unknown): boolean {
  return form.any || form.atoms.some((atom) => acceptsAtom(atom, value))
}

function acceptsAtom(atom: Atom, value: unknown): boolean {
  switch (atom.atom) {
    case 'const':
      return canonicalText(atom.value) === canonicalText(value)
    case 'boolean':
    case 'integer':
    case 'number':
    case 'string':
      return isOf(atom.atom, value)
    case 'array':
    case 'tuple': {
      const held = heldItems(value)
      if (held === undefined || !holds(atom.container, held.container)) return false
      if (atom.atom === 'array') return held.items.every((item) => accepts(atom.items, item))
      return (
        held.items.length === atom.items.length && atom.items.every((item, index) => accepts(item, held.items[index]))
      )
    }
    case 'object': {
      const entries = heldEntries(value)
      return (
        entries !== undefined && entries.every(([key, item]) => accepts(atom.keys, key) && accepts(atom.values, item))
      )
    }
    case 'class': {
      const name =
        typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)['$new'] : undefined
      return typeof name === 'string' && leafOf(name).toLowerCase() === atom.name
    }
  }
}

/** The items of an encoded list, tuple or set. */
function heldItems(value: unknown): { container: string; items: readonly unknown[] } | undefined {
  if (Array.isArray(value)) return { container: 'list', items: value }
  if (typeof value !== 'object' || value === null) return undefined
  for (const container of ['tuple', 'set', 'frozenset']) {
    const items = (value as Readonly<Record<string, unknown>>)[`$${container}`]
    if (Array.isArray(items)) return { container, items }
  }
  return undefined
}

/** The entries of an encoded dict. */
function heldEntries(value: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const pairs = (value as Readonly<Record<string, unknown>>)['$dict']
  if (Array.isArray(pairs)) return pairs as [unknown, unknown][]
  return Object.keys(value).some((key) => key.startsWith('$')) ? undefined : Object.entries(value)
}
