/** The two places a race is run: the API of the emulator, and a bare repository. */
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { GithubClient } from '../github/client'
import { gitCommitStore } from '../github/git-commit-store'
import { restCommitStore } from '../github/rest-commit-store'
import { fetchTransport } from '../github/transport'
import { systemClock } from '../runtime/clock'
import { callApi, filesAt, headOf, makeBranch, pushByPerson, REPOSITORY, spareToken } from './emulator'
import { type GitRemote } from './git-remote'
import { recordingLogger } from './recording-logger'
import { type RaceTrack } from './writeback-races'

export function apiTrack(url: string): RaceTrack {
  let stores = 0
  return {
    start: (branch) => makeBranch(url, branch, { 'README.md': `${branch}\n` }, spareToken((stores += 1))),
    push: async (branch, content) => {
      // A person whose push is rejected pulls and pushes again.
      for (;;) {
        try {
          return await pushByPerson(url, branch, { 'README.md': content })
        } catch (error) {
          if (!String(error).includes('422')) throw error
        }
      }
    },
    store: (branch) => {
      const client = new GithubClient({
        apiUrl: url,
        token: spareToken((stores += 1)),
        userAgent: 'race',
        transport: fetchTransport,
        clock: systemClock,
        logger: recordingLogger(),
        random: Math.random,
      })
      return Promise.resolve(restCommitStore(client, REPOSITORY, branch))
    },
    history: async (branch) => {
      const rows: { sha: string; parent: string; message: string }[] = []
      for (let sha = await headOf(url, branch); sha !== '';) {
        const commit = await callApi<{ message: string; parents: { sha: string }[] }>(
          url,
          'GET',
          `repos/${REPOSITORY}/git/commits/${sha}`,
        )
        const parent: string = commit.parents[0]?.sha ?? ''
        rows.push({ sha, parent, message: commit.message })
        sha = parent
      }
      return rows
    },
    files: async (sha) =>
      Object.fromEntries(Object.entries(await filesAt(url, sha)).map(([file, { content }]) => [file, content])),
  }
}

/** @param directory absolute; the writers' own repositories are made below it */
export function gitTrack(remote: GitRemote, directory: string): RaceTrack {
  return {
    start: (branch) => Promise.resolve(remote.push(branch, { 'README.md': `${branch}\n` })),
    push: (branch, content) => {
      for (;;) {
        try {
          return Promise.resolve(remote.push(branch, { 'README.md': content }))
        } catch (error) {
          if (!/update-ref/.test(String(error))) throw error
        }
      }
    },
    store: (branch) =>
      gitCommitStore({
        remote: remote.remote,
        branch,
        directory: mkdtempSync(path.join(directory, 'writer-')),
        token: '',
        env: process.env,
        identity: { name: 'bot', email: 'bot@example.org' },
      }),
    history: (branch) =>
      Promise.resolve(
        remote
          .git('log', '--first-parent', '--format=%H %P%x00%s', branch)
          .split('\n')
          .map((row) => {
            const [ids = '', message = ''] = row.split('\0')
            const [sha = '', parent = ''] = ids.split(' ')
            return { sha, parent, message }
          }),
      ),
    files: (sha) =>
      Promise.resolve(
        Object.fromEntries(
          remote
            .git('ls-tree', '-r', '--name-only', sha)
            .split('\n')
            .map((file) => [file, `${remote.git('show', `${sha}:${file}`)}\n`]),
        ),
      ),
  }
}
