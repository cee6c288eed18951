/** The repository that uses the workflows, and the engine library it looks at. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pageFile } from './guide'

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

/** pip finds the wheels, and asks no index. */
export const pipSettings = (home: string): Record<string, string> => ({ PIP_NO_INDEX: '1', PIP_FIND_LINKS: home })

/** What every repository has. */
export const EMPTY = { 'README.md': '# energy\n' }

const CURRENT = 'engine_versions/demo/current.yaml'

const currentVersion = (version: string): string =>
  `schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "${version}"\n`

/** The three files about the demo engine, as the page has them about transformers. */
export function engineFiles(missingLandmark = false): Record<string, string> {
  const landmarks = missingLandmark ? 'landmarks: ["demo:Gone"]\n' : ''
  return {
    [CURRENT]: currentVersion('2.0'),
    'engine_versions/demo/engine.yaml': `schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n${landmarks}pip: ["demo=={version}"]\n`,
    'engine_versions/demo/pins.yaml':
      'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: ">=2.0,<3"\n',
  }
}

/** The files of the getting-started page, for the demo engine. */
export function downstream(missingLandmark = false): Record<string, string> {
  const workflow = '.github/workflows/llem.yml'
  return { ...EMPTY, [workflow]: pageFile(workflow), ...engineFiles(missingLandmark) }
}

/** Another version is in force, as Renovate changes it. */
export const BUMP = { [CURRENT]: currentVersion('2.1') }
