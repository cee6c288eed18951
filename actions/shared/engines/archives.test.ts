import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { archivedVersions, chooseProducer, describeProducer, lastResult } from './archives'
import { temporaryFolder } from './testing/fixture-engines'

describe('archives of versions', () => {
  const folder = temporaryFolder()
  const engine = path.join(folder.path, 'engine_versions/demo')
  const put = (file: string, text = ''): void => {
    mkdirSync(path.dirname(path.join(engine, file)), { recursive: true })
    writeFileSync(path.join(engine, file), text)
  }

  beforeAll(() => {
    for (const name of ['v5_9_0', 'v5_10_0', 'v5_17_0', 'v6_0_0'])
      mkdirSync(path.join(engine, name), { recursive: true })
    put('v5_9_0/producers/invariants.py')
    put('v5_10_0/producers/invariants.py')
    put('v6_0_0/producers/invariants.py')
    put('not-a-version/producers/invariants.py')
    put('v5_10_0/producers/readme.txt')
  })
  afterAll(() => {
    folder.remove()
  })

  const choose = (version: string, producer: 'invariants' | 'schemas' = 'invariants'): [string, string | null] => {
    const { kind, version: of } = chooseProducer(folder.path, 'demo', version, producer)
    return [kind, of]
  }

  test('the folders are in the order of versions', () => {
    expect(archivedVersions(folder.path, 'demo')).toEqual(['5.9.0', '5.10.0', '5.17.0', '6.0.0'])
    expect(archivedVersions(folder.path, 'other')).toEqual([])
  })

  test('the exact version, else the highest one before it, never a later one', () => {
    expect(choose('5.9.0')).toEqual(['exact', '5.9.0'])
    expect(choose('5.9')).toEqual(['exact', '5.9.0'])
    expect(choose('5.9.7')).toEqual(['fallback', '5.9.0'])
    expect(choose('5.17.0')).toEqual(['fallback', '5.10.0'])
    expect(choose('6.0.0rc1')).toEqual(['fallback', '5.10.0'])
    expect(choose('5.8.0')).toEqual(['none', null])
    expect(choose('5.17.0', 'schemas')).toEqual(['none', null])
  })

  test('one sentence says which archive is used', () => {
    expect(describeProducer(chooseProducer(folder.path, 'demo', '5.17.0', 'invariants'), 'invariants')).toBe(
      'invariants: the code of an earlier version, 5.10.0 (v5_10_0/producers/invariants.py)',
    )
    expect(describeProducer(chooseProducer(folder.path, 'demo', '5.9.0', 'invariants'), 'invariants')).toBe(
      'invariants: its own code (v5_9_0/producers/invariants.py)',
    )
    expect(describeProducer(chooseProducer(folder.path, 'demo', '5.1', 'schemas'), 'schemas')).toContain(
      'no version has code of its own',
    )
  })

  test('a result counts only with the list of landmarks it rests on, which must be sound', () => {
    put('v5_10_0/outputs/schema.discovered.json', '{}')
    put('v5_17_0/outputs/schema.discovered.json', '{}')
    expect(lastResult(folder.path, 'demo', '5.17.0', 'schemas')).toBeUndefined()
    const sha = 'a'.repeat(64)
    put(
      'v5_10_0/outputs/landmarks-schemas.json',
      JSON.stringify({
        schema_version: 1,
        engine: 'demo',
        version: '5.10.0',
        producer: 'schemas',
        definition: sha,
        toolkit: sha,
        packages_present: [],
        landmarks: [],
      }),
    )
    expect(lastResult(folder.path, 'demo', '5.17.0', 'schemas')).toMatchObject({
      version: '5.10.0',
      directory: 'engine_versions/demo/v5_10_0/outputs',
    })
    expect(lastResult(folder.path, 'demo', '5.9.0', 'schemas')).toBeUndefined()
    put('v5_17_0/outputs/landmarks-schemas.json', '{"schema_version": 1, "landmarks": NaN}')
    expect(() => lastResult(folder.path, 'demo', '5.17.0', 'schemas')).toThrow(
      /v5_17_0\/outputs\/landmarks-schemas\.json/,
    )
  })
})
