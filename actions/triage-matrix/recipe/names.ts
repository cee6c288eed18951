/** Names that become path components, labels and rows: what is allowed, and how the rest is made safe. */
import { createHash } from 'node:crypto'

const LONGEST_NAME = 100
/** Windows opens a device for these, whatever the extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i
const RESERVED_FILES = new Set(['matrix.md', 'matrix.json', 'report.html', 'recipe.resolved.yaml', 'recipe.lock.json'])

/** What is wrong with the name of a cell; undefined when nothing is. */
export function cellNameFault(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return `at most ${LONGEST_NAME} characters`
  if (name === '.' || name === '..' || RESERVED_FILES.has(name.toLowerCase())) return 'a name that is no file of a run'
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name))
    return 'letters, digits, `_`, `.` and `-`, starting with a letter, digit or `_`'
  if (WINDOWS_DEVICE.test(name)) return 'a name that is no Windows device'
  if (name.endsWith('.')) return 'a name that does not end with a dot'
  return undefined
}

/** The slug of the reference tool: every other character than `[A-Za-z0-9_.-]` becomes `_`. Not injective. */
export function safeSlug(text: string): string {
  const slug = text.replace(/[^A-Za-z0-9_.-]/gu, '_')
  return slug === '' || slug === '.' || slug === '..' ? '_' : slug
}

/**
 * A path component for any text: the text itself when it is safe on every file system, otherwise its
 * slug with eight hexadecimal digits of its hash, so that `A/1` and `A:1` stay apart.
 */
export function pathComponent(text: string): string {
  const slug = safeSlug(text)
  const safe = slug === text && text.length <= LONGEST_NAME && !/^[-.]|\.$/.test(text) && !WINDOWS_DEVICE.test(text)
  if (safe) return text
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return `${slug.replace(/^[-.]+|\.+$/g, '_').slice(0, 60)}-${hash}`
}

/**
 * Pairs of different texts that would share a directory, also on a file system that ignores case.
 *
 * @returns for every text after the first of its directory: the text and the one it collides with
 */
export function componentCollisions(texts: Iterable<string>): { readonly text: string; readonly other: string }[] {
  const seen = new Map<string, string>()
  const collisions: { text: string; other: string }[] = []
  for (const text of new Set(texts)) {
    const key = pathComponent(text).toLowerCase()
    const other = seen.get(key)
    if (other === undefined) seen.set(key, text)
    else collisions.push({ text, other })
  }
  return collisions
}
