/** Commits through REST git data: signed by GitHub for a bot's token, no checkout, no credential on disk. */
import { PlatformError, Problem, UserError } from '../runtime/problems'
import { expectShape } from './answer-shape'
import { ApiError, type Refusal } from './api-error'
import { type GithubClient } from './client'
import {
  checkNewTree,
  type Commit,
  type CommitStore,
  type CreatedCommit,
  type NewCommit,
  type TreeChange,
} from './commit-store'
import { type Tree, type TreeEntry } from './git-objects'

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
    expectShape('GET git/trees', data, { tree: 'list' })
    for (const entry of data.tree) {
      if (entry.type !== 'tree') into.set(prefix + entry.path, { mode: entry.mode, sha: entry.sha })
      else if (whole.data.truncated === true) await readTree(entry.sha, `${prefix}${entry.path}/`, into)
    }
  }

  const readFiles = async (sha: string): Promise<Tree> => {
    const files = new Map<string, TreeEntry>()
    await readTree(sha, '', files)
    return files
  }

  const store: CommitStore = {
    async readHead() {
      try {
        const { data } = await client.request<ApiRef>('GET', `${root}/git/ref/${ref}`, {
          permission: READ,
          repeatable: true,
        })
        const { object } = expectShape('GET git/ref', data, { object: 'object' })
        return expectShape('GET git/ref', object, { sha: 'string' }).sha
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 404) throw error
        await checkVisible(client, repository)
        return undefined
      }
    },

    async readCommit(sha): Promise<Commit> {
      const { data } = await client.request<ApiCommit>('GET', `${root}/git/commits/${sha}`, {
        permission: READ,
        repeatable: true,
      })
      expectShape('GET git/commits', data, { tree: 'object', message: 'string', parents: 'list' })
      return {
        tree: await readFiles(data.tree.sha),
        treeSha: data.tree.sha,
        message: data.message,
        parents: data.parents.map((parent) => parent.sha),
      }
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
      const create = async <T>(kind: 'blobs' | 'trees' | 'commits', body: unknown): Promise<T> => {
        try {
          return (await client.request<T>('POST', `${root}/git/${kind}`, { permission: WRITE, body, repeatable: true }))
            .data
        } catch (error) {
          throw error instanceof ApiError && error.status === 404 ? mayNotWrite(repository, error) : error
        }
      }
      await uploadBinaries(create, commit.changes)
      let tree = commit.parentTree
      for (const chunk of chunks(commit.changes))
        tree = (await create<ApiTree>('trees', { base_tree: tree, tree: chunk.map(treeItem) })).sha
      await checkNewTree(tree, commit, readFiles)
      // Without author and committer GitHub signs the commit of a bot's token.
      const { sha, verification } = await create<ApiCommit>('commits', {
        message: commit.message,
        tree,
        parents: [commit.parent],
      })
      return { sha, verified: verification?.verified === true }
    },

    async moveBranch(from, to) {
      // The parent of `to` is `from`: without force, GitHub refuses it on any other head. Repeating is
      // safe, since the branch that is already there stays there.
      try {
        await client.request('PATCH', `${root}/git/refs/${ref}`, {
          permission: WRITE,
          body: { sha: to, force: false },
          repeatable: true,
          passes: isLocked,
        })
        return true
      } catch (error) {
        if (!(error instanceof ApiError)) {
          // Every answer was lost or about a lock: what the branch points at says who has won, if anybody has.
          if (error instanceof PlatformError && (await store.readHead()) !== from) return false
          throw error
        }
        if (error.status === 422 && /fast.forward|does not exist/i.test(error.reason)) return false
        if (error.status === 422) throw protectedBranch(branch, from, error)
        if (error.status !== 404) throw error
        if ((await store.readHead()) === undefined) return false
        throw mayNotWrite(repository, error)
      }
    },
  }
  return store
}

/** Somebody else writes the branch at this moment; who wins is seen when the request is repeated. */
function isLocked({ status, message }: Refusal): boolean {
  return status === 409 || (status === 422 && /cannot be updated/i.test(message))
}

/** A repository that the token does not see has no branches either. */
async function checkVisible(client: GithubClient, repository: string): Promise<void> {
  try {
    await client.request('GET', `repos/${repository}`, { permission: 'metadata: read', repeatable: true })
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    throw new UserError(
      new Problem({
        key: 'repository',
        found: `${error.message} (${repository})`,
        expected: 'a repository that the token sees',
        advice: 'correct the name, or install the App on the repository',
      }),
    )
  }
}

/** GitHub answers 404 and not 403 to a token that may read a repository and not write to it. */
function mayNotWrite(repository: string, error: ApiError): Error {
  return new UserError(
    new Problem({
      key: 'token',
      found: error.message,
      expected: `a token that may write to ${repository}`,
      advice: `add \`${WRITE}\` to the job's permissions or to the App`,
    }),
  )
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

async function uploadBinaries(
  create: (kind: 'blobs', body: unknown) => Promise<{ readonly sha: string }>,
  changes: readonly TreeChange[],
): Promise<void> {
  const queue = changes.flatMap((change) =>
    change.kind === 'write' && inlineText(change.content) === undefined ? [change] : [],
  )
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { sha } = await create('blobs', {
        content: Buffer.from(next.content).toString('base64'),
        encoding: 'base64',
      })
      if (sha !== next.sha)
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
