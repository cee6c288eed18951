/** Two runs of one commit as GitHub lists them: the own one, whose work is done, and a sibling that takes its time. */
import { type Clock } from '../runtime/clock'
import { type Answer, type ProxiedRequest } from './proxy'

/** The inputs of a wait of run 1 for run 2. */
export const WAIT_INPUTS = {
  siblings: 'b.yml',
  'head-sha': 'f'.repeat(40),
  workflow: 'o/r/.github/workflows/a.yml@refs/pull/1/merge',
  'run-id': '1',
  event: 'pull_request',
  repository: 'o/r',
  token: 't',
} as const

/** A run of a workflow file, under way, as the API lists it. */
export const listedRun = (id: number, file: string, rest: object = {}): object => ({
  id,
  run_attempt: 1,
  path: `.github/workflows/${file}`,
  event: 'pull_request',
  status: 'in_progress',
  conclusion: null,
  html_url: `https://github.com/o/r/actions/runs/${id}`,
  ...rest,
})

/** A gate that waits, as the API lists the jobs of a run. */
export const listedGate = {
  name: 'llem:gate',
  run_attempt: 1,
  status: 'in_progress',
  conclusion: null,
  completed_at: null,
}

/**
 * @param clock tells how much time has passed since now
 * @param appears second in which the run of the sibling is listed first
 * @param ends second in which its work ends; its gate is listed three seconds later
 */
export function siblingRuns(clock: Clock, appears: number, ends: number): (request: ProxiedRequest) => Answer {
  const began = clock.now().getTime()
  const second = (): number => (clock.now().getTime() - began) / 1000
  const work = (end: number): object => ({
    name: 'work',
    run_attempt: 1,
    ...(second() < end
      ? { status: 'in_progress', conclusion: null, completed_at: null }
      : { status: 'completed', conclusion: 'success', completed_at: new Date(began + end * 1000).toISOString() }),
  })
  return ({ path }) => {
    if (path.includes('/runs/1/jobs')) return { status: 200, body: { jobs: [work(0), listedGate] } }
    if (path.includes('/runs/2/jobs'))
      return { status: 200, body: { jobs: second() < ends + 3 ? [work(ends)] : [work(ends), listedGate] } }
    const runs = [listedRun(1, 'a.yml'), ...(second() < appears ? [] : [listedRun(2, 'b.yml')])]
    return { status: 200, body: { workflow_runs: runs } }
  }
}
