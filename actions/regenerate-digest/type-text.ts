/** The type of a parameter with the limits of its values, in one line. */
import { type DiscoveredType } from '../shared/schema/read'
import { typeText } from '../shared/schema/type-text'

/** Limits of a value, in the order in which they are written. */
const LIMITS = [
  ['minimum', '>='],
  ['exclusiveMinimum', '>'],
  ['maximum', '<='],
  ['exclusiveMaximum', '<'],
  ['multipleOf', 'multiple of'],
  ['minLength', 'length >='],
  ['maxLength', 'length <='],
  ['minItems', 'items >='],
  ['maxItems', 'items <='],
  ['minProperties', 'entries >='],
  ['maxProperties', 'entries <='],
  ['pattern', 'matches'],
] as const satisfies readonly (readonly [keyof DiscoveredType, string])[]

/** `int | None`, `float (>= 0, < 1)`; `Any` when everything is accepted. */
export function typeWithLimits(type: DiscoveredType): string {
  // A tuple of fixed length says its length by its items.
  const limits = LIMITS.flatMap(([key, words]) =>
    type[key] === undefined || (type.prefixItems !== undefined && key.endsWith('Items'))
      ? []
      : [`${words} ${String(type[key])}`],
  )
  return limits.length === 0 ? typeText(type) : `${typeText(type)} (${limits.join(', ')})`
}
