import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../runtime/problems'
import { checkEngineName, chooseVersion, loadEngine, loadEngineFiles } from './definitions'
import { toolkitRoot } from './paths'
import { temporaryFolder } from './testing/fixture-engines'

const GOOD = {
  current: 'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo-engine\n  current_version: "0.22"\n',
  engine:
    'schema_version: 1\nengine: demo\nimport_name: demo_engine\ntargets:\n  - modules: [demo_engine.config]\n    select: {shapes: [dataclass]}\n',
  pins: 'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=0.20,<1"\n  schemas: ">=0.20,<1"\n',
}

describe('loading an engine', () => {
  const folder = temporaryFolder()
  afterAll(() => {
    folder.remove()
  })
  let count = 0

  function workspace(files: Partial<Record<keyof typeof GOOD, string>>): string {
    const root = path.join(folder.path, String(count++))
    mkdirSync(path.join(root, 'engine_versions/demo'), { recursive: true })
    for (const [name, text] of Object.entries({ ...GOOD, ...files }))
      writeFileSync(path.join(root, `engine_versions/demo/${name}.yaml`), text)
    return root
  }

  function problems(files: Partial<Record<keyof typeof GOOD, string>>, engine = 'demo'): string[] {
    try {
      loadEngineFiles(workspace(files), engine)
    } catch (error) {
      if (error instanceof UserError) return error.problems.map(String)
      throw error
    }
    return []
  }

  test('the files of this repository are good', () => {
    const files = loadEngineFiles(toolkitRoot(__dirname), 'transformers')
    expect(chooseVersion('', files.current)).toBe('5.17.0')
    expect(chooseVersion('v4.57.6', files.current)).toBe('4.57.6')
  })

  test('every engine of this repository is well described', () => {
    const root = toolkitRoot(__dirname)
    const engines = readdirSync(path.join(root, 'engine_versions')).filter((name) => name !== 'observers')
    expect(engines).toContain('transformers')
    for (const engine of engines) expect(loadEngine(root, engine).targets.length).toBeGreaterThan(0)
  })

  test('a version that YAML reads as a number is told how to be written', () => {
    expect(problems({ current: GOOD.current.replace('"0.22"', '0.22') })).toEqual([
      'engine_versions/demo/current.yaml:5:20: library.current_version: found the number 0.22, expected a version in double quotes; put it in quotes as it was released: without them 0.20 is read as 0.2',
    ])
  })

  test('the mistakes of all files are told at once, each on one line with its place', () => {
    const found = problems({
      current: GOOD.current.replace('"0.22"', '"latest"'),
      engine: `${GOOD.engine}imports: x\n`.replace('shapes: [dataclass]', 'shapes: [struct]'),
      pins: GOOD.pins
        .replace('invariants: ">=0.20,<1"', 'invariants: "newer"')
        .replace('engine: demo', 'engine: other'),
    })
    expect(found).toEqual([
      expect.stringMatching(
        /^engine_versions\/demo\/current\.yaml:5:20: library\.current_version: found "latest", expected a PEP 440 version/,
      ) as string,
      expect.stringContaining('imports: found a key that is not known here') as string,
      expect.stringContaining('targets[0].select.shapes[0]: found "struct"') as string,
      expect.stringMatching(/^engine_versions\/demo\/pins\.yaml:2:9: engine: found "other", expected "demo"/) as string,
      expect.stringMatching(/producers\.invariants: found "newer", expected a PEP 440 specifier set/) as string,
    ])
    expect(found.join('')).not.toContain('\n')
  })

  test.each([
    [
      'an unsupported schema_version',
      { current: GOOD.current.replace('schema_version: 1', 'schema_version: 2') },
      'schema_version: found 2, expected 1',
    ],
    ['a duplicate key', { pins: `${GOOD.pins}engine: demo\n` }, 'the key a second time'],
    ['an alias', { engine: GOOD.engine.replace('demo_engine.config', '&a demo_engine.config') }, 'the anchor &a'],
    ['a list of targets that is empty', { engine: GOOD.engine.replace(/targets:[^]*/, 'targets: []\n') }, 'targets'],
    [
      'a requirement that is an option of pip',
      { engine: `${GOOD.engine}pip: ["--index-url=http://localhost"]\n` },
      'pip[0]',
    ],
    ['a file that is not YAML', { pins: '{{{' }, 'engine_versions/demo/pins.yaml'],
    ['an empty file', { pins: '' }, 'engine_versions/demo/pins.yaml'],
  ])('%s is refused', (_name, files, expected) => {
    expect(problems(files).join('\n')).toContain(expected)
  })

  test.each(['../demo', 'demo/..', '', 'De-mo', '.', 'a'.repeat(64), 'demo\u0000'])(
    'the engine name %j is refused',
    (name) => {
      expect(() => {
        checkEngineName(name)
      }).toThrow('lower-case letters')
      expect(() => loadEngineFiles(folder.path, name)).toThrow('lower-case letters')
    },
  )

  test('an engine that is not there is missing three files, and says so', () => {
    const found = problems({}, 'other')
    expect(found).toHaveLength(3)
    expect(found[0]).toContain('engine_versions/other/current.yaml: found no such file')
  })

  test('a folder that is a link out of the workspace is not followed', () => {
    const root = workspace({})
    symlinkSync('/etc', path.join(root, 'engine_versions/linked'))
    expect(() => loadEngineFiles(root, 'linked')).toThrow('stays inside the workspace')
  })

  test.each(['latest', '5.x', '../5.17.0', '5.17.0 '])('the version %j is refused', (text) => {
    const { current } = loadEngineFiles(toolkitRoot(__dirname), 'transformers')
    expect(() => chooseVersion(text, current)).toThrow('a PEP 440 version')
  })
})
