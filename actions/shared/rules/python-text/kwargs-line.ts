/** The lines of a bulk input: `{"kwargs": {...}}`, other keys being the caller's own. */
import { type Kwargs } from '../rule'
import { type PyValue } from '../value'
import { isPlainDict } from '../wire'
import { parsePlacedJson, parsePythonJson } from './json'
import { TextFault } from './places'

/**
 * Reads the kwargs of one line.
 *
 * @throws TextFault when the line is not such an object
 */
export function parseKwargsLine(line: string): Kwargs {
  const value = parsePythonJson(line)
  if (!isPlainDict(value)) throw new TextFault(0, describe(value), 'an object such as {"kwargs": {}}')
  if (!Object.hasOwn(value, 'kwargs')) throw new TextFault(0, 'no key `kwargs`', 'an object such as {"kwargs": {}}')
  const kwargs = value['kwargs'] ?? null
  if (!isPlainDict(kwargs))
    throw new TextFault(0, `\`kwargs\` is ${describe(kwargs)}`, 'an object of keyword arguments')
  return kwargs
}

/** The keys a line has twice, of which the last counts; for a line that was read without fault. */
export function duplicateKeys(line: string): readonly { readonly key: string; readonly offset: number }[] {
  return parsePlacedJson(line).duplicates.map(({ key, at }) => ({ key, offset: at.start }))
}

function describe(value: PyValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an encoded value' : `a ${typeof value}`
}
