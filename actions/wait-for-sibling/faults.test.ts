import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeFaults } from '../shared/testing/fault-table'
import { type Proxy, startProxy } from '../shared/testing/proxy'
import { siblingRuns, WAIT_INPUTS } from '../shared/testing/sibling-runs'
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

describeFaults(
  'a sibling that appears after 10 seconds and works until second 60',
  {
    stage: 'wait-for-sibling',
    run: waitForSibling,
    start: (clock) => {
      proxy.answer = siblingRuns(clock, 10, 60)
      return Promise.resolve({
        // More than a real wait gets: a secondary limit alone may cost minutes.
        inputs: { ...WAIT_INPUTS, 'appear-timeout': '600' },
        workspace,
        look: (outputs) => Promise.resolve(outputs),
      })
    },
    sound: (seen) => seen === undefined,
  },
  () => proxy,
)
