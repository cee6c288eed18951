import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type EngineStepDiff, engineStepDiffSchema } from '../../shared/artefacts/generated/engine-step-diff'
import { type Field, schemaDiscoveredSchema } from '../../shared/artefacts/generated/schema.discovered'
import { readArtefact, writeArtefact } from '../../shared/artefacts/schema-check'
import { temporaryFolder } from '../../shared/engines/testing/fixture-engines'
import { discovered } from '../../shared/schema/testing/arbitraries'
import { type CommittedRun, runCommitted } from '../../shared/testing/committed-bundle'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

const facts = { 'x-source': 'parameter', 'x-type-source': 'annotation' } as const
const field = (more: Partial<Field>): Field => ({ ...facts, ...more })
const OLD = { size: field({ type: 'integer', default: 1 }), mode: field({ type: 'string' }) }
const NEW = { size: field({ type: 'integer', default: 2 }) }
const REPORT = 'engine_versions/demo/v2_0/outputs/engine-step-diff-demo-schemas'

let count = 0
/** A workspace whose archive has these fields by version. */
function workspace(
  versions: Readonly<Record<string, Readonly<Record<string, Field>>>> = { '1.0': OLD, '2.0': NEW },
  current = '2.0',
): string {
  const root = path.join(folder.path, `w${count++}`)
  archive(root, versions, current)
  return root
}

function archive(
  root: string,
  versions: Readonly<Record<string, Readonly<Record<string, Field>>>>,
  current: string,
): void {
  const engine = path.join(root, 'engine_versions/demo')
  mkdirSync(engine, { recursive: true })
  const files = {
    'current.yaml': `schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "${current}"\n`,
    'engine.yaml':
      'schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n',
    'pins.yaml': 'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=1"\n  schemas: ">=1"\n',
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(engine, file), text)
  for (const [version, properties] of Object.entries(versions)) {
    writeArtefact(
      path.join(engine, `v${version.replace('.', '_')}/outputs/schema.discovered.json`),
      schemaDiscoveredSchema,
      discovered({ 'demo.Config': { properties } }, version),
    )
  }
}

/** `diff` is committed, `handedOn` is for the jobs that follow. */
type Run = CommittedRun & {
  readonly diff: EngineStepDiff | undefined
  readonly handedOn: EngineStepDiff | undefined
}

function run(root: string, inputs: Readonly<Record<string, string>> = {}): Run {
  const ran = runCommitted('diff', root, { engine: 'demo', producer: 'schemas', ...inputs })
  const read = (file: string): EngineStepDiff | undefined =>
    existsSync(path.join(root, file)) ? readArtefact(path.join(root, file), engineStepDiffSchema) : undefined
  return {
    ...ran,
    diff: read(`${REPORT}.yaml`),
    handedOn: read('.llem/demo/2.0/engine-step-diff-demo-schemas.yaml'),
  }
}

test('a step is compared with the last version before it, counted, written down and summed up', () => {
  const root = workspace()
  const result = run(root)
  expect(result).toMatchObject({
    status: 0,
    outputs: {
      verdict: 'breaking',
      changed: 'true',
      breaking: 'true',
      'base-version': '1.0',
      changes: '2',
      errors: '1',
      behaviour: '1',
      report: `${REPORT}.yaml`,
      markdown: `${REPORT}.md`,
    },
  })
  expect(result.diff).toMatchObject({
    base: { version: '1.0', source: 'workspace' },
    head: { version: '2.0', source: 'workspace' },
    counts: { total: 2, by_kind: { field_removed: 1, default_changed: 1 } },
    lines: [
      { id: 'field_removed:demo.Config.mode', level: 'error', before: 'str', after: null },
      {
        id: 'default_changed:demo.Config.size',
        level: 'behaviour',
        levels: { kwargs: 'info', measure: 'behaviour' },
        before: '1',
        after: '2',
      },
    ],
  })
  expect(result.summary).toContain('demo schemas: 1.0 to 2.0')
  expect(result.summary).toContain(result.diff!.lines[0]!.fingerprint)
  expect(readFileSync(path.join(root, `${REPORT}.md`), 'utf8')).toBe(`${result.summary.trimEnd()}\n`)
})

test('the same artefacts give the same bytes', () => {
  const root = workspace()
  run(root)
  const first = readFileSync(path.join(root, `${REPORT}.yaml`), 'utf8')
  run(root)
  expect(readFileSync(path.join(root, `${REPORT}.yaml`), 'utf8')).toBe(first)
  expect(first).not.toContain(folder.path)
})

test('the policy decides about the exit status, and the outputs are written all the same', () => {
  const root = workspace()
  expect(run(root, { 'fail-on': 'never' }).status).toBe(0)
  expect(run(root, { 'fail-on': 'breaking' })).toMatchObject({ status: 1, outputs: { verdict: 'breaking' } })
})

test('nothing to compare with is a verdict of its own', () => {
  const result = run(workspace({ '2.0': NEW }))
  expect(result).toMatchObject({ status: 0, outputs: { verdict: 'no_base', changed: 'false', 'base-version': '' } })
  expect(result.diff).toMatchObject({ base: null, lines: [] })
})

test('versions are ordered as versions: 1.9 is before 1.10', () => {
  const result = run(workspace({ '1.9': OLD, '1.10': NEW, '2.0': NEW }))
  expect(result.outputs).toMatchObject({ 'base-version': '1.10', verdict: 'none' })
})

describe('what people decided', () => {
  const decide = (root: string, overrides: string): Run => {
    writeFileSync(
      path.join(root, 'engine_versions/demo/diff-overrides.yaml'),
      `schema_version: 1\noverrides:\n${overrides}`,
    )
    return run(root)
  }

  test('an acknowledged line no longer breaks, and a line may get another level', () => {
    const root = workspace()
    const [removed, changed] = run(root).diff!.lines
    const result = decide(
      root,
      `  - fingerprint: "${removed!.fingerprint}"\n    acknowledged: true\n    reason: nobody sets it\n  - fingerprint: "${changed!.fingerprint}"\n    level: info\n    reason: no effect on us\n`,
    )
    expect(result.outputs).toMatchObject({ verdict: 'compatible', breaking: 'false' })
    expect(result.diff!.lines.map(({ level, acknowledged }) => [level, acknowledged])).toEqual([
      ['error', 'nobody sets it'],
      ['info', undefined],
    ])
    expect(result.diff!.overrides.applied).toHaveLength(2)
  })

  test('an entry that matches nothing is reported', () => {
    const result = decide(
      workspace(),
      '  - fingerprint: "0123456789ab"\n    acknowledged: true\n    reason: long ago\n',
    )
    expect(result.diff!.overrides.unmatched).toEqual([
      { fingerprint: '0123456789ab', acknowledged: true, reason: 'long ago' },
    ])
    expect(result.log).toMatch(/0123456789ab matches no line/)
    expect(result.summary).toContain('Overrides that match no line')
  })

  test('every mistake in the file is said at once', () => {
    const root = workspace()
    const result = decide(root, '  - fingerprint: "xyz"\n    reason: ""\n    level: fatal\n')
    expect(result.status).toBe(1)
    expect(result.log).toMatch(/diff-overrides\.yaml:3:\d+: overrides\[0\]\.fingerprint/)
    expect(result.log).toMatch(/overrides\[0\]\.level/)
    expect(result.log).toMatch(/overrides\[0\]\.reason/)
    expect(result.diff).toBeUndefined()
  })
})

describe('the base branch', () => {
  const withBranch = (versions: Readonly<Record<string, Readonly<Record<string, Field>>>>, current: string): string => {
    const root = workspace({ '2.0': NEW })
    archive(path.join(root, 'base'), versions, current)
    return root
  }

  test('its version in force is what the step starts from', () => {
    const result = run(withBranch({ '1.0': OLD }, '1.0'), { 'base-ref-dir': 'base' })
    expect(result.diff).toMatchObject({ base: { version: '1.0', source: 'base_branch' } })
    expect(result.outputs).toMatchObject({ changed: 'true', verdict: 'breaking' })
  })

  test('its archive of the same version says what a merge would change', () => {
    expect(run(withBranch({ '2.0': NEW }, '2.0'), { 'base-ref-dir': 'base' })).toMatchObject({
      outputs: { changed: 'false', verdict: 'no_base' },
      handedOn: { branch: { version: '2.0', verdict: 'none' } },
    })
    expect(run(withBranch({ '2.0': OLD }, '2.0'), { 'base-ref-dir': 'base' })).toMatchObject({
      outputs: { changed: 'true' },
      handedOn: { branch: { verdict: 'breaking' } },
    })
  })

  test('what is committed is the same with it, without it and after the merge', () => {
    const root = workspace()
    const committed = (base?: Parameters<typeof archive>[1], current = '2.0'): string => {
      if (base !== undefined) archive(path.join(root, 'base'), base, current)
      run(root, base === undefined ? {} : { 'base-ref-dir': 'base' })
      return ['yaml', 'md'].map((ending) => readFileSync(path.join(root, `${REPORT}.${ending}`), 'utf8')).join()
    }
    const alone = committed()
    expect(committed({ '1.0': OLD }, '1.0')).toBe(alone)
    expect(committed({ '1.0': OLD, '2.0': NEW })).toBe(alone)
    expect(committed({ '1.0': OLD, '2.0': OLD })).toBe(alone)
  })
})

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['a version that was not mined', { version: '3.0' }, /v3_0\/outputs\/schema\.discovered\.json.*run `mine`/],
  ['a base that was not mined', { 'base-version': '0.5' }, /base-version: found 0\.5.*expected one of 1\.0, 2\.0/],
  ['versions that are none', { version: '../x', 'base-version': 'y' }, /version: .*PEP 440[^]*base-version: .*PEP 440/],
  ['a path that leads out', { 'base-ref-dir': '../..' }, /without "\.\."/],
])('%s is said in one line', (_title, inputs, message) => {
  const result = run(workspace(), inputs)
  expect(result.status).toBe(1)
  expect(result.log).toMatch(message)
  expect(result.log).not.toMatch(/^ {4}at /m)
})

test('a damaged artefact is said with its place, and nothing is written', () => {
  const root = workspace()
  writeFileSync(
    path.join(root, 'engine_versions/demo/v1_0/outputs/schema.discovered.json'),
    '{"schema_version": "9.9.9"}',
  )
  rmSync(path.join(root, `${REPORT}.yaml`), { force: true })
  const result = run(root)
  expect(result.status).toBe(1)
  expect(result.log).toMatch(/v1_0\/outputs\/schema\.discovered\.json:1:\d+: schema_version/)
  expect(result.diff).toBeUndefined()
})

test('names from the library stay what they are in Markdown', () => {
  const hostile = 'x|<img src=x>`@everyone`'
  const result = run(workspace({ '1.0': { [hostile]: field({ type: 'string' }) }, '2.0': {} }))
  // What stands in a code span is shown as it is, and does nothing.
  const acting = result.summary.replace(/(`+) .*? \1/g, '')
  expect(acting).not.toContain('<img')
  expect(acting).not.toMatch(/@everyone/)
})
