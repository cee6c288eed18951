/** What is asked of GitHub for commits with long runs or many of them, and what comes of it. */
import fc from 'fast-check'
import { GithubClient } from '../shared/github/client'
import { fakeClock } from '../shared/testing/fake-clock'
import { recordingLogger } from '../shared/testing/recording-logger'
import { listedRun } from '../shared/testing/sibling-runs'
import { githubRuns } from './runs'
import { waitForSiblings, type WaitResult } from './wait'

const A = '.github/workflows/a.yml'
const B = '.github/workflows/b.yml'
const PAGE = 100

/** A job that ends in that second; undefined while it runs. */
function job(name: string, ends: number | undefined): object {
  return {
    name,
    run_attempt: 1,
    status: ends === undefined ? 'in_progress' : 'completed',
    conclusion: ends === undefined ? null : 'success',
    started_at: '2026-01-01T00:00:00Z',
    completed_at: ends === undefined ? null : new Date(Date.UTC(2026, 0, 1) + ends * 1000).toISOString(),
  }
}
const AT_GATE = [job('work', 0), job('llem:gate', undefined)]

interface Commit {
  readonly runs: readonly object[]
  /** Jobs of a run in a second. */
  readonly jobs: (run: number, second: number) => readonly object[]
  readonly self?: number
  readonly random?: number
  readonly maxRequests?: number
}

/** Waits as run `self` of the workflow A, or of B when its number is even. */
async function wait({ runs, jobs, self = 1, random = 0.5, maxRequests = 30 }: Commit): Promise<{
  result: WaitResult
  asked: readonly string[]
}> {
  const clock = fakeClock()
  const asked: string[] = []
  const client = new GithubClient({
    apiUrl: 'https://api.example',
    token: 't',
    userAgent: 'test',
    clock,
    logger: recordingLogger(),
    random: () => random,
    transport: ({ url }) => {
      const { pathname, searchParams } = new URL(url)
      asked.push(pathname)
      const id = /runs\/(\d+)\/jobs$/.exec(pathname)?.[1]
      const items = id === undefined ? runs : jobs(Number(id), clock.slept / 1000)
      const page = Number(searchParams.get('page') ?? 1)
      const more = items.length > page * PAGE
      return Promise.resolve({
        status: 200,
        headers: more ? { link: `<https://api.example${pathname}?page=${page + 1}>; rel="next"` } : {},
        text: JSON.stringify({
          [id === undefined ? 'workflow_runs' : 'jobs']: items.slice((page - 1) * PAGE, page * PAGE),
        }),
      })
    },
  })
  const [path, sibling] = self % 2 === 1 ? [A, B] : [B, A]
  const result = await waitForSiblings(githubRuns(client, 'o/r'), clock, recordingLogger(), {
    rules: {
      self: { runId: self, path, event: 'pull_request' },
      repository: 'o/r',
      siblings: [sibling],
      gatePrefix: 'llem:gate',
      cell: '',
      accept: [],
      onMissing: 'fail',
      onFailure: 'fail',
    },
    headSha: 'f'.repeat(40),
    timeout: 1_200_000,
    appearTimeout: 120_000,
    maxRequests,
    random: () => random,
    cancelled: new Promise<string>(() => undefined),
  })
  return { result, asked }
}

it('gates that wait while a second run of each is queued behind them let them go, and one of them leads', async () => {
  const runs = [
    listedRun(1, 'a.yml'),
    listedRun(2, 'b.yml'),
    listedRun(3, 'a.yml', { status: 'pending' }),
    listedRun(4, 'b.yml', { status: 'pending' }),
  ]
  const jobs = (id: number): readonly object[] => (id > 2 ? [] : AT_GATE)
  const gates = await Promise.all([1, 2].map((self) => wait({ runs, jobs, self })))
  expect(gates.map(({ result }) => result.conclusion)).toEqual(['success', 'success'])
  expect(gates.map(({ result }) => result.leader)).toEqual([false, true])
  for (const { result } of gates) expect(result.waited).toBeLessThan(10_000)
})

it('a run whose newer one works leaves at once', async () => {
  const runs = [1, 2, 3].map((id) => listedRun(id, id === 2 ? 'b.yml' : 'a.yml'))
  const { result } = await wait({ runs, jobs: (id) => (id === 1 ? AT_GATE : [job('work', undefined)]) })
  expect(result).toMatchObject({ conclusion: 'success', leader: false, waited: 0, report: { successor: { id: 3 } } })
})

it('leads when the gate of the sibling has left for a newer run, which was cancelled then', async () => {
  const over = { status: 'completed', conclusion: 'success' }
  const { result } = await wait({
    runs: [
      listedRun(1, 'a.yml'),
      listedRun(2, 'b.yml', over),
      listedRun(4, 'b.yml', { ...over, conclusion: 'cancelled' }),
    ],
    jobs: (id) => [AT_GATE, AT_GATE, [job('work', 60), job('llem:gate', 90)], [], [job('plan', 70)]][id] ?? [],
  })
  expect(result).toMatchObject({ conclusion: 'success', leader: true, report: { siblings: [{ runId: 2 }] } })
})

it('keeps to 30 requests in 20 minutes, however many jobs the runs have and whenever the sibling is done', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 1300 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      async (ownPages, pages, ends, random) => {
        const fill = (count: number): readonly object[] =>
          Array.from({ length: count * PAGE - 2 }, (_, index) => job(`work ${index}`, 0))
        const { result, asked } = await wait({
          runs: [listedRun(1, 'a.yml'), listedRun(2, 'b.yml')],
          jobs: (id, second) => {
            if (id === 1) return [...fill(ownPages), ...AT_GATE]
            return second < ends ? [...fill(pages), job('work', undefined)] : [...fill(pages), ...AT_GATE]
          },
          random,
        })
        expect(asked.length).toBeLessThanOrEqual(30)
        expect(result.conclusion).toBe(ends <= 1200 ? 'success' : 'timed_out')
      },
    ),
  )
})

it('looks into the newest of many runs only', async () => {
  const old = Array.from({ length: 40 }, (_, index) =>
    listedRun(2 * index + 2, 'b.yml', { status: 'completed', conclusion: 'success' }),
  )
  const { asked } = await wait({
    runs: [listedRun(101, 'a.yml'), ...old, listedRun(102, 'b.yml')],
    jobs: () => AT_GATE,
    self: 101,
  })
  const known = asked.flatMap((address) => /runs\/(\d+)\/jobs$/.exec(address)?.[1] ?? [])
  expect([...new Set(known)]).toEqual(['101', '102', '80'])
})
