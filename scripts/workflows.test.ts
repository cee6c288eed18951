/** What linters do not know about the workflows of this repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly permissions?: unknown
  readonly uses?: string
  readonly 'timeout-minutes'?: unknown
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const root = path.dirname(__dirname)
const folder = path.join(root, '.github/workflows')
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow,
])
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
      const writes = (permissions as Record<string, string>)['contents'] === 'write'
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
          writes: Object.values(permissions as Record<string, string>).filter((level) => level === 'write'),
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
