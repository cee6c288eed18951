/** Runs the commands of docs/debugging.md, so that none of them is stale. */
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
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
const image = path.join(home, 'image')

/** What is left to the page: everything that it does not tell the reader to name. */
const environment = {
  PATH: `${path.join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
  HOME: home,
  WORKSPACE: workspace,
  ENGINE: 'demo',
  VERSION: '2.0',
  PYTHON: python,
}
const bash = (script: string): SpawnSyncReturns<string> =>
  spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: root, env: environment, encoding: 'utf8' })
const [setup = '', ...commands] = blocks
/** A variable as the first block of the page leaves it. */
const named = (name: string): string => bash(`${setup}printf %s "$${name}"`).stdout
const fromRun = (): string => path.join(home, 'runs', named('REPOSITORY'), named('RUN_ID'))

afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

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
  const program = (file: string, command: string): void => {
    put(file, `#!/bin/sh\n${command}\n`)
    chmodSync(path.join(home, file), 0o755)
  }
  const standIn = (name: string, subject: string): void => {
    program(
      `bin/${name}`,
      `exec '${process.execPath}' '${root}/scripts/testing/${name}-stand-in.mjs' '${subject}' "$@"`,
    )
  }
  standIn('gh', path.join(home, 'runs'))
  put(path.relative(home, path.join(fromRun(), 'failed.log')), 'work  Probe  landmarks are missing\n')
  standIn('docker', `${image}/image.json`)
  // What the getting-started page asks of an image, and a server that is started unless something else is asked for.
  mkdirSync(path.join(image, 'bin'), { recursive: true })
  for (const name of ['bash', 'find', 'diff'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), path.join(image, 'bin', name))
  program('image/bin/python3', `exec '${python}' "$@"`)
  program('image/bin/serve', '[ $# -eq 0 ] || { echo "serve: unrecognized arguments: $*" >&2; exit 2; }')
  put(
    'image/image.json',
    JSON.stringify({ reference: named('IMAGE'), entrypoint: ['serve'], path: path.join(image, 'bin') }),
  )
})

/** What the run of the page's first block has handed over: what the pipeline by hand has left, as the workflow names it. */
function handOver(): void {
  const artifacts = path.join(fromRun(), 'artifacts')
  cpSync(named('RUN'), path.join(artifacts, 'report-invariants-demo/demo/2.0'), { recursive: true })
  const outputs = path.relative(workspace, named('OUTPUTS'))
  for (const folder of [outputs, 'docs/generated'])
    cpSync(path.join(workspace, folder), path.join(artifacts, 'writeback-invariants-demo', folder), { recursive: true })
}

it('every command runs, in the order of the page, and shows something', () => {
  const shown: string[] = []
  for (const block of commands) {
    // The whole of act takes minutes and is a command of its own: here it has to exist.
    if (block.startsWith('npm run test-act')) {
      expect(readFileSync(path.join(root, 'package.json'), 'utf8')).toContain('"test-act":')
      continue
    }
    const ran = bash(setup + block)
    expect({ block, status: ran.status, stderr: ran.stderr, empty: ran.stdout.trim() === '' }).toEqual({
      block,
      status: 0,
      stderr: expect.any(String) as string,
      empty: false,
    })
    shown.push(ran.stdout)
    if (block.includes('npm run --silent pipeline')) handOver()
  }
  const all = shown.join('\n')
  for (const part of [
    '3 of 3 rules confirmed',
    '"landmarks_missing": []',
    '"reuse": ',
    '"installed_version": "2.0"',
    'verdict: no_base',
    'rules_confirmed: 3',
    'sites:',
    'demo.py',
    'Python 3.',
    'landmarks are missing',
  ])
    expect(all).toContain(part)
}, 120_000)

describe('the command for the image of the run', () => {
  const block = commands.find((text) => text.startsWith('docker run')) ?? ''
  const without = (pattern: RegExp): string => {
    expect(block).toMatch(pattern)
    return block.replace(pattern, '')
  }

  it('looks at the engine there, with nothing but what the image has', () => {
    const report = path.join(named('RUN'), 'probe-invariants.json')
    rmSync(report, { force: true })
    const { status, stderr } = bash(setup + block)
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(readFileSync(report, 'utf8')).toContain('"verdict": "pass"')
  })

  it.each([
    ['Node of the machine', () => without(/--volume \S*\(node [^)]*\)\S*/), 127, 'executable file not found'],
    ['entry point', () => without(/--entrypoint \S+/), 2, 'serve: unrecognized arguments'],
    ['bundles', () => without(/--volume "\$PWD\S+/), 127, 'no such file'],
    ['repository', () => without(/--volume "\$WORKSPACE\S+/), 127, 'no such file'],
    ['image', () => without(/"\$IMAGE"/), 125, 'Unable to find image'],
  ])('fails without the %s', (_name, text, status, said) => {
    const ran = bash(setup + text())
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({
      status,
      stderr: expect.stringContaining(said) as string,
    })
  })

  it('fails with an image that is only told to run node', () => {
    const plain = (command: string): number | null =>
      bash(`${setup}docker run --rm --volume "$PWD:/llem-actions:ro" ${command} /llem-actions/dist/probe/index.js`)
        .status
    expect([plain('"$IMAGE" node'), plain('--entrypoint node "$IMAGE"')]).toEqual([2, 127])
  })
})

it('artefacts that are fetched by name are those the workflows upload', () => {
  const workflow = readFileSync(path.join(root, '.github/workflows/engine-invariants.yml'), 'utf8')
  const fetched = [...page.matchAll(/--name "([a-z-]+)-\$ENGINE"/g)].map(([, name = '']) => name)
  expect(fetched.length).toBeGreaterThan(1)
  for (const name of fetched) expect(workflow).toContain(`name: ${name}-\${{ inputs.engine }}`)
  // Where the page says that the HTML page of the digest is.
  expect(page).toContain('as `<concern>.html` in the artefact `report-<concern>-<engine>`, below `<engine>/<version>/`')
  expect(workflow).toContain('report="$RUNNER_TEMP/report/$ENGINE/$VERSION"')
  expect(workflow).toContain('cp "docs/generated/$ENGINE.html" "$report/invariants.html"')
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
