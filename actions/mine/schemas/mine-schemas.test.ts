import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { usePlainEnvironment } from '../../shared/engines/testing/fixture-engines'
import { readDiscoveredSchema } from '../../shared/schema/read'
import { type CommittedRun, runCommitted } from '../../shared/testing/committed-bundle'

const environment = usePlainEnvironment()

const LIBRARY = `__version__ = "2.0"


class Config:
    """
    Args:
        size (\`int\`, *optional*, defaults to 1):
            How large.
    """

    def __init__(self, size=1, mode=None):
        self.size = size
        self.mode = mode

    def validate(self):
        if self.size > 4:
            raise ValueError("too large")
`
const ARTEFACT = 'engine_versions/demo/v2_0/outputs/schema.discovered.json'

let count = 0
/** A workspace with an engine \`demo\`, whose library is a module of its own. */
function workspace(library = LIBRARY): string {
  const name = `schemas_demo_${count++}`
  const root = path.join(environment.path, name)
  mkdirSync(path.join(root, 'engine_versions/demo'), { recursive: true })
  writeFileSync(path.join(environment.packages, `${name}.py`), library)
  const files = {
    'current.yaml': 'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
    'engine.yaml': `schema_version: 1\nengine: demo\nimport_name: ${name}\ntargets:\n  - modules: [${name}]\n    select: {shapes: [validators]}\nconstruct:\n  - match: Config\n    validate: [{method: validate}]\nvalidator_methods: [validate]\n`,
    'pins.yaml': 'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: "==2.0"\n',
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, 'engine_versions/demo', file), text)
  return root
}

const run = (stage: string, root: string, inputs: Readonly<Record<string, string>> = {}): CommittedRun =>
  runCommitted(stage, root, { engine: 'demo', producer: 'schemas', python: environment.python, ...inputs })

test('the artefact is written, checked, counted and summed up', () => {
  const root = workspace()
  const result = run('mine', root)
  expect(result).toMatchObject({ status: 0, outputs: { artefact: ARTEFACT, reused: 'false' } })
  expect(JSON.parse(result.outputs['counts']!)).toEqual({ classes: 1, fields: 2, definitions: 0, unknown: 1 })
  expect(result.summary).toContain('2 fields of 1 classes; the type of 1 is not known.')
  const document = readDiscoveredSchema(path.join(root, ARTEFACT))
  const [name] = document.classes
  expect(document.$defs[name!]).toMatchObject({
    'x-unknown-fields': 'reject',
    'x-default-outcome': 'ok',
    properties: {
      size: { type: 'integer', default: 1, description: 'How large.', 'x-example': { value: 2, outcome: 'ok' } },
      mode: { 'x-unknown': 'undocumented' },
    },
  })
})

test('the same library gives the same bytes, and no folder of this machine is in them', () => {
  const root = workspace()
  const bytes = (): string => {
    expect(run('mine', root).status).toBe(0)
    return readFileSync(path.join(root, ARTEFACT), 'utf8')
  }
  const first = bytes()
  expect(bytes()).toBe(first)
  expect(first).not.toContain(environment.path)
})

test('after a probe that found nothing changed, the archived result is kept', () => {
  const root = workspace()
  run('probe', root)
  run('mine', root)
  expect(existsSync(path.join(root, 'engine_versions/demo/v2_0/outputs/landmarks-schemas.json'))).toBe(true)
  expect(run('probe', root).outputs['reuse']).toBe('true')
  expect(run('mine', root)).toMatchObject({ status: 0, outputs: { artefact: ARTEFACT, reused: 'true' } })
  expect(run('mine', root, { reuse: 'never' }).outputs['reused']).toBe('false')
})

test.each<[string, string, Readonly<Record<string, string>>, RegExp]>([
  [
    'another version than the one that is mined',
    LIBRARY,
    { version: '2.1' },
    /found demo 2\.0 in its environment, expected 2\.1/,
  ],
  [
    'an engine that does not import',
    'raise RuntimeError("no driver")\n',
    {},
    /cannot import .*RuntimeError: no driver/,
  ],
  ['an engine that ends the process', 'import os\nos._exit(3)\n', {}, /ended the process/],
  ['an interpreter that is none', LIBRARY, { python: '/nowhere/python' }, /cannot be started/],
  ['an engine nobody knows', LIBRARY, { engine: 'other' }, /engine_versions\/other/],
  ['a name that leads elsewhere', LIBRARY, { engine: '../x' }, /the name of a folder in engine_versions/],
  ['a version that is none', LIBRARY, { version: '../..' }, /a PEP 440 version/],
])('%s is said in one line, and nothing is written', (_title, library, inputs, message) => {
  const root = workspace(library)
  const result = run('mine', root, inputs)
  expect(result.status).toBe(1)
  expect(result.log).toMatch(message)
  expect(result.log).not.toMatch(/Traceback|^ {4}at /m)
  expect(existsSync(path.join(root, ARTEFACT))).toBe(false)
})

test('what the engine prints, and how it is constructed, does not end up in the artefact', () => {
  const root = workspace(
    LIBRARY.replace('        self.size = size\n', '        print("::error::injected")\n        self.size = size\n'),
  )
  const result = run('mine', root)
  expect(result.status).toBe(0)
  expect(result.log).not.toMatch(/^::error::injected/m)
})
