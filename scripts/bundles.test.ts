/**
 * Every committed bundle on the oldest Node that is supported and on the one that runners have: it starts and says what is
 * missing, and it does a small piece of its work.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { probeSchema } from '../actions/shared/artefacts/generated/probe'
import { writeArtefact } from '../actions/shared/artefacts/schema-check'
import { plainEnvironment } from '../actions/shared/engines/testing/fixture-engines'
import { diffLine, probeReport, stepDiff, writeCell } from '../actions/shared/testing/artefacts'
import { type ActionOptions, runAction } from '../actions/shared/testing/bundle-process'
import { repositoryRoot } from '../actions/shared/testing/emulator'
import { type GitRemote, makeGitRemote } from '../actions/shared/testing/git-remote'
import { type Proxy, startProxy } from '../actions/shared/testing/proxy'

const root = repositoryRoot()
const STAGES = readdirSync(path.join(root, 'dist')).sort()
const HEAD = 'f'.repeat(40)
const DEMO = 'engine_versions/demo'
const CORPUS = 'engine_versions/transformers/v5_17_0/outputs/invariants.validated.yaml'

let folder: string
let workspace: string
let python: string
let remote: GitRemote
let proxy: Proxy
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'llem-bundles-'))
  workspace = path.join(folder, 'workspace')
  remote = makeGitRemote()
  proxy = await startProxy('http://127.0.0.1:1')
  const environment = plainEnvironment(folder)
  python = environment.python
  writeFileSync(
    path.join(environment.packages, 'demo.py'),
    '__version__ = "2.0"\n\n\nclass Config:\n    def __init__(self, size=1):\n        self.size = size\n        self.validate()\n\n    def validate(self):\n        if self.size > 4:\n            raise ValueError("too large")\n',
  )
  cpSync(path.join(root, 'engine_versions/transformers'), path.join(workspace, 'engine_versions/transformers'), {
    recursive: true,
  })
  cpSync(path.join(root, 'actions/triage-matrix/demo'), path.join(workspace, 'triage'), { recursive: true })
  const files = {
    [`${DEMO}/current.yaml`]:
      'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
    [`${DEMO}/engine.yaml`]:
      'schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n',
    [`${DEMO}/pins.yaml`]: 'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2,<3"\n  schemas: ">=2,<3"\n',
    'configs/study.yaml': 'generation:\n  num_beams: 0\n',
    'rules/out/rules.yaml': 'rules\n',
    'event.json': JSON.stringify({
      action: 'created',
      issue: { number: 1, pull_request: {} },
      comment: {
        id: 5,
        body: 'looks good',
        created_at: '2026-01-01T00:00:00Z',
        user: { login: 'maria', type: 'User' },
      },
    }),
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true })
    writeFileSync(path.join(workspace, file), text)
  }
  const transformers = probeReport()
  writeCell(workspace, { probe: transformers, diff: stepDiff([diffLine()]) })
  writeArtefact(path.join(workspace, 'reports/probe-invariants.json'), probeSchema, transformers)
})
afterAll(async () => {
  await proxy.close()
  remote.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (id: number, file: string, rest: object): object => ({
  id,
  run_attempt: 1,
  path: `.github/workflows/${file}`,
  event: 'push',
  status: 'completed',
  conclusion: 'success',
  html_url: `https://github.com/o/r/actions/runs/${id}`,
  ...rest,
})

interface SmallTask {
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: object
}

/** A small piece of each action's work; those of one engine in their order, since each reads what the one before left. */
function smallTasks(branch: string): Record<string, () => SmallTask> {
  const task = (inputs: SmallTask['inputs'], outputs: object) => (): SmallTask => ({ inputs, outputs })
  const onDemo = (inputs: SmallTask['inputs'], outputs: object) => (): SmallTask => ({
    inputs: { engine: 'demo', python, ...inputs },
    outputs,
  })
  return {
    probe: onDemo({ producer: 'invariants' }, { verdict: 'pass' }),
    mine: onDemo({ producer: 'invariants', reuse: 'never' }, { reused: 'false' }),
    'validate-replay': onDemo({ 'pool-size': '20' }, { verdict: 'pass' }),
    diff: task({ engine: 'transformers', producer: 'schemas' }, { changed: 'true' }),
    'regenerate-digest': task({ engine: 'transformers' }, {}),
    'check-config': task(
      {
        files: 'configs/**',
        corpus: CORPUS,
        mapping: '- path: generation\n  target: GenerationConfig\n',
        'fail-on': 'never',
      },
      { configurations: '1' },
    ),
    report: task(
      {
        cells: 'transformers 5.17.0 invariants',
        repository: 'o/r',
        'head-sha': HEAD,
        post: 'never',
      },
      { verdict: 'breaking' },
    ),
    'merge-compat': task({ engine: 'transformers', reports: 'reports', page: 'page.html' }, { failed: '0' }),
    'select-engines': task({ engines: 'demo', repository: 'o/r' }, { any: 'true' }),
    'triage-matrix': task(
      { mode: 'plan', recipe: 'triage/recipe.yaml', 'mitigations-files': 'triage/mitigations.json' },
      {},
    ),
    'approve-reuse': task({ 'event-path': 'event.json', repository: 'o/r', token: 't' }, { outcome: 'silence' }),
    'wait-for-sibling': () => {
      proxy.answer = ({ path: route }) =>
        route.includes('/jobs')
          ? { status: 200, body: { jobs: [] } }
          : {
              status: 200,
              body: {
                workflow_runs: [run(1, 'a.yml', {}), run(2, 'b.yml', { conclusion: 'action_required' })],
              },
            }
      const own = { workflow: '.github/workflows/a.yml', 'run-id': '1', event: 'push', repository: 'o/r' }
      return {
        inputs: { ...own, siblings: 'b.yml', 'head-sha': HEAD, token: 't', 'fail-on': 'never' },
        outputs: { conclusion: 'held' },
      }
    },
    'atomic-writeback': () => ({
      inputs: {
        sources: 'invariants=rules',
        engines: 'demo',
        allow: 'out/**',
        repository: 'o/r',
        branch,
        'expected-head': remote.push(branch, { 'README.md': 'hello\n' }),
        mode: 'git',
        remote: remote.remote,
      },
      outputs: { outcome: 'committed' },
    }),
  }
}

/** No deprecation, no stack, nothing that is called a bug. */
const CLEAN = /(?:Warning|Error): |\bat .*:\d+:\d+|this is a bug/

describe.each([20, 24])('on Node %i', (major) => {
  let node: string
  beforeAll(() => {
    const program = path.join(root, 'scripts/node-binary.mjs')
    node = execFileSync(process.execPath, [program, String(major)], { encoding: 'utf8' }).trim()
  }, 180_000)
  const runOn = (stage: string, options: Pick<ActionOptions, 'inputs'>): ReturnType<typeof runAction> =>
    runAction(stage, { ...options, env: { GITHUB_API_URL: proxy.url }, workspace, committed: { node } })

  it('is that Node', () => {
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${major}\\.`))
  })

  it.each(STAGES)('%s says in lines of its own what it misses', async (stage) => {
    const { status, stdout, stderr } = await runOn(stage, { inputs: {} })
    expect(stderr).toBe('')
    expect(stdout).not.toMatch(CLEAN)
    // Only this one can work without any input but the runner's.
    expect(status).toBe(1)
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^::error::[a-z-]+: found /)]),
    )
  })

  const tasks = smallTasks(`node-${major}`)
  it('has a small task for each of them', () => {
    expect(Object.keys(tasks).sort()).toEqual(STAGES)
  })

  it.each(Object.keys(tasks))(
    '%s does a small piece of its work',
    async (stage) => {
      const { inputs, outputs } = tasks[stage]!()
      const ended = await runOn(stage, { inputs })
      expect(ended).toMatchObject({ status: 0, stderr: '', outputs })
      expect(ended.stdout).not.toMatch(CLEAN)
    },
    60_000,
  )
})
