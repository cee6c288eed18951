/** Where commits are read from and written to; one implementation speaks REST, one speaks git. */
import { type Tree } from './git-objects'

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
  /** The object name the new root directory must get; anything else is a fault of the platform. */
  readonly expectedTree: string
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
