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
  readonly url: string
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
  const self = concernState(
    rules.self.path,
    snapshot.runs.find((run) => run.id === rules.self.runId),
    snapshot,
    rules,
    true,
  )
  const siblings = rules.siblings.map((path) =>
    concernState(path, newestRun(snapshot.runs, path, rules), snapshot, rules, false),
  )
  const accepted = (concern: ConcernState): boolean =>
    concern.conclusion === 'success' || (concern.conclusion !== undefined && rules.accept.includes(concern.conclusion))
  const pending = siblings.filter(({ state }) => state === 'pending')
  const absent = siblings.filter(({ state }) => state === 'absent')
  const held = siblings.some((sibling) => sibling.held)
  const complete = held || (pending.length === 0 && (absent.length === 0 || appearTimeIsUp))
  const leader = complete && !held ? electLeader([self, ...siblings]) : undefined
  return { self, siblings, complete, leader, conclusion: conclude() }

  function conclude(): Report['conclusion'] {
    if (held) return 'held'
    if (pending.length > 0) return 'pending'
    if (absent.length > 0 && (!appearTimeIsUp || rules.onMissing === 'fail')) return 'missing'
    // A sibling that is skipped because it is missing is none; the own work always counts.
    const done = [self, ...siblings].filter(({ state }) => state === 'done')
    if (!accepted(self)) return 'failure'
    return rules.onFailure === 'proceed' || done.every(accepted) ? 'success' : 'failure'
  }
}

/** The newest run of a workflow for this commit, as the runs that people start by hand count too. */
function newestRun(runs: readonly RunSnapshot[], path: string, { self }: WaitRules): RunSnapshot | undefined {
  return runs
    .filter(
      (run) =>
        run.id !== self.runId && run.path === path && (run.event === self.event || run.event === 'workflow_dispatch'),
    )
    .reduce<RunSnapshot | undefined>(
      (newest, run) =>
        newest === undefined || run.id > newest.id || (run.id === newest.id && run.attempt > newest.attempt)
          ? run
          : newest,
      undefined,
    )
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
  if (run === undefined) return { ...nothing, state: 'absent', blockedBy: ['no run of it was started for this commit'] }
  const all = (jobs.get(run.id) ?? []).filter(
    ({ name }) => rules.cell === '' || lastPart(name).endsWith(`(${rules.cell})`),
  )
  const attempt = Math.max(run.attempt, ...all.map((job) => job.attempt))
  const isGate = ({ name }: JobSnapshot): boolean => lastPart(name).startsWith(rules.gatePrefix)
  const work = all.filter((job) => !isGate(job))
  const unfinished = work.filter(({ status }) => status !== 'completed')
  // A gate of an earlier attempt is listed until the new one is made.
  const gate = all.find((job) => isGate(job) && job.attempt === attempt)
  const gateStarted = gate !== undefined && gate.status !== 'waiting' && unfinished.length === 0 && work.length > 0
  const base = { ...nothing, attempt }
  if (isSelf || gateStarted || (run.status === 'completed' && attempt === run.attempt)) {
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
      candidate: isSelf || (gate !== undefined && gate.conclusion !== 'cancelled'),
    }
  }
  const held = run.status === 'waiting' || work.some(({ status }) => status === 'waiting')
  const blockedBy =
    unfinished.length > 0 ? unfinished.map(({ name, status }) => `${name} (${status})`) : [`the run is ${run.status}`]
  return { ...base, state: 'pending', blockedBy, held }
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
