/** The one thing writeback needs from `.gitattributes`: which paths are stored with Git LFS. */
import { pathGlob } from './path-glob'

/** A `.gitattributes` file: the directory it is in (`''` for the root) and its text. */
export interface AttributesFile {
  readonly directory: string
  readonly text: string
}

/**
 * Whether a path is under LFS. An API commit passes no filter, so writing such a path would replace
 * the pointer by the content.
 *
 * @param files those of the path's own directory and the directories above; others are ignored
 */
export function isLfsPath(path: string, files: readonly AttributesFile[]): boolean {
  let lfs = false
  for (const { directory, text } of [...files].sort((a, b) => a.directory.length - b.directory.length)) {
    const prefix = directory === '' ? '' : `${directory}/`
    if (!path.startsWith(prefix)) continue
    for (const line of text.split('\n')) {
      const [pattern = '', ...attributes] = line.trim().split(/\s+/)
      if (pattern === '' || pattern.startsWith('#')) continue
      const filter = attributes.findLast((attribute) => /^[-!]?filter(?:=|$)/.test(attribute))
      if (filter !== undefined && attributePattern(pattern)(path.slice(prefix.length))) lfs = filter === 'filter=lfs'
    }
  }
  return lfs
}

/** A pattern without a slash matches the file name at any depth; with one, from this directory. */
function attributePattern(pattern: string): (path: string) => boolean {
  const anchored = pattern.replace(/^\//, '')
  return pathGlob(pattern.includes('/') ? anchored : `**/${pattern}`)
}

/** The content of a pointer file, which stands for a file that is elsewhere. */
export function isLfsPointer(content: Uint8Array): boolean {
  return Buffer.from(content.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs.github.com/spec')
}
