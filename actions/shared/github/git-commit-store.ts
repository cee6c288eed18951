/**
 * Commits through plain git, for servers without the REST API. It works in a bare repository of its
 * own: no work tree, no filter, no hook and no configuration of the machine takes part.
 */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PlatformError, Problem, UserError } from '../runtime/problems'
import { runProcess } from '../runtime/processes'
import { checkNewTree, type Commit, type CommitStore, type CreatedCommit, type NewCommit } from './commit-store'
import { type Tree, type TreeEntry } from './git-objects'

export interface GitStoreOptions {
  /** Address of the remote, as git takes it. */
  readonly remote: string
  readonly branch: string
  /** Absolute path of an empty directory, which is deleted by the caller. */
  readonly directory: string
  /** '' for a remote that needs none. */
  readonly token: string
  /** The environment git runs in; only `PATH`, `HOME` and proxies are taken from it. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly identity: { readonly name: string; readonly email: string }
}

const DEADLINE_MS = 5 * 60_000
/** Pushes of one commit, each after a look at the branch. */
const PUSHES = 5
const FETCHED = 'refs/llem/head'

export async function gitCommitStore(options: GitStoreOptions): Promise<CommitStore> {
  const env = gitEnvironment(options)
  const branch = `refs/heads/${options.branch}`
  const run = async (
    args: readonly string[],
    stdin?: string | Uint8Array,
  ): Promise<{ status: number | null; stdout: string; stderr: string }> => {
    const result = await runProcess(['git', ...args], {
      cwd: options.directory,
      env,
      deadlineMs: DEADLINE_MS,
      maxOutputBytes: 256 * 1024 * 1024,
      ...(stdin === undefined ? {} : { stdin }),
    })
    if (result.kind === 'not-started')
      throw new PlatformError(`git could not be started (${result.code}); install git on the runner`)
    if (result.timedOut)
      throw new PlatformError(`git ${args[0] ?? ''} did not end in ${DEADLINE_MS / 1000} s; re-run the job`)
    return result
  }
  const git = async (args: readonly string[], stdin?: string | Uint8Array): Promise<string> => {
    const { status, stdout, stderr } = await run(args, stdin)
    if (status !== 0) throw explain(args[0] ?? '', stderr, options)
    return stdout
  }
  await git(['init', '--quiet', '--bare', '--template=', '.'])

  const readHead = async (): Promise<string | undefined> => {
    const line = (await git(['ls-remote', '--refs', '--', options.remote, branch]))
      .split('\n')
      .find((row) => row.endsWith(`\t${branch}`))
    return line?.split('\t')[0]
  }

  const readFiles = async (sha: string): Promise<Tree> => {
    const files = new Map<string, TreeEntry>()
    for (const row of (await git(['ls-tree', '-r', '-z', '--full-tree', sha])).split('\0')) {
      const end = row.indexOf('\t')
      const [mode = '', , object = ''] = row.slice(0, end).split(' ')
      if (end > 0) files.set(row.slice(end + 1), { mode, sha: object })
    }
    return files
  }

  return {
    readHead,

    async readCommit(sha): Promise<Commit> {
      if ((await run(['cat-file', '-e', `${sha}^{commit}`])).status !== 0) {
        // The branch is fetched rather than the commit: not every server gives a commit by its name.
        await git(['fetch', '--quiet', '--no-tags', '--depth=50', '--', options.remote, `+${branch}:${FETCHED}`])
      }
      const [treeSha = '', parents = '', ...message] = (
        await git(['show', '--no-patch', '--no-show-signature', '--format=%T%n%P%n%B', sha, '--'])
      ).split('\n')
      return {
        tree: await readFiles(sha),
        treeSha,
        message: message.join('\n'),
        parents: parents === '' ? [] : parents.split(' '),
      }
    },

    async readBlob(sha) {
      // Into a file, since what a process prints is read as text.
      const file = path.join(options.directory, (await git(['unpack-file', sha])).trim())
      try {
        return readFileSync(file)
      } finally {
        rmSync(file)
      }
    },

    async createCommit(commit: NewCommit): Promise<CreatedCommit> {
      const rows: string[] = []
      for (const change of commit.changes) {
        if (change.kind === 'delete') {
          rows.push(`0 ${'0'.repeat(commit.parent.length)}\t${change.path}`)
          continue
        }
        const sha = (await git(['hash-object', '-w', '--no-filters', '--stdin'], change.content)).trim()
        if (sha !== change.sha)
          throw new PlatformError(
            `git stored other bytes than were given for ${JSON.stringify(change.path)}; nothing was committed`,
          )
        rows.push(`${change.mode} ${sha}\t${change.path}`)
      }
      await git(['read-tree', commit.parentTree])
      await git(['update-index', '-z', '--index-info'], rows.map((row) => `${row}\0`).join(''))
      const tree = (await git(['write-tree'])).trim()
      await checkNewTree(tree, commit, readFiles)
      const sha = (await git(['commit-tree', '-p', commit.parent, tree], commit.message)).trim()
      return { sha, verified: false }
    },

    async moveBranch(from, to) {
      for (let attempt = 1; ; attempt += 1) {
        const { status, stdout, stderr } = await run([
          'push',
          '--porcelain',
          '--no-verify',
          `--force-with-lease=${branch}:${from}`,
          '--',
          options.remote,
          `${to}:${branch}`,
        ])
        if (status === 0) return true
        // What the branch points at now is the only fact that counts: the answer may have been lost.
        const head = await readHead()
        if (head === to) return true
        if (head !== from) return false
        // Rejected, and nobody was faster: a lock of somebody who ended without moving it.
        const locked = /\[rejected\]|stale info|fetch first|non-fast-forward|cannot lock ref/.test(stdout + stderr)
        if (!locked || attempt >= PUSHES) throw explain('push', stderr, options)
      }
    },
  }
}

/** Nothing of the machine's configuration applies; the token never appears in an argument. */
function gitEnvironment({ env, identity, token }: GitStoreOptions): Record<string, string | undefined> {
  const kept = Object.fromEntries(
    Object.entries(env).filter(([name]) =>
      /^(?:PATH|HOME|TMPDIR|SYSTEMROOT|(?:https?|no|all)_proxy|SSL_CERT_\w+)$/i.test(name),
    ),
  )
  const settings: [string, string][] = [
    ['core.hooksPath', '/dev/null'],
    ['gc.auto', '0'],
    ['protocol.ext.allow', 'never'],
    ['core.protectNTFS', 'true'],
    ['core.protectHFS', 'true'],
  ]
  if (token !== '')
    settings.push([
      'http.extraHeader',
      `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    ])
  return {
    ...kept,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}

function explain(command: string, stderr: string, { branch }: GitStoreOptions): Error {
  const said = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'))
  const reason = said.find((line) =>
    /GH0\d\d|refusing to allow|denied|Authentication failed|could not read Username|not found|protected/i.test(line),
  )
  if (reason !== undefined) {
    return new UserError(
      new Problem({
        key: 'remote',
        found: `git ${command}: ${reason}`,
        expected: `a remote that the token may read and whose branch \`${branch}\` it may push to`,
        advice: 'check the address, the token and the rules that protect the branch',
      }),
    )
  }
  return new PlatformError(`git ${command} failed: ${said.at(-1) ?? 'no reason given'}; re-run the job`)
}
