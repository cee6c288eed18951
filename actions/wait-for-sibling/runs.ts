/** The runs and jobs of a commit, read with as few requests as the question allows. */
import { expectShape } from '../shared/github/answer-shape'
import { PAGE_SIZE, type GithubClient } from '../shared/github/client'
import { type JobSnapshot, lacksCell, type RunSnapshot, type Snapshot, type WaitRules, workOf } from './snapshot'
import { newerRuns, runsOf, standingRun, takesOver } from './standing'

export interface RunsPort {
  look(headSha: string, rules: WaitRules): Promise<Snapshot>
  /** Makes the next look ask for everything again. */
  refresh(): void
  /** Requests so far. */
  requests(): number
  /** Requests that the next look will need, and that a look at everything needs, as long as no list gets longer. */
  cost(): { readonly next: number; readonly everything: number }
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
  readonly started_at?: string | null
  readonly completed_at: string | null
}

const PERMISSION = 'actions: read'
/** Runs of one workflow that are looked into; a commit may have many that were started by hand. */
const LOOK_BACK = 10
/** Runs known to have begun that are enough: the one that stands for the workflow, and the one before it. */
const ENOUGH = 2

/** @param repository `owner/name` */
export function githubRuns(client: GithubClient, repository: string): RunsPort {
  const jobs = new Map<number, readonly JobSnapshot[]>()
  let runs: readonly RunSnapshot[] = []
  let listed = false
  let ownId = 0
  /** The other runs whose jobs decide, and those of them that are not over. */
  let watched: readonly number[] = []
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
        startedAt: row.started_at ?? null,
        completedAt: row.completed_at,
      })),
    )
  }
  const ownIsDone = (rules: WaitRules): boolean => {
    const work = workOf(jobs.get(rules.self.runId) ?? [], rules)
    return work.length > 0 && work.every(({ status }) => status === 'completed')
  }
  /** Reads what may have changed of these runs, newest first, until `enough` of them have begun. */
  const readRuns = async (rows: readonly RunSnapshot[], enough: number, rules: WaitRules): Promise<number[]> => {
    const read: number[] = []
    let begun = 0
    for (const run of rows.slice(0, LOOK_BACK)) {
      if (begun === enough) break
      // It gets no job of the cell any more.
      if (run.status === 'completed' && lacksCell(run, { runs, jobs }, rules)) continue
      if (pending.length === 0 || pending.includes(run.id) || !jobs.has(run.id)) await readJobs(run.id)
      read.push(run.id)
      if (takesOver(run, { runs, jobs }, rules)) begun += 1
    }
    return read
  }
  const isOver = (id: number): boolean => {
    const listed = jobs.get(id) ?? []
    // A run that is cancelled before anything began has no jobs, and gets none.
    const isCompleted = runs.some((run) => run.id === id && run.status === 'completed')
    return (listed.length > 0 || isCompleted) && listed.every(({ status }) => status === 'completed')
  }
  /** Whether only the list of runs can tell how it goes on: no run yet, one without jobs, or one without a gate. */
  const onlyListTells = (path: string, rules: WaitRules): boolean => {
    const run = standingRun(path, { runs, jobs }, rules, undefined)
    return (
      run === undefined ||
      (run.status !== 'completed' && (jobs.get(run.id) ?? []).every(({ status }) => status === 'completed'))
    )
  }

  return {
    async look(headSha, rules) {
      const { self, siblings } = rules
      // Once every sibling has a run, its jobs tell all that can change, a new attempt included.
      if (!listed || siblings.some((path) => runsOf(runs, path, rules).length === 0)) await listRuns(headSha)
      ownId = self.runId
      if (!ownDone) await readJobs(ownId)
      ownDone = ownIsDone(rules)
      const newer = newerRuns({ runs, jobs }, rules).filter(mayHaveBegun)
      const known = await readRuns(newer, 1, rules)
      for (const path of siblings) {
        const rows = runsOf(runs, path, rules)
        // When there is one only, its jobs also tell what it waits for.
        known.push(...(await readRuns(rows.length > 1 ? rows.filter(mayHaveBegun) : rows, ENOUGH, rules)))
      }
      watched = known
      pending = known.filter((id) => !isOver(id))
      if (siblings.some((path) => onlyListTells(path, rules))) listed = false
      quota = client.quotaLeft
      return { runs, jobs }
    },
    refresh: () => {
      listed = false
      pending = []
      ownDone = false
    },
    requests: () => client.requests,
    cost: () => {
      const ofList = pagesOf(runs.length)
      const ofJobs = (ids: readonly number[]): number =>
        ids.reduce((sum, id) => sum + pagesOf(jobs.get(id)?.length ?? 0), 0)
      const asked = [...(ownDone ? [] : [ownId]), ...(pending.length > 0 ? pending : watched)]
      return {
        next: Math.max((listed ? 0 : ofList) + ofJobs(asked), 1),
        everything: ofList + ofJobs([ownId, ...watched]),
      }
    },
    quotaLeft: () => quota,
  }
}

/** Whether its jobs can tell more than the list does: a run that is queued or was skipped has begun nothing. */
function mayHaveBegun({ status, conclusion }: RunSnapshot): boolean {
  return conclusion !== 'skipped' && !['queued', 'pending', 'requested'].includes(status)
}

/** Requests that a list of so many items takes. */
function pagesOf(items: number): number {
  return Math.max(Math.ceil(items / PAGE_SIZE), 1)
}
