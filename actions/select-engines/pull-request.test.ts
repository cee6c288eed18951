/** Which pull request a run is about, as GitHub knows it. */
import { callApi, headOf, makeBranch, REPOSITORY, TOKEN } from '../shared/testing/emulator'
import { runAction, type ActionRun } from '../shared/testing/bundle-process'
import { openPullRequest } from '../shared/testing/pull-requests'
import { useGithub, useWorkspace } from '../shared/testing/test-github'

const github = useGithub()
const workspace = useWorkspace({
  'engine_versions/demo/current.yaml':
    'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
  'engine_versions/demo/engine.yaml':
    'schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n',
})
beforeEach(() => {
  github.proxy.reset()
})

const select = (inputs: Readonly<Record<string, string>>): Promise<ActionRun> =>
  runAction('select-engines', {
    inputs: { engines: 'demo', repository: REPOSITORY, token: TOKEN, ...inputs },
    env: { GITHUB_API_URL: github.proxy.url },
    workspace: workspace.path,
  })
const asked = (): string[] => github.proxy.log.map(({ path }) => path)

it('asks nothing where the event says everything', async () => {
  const base = 'b'.repeat(40)
  const run = await select({ 'pull-request': '7', base, 'head-branch': '' })
  expect(run.outputs).toMatchObject({ 'pull-request': '7', base })
  expect((await select({ 'pull-request': '', base: '' })).outputs).toMatchObject({ 'pull-request': '', base: '' })
  expect(asked()).toEqual([])
})

it('finds the open pull request of the branch of a run by hand', async () => {
  const { url } = github.emulator
  const main = await headOf(url, 'main')
  const { number, branch, head } = await openPullRequest(url, 'by-hand', { 'x.txt': 'x\n' })
  const run = await select({ 'head-branch': branch, 'head-sha': head })
  expect(run.outputs).toMatchObject({ 'pull-request': String(number), base: main })
  expect(run.stdout).toContain(`by-hand is the branch of pull request #${number}`)
  // The same by its number.
  expect((await select({ 'pull-request': String(number) })).outputs).toMatchObject({ base: main })
  // Somebody pushed meanwhile: the run is not about what the pull request is.
  const older = await select({ 'head-branch': branch, 'head-sha': main })
  expect(older.outputs).toMatchObject({ 'pull-request': '', base: '' })
  await callApi(url, 'PATCH', `repos/${REPOSITORY}/pulls/${number}`, { state: 'closed' })
  const closed = await select({ 'head-branch': branch, 'head-sha': head })
  expect(closed.outputs).toMatchObject({ 'pull-request': '', base: '' })
})

it('takes none of several pull requests of one branch, and says so', async () => {
  const { url } = github.emulator
  const { number, branch, head } = await openPullRequest(url, 'twice', { 'x.txt': 'x\n' })
  await makeBranch(url, 'release', { 'README.md': 'old\n' })
  const other = await callApi<{ number: number }>(url, 'POST', `repos/${REPOSITORY}/pulls`, {
    title: 'Backport',
    head: branch,
    base: 'release',
  })
  const run = await select({ 'head-branch': branch, 'head-sha': head })
  expect(run.outputs).toMatchObject({ 'pull-request': '', base: '' })
  for (const one of [number, other.number]) expect(run.stdout).toContain(`#${one}`)
  expect(run.stdout).toContain('::warning::twice is the branch of several pull requests')
})

it('a token that may not look, and an answer that is not GitHub’s, are told in one line', async () => {
  github.proxy.fault = () => ({ kind: 'status', status: 403, message: 'Resource not accessible by integration' })
  const refused = await select({ 'head-branch': 'by-hand', 'head-sha': 'a'.repeat(40) })
  expect(refused.stdout.match(/^::error::.*$/gm)).toEqual([expect.stringContaining('pull-requests: read')])
  github.proxy.reset()
  github.proxy.answer = () => ({ status: 200, body: {} })
  const foreign = await select({ 'pull-request': '7' })
  expect(foreign.stdout).toMatch(/^::error::.*has no object `base`; is GITHUB_API_URL the address of GitHub's API\?/m)
})
