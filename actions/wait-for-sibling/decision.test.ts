import fc from 'fast-check'
import { decide } from './decision'
import { type JobSnapshot, type RunSnapshot, type Snapshot, type WaitRules } from './snapshot'

const INVARIANTS = '.github/workflows/invariants.yml'
const SCHEMAS = '.github/workflows/schemas.yml'

function rules(rest: Partial<WaitRules> = {}): WaitRules {
  return {
    self: { runId: 1, path: INVARIANTS, event: 'pull_request' },
    repository: 'o/r',
    siblings: [SCHEMAS],
    gatePrefix: 'llem:gate',
    cell: '',
    accept: [],
    onMissing: 'fail',
    onFailure: 'fail',
    ...rest,
  }
}
function run(id: number, path: string, rest: Partial<RunSnapshot> = {}): RunSnapshot {
  return {
    id,
    attempt: 1,
    path,
    event: 'pull_request',
    status: 'in_progress',
    conclusion: null,
    url: `https://github.com/o/r/actions/runs/${id}`,
    headRepository: 'o/r',
    ...rest,
  }
}
function job(name: string, rest: Partial<JobSnapshot> = {}): JobSnapshot {
  return {
    name,
    attempt: 1,
    status: 'completed',
    conclusion: 'success',
    startedAt: null,
    completedAt: '2026-01-01T00:00:00Z',
    ...rest,
  }
}
const running = { status: 'in_progress', conclusion: null, completedAt: null } as const
const GATE = job('call / llem:gate', running)
function snapshot(runs: readonly RunSnapshot[], jobs: Readonly<Record<number, readonly JobSnapshot[]>>): Snapshot {
  return { runs, jobs: new Map(Object.entries(jobs).map(([id, list]) => [Number(id), list])) }
}
const ownRun = run(1, INVARIANTS)
const ownJobs = [job('call / work'), GATE]

describe('a sibling', () => {
  it.each<
    [
      string,
      readonly RunSnapshot[],
      readonly JobSnapshot[],
      { state: string; conclusion?: string; complete: boolean; result: string },
    ]
  >([
    ['has no run yet', [], [], { state: 'absent', complete: false, result: 'missing' }],
    [
      'is queued without jobs',
      [run(2, SCHEMAS, { status: 'queued' })],
      [],
      { state: 'pending', complete: false, result: 'pending' },
    ],
    ['works', [run(2, SCHEMAS)], [job('work', running)], { state: 'pending', complete: false, result: 'pending' }],
    [
      'is between two work jobs',
      [run(2, SCHEMAS)],
      [job('probe')],
      { state: 'pending', complete: false, result: 'pending' },
    ],
    [
      'waits for us in its gate',
      [run(2, SCHEMAS)],
      [job('work'), GATE],
      { state: 'done', conclusion: 'success', complete: true, result: 'success' },
    ],
    [
      'has a queued gate',
      [run(2, SCHEMAS)],
      [job('work'), job('llem:gate', { ...running, status: 'queued' })],
      { state: 'done', conclusion: 'success', complete: true, result: 'success' },
    ],
    [
      'failed and is in its gate',
      [run(2, SCHEMAS)],
      [job('work', { conclusion: 'failure' }), GATE],
      { state: 'done', conclusion: 'failure', complete: true, result: 'failure' },
    ],
    [
      'was cancelled',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'cancelled' })],
      [job('work', { conclusion: 'cancelled' })],
      { state: 'done', conclusion: 'cancelled', complete: true, result: 'failure' },
    ],
    [
      'did not start up',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'startup_failure' })],
      [],
      { state: 'done', conclusion: 'startup_failure', complete: true, result: 'failure' },
    ],
    [
      'timed out',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'timed_out' })],
      [job('work', { conclusion: 'timed_out' })],
      { state: 'done', conclusion: 'timed_out', complete: true, result: 'failure' },
    ],
    [
      'was skipped',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'skipped' })],
      [job('work', { conclusion: 'skipped' })],
      { state: 'done', conclusion: 'skipped', complete: true, result: 'failure' },
    ],
    [
      'did its work though its gate failed',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'failure' })],
      [job('work'), job('llem:gate', { conclusion: 'failure' })],
      { state: 'done', conclusion: 'success', complete: true, result: 'success' },
    ],
    [
      'waits for the approval of a first-time contributor',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'action_required' })],
      [],
      { state: 'done', conclusion: 'action_required', complete: true, result: 'held' },
    ],
    [
      'waits for the approval of a deployment',
      [run(2, SCHEMAS, { status: 'waiting' })],
      [job('work', { ...running, status: 'waiting' })],
      { state: 'pending', complete: true, result: 'held' },
    ],
    [
      'is re-run: its old gate does not count',
      [run(2, SCHEMAS, { attempt: 2 })],
      [job('probe'), job('work', { ...running, attempt: 2 }), job('llem:gate')],
      { state: 'pending', complete: false, result: 'pending' },
    ],
    [
      'is re-run, which only the jobs show yet',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'failure' })],
      [job('work', { ...running, attempt: 2 }), job('llem:gate')],
      { state: 'pending', complete: false, result: 'pending' },
    ],
    [
      'had only its gate re-run',
      [run(2, SCHEMAS, { attempt: 2 })],
      [job('work'), job('llem:gate', { ...running, attempt: 2 })],
      { state: 'done', conclusion: 'success', complete: true, result: 'success' },
    ],
    [
      'has an older run that failed',
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'failure' }), run(3, SCHEMAS, { status: 'queued' })],
      [job('work', { conclusion: 'failure' }), job('llem:gate', { conclusion: 'failure' })],
      { state: 'pending', complete: false, result: 'pending' },
    ],
    [
      'has a run of another event only',
      [run(2, SCHEMAS, { event: 'push', status: 'completed', conclusion: 'success' })],
      [],
      { state: 'absent', complete: false, result: 'missing' },
    ],
    [
      'has a run by hand only, which waits for runs by hand',
      [run(2, SCHEMAS, { event: 'workflow_dispatch' })],
      [job('work'), GATE],
      { state: 'absent', complete: false, result: 'missing' },
    ],
  ])('%s', (_name, runs, jobs, expected) => {
    const report = decide(snapshot([ownRun, ...runs], { 1: ownJobs, 2: jobs }), rules(), false)
    expect({
      state: report.siblings[0]?.state,
      conclusion: report.siblings[0]?.conclusion,
      complete: report.complete,
      result: report.conclusion,
    }).toEqual({ conclusion: undefined, ...expected })
  })

  it('that never starts is missing or skipped, as the policy says, and never a silent success', () => {
    const alone = snapshot([ownRun], { 1: ownJobs })
    expect(decide(alone, rules(), true)).toMatchObject({ complete: true, conclusion: 'missing' })
    expect(decide(alone, rules({ onMissing: 'skip' }), true)).toMatchObject({
      complete: true,
      conclusion: 'success',
      leader: INVARIANTS,
    })
    expect(decide(alone, rules({ onMissing: 'skip' }), false)).toMatchObject({ complete: false })
  })

  it('that failed is left out when the policy says proceed; own failure never is', () => {
    const failed = snapshot([ownRun, run(2, SCHEMAS)], {
      1: ownJobs,
      2: [job('work', { conclusion: 'failure' }), GATE],
    })
    expect(decide(failed, rules({ onFailure: 'proceed' }), true).conclusion).toBe('success')
    const own = snapshot([ownRun, run(2, SCHEMAS)], {
      1: [job('work', { conclusion: 'failure' }), GATE],
      2: [job('work'), GATE],
    })
    expect(decide(own, rules({ onFailure: 'proceed' }), true).conclusion).toBe('failure')
  })

  it('counts only the jobs of the cell', () => {
    const jobs = [
      job('call / work (vllm)'),
      job('call / llem:gate (vllm)', running),
      job('call / work (transformers)', running),
    ]
    const both = snapshot([ownRun, run(2, SCHEMAS)], {
      1: [job('work (vllm)'), job('llem:gate (vllm)', running)],
      2: jobs,
    })
    expect(decide(both, rules({ cell: 'vllm' }), false)).toMatchObject({ complete: true, conclusion: 'success' })
    expect(decide(both, rules({ cell: 'transformers' }), false)).toMatchObject({ complete: false })
  })

  it.each<[string, Partial<RunSnapshot>, readonly JobSnapshot[], string]>([
    ['is over', { status: 'completed', conclusion: 'success' }, [job('work (transformers)')], 'absent'],
    [
      'has come to the gate of another cell',
      {},
      [job('work (transformers)'), job('llem:gate (transformers)', running)],
      'absent',
    ],
    ['may still make it', {}, [job('select')], 'pending'],
  ])('whose run has no job of the cell and %s is no success', (_name, rest, jobs, state) => {
    const other = snapshot([ownRun, run(2, SCHEMAS, rest)], {
      1: [job('work (vllm)'), job('llem:gate (vllm)', running)],
      2: jobs,
    })
    const report = decide(other, rules({ cell: 'vllm' }), true)
    expect(report.siblings[0]).toMatchObject({ state, runId: state === 'absent' ? undefined : 2 })
    expect(report.conclusion).toBe(state === 'absent' ? 'missing' : 'pending')
  })

  it('of a fork that holds the same commit is none; of the own fork it is one', () => {
    const failed = run(3, SCHEMAS, { headRepository: 'evil/r', status: 'completed', conclusion: 'failure' })
    const jobs = { 1: ownJobs, 2: [job('work'), GATE], 3: [job('work', { conclusion: 'failure' })] }
    expect(decide(snapshot([ownRun, run(2, SCHEMAS), failed], jobs), rules(), true).conclusion).toBe('success')
    const fork = [run(1, INVARIANTS, { headRepository: 'evil/r' }), run(2, SCHEMAS), failed]
    expect(decide(snapshot(fork, jobs), rules(), true).conclusion).toBe('failure')
  })
})

describe('a sibling with two runs', () => {
  const works = job('work (vllm)', running)
  const failed = job('work (vllm)', { conclusion: 'failure' })
  const gate = job('llem:gate (vllm)', running)
  it.each<[string, Partial<RunSnapshot>, readonly JobSnapshot[], number | undefined]>([
    ['is queued, perhaps behind the older one, which waits', { status: 'queued' }, [], 2],
    ['is pending', { status: 'pending' }, [], 2],
    ['has done work that is not of the cell', {}, [job('changes')], 2],
    ['has a job that waits for a runner', {}, [job('work (vllm)', { ...running, status: 'queued' })], 2],
    ['works', {}, [works], 3],
    ['failed', { status: 'completed', conclusion: 'failure' }, [failed], 3],
    ['was skipped', { status: 'completed', conclusion: 'skipped' }, [job('llem', { conclusion: 'skipped' })], 2],
    [
      'was cancelled at work',
      { status: 'completed', conclusion: 'cancelled' },
      [job('plan (vllm)'), job('work (vllm)', { conclusion: 'cancelled' })],
      2,
    ],
    ['is of another engine', { status: 'completed', conclusion: 'success' }, [job('work (other)')], 2],
  ])('counts by the older one until the newer one works; it %s', (_name, rest, jobs, expected) => {
    const own = [job('work (vllm)'), gate]
    const newer = snapshot([ownRun, run(2, SCHEMAS), run(3, SCHEMAS, rest)], { 1: own, 2: own, 3: jobs })
    expect(decide(newer, rules({ cell: 'vllm' }), true).siblings[0]?.runId).toBe(expected)
    // The gate of the older one sees it the same way, and leaves when nobody waits for it any more; when the newer one has
    // failed, the older one was run again to do better.
    const older = decide(newer, rules({ self: { runId: 2, path: SCHEMAS, event: 'pull_request' }, cell: 'vllm' }), true)
    expect(older.successor?.id).toBe(expected === 3 && rest.conclusion !== 'failure' ? 3 : undefined)
  })

  it('that were all of no use is called by the one that was meant to work', () => {
    const runs = [
      run(2, SCHEMAS, { status: 'completed', conclusion: 'cancelled' }),
      run(3, SCHEMAS, { status: 'completed', conclusion: 'skipped' }),
    ]
    const none = snapshot([ownRun, ...runs], { 1: ownJobs, 3: [job('llem', { conclusion: 'skipped' })] })
    expect(decide(none, rules({ onMissing: 'skip' }), true)).toMatchObject({
      conclusion: 'failure',
      siblings: [{ runId: 2, conclusion: 'cancelled' }],
    })
  })
})

describe('a newer run of the own workflow', () => {
  const sibling = run(2, SCHEMAS)
  const done = [job('work'), GATE]
  it('that works ends this one at once, well and without leading', () => {
    const newer = snapshot([ownRun, sibling, run(3, INVARIANTS)], { 1: done, 2: [], 3: [job('work', running)] })
    expect(decide(newer, rules(), false)).toMatchObject({
      complete: true,
      conclusion: 'success',
      leader: undefined,
      successor: { id: 3 },
    })
  })

  it.each<[string, RunSnapshot]>([
    ['a new attempt of this run', run(1, INVARIANTS, { attempt: 2 })],
    ['an older run', run(0, INVARIANTS)],
    ['a run by hand', run(3, INVARIANTS, { event: 'workflow_dispatch' })],
    ['a run of a fork', run(3, INVARIANTS, { headRepository: 'evil/r' })],
    ['a run that was cancelled', run(3, INVARIANTS, { status: 'completed', conclusion: 'cancelled' })],
  ])('%s is none', (_name, other) => {
    const runs = [...(other.id === 1 ? [] : [ownRun]), other, sibling]
    expect(decide(snapshot(runs, { 0: done, 1: ownJobs, 2: done, 3: done }), rules(), false)).toMatchObject({
      leader: SCHEMAS,
      successor: undefined,
    })
  })
})

it('runs by hand and runs of an event on one commit are pairs of their own', () => {
  const byHand = { event: 'workflow_dispatch' }
  const runs = [ownRun, run(2, SCHEMAS), run(3, INVARIANTS, byHand), run(4, SCHEMAS, byHand)]
  const jobs = Object.fromEntries(
    [4, 2, 6, 8].map((second, index) => [
      index + 1,
      [job('work', { completedAt: `2026-01-01T00:00:0${second}Z` }), GATE],
    ]),
  )
  const leads = runs.map(({ id, path, event }) => {
    const siblings = [path === SCHEMAS ? INVARIANTS : SCHEMAS]
    return decide(snapshot(runs, jobs), rules({ self: { runId: id, path, event }, siblings }), true).leader === path
  })
  expect(leads).toEqual([true, false, false, true])
})

describe('the own work', () => {
  const sibling = run(2, SCHEMAS)
  const done = [job('work'), GATE]
  it.each<[string, readonly JobSnapshot[], string]>([
    ['GitHub shows as running still', [job('call / work', running), GATE], 'pending'],
    ['GitHub does not list yet', [], 'pending'],
    ['failed', [job('call / work', { conclusion: 'failure' }), GATE], 'failure'],
    ['is done', ownJobs, 'success'],
  ])('that %s', (_name, jobs, conclusion) => {
    const report = decide(snapshot([ownRun, sibling], { 1: jobs, 2: done }), rules(), false)
    expect(report).toMatchObject({ conclusion, complete: conclusion !== 'pending' })
    // A run that was started on another commit is not in the list of this one.
    expect(decide(snapshot([sibling], { 1: jobs, 2: done }), rules(), false)).toMatchObject({ conclusion })
  })

  it('without a job of the cell is named', () => {
    const other = snapshot([ownRun, sibling], {
      1: [job('work (transformers)')],
      2: [job('work (vllm)'), job('llem:gate (vllm)', running)],
    })
    expect(decide(other, rules({ cell: 'vllm' }), true)).toMatchObject({
      conclusion: 'pending',
      self: { blockedBy: ['this run has no job whose name ends in (vllm)'] },
    })
  })
})

describe('the election', () => {
  it('elects exactly one of the gates that finish together, whatever the times and results', () => {
    const paths = ['a', 'b', 'c', 'd'].map((name) => `.github/workflows/${name}.yml`)
    const concern = fc.record({
      seconds: fc.integer({ min: 0, max: 2 }),
      conclusion: fc.constantFrom('success', 'failure', 'skipped'),
    })
    fc.assert(
      fc.property(fc.array(concern, { minLength: 2, maxLength: 4 }), (concerns) => {
        const used = paths.slice(0, concerns.length)
        const runs = used.map((path, index) => run(index + 1, path))
        const jobs = Object.fromEntries(
          concerns.map(({ seconds, conclusion }, index) => [
            index + 1,
            [job('work', { conclusion, completedAt: `2026-01-01T00:00:0${seconds}Z` }), GATE],
          ]),
        )
        const leaders = used.map(
          (path, index) =>
            decide(
              snapshot(runs, jobs),
              rules({
                self: { runId: index + 1, path, event: 'pull_request' },
                siblings: used.filter((other) => other !== path),
              }),
              false,
            ).leader,
        )
        expect(new Set(leaders).size).toBe(1)
        const last = Math.max(...concerns.map(({ seconds }) => seconds))
        expect(concerns[used.indexOf(leaders[0] ?? '')]?.seconds).toBe(last)
      }),
    )
  })

  it.each<[string, readonly JobSnapshot[]]>([
    ['was never made', []],
    ...(['cancelled', 'skipped', 'failure', 'timed_out'] as const).map(
      (conclusion): [string, readonly JobSnapshot[]] => [`ended as ${conclusion}`, [job('llem:gate', { conclusion })]],
    ),
  ])('does not elect a run whose gate %s', (_name, gates) => {
    const late = job('work', { completedAt: '2026-01-01T09:00:00Z' })
    const over = run(2, SCHEMAS, { status: 'completed', conclusion: 'failure' })
    const report = decide(snapshot([ownRun, over], { 1: ownJobs, 2: [late, ...gates] }), rules(), false)
    expect(report.leader).toBe(INVARIANTS)
  })

  it('leaves it to a gate that has acted', () => {
    const late = job('work', { completedAt: '2026-01-01T09:00:00Z' })
    const over = run(2, SCHEMAS, { status: 'completed', conclusion: 'success' })
    const report = decide(snapshot([ownRun, over], { 1: ownJobs, 2: [late, job('llem:gate')] }), rules(), false)
    expect(report.leader).toBe(SCHEMAS)
  })
})
