import Ajv from 'ajv'
import sarifSubset from './testing/sarif-subset.schema.json'
import { fixtureCorpus } from './testing/fixture-corpus'
import { makeWorkspace, runAction, type Workspace } from './testing/run-bundle'

let workspace: Workspace
beforeEach(() => {
  workspace = makeWorkspace()
  workspace.put('corpus.yaml', fixtureCorpus())
})
afterEach(() => {
  workspace.remove()
})

const INPUTS = {
  files: 'configs/**',
  corpus: 'corpus.yaml',
  mapping: '- path: generation\n  target: GenerationConfig\n',
}

const STUDY = `# a study
name: one
generation:
  num_beams: 2
  num_return_sequences: 4
  temperature: 0.5
  temprature: 0.7
`

test('a configuration the library refuses fails the step, with an annotation on the line', () => {
  workspace.put('configs/study.yaml', STUDY)
  const run = runAction(workspace, INPUTS)
  expect(run.status).toBe(1)
  expect(run.outputs).toMatchObject({
    verdict: 'fail',
    files: '1',
    configurations: '1',
    errors: '1',
    dormant: '0',
    warnings: '0',
    ok: '0',
    'unknown-fields': '1',
    invalid: '0',
    findings: '3',
    'rules-set-aside': '1',
  })
  expect([run.annotations[0], run.annotations[2]]).toEqual([
    {
      level: 'error',
      properties: {
        title: 'lib.GenerationConfig: refused by the library',
        file: 'configs/study.yaml',
        line: '4',
        col: '3',
      },
      message:
        'found num_beams = 2, num_return_sequences = 4; lib.GenerationConfig raises ValueError: "`num_return_sequences` is larger than `num_beams`"; rule beams; remove num_return_sequences',
    },
    {
      level: 'notice',
      properties: { title: 'lib.GenerationConfig: no such parameter', file: 'configs/study.yaml', line: '7', col: '3' },
      message:
        'found temprature = 0.7, which is no parameter of lib.GenerationConfig; lib.GenerationConfig keeps it as an attribute that nothing here reads; remove temprature',
    },
  ])
  expect(run.log).toContain('::error::check-config: fail: 1 configurations in 1 files against lib 1.2.3: 1 refused')
})

test('the negative example of a rule shows what to change; the name that was meant is suggested', () => {
  workspace.put('configs/a.yaml', 'generation: {max_new_tokens: 0, tempratur: 1}\n')
  const { annotations } = runAction(workspace, INPUTS)
  expect(annotations.map(({ message }) => message.split('; ').at(-1))).toEqual(
    expect.arrayContaining(['set max_new_tokens to 1', 'rename tempratur to temperature']),
  )
})

test('policy: what is found does not depend on it, only whether the step fails', () => {
  workspace.put('configs/dormant.yaml', 'generation: {temperature: 0.5}\n')
  workspace.put('configs/warn.json', '{"generation": {"max_length": 5}}')
  const statuses = (['never', 'error', 'dormant', 'warn'] as const).map((policy) => {
    const run = runAction(workspace, { ...INPUTS, 'fail-on': policy })
    expect(run.outputs).toMatchObject({ dormant: '1', warnings: '1', configurations: '2' })
    expect(
      run.annotations
        .filter(({ properties }) => properties['file'] !== undefined)
        .map(({ level, properties }) => [level, properties['file'], properties['line'], properties['col']]),
    ).toEqual([
      ['warning', 'configs/dormant.yaml', '1', '14'],
      ['notice', 'configs/warn.json', '1', '17'],
    ])
    return [policy, run.status, run.outputs['verdict']]
  })
  expect(statuses).toEqual([
    ['never', 0, 'pass'],
    ['error', 0, 'pass'],
    ['dormant', 1, 'fail'],
    ['warn', 1, 'fail'],
  ])
})

test('hostile text reaches neither the log nor the summary as markup', () => {
  workspace.put('configs/a.yaml', 'generation: {temperature: 0.5}\n')
  const run = runAction(workspace, INPUTS)
  expect(run.log).not.toMatch(/^::error::x/m)
  expect(run.summary).not.toContain('<b>')
  expect(run.summary.split('\n').filter((line) => line.startsWith('| `configs/a.yaml:1`'))).toHaveLength(1)
})

test('several places, several documents, anchors: each finding where the value is written', () => {
  workspace.put(
    'configs/many.yaml',
    'defaults: &d\n  max_new_tokens: 0\nstudies:\n  - engine: {sampling: {<<: *d}}\n  - engine:\n      sampling:\n        max_new_tokens: -1\n  - engine: {sampling: }\n---\nstudies:\n- engine: {sampling: {max_new_tokens: 0, note: x}}\n',
  )
  const run = runAction(workspace, {
    ...INPUTS,
    mapping:
      '- path: $.studies[*].engine.sampling\n  target: lib.generation.config:GenerationConfig\n  ignore: [note]\n',
  })
  expect(run.outputs).toMatchObject({ configurations: '4', errors: '3', ok: '1', 'unknown-fields': '0' })
  expect(
    run.annotations
      .filter(({ properties }) => properties['file'] !== undefined)
      .map(({ properties }) => `${properties['line']}:${properties['col']}`),
  ).toEqual(['2:3', '7:9', '11:23'])
  expect(run.summary).toContain('document 2: studies')
})

test('values are those Python reads: 1e-4 without a point is text, yes is true', () => {
  workspace.put(
    'configs/a.yaml',
    'generation: {temperature: 1e-4, do_sample: yes}\n---\ngeneration: {temperature: 1e-4}\n',
  )
  expect(runAction(workspace, INPUTS).annotations[0]?.message).toContain("found temperature = '1e-4'")
})

test('a class that refuses names it does not know says which was meant', () => {
  workspace.put('configs/a.yaml', 'quant: {bit: 8}\n')
  const run = runAction(workspace, { ...INPUTS, mapping: '- {path: quant, target: lib.quant.QuantConfig}' })
  expect(run.annotations[0]).toMatchObject({
    level: 'error',
    message: 'found bit = 8; lib.quant.QuantConfig raises TypeError; rule strict; rename bit to bits',
  })
})

test('rules that rest on the environment are set aside unless asked for', () => {
  workspace.put('configs/a.yaml', 'generation: {needs_package: true}\n')
  const run = runAction(workspace, INPUTS)
  expect(run.outputs).toMatchObject({ verdict: 'pass', 'rules-set-aside': '1' })
  expect(run.summary).toContain('1 rules rest on facts of the environment')
  expect(runAction(workspace, { ...INPUTS, 'environment-rules': 'apply' }).outputs).toMatchObject({
    verdict: 'fail',
    'rules-set-aside': '0',
  })
})

test('more findings than GitHub shows: ten annotations of a level, the rest in the log, all in the outputs', () => {
  for (let index = 10; index < 40; index += 1)
    workspace.put(`configs/${index}.yaml`, 'generation: {max_new_tokens: 0, max_length: 3}\n')
  const run = runAction(workspace, { ...INPUTS, 'sarif-file': 'out/findings.sarif' })
  expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
  expect(run.outputs).toMatchObject({
    findings: '60',
    'findings-without-annotation': '41',
    'sarif-file': 'out/findings.sarif',
  })
  expect(run.log.match(/^configs\/\d+\.yaml:1:14: error: /gm)).toHaveLength(21)
  expect(
    (JSON.parse(workspace.get('out/findings.sarif')) as { runs: [{ results: unknown[] }] }).runs[0].results,
  ).toHaveLength(60)
})

test('the SARIF file is what the standard says, and the same every time', () => {
  workspace.put('configs/a b#1.yaml', STUDY)
  workspace.put('configs/b.yaml', 'generation: {temperature: 0.5}\n')
  runAction(workspace, { ...INPUTS, 'sarif-file': 'one.sarif' })
  runAction(workspace, { ...INPUTS, 'sarif-file': 'two.sarif' })
  expect(workspace.get('two.sarif')).toBe(workspace.get('one.sarif'))
  const sarif = JSON.parse(workspace.get('one.sarif')) as {
    runs: [
      {
        tool: { driver: { rules: { id: string; help: { text: string } }[] } }
        results: { ruleId: string; ruleIndex: number; level: string; locations: [{ physicalLocation: unknown }] }[]
      },
    ]
  }
  const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(sarifSubset)
  check(sarif)
  expect(check.errors).toBeNull()
  const [{ tool, results }] = sarif.runs
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['beams', 'greedy', 'unknown-field'])
  expect(tool.driver.rules[0]?.help.text).toBe(
    'When: num_beams < num_return_sequences\nThe library says: `num_return_sequences` is larger than `num_beams`',
  )
  expect(results.map(({ ruleId, ruleIndex, level }) => [ruleId, tool.driver.rules[ruleIndex]?.id, level])).toEqual([
    ['beams', 'beams', 'error'],
    ['greedy', 'greedy', 'warning'],
    ['unknown-field', 'unknown-field', 'note'],
    ['greedy', 'greedy', 'warning'],
  ])
  expect(results[0]?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'configs/a%20b%231.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 4, startColumn: 3, endLine: 4, endColumn: 15 },
  })
})

test('files that cannot be read are reported where they break, and the others are checked', () => {
  workspace.put('configs/bad.yaml', 'generation: {a: [1\n')
  workspace.put('configs/bad.json', '{"generation": {"a": 01}}')
  workspace.put('configs/list.yaml', 'generation: [1]\n')
  workspace.put('configs/numbers.yaml', 'generation: {1: a}\n')
  workspace.put('configs/bytes.yaml', Buffer.from([0xff, 0xfe, 0x00]))
  workspace.put('configs/note.txt', 'x')
  workspace.put('configs/good.yaml', 'generation: {}\n')
  const run = runAction(workspace, INPUTS)
  expect(run.status).toBe(1)
  expect(run.outputs).toMatchObject({ verdict: 'fail', files: '7', configurations: '1', invalid: '6', ok: '1' })
  expect(
    run.annotations
      .filter(({ properties }) => properties['title'] === 'cannot be checked')
      .map(({ message }) => message.replace(/; .*/s, '')),
  ).toEqual([
    'configs/bad.json:1:23: found "1", expected "," or "}"',
    expect.stringContaining('configs/bad.yaml:2:1: found Flow'),
    'configs/bytes.yaml: found bytes that are not UTF-8, expected UTF-8 text',
    'configs/note.txt: found the extension ".txt", expected .yaml, .yml or .json',
    'configs/list.yaml:1:1: generation: found a list, expected a mapping of keyword arguments',
    'configs/numbers.yaml:1:1: generation: found a mapping with keys that are no text, expected a mapping of keyword arguments',
  ])
})

test('a key that is there twice is told; the last counts', () => {
  workspace.put('configs/a.yaml', 'generation:\n  max_new_tokens: 0\n  max_new_tokens: 1\n')
  workspace.put('configs/b.json', '{"generation": {"max_new_tokens": 1}, "generation": {}}')
  const run = runAction(workspace, INPUTS)
  expect(run.outputs).toMatchObject({ verdict: 'pass', ok: '2' })
  expect(run.annotations.map(({ level, message }) => [level, message.split(',')[0]])).toEqual([
    ['warning', 'configs/a.yaml:3:3: found the key "max_new_tokens" a second time'],
    ['warning', 'configs/b.json:1:39: found the key "generation" a second time'],
  ])
})

test('nothing to check is its own verdict and no pass', () => {
  const none = runAction(workspace, INPUTS)
  expect([none.status, none.outputs['verdict']]).toEqual([1, 'no-input'])
  workspace.put('configs/a.yaml', 'other: 1\n')
  const elsewhere = runAction(workspace, INPUTS)
  expect([elsewhere.status, elsewhere.outputs['verdict']]).toEqual([1, 'no-input'])
  expect(elsewhere.annotations).toContainEqual({
    level: 'warning',
    properties: { '': undefined },
    message: 'the path "generation" of the mapping led to nothing in 1 files',
  })
  expect(runAction(workspace, { ...INPUTS, 'fail-on': 'never' }).status).toBe(0)
})

test('mistakes in the inputs are told all at once', () => {
  const { status, annotations } = runAction(workspace, { corpus: 'missing.yaml', 'fail-on': 'sometimes' })
  expect(status).toBe(1)
  expect(annotations.map(({ message }) => message.split(':', 1)[0])).toEqual(['files', 'corpus', 'mapping', 'fail-on'])
})

test('mistakes in the mapping are told with their place, all at once', () => {
  workspace.put(
    'map.yaml',
    'schema_version: 1\nmapping:\n  - path: "a["\n    target: QuantConfig\n  - path: b\n    target: GenerationConfi\n',
  )
  const { mapping: _, ...inputs } = INPUTS
  const run = runAction(workspace, { ...inputs, 'mapping-file': 'map.yaml' })
  expect(run.annotations.map(({ message }) => message.replace(/, expected.*/s, ''))).toEqual([
    'map.yaml:3:11: mapping[0].path: found "a["',
    'map.yaml:4:13: mapping[0].target: found "QuantConfig", which fits 2 classes',
    'map.yaml:6:13: mapping[1].target: found "GenerationConfi"',
  ])
  workspace.put('map.yaml', 'schema_version: 1\nmapping:\n  - {path: a, class: X}\n')
  expect(runAction(workspace, { ...inputs, 'mapping-file': 'map.yaml' }).annotations.length).toBeGreaterThan(1)
  expect(runAction(workspace, { ...INPUTS, mapping: '- path: a\n  goal: X\n' }).annotations[0]?.message).toContain(
    'the input `mapping`:1:3: mapping[0].target',
  )
})
