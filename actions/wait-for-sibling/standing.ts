/**
 * Which run stands for a workflow when it has several for one commit: a pull request that was reopened or labelled, or
 * runs by hand for several engines. Pure.
 *
 * A run that has not begun may be queued behind an older one whose gate waits, and may be skipped, cancelled or about
 * another cell once it gets its turn. So nobody waits for it, and nobody leaves in its favour, while an older run is open.
 * A run that has begun takes the place of the older ones: nobody waits for those, and their gates leave. Both follow from
 * `takesOver`, so that no gate waits for a run that is queued behind a gate that waits.
 */
import {
  gateOf,
  type JobSnapshot,
  jobsOfCell,
  lacksCell,
  ownRun,
  type RunSnapshot,
  type Snapshot,
  type WaitRules,
} from './snapshot'

/**
 * The other runs of a workflow for this commit, newest first. Those by hand belong to runs by hand, those of an event to
 * runs of that event; otherwise one side would take the other for its sibling and not the reverse. A fork may hold the
 * same commit: its runs are none of ours. Ids tell the order, since times of creation may be equal and a new attempt keeps
 * both.
 */
export function runsOf(runs: readonly RunSnapshot[], path: string, rules: WaitRules): readonly RunSnapshot[] {
  const { headRepository } = ownRun(runs, rules)
  return runs
    .filter(
      (run) =>
        run.id !== rules.self.runId &&
        run.path === path &&
        run.event === rules.self.event &&
        run.headRepository === headRepository,
    )
    .sort((a, b) => b.id - a.id)
}

/** The newest run of the own workflow that has taken the place of this one; one that failed has not kept it. */
export function successorOf(snapshot: Snapshot, rules: WaitRules): RunSnapshot | undefined {
  return newerRuns(snapshot, rules).find(
    (run) => takesOver(run, snapshot, rules) && (run.status !== 'completed' || run.conclusion === 'success'),
  )
}

/** Runs of the own workflow that were made after this one, newest first. */
export function newerRuns({ runs }: Snapshot, rules: WaitRules): readonly RunSnapshot[] {
  return runsOf(runs, rules.self.path, rules).filter(({ id }) => id > rules.self.runId)
}

/**
 * The run of a sibling to wait for.
 *
 * @param ownDoneAt when the own work ended, ISO 8601; undefined while it is under way
 */
export function standingRun(
  path: string,
  snapshot: Snapshot,
  rules: WaitRules,
  ownDoneAt: string | undefined,
): RunSnapshot | undefined {
  const rows = runsOf(snapshot.runs, path, rules)
  const open = rows.filter((run) => run.status !== 'completed' && !lacksCell(run, snapshot, rules))
  const isNext = (run: RunSnapshot): boolean => open.at(-1) === run
  return (
    // It has counted on this run, and the next one of its workflow may have begun because of that.
    rows.find((run) => ownDoneAt !== undefined && decidedAfter(run, ownDoneAt, snapshot, rules)) ??
    rows.find((run) => takesOver(run, snapshot, rules) || isNext(run)) ??
    // Nothing did any work. What was meant to do it says more than what was not.
    rows.find((run) => run.conclusion !== 'skipped' && !lacksCell(run, snapshot, rules)) ??
    rows[0]
  )
}

/** Whether a job of the cell has begun, and nothing tells that the run does not finish it. */
export function takesOver(run: RunSnapshot, snapshot: Snapshot, rules: WaitRules): boolean {
  return !isVoid(run) && begunAt(run, snapshot, rules) !== undefined
}

/** Whether its gate may have left in favour of a newer run instead of taking part in an election. */
export function mayHaveLeft(run: RunSnapshot, snapshot: Snapshot, rules: WaitRules): boolean {
  const gate = gateOf(run, snapshot, rules)
  return runsOf(snapshot.runs, run.path, rules).some((newer) => {
    const begun = begunAt(newer, snapshot, rules)
    return newer.id > run.id && begun !== undefined && begun < (gate?.completedAt ?? '')
  })
}

/** Whether its gate ended well after that moment, and in an election. */
function decidedAfter(run: RunSnapshot, moment: string, snapshot: Snapshot, rules: WaitRules): boolean {
  const gate = gateOf(run, snapshot, rules)
  return (
    gate?.conclusion === 'success' &&
    (gate.completedAt ?? '') >= moment &&
    !isVoid(run) &&
    !mayHaveLeft(run, snapshot, rules)
  )
}

/** Whether its end says nothing about the commit. */
function isVoid({ status, conclusion }: RunSnapshot): boolean {
  return status === 'completed' && (conclusion === 'skipped' || conclusion === 'cancelled')
}

/** When the first job of the cell began, ISO 8601; '' when GitHub does not say, undefined when none has. */
function begunAt(run: RunSnapshot, snapshot: Snapshot, rules: WaitRules): string | undefined {
  return jobsOfCell(snapshot.jobs.get(run.id) ?? [], rules)
    .filter(hasBegun)
    .map(({ startedAt }) => startedAt ?? '')
    .sort()[0]
}

function hasBegun({ status, conclusion }: JobSnapshot): boolean {
  return status === 'in_progress' || (status === 'completed' && conclusion !== 'skipped' && conclusion !== 'cancelled')
}
