/**
 * Which paths may be written into a repository at all. An artefact comes from a job that ran an
 * engine's code: its file names are as hostile as its contents.
 */

/** Code points that file systems of Apple ignore, so that `.g\u200cit` is `.git` there. */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu

/**
 * Why a path must not be written, or undefined when it may be.
 *
 * @param path relative to the repository's root, with `/`
 */
export function pathRefusal(path: string): string | undefined {
  if (path === '') return 'the path is empty'
  if (Buffer.byteLength(path) > 4000) return 'the path is longer than 4000 bytes'
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]/.test(path))
    return 'the path holds a control character or is not UTF-8'
  if (path.includes('\\')) return 'the path holds a backslash, which is a separator on Windows'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'the path is absolute'
  const names = path.split('/')
  for (const name of names) {
    const reason = nameRefusal(name)
    if (reason !== undefined) return reason
  }
  const plain = names.map(plainName)
  if (plain[0] === '.github') return 'GitHub acts on files below `.github`; they are changed by people'
  const file = plain.at(-1)
  if (file === '.gitmodules' || file === '.gitattributes') return `\`${file}\` changes what git does with other files`
  return undefined
}

function nameRefusal(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return `the path holds an empty name, \`.\` or \`..\``
  if (Buffer.byteLength(name) > 255) return 'a name in the path is longer than 255 bytes'
  if (/[. ]$/.test(name)) return 'a name in the path ends in a dot or a space, which Windows drops'
  if (/[<>:"|?*]/.test(name)) return 'a name in the path holds a character that Windows does not allow'
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) return 'a name in the path is a device on Windows'
  const plain = plainName(name)
  if (plain === '.git' || /^git~\d+$/.test(plain)) return 'the path leads into a `.git` directory'
  return undefined
}

/** A name as the most forgiving file system sees it. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(IGNORED_BY_HFS, '')
    .toLowerCase()
    .replace(/[. ]+$/, '')
}

/** The key under which two paths are the same file on a file system that ignores case. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
