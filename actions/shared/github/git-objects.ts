/** Git's object names, computed here: what a commit will hold is known before anything is sent. */
import { createHash } from 'node:crypto'

/** A file of a commit: its mode as git writes it (`100644`, `100755`, `120000`, `160000`) and its object name. */
export interface TreeEntry {
  readonly mode: string
  readonly sha: string
}

/** Every file of a commit by its path with `/`. Directories are not listed. */
export type Tree = ReadonlyMap<string, TreeEntry>

/** Repositories with SHA-256 object names write 64 digits. */
export const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

type Algorithm = 'sha1' | 'sha256'

/** The hash of the repository that `sha` belongs to. */
export function algorithmOf(sha: string): Algorithm {
  return sha.length === 64 ? 'sha256' : 'sha1'
}

export function blobSha(content: Uint8Array, algorithm: Algorithm): string {
  return objectSha('blob', content, algorithm)
}

function objectSha(type: 'blob' | 'tree', content: Uint8Array, algorithm: Algorithm): string {
  return createHash(algorithm).update(`${type} ${content.length}\0`).update(content).digest('hex')
}

interface Directory {
  readonly files: Map<string, TreeEntry>
  readonly directories: Map<string, Directory>
}

/** The object name of the root directory that holds exactly these files. */
export function treeSha(tree: Tree, algorithm: Algorithm): string {
  const root: Directory = { files: new Map(), directories: new Map() }
  for (const [path, entry] of tree) {
    const names = path.split('/')
    const file = names.pop() ?? ''
    let directory = root
    for (const name of names) {
      let next = directory.directories.get(name)
      if (next === undefined) directory.directories.set(name, (next = { files: new Map(), directories: new Map() }))
      directory = next
    }
    directory.files.set(file, entry)
  }
  return directorySha(root, algorithm)
}

function directorySha(directory: Directory, algorithm: Algorithm): string {
  const rows = [
    ...[...directory.files].map(([name, { mode, sha }]) => ({ key: Buffer.from(name), mode, name, sha })),
    // Git sorts a directory as if its name ended in a slash.
    ...[...directory.directories].map(([name, inner]) => ({
      key: Buffer.from(`${name}/`),
      mode: '40000',
      name,
      sha: directorySha(inner, algorithm),
    })),
  ].sort((a, b) => Buffer.compare(a.key, b.key))
  const content = Buffer.concat(
    rows.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]),
  )
  return objectSha('tree', content, algorithm)
}
