/** Small questions about encoded Python values (see actions/shared/rules/value.ts), asked without decoding them. */

/** The finite or infinite number an encoded int or float stands for; undefined for any other value. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const text = tagged(value, '$float') ?? tagged(value, '$int')
  if (typeof text !== 'string') return undefined
  const words: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN }
  return words[text] ?? Number(text)
}

/** What stands under one `$`-key of an encoded value. */
export function tagged(value: unknown, tag: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, tag)
    ? (value as Readonly<Record<string, unknown>>)[tag]
    : undefined
}

/**
 * Whether two encoded values are equal and of the same kind in Python's eyes: `1` and `1.0` are, `1` and `True` are
 * not. Enum members are equal by name and value, wherever their class has moved to; one that is also a str or an int
 * equals its value, as in Python.
 */
export function samePythonValue(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b)
}

/** A text that is the same for values that are the same by `samePythonValue`. */
export function canonicalText(value: unknown): string {
  const number = numberOf(value)
  if (number !== undefined) return `n${number}`
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  if (tagged(value, '$enum') !== undefined) {
    if (typeof tagged(value, 'mixin') === 'string') return canonicalText(tagged(value, 'value'))
    return `enum(${String(tagged(value, 'name'))},${canonicalText(tagged(value, 'value'))})`
  }
  const reference = tagged(value, '$ref') ?? tagged(value, '$object')
  if (typeof reference === 'string') return `ref(${leafOf(reference)})`
  return `{${entries
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`)
    .sort()
    .join(',')}}`
}

/** The last name of `module:qualname` or of a dotted name. */
export function leafOf(name: string): string {
  return name.split(/[.:]/).at(-1) ?? name
}
