import { readdirSync, readFileSync } from 'node:fs'
import { loadEngine } from './definitions'
import { engineEnvironment, ENVIRONMENT_TIMEOUT_MS } from './engine-environment'
import { createObserver } from './observer-client'
import { toolkitRoot } from './paths'
import { fixtureEngine, tinyEnvironment } from './testing/fixture-engines'
import { recordingLogger } from '../testing/recording-logger'

async function landmarks(
  python: string,
  engine: string,
  definition: unknown,
): Promise<{ classes: string[]; names: string[]; fingerprints: Map<string, string | null>; missing: unknown }> {
  const observer = createObserver({ engine, python, env: process.env, logger: recordingLogger(), deadlineMs: 60_000 })
  const report = await observer.observe('probe', { engine: definition, distribution: engine })
  const found = report['landmarks'] as unknown as {
    name: string
    kind: string
    fingerprint: string | null
    documentation?: string
  }[]
  return {
    classes: found
      .filter(({ documentation }) => documentation !== undefined)
      .map(({ name }) => name.replace(/^.*:/, '')),
    names: found.map(({ name }) => name),
    fingerprints: new Map(found.map(({ name, fingerprint }) => [name, fingerprint])),
    missing: report['missing'],
  }
}

const SHARED = [
  'CompileConfig',
  'GenerationConfig',
  'SynthIDTextWatermarkingConfig',
  'WatermarkingConfig',
  'AqlmConfig',
  'AutoRoundConfig',
  'AwqConfig',
  'BitNetQuantConfig',
  'BitsAndBytesConfig',
  'CompressedTensorsConfig',
  'EetqConfig',
  'FPQuantConfig',
  'FbgemmFp8Config',
  'FineGrainedFP8Config',
  'GPTQConfig',
  'HiggsConfig',
  'HqqConfig',
  'Mxfp4Config',
  'QuantoConfig',
  'QuarkConfig',
  'SpQRConfig',
  'TorchAoConfig',
  'VptqConfig',
  'VptqLayerConfig',
]
const SINCE_5 = [
  'ContinuousBatchingConfig',
  'FourOverSixConfig',
  'GemmaQuantizationConfig',
  'GgufConfig',
  'MetalConfig',
  'NVFP4Config',
  'SinqConfig',
]

describe.each([
  ['4.57.6', SHARED],
  ['5.17.0', [...SHARED, ...SINCE_5]],
] as const)('transformers %s', (version, expected) => {
  let python = ''
  beforeAll(async () => {
    python = await engineEnvironment(version)
  }, ENVIRONMENT_TIMEOUT_MS)

  test('target classes are found by shape; abstract bases, enums and the mixin are none', async () => {
    const { classes, names, fingerprints, missing } = await landmarks(
      python,
      'transformers',
      loadEngine(toolkitRoot(__dirname), 'transformers'),
    )
    expect([...classes].sort()).toEqual([...expected].sort())
    expect(missing).toEqual([])
    expect(names).toContain('transformers.generation.configuration_utils:GenerationConfig.validate')
    expect(names).toContain('transformers.utils.quantization_config:GPTQConfig.post_init')
    expect([...fingerprints.values()]).not.toContain(null)
  })
})

test('the observers name no class, module or method of an engine', () => {
  const folder = `${toolkitRoot(__dirname)}/engine_versions/observers`
  for (const name of [
    'targets.py',
    'landmarks.py',
    'fingerprints.py',
    'normal_syntax.py',
    'package_sources.py',
    'probe.py',
    'cli.py',
    'server.py',
    'hygiene.py',
  ]) {
    expect(readdirSync(folder)).toContain(name)
    expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toMatch(
      /transformers|huggingface|GenerationConfig|quantization|vllm|torch/i,
    )
  }
})

describe('an engine with one class of each style', () => {
  let python = ''
  beforeAll(async () => {
    python = await tinyEnvironment()
  }, ENVIRONMENT_TIMEOUT_MS)
  const modules = { modules: ['tiny_engine.configs'] }

  test.each([
    [['dataclass'], ['Cache']],
    [['pydantic'], ['Model']],
    [['msgspec'], ['Sampling']],
    [['validators'], ['Plain']],
    [
      ['dataclass', 'pydantic', 'msgspec', 'validators'],
      ['Cache', 'Model', 'Plain', 'Sampling'],
    ],
  ] as const)('%j finds %j', async (shapes, expected) => {
    const engine = fixtureEngine('tiny_engine', { targets: [{ ...modules, select: { shapes: [...shapes] as never } }] })
    expect((await landmarks(python, 'tiny_engine', engine)).classes).toEqual(expected)
  })

  test('globs select by base class and leave out by name; a package is searched with its modules', async () => {
    const engine = fixtureEngine('tiny_engine', {
      targets: [
        {
          modules: ['tiny_engine.*'],
          select: { shapes: ['pydantic', 'msgspec'] },
          exclude: ['tiny_engine.configs:Mod*'],
        },
        { ...modules, select: { subclass_of: ['msgspec:Struct', 'Enum'] } },
      ],
    })
    expect((await landmarks(python, 'tiny_engine', engine)).classes).toEqual(['Sampling'])
  })

  test('a target without a condition is every concrete class of the module', async () => {
    const engine = fixtureEngine('tiny_engine', { targets: [modules] })
    expect((await landmarks(python, 'tiny_engine', engine)).classes).toEqual([
      'Cache',
      'Helper',
      'Model',
      'Plain',
      'Sampling',
    ])
  })

  test('modules, methods and names that are gone are missing; the rest is still looked at', async () => {
    const engine = fixtureEngine('tiny_engine', {
      targets: [{ modules: ['tiny_engine.old', 'tiny_engine.configs'], select: { shapes: ['validators'] } }],
      construct: [{ match: 'Plain', validate: [{ method: 'verify' }] }],
      landmarks: ['tiny_engine.configs:Gone', 'tiny_engine.nowhere:X', 'tiny_engine.limits:LARGEST'],
    })
    const { missing, names } = await landmarks(python, 'tiny_engine', engine)
    expect(missing).toEqual([
      { landmark: 'tiny_engine.configs:Gone', reason: 'tiny_engine.configs has no Gone' },
      { landmark: 'tiny_engine.configs:Plain.verify', reason: 'Plain has no verify' },
      { landmark: 'tiny_engine.nowhere:X', reason: 'no module tiny_engine.nowhere' },
      { landmark: 'tiny_engine.old', reason: 'no such module' },
    ])
    expect(names).toEqual(expect.arrayContaining(['tiny_engine.limits:LARGEST', 'tiny_engine.configs:Plain.validate']))
  })
})
