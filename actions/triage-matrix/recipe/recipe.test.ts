import { readFileSync } from 'node:fs'
import path from 'node:path'
import { triageRecipeSchema } from '../../shared/artefacts/generated/triage-recipe'
import { triageRegistrySchema } from '../../shared/artefacts/generated/triage-registry'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { parseDocumentBytes } from '../../shared/artefacts/read-document'
import { schemaFaults } from '../../shared/artefacts/schema-check'
import { UserError } from '../../shared/runtime/problems'
import { mergeRegistry } from '../registry/registry'
import { parseSidecar } from '../registry/sidecar'
import { recipeFromFlags, type RecipeFlags } from './from-flags'
import { recipeFromText } from './load-recipe'
import { type Recipe } from './model'
import { cellNameFault, componentCollisions, pathComponent } from './names'
import { formatResolvedRecipe } from './resolved-recipe'

const sidecar = parseSidecar('side.json', '', {
  version: 1,
  mitigations: {
    my_flag: { MY_ENV: '1' },
    other_flag: { MY_ENV: '2' },
    loader: { LD_PRELOAD: '/x.so' },
    'a/b': {},
    'a-b': {},
    a: {},
  },
  environments: {
    img: { docker: 'org/img' },
    'x/y': { docker: 'org/a' },
    'x:y': { docker: 'org/b' },
    buck: { buck_target: '//a:b' },
    IMG: { docker: 'org/c' },
    'b-c': {},
    c: {},
  },
  workloads: { stub: { command: ['true'] } },
}).sidecar
const { registry } = mergeRegistry([sidecar])

const minimal = `schema_version: 1
workload: stub
trials: 2
steps: 3
cells:
  - name: baseline-local
    mitigations: [none]
    environment: local
`
const load = (text: string, name = 'r.yaml'): Recipe => recipeFromText(text, name, registry)
const problemsOf = (text: string, name = 'r.yaml'): string[] => {
  try {
    load(text, name)
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(String)
  }
}
const withCell = (lines: string): string =>
  `${minimal}  - name: other\n${lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`

test('a minimal recipe has the documented defaults, in YAML and in JSON', () => {
  const recipe = load(minimal)
  expect(recipe).toMatchObject({
    ticket: null,
    trials: 2,
    steps: 3,
    saveLogs: false,
    stopAfter: null,
    confound: { threshold: 1.15, baselineCell: null },
  })
  const json = JSON.stringify({
    schema_version: 1,
    workload: 'stub',
    trials: 2,
    steps: 3,
    cells: [{ name: 'baseline-local', mitigations: ['none'], environment: 'local' }],
    $schema: '../schemas/triage-recipe.schema.json',
  })
  expect(load(json, 'r.json')).toEqual(recipe)
})

test('the recipe of the reference loads unchanged but for the key that is no variable', () => {
  const text = readFileSync(path.join(__dirname, '../__fixtures__/recipe.yaml'), 'utf8')
  const side = parseSidecar('side.json', '', {
    ...(JSON.parse(readFileSync(path.join(__dirname, '../__fixtures__/sidecar.json'), 'utf8')) as object),
    workloads: { stub: { command: ['true'] } },
  })
  const known = mergeRegistry([side.sidecar]).registry
  expect(() => recipeFromText(text, 'recipe.yaml', known)).toThrow(
    /recipe\.yaml:\d+:\d+: cells\[7\]\.extra_env\["1BAD"\]: found the variable \\?"1BAD/,
  )
  expect(recipeFromText(text.replace('"1BAD"', 'GOOD'), 'recipe.yaml', known).cells).toHaveLength(8)
})

const mistakes: readonly (readonly [string, string, RegExp])[] = [
  ['an unknown top-level key', `${minimal}colour: red\n`, /^r\.yaml:9:9: colour: found a key that is not known here/],
  ['a key of probe mode', `${minimal}mitigation_axis: [none]\n`, /mitigation_axis: .*set `mode: probe`/],
  [
    'a duplicate key',
    minimal.replace('trials: 2', 'trials: 2\ntrials: 5'),
    /^r\.yaml:4:1: trials: found the key a second time/,
  ],
  [
    'another version',
    minimal.replace('schema_version: 1', 'schema_version: 2'),
    /^r\.yaml:1:17: schema_version: found 2, expected the number 1/,
  ],
  ['a missing key', minimal.replace('steps: 3\n', ''), /steps: found nothing, expected this key/],
  [
    'no trials',
    minimal.replace('trials: 2', 'trials: 0'),
    /^r\.yaml:3:9: trials: found 0, expected a whole number from 1/,
  ],
  ['a fraction of a trial', minimal.replace('trials: 2', 'trials: 2.5'), /trials: found 2\.5/],
  ['no cells', minimal.replace(/cells:[\s\S]*/, 'cells: []\n'), /cells: found an empty list/],
  ['an empty ticket', `${minimal}ticket: ""\n`, /ticket: found "", expected text that is not empty/],
  [
    'a threshold below 1',
    `${minimal}confound: {threshold: 0.8}\n`,
    /confound\.threshold: found 0\.8, expected a finite number of at least 1/,
  ],
  [
    'a threshold that is no number',
    `${minimal}confound: {threshold: .nan}\n`,
    /confound\.threshold: found the number \.nan/,
  ],
  ['an infinite threshold', `${minimal}confound: {threshold: .inf}\n`, /confound\.threshold: found the number \.inf/],
  [
    'a baseline that is no cell',
    `${minimal}confound: {baseline_cell: baseline-locl}\n`,
    /confound\.baseline_cell: .*"baseline-local"\?/,
  ],
  [
    'an unknown mitigation',
    withCell('mitigations: [tf32_of]\nenvironment: local'),
    /^r\.yaml:10:19: cells\[1\]\.mitigations\[0\]: found the unknown mitigation "tf32_of".*did you mean "tf32_off"\?/,
  ],
  [
    'an unknown environment',
    withCell('mitigations: [none]\nenvironment: locl'),
    /^r\.yaml:11:18: .*unknown environment "locl".*did you mean "local"\?/,
  ],
  ['an environment that cannot be started', withCell('mitigations: [none]\nenvironment: buck'), /Buck target/],
  [
    'stacked mitigations that disagree',
    withCell('mitigations: [my_flag, other_flag]\nenvironment: local'),
    /MY_ENV="1" from my_flag and MY_ENV="2" from other_flag/,
  ],
  [
    'a mitigation that loads code',
    withCell('mitigations: [loader]\nenvironment: local'),
    /sets "LD_PRELOAD".*allow_env/,
  ],
  ['no mitigation', withCell('mitigations: []\nenvironment: local'), /mitigations: found an empty list.*\['none'\]/],
  [
    'a variable that is none',
    withCell('mitigations: [none]\nenvironment: local\nextra_env: {"1BAD": x}'),
    /^r\.yaml:12:\d+: cells\[1\]\.extra_env\["1BAD"\]/,
  ],
  [
    'a variable of the platform',
    withCell('mitigations: [none]\nenvironment: local\nextra_env: {GITHUB_TOKEN: x}'),
    /GITHUB_TOKEN.*does not belong to the platform/,
  ],
  [
    'a number as a value',
    withCell('mitigations: [none]\nenvironment: local\nextra_env: {A: 1}'),
    /extra_env\.A: found 1, expected text; put the value in quotes/,
  ],
  [
    'an image with another key',
    withCell('mitigations: [none]\nenvironment: {docker: a, name: b}'),
    /environment\.name: found a key that is not known/,
  ],
  [
    'an image that is an option',
    withCell('mitigations: [none]\nenvironment: {docker: "--privileged"}'),
    /environment\.docker: .*an image reference/,
  ],
  [
    'reserved configuration',
    withCell('mitigations: [none]\nenvironment: local\nworkload_config: {steps: 1}'),
    /workload_config\.steps/,
  ],
  [
    'environments that share a directory',
    `${minimal}  - {name: a1, mitigations: [none], environment: img}\n  - {name: a2, mitigations: [none], environment: IMG}\n`,
    /^r\.yaml:10:\d+: cells\[2\]\.environment: found "IMG", expected an environment whose directory differs from that of "img"/,
  ],
  [
    'an unknown key of a cell',
    withCell('mitigations: [none]\nenvironment: local\nmitigation: x'),
    /cells\[1\]\.mitigation: found a key that is not known/,
  ],
  [
    'a key of a cell twice',
    withCell('mitigations: [none]\nmitigations: [none]\nenvironment: local'),
    /^r\.yaml:11:5: cells\[1\]\.mitigations: found the key a second time/,
  ],
  [
    'an unknown key of a block',
    `${minimal}confound: {treshold: 2}\n`,
    /confound\.treshold: found a key that is not known here, expected one of threshold, .*; did you mean `threshold`\?/,
  ],
  [
    'a name that is too long',
    `${minimal}  - {name: ${'x'.repeat(101)}, mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: .*at most 100 characters/,
  ],
  [
    'a name that ends with a line break',
    `${minimal}  - {name: "a\\n", mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: found "a\\n", expected letters/,
  ],
  [
    'a name of a file of a run',
    `${minimal}  - {name: Matrix.JSON, mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: .*no file of a run/,
  ],
  [
    'a name of a Windows device',
    `${minimal}  - {name: aux.1, mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: .*no Windows device/,
  ],
  [
    'a name that leaves its directory',
    `${minimal}  - {name: ../up, mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: found "\.\.\/up"/,
  ],
  [
    'the same name twice',
    `${minimal}  - {name: baseline-local, mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: .*each name once/,
  ],
  [
    'a number that is not finite',
    `${minimal}workload_config: {lr: .inf}\n`,
    /workload_config\.lr: found the number \.inf, expected a finite number/,
  ],
  [
    'a number that is too large',
    `${minimal}workload_config: {lr: 1e999}\n`,
    /workload_config\.lr: found the number 1e999/,
  ],
  ...[
    'GITHUB_ENV',
    'RUNNER_TEMP',
    'ACTIONS_CACHE_URL',
    'github_env',
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'PATH',
    '1A',
    'A-B',
    'A B',
    '',
  ].map((key): readonly [string, string, RegExp] => [
    `the variable ${JSON.stringify(key)}`,
    withCell(`mitigations: [none]\nenvironment: local\nextra_env: {${JSON.stringify(key)}: x}`),
    new RegExp(`^r\\.yaml:12:\\d+: cells\\[1\\]\\.extra_env.*found the variable ${JSON.stringify(key)}`),
  ]),
  ['a guarded variable that is none', `${minimal}allow_env: [HOME]\n`, /allow_env\[0\]: found "HOME", expected one of/],
  [
    'names that differ in case',
    `${minimal}  - {name: BASELINE-local, mitigations: [none], environment: local}\n`,
    /cells\[1\]\.name: .*more than case/,
  ],
  [
    'a workload without a command',
    minimal.replace('workload: stub', 'workload: stup'),
    /workload: found the workload "stup", which names no command.*"stub"\?/,
  ],
  ['a command in one text', `${minimal}command: python train.py\n`, /command: found one text.*no shell is involved/],
  [
    'stop_after beside trials',
    `${minimal}    trials: 4\nstop_after: {events: 1, max_trials: 9}\n`,
    /cells\[0\]\.trials: .*stop_after/,
  ],
  [
    'a cap below the events',
    `${minimal}stop_after: {events: 5, max_trials: 4}\n`,
    /stop_after\.max_trials: found 4, expected at least `events`/,
  ],
  [
    'an event that is no verdict',
    `${minimal}stop_after: {events: 1, max_trials: 4, event_verdict: [fail]}\n`,
    /stop_after\.event_verdict: found a list/,
  ],
  ['an input outside', `${minimal}inputs: [../secret]\n`, /inputs\[0\]: .*below the workspace/],
  ['a pattern that is none', `${minimal}step_time_regex: "("\n`, /step_time_regex: .*a regular expression/],
  [
    'no baseline',
    minimal.replace('baseline-local', 'x').replace('[none]', '[xnack]') +
      '  - {name: y, mitigations: [xnack], environment: local}\n',
    /cells: found no cell named 'baseline-\*'/,
  ],
]
test.each(mistakes)('%s is reported with its place', (_what, text, expected) => {
  const problems = problemsOf(text)
  expect(problems.some((problem) => expected.test(problem)) ? '' : problems.join('\n')).toBe('')
  for (const problem of problems) expect(problem).toMatch(/^r\.yaml:\d+:\d+: /)
})

/** Rules that need the names of registries, other parts of the recipe, or a parser of their own. */
const BEYOND_SCHEMA = new Set<string>([
  'a baseline that is no cell',
  'a cap below the events',
  'a mitigation that loads code',
  'a name of a file of a run',
  'a pattern that is none',
  'a workload without a command',
  'an environment that cannot be started',
  'an unknown environment',
  'an unknown mitigation',
  'environments that share a directory',
  'names that differ in case',
  'no baseline',
  'stacked mitigations that disagree',
  'stop_after beside trials',
  'the same name twice',
  'the variable "github_env"',
  'the variable "LD_PRELOAD"',
  'the variable "NODE_OPTIONS"',
  'the variable "PATH"',
])
const valueOf = (text: string): JsonValue | undefined => {
  try {
    return parseDocumentBytes(Buffer.from(text), '.yaml', 'r.yaml').value
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return undefined
  }
}
const shapes = mistakes.filter(([, text]) => valueOf(text) !== undefined)
test.each(shapes)('the schema for editors and the loader agree on %s', (what, text) => {
  expect([what, schemaFaults(valueOf(text)!, triageRecipeSchema).length > 0]).toEqual([what, !BEYOND_SCHEMA.has(what)])
})

test('the recipes and registry files of this repository satisfy their schemas', () => {
  for (const [file, schema] of [
    ['../demo/recipe.yaml', triageRecipeSchema],
    ['../__fixtures__/recipe.yaml', triageRecipeSchema],
    ['../demo/mitigations.json', triageRegistrySchema],
    ['../__fixtures__/sidecar.json', triageRegistrySchema],
  ] as const) {
    const text = readFileSync(path.join(__dirname, file), 'utf8')
    // The cell of the reference's recipe whose variable is none.
    const faults = schemaFaults(valueOf(text)!, schema).filter(
      ({ path: at }) => at[3] !== '1BAD' && at[2] !== 'extra_env',
    )
    expect([file, faults]).toEqual([file, []])
  }
})

test('the recipes and registry files of the guide load', () => {
  const guide = readFileSync(path.join(__dirname, '../../../docs/triage-matrix.md'), 'utf8')
  const examples = [...guide.matchAll(/^```(yaml|json)\n([\s\S]*?)^```$/gm)].map(([, kind, text = '']) => ({
    kind,
    text,
  }))
  const recipes = examples.filter(({ kind, text }) => kind === 'yaml' && text.startsWith('schema_version'))
  expect(recipes).toHaveLength(2)
  for (const { text } of recipes)
    // A recipe in probe mode has its command after --.
    expect(problemsOf(text).filter((problem) => !problem.includes('probe mode without a command'))).toEqual([])
  const [registryFile] = examples.filter(({ kind, text }) => kind === 'json' && text.includes('"version"'))
  expect(parseSidecar('guide.json', '', JSON.parse(registryFile?.text ?? '') as JsonValue).faults).toEqual([])
})

test('variables that old recipes set are no mistakes', () => {
  const variables = 'LD_LIBRARY_PATH: /opt/rocm/lib, PYTHONPATH: src, ENV: prod'
  expect(problemsOf(withCell(`mitigations: [none]\nenvironment: local\nextra_env: {${variables}}`))).toEqual([])
})

test('all mistakes are reported at once, each once', () => {
  const problems = problemsOf(`${minimal.replace('trials: 2', 'trials: 0')}colour: red\nconfound: {threshold: 0.5}\n`)
  expect(problems).toHaveLength(3)
})

test('mistakes of the text, of values and of names are reported together, in the order of the file', () => {
  const problems = problemsOf(`schema_version: 1
workload: stub
trials: 0
trials: 5
steps: 1e999
confound: {threshold: .nan, min_trials: 0}
workload_config: {lr: .inf, __proto__: 1}
cells:
  - {name: baseline-a, mitigations: [tf32_of], environment: local, extra_env: {GITHUB_X: "1"}}
`)
  expect(problems.map((problem) => problem.replace(/, expected[^;]*/, ''))).toEqual([
    'r.yaml:3:9: trials: found 0; correct the value',
    'r.yaml:4:1: trials: found the key a second time; remove one of the two',
    'r.yaml:5:8: steps: found the number 1e999; correct the number',
    'r.yaml:6:23: confound.threshold: found the number .nan; correct the number',
    'r.yaml:6:41: confound.min_trials: found 0; correct the value',
    'r.yaml:7:23: workload_config.lr: found the number .inf; write it as text, in quotes',
    'r.yaml:7:29: workload_config.__proto__: found the key `__proto__`; rename the key',
    expect.stringMatching(/^r\.yaml:9:38: cells\[0\]\.mitigations\[0\]: found the unknown mitigation "tf32_of"/),
    expect.stringMatching(/^r\.yaml:9:\d+: cells\[0\]\.extra_env\.GITHUB_X: /),
  ])
  const json = problemsOf(
    '{"schema_version": 1, "workload": "stub", "trials": 0, "trials": 1, "steps": 0, "cells": []}',
    'r.json',
  )
  expect(json.map((problem) => /^r\.json:1:\d+: (\w+)/.exec(problem)?.[1])).toEqual(['trials', 'steps', 'cells'])
})

test.each([
  '../escape',
  'a/b',
  'a\\b',
  '.',
  '..',
  'matrix.md',
  'MATRIX.json',
  '-leading-dash',
  'with space',
  'tab\there',
  'a\n',
  'é',
  'CON',
  'lpt1.txt',
  'a.',
  'x'.repeat(101),
])('%j is no name of a cell', (name) => {
  expect(cellNameFault(name)).toBeDefined()
})

test('ordinary names are names of cells', () => {
  for (const name of ['PROJ_1.fix-cell', 'baseline-local', 'console', 'x'.repeat(100)])
    expect(cellNameFault(name)).toBeUndefined()
})

test('different tickets never share a directory', () => {
  expect(pathComponent('PROJ-123')).toBe('PROJ-123')
  expect(new Set(['A/1', 'A:1', 'A_1', 'CON', '..', '.', '', 'a'.repeat(300)].map(pathComponent)).size).toBe(8)
  expect(componentCollisions(['x/y', 'x:y'])).toEqual([])
  expect(componentCollisions(['img', 'IMG'])).toEqual([{ text: 'IMG', other: 'img' }])
})

test('extra_env settles what stacked mitigations disagree about', () => {
  expect(
    problemsOf(withCell('mitigations: [my_flag, other_flag]\nenvironment: local\nextra_env: {MY_ENV: "3"}')),
  ).toEqual([])
})

test('a guarded variable is allowed when the recipe says so', () => {
  expect(problemsOf(`${withCell('mitigations: [loader]\nenvironment: local')}allow_env: [LD_PRELOAD]\n`)).toEqual([])
})

test('words of YAML 1.1 are texts: a mitigation may be called off', () => {
  expect(problemsOf(withCell('mitigations: [off]\nenvironment: local'))).toEqual([
    expect.stringMatching(/unknown mitigation "off"/),
  ])
})

test('a recipe in probe mode has the product of its axes as cells', () => {
  const recipe = load(`schema_version: 1
mode: probe
ticket: T-1
trials: 3
command: [./run.sh]
mitigation_axis: [none, xnack]
diagnostic_axis: [none, amd_log_level_4]
timeout_per_trial: 60
custom_patterns:
  - {id: done, match: {regex: "ALL DONE"}, required_for_pass: true}
  - {id: slow, match: {regex: "took (?P<sec>\\\\d+)", condition: "float(capture['sec']) > 10"}, on_match: warn}
disable_detectors: ["Tier4: nan_signature", "custom:slow"]
disable_detector_tiers: [tier3, " TIER2 "]
collect_paths: null
hang_window_sec: null
retain: {on_pass: none}
redaction: {scrub_env_keys: [TOKEN], scrub_paths: true}
`)
  expect(recipe.cells.map(({ name }) => name)).toEqual([
    'none-none',
    'none-amd_log_level_4',
    'xnack-none',
    'xnack-amd_log_level_4',
  ])
  expect(recipe.workload).toBe('_subprocess')
  expect(recipe.probe).toMatchObject({
    disableDetectors: ['tier4:nan_signature', 'custom:slow'],
    disableDetectorTiers: [3, 2],
    collectPaths: [],
    hangWindowSec: 30,
  })
  expect(load(formatResolvedRecipe(recipe))).toEqual(recipe)
})

const flags: RecipeFlags = {
  workload: 'stub',
  commandWords: [],
  mitigationAxis: 'none,my_flag',
  environmentAxis: 'local,image:rocm/pytorch:nightly',
  trials: '2',
  steps: '3',
}
const flagProblems = (changes: Partial<RecipeFlags>): string[] => {
  try {
    recipeFromFlags({ ...flags, ...changes }, registry)
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(String)
  }
}

test('flags give the product of the axes, mitigation first', () => {
  expect(recipeFromFlags(flags, registry).recipe.cells.map(({ name }) => name)).toEqual([
    'none-local',
    'none-_inline_5ed7b51f',
    'my_flag-local',
    'my_flag-_inline_5ed7b51f',
  ])
})

test('names that are no directories, and pairs that join to one name, are told apart', () => {
  const names = recipeFromFlags(
    { ...flags, mitigationAxis: 'none,a/b,a-b,a', environmentAxis: 'c,b-c' },
    registry,
  ).recipe.cells.map(({ name }) => name)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(8)
  expect(names.filter((name) => name.startsWith('a-b-c'))).toHaveLength(2)
})

test.each<[Partial<RecipeFlags>, RegExp]>([
  [{ trials: '0' }, /^--trials: found 0/],
  [{ steps: 'many' }, /^--steps: found "many"/],
  [{ steps: undefined }, /^--steps: found no value/],
  [{ mitigationAxis: ' , ' }, /^--mitigation-axis: /],
  [{ mitigationAxis: 'none,none' }, /^--mitigation-axis: found "none", expected each name once/],
  [{ mitigationAxis: 'none,nope' }, /^--mitigation-axis: found the unknown mitigation "nope"/],
  [{ environmentAxis: 'image:' }, /^--environment-axis: found "image:"[^\n]*$/],
  [{ confoundThreshold: '0.5' }, /^--confound-threshold: found 0\.5/],
  [{ baselineCell: 'nope' }, /^--baseline-cell: found "nope"/],
  [{ ticket: '' }, /^--ticket: found ""/],
  [{ workload: undefined }, /^--workload: found no value/],
  [{ command: 'python x.py' }, /^--command: found "python x\.py"/],
])('the flags %j are refused', (changes, expected) => {
  expect(flagProblems(changes)).toContainEqual(expect.stringMatching(expected))
})
