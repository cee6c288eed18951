import { type Landmarks } from '../shared/artefacts/generated/landmarks'
import { probeSchema } from '../shared/artefacts/generated/probe'
import { schemaFaults } from '../shared/artefacts/schema-check'
import { judge, type Observed, type ProbeFacts } from './judgement'
import { summarise } from './summary'

const sha = (letter: string): string => letter.repeat(64)
type Landmark = Landmarks['landmarks'][number]
const landmark = (name: string, fingerprint: string | null, documentation?: string): Landmark => ({
  name: `demo:${name}`,
  kind: 'class',
  fingerprint,
  ...(documentation === undefined ? {} : { documentation }),
})
const LANDMARKS = [landmark('Config', sha('a'), sha('d')), landmark('Config.validate', sha('b'))]

const observed: Exclude<Observed, { failure: string }> = {
  python: '3.11.7',
  installed: '5.17.0',
  landmarks: LANDMARKS,
  missing: [],
  aliased: [],
  packagesPresent: ['packaging'],
}

function archive(change: Partial<Landmarks> = {}): ProbeFacts['archive'] {
  const landmarks: Landmarks = {
    schema_version: 1,
    engine: 'demo',
    version: '5.17.0',
    producer: 'invariants',
    definition: sha('1'),
    toolkit: sha('2'),
    packages_present: ['packaging'],
    landmarks: LANDMARKS,
    ...change,
  }
  return {
    version: landmarks.version,
    directory: `engine_versions/demo/v${landmarks.version.replaceAll('.', '_')}/outputs`,
    landmarks,
  }
}

function facts(change: Partial<ProbeFacts> = {}): ProbeFacts {
  return {
    engine: 'demo',
    producer: 'invariants',
    version: '5.17.0',
    envelope: '>=5,<6',
    approval: undefined,
    code: { kind: 'none', version: null, file: null },
    archive: archive(),
    observed,
    definition: sha('1'),
    toolkit: sha('2'),
    mayReuse: true,
    ...change,
  }
}

describe('the verdict', () => {
  test('is pass, and the archive is reused, when nothing changed', () => {
    expect(judge(facts())).toMatchObject({
      verdict: 'pass',
      reasons: [],
      reuse: true,
      reuse_refused: [],
      fingerprint_drift: [],
    })
  })

  test.each<[string, Partial<ProbeFacts>, string]>([
    [
      'a landmark is missing',
      { observed: { ...observed, missing: [{ landmark: 'demo:Gone', reason: 'demo has no Gone' }] } },
      'landmarks are missing: demo:Gone',
    ],
    [
      'the engine does not import',
      { observed: { failure: 'cannot import demo: ImportError: x' } },
      'cannot import demo: ImportError: x',
    ],
    [
      'code of an earlier version is used outside its envelope',
      { envelope: '>=5,<5.17', code: { kind: 'fallback', version: '5.9.0', file: '/x' } },
      '5.17.0 is outside the approved envelope >=5,<5.17, so the invariants code of 5.9.0 may not be used for it',
    ],
  ])('is fail when %s', (_name, change, reason) => {
    expect(judge(facts(change))).toMatchObject({ verdict: 'fail', reasons: [reason], reuse: false })
  })

  test.each<[string, Partial<ProbeFacts>]>([
    ['the version is outside the envelope and no code is borrowed', { envelope: '<5' }],
    ['the code is that of the version', { envelope: '<5', code: { kind: 'exact', version: '5.17.0', file: '/x' } }],
    [
      'the code of an earlier version is used inside its envelope',
      { code: { kind: 'fallback', version: '5.9.0', file: '/x' } },
    ],
    [
      'a landmark is an alias',
      { observed: { ...observed, aliased: [{ landmark: 'demo:Config', now: 'demo.core:Config' }] } },
    ],
    [
      'a fingerprint moved',
      { archive: archive({ landmarks: [landmark('Config', sha('f'), sha('d')), LANDMARKS[1]!] }) },
    ],
    ['another version is installed', { observed: { ...observed, installed: '5.16.0' } }],
  ])('is pass when %s', (_name, change) => {
    expect(judge(facts(change)).verdict).toBe('pass')
  })
})

describe('an archived result', () => {
  test.each<[string, Partial<ProbeFacts>, string]>([
    ['there is none', { archive: undefined }, 'there is no archived result'],
    ['it is not wanted', { mayReuse: false }, 'reuse was not wanted'],
    [
      'a fingerprint moved',
      { archive: archive({ landmarks: [landmark('Config', sha('f'), sha('d')), LANDMARKS[1]!] }) },
      'fingerprints moved: demo:Config',
    ],
    [
      'a landmark is new',
      { archive: archive({ landmarks: [LANDMARKS[0]!] }) },
      'landmarks were added: demo:Config.validate',
    ],
    [
      'a landmark is gone',
      { archive: archive({ landmarks: [...LANDMARKS, landmark('Old', sha('c'))] }) },
      'landmarks were removed: demo:Old',
    ],
    [
      'a landmark has no source',
      {
        observed: { ...observed, landmarks: [landmark('Config', null, sha('d')), LANDMARKS[1]!] },
        archive: archive({ landmarks: [landmark('Config', null, sha('d')), LANDMARKS[1]!] }),
      },
      'landmarks have no source to compare: demo:Config',
    ],
    ['engine.yaml changed', { definition: sha('9') }, 'engine.yaml changed'],
    ['the miner changed', { toolkit: sha('9') }, 'the code that mines changed'],
    [
      'an optional package appeared',
      { observed: { ...observed, packagesPresent: ['packaging', 'torch'] } },
      'other packages are installed',
    ],
    [
      'it is of an earlier version, outside the envelope',
      { envelope: '<5', archive: archive({ version: '5.16.0' }) },
      'the result of 5.16.0 may be used only inside the envelope <5',
    ],
    [
      'the library is not the one that is pinned',
      { observed: { ...observed, installed: '5.16.0' } },
      'the library that is installed is 5.16.0, not 5.17.0',
    ],
    [
      'documentation changed, for schemas',
      { producer: 'schemas', archive: archive({ landmarks: [landmark('Config', sha('a'), sha('0')), LANDMARKS[1]!] }) },
      'documentation changed: demo:Config',
    ],
  ])('is not reused when %s', (_name, change, reason) => {
    expect(judge(facts(change))).toMatchObject({ reuse: false, reuse_refused: [reason] })
  })

  test.each<[string, Partial<ProbeFacts>]>([
    ['of an earlier version is reused inside the envelope', { archive: archive({ version: '5.16.0' }) }],
    [
      'of rules is reused when only documentation changed',
      { archive: archive({ landmarks: [landmark('Config', sha('a'), sha('0')), LANDMARKS[1]!] }) },
    ],
    ['of the same version in another spelling is reused', { envelope: '<5', version: '5.17', archive: archive() }],
  ])('%s', (_name, change) => {
    expect(judge(facts(change))).toMatchObject({ reuse: true })
  })

  test('lists what moved and what is new since then', () => {
    const report = judge(facts({ archive: archive({ landmarks: [landmark('Config', sha('f'))] }) }))
    expect(report).toMatchObject({
      fingerprint_drift: ['demo:Config'],
      landmarks_added: ['demo:Config.validate'],
      archive: { version: '5.17.0' },
    })
  })
})

test('every report satisfies its schema', () => {
  for (const report of [
    judge(facts()),
    judge(facts({ archive: undefined, observed: { failure: 'x' } })),
    judge(facts({ code: { kind: 'fallback', version: '5.9.0', file: '/x' } })),
  ]) {
    expect(schemaFaults(report as never, probeSchema)).toEqual([])
  }
})

test('the summary shows what an engine says without letting it act', () => {
  const hostile = '`</td>|<script>alert(1)</script>\n## taken over @everyone'
  const report = judge(
    facts({
      observed: {
        ...observed,
        missing: [{ landmark: hostile, reason: hostile }],
        aliased: [{ landmark: 'demo:Config', now: hostile }],
      },
    }),
  )
  const text = summarise(report, hostile, false)
  expect(text).toContain('Probe of demo `5.17.0`, invariants: **fail**')
  // What stands in a code span is shown as it is, and does nothing.
  const acting = text.replace(/(`+) .*? \1/g, '')
  expect(acting).not.toMatch(/<script>alert|^## taken/m)
})

describe('a version that a person approved', () => {
  const approval = {
    producer: 'invariants',
    version: '6.0',
    approved_by: 'maria',
    approved_at: '2026-01-01T00:00:00Z',
    head: 'a'.repeat(40),
    probe_report: 'https://github.com/o/r/pull/1#issuecomment-1',
  } as const
  const bumped = {
    version: '6.0',
    envelope: '==6.0',
    approval,
    observed: { ...observed, installed: '6.0', missing: [{ landmark: 'demo:Gone', reason: 'demo has no Gone' }] },
  } satisfies Partial<ProbeFacts>

  test('passes with the archived result although a landmark is missing, and the report says by whose word', () => {
    expect(judge(facts(bumped))).toMatchObject({
      verdict: 'pass',
      reasons: [],
      reuse: true,
      reuse_refused: [],
      landmarks_missing: [{ landmark: 'demo:Gone' }],
      approved_reuse: { approved_by: 'maria', despite: ['landmarks are missing: demo:Gone'] },
    })
    // Whoever approves has seen a probe of today's code and definition, whatever the result was made with.
    expect(judge(facts({ ...bumped, toolkit: sha('9'), definition: sha('8') }))).toMatchObject({
      verdict: 'pass',
      approved_reuse: {
        despite: ['landmarks are missing: demo:Gone', 'engine.yaml changed', 'the code that mines changed'],
      },
    })
  })

  test('is mined as usual when nothing is missing', () => {
    const whole = judge(facts({ ...bumped, observed: { ...bumped.observed, missing: [] }, toolkit: sha('9') }))
    expect(whole).toMatchObject({ verdict: 'pass', reuse: false })
    expect(whole.approved_reuse).toBeUndefined()
  })

  test.each<[string, Partial<ProbeFacts>]>([
    ['without an archived result', { archive: undefined }],
    ['when the engine does not import', { observed: { failure: 'cannot import demo' } }],
    ['when another version is installed', { observed: { ...bumped.observed, installed: '6.1' } }],
    ['when no reuse is wanted', { mayReuse: false }],
  ])('still fails %s', (_name, change) => {
    const report = judge(facts({ ...bumped, ...change }))
    expect(report).toMatchObject({ verdict: 'fail', reuse: false })
    expect(report.approved_reuse).toBeUndefined()
  })
})
