import { readFileSync } from 'node:fs'
import { readdirSync } from 'node:fs'
import { type FieldsObservation } from '../artefacts/generated/fields-observation'
import { type SchemaDiscovered } from '../artefacts/generated/schema.discovered'
import { loadEngine } from '../engines/definitions'
import { engineEnvironment, ENVIRONMENT_TIMEOUT_MS } from '../engines/engine-environment'
import { createObserver, type Observer } from '../engines/observer-client'
import { toolkitRoot } from '../engines/paths'
import { recordingLogger } from '../testing/recording-logger'
import { type Change } from './compare/change'
import { compareSchemas } from './compare/compare'
import { judgeChanges } from './compare/trial'
import { discoveredSchema } from './discovered'
import { withExamples } from './examples'
import { observerTrials } from './observer-trials'

const root = toolkitRoot(__dirname)
const engine = loadEngine(root, 'transformers')
const CONFIG = 'transformers.GenerationConfig'

async function mined(version: '5.17.0' | '4.57.6'): Promise<{ document: SchemaDiscovered; observer: Observer }> {
  const python = await engineEnvironment(version)
  const observer = createObserver({
    engine: 'transformers',
    python,
    env: process.env,
    logger: recordingLogger(),
    deadlineMs: 120_000,
  })
  const report = await observer.observe('fields', { engine })
  const document = discoveredSchema({ name: 'transformers', version }, report as unknown as FieldsObservation)
  return {
    observer,
    document: await withExamples(document, observerTrials(observer, engine, version, recordingLogger())),
  }
}

let old: SchemaDiscovered
let now: SchemaDiscovered
let changes: Change[]
beforeAll(async () => {
  old = (await mined('4.57.6')).document
  const head = await mined('5.17.0')
  now = head.document
  changes = await judgeChanges(compareSchemas(old, now), old, now, {
    head: observerTrials(head.observer, engine, '5.17.0', recordingLogger()),
  })
}, ENVIRONMENT_TIMEOUT_MS)

const ofConfig = (): Change[] => changes.filter((item) => item.class === CONFIG)

test('fewer than five types of GenerationConfig are unknown in either version', () => {
  for (const document of [old, now])
    expect(document.unknown.fields.filter((item) => item.class === CONFIG).length).toBeLessThan(5)
  expect(Object.keys(now.$defs[CONFIG]!.properties).length).toBeGreaterThanOrEqual(73)
})

test('defaults that are None on paper have the value that generate() uses', () => {
  const effective = (field: string): unknown => now.$defs[CONFIG]!.properties[field]!['x-effective']?.value
  expect([effective('max_length'), effective('top_k'), effective('temperature'), effective('num_beams')]).toEqual([
    20,
    50,
    { $float: '1.0' },
    1,
  ])
})

test('the step of GenerationConfig breaks nobody by mistake', () => {
  expect(ofConfig().filter(({ levels }) => levels.kwargs === 'error' || levels.measure === 'error')).toEqual([])
  expect(
    ofConfig()
      .filter(({ kind }) => kind === 'field_removed')
      .map(({ field, levels, witness }) => ({ field, levels, witness })),
  ).toEqual([
    {
      field: 'return_legacy_cache',
      levels: { kwargs: 'warning', measure: 'behaviour' },
      witness: { kwargs: { return_legacy_cache: true }, old: 'ok', new: 'ok' },
    },
  ])
})

test('defaults moved out of the constructor are deferred, not changed', () => {
  expect(ofConfig().filter(({ kind }) => kind === 'default_deferred').length).toBeGreaterThanOrEqual(30)
  expect(ofConfig().filter(({ kind, levels }) => kind === 'default_changed' && levels.measure !== 'info')).toEqual([])
})

test('no breaking line is contradicted by the library', () => {
  for (const item of changes.filter(({ levels }) => levels.kwargs === 'error'))
    expect(['error', undefined]).toContain(item.witness?.new)
})

test('the observer names no class, module or method of an engine', () => {
  const folder = `${root}/engine_versions/observers`
  for (const name of readdirSync(folder).filter((file) => file.startsWith('field'))) {
    expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toMatch(
      /transformers|GenerationConfig|quantization|_get_default_generation_params|vllm|torch/i,
    )
  }
})
