/** Paths that are two on Linux and one on a file system that ignores case or form, as those of macOS and Windows do. */
import { foldedPath } from '../shared/github/path-guard'

/**
 * @param files of the branch
 * @param directories of the branch
 * @returns for a path that is about to be written, the file or directory that it or a directory above it would be one
 *   with; the paths asked about before count as written
 */
export function caseTwins(
  files: Iterable<string>,
  directories: Iterable<string>,
): (path: string) => string | undefined {
  const known = new Set<string>()
  const byFolded = new Map<string, string>()
  const add = (path: string): void => {
    known.add(path)
    if (!byFolded.has(foldedPath(path))) byFolded.set(foldedPath(path), path)
  }
  for (const path of [...files, ...directories]) add(path)
  return (path) => {
    const names = path.split('/')
    for (let length = 1; length <= names.length; length += 1) {
      const part = names.slice(0, length).join('/')
      // What the branch has in both spellings already is nobody's news.
      if (known.has(part)) continue
      const twin = byFolded.get(foldedPath(part))
      if (twin !== undefined) return twin
      add(part)
    }
    return undefined
  }
}
