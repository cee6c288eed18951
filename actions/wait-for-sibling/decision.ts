/**
 * What a snapshot of the runs of one commit means: who is done, who failed, who leads. Pure, so that
 * recorded snapshots can be replayed.
 *
 * A concern's run consists of work jobs and of one gate job, which needs all of them and waits for
 * the siblings. Waiting for whole runs would make two gates wait for each other for ever; so a
 * sibling is done when its work is, which is certain once its gate exists.
 */

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

export interface ConcernState {
  readonly path: string
  readonly state: 'absent' | 'pending' | 'done'
  /** Of the work jobs; undefined until they are done. */
  readonly conclusion: string | undefined
  readonly runId: number | undefined
  readonly attempt: number | undefined
  readonly url: string | undefined
  /** When the last work job ended, ISO 8601. */
  readonly doneAt: string | undefined
  /** What it is waiting for: names of jobs, or a sentence. */
  readonly blockedBy: readonly string[]
  /** A person has to approve something before it goes on. */
  readonly held: boolean
  /** Whether its gate can take part in the election. */
  readonly candidate: boolean
}

export interface Report {
  readonly self: ConcernState
  readonly siblings: readonly ConcernState[]
  /** Whether nothing more has to be waited for. */
  readonly complete: boolean
  /** The result if waiting ended now; `pending` and `missing` are results of a deadline. */
  readonly conclusion: 'success' | 'failure' | 'held' | 'missing' | 'pending'
  /** Workflow file of the one concern that acts for all; undefined until all are done. */
  readonly leader: string | undefined
}

/**
 * @param appearTimeIsUp whether a sibling that has no run is called missing rather than awaited
 */
export function decide(snapshot: Snapshot, rules: WaitRules, appearTimeIsUp: boolean): Report {
  const self = concernState(rules.self.path, ownRun(snapshot.runs, rules), snapshot, rules, true)
  const siblings = rules.siblings.map((path) =>
    concernState(path, newestRun(snapshot.runs, path, rules), snapshot, rules, false),
  )
  const accepted = (concern: ConcernState): boolean =>
    concern.conclusion === 'success' || (concern.conclusion !== undefined && rules.accept.includes(concern.conclusion))
  const pending = siblings.filter(({ state }) => state === 'pending')
  const absent = siblings.filter(({ state }) => state === 'absent')
  const held = siblings.some((sibling) => sibling.held)
  const complete = held || (self.state === 'done' && pending.length === 0 && (absent.length === 0 || appearTimeIsUp))
  const leader = complete && !held ? electLeader([self, ...siblings]) : undefined
  return { self, siblings, complete, leader, conclusion: conclude() }

  function conclude(): Report['conclusion'] {
    if (held) return 'held'
    if (pending.length > 0 || self.state !== 'done') return 'pending'
    if (absent.length > 0 && (!appearTimeIsUp || rules.onMissing === 'fail')) return 'missing'
    // A sibling that is skipped because it is missing is none; the own work always counts.
    const done = [self, ...siblings].filter(({ state }) => state === 'done')
    if (!accepted(self)) return 'failure'
    return rules.onFailure === 'proceed' || done.every(accepted) ? 'success' : 'failure'
  }
}

/**
 * The newest run of a workflow for this commit, by the event of the own run or by hand. A fork may hold the same
 * commit: its runs are none of ours.
 */
export function newestRun(runs: readonly RunSnapshot[], path: string, rules: WaitRules): RunSnapshot | undefined {
  const { runId, event } = rules.self
  const { headRepository } = ownRun(runs, rules)
  return runs
    .filter(
      (run) =>
        run.id !== runId &&
        run.path === path &&
        (run.event === event || run.event === 'workflow_dispatch') &&
        run.headRepository === headRepository,
    )
    .reduce<RunSnapshot | undefined>(
      (newest, run) =>
        newest === undefined || run.id > newest.id || (run.id === newest.id && run.attempt > newest.attempt)
          ? run
          : newest,
      undefined,
    )
}

/** The own run exists, whether or not GitHub lists it already, and whichever commit it was started on. */
function ownRun(runs: readonly RunSnapshot[], { self, repository }: WaitRules): RunSnapshot {
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

function jobsOfCell(jobs: readonly JobSnapshot[], { cell }: WaitRules): readonly JobSnapshot[] {
  return jobs.filter(({ name }) => cell === '' || lastPart(name).endsWith(`(${cell})`))
}

function isGate({ name }: JobSnapshot, { gatePrefix }: WaitRules): boolean {
  return lastPart(name).startsWith(gatePrefix)
}

function concernState(
  path: string,
  run: RunSnapshot | undefined,
  { jobs }: Snapshot,
  rules: WaitRules,
  isSelf: boolean,
): ConcernState {
  const nothing = {
    path,
    conclusion: undefined,
    runId: run?.id,
    attempt: run?.attempt,
    url: run?.url,
    doneAt: undefined,
    blockedBy: [],
    held: false,
    candidate: false,
  }
  if (run === undefined) return { ...nothing, state: 'absent', blockedBy: ['no run of it is known for this commit'] }
  const listed = jobs.get(run.id) ?? []
  const all = jobsOfCell(listed, rules)
  // Jobs of a matrix are made together: a run that is over, or has come to the gate of another cell, has all it gets.
  const expanded = run.status === 'completed' || listed.some((job) => isGate(job, rules))
  if (!isSelf && all.length === 0 && listed.length > 0 && expanded)
    return { ...nothing, state: 'absent', blockedBy: [`its run has no job of \`${rules.cell}\``] }
  const attempt = Math.max(run.attempt, ...all.map((job) => job.attempt))
  const work = workOf(listed, rules)
  const unfinished = work.filter(({ status }) => status !== 'completed')
  // A gate of an earlier attempt is listed until the new one is made.
  const gate = all.find((job) => isGate(job, rules) && job.attempt === attempt)
  const gateStarted = gate !== undefined && gate.status !== 'waiting' && unfinished.length === 0 && work.length > 0
  // GitHub lists the end of a job some seconds late, which is when the own gate starts.
  const ownDone = unfinished.length === 0 && (rules.cell === '' ? listed : work).length > 0
  const base = { ...nothing, attempt }
  if (isSelf ? ownDone : gateStarted || (run.status === 'completed' && attempt === run.attempt)) {
    const conclusion = work.length === 0 ? (isSelf ? 'success' : (run.conclusion ?? 'failure')) : workConclusion(work)
    const doneAt = work
      .flatMap(({ completedAt }) => (completedAt === null ? [] : [completedAt]))
      .sort()
      .at(-1)
    return {
      ...base,
      state: 'done',
      conclusion,
      doneAt,
      held: conclusion === 'action_required',
      // A gate that is over without success acts for nobody any more.
      candidate: isSelf || (gate !== undefined && (gate.status !== 'completed' || gate.conclusion === 'success')),
    }
  }
  const held = run.status === 'waiting' || work.some(({ status }) => status === 'waiting')
  return { ...base, state: 'pending', blockedBy: whatBlocks(run, work, unfinished, rules, isSelf), held }
}

function whatBlocks(
  { status }: RunSnapshot,
  work: readonly JobSnapshot[],
  unfinished: readonly JobSnapshot[],
  { cell }: WaitRules,
  isSelf: boolean,
): readonly string[] {
  if (unfinished.length > 0) return unfinished.map((job) => `${job.name} (${job.status})`)
  if (isSelf && work.length === 0)
    return [cell === '' ? 'GitHub lists no job of this run' : `this run has no job whose name ends in (${cell})`]
  return [`the run is ${status}`]
}

function lastPart(name: string): string {
  return name.split(' / ').at(-1) ?? name
}

/** The worst of the work jobs; all skipped is skipped, and a mix of skipped and success is success. */
function workConclusion(work: readonly JobSnapshot[]): string {
  const conclusions = work.map(({ status, conclusion }) =>
    status === 'completed' ? (conclusion ?? 'failure') : 'failure',
  )
  const bad = ['failure', 'timed_out', 'startup_failure', 'action_required', 'cancelled', 'stale'].find((name) =>
    conclusions.includes(name),
  )
  return bad ?? (conclusions.includes('success') ? 'success' : (conclusions[0] ?? 'failure'))
}

/**
 * The concern whose work ended last; the greatest path on a tie. Every gate computes it from the same
 * immutable facts, so that exactly one of them finds itself elected.
 */
function electLeader(concerns: readonly ConcernState[]): string | undefined {
  const key = ({ doneAt, path }: ConcernState): string => `${doneAt ?? ''} ${path}`
  return concerns
    .filter(({ state, candidate }) => state === 'done' && candidate)
    .sort((a, b) => (key(a) < key(b) ? 1 : -1))[0]?.path
}
