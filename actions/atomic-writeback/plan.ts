/** What a writeback would change: pure, from the files of the concerns and the files of the head. */
import { createHash } from 'node:crypto'
import { type AttributesFile, isLfsPath, isLfsPointer } from '../shared/github/git-attributes'
import { type TreeChange } from '../shared/github/commit-store'
import { algorithmOf, blobSha, type Tree, type TreeEntry } from '../shared/github/git-objects'
import { anyGlob } from '../shared/github/path-glob'
import { pathRefusal } from '../shared/github/path-guard'
import { allowance, parseAllow } from './allow'
import { caseTwins } from './case-twins'

/** One file a concern wants to write. */
export interface SourceFile {
  /** As the concern names it; nothing about it is trusted. */
  readonly path: string
  readonly content: Uint8Array
  readonly concern: string
}

export interface PlanInput {
  /** The commit the new one is put on. */
  readonly head: string
  readonly tree: Tree
  readonly files: readonly SourceFile[]
  readonly concerns: readonly string[]
  readonly engines: readonly string[]
  /** Globs of what may be written, each for all concerns or, as `concern=glob`, for one. */
  readonly allow: readonly string[]
  /** Globs of what the sources hold completely: other files of the head that match are deleted. */
  readonly mirror: readonly string[]
  /** Globs of what other writebacks write, and no artefact is made from. */
  readonly generated: readonly string[]
  readonly attributes: readonly AttributesFile[]
  /** What else decides the bytes, for example the base commit. */
  readonly inputsKey: string
}

export interface Refusal {
  readonly path: string
  readonly concern: string
  readonly reason: string
}

export interface Plan {
  readonly refusals: readonly Refusal[]
  /** Sorted by path. */
  readonly changes: readonly TreeChange[]
  /** Every file of the branch afterwards. */
  readonly files: Tree
  /** SHA-256 of everything the artefacts were made from: the head without what writebacks write. */
  readonly inputsDigest: string
}

/** GitHub refuses larger blobs through the API. */
const LARGEST_FILE = 40 * 1024 * 1024

export function planWriteback(input: PlanInput): Plan {
  const algorithm = algorithmOf(input.head)
  const allowed = allowance(input.allow.map(parseAllow))
  const mirrored = anyGlob(input.mirror)
  const refusals: Refusal[] = []
  const wanted = new Map<string, Extract<TreeChange, { kind: 'write' }> & { concern: string }>()

  for (const file of [...input.files].sort(byPath)) {
    const sha = blobSha(file.content, algorithm)
    const other = wanted.get(file.path)
    const reason =
      pathRefusal(file.path) ??
      (allowed(file.path, file.concern) ? undefined : 'no glob of `allow` matches it') ??
      entryRefusal(file.path, input.tree) ??
      contentRefusal(file, input.attributes) ??
      (other !== undefined && other.sha !== sha ? `\`${other.concern}\` wants other bytes at the same path` : undefined)
    if (reason !== undefined) {
      refusals.push({ path: file.path, concern: file.concern, reason })
      continue
    }
    wanted.set(file.path, {
      kind: 'write',
      path: file.path,
      mode: input.tree.get(file.path)?.mode ?? '100644',
      sha,
      content: file.content,
      concern: file.concern,
    })
  }

  const deleted = [...input.tree].filter(
    ([path, { mode }]) =>
      mirrored(path) && allowed(path) && !wanted.has(path) && pathRefusal(path) === undefined && isFile(mode),
  )
  const kept = new Map(input.tree)
  for (const [path] of deleted) kept.delete(path)
  const directories = directoriesOf(kept)
  const twinOf = caseTwins(kept.keys(), directories)
  for (const { path, concern } of wanted.values()) {
    const twin = twinOf(path)
    const reason =
      collision(path, kept, directories, wanted) ??
      (twin === undefined ? undefined : `it differs from ${JSON.stringify(twin)} only in case or form`)
    if (reason !== undefined) refusals.push({ path, concern, reason })
  }

  const writes = [...wanted.values()].filter(({ path, sha }) => input.tree.get(path)?.sha !== sha)
  const changes: TreeChange[] = [
    ...writes.map(({ path, mode, sha, content }) => ({ kind: 'write' as const, path, mode, sha, content })),
    ...deleted.map(([path, { mode }]) => ({ kind: 'delete' as const, path, mode })),
  ].sort(byPath)
  const result = new Map<string, TreeEntry>(kept)
  for (const { path, mode, sha } of writes) result.set(path, { mode, sha })
  return {
    refusals: refusals.sort(byPath),
    changes,
    files: result,
    inputsDigest: digestOfInputs(input, allowed),
  }
}

/** A file whose new place is taken by something that is not a plain file. */
function entryRefusal(path: string, tree: Tree): string | undefined {
  const names = path.split('/')
  for (let length = 1; length <= names.length; length += 1) {
    const mode = tree.get(names.slice(0, length).join('/'))?.mode
    if (mode === '160000') return 'a submodule is in the way'
    if (mode === '120000') return 'a symbolic link is in the way'
  }
  return undefined
}

function contentRefusal({ path, content }: SourceFile, attributes: readonly AttributesFile[]): string | undefined {
  if (content.length > LARGEST_FILE)
    return `${content.length} bytes are more than the ${LARGEST_FILE} that the API takes`
  if (isLfsPath(path, attributes) || isLfsPointer(content)) return 'the path is stored with Git LFS'
  return undefined
}

/** A directory where a file is, or a file where a directory is. */
function collision(
  path: string,
  kept: Tree,
  directories: ReadonlySet<string>,
  wanted: ReadonlyMap<string, unknown>,
): string | undefined {
  const names = path.split('/')
  for (let length = 1; length < names.length; length += 1) {
    const parent = names.slice(0, length).join('/')
    if (kept.has(parent) || wanted.has(parent)) return `${JSON.stringify(parent)} is a file, not a directory`
  }
  return directories.has(path) ? 'there is a directory of that name' : undefined
}

function directoriesOf(tree: Tree): Set<string> {
  const directories = new Set<string>()
  for (const path of tree.keys()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      directories.add(path.slice(0, end))
  }
  return directories
}

function isFile(mode: string): boolean {
  return mode === '100644' || mode === '100755'
}

function digestOfInputs(
  { tree, generated, concerns, engines, inputsKey }: PlanInput,
  allowed: (path: string) => boolean,
): string {
  const made = anyGlob(generated)
  const hash = createHash('sha256')
  for (const [path, { mode, sha }] of [...tree].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!allowed(path) && !made(path)) hash.update(`${mode} ${sha} ${path}\0`)
  }
  const names = (list: readonly string[]): string => [...list].sort().join(',')
  return hash.update(`engines ${names(engines)}\0concerns ${names(concerns)}\0key ${inputsKey}`).digest('hex')
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
