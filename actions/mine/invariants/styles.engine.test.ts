/** What is mined from each style of class, against the live classes: an oracle draws configurations without the guards. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type InvariantsProposed } from '../../shared/artefacts/generated/invariants.proposed'
import { ENVIRONMENT_TIMEOUT_MS } from '../../shared/engines/engine-environment'
import { createObserver } from '../../shared/engines/observer-client'
import { toolkitRoot } from '../../shared/engines/paths'
import { EVERY_STYLE, everyStyleEnvironment, temporaryFolder } from '../../shared/engines/testing/fixture-engines'
import { recordingLogger } from '../../shared/testing/recording-logger'
import { decodeCorpus } from '../../shared/rules/corpus'
import { type CompiledCorpus, compileCorpus } from '../../shared/rules/predict'
import { type ObservedClass } from '../../shared/rules/observed'
import { parseKwargsLine } from '../../shared/rules/python-text/kwargs-line'
import { type Prediction } from '../../shared/rules/rule'
import { proposeRules } from './mine-invariants'

/** Texts that the fields of the fixture are about, and texts that other types are read from. */
const WORDS = [
  '',
  'x',
  'y',
  'a',
  'A',
  'B',
  'ab',
  'abc',
  'ABCDE',
  'dense',
  'sparse',
  '1',
  '7',
  '-3',
  '2.5',
  'true',
  'no',
  '1.0',
  ' 4 ',
  '1_0',
  'nan',
]
const SIZE = 1500

interface Line {
  readonly class: string
  readonly outcome: Prediction['outcome']
  readonly text: string
}

const folder = temporaryFolder()
let classes: readonly ObservedClass[]
let document: InvariantsProposed
let compiled: CompiledCorpus
let observed: readonly Line[]

beforeAll(async () => {
  const python = await everyStyleEnvironment()
  const observer = createObserver({
    engine: 'every_style',
    python,
    env: process.env,
    logger: recordingLogger(),
    deadlineMs: 60_000,
  })
  const report: unknown = await observer.observe('guards', { engine: EVERY_STYLE })
  classes = (report as { classes: readonly ObservedClass[] }).classes
  document = proposeRules('every_style', '1.0', classes)
  compiled = compileCorpus(decodeCorpus(document, 'rules'))
  observed = drawn(python)
}, ENVIRONMENT_TIMEOUT_MS)
afterAll(() => {
  folder.remove()
})

function drawn(python: string): readonly Line[] {
  const [request, output] = [path.join(folder.path, 'request.json'), path.join(folder.path, 'observed.ndjson')]
  const subjects = classes.map((item) => ({ class: item.class, placeholders: item.construct.placeholders, size: SIZE }))
  writeFileSync(request, JSON.stringify({ modes: ['any', 'typed'], seed: 7, words: WORDS, classes: subjects }))
  const ran = spawnSync(python, [path.join(toolkitRoot(__dirname), 'bench/python/oracle.py'), request, output], {
    encoding: 'utf8',
  })
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  return readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => {
      const [, name = '', kwargs = '', outcome = ''] =
        /^\{"class": "([^"]+)", .*"kwargs": (.*), "outcome": "(\w+)"/.exec(text) ?? []
      return { class: name, outcome: outcome as Line['outcome'], text: `{"kwargs": ${kwargs}}` }
    })
}

const STYLES = ['Options', 'Plain', 'Inner', 'Model', 'Record', 'Sampling']

test('every style is found by shape', () => {
  expect(classes.map((item) => item.class)).toEqual(STYLES.map((name) => `every_style:${name}`))
})

test.each(STYLES)('%s: the rules refuse what the class refuses, and nothing else', (name) => {
  const lines = observed.filter((line) => line.class === `every_style:${name}`)
  const wrong = lines.filter(
    ({ text, outcome }) =>
      (compiled.predict(`every_style.${name}`, parseKwargsLine(text)).outcome === 'error') !== (outcome === 'error'),
  )
  expect(wrong.slice(0, 5)).toEqual([])
  expect(lines).toHaveLength(2 * SIZE)
  // Neither all nor nothing, or the figure would mean nothing.
  const refused = lines.filter(({ outcome }) => outcome === 'error').length / lines.length
  expect(refused).toBeGreaterThan(0.05)
  expect(refused).toBeLessThan(0.98)
})

test.each(['Options', 'Plain'])('%s: warnings and values that are replaced are predicted too', (name) => {
  const lines = observed.filter((line) => line.class === `every_style:${name}`)
  const wrong = lines.filter(
    ({ text, outcome }) => compiled.predict(`every_style.${name}`, parseKwargsLine(text)).outcome !== outcome,
  )
  expect(wrong.slice(0, 5)).toEqual([])
})

test('every site has rules or a reason, and nothing was left unread', () => {
  for (const item of document.classes) {
    expect(item.opaque).toEqual([])
    expect(item.sites.length).toBeGreaterThan(0)
    for (const site of item.sites) expect(site.rules !== undefined || site.reason !== undefined).toBe(true)
  }
})

test('each rule has a pair that the live class tells apart', () => {
  for (const rule of decodeCorpus(document, 'rules').rules) {
    const positive = compiled.predict(rule.nativeType, rule.kwargsPositive)
    expect(positive.rules).toContain(rule.id)
    if (rule.kwargsNegative !== null)
      expect(compiled.predict(rule.nativeType, rule.kwargsNegative).rules).not.toContain(rule.id)
  }
})

test('rules say which style they come from', () => {
  const by = (name: string): string[] =>
    [
      ...new Set(
        document.rules.filter((rule) => rule.native_type === `every_style.${name}`).map((rule) => rule.added_by),
      ),
    ].sort()
  expect(by('Model')).toContain('pydantic_lift')
  expect(by('Plain')).toEqual(['static_miner'])
})
