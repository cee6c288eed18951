/** The repository that uses the workflows, and the engine library it looks at. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()

/** A library of one class, as a wheel that pip installs without a network. */
function makeWheel(home: string, version: string, source: string): void {
  const build = path.join(home, `wheel-${version}`)
  const info = `demo-${version}.dist-info`
  mkdirSync(path.join(build, info), { recursive: true })
  writeFileSync(path.join(build, 'demo.py'), `__version__ = "${version}"\n\n\n${source}`)
  writeFileSync(path.join(build, info, 'METADATA'), `Metadata-Version: 2.1\nName: demo\nVersion: ${version}\n`)
  writeFileSync(
    path.join(build, info, 'WHEEL'),
    'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  )
  writeFileSync(path.join(build, info, 'RECORD'), '')
  execFileSync(
    'python3',
    ['-m', 'zipfile', '-c', path.join(home, `demo-${version}-py3-none-any.whl`), 'demo.py', info],
    { cwd: build },
  )
}

/** Two versions of it: the second has lost a parameter and accepts less. */
export function makeWheels(home: string): void {
  const source = (parameters: string, assignments: string, most: number): string =>
    `class Config:\n    def __init__(self, ${parameters}):\n${assignments}        self.validate()\n\n    def validate(self):\n        if self.size > ${most}:\n            raise ValueError("size must be at most ${most}")\n`
  makeWheel(home, '2.0', source('size=1, speed=1', '        self.size = size\n        self.speed = speed\n', 8))
  makeWheel(home, '2.1', source('size=1', '        self.size = size\n', 4))
}

/** The files of the getting-started page, for the demo engine. */
export function downstream(home: string, missingLandmark = false): Record<string, string> {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  const workflow = /`\.github\/workflows\/llem\.yml`:\n\n```yaml\n([^`]*)```/.exec(page)?.[1]
  if (workflow === undefined) throw new Error('docs/getting-started.md shows no .github/workflows/llem.yml')
  const landmarks = missingLandmark ? 'landmarks: ["demo:Gone"]\n' : ''
  return {
    '.github/workflows/llem.yml': workflow,
    [CURRENT]: currentVersion('2.0'),
    'engine_versions/demo/engine.yaml': `schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n${landmarks}pip: ["demo @ file://${home}/demo-{version}-py3-none-any.whl"]\n`,
    'engine_versions/demo/pins.yaml':
      'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: ">=2.0,<3"\n',
  }
}

const CURRENT = 'engine_versions/demo/current.yaml'

function currentVersion(version: string): string {
  return `schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "${version}"\n`
}

/** The files with another version in force, as Renovate changes them. */
export function bumped(files: Readonly<Record<string, string>>): Record<string, string> {
  return { ...files, [CURRENT]: currentVersion('2.1') }
}

export interface ApiCommit {
  readonly tree: { readonly sha: string }
  readonly message: string
}

/** A clone with the same tree as the commit that the emulator has. */
export function localClone(
  home: string,
  branch: string,
  files: Readonly<Record<string, string>>,
  commit: ApiCommit,
): string {
  const clone = path.join(home, `repository-${branch}`)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
    writeFileSync(path.join(clone, file), text)
  }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: clone,
      encoding: 'utf8',
    }).trim()
  git('init', '--quiet', '--initial-branch', branch)
  git('add', '.')
  git('commit', '--quiet', '--message', commit.message)
  if (git('rev-parse', 'HEAD^{tree}') !== commit.tree.sha) throw new Error('the emulator has another tree')
  return clone
}
