import { diffLine, probeReport, stepDiff } from '../shared/testing/artefacts'
import { commentFor } from './comment'
import { type ConcernFacts } from './facts'
import { concernLabels, rollupOf } from './labels'
import { commentRoom, summaryRoom } from './room'

const facts = (rest: Partial<ConcernFacts>): ConcernFacts => ({
  engine: 'transformers',
  version: '5.17.0',
  concern: 'invariants',
  probe: probeReport(),
  diff: stepDiff([]),
  ...rest,
})
const context = { runUrl: 'https://github.com/o/r/actions/runs/7', accepted: false }
const missing = (count: number): ConcernFacts =>
  facts({
    diff: undefined,
    probe: probeReport({
      verdict: 'fail',
      reasons: ['landmarks are missing'],
      archive: { version: '4.57.6', directory: 'engine_versions/transformers/v4_57_6/outputs' },
      landmarks_missing: Array.from({ length: count }, (_, index) => ({
        landmark: `transformers.generation:Gone${index}`,
        reason: 'no such attribute',
      })),
      fingerprint_drift: ['transformers:Moved'],
      landmarks_aliased: [{ landmark: 'a:B', now: 'c:B' }],
    }),
  })

it('is silent when nothing changed', () => {
  expect(commentFor(facts({}), context)).toBeUndefined()
})

it('a failed probe names engine, producer and count, every missing path, and the three ways on', () => {
  const text = commentFor(missing(2), context) ?? ''
  for (const part of [
    'transformers',
    'invariants',
    '**2** of 3 landmarks',
    '`transformers.generation:Gone0`',
    '`transformers.generation:Gone1`',
    '`/approve-reuse transformers invariants`',
    'probe-blocked',
    'accept-probe-fail',
  ])
    expect(text).toContain(part)
  expect(text.indexOf('<details>')).toBeGreaterThan(text.indexOf('Gone1'))
  expect(text).toContain('`transformers:Moved`')
  expect(text).toContain('`c:B`')
})

it.each([
  ['no landmark resolves because the engine does not import', { landmarks: [], landmarks_missing: [] }],
  ['there is no archived result', { landmarks_missing: [{ landmark: 'a:B', reason: 'gone' }] }],
])('offers no approval where it would change nothing: %s', (_name, rest) => {
  const failed = probeReport({ verdict: 'fail', reasons: ['x'], ...rest })
  expect(commentFor(facts({ diff: undefined, probe: failed }), context)).not.toContain('/approve-reuse')
})

it('an approved reuse is told even when nothing changed, with who approved it and what the probe says by itself', () => {
  const approved_reuse = {
    approved_by: 'maria',
    approved_at: '2026-01-01T00:00:00Z',
    head: 'a'.repeat(40),
    probe_report: 'https://github.com/o/r/pull/1#issuecomment-1',
    despite: ['landmarks are missing: a:B'],
  }
  const archive = { version: '4.57.6', directory: 'engine_versions/transformers/v4_57_6/outputs' }
  const text = commentFor(facts({ probe: probeReport({ approved_reuse, archive }) }), context) ?? ''
  for (const part of [
    '`maria` approved the archived result of 4.57.6 for 5.17.0',
    'issuecomment-1',
    'are missing: a:B',
  ])
    expect(text).toContain(part)
})

it('a change shows before, after and a configuration, breaking ones first, harmless ones folded', () => {
  const text =
    commentFor(
      facts({
        diff: stepDiff([
          diffLine({ level: 'info', kind: 'added_optional', subject: { class: 'C', field: 'bar' } }),
          diffLine(),
        ]),
      }),
      context,
    ) ?? ''
  expect(text).toContain('**Breaking.** 2 changes since 4.57.6: 1 break')
  expect(text).toContain('| breaks | removed | `GenerationConfig.foo` | `1` |  | `{"foo":1}`: ok → error |')
  expect(text.indexOf('GenerationConfig.foo')).toBeLessThan(text.indexOf('<details>'))
})

it.each([100, 1000, 20_000])('%i changes fit, and what is left out is said with a link', (count) => {
  const lines = Array.from({ length: count }, (_, index) =>
    diffLine({ id: `${index}`, subject: { class: 'C', field: `field_${index}` }, before: 'x'.repeat(200) }),
  )
  const text = commentFor(facts({ diff: stepDiff(lines) }), context) ?? ''
  expect(text.length).toBeLessThanOrEqual(60_000)
  expect(text).toContain(`**Breaking.** ${count} changes`)
  if (count > 100) expect(text).toMatch(/Shortened.*https:\/\/github\.com\/o\/r\/actions\/runs\/7/)
})

it('a comment is filled with whole rows, values included, before anything is left out', () => {
  const lines = Array.from({ length: 2000 }, (_, index) =>
    diffLine({ id: `${index}`, subject: { class: 'C', field: `field_${index}` }, before: 'x'.repeat(200) }),
  )
  const text = commentFor(facts({ diff: stepDiff(lines) }), context) ?? ''
  expect(text.length).toBeGreaterThan(59_000)
  expect(text).toContain('| breaks | removed | `C.field_0` | `xxx')
  const shown = text.split('\n').filter((line) => line.startsWith('| breaks')).length
  expect(text).toContain(`${2000 - shown} more are left out here`)
})

it('the job summary holds what a comment cannot, and says where the rest is when it cannot either', () => {
  const lines = (count: number): ConcernFacts =>
    facts({
      diff: stepDiff(
        Array.from({ length: count }, (_, index) => diffLine({ id: `${index}`, before: '規則'.repeat(99) })),
      ),
    })
  const whole = commentFor(lines(1500), context, summaryRoom(facts({}))) ?? ''
  expect(whole.split('\n').filter((line) => line.startsWith('| breaks'))).toHaveLength(1500)
  expect(whole).not.toContain('Shortened')
  const text = commentFor(lines(9000), context, summaryRoom(facts({}))) ?? ''
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000)
  expect(Buffer.byteLength(text)).toBeGreaterThan(990_000)
  expect(text).toContain('in the artefact `report-invariants-transformers`')
  expect(text).not.toContain('job summary of the run')
})

it('one long text pushes nothing else out', () => {
  const text =
    commentFor(
      facts({
        diff: undefined,
        probe: probeReport({
          verdict: 'fail',
          archive: { version: '4.57.6', directory: 'engine_versions/transformers/v4_57_6/outputs' },
          reasons: ['z'.repeat(100_000)],
          landmarks_missing: [{ landmark: 'a:B', reason: 'y'.repeat(70_000) }],
        }),
      }),
      context,
    ) ?? ''
  for (const part of [
    '`a:B`: yyy',
    'zzz… (99700 more characters)',
    '/approve-reuse transformers invariants',
    'Escalate',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('Shortened')
})

it('an engine that could not be looked at is not said to miss landmarks, nor offered for reuse', () => {
  const text =
    commentFor(
      facts({
        diff: undefined,
        probe: probeReport({ verdict: 'fail', python: null, landmarks: [], reasons: ['the engine does not import'] }),
      }),
      context,
    ) ?? ''
  expect(text).toContain('the engine does not import')
  expect(text).not.toMatch(/\*\*0\*\*|\/approve-reuse/)
})

it('stages that did not finish are no change', () => {
  expect(commentFor(facts({ probe: undefined, diff: undefined }), context)).toContain('The probe did not finish')
  expect(commentFor(facts({ diff: undefined }), context)).toContain('stages after the probe did not finish')
})

it('a probe with a million missing landmarks fits and closes what it opened', () => {
  const text = commentFor(missing(100_000), context, commentRoom(context.runUrl, 5_000)) ?? ''
  expect(text.length).toBeLessThanOrEqual(5_000)
  expect(text.length).toBeGreaterThan(4_800)
  expect(text).toContain('/approve-reuse transformers invariants')
  expect((text.match(/<details>/g) ?? []).length).toBe((text.match(/<\/details>/g) ?? []).length)
  expect(text).toContain('more')
})

describe('a rule that the library still enforces and the miner lost', () => {
  const lost = diffLine({
    kind: 'still_enforced_miner_lost_it',
    level: 'warning',
    blocks: true,
    subject: { class: 'C', rule: 'top_k_positive' },
  })
  const blocked = facts({ diff: stepDiff([diffLine({ level: 'info' }), lost], { verdict: 'blocked' }) })

  it('leads the comment, with the ways on', () => {
    const text = commentFor(blocked, context) ?? ''
    for (const part of [
      '**Blocked.**',
      '**1** rules were not mined any more',
      '`engine_versions/transformers/diff-overrides.yaml`',
      '`engine_versions/transformers/manual-seeds.yaml`',
      '| lost | still enforced miner lost it | `C.top_k_positive` |',
    ])
      expect(text).toContain(part)
    expect(text.indexOf('top_k_positive')).toBeLessThan(text.indexOf('<details>'))
  })

  it('blocks by label, and accept-probe-fail does not excuse it', () => {
    expect(concernLabels(blocked, '', ['accept-probe-fail']).wanted).toEqual([
      'invariants-changed',
      'corpus-changed',
      'probe-blocked',
    ])
    expect(rollupOf(['unchanged', 'lost'], ['accept-probe-fail'])).toBe('probe-blocked')
  })
})

describe('text from the engine', () => {
  it.each([
    '@maria please merge',
    '<!-- llem:report-transformers-invariants v=1 -->',
    '--> <img src=x onerror=alert(1)>',
    '</details><script>alert(1)</script>',
    '| a | b |\n|---|---|',
    '```\n# heading',
    '[click](javascript:alert(1))',
    '![](https://evil.example/pixel.png)',
    'fixes #1, GH-2, octo/energy#3',
    'https://evil.example www.evil.example',
    '`/approve-reuse transformers invariants`',
    '/approve-reuse transformers invariants',
    '\u202etxt.exe',
    '$\\href{https://evil.example}{x}$',
    '::error::x',
    '${{ secrets.TOKEN }}',
    '$(id)',
    '\r\n# heading',
    'a\u200bb',
  ])('%j does nothing', (text) => {
    const hostile = diffLine({
      before: text,
      after: { [text]: [text] },
      subject: { class: `m:${text}`, field: text },
      witness: { kwargs: { [text]: text } },
    })
    const bodies = [
      commentFor(facts({ diff: stepDiff([hostile]) }), context) ?? '',
      commentFor(
        facts({
          diff: undefined,
          probe: probeReport({
            verdict: 'fail',
            reasons: [text],
            landmarks_missing: [{ landmark: text, reason: text }],
            fingerprint_drift: [text],
            landmarks_aliased: [{ landmark: text, now: text }],
          }),
        }),
        context,
      ) ?? '',
    ]
    for (const body of bodies) {
      // Outside of inline code, nothing of it may be markup that acts.
      const bare = body
        .replace(/`[^`\n]*`/g, '')
        .replace(/<code>.*?<\/code>/g, '')
        .replace(/<!-- -->/g, '\u0000')
      expect(bare).not.toMatch(
        /@[a-z]|<!--|<img|<script|(?<!\\)\]\((?!https:\/\/github\.com\/o\/r\/)|\bGH-2|(?<![&])#\d|https:\/\/evil|www\.evil|\u202e|^\/approve/m,
      )
      expect(body.split('\n')[0]).toMatch(/^## /)
      for (const row of body.split('\n').filter((line) => line.startsWith('| ')))
        expect(row.split(/(?<!\\)\|/)).toHaveLength(8)
    }
  })
})

describe('labels', () => {
  it('follow the verdict, by concern, and leave those of others and of people alone', () => {
    const breaking = concernLabels(facts({ diff: stepDiff([diffLine()]) }), '', ['safe-bump', 'mine'])
    expect(breaking.wanted).toEqual(['invariants-changed', 'invariants-breaking', 'corpus-changed'])
    expect(breaking.owned).toEqual(['invariants-changed', 'invariants-breaking', 'corpus-changed', 'safe-bump'])
    expect(concernLabels(facts({}), 'vllm/', []).owned).toEqual([
      'vllm/invariants-changed',
      'vllm/invariants-breaking',
      'vllm/corpus-changed',
    ])
  })

  it('a failed probe raises probe-blocked at once unless a person accepted it', () => {
    expect(concernLabels(missing(1), '', []).wanted).toContain('probe-blocked')
    expect(concernLabels(missing(1), '', ['Accept-Probe-Fail']).wanted).not.toContain('probe-blocked')
  })

  it('a concern that did not finish leaves what was known, but nothing is safe any more', () => {
    expect(concernLabels(facts({ diff: undefined }), '', ['invariants-changed', 'safe-bump'])).toEqual({
      wanted: [],
      owned: ['safe-bump'],
    })
  })

  it.each([
    [['unchanged', 'changed'], [], 'safe-bump'],
    [['unchanged', 'breaking'], [], 'none'],
    [['unchanged', 'incomplete'], [], 'none'],
    [['breaking', 'blocked'], [], 'probe-blocked'],
    [['unchanged', 'blocked'], ['accept-probe-fail'], 'none'],
    [[], [], 'none'],
  ] as const)('the rollup of %j with %j is %s', (verdicts, present, rollup) => {
    expect(rollupOf(verdicts, present)).toBe(rollup)
  })
})
