import { filesAt, headOf, makeBranch, REPOSITORY, spareToken } from '../shared/testing/emulator'
import { describeFaults } from '../shared/testing/fault-table'
import { useGithub, useWorkspace } from '../shared/testing/test-github'
import { atomicWriteback } from './atomic-writeback'

const github = useGithub()
const workspace = useWorkspace({
  'invariants/docs/a.md': 'a\n',
  'invariants/docs/b.bin': Uint8Array.of(0, 255),
})
let counter = 0

const BEFORE = ['README.md']

describeFaults(
  'a text and a binary file',
  {
    stage: 'atomic-writeback',
    run: atomicWriteback,
    start: async () => {
      const branch = `faulty-${(counter += 1)}`
      const head = await makeBranch(github.emulator.url, branch, { 'README.md': 'hello\n' })
      return {
        inputs: {
          sources: 'invariants=invariants',
          engines: 'transformers',
          allow: 'docs/**',
          repository: REPOSITORY,
          branch,
          'expected-head': head,
          token: spareToken(counter),
        },
        workspace: workspace.path,
        look: async () =>
          Object.keys(await filesAt(github.emulator.url, await headOf(github.emulator.url, branch))).sort(),
      }
    },
    // All files or none: the branch is as it was, or has the whole commit.
    sound: (seen) => [BEFORE, [...BEFORE, 'docs/a.md', 'docs/b.bin']].some((files) => String(files) === String(seen)),
  },
  () => github.proxy,
)
