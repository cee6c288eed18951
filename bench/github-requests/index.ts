/**
 * `node bench/github-requests.mjs`: what the actions ask of GitHub. The requests of 20 minutes of waiting, with how many of
 * them an unchanged answer makes free, and the requests and seconds of a writeback of 200 files to an emulated GitHub.
 * Fails when the waiting takes more than 30 requests.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atomicWriteback } from '../../actions/atomic-writeback/atomic-writeback'
import { systemClock } from '../../actions/shared/runtime/clock'
import { makeBranch, REPOSITORY, startEmulator, TOKEN } from '../../actions/shared/testing/emulator'
import { fakeClock } from '../../actions/shared/testing/fake-clock'
import { startProxy } from '../../actions/shared/testing/proxy'
import { recordingLogger } from '../../actions/shared/testing/recording-logger'
import { siblingRuns, WAIT_INPUTS } from '../../actions/shared/testing/sibling-runs'
import { stageContext } from '../../actions/shared/testing/stage-context'
import { waitForSibling } from '../../actions/wait-for-sibling/wait-for-sibling'

const MOST_REQUESTS = 30
const SECONDS = 1200
const FILES = 200

/** @param ends second in which the sibling is done */
async function waiting(ends: number, workspace: string): Promise<void> {
  const proxy = await startProxy('http://127.0.0.1:1')
  const clock = fakeClock()
  proxy.answer = siblingRuns(clock, 20, ends)
  const context = stageContext({
    stage: 'wait-for-sibling',
    inputs: { ...WAIT_INPUTS, timeout: String(SECONDS) },
    workspace,
    apiUrl: proxy.url,
    clock,
    logger: recordingLogger(),
  })
  const { outputs } = await waitForSibling(context, clock)
  await proxy.close()
  const free = proxy.log.filter(({ status }) => status === 304).length
  process.stdout.write(
    `waiting ${(clock.slept / 1000).toFixed(0)} s, ended ${String(outputs?.['conclusion'])}: ${proxy.log.length} requests, ${free} of them free\n`,
  )
  if (proxy.log.length > MOST_REQUESTS) process.exitCode = 1
}

async function writing(workspace: string): Promise<void> {
  mkdirSync(path.join(workspace, 'concern/out'), { recursive: true })
  for (let index = 0; index < FILES; index += 1)
    writeFileSync(path.join(workspace, `concern/out/${index}.md`), `${'content '.repeat(100)}${index}\n`)
  const emulator = await startEmulator()
  const proxy = await startProxy(emulator.url)
  const head = await makeBranch(emulator.url, 'bump', { 'README.md': 'hello\n' })
  const context = stageContext({
    stage: 'atomic-writeback',
    inputs: {
      sources: 'invariants=concern',
      engines: 'transformers',
      allow: 'out/**',
      repository: REPOSITORY,
      branch: 'bump',
      'expected-head': head,
      token: TOKEN,
    },
    workspace,
    apiUrl: proxy.url,
    clock: systemClock,
    logger: recordingLogger(),
  })
  const started = performance.now()
  const { outputs } = await atomicWriteback(context)
  const seconds = (performance.now() - started) / 1000
  await proxy.close()
  await emulator.close()
  process.stdout.write(
    `writeback of ${FILES} files, ${String(outputs?.['outcome'])}: ${proxy.log.length} requests, ${seconds.toFixed(2)} s\n`,
  )
  if (outputs?.['outcome'] !== 'committed') process.exitCode = 1
}

async function main(): Promise<void> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'llem-requests-'))
  try {
    await waiting(SECONDS - 30, workspace)
    await waiting(Infinity, workspace)
    await writing(workspace)
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

void main()
