import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesAt, headOf, REPOSITORY, spareToken } from '../shared/testing/emulator'
import { describeFaults } from '../shared/testing/fault-table'
import { commentEvent, openPullRequest, postReport } from '../shared/testing/pull-requests'
import { useGithub, useWorkspace } from '../shared/testing/test-github'
import { approveReuse } from './approve-reuse'

const github = useGithub()
const workspace = useWorkspace()
let counter = 0

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
      const pull = await openPullRequest(github.emulator.url, branch, {
        [PINS]: 'schema_version: 1\nengine: transformers\nproducers:\n  invariants: ">=4,<6"\n  schemas: ">=4,<6"\n',
        'engine_versions/transformers/current.yaml':
          'schema_version: 1\nengine: transformers\nlibrary:\n  pep503_name: transformers\n  current_version: "6.1.0"\n',
      })
      await postReport(github.emulator.url, pull)
      const reactions = new Set<string>()
      // The emulator has no reactions; as on GitHub, one that is there already is not made again.
      github.proxy.answer = ({ method, path: route, body }) => {
        if (method !== 'POST' || !route.endsWith('/reactions')) return undefined
        reactions.add((JSON.parse(body) as { content: string }).content)
        return { status: 201, body: {} }
      }
      const event = path.join(workspace.path, `event-${pull.number}.json`)
      writeFileSync(event, commentEvent(pull.number, '/approve-reuse transformers invariants'))
      return {
        inputs: { 'event-path': event, repository: REPOSITORY, token: spareToken(counter) },
        workspace: workspace.path,
        look: async (): Promise<Seen> => {
          const pins =
            (await filesAt(github.emulator.url, await headOf(github.emulator.url, branch)))[PINS]?.content ?? ''
          return { approvals: pins.split('approved_by: maria').length - 1, answered: reactions.size > 0 }
        },
      }
    },
    sound: (seen) => (seen as Seen).approvals <= 1,
  },
  () => github.proxy,
)
