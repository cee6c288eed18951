/**
 * Runs of two workflows on one commit as GitHub would start, queue, skip and cancel them, second by second, with gates
 * that look and decide. For tests: what all gates together come to is seen here only.
 */
import { decide, type Report } from '../decision'
import { type JobSnapshot, type RunSnapshot, type Snapshot, type WaitRules } from '../snapshot'

export const WORKFLOWS = ['.github/workflows/a.yml', '.github/workflows/b.yml'] as const

export interface Plan {
  readonly workflow: (typeof WORKFLOWS)[number]
  /** Second in which the run is made. */
  readonly at: number
  /** Seconds of work. */
  readonly work: number
  /** `skipped` when it gets its turn; `breaks` before it gets to its gate; `fails` and goes on to its gate. */
  readonly fate: 'works' | 'skipped' | 'cancelled' | 'breaks' | 'fails'
  /** Seconds after which a person cancels it, for that fate. */
  readonly patience: number
  /** Seconds between two looks of its gate, and before the look that confirms. */
  readonly poll: number
  readonly settle: number
}

export interface Outcome {
  readonly id: number
  readonly workflow: string
  /** Of the run; undefined when it never ended. */
  readonly conclusion: string | undefined
  /** What its gate decided; undefined when it got to none, or was cancelled in it. */
  readonly decided: Report | undefined
  readonly leads: boolean
}

interface Run extends Plan {
  readonly id: number
  began?: number
  gateEnded?: number
  ended?: number
  conclusion?: string
  nextLook?: number
  settled?: string
  decided?: Report
}

/** Seconds that a runner takes to start a job. */
const START = 3
/** Seconds after which a sibling without a run is missing. */
const APPEAR = 120
const HORIZON = 3000

/** @param queued whether the runs of a workflow wait for each other, as those of a concurrency group do */
export function simulate(plans: readonly Plan[], queued: boolean): readonly Outcome[] {
  const runs: Run[] = [...plans].sort((a, b) => a.at - b.at).map((plan, index) => ({ ...plan, id: index + 1 }))
  for (let now = 0; now < HORIZON; now += 1)
    for (const run of runs) if (run.at <= now && run.ended === undefined) step(run, runs, now, queued)
  return runs.map(({ id, workflow, conclusion, decided }) => ({
    id,
    workflow,
    conclusion,
    decided,
    leads: decided?.leader === workflow && (decided.conclusion === 'success' || decided.conclusion === 'failure'),
  }))
}

function step(run: Run, runs: readonly Run[], now: number, queued: boolean): void {
  if (run.fate === 'cancelled' && now >= run.at + run.patience) {
    end(run, now, 'cancelled')
  } else if (run.began === undefined) {
    const isBlocked =
      queued && runs.some((other) => other.workflow === run.workflow && other.id < run.id && other.ended === undefined)
    if (isBlocked || now < run.at + START) return
    if (run.fate === 'skipped') end(run, now, 'skipped')
    else run.began = now + START
  } else if (now === run.began + run.work && run.fate === 'breaks') {
    end(run, now, 'failure')
  } else if (run.gateEnded !== undefined) {
    end(run, now, run.decided?.conclusion === 'success' ? (run.fate === 'fails' ? 'failure' : 'success') : 'failure')
  } else if (now >= (run.nextLook ?? run.began + run.work + START)) {
    look(run, runs, now)
  }
}

function end(run: Run, now: number, conclusion: string): void {
  run.ended = now
  run.conclusion = conclusion
}

function look(run: Run, runs: readonly Run[], now: number): void {
  const gateBegan = (run.began ?? 0) + run.work + START
  const report = decide(snapshotOf(runs, now), rulesOf(run), now - gateBegan >= APPEAR)
  const facts = JSON.stringify([report.self, report.siblings])
  if (report.complete && (facts === run.settled || report.successor !== undefined)) {
    run.decided = report
    run.gateEnded = now
    return
  }
  run.settled = report.complete ? facts : ''
  run.nextLook = now + (report.complete ? run.settle : run.poll)
}

function rulesOf({ id, workflow }: Run): WaitRules {
  return {
    self: { runId: id, path: workflow, event: 'pull_request' },
    repository: 'o/r',
    siblings: WORKFLOWS.filter((path) => path !== workflow),
    gatePrefix: 'llem:gate',
    cell: 'x',
    accept: [],
    onMissing: 'fail',
    onFailure: 'fail',
  }
}

function snapshotOf(runs: readonly Run[], now: number): Snapshot {
  const made = runs.filter(({ at }) => at <= now)
  return {
    runs: made.map(({ id, workflow, began, ended, conclusion }): RunSnapshot => ({
      id,
      attempt: 1,
      path: workflow,
      event: 'pull_request',
      status: ended !== undefined ? 'completed' : (began ?? Infinity) <= now ? 'in_progress' : 'queued',
      conclusion: conclusion ?? null,
      url: undefined,
      headRepository: 'o/r',
    })),
    jobs: new Map(made.map((run) => [run.id, jobsOf(run, now)])),
  }
}

function jobsOf(run: Run, now: number): readonly JobSnapshot[] {
  const { began, ended, gateEnded, fate, conclusion } = run
  if (conclusion === 'skipped') return [job('llem', 'skipped', now, now)]
  if (began === undefined || began > now) return []
  const workEnd = began + run.work
  const cut = conclusion === 'cancelled' ? ended : undefined
  if (now < workEnd || (cut !== undefined && cut < workEnd))
    return [job('llem / work (x)', cut === undefined ? null : 'cancelled', began, cut)]
  const work = job('llem / work (x)', fate === 'breaks' || fate === 'fails' ? 'failure' : 'success', began, workEnd)
  if (fate === 'breaks') return [work, job('llem / llem:gate (x)', 'skipped', workEnd, workEnd)]
  const result = run.decided?.conclusion === 'success' ? 'success' : 'failure'
  return [
    work,
    cut !== undefined && gateEnded === undefined
      ? job('llem / llem:gate (x)', 'cancelled', workEnd, cut)
      : job('llem / llem:gate (x)', gateEnded === undefined ? null : result, workEnd + START, gateEnded),
  ]
}

function job(name: string, conclusion: string | null, started: number, completed: number | undefined): JobSnapshot {
  const iso = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
  return {
    name,
    attempt: 1,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    startedAt: iso(started),
    completedAt: completed === undefined ? null : iso(completed),
  }
}
