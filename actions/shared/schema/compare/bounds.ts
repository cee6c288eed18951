/** What changed in the bounds of a field: numbers, lengths and patterns, of the value and of what it holds. */
import { type Field, type Type } from '../../artefacts/generated/schema.discovered'
import { type Change, change } from './change'

interface Bound {
  /** What is bounded, inside which container: `items.length` for example. */
  readonly aspect: string
  readonly side: 'lower' | 'upper' | 'step' | 'pattern'
  readonly value: number | string
  /** Whether the value itself is excluded. */
  readonly open: boolean
}

/** One change per bound that moved, appeared or went away. A bound on a type only one side has is part of the type. */
export function compareBounds(className: string, field: string, before: Field, after: Field): Change[] {
  const enforced = before['x-type-source'] === 'annotation' && after['x-type-source'] === 'annotation'
  const old = boundsOf(before, '')
  const now = boundsOf(after, '')
  const domains = [domainsOf(before, ''), domainsOf(after, '')]
  const changes: Change[] = []
  for (const aspect of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(aspect), now.get(aspect)]
    const domain = aspect.slice(0, aspect.lastIndexOf('.'))
    if (!domains.every((known) => known.has(domain)) || (was !== undefined && is !== undefined && same(was, is)))
      continue
    const details = { field, aspect, enforced, ...lostBy(aspect, was, is) }
    const texts = [was === undefined ? null : boundText(was), is === undefined ? null : boundText(is)] as const
    if (was === undefined) changes.push(change('bound_set', className, ...texts, details))
    else if (is === undefined) changes.push(change('bound_removed', className, ...texts, { field, aspect }))
    else {
      const direction = directionOf(was, is)
      changes.push(change(direction, className, ...texts, direction === 'bound_loosened' ? { field, aspect } : details))
    }
  }
  return changes
}

function same(a: Bound, b: Bound): boolean {
  return a.value === b.value && a.open === b.open
}

function directionOf(was: Bound, is: Bound): 'bound_tightened' | 'bound_loosened' | 'bound_changed' {
  if (typeof was.value !== 'number' || typeof is.value !== 'number') return 'bound_changed'
  if (was.side === 'step') {
    if (is.value % was.value === 0) return 'bound_tightened'
    return was.value % is.value === 0 ? 'bound_loosened' : 'bound_changed'
  }
  const sign = was.side === 'lower' ? 1 : -1
  const moved = sign * (is.value - was.value)
  return moved > 0 || (moved === 0 && is.open) ? 'bound_tightened' : 'bound_loosened'
}

/** A number the old bound allows and the new one does not, for a bound on the value itself. */
function lostBy(aspect: string, was: Bound | undefined, is: Bound | undefined): { lost?: { value: unknown } } {
  if (
    !aspect.startsWith('number.') ||
    is === undefined ||
    typeof is.value !== 'number' ||
    (is.side !== 'lower' && is.side !== 'upper')
  )
    return {}
  const edge = is.open ? is.value : is.value + (is.side === 'lower' ? -1 : 1)
  const value = was !== undefined && typeof was.value === 'number' && !was.open ? was.value : edge
  return { lost: { value } }
}

function boundText(bound: Bound): string {
  switch (bound.side) {
    case 'lower':
      return `${bound.open ? '>' : '>='} ${bound.value}`
    case 'upper':
      return `${bound.open ? '<' : '<='} ${bound.value}`
    case 'step':
      return `multiple of ${bound.value}`
    case 'pattern':
      return `matches ${bound.value}`
  }
}

const LENGTHS = {
  string: ['minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
  object: ['minProperties', 'maxProperties'],
} as const

/** Bounds by aspect. Of two lower bounds the higher counts; on integers `> 0` is `>= 1`. */
function boundsOf(schema: Type, path: string): Map<string, Bound> {
  const found = new Map<string, Bound>()
  const add = (bound: Bound): void => {
    const known = found.get(bound.aspect)
    if (known === undefined || directionOf(known, bound) === 'bound_tightened') found.set(bound.aspect, bound)
  }
  const whole = [schema.type ?? []]
    .flat()
    .filter((name) => name !== 'null')
    .every((name) => name === 'integer')
  const number = (side: 'lower' | 'upper', value: number | undefined, open: boolean): void => {
    if (value === undefined) return
    const closes = open && whole && Number.isInteger(value)
    add({
      aspect: `${path}number.${side}`,
      side,
      value: closes ? value + (side === 'lower' ? 1 : -1) : value,
      open: open && !closes,
    })
  }
  number('lower', schema.minimum, false)
  number('lower', schema.exclusiveMinimum, true)
  number('upper', schema.maximum, false)
  number('upper', schema.exclusiveMaximum, true)
  if (schema.multipleOf !== undefined)
    add({ aspect: `${path}number.step`, side: 'step', value: schema.multipleOf, open: false })
  if (schema.pattern !== undefined)
    add({ aspect: `${path}string.pattern`, side: 'pattern', value: schema.pattern, open: false })
  for (const [type, [least, most]] of Object.entries(LENGTHS)) {
    // The length of a tuple is part of its type.
    if (type === 'array' && schema.prefixItems !== undefined) continue
    const [low, high] = [schema[least], schema[most]]
    if (low !== undefined) add({ aspect: `${path}${type}.least`, side: 'lower', value: low, open: false })
    if (high !== undefined) add({ aspect: `${path}${type}.most`, side: 'upper', value: high, open: false })
  }
  for (const [inner, at] of innerTypes(schema, path)) for (const bound of boundsOf(inner, at).values()) add(bound)
  return found
}

/** What a bound can be about: `number`, `string`, `items.number`, … for each type the schema has. */
function domainsOf(schema: Type, path: string): Set<string> {
  const names = [schema.type ?? []].flat()
  const here = names.flatMap((name) =>
    name === 'integer' || name === 'number'
      ? [`${path}number`]
      : name === 'null' || name === 'boolean'
        ? []
        : [`${path}${name}`],
  )
  return new Set([...here, ...innerTypes(schema, path).flatMap(([inner, at]) => [...domainsOf(inner, at)])])
}

function innerTypes(schema: Type, path: string): [Type, string][] {
  return [
    ...(schema.anyOf ?? []).map((item): [Type, string] => [item, path]),
    ...(schema.items === undefined || schema.items === false
      ? []
      : [[schema.items, `${path}items.`] as [Type, string]]),
    ...(schema.prefixItems ?? []).map((item, index): [Type, string] => [item, `${path}${index}.`]),
    ...(schema.additionalProperties === undefined
      ? []
      : [[schema.additionalProperties, `${path}values.`] as [Type, string]]),
  ]
}
