/** The action as the runner runs it. */
import { runAction } from '../shared/testing/bundle-process'
import { filesAt, headOf, makeBranch, REPOSITORY, TOKEN } from '../shared/testing/emulator'
import { useGithub, useWorkspace } from '../shared/testing/test-github'

const github = useGithub()
const workspace = useWorkspace({
  'invariants/docs/a.md': 'a\n',
  'invariants/docs/b.bin': Uint8Array.of(0, 255),
})
let counter = 0

const inputs = (branch: string, head: string, rest: Record<string, string> = {}): Record<string, string> => ({
  sources: 'invariants=invariants',
  engines: 'transformers',
  allow: 'docs/**',
  repository: REPOSITORY,
  branch,
  'expected-head': head,
  token: TOKEN,
  ...rest,
})
const env = (): Record<string, string> => ({
  GITHUB_API_URL: github.proxy.url,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_RUN_ID: '7',
})
const start = async (): Promise<{ branch: string; head: string }> => {
  github.proxy.reset()
  const branch = `process-${(counter += 1)}`
  return { branch, head: await makeBranch(github.emulator.url, branch, { 'README.md': 'hello\n' }) }
}

it('commits, and says so in outputs and summary', async () => {
  const { branch, head } = await start()
  const run = await runAction('atomic-writeback', {
    inputs: inputs(branch, head),
    env: env(),
    workspace: workspace.path,
  })
  expect(run).toMatchObject({
    status: 0,
    outputs: {
      outcome: 'committed',
      sha: await headOf(github.emulator.url, branch),
      verified: 'false',
      files: '["docs/a.md","docs/b.bin"]',
    },
  })
  expect(run.summary).toContain('committed')
  expect(run.stdout + run.stderr).not.toContain(TOKEN)
})

it.each([
  [
    'a bad token',
    { kind: 'status', status: 401, message: 'Bad credentials' },
    /token of a GitHub App ends after one hour/,
  ],
  [
    'a read-only token',
    { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
    /contents: /,
  ],
  [
    'an address that is no API',
    { kind: 'status', status: 404, message: 'Not Found' },
    /a repository that the token sees/,
  ],
] as const)('%s ends with one line', async (_name, fault, line) => {
  const { branch, head } = await start()
  github.proxy.fault = ({ method }) => (method === 'GET' && fault.status === 403 ? undefined : fault)
  const run = await runAction('atomic-writeback', {
    inputs: inputs(branch, head),
    env: env(),
    workspace: workspace.path,
  })
  const errors = run.stdout.split('\n').filter((text) => text.startsWith('::error'))
  expect(errors).toEqual([expect.stringMatching(line)])
  expect(await headOf(github.emulator.url, branch)).toBe(head)
  expect(run.stdout + run.stderr).not.toContain(TOKEN)
})

it('tells every mistake of the inputs at once', async () => {
  const run = await runAction('atomic-writeback', {
    inputs: inputs('../main', 'HEAD', { sources: 'broken', allow: '**', token: 'to ken' }),
    env: env(),
    workspace: workspace.path,
  })
  expect(run.status).toBe(1)
  expect(
    run.stdout
      .split('\n')
      .filter((text) => text.startsWith('::error'))
      .map((text) => /::([\w-]+): found/.exec(text)?.[1]),
  ).toEqual(['sources', 'sources', 'allow', 'branch', 'expected-head'])
})

it('a job that is killed at any call leaves the branch as it was or whole', async () => {
  for (let index = 0; index < 8; index += 1) {
    const { branch, head } = await start()
    let kill: (signal: NodeJS.Signals) => void = () => undefined
    github.proxy.before = async (request) => {
      if (request.index !== index) return
      kill('SIGKILL')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await runAction('atomic-writeback', {
      inputs: inputs(branch, head),
      env: env(),
      workspace: workspace.path,
      onStart: (handle) => {
        kill = handle
      },
    })
    github.proxy.reset()
    const now = await headOf(github.emulator.url, branch)
    expect(Object.keys(await filesAt(github.emulator.url, now))).toHaveLength(now === head ? 1 : 3)
    const again = await runAction('atomic-writeback', {
      inputs: inputs(branch, head),
      env: env(),
      workspace: workspace.path,
    })
    expect(again.outputs['outcome']).toBe('committed')
  }
})
