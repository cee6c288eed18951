/** The part of GitHub's API about runs, jobs and artifacts, told from what act does. The emulator lacks it. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import path from 'node:path'
import { REPOSITORY } from '../../actions/shared/testing/emulator'
import { type ProxiedRequest, type ProxyAnswer } from '../../actions/shared/testing/proxy'
import { type RunLog } from './run-log'

export interface KnownRun {
  readonly id: number
  readonly attempt: number
  /** Of the workflow file that was started. */
  readonly path: string
  readonly event: string
  readonly headSha: string
  readonly log: RunLog
  /** What act ended with; undefined while it runs. */
  status: number | null | undefined
}

export interface ActionsApi {
  /** Answers a request about runs; undefined leaves it to the emulator. */
  readonly answer: (request: ProxiedRequest) => ProxyAnswer | undefined
  /** A run with the id of an earlier one is its next attempt. */
  readonly register: (run: KnownRun) => void
  readonly close: () => Promise<void>
}

/** @param artifacts where act keeps the archives of all runs */
export async function startActionsApi(artifacts: string): Promise<ActionsApi> {
  const runs = new Map<number, KnownRun>()
  const archive = (run: string, name: string): string => path.join(artifacts, run, name, `${name}.zip`)
  // GitHub redirects to a storage of its own.
  const storage = createServer((request, response) => {
    const [, run = '', name = ''] = (request.url ?? '').split('/').map(decodeURIComponent)
    response.writeHead(200, { 'content-type': 'application/zip' })
    response.end(readFileSync(archive(run, name)))
  })
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve))
  const { port } = storage.address() as AddressInfo

  const list = (
    run: string,
  ): { id: number; name: string; size_in_bytes: number; digest: string; expired: boolean }[] => {
    const folder = path.join(artifacts, run)
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names
      .filter((name) => existsSync(archive(run, name)))
      .map((name) => {
        const bytes = readFileSync(archive(run, name))
        return {
          id: identity(run, name),
          name,
          size_in_bytes: bytes.length,
          digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
          expired: false,
        }
      })
  }
  const routes: readonly [RegExp, (parts: readonly string[], query: URLSearchParams) => ProxyAnswer | undefined][] = [
    [
      /^runs$/,
      (_, query) => {
        const found = [...runs.values()].filter(({ headSha }) => headSha === query.get('head_sha')).map(showRun)
        return ok({ total_count: found.length, workflow_runs: found })
      },
    ],
    [
      /^runs\/(\d+)\/jobs$/,
      ([id]) => {
        const jobs = showJobs(runs.get(Number(id)))
        return ok({ total_count: jobs.length, jobs })
      },
    ],
    [
      /^runs\/(\d+)\/artifacts$/,
      ([run = ''], query) => {
        const found = list(run).filter(({ name }) => !query.has('name') || name === query.get('name'))
        return ok({ total_count: found.length, artifacts: found })
      },
    ],
    [
      /^artifacts\/(\d+)\/zip$/,
      ([id]) => {
        for (const run of runs.keys())
          for (const found of list(`${run}`))
            if (`${found.id}` === id)
              return {
                status: 302,
                headers: { location: `http://127.0.0.1:${port}/${run}/${encodeURIComponent(found.name)}` },
                body: {},
              }
        return undefined
      },
    ],
  ]
  return {
    answer: ({ method, path: asked }) => {
      const url = new URL(asked, 'http://localhost')
      const prefix = `/repos/${REPOSITORY}/actions/`
      if (method !== 'GET' || !url.pathname.startsWith(prefix)) return undefined
      for (const [form, reply] of routes) {
        const match = form.exec(url.pathname.slice(prefix.length))
        if (match !== null) return reply(match.slice(1), url.searchParams)
      }
      return undefined
    },
    register: (run) => {
      runs.set(run.id, run)
    },
    close: () =>
      new Promise((resolve) => {
        storage.closeAllConnections()
        storage.close(() => {
          resolve()
        })
      }),
  }
}

const ok = (body: unknown): ProxyAnswer => ({ status: 200, body })

function showRun({ id, attempt, path: file, event, status }: KnownRun): unknown {
  return {
    id,
    run_attempt: attempt,
    path: file,
    event,
    status: status === undefined ? 'in_progress' : 'completed',
    conclusion: status === undefined ? null : status === 0 ? 'success' : 'failure',
    html_url: `https://github.com/${REPOSITORY}/actions/runs/${id}`,
  }
}

function showJobs(run: KnownRun | undefined): readonly unknown[] {
  return (run?.log.jobs ?? []).map(({ name, status, conclusion, startedAt, completedAt }) => ({
    name,
    run_attempt: run?.attempt ?? 1,
    status,
    conclusion,
    started_at: startedAt,
    completed_at: completedAt,
  }))
}

function identity(run: string, name: string): number {
  return createHash('sha256').update(`${run}/${name}`).digest().readUInt32BE()
}
