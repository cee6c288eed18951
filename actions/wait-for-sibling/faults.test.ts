import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeFaults } from '../shared/testing/fault-table'
import { type Proxy, startProxy } from '../shared/testing/proxy'
import { waitForSibling } from './wait-for-sibling'

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

const run = (id: number, file: string): object => ({
  id,
  run_attempt: 1,
  path: `.github/workflows/${file}`,
  event: 'pull_request',
  status: 'in_progress',
  conclusion: null,
  html_url: `https://github.com/o/r/actions/runs/${id}`,
})
const gate = { name: 'llem:gate', run_attempt: 1, status: 'in_progress', conclusion: null, completed_at: null }

describeFaults(
  'a sibling that appears after 10 seconds and works until second 60',
  {
    stage: 'wait-for-sibling',
    run: waitForSibling,
    start: (clock) => {
      const began = clock.now().getTime()
      const second = (): number => (clock.now().getTime() - began) / 1000
      const work = (ends: number): object => ({
        name: 'work',
        run_attempt: 1,
        ...(second() < ends
          ? { status: 'in_progress', conclusion: null, completed_at: null }
          : {
              status: 'completed',
              conclusion: 'success',
              completed_at: new Date(began + ends * 1000).toISOString(),
            }),
      })
      proxy.answer = ({ path: route }) => {
        if (route.includes('/runs/1/jobs')) return { status: 200, body: { jobs: [work(0), gate] } }
        if (route.includes('/runs/2/jobs'))
          return { status: 200, body: { jobs: second() < 63 ? [work(60)] : [work(60), gate] } }
        return { status: 200, body: { workflow_runs: [run(1, 'a.yml'), ...(second() < 10 ? [] : [run(2, 'b.yml')])] } }
      }
      return Promise.resolve({
        inputs: {
          siblings: 'b.yml',
          'head-sha': 'f'.repeat(40),
          workflow: 'o/r/.github/workflows/a.yml@refs/pull/1/merge',
          'run-id': '1',
          event: 'pull_request',
          repository: 'o/r',
          token: 't',
          // More than a real wait gets: a secondary limit alone may cost minutes.
          'appear-timeout': '600',
        },
        workspace,
        look: (outputs) => Promise.resolve(outputs),
      })
    },
    sound: (seen) => seen === undefined,
  },
  () => proxy,
)
