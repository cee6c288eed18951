import fc from 'fast-check'
import { decide, type JobSnapshot, type RunSnapshot, type Snapshot, type WaitRules } from './decision'

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
  return { name, attempt: 1, status: 'completed', conclusion: 'success', completedAt: '2026-01-01T00:00:00Z', ...rest }
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
      [run(2, SCHEMAS, { status: 'completed', conclusion: 'failure' }), run(3, SCHEMAS)],
      [],
      { state: 'pending', complete: false, result: 'pending' },
    ],
    [
      'has a run of another event only',
      [run(2, SCHEMAS, { event: 'push', status: 'completed', conclusion: 'success' })],
      [],
      { state: 'absent', complete: false, result: 'missing' },
    ],
    [
      'was started by hand',
      [run(2, SCHEMAS, { event: 'workflow_dispatch' })],
      [job('work'), GATE],
      { state: 'done', conclusion: 'success', complete: true, result: 'success' },
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
    expect(report.siblings[0]?.state).toBe(state)
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
