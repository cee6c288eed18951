/** Runs the commands of docs/debugging.md, so that none of them is stale. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const page = readFileSync(path.join(root, 'docs/debugging.md'), 'utf8')
const blocks = [...page.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

const home = mkdtempSync(path.join(tmpdir(), 'llem-guide-'))
const workspace = path.join(home, 'workspace')
const python = path.join(home, 'environment/bin/python')
const calls = path.join(home, 'calls')
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

/** Programs that would need GitHub, a daemon or minutes leave a note of how they were called. */
const STAND_INS = ['gh', 'docker']

beforeAll(() => {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true })
    writeFileSync(path.join(home, file), text)
  }
  execFileSync('python3', ['-m', 'venv', '--without-pip', path.dirname(path.dirname(python))])
  const library = readdirSync(path.join(home, 'environment/lib'))[0] ?? ''
  put(
    `environment/lib/${library}/site-packages/demo.py`,
    '__version__ = "2.0"\n\n\nclass Config:\n    def __init__(self, size=1):\n        self.size = size\n        self.validate()\n\n    def validate(self):\n        if self.size > 4:\n            raise ValueError("size must be at most 4")\n',
  )
  put(
    'workspace/engine_versions/demo/current.yaml',
    'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
  )
  put(
    'workspace/engine_versions/demo/engine.yaml',
    'schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\npip: ["demo=={version}"]\n',
  )
  put(
    'workspace/engine_versions/demo/pins.yaml',
    'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: ">=2.0,<3"\n',
  )
  execFileSync('git', ['init', '--quiet', workspace])
  for (const name of STAND_INS) {
    put(`bin/${name}`, `#!/bin/sh\nprintf '%s ' ${name} "$@" >> ${calls}\necho >> ${calls}\necho done\n`)
    chmodSync(path.join(home, 'bin', name), 0o755)
  }
})

it('every command runs, in the order of the page, and shows something', () => {
  const [setup = '', ...commands] = blocks
  const shown: string[] = []
  for (const block of commands) {
    // The whole of act takes minutes and is a command of its own: here it has to exist.
    if (block.startsWith('npm run test-act')) {
      expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toContain('"test-act":')
      continue
    }
    const env = {
      PATH: `${path.join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: home,
      WORKSPACE: workspace,
      ENGINE: 'demo',
      VERSION: '2.0',
      PYTHON: python,
      RUN_ID: '7',
      REPOSITORY: 'octo/energy',
      IMAGE: 'demo:2.0',
    }
    const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', setup + block], { cwd: root, env, encoding: 'utf8' })
    expect({ block, status: ran.status, stderr: ran.stderr, empty: ran.stdout.trim() === '' }).toEqual({
      block,
      status: 0,
      stderr: expect.any(String) as string,
      empty: false,
    })
    shown.push(ran.stdout)
  }
  const all = shown.join('\n')
  for (const part of [
    '3 of 3 rules confirmed',
    '"landmarks_missing": []',
    '"reuse": ',
    'verdict: no_base',
    'rules_confirmed: 3',
    'sites:',
    'demo.py',
    'Python 3.',
  ])
    expect(all).toContain(part)
}, 120_000)

it('artefacts that are fetched by name are those the workflows upload', () => {
  const workflow = readFileSync(path.join(root, '.github/workflows/engine-invariants.yml'), 'utf8')
  const fetched = [...page.matchAll(/--name "([a-z-]+)-\$ENGINE"/g)].map(([, name = '']) => name)
  expect(fetched.length).toBeGreaterThan(1)
  for (const name of fetched) expect(workflow).toContain(`name: ${name}-\${{ inputs.engine }}`)
  // A variable that the page does not set would leave an option without its value.
  for (const call of readFileSync(calls, 'utf8').trim().split('\n'))
    expect(call).not.toMatch(/\$|--(?!rm )\w+ +(?:--|$)/)
})

it('every link leads to a file, and every anchor to a heading', () => {
  for (const file of readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(path.join(root, 'docs', file), 'utf8')
    for (const [, target = '', anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      const to = path.join(root, 'docs', target === '' ? file : target)
      expect({ file, target, exists: existsSync(to) }).toEqual({ file, target, exists: true })
      if (anchor !== undefined) expect(headings(readFileSync(to, 'utf8'))).toContain(anchor)
    }
  }
})

function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  )
}
