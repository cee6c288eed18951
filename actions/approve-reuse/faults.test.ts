import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatMarker } from '../shared/github/comments'
import {
  callApi,
  type Emulator,
  filesAt,
  headOf,
  pushByPerson,
  REPOSITORY,
  spareToken,
  startEmulator,
} from '../shared/testing/emulator'
import { describeFaults } from '../shared/testing/fault-table'
import { type Proxy, startProxy } from '../shared/testing/proxy'
import { approveReuse } from './approve-reuse'

let emulator: Emulator
let proxy: Proxy
let workspace: string
let counter = 0
beforeAll(async () => {
  emulator = await startEmulator()
  proxy = await startProxy(emulator.url)
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-approve-'))
})
afterAll(async () => {
  await proxy.close()
  await emulator.close()
  rmSync(workspace, { recursive: true, force: true })
})

const PINS = 'engine_versions/transformers/pins.yaml'

interface Seen {
  readonly approvals: number
  readonly answered: boolean
}

describeFaults(
  'an approval',
  {
    stage: 'approve-reuse',
    run: approveReuse,
    start: async () => {
      const branch = `approve-${(counter += 1)}`
      const main = await headOf(emulator.url, 'main')
      await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/git/refs`, { ref: `refs/heads/${branch}`, sha: main })
      const head = await pushByPerson(emulator.url, branch, {
        [PINS]: 'schema_version: 1\nengine: transformers\nproducers:\n  invariants: ">=4,<6"\n  schemas: ">=4,<6"\n',
        'engine_versions/transformers/current.yaml':
          'schema_version: 1\nengine: transformers\nlibrary:\n  pep503_name: transformers\n  current_version: "6.1.0"\n',
      })
      const { number } = await callApi<{ number: number }>(emulator.url, 'POST', `repos/${REPOSITORY}/pulls`, {
        title: 'Bump',
        head: branch,
        base: 'main',
      })
      const marker = {
        key: 'report-transformers-invariants',
        runId: 1,
        attempt: 1,
        headSha: head,
        verdict: 'blocked',
        hash: '0'.repeat(16),
      }
      await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/issues/${number}/comments`, {
        body: `${formatMarker(marker)}\nThe probe failed`,
      })
      const reactions = new Set<string>()
      // The emulator has no reactions; as on GitHub, one that is there already is not made again.
      proxy.answer = ({ method, path: route, body }) => {
        if (method !== 'POST' || !route.endsWith('/reactions')) return undefined
        reactions.add((JSON.parse(body) as { content: string }).content)
        return { status: 201, body: {} }
      }
      const event = path.join(workspace, `event-${number}.json`)
      writeFileSync(
        event,
        JSON.stringify({
          action: 'created',
          issue: { number, pull_request: {} },
          comment: {
            id: 5,
            body: '/approve-reuse transformers invariants',
            created_at: '2999-01-01T00:00:00Z',
            html_url: 'https://github.com/x',
            user: { login: 'maria', type: 'User' },
          },
        }),
      )
      return {
        inputs: { 'event-path': event, repository: REPOSITORY, token: spareToken(counter) },
        workspace,
        look: async (): Promise<Seen> => {
          const pins = (await filesAt(emulator.url, await headOf(emulator.url, branch)))[PINS]?.content ?? ''
          return { approvals: pins.split('approved_by: maria').length - 1, answered: reactions.size > 0 }
        },
      }
    },
    sound: (seen) => (seen as Seen).approvals <= 1,
  },
  () => proxy,
)
