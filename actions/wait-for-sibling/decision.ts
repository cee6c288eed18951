/**
 * What a snapshot of the runs of one commit means: who is done, who failed, who leads. Pure, so that
 * recorded snapshots can be replayed.
 *
 * A concern's run consists of work jobs and of one gate job, which needs all of them and waits for
 * the siblings. Waiting for whole runs would make two gates wait for each other for ever; so a
 * sibling is done when its work is, which is certain once its gate exists.
 */
import {
  attemptOf,
  gateOf,
  type JobSnapshot,
  lacksCell,
  ownRun,
  type RunSnapshot,
  type Snapshot,
  type WaitRules,
  workOf,
} from './snapshot'
import { mayHaveLeft, standingRun, successorOf } from './standing'

export interface ConcernState {
  readonly path: string
  readonly state: 'absent' | 'pending' | 'done'
  /** Of the work jobs; undefined until they are done. */
  readonly conclusion: string | undefined
  /** Of the run that does the work of the concern; undefined when there is none, as are its attempts. */
  readonly runId: number | undefined
  readonly attempt: number | undefined
  /** Of the run to look at, also when that has nothing to do for the concern. */
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
  /** The newer run of the own workflow that takes part instead of this one, which then has nothing to wait for. */
  readonly successor: RunSnapshot | undefined
}

/**
 * @param appearTimeIsUp whether a sibling that has no run is called missing rather than awaited
 */
export function decide(snapshot: Snapshot, rules: WaitRules, appearTimeIsUp: boolean): Report {
  const self = concernState(rules.self.path, ownRun(snapshot.runs, rules), snapshot, rules, true)
  const siblings = rules.siblings.map((path) =>
    concernState(path, standingRun(path, snapshot, rules, self.doneAt), snapshot, rules, false),
  )
  const successor = successorOf(snapshot, rules)
  if (successor !== undefined)
    return { self, siblings, complete: true, leader: undefined, conclusion: 'success', successor }
  const accepted = (concern: ConcernState): boolean =>
    concern.conclusion === 'success' || (concern.conclusion !== undefined && rules.accept.includes(concern.conclusion))
  const pending = siblings.filter(({ state }) => state === 'pending')
  const absent = siblings.filter(({ state }) => state === 'absent')
  const held = siblings.some((sibling) => sibling.held)
  const complete = held || (self.state === 'done' && pending.length === 0 && (absent.length === 0 || appearTimeIsUp))
  const leader = complete && !held ? electLeader([self, ...siblings]) : undefined
  return { self, siblings, complete, leader, conclusion: conclude(), successor }

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

function concernState(
  path: string,
  run: RunSnapshot | undefined,
  snapshot: Snapshot,
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
  if (!isSelf && lacksCell(run, snapshot, rules))
    return {
      ...nothing,
      state: 'absent',
      // What it left, if anything, is not about this concern.
      runId: undefined,
      attempt: undefined,
      blockedBy: [`its run has no job of \`${rules.cell}\``],
    }
  const listed = snapshot.jobs.get(run.id) ?? []
  const attempt = attemptOf(run, snapshot, rules)
  const work = workOf(listed, rules)
  const unfinished = work.filter(({ status }) => status !== 'completed')
  const gate = gateOf(run, snapshot, rules)
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
      candidate: isSelf || mayLead(run, gate, snapshot, rules),
    }
  }
  const held = run.status === 'waiting' || work.some(({ status }) => status === 'waiting')
  return { ...base, state: 'pending', blockedBy: whatBlocks(run, work, unfinished, rules, isSelf), held }
}

/** A gate that is over acts for nobody any more, unless it has acted already. */
function mayLead(run: RunSnapshot, gate: JobSnapshot | undefined, snapshot: Snapshot, rules: WaitRules): boolean {
  if (gate === undefined) return false
  return gate.status !== 'completed' || (gate.conclusion === 'success' && !mayHaveLeft(run, snapshot, rules))
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
