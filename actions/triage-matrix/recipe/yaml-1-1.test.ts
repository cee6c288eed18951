import { readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../../shared/runtime/problems'
import { mergeRegistry } from '../registry/registry'
import { recipeFromText } from './load-recipe'
import { type Recipe } from './model'

const { registry } = mergeRegistry([])
const load = (text: string): Recipe => recipeFromText(text, 'r.yaml', registry)
const problemsOf = (text: string): string[] => {
  try {
    load(text)
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(String)
  }
}
const head = `schema_version: 1
workload: stub
command: ["true"]
trials: 2
steps: 3
`
const cells = `cells:
  - {name: baseline-a, mitigations: [none], environment: local}
`

test('an unquoted scalar of a workload configuration is what PyYAML reads in it', () => {
  const scalars = JSON.parse(readFileSync(path.join(__dirname, '../__fixtures__/pyyaml-scalars.json'), 'utf8')) as [
    string,
    unknown,
  ][]
  const lines = scalars.map(([source], index) => `  k${index}: ${source}\n`).join('')
  const recipe = load(`${head}workload_config:\n${lines}${cells}`)
  for (const [index, [source, value]] of scalars.entries())
    expect([source, recipe.workloadConfig[`k${index}`]]).toEqual([source, value])
})

test('a key that is yes or no, or a number, reads the words and numbers of YAML 1.1', () => {
  const text = `${head.replace('steps: 3', 'steps: 1_000').replace('trials: 2', 'trials: 010')}save_logs: yes
timeout_per_trial: 1:30
confound: {per_environment: Off}
${cells}`
  expect(load(text)).toMatchObject({
    steps: 1000,
    trials: 8,
    saveLogs: true,
    timeoutPerTrialSec: 90,
    confound: { perEnvironment: false },
  })
  expect(problemsOf(`${head}save_logs: "yes"\n${cells}`)).toEqual([
    expect.stringMatching(/^r\.yaml:6:12: save_logs: found "yes"/),
  ])
})

test('where text is expected, the words of YAML 1.1 are text', () => {
  const text = `${head}ticket: on\n${cells.replace('local}', 'local, extra_env: {A: off}}')}`
  expect(load(text)).toMatchObject({ ticket: 'on', cells: [{ extraEnv: { A: 'off' } }] })
})

test('anchors, aliases and merge keys are read as PyYAML reads them', () => {
  const text = `${head}workload_config:
  base: &base {lr: 0.1, warm: yes, seed: 1}
  over: {seed: 2, <<: *base}
  both: {<<: [{seed: 3}, *base]}
  "<<": quoted
cells:
  - &first
    name: baseline-a
    mitigations: &none [none]
    environment: local
    extra_env: &env {A: "1", B: "2"}
  - <<: *first
    name: b
    extra_env: {<<: *env, B: "3"}
  - {name: c, mitigations: *none, environment: local, extra_env: *env}
`
  const recipe = load(text)
  expect(recipe.workloadConfig).toEqual({
    base: { lr: 0.1, warm: true, seed: 1 },
    over: { lr: 0.1, warm: true, seed: 2 },
    both: { lr: 0.1, warm: true, seed: 3 },
    '<<': 'quoted',
  })
  expect(recipe.cells).toMatchObject([
    { name: 'baseline-a', extraEnv: { A: '1', B: '2' } },
    { name: 'b', mitigations: ['none'], environment: { name: 'local' }, extraEnv: { A: '1', B: '3' } },
    { name: 'c', mitigations: ['none'], extraEnv: { A: '1', B: '2' } },
  ])
})

test('an alias means the last anchor of its name before it, also inside a value that is repeated', () => {
  const recipe = load(`${head}workload_config: {x: &a 1, y: &b {k: *a}, z: &a 2, v: *b, w: *a}\n${cells}`)
  expect(recipe.workloadConfig).toEqual({ x: 1, y: { k: 1 }, z: 2, v: { k: 1 }, w: 2 })
})

test('a mistake inside a merged value has the place of what merges it', () => {
  expect(
    problemsOf(`${head}cells:
  - &a {name: baseline-a, mitigations: [none], environment: local}
  - <<: *a
    name: b
    extra_env: {1BAD: x}
    environment: nowhere
`),
  ).toEqual([
    expect.stringMatching(/^r\.yaml:10:\d+: cells\[1\]\.extra_env\["1BAD"\]/),
    expect.stringMatching(/^r\.yaml:11:18: cells\[1\]\.environment: found the unknown environment "nowhere"/),
  ])
})

const levels = (depth: number): string =>
  `workload_config:\n  l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
    { length: depth },
    (_, index) => `  l${index + 1}: &l${index + 1} [${Array(10).fill(`*l${index}`).join(', ')}]\n`,
  ).join('')}`
test.each([
  ['an alias bomb', levels(12), /aliases that repeat more than 10000 values/],
  ['an alias inside its own value', 'workload_config: &w {a: *w}\n', /6:25: workload_config\.a: found the alias \*w/],
  [
    'an alias without an anchor',
    'workload_config: {a: *nothing}\n',
    /6:22: workload_config\.a: found the alias \*nothing/,
  ],
  ['a merge of a text', 'workload_config: {<<: text}\n', /found a merge of what is no mapping/],
  ['a key twice', 'workload_config: {a: 1, a: 2}\n', /workload_config\.a: found the key a second time/],
  ['two merge keys', 'workload_config: {<<: {a: 1}, <<: {b: 2}}\n', /found the key a second time/],
  ['a tag that makes an object', 'workload_config: !!python/object:os.system x\n', /tag/],
])('%s is refused with its place', (_what, text, expected) => {
  const problems = problemsOf(head + text + cells)
  expect(problems).toContainEqual(expect.stringMatching(expected))
  for (const problem of problems) expect(problem).toMatch(/^r\.yaml:\d+:\d+: /)
})

test('the tags of the core schema and a directive of YAML 1.1 are read', () => {
  expect(load(`%YAML 1.1\n---\n${head}ticket: !!str 12\nsave_logs: !!bool true\n${cells}`)).toMatchObject({
    ticket: '12',
    saveLogs: true,
  })
})

test('a recipe whose name has another ending is YAML', () => {
  expect(recipeFromText(head + cells, 'recipe.txt', registry).steps).toBe(3)
})
