import { GithubClient } from '../shared/github/client'
import { type HttpRequest, type HttpResponse } from '../shared/github/transport'
import { type FakeClock, fakeClock } from '../shared/testing/fake-clock'
import { recordingLogger } from '../shared/testing/recording-logger'
import { githubRuns } from './runs'
import { type JobSnapshot, type WaitRules } from './snapshot'
import { waitForSiblings, type WaitResult } from './wait'

const A = '.github/workflows/a.yml'
const B = '.github/workflows/b.yml'

/** A GitHub whose runs change with time (seconds); a job that has not begun is not listed. */
interface Timeline {
  readonly appears: number
  readonly workEnds: number
  readonly gateBegins?: number
  readonly conclusion?: string
  /** From this second on the run is in its second attempt, whose work ends at `rerunEnds`. */
  readonly rerunAt?: number
  readonly rerunEnds?: number
}

function github(
  clock: FakeClock,
  timelines: Readonly<Record<string, Timeline>>,
  fault: (request: HttpRequest, count: number) => HttpResponse | 'reset' | undefined = () => undefined,
): { client: GithubClient; statuses: number[] } {
  const statuses: number[] = []
  const second = (): number => clock.slept / 1000
  const iso = (seconds: number): string => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString()
  const jobsOf = (line: Timeline): Partial<Record<keyof JobSnapshot | 'run_attempt' | 'completed_at', unknown>>[] => {
    const now = second()
    const again = line.rerunAt !== undefined && now >= line.rerunAt
    const ends = again ? (line.rerunEnds ?? Infinity) : line.workEnds
    const attempt = again ? 2 : 1
    const done = now >= ends
    const work = {
      name: 'work',
      run_attempt: attempt,
      status: done ? 'completed' : 'in_progress',
      conclusion: done ? (line.conclusion ?? 'success') : null,
      completed_at: done ? iso(ends) : null,
    }
    const gate = {
      name: 'llem:gate',
      run_attempt: attempt,
      status: 'in_progress',
      conclusion: null,
      completed_at: null,
    }
    return now >= (line.gateBegins ?? ends + 3) && (!again || done) ? [work, gate] : [work]
  }
  const answer = (url: string): unknown => {
    const names = Object.keys(timelines)
    const id = /runs\/(\d+)\/jobs/.exec(url)?.[1]
    if (id !== undefined) return { jobs: jobsOf(timelines[names[Number(id) - 1]!]!) }
    return {
      workflow_runs: names.flatMap((path, index) => {
        const line = timelines[path]!
        const again = line.rerunAt !== undefined && second() >= line.rerunAt
        return second() >= line.appears
          ? [
              {
                id: index + 1,
                run_attempt: again ? 2 : 1,
                path,
                event: 'pull_request',
                status: 'in_progress',
                conclusion: null,
                html_url: `https://github.com/o/r/actions/runs/${index + 1}`,
              },
            ]
          : []
      }),
    }
  }
  let count = 0
  const client = new GithubClient({
    apiUrl: 'https://api.example',
    token: 't',
    userAgent: 'test',
    clock,
    logger: recordingLogger(),
    random: () => 0.5,
    transport: (request) => {
      count += 1
      const broken = fault(request, count)
      if (broken === 'reset') return Promise.reject(new Error('ECONNRESET'))
      if (broken !== undefined) return Promise.resolve(broken)
      const text = JSON.stringify(answer(request.url))
      const etag = `"${text.length}-${text.replace(/\D/g, '').slice(-40)}"`
      const status = request.headers['if-none-match'] === etag ? 304 : 200
      statuses.push(status)
      return Promise.resolve({ status, headers: { etag }, text: status === 304 ? '' : text })
    },
  })
  return { client, statuses }
}

const NEVER = new Promise<string>(() => undefined)
async function wait(
  timelines: Readonly<Record<string, Timeline>>,
  rest: {
    timeout?: number
    appearTimeout?: number
    maxRequests?: number
    rules?: Partial<WaitRules>
    fault?: Parameters<typeof github>[2]
    cancelled?: Promise<string>
    at?: number
    self?: string
  } = {},
): Promise<{ result: WaitResult; statuses: number[] }> {
  const clock = fakeClock()
  await clock.sleep((rest.at ?? 0) * 1000)
  const { client, statuses } = github(clock, timelines, rest.fault)
  const self = rest.self ?? A
  const rules: WaitRules = {
    self: { runId: Object.keys(timelines).indexOf(self) + 1, path: self, event: 'pull_request' },
    repository: 'o/r',
    siblings: Object.keys(timelines).filter((path) => path !== self),
    gatePrefix: 'llem:gate',
    cell: '',
    accept: [],
    onMissing: 'fail',
    onFailure: 'fail',
    ...rest.rules,
  }
  const result = await waitForSiblings(githubRuns(client, 'o/r'), clock, recordingLogger(), {
    rules,
    headSha: 'f'.repeat(40),
    timeout: (rest.timeout ?? 1200) * 1000,
    appearTimeout: (rest.appearTimeout ?? 120) * 1000,
    maxRequests: rest.maxRequests ?? 30,
    random: () => 0.5,
    cancelled: rest.cancelled ?? NEVER,
  })
  return { result, statuses }
}

it('two gates that wait for each other both finish, and one of them leads', async () => {
  const timelines = { [A]: { appears: 0, workEnds: 60 }, [B]: { appears: 1, workEnds: 100 } }
  const { result: a } = await wait(timelines, { at: 63 })
  const { result: b } = await wait(timelines, { at: 103, self: B })
  expect([a.conclusion, b.conclusion]).toEqual(['success', 'success'])
  expect([a.leader, b.leader]).toEqual([false, true])
  expect(b.waited).toBeLessThan(10_000)
})

it('needs at most 30 requests for 20 minutes, most of them free', async () => {
  const { result, statuses } = await wait({
    [A]: { appears: 0, workEnds: 0, gateBegins: 0 },
    [B]: { appears: 20, workEnds: 1170 },
  })
  expect(result.conclusion).toBe('success')
  expect(result.requests).toBeLessThanOrEqual(30)
  expect(statuses.filter((status) => status === 304).length).toBeGreaterThan(statuses.length / 2)
})

it('keeps to the budget even when nothing ever happens', async () => {
  const { result } = await wait({
    [A]: { appears: 0, workEnds: 0, gateBegins: 0 },
    [B]: { appears: 0, workEnds: Infinity },
  })
  expect(result).toMatchObject({ conclusion: 'timed_out', leader: false })
  expect(result.requests).toBeLessThanOrEqual(30)
  expect(result.waited).toBe(1_200_000)
})

it('calls a sibling missing after the time to appear, or goes on without it', async () => {
  const timelines = { [A]: { appears: 0, workEnds: 0, gateBegins: 0 }, [B]: { appears: Infinity, workEnds: Infinity } }
  expect((await wait(timelines)).result).toMatchObject({ conclusion: 'missing', leader: false })
  expect((await wait(timelines, { rules: { onMissing: 'skip' } })).result).toMatchObject({
    conclusion: 'success',
    leader: true,
  })
})

it('looks a second time, and waits for a sibling that was re-run meanwhile', async () => {
  const { result } = await wait({
    [A]: { appears: 0, workEnds: 0, gateBegins: 0 },
    [B]: { appears: 0, workEnds: 30, rerunAt: 37, rerunEnds: 200 },
  })
  expect(result.conclusion).toBe('success')
  expect(result.waited).toBeGreaterThan(200_000)
  expect(result.report.siblings[0]?.attempt).toBe(2)
})

it('a failed sibling fails the wait, with a leader for what is done in any case', async () => {
  const { result } = await wait({
    [A]: { appears: 0, workEnds: 0, gateBegins: 0 },
    [B]: { appears: 0, workEnds: 30, conclusion: 'failure' },
  })
  expect(result).toMatchObject({ conclusion: 'failure', leader: false, report: { leader: B } })
})

it('ends at once when the job is cancelled', async () => {
  const { result } = await wait(
    { [A]: { appears: 0, workEnds: 0, gateBegins: 0 }, [B]: { appears: 0, workEnds: Infinity } },
    { cancelled: Promise.resolve('SIGTERM') },
  )
  expect(result).toMatchObject({ conclusion: 'cancelled', leader: false })
})

it('waits for GitHub to show the end of the own work', async () => {
  const { result } = await wait({ [A]: { appears: 0, workEnds: 7, gateBegins: 0 }, [B]: { appears: 0, workEnds: 0 } })
  expect(result).toMatchObject({ conclusion: 'success', leader: true })
})

describe('faults', () => {
  const timelines = { [A]: { appears: 0, workEnds: 0, gateBegins: 0 }, [B]: { appears: 0, workEnds: 100 } }
  const broken: Readonly<Record<string, HttpResponse | 'reset'>> = {
    'a 500': { status: 500, headers: {}, text: '' },
    'a 502': { status: 502, headers: {}, text: '<html>' },
    'a 429': { status: 429, headers: { 'retry-after': '7' }, text: '{}' },
    'a secondary limit': { status: 403, headers: {}, text: '{"message":"You have exceeded a secondary rate limit"}' },
    'a reset': 'reset',
    'a cut answer': { status: 200, headers: {}, text: '{"workflow_runs": [' },
  }
  it.each(Object.entries(broken))('%s at any call is survived', async (_name, fault) => {
    for (let index = 1; index <= 12; index += 1) {
      const { result } = await wait(timelines, { fault: (_request, count) => (count === index ? fault : undefined) })
      expect(result.conclusion).toBe('success')
    }
  })
  it.each(Object.entries(broken))('%s for ever ends with one line', async (_name, fault) => {
    await expect(wait(timelines, { fault: () => fault })).rejects.toThrow(/^[^\n]*re-run the job[^\n]*$/)
  })
  it('at the deadline are told, and nothing is decided by what was seen before', async () => {
    // The fourth request is the first of the look that confirms.
    const broken = { status: 500, headers: {}, text: '' }
    const at = { timeout: 20, fault: (_request: HttpRequest, count: number) => (count > 3 ? broken : undefined) }
    const done = { [A]: { appears: 0, workEnds: 0, gateBegins: 0 }, [B]: { appears: 0, workEnds: -3 } }
    await expect(wait(done, at)).rejects.toThrow(/re-run the job/)
  })
  it.each(['[]', '{"workflow_runs":[{}]}', '{"workflow_runs":[null]}', '{"workflow_runs":[],"jobs":[{"name":7}]}'])(
    'an answer that is not of GitHub is named: %s',
    async (text) => {
      const elsewhere = { status: 200, headers: {}, text }
      await expect(wait(timelines, { fault: () => elsewhere })).rejects.toThrow(
        /^GET [^\n]* is GITHUB_API_URL the address of GitHub's API\?$/,
      )
    },
  )
  it.each([
    [401, /valid/],
    [403, /actions: read/],
    [404, /404/],
  ])('a %i is not waited out', async (status, line) => {
    await expect(wait(timelines, { fault: () => ({ status, headers: {}, text: '{"message":"no"}' }) })).rejects.toThrow(
      line,
    )
  })
})
