/** Encoded Python values as Python writes them. */
import { pyRepr } from '../shared/rules/text'
import { type Json } from '../shared/rules/value'
import { decodeValue } from '../shared/rules/wire'

/** Longest text of one value; what is longer says how much is left out. */
const LONGEST = 240

/** `repr` of an encoded value, cut when it is very long. */
export function pythonText(value: unknown): string {
  const text = pyRepr(decodeValue(value as Json))
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length - LONGEST} more characters)`
}

/** Kwargs as they are written in a call: `a=1, b=None`; names that are no identifiers as in `**{'a b': 1}`. */
export function kwargsText(kwargs: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(kwargs)
  const plain = entries
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, value]) => `${name}=${pythonText(value)}`)
  const odd = entries
    .filter(([name]) => !/^[A-Za-z_]\w*$/.test(name))
    .map(([name, value]) => `${pythonText(name)}: ${pythonText(value)}`)
  return [...plain, ...(odd.length > 0 ? [`**{${odd.join(', ')}}`] : [])].join(', ')
}
