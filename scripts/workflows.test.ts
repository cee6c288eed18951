/** What linters do not know about the workflows of this repository. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { pageFile, pageFiles } from './act/guide'
import { parseWorkflow, readWorkflow, type Workflow, workflowNames, workflowText } from './testing/workflow-files'

const root = path.dirname(__dirname)
const workflows = workflowNames().map((name): [string, Workflow] => [name, readWorkflow(name)])
const steps = workflows.flatMap(([name, { jobs }]) =>
  Object.entries(jobs).flatMap(([job, { steps: list }]) =>
    (list ?? []).map((step) => ({ at: `${name}: ${job}`, step })),
  ),
)

it('nothing is granted by default, and every job says what it needs', () => {
  for (const [name, { permissions, jobs }] of workflows) {
    expect({ name, permissions }).toEqual({ name, permissions: {} })
    for (const [job, definition] of Object.entries(jobs)) {
      expect({ at: `${name}: ${job}`, stated: typeof definition.permissions }).toEqual({
        at: `${name}: ${job}`,
        stated: 'object',
      })
      if (definition.uses === undefined)
        expect({ at: `${name}: ${job}`, limited: definition['timeout-minutes'] !== undefined }).toEqual({
          at: `${name}: ${job}`,
          limited: true,
        })
    }
  }
})

it('other actions are pinned by commit, own ones by this very commit', () => {
  for (const { at, step } of steps)
    if (step.uses !== undefined)
      expect({ at, uses: step.uses }).toEqual({
        at,
        uses: expect.stringMatching(/^(?:\$\/actions\/[a-z-]+|[\w.-]+\/[\w./-]+@[0-9a-f]{40})$/) as string,
      })
})

it('no expression reaches a shell', () => {
  for (const { at, step } of steps)
    expect({ at, run: step.run ?? '' }).toEqual({ at, run: expect.not.stringContaining('${{') as string })
})

it('own actions exist, and are given only inputs they have and all they require', () => {
  for (const { at, step } of steps) {
    const stage = /^\$\/actions\/([a-z-]+)$/.exec(step.uses ?? '')?.[1]
    if (stage === undefined) continue
    const file = path.join(root, 'actions', stage, 'action.yml')
    expect({ at, stage, exists: existsSync(file) }).toEqual({ at, stage, exists: true })
    const { inputs } = parse(readFileSync(file, 'utf8')) as {
      inputs: Record<string, { required?: boolean; default?: string }>
    }
    const given = Object.keys(step.with ?? {})
    expect({ at, unknown: given.filter((name) => !(name in inputs)) }).toEqual({ at, unknown: [] })
    expect({
      at,
      missing: Object.keys(inputs).filter(
        (name) => inputs[name]?.required === true && inputs[name].default === undefined && !given.includes(name),
      ),
    }).toEqual({ at, missing: [] })
  }
})

it('a job that may write to the repository checks out nothing, and a job that runs an engine writes nowhere', () => {
  for (const [name, { jobs }] of workflows) {
    if (name === 'release.yml') continue
    for (const [job, { permissions, steps: list = [] }] of Object.entries(jobs)) {
      const writes = permissions?.['contents'] === 'write'
      if (writes)
        expect({ name, job, checksOut: list.some(({ uses }) => uses?.startsWith('actions/checkout@')) }).toEqual({
          name,
          job,
          checksOut: false,
        })
      if (list.some(({ uses }) => /\/(?:probe|mine|validate-replay)$/.test(uses ?? ''))) {
        expect({
          name,
          job,
          writes: Object.values(permissions ?? {}).filter((level) => level === 'write'),
        }).toEqual({ name, job, writes: [] })
      }
    }
  }
})

it('no checkout leaves a credential behind', () => {
  for (const { at, step } of steps)
    if (step.uses?.startsWith('actions/checkout@') === true)
      expect({ at, kept: step.with?.['persist-credentials'] }).toEqual({ at, kept: false })
})

it('an artifact of a fixed name may be uploaded again, by a job that is run again', () => {
  const uploads = steps.filter(({ step }) => step.uses?.startsWith('actions/upload-artifact@') === true)
  expect(uploads.length).toBeGreaterThan(5)
  for (const { at, step } of uploads) {
    const name = String(step.with?.['name'])
    // The name that triage-matrix gives a shard ends in the attempt.
    const ofAttempt = /github\.run_attempt|outputs\.artifact-name/.test(name)
    expect({ at, name, overwrite: step.with?.['overwrite'] }).toEqual({
      at,
      name,
      overwrite: ofAttempt ? undefined : true,
    })
  }
})

/** What the jobs of a workflow ask for together; a caller that grants less gets no run at all. */
function askedFor({ jobs }: Workflow): Readonly<Record<string, string>> {
  const ORDER = ['none', 'read', 'write']
  const asked: Record<string, string> = {}
  for (const { permissions = {} } of Object.values(jobs))
    for (const [scope, level] of Object.entries(permissions))
      if (ORDER.indexOf(level) > ORDER.indexOf(asked[scope] ?? 'none')) asked[scope] = level
  return asked
}

it('the first lines say what a caller grants: all that the jobs ask for, and no more', () => {
  for (const [name, workflow] of workflows) {
    if (workflow.on.workflow_call === undefined || name === 'triage-matrix.yml') continue
    const said = /^# A caller grants: (.*)\.$/m.exec(workflowText(name))?.[1]?.split(', ').sort()
    expect({ name, said }).toEqual({
      name,
      said: Object.entries(askedFor(workflow))
        .map((grant) => grant.join(': '))
        .sort(),
    })
  }
})

it('the table of jobs in docs/operations.md has every job, what its token may, and whether it runs an engine', () => {
  const page = readFileSync(path.join(root, 'docs/operations.md'), 'utf8')
  const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
  const said = [...page.matchAll(/^\| (`.*`) \| `(.*)` \| (.*) \| (.*) \| (yes|no) \|$/gm)].flatMap(
    ([, names = '', job = '', permissions = '', checkout = '', engine = '']) =>
      quoted(names).map((name) => ({
        job: `${name}: ${job}`,
        permissions: quoted(permissions),
        checksOut: checkout !== 'nothing',
        runsEngine: engine === 'yes',
      })),
  )
  const actual = workflows.flatMap(([file, { on, jobs }]) => {
    // The matrix has a page of its own.
    if (on.workflow_call === undefined || file === 'triage-matrix.yml') return []
    return Object.entries(jobs).flatMap(([job, { uses: called, permissions = {}, steps: list = [] }]) => {
      if (called !== undefined) return []
      const used = list.map(({ uses = '' }) => uses)
      return [
        {
          job: `${path.parse(file).name}: ${job}`,
          permissions: Object.entries(permissions)
            .map((grant) => grant.join(': '))
            .sort(),
          checksOut: used.some((uses) => uses.startsWith('actions/checkout@')),
          runsEngine: used.some((uses) => /\/(?:probe|mine|validate-replay)$/.test(uses)),
        },
      ]
    })
  })
  const byJob = (one: { job: string }, other: { job: string }): number => (one.job < other.job ? -1 : 1)
  expect(said.sort(byJob)).toEqual(actual.sort(byJob))
})

it('a run by hand takes the inputs of a call, without those that need a secret of the caller', () => {
  for (const [name, { on }] of workflows) {
    if (!on.workflow_call || !on.workflow_dispatch) continue
    const called = Object.keys(on.workflow_call.inputs ?? {}).filter((input) => input !== 'app-id')
    const byHand = Object.keys(on.workflow_dispatch.inputs ?? {})
    // The form of triage-matrix.yml leaves out what nobody sets by hand.
    const wanted = name === 'triage-matrix.yml' ? called.filter((input) => byHand.includes(input)) : called
    expect({ name, byHand }).toEqual({ name, byHand: wanted })
  }
})

it('whatever writes waits for its turn instead of taking the place of another', () => {
  for (const [name, { concurrency, jobs }] of workflows)
    for (const group of [concurrency, ...Object.values(jobs).map((job) => job.concurrency)]) {
      if (group === undefined) continue
      // A newer commit makes these runs pointless: they only check it.
      const replaced = ['ci.yml', 'check-dist.yml', 'triage-matrix.yml'].includes(name)
      // Looks at all that the run it replaces would have looked at; its own writing job queues.
      const covered = name === 'engine-pipeline.yml' && group === concurrency
      expect({ name, queue: group['queue'] }).toEqual({ name, queue: replaced || covered ? undefined : 'max' })
      // The name of a branch is anybody's choice in a fork.
      expect({ name, group: group['group'] }).toEqual({
        name,
        group: expect.not.stringContaining('head_ref') as string,
      })
    }
})

it('the two concerns are handled alike, but for the replay of rules and the name of a page', () => {
  const twin = workflowText('engine-invariants.yml')
    .replace(/ {6}- name: Replay the rules\n(?: {8}.*\n)+/, '')
    .replace('mine, validate-replay, diff', 'mine, diff')
    .replace('docs/generated/invariants-$ENGINE.md', 'docs/generated/curation-$ENGINE.md')
    .replace(/invariants|schemas/g, (concern) => (concern === 'invariants' ? 'schemas' : 'invariants'))
  expect(twin).toBe(workflowText('engine-schemas.yml'))
})

it('a writeback gets the paths of each concern, and reads other runs with the token of the job', () => {
  const writebacks = workflows.flatMap(([name, { jobs }]) =>
    Object.values(jobs).flatMap(({ permissions, steps: list = [] }) =>
      list
        .filter(({ uses }) => uses === '$/actions/atomic-writeback')
        .map(({ with: given = {} }) => ({ name, permissions, given })),
    ),
  )
  expect(writebacks).toHaveLength(3)
  for (const { name, permissions, given } of writebacks) {
    expect({ name, allow: given['allow'] }).toEqual({
      name,
      allow: expect.stringMatching(/^\$\{\{ needs\.(?:plan|select)\.outputs\.allow \}\}$/) as string,
    })
    expect({ name, generated: given['generated'] }).toEqual({
      name,
      generated: 'engine_versions/*/v*/outputs/*\ndocs/generated/*\n',
    })
    // An App that may write need not be one that may read runs: the default is the job's own token.
    expect({ name, artifactToken: given['artifact-token'] }).toEqual({ name, artifactToken: undefined })
    const ofOtherRuns = String(given['artifacts']).includes('@')
    expect({ name, actions: permissions?.['actions'] }).toEqual({ name, actions: ofOtherRuns ? 'read' : undefined })
  }
})

it('the workflows of the getting-started page grant what is asked for, and give inputs that exist', () => {
  const files = pageFiles().filter(({ name }) => name.startsWith('.github/workflows/'))
  expect(files.length).toBeGreaterThan(5)
  for (const { name: file, text } of files) {
    for (const { uses = '', permissions, with: given = {}, secrets = {} } of Object.values(parseWorkflow(text).jobs)) {
      const name = /^org\/llem-actions\/\.github\/workflows\/([\w-]+\.yml)@v1$/.exec(uses)?.[1] ?? uses
      const called = readWorkflow(name)
      expect({ file, permissions }).toEqual({ file, permissions: askedFor(called) })
      const unknown = Object.keys(given).filter((input) => called.on.workflow_call?.inputs?.[input] === undefined)
      const missing = Object.entries(called.on.workflow_call?.inputs ?? {}).flatMap(([input, { required }]) =>
        required === true && given[input] === undefined ? [input] : [],
      )
      const strange = Object.keys(secrets).filter((secret) => called.on.workflow_call?.secrets?.[secret] === undefined)
      expect({ file, unknown, missing, strange }).toEqual({ file, unknown: [], missing: [], strange: [] })
    }
  }
})

it('the Dockerfile of the page is that of this repository, which builds the image of transformers itself', () => {
  const file = 'docker/Dockerfile.transformers'
  expect(pageFile(file)).toBe(readFileSync(path.join(root, file), 'utf8'))
})
