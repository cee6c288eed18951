/** Where commits are read from and written to; one implementation speaks REST, one speaks git. */
import { PlatformError } from '../runtime/problems'
import { algorithmOf, type Tree, treeSha } from './git-objects'

export interface Commit {
  readonly tree: Tree
  /** The object name of the root directory. */
  readonly treeSha: string
  readonly message: string
  readonly parents: readonly string[]
}

/** A change of one file; a `write` carries the whole content. */
export type TreeChange =
  | {
      readonly kind: 'write'
      readonly path: string
      readonly mode: string
      readonly sha: string
      readonly content: Uint8Array
    }
  | { readonly kind: 'delete'; readonly path: string; readonly mode: string }

export interface NewCommit {
  readonly parent: string
  readonly parentTree: string
  readonly changes: readonly TreeChange[]
  /** Every file the commit must hold; anything else is a fault of the platform. */
  readonly expectedFiles: Tree
  readonly message: string
}

export interface CreatedCommit {
  readonly sha: string
  /** Whether GitHub signed it. */
  readonly verified: boolean
}

/** One branch of one repository. */
export interface CommitStore {
  /** The commit the branch points at; undefined when there is no such branch. */
  readHead(): Promise<string | undefined>
  readCommit(sha: string): Promise<Commit>
  /** The content of a file by its object name. */
  readBlob(sha: string): Promise<Uint8Array>
  /** Writes objects that nothing points at yet: a crash after it leaves the branch as it was. */
  createCommit(commit: NewCommit): Promise<CreatedCommit>
  /**
   * Moves the branch from one commit to the next, if it is still there.
   *
   * @returns false when the branch had moved; nothing is changed then
   */
  moveBranch(from: string, to: string): Promise<boolean>
}

/**
 * Compares a new tree with what it must hold, before a commit points at it.
 *
 * @param made the object name the platform gave it
 * @param readFiles lists a tree by its object name
 * @throws PlatformError when it holds anything else
 */
export async function checkNewTree(
  made: string,
  { parent, expectedFiles }: NewCommit,
  readFiles: (tree: string) => Promise<Tree>,
): Promise<void> {
  // A name that is not UTF-8 was replaced on the way, so the object name cannot be computed from it.
  const namesAreWhole = ![...expectedFiles.keys()].some((path) => path.includes('\ufffd'))
  const holds = namesAreWhole
    ? made === treeSha(expectedFiles, algorithmOf(parent))
    : sameFiles(await readFiles(made), expectedFiles)
  if (!holds)
    throw new PlatformError(
      `the new tree ${made} does not hold the bytes that were sent; nothing was committed, re-run the job`,
    )
}

function sameFiles(one: Tree, other: Tree): boolean {
  return (
    one.size === other.size &&
    [...one].every(([path, { mode, sha }]) => {
      const entry = other.get(path)
      return entry?.mode === mode && entry.sha === sha
    })
  )
}
