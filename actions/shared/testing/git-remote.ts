/** A real git server: a bare repository on disk, and people who push to it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ENV = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Person',
  GIT_AUTHOR_EMAIL: 'person@example.org',
  GIT_COMMITTER_NAME: 'Person',
  GIT_COMMITTER_EMAIL: 'person@example.org',
}

export interface GitRemote {
  /** Absolute path of the bare repository. */
  readonly remote: string
  /** Runs git in the bare repository. */
  git(...args: string[]): string
  /** Commits files on top of a branch, which is made when it is missing. Returns the new head. */
  push(branch: string, files: Readonly<Record<string, string | Uint8Array>>, message?: string): string
  close(): void
}

export function makeGitRemote(): GitRemote {
  const directory = mkdtempSync(path.join(tmpdir(), 'llem-remote-'))
  const remote = path.join(directory, 'remote.git')
  mkdirSync(remote)
  const run = (cwd: string, args: readonly string[], env: Record<string, string> = {}, input?: string): string =>
    execFileSync('git', args, {
      cwd,
      env: { ...ENV, ...env },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input === undefined ? {} : { input }),
    }).trim()
  run(remote, ['init', '--quiet', '--bare', '--initial-branch=main', '.'])
  let counter = 0
  return {
    remote,
    git: (...args) => run(remote, args),
    push: (branch, files, message = 'Work of a person') => {
      // Plumbing in the bare repository: a push in effect, at a fraction of its time.
      const index = { GIT_INDEX_FILE: path.join(directory, `index-${(counter += 1)}`) }
      let parent = ''
      try {
        parent = run(remote, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
        run(remote, ['read-tree', parent], index)
      } catch {
        run(remote, ['read-tree', '--empty'], index)
      }
      const scratch = path.join(directory, 'scratch')
      for (const [file, content] of Object.entries(files)) {
        writeFileSync(scratch, content)
        const blob = run(remote, ['hash-object', '-w', '--no-filters', scratch])
        run(remote, ['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`], index)
      }
      const tree = run(remote, ['write-tree'], index)
      const commit = run(remote, ['commit-tree', tree, ...(parent === '' ? [] : ['-p', parent]), '-m', message])
      run(remote, ['update-ref', `refs/heads/${branch}`, commit, parent === '' ? '0'.repeat(40) : parent])
      return commit
    },
    close: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
