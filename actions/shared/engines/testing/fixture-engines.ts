/** Environments that hold the small engines in `__fixtures__/packages`, for tests. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Engine } from '../../artefacts/generated/engine'
import { systemClock } from '../../runtime/clock'
import { createLogger } from '../../runtime/logger'
import { prepareEnvironment } from '../environment'
import { toolkitRoot } from '../paths'

export const FIXTURE_PACKAGES = path.join(toolkitRoot(__dirname), 'actions/shared/engines/__fixtures__/packages')

/** The content of engine.yaml for a fixture: every class with a method named `validate`, or of a declared style. */
export function fixtureEngine(importName: string, change: Partial<Engine> = {}): Engine {
  return {
    schema_version: 1,
    engine: importName,
    import_name: importName,
    targets: [{ modules: [importName], select: { shapes: ['validators', 'dataclass', 'pydantic', 'msgspec'] } }],
    validator_methods: ['validate', '_check'],
    ...change,
  }
}

/** A folder that is removed by `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'llem-test-'))
  return {
    path: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * An environment without anything but a copy of the fixtures, which a test may change.
 *
 * @param folder where to make it
 */
export function plainEnvironment(folder: string): { readonly python: string; readonly packages: string } {
  const home = path.join(folder, 'environment')
  const made = spawnSync('python3', ['-m', 'venv', '--without-pip', home], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`python3 -m venv: ${made.stderr}`)
  const packages = sitePackages(home)
  cpSync(FIXTURE_PACKAGES, packages, { recursive: true, filter: (source) => !source.endsWith('__pycache__') })
  return { python: path.join(home, 'bin/python'), packages }
}

/** A folder with such an environment in it, for the tests of a file. */
export function usePlainEnvironment(): { readonly path: string; readonly python: string; readonly packages: string } {
  const folder = temporaryFolder()
  let made: ReturnType<typeof plainEnvironment>
  beforeAll(() => {
    made = plainEnvironment(folder.path)
  })
  afterAll(() => {
    folder.remove()
  })
  return {
    path: folder.path,
    get python() {
      return made.python
    },
    get packages() {
      return made.packages
    },
  }
}

/** The environment of `tiny_engine`, with pydantic and msgspec; made on first use and kept in `.cache/envs`. */
export async function tinyEnvironment(): Promise<string> {
  const cache = path.join(toolkitRoot(__dirname), '.cache/envs')
  const engine = fixtureEngine('tiny_engine', { pip: ['pydantic>=2.10', 'msgspec>=0.19'] })
  const python = await prepareEnvironment({
    engine,
    version: '2.0.1',
    cache,
    base: '',
    env: process.env,
    logger: createLogger({}),
    clock: systemClock,
  })
  addToPath(python, 'fixtures', FIXTURE_PACKAGES)
  return python
}

/** The content of engine.yaml for a package with one class of each style that engines use. */
export const EVERY_STYLE: Engine = {
  schema_version: 1,
  engine: 'every_style',
  import_name: 'every_style',
  targets: [{ modules: ['every_style'], select: { shapes: ['validators', 'dataclass', 'pydantic', 'msgspec'] } }],
  construct: [{ match: 'Model', placeholders: { name: 'n' } }],
  validator_methods: ['__post_init__', 'validate'],
}

/** The environment of `tiny_engine`, with that package in it. */
export async function everyStyleEnvironment(): Promise<string> {
  const python = await tinyEnvironment()
  addToPath(python, 'every-style', path.join(toolkitRoot(__dirname), 'actions/mine/invariants/__fixtures__/packages'))
  return python
}

/** Lets an environment import what a folder holds, by a file of the name given. */
function addToPath(python: string, name: string, folder: string): void {
  writeFileSync(path.join(sitePackages(path.dirname(path.dirname(python))), `${name}.pth`), `${folder}\n`)
}

function sitePackages(environment: string): string {
  const lib = path.join(environment, 'lib')
  const name = readdirSync(lib).find((entry) => entry.startsWith('python'))
  if (name === undefined) throw new Error(`${lib} has no python`)
  const folder = path.join(lib, name, 'site-packages')
  mkdirSync(folder, { recursive: true })
  return folder
}
