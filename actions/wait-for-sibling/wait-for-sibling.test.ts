/** The action as the runner runs it, against an API whose runs the test makes up. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ActionRun, runAction } from '../shared/testing/bundle-process'
import { type Proxy, startProxy } from '../shared/testing/proxy'
import { listedGate as gate, listedRun as run } from '../shared/testing/sibling-runs'

let proxy: Proxy
let workspace: string
beforeAll(async () => {
  proxy = await startProxy('http://127.0.0.1:1')
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-wait-'))
})
afterAll(async () => {
  await proxy.close()
  rmSync(workspace, { recursive: true, force: true })
})

const work = (conclusion: string | null, completed: string | null): object => ({
  name: 'work',
  run_attempt: 1,
  status: conclusion === null ? 'in_progress' : 'completed',
  conclusion,
  completed_at: completed,
})

function serve(sibling: readonly object[], runs: readonly object[] = [run(1, 'a.yml'), run(2, 'b.yml')]): void {
  proxy.reset()
  proxy.answer = ({ path: route }) => {
    if (route.includes('/runs/1/jobs'))
      return { status: 200, body: { jobs: [work('success', '2026-01-01T00:00:00Z'), gate] } }
    if (route.includes('/runs/2/jobs')) return { status: 200, body: { jobs: sibling } }
    return { status: 200, body: { workflow_runs: runs } }
  }
}
function wait(
  inputs: Record<string, string> = {},
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<ActionRun> {
  return runAction('wait-for-sibling', {
    inputs: {
      siblings: 'b.yml',
      'head-sha': 'f'.repeat(40),
      workflow: 'o/r/.github/workflows/a.yml@refs/pull/1/merge',
      'run-id': '1',
      event: 'pull_request',
      repository: 'o/r',
      token: 'ghs_secret',
      ...inputs,
    },
    env: { GITHUB_API_URL: proxy.url },
    workspace,
    ...(onStart === undefined ? {} : { onStart }),
  })
}

it('tells conclusion, leader and siblings', async () => {
  serve([work('success', '2026-01-01T00:00:05Z'), gate])
  const result = await wait()
  expect(result).toMatchObject({ status: 0, outputs: { conclusion: 'success', leader: 'false' } })
  expect(JSON.parse(result.outputs['siblings'] ?? '')).toEqual([
    {
      path: '.github/workflows/b.yml',
      state: 'done',
      conclusion: 'success',
      run_id: 2,
      attempt: 1,
      url: 'https://github.com/o/r/actions/runs/2',
    },
  ])
  expect(result.summary).toContain('`.github/workflows/b.yml` leads')
}, 20_000)

it('gives no run for a sibling whose run has nothing to do for the cell, so that nothing is looked for in it', async () => {
  serve(
    [{ ...work('skipped', '2026-01-01T00:00:00Z'), name: 'llem' }],
    [run(1, 'a.yml'), run(2, 'b.yml', { status: 'completed', conclusion: 'skipped' })],
  )
  const own = proxy.answer
  proxy.answer = (request) =>
    request.path.includes('/runs/1/jobs')
      ? { status: 200, body: { jobs: [{ ...work('success', '2026-01-01T00:00:00Z'), name: 'llem / work (vllm)' }] } }
      : own(request)
  const result = await wait({ cell: 'vllm', 'on-missing': 'skip', 'appear-timeout': '0' })
  expect(result).toMatchObject({ status: 0, outputs: { conclusion: 'success', leader: 'true' } })
  expect(JSON.parse(result.outputs['siblings'] ?? '')).toEqual([
    {
      path: '.github/workflows/b.yml',
      state: 'absent',
      conclusion: null,
      run_id: null,
      attempt: null,
      url: 'https://github.com/o/r/actions/runs/2',
    },
  ])
}, 20_000)

it('says which newer run acts instead', async () => {
  serve([work(null, null)], [run(1, 'a.yml'), run(2, 'b.yml'), run(3, 'a.yml')])
  const others = proxy.answer
  proxy.answer = (request) =>
    request.path.includes('/runs/3/jobs') ? { status: 200, body: { jobs: [work(null, null)] } } : others(request)
  const result = await wait()
  expect(result).toMatchObject({ status: 0, outputs: { conclusion: 'success', leader: 'false' } })
  expect(result.stdout).toMatch(
    /a newer run of this workflow is at work .*: https:\/\/github\.com\/o\/r\/actions\/runs\/3/,
  )
  expect(result.summary).toContain('A [newer run](https://github.com/o/r/actions/runs/3) of this workflow acts instead')
})

it('tells who started one workflow by hand to start the other one by hand', async () => {
  const byHand = { event: 'workflow_dispatch' }
  serve([work('success', '2026-01-01T00:00:05Z'), gate], [run(1, 'a.yml', byHand), run(2, 'b.yml')])
  const result = await wait({ ...byHand, 'appear-timeout': '0' })
  expect(result).toMatchObject({ status: 1, outputs: { conclusion: 'missing' } })
  expect(result.stdout).toContain('start it by hand too')
}, 20_000)

it('names the job that is waited for when time is up, and prints no command a job name holds', async () => {
  serve([{ ...work(null, null), name: '::error::x%0A##[error]y' }])
  const result = await wait({ timeout: '1', 'appear-timeout': '0' })
  expect(result).toMatchObject({ status: 1, outputs: { conclusion: 'timed_out', leader: 'false' } })
  expect(result.stdout).toMatch(/^::error::wait-for-sibling: time is up while waiting for \.github\/workflows\/b\.yml/m)
  expect(result.stdout).not.toMatch(/^::error::x/m)
  expect(result.stdout).not.toContain('##[')
  expect(result.stdout).not.toContain('ghs_secret')
})

it('reports an approval instead of waiting for it', async () => {
  serve([], [run(1, 'a.yml'), run(2, 'b.yml', { status: 'completed', conclusion: 'action_required' })])
  const result = await wait()
  expect(result).toMatchObject({ status: 1, outputs: { conclusion: 'held' } })
  expect(result.stdout).toContain('approve the run')
})

it.each([
  ['an answer that does not come', undefined],
  ['a rate limit', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }],
] as const)('%s does not hold up a job that is cancelled', async (_name, fault) => {
  serve([])
  const result = await wait({}, (kill) => {
    proxy.before = () => {
      setTimeout(() => {
        kill('SIGINT')
      }, 50)
      return fault === undefined ? new Promise(() => undefined) : Promise.resolve()
    }
    proxy.fault = () => fault
  })
  expect(proxy.log).toHaveLength(1)
  expect(result).toMatchObject({ status: 1, outputs: { conclusion: 'cancelled', leader: 'false' } })
  expect(JSON.parse(result.outputs['siblings'] ?? '')).toMatchObject([{ path: '.github/workflows/b.yml' }])
  expect(result.stdout).toContain('cancelled while waiting for')
})

it('looks at the run of its own event and repository only, whichever is newer', async () => {
  serve(
    [work('success', '2026-01-01T00:00:05Z'), gate],
    [
      run(1, 'a.yml', { head_repository: { full_name: 'o/r' } }),
      run(2, 'b.yml', { head_repository: { full_name: 'o/r' } }),
      run(3, 'b.yml', { event: 'push', head_repository: { full_name: 'o/r' } }),
      run(4, 'b.yml', { head_repository: { full_name: 'fork/r' } }),
      run(5, 'b.yml', { head_repository: null }),
    ],
  )
  const result = await wait()
  expect(result).toMatchObject({ status: 0, outputs: { conclusion: 'success' } })
  expect(JSON.parse(result.outputs['siblings'] ?? '')).toMatchObject([{ run_id: 2 }])
  expect(proxy.log.filter(({ path: route }) => /runs\/[345]\/jobs/.test(route))).toEqual([])
}, 20_000)

it('ends when the job is cancelled while it waits, and says what for', async () => {
  serve([work(null, null)])
  const result = await wait({}, (kill) => {
    proxy.before = ({ path: route }) => {
      // The next look would be seconds later.
      if (route.includes('/runs/2/jobs'))
        setTimeout(() => {
          kill('SIGTERM')
        }, 500)
      return Promise.resolve()
    }
  })
  expect(result).toMatchObject({ status: 1, outputs: { conclusion: 'cancelled', leader: 'false' } })
  expect(result.stdout).toContain('cancelled while waiting for .github/workflows/b.yml')
  expect(proxy.log.filter(({ path: route }) => route.includes('/runs/2/jobs'))).toHaveLength(1)
})

it('refuses to wait for itself, and other mistakes, all at once', async () => {
  serve([])
  const result = await wait({ siblings: 'a.yml\n../../x.yml', 'head-sha': 'main', timeout: '0' })
  expect(result.status).toBe(1)
  expect(result.stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(4)
})
