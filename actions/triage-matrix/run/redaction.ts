/** Takes out of texts what a recipe says must not leave the machine. */
import { type JsonValue, isMapping } from '../../shared/artefacts/json-value'
import { type Redaction } from '../recipe/model'
import { globRegex } from './collect'
import { type WorkloadResult } from './trial-record'

export type Redact = (text: string) => string

const ADDRESS_V4 = /\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b/g
const ADDRESS_V6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi
const ABSOLUTE_PATH = /(?<![\w/.:])\/(?:[\w.@+-]+\/)+[\w.@+-]*/g
/** Shorter values would blank out ordinary words. */
const SHORTEST_VALUE = 4

/** Whether the value of a variable is to be hidden, by its name. */
export function isScrubbed(redaction: Redaction | null): (name: string) => boolean {
  const keys = (redaction?.scrubEnvKeys ?? []).map((key) => globRegex(`*${key.toLowerCase()}*`))
  return (name) => keys.some((key) => key.test(name.toLowerCase()))
}

/** What stands for the value of a variable. */
export function redactedValue(name: string): string {
  return `<redacted:${name}>`
}

/** Whether a text was blanked out, in whole or in part. */
export function holdsRedacted(text: string): boolean {
  return /<redacted:[^>]+>/.test(text)
}

/**
 * @param env the variables of the trial; the values of those whose name holds a scrubbed key, in which
 *   `*` and `?` stand for any characters, are replaced
 */
export function makeRedact(redaction: Redaction | null, env: Readonly<Record<string, string | undefined>>): Redact {
  if (redaction === null) return (text) => text
  const scrubbed = isScrubbed(redaction)
  const values = Object.entries(env)
    .flatMap(([name, value]) =>
      value !== undefined && value.length >= SHORTEST_VALUE && scrubbed(name) ? [{ name, value }] : [],
    )
    .sort((a, b) => b.value.length - a.value.length)
  return (text) => {
    let result = text
    for (const { name, value } of values) result = result.replaceAll(value, redactedValue(name))
    if (redaction.scrubPaths) result = result.replace(ABSOLUTE_PATH, '<path>')
    return redaction.scrubIpAddresses ? result.replace(ADDRESS_V4, '<ip>').replace(ADDRESS_V6, '<ip>') : result
  }
}

/** Redacts every text inside a value, keys included. */
export function redactValue(value: JsonValue, redact: Redact): JsonValue {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item: JsonValue) => redactValue(item, redact))
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactValue(item, redact)]))
}

/** Redacts what a workload reported; the keys of the result itself stay. */
export function redactResult(result: WorkloadResult, redact: Redact): WorkloadResult {
  const entries = Object.entries(result) as [string, JsonValue | undefined][]
  return Object.fromEntries(
    entries.map(([key, value]) => [key, value === undefined ? value : redactValue(value, redact)]),
  )
}
