/**
 * The second way on after a failed probe, from end to end: probe, report, `/approve-reuse` on the pull request, the probe
 * of the commit that made, and the stages after it with the archived result.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { type InvariantsQuarantined } from '../artefacts/generated/invariants.quarantined'
import { type InvariantsValidated } from '../artefacts/generated/invariants.validated'
import { type Probe } from '../artefacts/generated/probe'
import { type ActionRun, runAction } from '../testing/bundle-process'
import { callApi, filesAt, headOf, REPOSITORY, TOKEN } from '../testing/emulator'
import { commentEvent, openPullRequest } from '../testing/pull-requests'
import { useGithub } from '../testing/test-github'
import { usePlainEnvironment } from './testing/fixture-engines'

const environment = usePlainEnvironment()
const github = useGithub()

const guarded = (name: string, limit: number): string =>
  `class ${name}:\n    def __init__(self, size=1):\n        self.size = size\n        self.validate()\n\n    def validate(self):\n        if self.size > ${limit}:\n            raise ValueError("too large")\n`
const library = (version: string, ...classes: string[]): string =>
  `__version__ = "${version}"\n\n\n${classes.join('\n\n')}`
const CURRENT = (version: string): string =>
  `schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "${version}"\n`
const FILES = {
  'engine_versions/demo/engine.yaml':
    'schema_version: 1\nengine: demo\nimport_name: demo_chain\ntargets:\n  - modules: [demo_chain]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n',
  'engine_versions/demo/pins.yaml':
    'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2,<3"\n  schemas: ">=2,<3"\n',
}
const COMMAND = '/approve-reuse demo invariants'

it('an approved result stands for the version it was approved for, and for no other one', async () => {
  const root = path.join(environment.path, 'workspace')
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const install = (version: string, ...classes: string[]): void => {
    writeFileSync(path.join(environment.packages, 'demo_chain.py'), library(version, ...classes))
    put('engine_versions/demo/current.yaml', CURRENT(version))
  }
  const stage = (name: string, rest: Record<string, string> = {}): Promise<ActionRun> => {
    const producer = name === 'validate-replay' ? {} : { producer: 'invariants' }
    return runAction(name, {
      inputs: { engine: 'demo', python: environment.python, ...producer, ...rest },
      workspace: root,
    })
  }
  const probeReport = (version: string): Probe =>
    JSON.parse(readFileSync(path.join(root, `.llem/demo/${version}/probe-invariants.json`), 'utf8')) as Probe
  const archived = (version: string, name: string): unknown =>
    parse(readFileSync(path.join(root, `engine_versions/demo/v${version.replace('.', '_')}/outputs/${name}`), 'utf8'))

  // Version 2.0 has two classes; 3.0 has lost one of them.
  for (const [file, text] of Object.entries(FILES)) put(file, text)
  install('2.0', guarded('Kept', 4), guarded('Lost', 8))
  expect((await stage('probe')).outputs['verdict']).toBe('pass')
  await stage('mine')
  await stage('validate-replay', { 'pool-size': '50' })
  expect((archived('2.0', 'invariants.validated.yaml') as InvariantsValidated).rules).toHaveLength(6)
  install('3.0', guarded('Kept', 4))
  expect((await stage('probe')).outputs).toMatchObject({ verdict: 'fail', reuse: 'false' })

  // The pull request, its report, and the answer of a person.
  const { number, head } = await openPullRequest(github.emulator.url, 'bump', {
    ...FILES,
    'engine_versions/demo/current.yaml': CURRENT('3.0'),
  })
  const report = (at: string, version = '3.0'): Promise<ActionRun> =>
    runAction('report', {
      inputs: {
        cells: `demo ${version} invariants`,
        'pull-request': String(number),
        'head-sha': at,
        'run-id': '1',
        repository: REPOSITORY,
        token: TOKEN,
        'fail-on': 'never',
      },
      env: { GITHUB_API_URL: github.proxy.url },
      workspace: root,
    })
  const comments = async (): Promise<string[]> =>
    (
      await callApi<{ body: string }[]>(github.emulator.url, 'GET', `repos/${REPOSITORY}/issues/${number}/comments`)
    ).map(({ body }) => body)
  expect((await report(head)).outputs['verdict']).toBe('blocked')
  expect((await comments())[0]).toContain(COMMAND)
  const event = path.join(environment.path, 'event.json')
  const inAMinute = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
  writeFileSync(event, commentEvent(number, COMMAND, 'maria', inAMinute))
  // The emulator has no reactions.
  github.proxy.answer = ({ path: route }) => (route.endsWith('/reactions') ? { status: 201, body: {} } : undefined)
  const approved = await runAction('approve-reuse', {
    inputs: { 'event-path': event, repository: REPOSITORY, token: TOKEN },
    env: { GITHUB_API_URL: github.proxy.url },
    workspace: root,
  })
  expect(approved.outputs['outcome']).toBe('approved')
  const now = await headOf(github.emulator.url, 'bump')
  put(
    'engine_versions/demo/pins.yaml',
    (await filesAt(github.emulator.url, now))['engine_versions/demo/pins.yaml']!.content,
  )

  // The run of the commit of the approval.
  expect((await stage('probe')).outputs).toMatchObject({ verdict: 'pass', reuse: 'true', 'landmarks-missing': '3' })
  expect(probeReport('3.0').approved_reuse).toMatchObject({ approved_by: 'maria', head })
  const mined = await stage('mine')
  expect(mined).toMatchObject({ status: 0, outputs: { reused: 'true' } })
  expect(mined.stdout).toContain('the archived result of 2.0 is taken over, as maria approved')
  expect(await stage('validate-replay', { 'pool-size': '50' })).toMatchObject({ status: 0 })
  const validated = archived('3.0', 'invariants.validated.yaml') as InvariantsValidated
  expect(validated.engine_version).toBe('3.0')
  expect(validated.rules.map(({ native_type: name }) => name)).toEqual(Array(3).fill('demo_chain.Kept'))
  expect((archived('3.0', 'invariants.quarantined.yaml') as InvariantsQuarantined).rules).toHaveLength(3)
  expect((await report(now)).outputs['rollup']).not.toBe('probe-blocked')

  // Nothing changes when it is run again, and the next version is not approved by this approval.
  const before = readFileSync(path.join(root, 'engine_versions/demo/v3_0/outputs/invariants.proposed.yaml'))
  expect((await stage('probe')).outputs).toMatchObject({ verdict: 'pass', reuse: 'true', 'archive-version': '3.0' })
  expect((await stage('mine')).outputs['reused']).toBe('true')
  expect(readFileSync(path.join(root, 'engine_versions/demo/v3_0/outputs/invariants.proposed.yaml'))).toEqual(before)
  install('3.1', guarded('Kept', 4))
  expect((await stage('probe')).outputs).toMatchObject({ verdict: 'fail', reuse: 'false' })
}, 120_000)
