/** The runs of one commit and their jobs, as far as they are known at one moment, and how jobs are told apart by name. */

export interface RunSnapshot {
  readonly id: number
  readonly attempt: number
  /** Workflow file, for example `.github/workflows/engine-schemas.yml`. */
  readonly path: string
  readonly event: string
  /** `queued`, `in_progress`, `completed`, `waiting`, `requested` or `pending`. */
  readonly status: string
  readonly conclusion: string | null
  readonly url: string | undefined
  /** `owner/name` of the branch: that of a fork for the pull request of a fork, '' when it was deleted. */
  readonly headRepository: string
}

export interface JobSnapshot {
  /** `caller / called` for a job of a reusable workflow. */
  readonly name: string
  readonly attempt: number
  readonly status: string
  readonly conclusion: string | null
  /** ISO 8601; null when GitHub does not say. */
  readonly startedAt: string | null
  /** ISO 8601; null while it runs. */
  readonly completedAt: string | null
}

export interface Snapshot {
  /** Every run of the commit. */
  readonly runs: readonly RunSnapshot[]
  /** The newest jobs of the runs that were looked at, by run. */
  readonly jobs: ReadonlyMap<number, readonly JobSnapshot[]>
}

export interface WaitRules {
  readonly self: { readonly runId: number; readonly path: string; readonly event: string }
  /** `owner/name` of the repository of the runs. */
  readonly repository: string
  readonly siblings: readonly string[]
  /** How the last part of a gate job's name starts. */
  readonly gatePrefix: string
  /** Only jobs whose name ends in `(cell)` count; '' for all. */
  readonly cell: string
  /** Conclusions besides `success` that count as success. */
  readonly accept: readonly string[]
  readonly onMissing: 'fail' | 'skip'
  readonly onFailure: 'fail' | 'proceed'
}

/** The own run exists, whether or not GitHub lists it already, and whichever commit it was started on. */
export function ownRun(runs: readonly RunSnapshot[], { self, repository }: WaitRules): RunSnapshot {
  return (
    runs.find((run) => run.id === self.runId) ?? {
      id: self.runId,
      attempt: 1,
      path: self.path,
      event: self.event,
      status: 'in_progress',
      conclusion: null,
      url: undefined,
      headRepository: repository,
    }
  )
}

/** The jobs that work: those of the cell without the gates. */
export function workOf(jobs: readonly JobSnapshot[], rules: WaitRules): readonly JobSnapshot[] {
  return jobsOfCell(jobs, rules).filter((job) => !isGate(job, rules))
}

/** The jobs whose name ends in the cell, gates included; all when no cell is asked for. */
export function jobsOfCell(jobs: readonly JobSnapshot[], { cell }: WaitRules): readonly JobSnapshot[] {
  return jobs.filter(({ name }) => cell === '' || lastPart(name).endsWith(`(${cell})`))
}

export function isGate({ name }: JobSnapshot, { gatePrefix }: WaitRules): boolean {
  return lastPart(name).startsWith(gatePrefix)
}

/** Whether there is certainly no job of the cell. Jobs of a matrix are made together: a run that is over, or has come to the gate of another cell, has all it gets. */
export function lacksCell(run: RunSnapshot, { jobs }: Snapshot, rules: WaitRules): boolean {
  const listed = jobs.get(run.id) ?? []
  const expanded = run.status === 'completed' || listed.some((job) => isGate(job, rules))
  return listed.length > 0 && jobsOfCell(listed, rules).length === 0 && expanded
}

/** The newest attempt of the cell, which the jobs may show before the run does. */
export function attemptOf(run: RunSnapshot, { jobs }: Snapshot, rules: WaitRules): number {
  return Math.max(run.attempt, ...jobsOfCell(jobs.get(run.id) ?? [], rules).map((job) => job.attempt))
}

/** The gate of the newest attempt; that of an earlier one is listed until the new one is made. */
export function gateOf(run: RunSnapshot, snapshot: Snapshot, rules: WaitRules): JobSnapshot | undefined {
  const attempt = attemptOf(run, snapshot, rules)
  return jobsOfCell(snapshot.jobs.get(run.id) ?? [], rules).find((job) => isGate(job, rules) && job.attempt === attempt)
}

function lastPart(name: string): string {
  return name.split(' / ').at(-1) ?? name
}
