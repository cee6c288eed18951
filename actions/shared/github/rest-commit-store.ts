/** Commits through REST git data: signed by GitHub for a bot's token, no checkout, no credential on disk. */
import { PlatformError, Problem, UserError } from '../runtime/problems'
import { ApiError } from './api-error'
import { type GithubClient } from './client'
import { type Commit, type CommitStore, type CreatedCommit, type NewCommit, type TreeChange } from './commit-store'
import { type TreeEntry } from './git-objects'

const READ = 'contents: read'
const WRITE = 'contents: write'
/** One request holds at most this many files and characters of content. */
const CHUNK_FILES = 100
const CHUNK_CHARACTERS = 4 * 1024 * 1024
/** GitHub allows 100 requests at once; a few are enough to hide the round trip. */
const PARALLEL_BLOBS = 4

interface ApiTree {
  readonly sha: string
  readonly truncated?: boolean
  readonly tree: readonly {
    readonly path: string
    readonly mode: string
    readonly type: string
    readonly sha: string
  }[]
}

interface ApiCommit {
  readonly sha: string
  readonly tree: { readonly sha: string }
  readonly message: string
  readonly parents: readonly { readonly sha: string }[]
  readonly verification?: { readonly verified?: boolean }
}

interface ApiRef {
  readonly object: { readonly sha: string }
}

/**
 * @param repository `owner/name`
 * @param branch the branch's name, without `refs/heads/`
 */
export function restCommitStore(client: GithubClient, repository: string, branch: string): CommitStore {
  const root = `repos/${repository}`
  const ref = `heads/${branch.split('/').map(encodeURIComponent).join('/')}`

  const readTree = async (sha: string, prefix: string, into: Map<string, TreeEntry>): Promise<void> => {
    const whole = await client.request<ApiTree>('GET', `${root}/git/trees/${sha}`, {
      permission: READ,
      query: { recursive: 1 },
      repeatable: true,
    })
    // GitHub cuts very large listings; then each directory is read on its own.
    const { data } =
      whole.data.truncated === true
        ? await client.request<ApiTree>('GET', `${root}/git/trees/${sha}`, { permission: READ, repeatable: true })
        : whole
    for (const entry of data.tree) {
      if (entry.type !== 'tree') into.set(prefix + entry.path, { mode: entry.mode, sha: entry.sha })
      else if (whole.data.truncated === true) await readTree(entry.sha, `${prefix}${entry.path}/`, into)
    }
  }

  return {
    async readHead() {
      try {
        return (await client.request<ApiRef>('GET', `${root}/git/ref/${ref}`, { permission: READ, repeatable: true }))
          .data.object.sha
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return undefined
        throw error
      }
    },

    async readCommit(sha): Promise<Commit> {
      const { data } = await client.request<ApiCommit>('GET', `${root}/git/commits/${sha}`, {
        permission: READ,
        repeatable: true,
      })
      const tree = new Map<string, TreeEntry>()
      await readTree(data.tree.sha, '', tree)
      return { tree, treeSha: data.tree.sha, message: data.message, parents: data.parents.map((parent) => parent.sha) }
    },

    async readBlob(sha) {
      const { data } = await client.request<{ content: string }>('GET', `${root}/git/blobs/${sha}`, {
        permission: READ,
        repeatable: true,
      })
      return Buffer.from(data.content, 'base64')
    },

    async createCommit(commit: NewCommit): Promise<CreatedCommit> {
      // Objects are named by their content, so creating one twice is creating it once.
      await uploadBinaries(client, root, commit.changes)
      let tree = commit.parentTree
      for (const chunk of chunks(commit.changes)) {
        const body = { base_tree: tree, tree: chunk.map(treeItem) }
        tree = (
          await client.request<ApiTree>('POST', `${root}/git/trees`, { permission: WRITE, body, repeatable: true })
        ).data.sha
      }
      if (tree !== commit.expectedTree) {
        throw new PlatformError(
          `GitHub made the tree ${tree} where ${commit.expectedTree} was expected: it did not store the bytes it was sent; nothing was committed, re-run the job`,
        )
      }
      // Without author and committer GitHub signs the commit of a bot's token.
      const body = { message: commit.message, tree, parents: [commit.parent] }
      const { data } = await client.request<ApiCommit>('POST', `${root}/git/commits`, {
        permission: WRITE,
        body,
        repeatable: true,
      })
      return { sha: data.sha, verified: data.verification?.verified === true }
    },

    async moveBranch(from, to) {
      // The parent of `to` is `from`: without force, GitHub refuses it on any other head. Repeating is
      // safe, since the branch that is already there stays there.
      try {
        await client.request('PATCH', `${root}/git/refs/${ref}`, {
          permission: WRITE,
          body: { sha: to, force: false },
          repeatable: true,
        })
        return true
      } catch (error) {
        if (error instanceof ApiError && error.status === 422 && /fast.forward|does not exist/i.test(error.reason))
          return false
        if (error instanceof ApiError && (error.status === 404 || error.status === 409)) return false
        if (error instanceof ApiError && error.status === 422) throw protectedBranch(branch, from, error)
        throw error
      }
    },
  }
}

function protectedBranch(branch: string, head: string, error: ApiError): Error {
  return new UserError(
    new Problem({
      key: 'branch',
      found: `GitHub refused to move \`${branch}\` from ${head}: ${error.reason}`,
      expected: 'a branch that the token may push to',
      advice: 'if a rule protects the branch, add the App to those who may bypass it',
    }),
  )
}

function treeItem(change: TreeChange): Record<string, unknown> {
  const common = { path: change.path, mode: change.mode, type: 'blob' }
  if (change.kind === 'delete') return { ...common, sha: null }
  const text = inlineText(change.content)
  return text === undefined ? { ...common, sha: change.sha } : { ...common, content: text }
}

/** The content as text, when JSON can carry it without loss: it saves one request for each file. */
function inlineText(content: Uint8Array): string | undefined {
  if (content.length > CHUNK_CHARACTERS) return undefined
  const text = Buffer.from(content).toString()
  return text.includes('\0') || Buffer.compare(Buffer.from(text), content) !== 0 ? undefined : text
}

async function uploadBinaries(client: GithubClient, root: string, changes: readonly TreeChange[]): Promise<void> {
  const queue = changes.flatMap((change) =>
    change.kind === 'write' && inlineText(change.content) === undefined ? [change] : [],
  )
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const body = { content: Buffer.from(next.content).toString('base64'), encoding: 'base64' }
      const { data } = await client.request<{ sha: string }>('POST', `${root}/git/blobs`, {
        permission: WRITE,
        body,
        repeatable: true,
      })
      if (data.sha !== next.sha)
        throw new PlatformError(
          `GitHub stored other bytes than were sent for ${JSON.stringify(next.path)}; nothing was committed, re-run the job`,
        )
    }
  }
  await Promise.all(Array.from({ length: PARALLEL_BLOBS }, work))
}

function chunks(changes: readonly TreeChange[]): TreeChange[][] {
  const result: TreeChange[][] = []
  let characters = Infinity
  for (const change of changes) {
    const size = change.kind === 'write' ? change.content.length : 0
    const last = result.at(-1)
    if (last === undefined || last.length >= CHUNK_FILES || characters + size > CHUNK_CHARACTERS) {
      result.push([change])
      characters = size
    } else {
      last.push(change)
      characters += size
    }
  }
  return result
}
