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
const PINS = 'engine_versions/demo/pins.yaml'
const COMMAND = '/approve-reuse demo invariants'

/** A workspace and the pull request it is of: what the workflows and a person do, one after another. */
class Story {
  readonly #root: string
  readonly #files: Readonly<Record<string, string>>
  #number = 0

  /**
   * @param name of the workspace and of the branch
   * @param envelope the specifier set of both producers
   */
  constructor(
    readonly name: string,
    envelope: string,
  ) {
    this.#root = path.join(environment.path, name)
    this.#files = {
      'engine_versions/demo/engine.yaml':
        'schema_version: 1\nengine: demo\nimport_name: demo_chain\ntargets:\n  - modules: [demo_chain]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n',
      [PINS]: `schema_version: 1\nengine: demo\nproducers:\n  invariants: "${envelope}"\n  schemas: "${envelope}"\n`,
    }
    for (const [file, text] of Object.entries(this.#files)) this.#put(file, text)
  }

  #put(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.#root, file)), { recursive: true })
    writeFileSync(path.join(this.#root, file), text)
  }

  install(version: string, ...classes: string[]): void {
    writeFileSync(path.join(environment.packages, 'demo_chain.py'), library(version, ...classes))
    this.#put('engine_versions/demo/current.yaml', CURRENT(version))
  }

  stage(name: string, rest: Record<string, string> = {}): Promise<ActionRun> {
    const producer = name === 'validate-replay' ? {} : { producer: 'invariants' }
    return runAction(name, {
      inputs: { engine: 'demo', python: environment.python, ...producer, ...rest },
      workspace: this.#root,
    })
  }

  probeReport(version: string): Probe {
    const file = path.join(this.#root, `.llem/demo/${version}/probe-invariants.json`)
    return JSON.parse(readFileSync(file, 'utf8')) as Probe
  }

  /** The text of an artefact of a version. */
  archived(version: string, name: string): string {
    const folder = `engine_versions/demo/v${version.replace('.', '_')}/outputs`
    return readFileSync(path.join(this.#root, folder, name), 'utf8')
  }

  /** Opens the pull request. Returns its head. */
  async open(version: string): Promise<string> {
    const files = { ...this.#files, 'engine_versions/demo/current.yaml': CURRENT(version) }
    const { number, head } = await openPullRequest(github.emulator.url, this.name, files)
    this.#number = number
    return head
  }

  report(at: string, version: string): Promise<ActionRun> {
    return runAction('report', {
      inputs: {
        cells: `demo ${version} invariants`,
        'pull-request': String(this.#number),
        'head-sha': at,
        'run-id': '1',
        repository: REPOSITORY,
        token: TOKEN,
        'fail-on': 'never',
      },
      env: { GITHUB_API_URL: github.proxy.url },
      workspace: this.#root,
    })
  }

  async comments(): Promise<string[]> {
    const route = `repos/${REPOSITORY}/issues/${this.#number}/comments`
    return (await callApi<{ body: string }[]>(github.emulator.url, 'GET', route)).map(({ body }) => body)
  }

  /** A person answers the report a minute later, and the branch is checked out again. Returns the outcome. */
  async approve(): Promise<string | undefined> {
    const event = path.join(environment.path, 'event.json')
    const inAMinute = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
    writeFileSync(event, commentEvent(this.#number, COMMAND, 'maria', inAMinute))
    // The emulator has no reactions.
    github.proxy.answer = ({ path: route }) => (route.endsWith('/reactions') ? { status: 201, body: {} } : undefined)
    const { outputs } = await runAction('approve-reuse', {
      inputs: { 'event-path': event, repository: REPOSITORY, token: TOKEN },
      env: { GITHUB_API_URL: github.proxy.url },
      workspace: this.#root,
    })
    this.#put(PINS, (await filesAt(github.emulator.url, await this.head()))[PINS]!.content)
    return outputs['outcome']
  }

  /** Where the branch is now. */
  head(): Promise<string> {
    return headOf(github.emulator.url, this.name)
  }
}

/** Version 2.0 has two classes and is archived; the version of the pull request has lost one of them. */
async function failedProbe(story: Story, version: string): Promise<string> {
  story.install('2.0', guarded('Kept', 4), guarded('Lost', 8))
  expect((await story.stage('probe')).outputs['verdict']).toBe('pass')
  await story.stage('mine')
  await story.stage('validate-replay', { 'pool-size': '50' })
  expect((parse(story.archived('2.0', 'invariants.validated.yaml')) as InvariantsValidated).rules).toHaveLength(6)
  story.install(version, guarded('Kept', 4))
  expect((await story.stage('probe')).outputs).toMatchObject({ verdict: 'fail', reuse: 'false' })
  const head = await story.open(version)
  expect((await story.report(head, version)).outputs['verdict']).toBe('blocked')
  expect((await story.comments())[0]).toContain(COMMAND)
  return head
}

it('an approved result stands for the version it was approved for, and for no other one', async () => {
  const story = new Story('bump', '>=2,<3')
  const head = await failedProbe(story, '3.0')
  expect(await story.approve()).toBe('approved')

  // The run of the commit of the approval.
  expect((await story.stage('probe')).outputs).toMatchObject({
    verdict: 'pass',
    reuse: 'true',
    'landmarks-missing': '3',
  })
  expect(story.probeReport('3.0').approved_reuse).toMatchObject({ approved_by: 'maria', head })
  const mined = await story.stage('mine')
  expect(mined).toMatchObject({ status: 0, outputs: { reused: 'true' } })
  expect(mined.stdout).toContain('the archived result of 2.0 is taken over, as maria approved')
  expect(await story.stage('validate-replay', { 'pool-size': '50' })).toMatchObject({ status: 0 })
  const validated = parse(story.archived('3.0', 'invariants.validated.yaml')) as InvariantsValidated
  expect(validated.engine_version).toBe('3.0')
  expect(validated.rules.map(({ native_type: name }) => name)).toEqual(Array(3).fill('demo_chain.Kept'))
  const quarantined = parse(story.archived('3.0', 'invariants.quarantined.yaml')) as InvariantsQuarantined
  expect(quarantined.rules).toHaveLength(3)
  expect((await story.report(await story.head(), '3.0')).outputs['rollup']).not.toBe('probe-blocked')

  // Nothing changes when it is run again, and the next version is not approved by this approval.
  const before = story.archived('3.0', 'invariants.proposed.yaml')
  expect((await story.stage('probe')).outputs).toMatchObject({
    verdict: 'pass',
    reuse: 'true',
    'archive-version': '3.0',
  })
  expect((await story.stage('mine')).outputs['reused']).toBe('true')
  expect(story.archived('3.0', 'invariants.proposed.yaml')).toBe(before)
  story.install('3.1', guarded('Kept', 4))
  expect((await story.stage('probe')).outputs).toMatchObject({ verdict: 'fail', reuse: 'false' })
}, 120_000)

it('a version inside the envelope that lost a landmark is approved in the same way', async () => {
  const story = new Story('minor', '>=2,<3')
  const head = await failedProbe(story, '2.1')
  expect(story.probeReport('2.1').version_inside_envelope).toBe(true)
  expect(await story.approve()).toBe('approved')
  expect((await story.stage('probe')).outputs).toMatchObject({
    verdict: 'pass',
    reuse: 'true',
    'archive-version': '2.0',
  })
  expect(story.probeReport('2.1').approved_reuse).toMatchObject({ approved_by: 'maria', head })
  expect((await story.stage('mine')).outputs['reused']).toBe('true')
  // Being inside is not enough for the next one.
  story.install('2.2', guarded('Kept', 4))
  expect((await story.stage('probe')).outputs).toMatchObject({ verdict: 'fail', reuse: 'false' })
}, 120_000)
