import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type Emulator,
  filesAt,
  headOf,
  makeBranch,
  REPOSITORY,
  spareToken,
  startEmulator,
} from '../shared/testing/emulator'
import { describeFaults } from '../shared/testing/fault-table'
import { type Proxy, startProxy } from '../shared/testing/proxy'
import { atomicWriteback } from './atomic-writeback'

let emulator: Emulator
let proxy: Proxy
let workspace: string
let counter = 0
beforeAll(async () => {
  emulator = await startEmulator()
  proxy = await startProxy(emulator.url)
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-workspace-'))
  mkdirSync(path.join(workspace, 'invariants/docs'), { recursive: true })
  writeFileSync(path.join(workspace, 'invariants/docs/a.md'), 'a\n')
  writeFileSync(path.join(workspace, 'invariants/docs/b.bin'), Uint8Array.of(0, 255))
})
afterAll(async () => {
  await proxy.close()
  await emulator.close()
  rmSync(workspace, { recursive: true, force: true })
})

const BEFORE = ['README.md']

describeFaults(
  'a text and a binary file',
  {
    stage: 'atomic-writeback',
    run: atomicWriteback,
    start: async () => {
      const branch = `faulty-${(counter += 1)}`
      const head = await makeBranch(emulator.url, branch, { 'README.md': 'hello\n' })
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
        workspace,
        look: async () => Object.keys(await filesAt(emulator.url, await headOf(emulator.url, branch))).sort(),
      }
    },
    // All files or none: the branch is as it was, or has the whole commit.
    sound: (seen) => [BEFORE, [...BEFORE, 'docs/a.md', 'docs/b.bin']].some((files) => String(files) === String(seen)),
  },
  () => proxy,
)
