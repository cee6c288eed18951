/** Takes out of texts what a recipe says must not leave the machine. */
import { type JsonValue, isMapping } from '../../shared/artefacts/json-value'
import { type Redaction } from '../recipe/model'
import { globRegex } from './collect'

export type Redact = (text: string) => string

const ADDRESS_V4 = /\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b/g
const ADDRESS_V6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi
const ABSOLUTE_PATH = /(?<![\w/.:])\/(?:[\w.@+-]+\/)+[\w.@+-]*/g
/** Shorter values would blank out ordinary words. */
const SHORTEST_VALUE = 4

/**
 * @param env the variables of the trial; the values of those whose name holds a scrubbed key, in which
 *   `*` and `?` stand for any characters, are replaced
 */
export function makeRedact(redaction: Redaction | null, env: Readonly<Record<string, string | undefined>>): Redact {
  if (redaction === null) return (text) => text
  const keys = redaction.scrubEnvKeys.map((key) => globRegex(`*${key.toLowerCase()}*`))
  const values = Object.entries(env)
    .flatMap(([name, value]) =>
      value !== undefined && value.length >= SHORTEST_VALUE && keys.some((key) => key.test(name.toLowerCase()))
        ? [{ name, value }]
        : [],
    )
    .sort((a, b) => b.value.length - a.value.length)
  return (text) => {
    let result = text
    for (const { name, value } of values) result = result.replaceAll(value, `<redacted:${name}>`)
    if (redaction.scrubPaths) result = result.replace(ABSOLUTE_PATH, '<path>')
    return redaction.scrubIpAddresses ? result.replace(ADDRESS_V4, '<ip>').replace(ADDRESS_V6, '<ip>') : result
  }
}

/** Redacts every text inside a value, keys excepted. */
export function redactValue<T extends JsonValue>(value: T, redact: Redact): T {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map((item: JsonValue) => redactValue(item, redact)) as unknown as T
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactValue(item, redact)])) as T
}
