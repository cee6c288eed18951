/**
 * The emulator has no git server. This is the bare repository a checkout clones from: the emulator's commits, made of
 * the same objects under the same names.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { callApi, REPOSITORY } from '../../actions/shared/testing/emulator'

interface Person {
  readonly name: string
  readonly email: string
  /** ISO 8601. */
  readonly date: string
}

export interface ApiCommit {
  readonly sha: string
  readonly tree: { readonly sha: string }
  readonly parents: readonly { readonly sha: string }[]
  readonly author: Person
  readonly committer: Person
  readonly message: string
}

export interface GitMirror {
  /** Absolute path of the bare repository. */
  readonly path: string
  git(...args: string[]): string
  /** Brings a commit of the emulator and its ancestors here; the branch then points at it. */
  take(branch: string, sha: string): Promise<void>
}

export function makeMirror(home: string, url: string): GitMirror {
  const directory = path.join(home, 'remote.git')
  mkdirSync(directory, { recursive: true })
  const run = (args: readonly string[], input?: Buffer, env: Record<string, string> = {}): string =>
    execFileSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home, ...env },
      ...(input === undefined ? {} : { input }),
    }).trim()
  run(['init', '--quiet', '--bare', '--initial-branch=main', '.'])
  run(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  const known = new Set<string>()
  const api = <T>(route: string): Promise<T> => callApi<T>(url, 'GET', `repos/${REPOSITORY}/git/${route}`)
  const same = (what: string, made: string, wanted: string): void => {
    if (made !== wanted) throw new Error(`the ${what} ${wanted} of the emulator is ${made} for git`)
  }

  const take = async (sha: string): Promise<void> => {
    if (known.has(sha)) return
    const commit = await api<ApiCommit>(`commits/${sha}`)
    for (const parent of commit.parents) await take(parent.sha)
    const { tree } = await api<{ tree: { path: string; mode: string; type: string; sha: string }[] }>(
      `trees/${commit.tree.sha}?recursive=1`,
    )
    const index = { GIT_INDEX_FILE: path.join(home, 'mirror-index') }
    run(['read-tree', '--empty'], undefined, index)
    for (const entry of tree) {
      if (entry.type !== 'blob') continue
      if (!known.has(entry.sha)) {
        const { content } = await api<{ content: string }>(`blobs/${entry.sha}`)
        same('file', run(['hash-object', '-w', '--stdin'], Buffer.from(content, 'base64')), entry.sha)
        known.add(entry.sha)
      }
      run(['update-index', '--add', '--cacheinfo', `${entry.mode},${entry.sha},${entry.path}`], undefined, index)
    }
    same('tree', run(['write-tree'], undefined, index), commit.tree.sha)
    same('commit', run(['hash-object', '-w', '-t', 'commit', '--stdin'], commitObject(commit)), sha)
    known.add(sha)
  }
  return {
    path: directory,
    git: (...args) => run(args),
    take: async (branch, sha) => {
      await take(sha)
      run(['update-ref', `refs/heads/${branch}`, sha])
    },
  }
}

function commitObject({ tree, parents, author, committer, message }: ApiCommit): Buffer {
  const person = ({ name, email, date }: Person): string =>
    `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`
  return Buffer.from(
    [
      `tree ${tree.sha}`,
      ...parents.map(({ sha }) => `parent ${sha}`),
      `author ${person(author)}`,
      `committer ${person(committer)}`,
      '',
      message.endsWith('\n') ? message : `${message}\n`,
    ].join('\n'),
  )
}
