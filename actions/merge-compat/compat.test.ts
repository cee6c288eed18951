import fc from 'fast-check'
import { type Compat, compatSchema } from '../shared/artefacts/generated/compat'
import { type Probe } from '../shared/artefacts/generated/probe'
import { schemaFaults } from '../shared/artefacts/schema-check'
import { judge, type ProbeFacts } from '../probe/judgement'
import { mergeCompat } from './compat'

const facts = (version: string, producer: Probe['producer'], missing: string[] = []): ProbeFacts => ({
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
const report = (version: string, producer: Probe['producer'], missing: string[] = []): Probe =>
  judge(facts(version, producer, missing))

/** One line for each result; every table is one that `compat.json` may hold. */
function lines(table: Compat): string[] {
  expect(schemaFaults(table as never, compatSchema)).toEqual([])
  return table.results.map(({ version, producer, verdict }) => `${version} ${producer} ${verdict}`)
}

test('versions are in their order, and a new result replaces the old one', () => {
  const first = mergeCompat('demo', undefined, [
    report('5.17.0', 'schemas'),
    report('5.9.0', 'invariants'),
    report('5.17.0', 'invariants'),
  ])
  const second = mergeCompat('demo', first, [report('5.9.0', 'invariants', ['demo:Gone'])])
  expect(lines(second)).toEqual(['5.9.0 invariants fail', '5.17.0 invariants pass', '5.17.0 schemas pass'])
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

test('why a result is no pass goes with it', () => {
  const failure = 'cannot import demo: ImportError: no jinja2'
  const table = mergeCompat('demo', undefined, [
    judge({ ...facts('1.0', 'schemas'), observed: { failure } }),
    report('2.0', 'schemas', ['demo:Gone']),
    report('3.0', 'schemas'),
  ])
  expect(table.results).toMatchObject([
    { verdict: 'fail', reasons: [failure], installed_version: null },
    {
      verdict: 'fail',
      reasons: ['landmarks are missing: demo:Gone'],
      landmarks_missing: [{ landmark: 'demo:Gone', reason: 'gone' }],
    },
    { verdict: 'pass', reasons: [] },
  ])
})

test('what a person accepted is no pass, and what it was accepted in spite of is the reason', () => {
  const approved_reuse = {
    approved_by: 'maria',
    approved_at: '2026-01-01T00:00:00Z',
    head: 'a'.repeat(40),
    probe_report: 'https://github.com/o/r/pull/1#issuecomment-1',
    despite: ['landmarks are missing: demo:Gone'],
  }
  const table = mergeCompat('demo', undefined, [{ ...report('2.0', 'schemas'), approved_reuse }])
  expect(table.results).toMatchObject([{ verdict: 'fail', reasons: approved_reuse.despite }])
})

test.each([
  ['1.5', '2.0', ['the library that is installed is 2.0']],
  ['2.0', '2.0+cu128', []],
  ['1.5', 'unknown', ['the library that is installed is unknown']],
  ['1.5', '1.5.0', []],
  ['1.5', null, []],
])('asked for %s, where %s is installed: %j', (version, installed, reasons) => {
  const asked = { ...report(version, 'invariants'), installed_version: installed }
  expect(asked.verdict).toBe('pass')
  const verdict = reasons.length === 0 ? 'pass' : 'fail'
  expect(mergeCompat('demo', undefined, [asked]).results).toMatchObject([
    { version, verdict, reasons, installed_version: installed },
  ])
})

test('another library explains all that is missing, so it is named first', () => {
  const asked = { ...report('1.5', 'schemas', ['demo:Gone']), installed_version: '2.0' }
  expect(mergeCompat('demo', undefined, [asked]).results[0]?.reasons).toEqual([
    'the library that is installed is 2.0',
    'landmarks are missing: demo:Gone',
  ])
})

test('what was planned and has no report is unfinished, whatever was known of it', () => {
  const known = mergeCompat('demo', undefined, [
    report('1.0', 'invariants'),
    report('2.0', 'invariants'),
    report('2.0', 'schemas'),
    report('3.0', 'schemas', ['demo:Gone']),
  ])
  const table = mergeCompat('demo', known, [report('2.0', 'schemas')], ['2.0', '3.0'])
  expect(lines(table)).toEqual([
    '1.0 invariants pass',
    '2.0 invariants unfinished',
    '2.0 schemas pass',
    '3.0 invariants unfinished',
    '3.0 schemas unfinished',
  ])
  expect(table.results[3]).toMatchObject({
    reasons: [expect.stringContaining('no report') as string],
    fingerprint: null,
    landmarks_missing: [],
  })
  const later = mergeCompat('demo', table, [report('2.0', 'invariants')], ['2.0'])
  expect(lines(later)).toEqual([
    '1.0 invariants pass',
    '2.0 invariants pass',
    '2.0 schemas unfinished',
    '3.0 invariants unfinished',
    '3.0 schemas unfinished',
  ])
})
