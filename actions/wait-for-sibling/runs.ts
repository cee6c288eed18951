/** The runs and jobs of a commit, read with as few requests as the question allows. */
import { expectShape } from '../shared/github/answer-shape'
import { type GithubClient } from '../shared/github/client'
import { type JobSnapshot, newestRun, type RunSnapshot, type Snapshot, type WaitRules, workOf } from './decision'

export interface RunsPort {
  look(headSha: string, rules: WaitRules): Promise<Snapshot>
  /** Makes the next look ask for everything again. */
  refresh(): void
  /** Requests so far. */
  requests(): number
  /** Requests that the next look will need. */
  cost(): number
  /** Share of the token's hourly requests that is left; undefined when GitHub did not say. */
  quotaLeft(): number | undefined
}

interface ApiRun {
  readonly id: number
  readonly run_attempt?: number
  readonly path: string
  readonly event: string
  readonly status: string | null
  readonly conclusion: string | null
  readonly html_url: string
  readonly head_repository?: { readonly full_name: string } | null
}

interface ApiJob {
  readonly name: string
  readonly run_attempt?: number
  readonly status: string
  readonly conclusion: string | null
  readonly completed_at: string | null
}

const PERMISSION = 'actions: read'

/** @param repository `owner/name` */
export function githubRuns(client: GithubClient, repository: string): RunsPort {
  const jobs = new Map<number, readonly JobSnapshot[]>()
  let runs: readonly RunSnapshot[] = []
  let listed = false
  let pending: readonly number[] = []
  /** Whether the own work was seen to be done since the last refresh; it does not change by itself then. */
  let ownDone = false
  let quota: number | undefined

  const listRuns = async (headSha: string): Promise<void> => {
    const rows = await client.list<ApiRun>(
      `repos/${repository}/actions/runs`,
      { permission: PERMISSION, query: { head_sha: headSha }, conditional: true },
      'workflow_runs',
    )
    for (const row of rows) expectShape('GET actions/runs', row, { id: 'number', path: 'string', event: 'string' })
    runs = rows.map((row) => ({
      id: row.id,
      attempt: row.run_attempt ?? 1,
      // A workflow that another repository requires carries `@ref`.
      path: row.path.replace(/@.*$/, ''),
      event: row.event,
      status: row.status ?? 'queued',
      conclusion: row.conclusion,
      url: row.html_url,
      headRepository: row.head_repository === undefined ? repository : (row.head_repository?.full_name ?? ''),
    }))
    listed = true
  }
  const readJobs = async (run: number): Promise<void> => {
    const rows = await client.list<ApiJob>(
      `repos/${repository}/actions/runs/${run}/jobs`,
      { permission: PERMISSION, query: { filter: 'latest' }, conditional: true },
      'jobs',
    )
    for (const row of rows) expectShape('GET actions/runs/jobs', row, { name: 'string', status: 'string' })
    jobs.set(
      run,
      rows.map((row) => ({
        name: row.name,
        attempt: row.run_attempt ?? 1,
        status: row.status,
        conclusion: row.conclusion,
        completedAt: row.completed_at,
      })),
    )
  }
  const ownIsDone = (rules: WaitRules): boolean => {
    const work = workOf(jobs.get(rules.self.runId) ?? [], rules)
    return work.length > 0 && work.every(({ status }) => status === 'completed')
  }

  return {
    async look(headSha, rules) {
      const { self, siblings } = rules
      // Once every sibling has a run, its jobs tell all that can change, a new attempt included.
      if (!listed || siblings.some((path) => newestRun(runs, path, rules) === undefined)) await listRuns(headSha)
      if (!ownDone) await readJobs(self.runId)
      ownDone = ownIsDone(rules)
      const known = siblings.flatMap((path) => newestRun(runs, path, rules) ?? [])
      const asked = pending.length > 0 ? known.filter(({ id }) => pending.includes(id) || !jobs.has(id)) : known
      for (const { id } of asked) await readJobs(id)
      pending = known
        .filter(
          ({ id }) =>
            (jobs.get(id) ?? []).length === 0 || jobs.get(id)?.some(({ status }) => status !== 'completed') === true,
        )
        .map(({ id }) => id)
      // A run without a gate is done when GitHub says so; only the list tells.
      const ended = (run: RunSnapshot): boolean =>
        run.status !== 'completed' && (jobs.get(run.id) ?? []).every(({ status }) => status === 'completed')
      if (known.some(ended)) listed = false
      quota = client.quotaLeft
      return { runs, jobs }
    },
    refresh: () => {
      listed = false
      pending = []
      ownDone = false
    },
    requests: () => client.requests,
    cost: () => (listed ? 0 : 1) + (ownDone ? 0 : 1) + Math.max(pending.length, 1),
    quotaLeft: () => quota,
  }
}
