import fc from 'fast-check'
import { compatSchema } from '../shared/artefacts/generated/compat'
import { type Probe } from '../shared/artefacts/generated/probe'
import { schemaFaults } from '../shared/artefacts/schema-check'
import { mergeCompat } from './compat'
import { judge } from '../probe/judgement'

function report(version: string, producer: Probe['producer'], missing: string[] = []): Probe {
  return judge({
    engine: 'demo',
    producer,
    version,
    envelope: '>=1',
    approval: undefined,
    code: { kind: 'none', version: null, file: null },
    archive: undefined,
    definition: 'a'.repeat(64),
    toolkit: 'b'.repeat(64),
    mayReuse: true,
    observed: {
      python: '3.11.7',
      installed: version,
      landmarks: [],
      missing: missing.map((landmark) => ({ landmark, reason: 'gone' })),
      aliased: [],
      packagesPresent: [],
    },
  })
}

test('versions are in their order, and a new result replaces the old one', () => {
  const first = mergeCompat('demo', undefined, [
    report('5.17.0', 'schemas'),
    report('5.9.0', 'invariants'),
    report('5.17.0', 'invariants'),
  ])
  const second = mergeCompat('demo', first, [report('5.9.0', 'invariants', ['demo:Gone'])])
  expect(second.results.map(({ version, producer, verdict }) => `${version} ${producer} ${verdict}`)).toEqual([
    '5.9.0 invariants fail',
    '5.17.0 invariants pass',
    '5.17.0 schemas pass',
  ])
  expect(schemaFaults(second as never, compatSchema)).toEqual([])
})

test('merging at once or one after another, in any order, gives the same table', () => {
  const one = fc.record({
    version: fc.constantFrom('4.57.6', '5.9.0', '5.17.0', '5.17.0rc1'),
    producer: fc.constantFrom('schemas' as const, 'invariants' as const),
  })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ version, producer }) => version + producer }), (reports) => {
      const all = reports.map(({ version, producer }) => report(version, producer))
      const step = all.reduceRight<ReturnType<typeof mergeCompat> | undefined>(
        (known, next) => mergeCompat('demo', known, [next]),
        undefined,
      )
      expect(step ?? mergeCompat('demo', undefined, [])).toEqual(mergeCompat('demo', undefined, all))
    }),
  )
})

test('a report of another engine is refused', () => {
  expect(() => mergeCompat('other', undefined, [report('1.0', 'schemas')])).toThrow('does not belong')
})
