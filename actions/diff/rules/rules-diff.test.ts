/** What a maintainer reads of a step between two corpora. */
import fc from 'fast-check'
import { type Predicate } from '../../shared/rules/predicate'
import { type Corpus, type Kwargs, type Rule } from '../../shared/rules/rule'
import { compileCorpus } from '../../shared/rules/predict'
import { compareCorpora } from './candidates'
import { toLine } from './concern'
import { RULE_KINDS, type RuleKind } from './kinds'
import { samePrediction } from './predictions'
import { settle } from './settle'
import { PyRef } from '../../shared/rules/value'
import { all, any, compare, corpus, field, given, not, rule, TYPE, value } from './testing/corpora'
import { type RuleTrials } from './trials'
import { unexplainedChanges } from './unexplained'

const none = (): Kwargs => ({})
const candidates = (old: Corpus, now: Corpus) => compareCorpora(old, now, none).candidates
const kinds = (old: readonly Rule[], now: readonly Rule[]): RuleKind[] =>
  candidates(corpus(old), corpus(now))
    .map((item) => item.kind)
    .sort()

/** A library that does what a corpus says. */
const library = (of: Corpus): RuleTrials => {
  const compiled = compileCorpus(of)
  return (cases) => Promise.resolve(cases.map(({ nativeType, kwargs }) => compiled.predict(nativeType, kwargs)))
}

describe('the kinds of change', () => {
  const tooSmall = (bound: number): Predicate => all(compare('a', 'is_not', null), compare('a', '<=', bound))

  it.each<[string, Rule[], Rule[], RuleKind[]]>([
    ['a new guard', [], [rule(tooSmall(0))], ['rule_added']],
    ['a guard that is gone', [rule(tooSmall(0))], [], ['rule_removed']],
    ['a bound that moved up', [rule(tooSmall(0))], [rule(tooSmall(4))], ['rule_tightened']],
    ['a bound that moved down', [rule(tooSmall(4))], [rule(tooSmall(0))], ['rule_loosened']],
    [
      'a guard that left one end and took the other',
      [rule(tooSmall(0), { message: 'a must be right' })],
      [rule(compare('a', '==', 7), { message: 'a must be right' })],
      ['rule_loosened', 'rule_tightened'],
    ],
    [
      'a warning that became an error',
      [rule(tooSmall(0), { severity: 'warn' })],
      [rule(tooSmall(0))],
      ['warn_to_error'],
    ],
    [
      'an error that became a warning',
      [rule(tooSmall(0))],
      [rule(tooSmall(0), { severity: 'warn' })],
      ['error_to_warn'],
    ],
    ['a field that lost its effect', [], [rule(tooSmall(0), { dormant: ['a'] })], ['dormancy_added']],
    ['a field that has an effect again', [rule(tooSmall(0), { dormant: ['a'] })], [], ['dormancy_removed']],
    [
      'a field that is ignored in more cases',
      [rule(tooSmall(0), { dormant: ['a'] })],
      [rule(tooSmall(4), { dormant: ['a'] })],
      ['dormancy_widened'],
    ],
    [
      'other fields that are ignored',
      [rule(tooSmall(0), { dormant: ['a'] })],
      [rule(tooSmall(0), { dormant: ['b'] })],
      ['normalisation_changed'],
    ],
    [
      'a guard that stumbles over a value of another type',
      [],
      [rule({ kind: 'raises', of: all(compare('a', 'is_not', null), compare('a', '>', 1)) })],
      ['ill_typed_refused'],
    ],
    ['a guard that stumbles over None', [], [rule({ kind: 'raises', of: compare('a', '>', 1) })], ['rule_added']],
    ['a new warning', [], [rule(tooSmall(0), { severity: 'warn' })], ['warning_added']],
  ])('%s', (_, old, now, expected) => {
    expect(kinds(old, now)).toEqual(expected)
  })

  it('have a mirror that has them as its mirror', () => {
    for (const [kind, { mirror }] of Object.entries(RULE_KINDS))
      if (mirror !== null) expect(RULE_KINDS[mirror].mirror).toBe(kind)
    expect(
      Object.entries(RULE_KINDS)
        .filter(([, { mirror }]) => mirror === null)
        .map(([kind]) => kind),
    ).toEqual(['rule_missing'])
  })

  it('never call it safe for measurements when an outcome changes', () => {
    const aboutTheLibrary = Object.entries(RULE_KINDS).filter(([kind]) =>
      /^(rule_(added|removed|tightened|loosened)|dormancy_|.*_to_(error|dormant)$|(error|dormant)_to_)/.test(kind),
    )
    expect(aboutTheLibrary.map(([, { levels }]) => levels.measure)).toEqual(aboutTheLibrary.map(() => 'behaviour'))
  })
})

describe('a line', () => {
  it('shows the smallest configuration that changes, and how', () => {
    const [found] = candidates(
      corpus([rule(compare('a', '==', 3))]),
      corpus([rule(any(compare('a', '==', 3), all(compare('a', '==', 5), compare('b', '==', 2))))]),
    )
    expect(found?.shownBy[0]).toMatchObject({
      kwargs: { a: 5, b: 2 },
      old: { outcome: 'ok' },
      new: { outcome: 'error' },
    })
  })

  it('is not made for what another rule still refuses', () => {
    expect(
      kinds(
        [rule(compare('a', '==', 3)), rule(any(compare('a', '==', 3), compare('a', '==', 4)))],
        [rule(any(compare('a', '==', 3), compare('a', '==', 4)))],
      ),
    ).toEqual([])
  })

  it('is made where a default changed what a guard means', () => {
    const guard = rule(all(compare('a', '==', 1), compare('b', 'is_not', null)))
    const [found] = candidates(corpus([guard], { a: null, b: null }), corpus([guard], { a: 1, b: null }))
    expect(found?.kind).toBe('rule_tightened')
    expect(found?.shownBy[0]).toMatchObject({ kwargs: { b: true }, old: { outcome: 'ok' }, new: { outcome: 'error' } })
  })

  it('says of a new field only that it has rules', () => {
    const now = corpus([rule(compare('d', '==', 3))], { a: null, d: null })
    expect(candidates(corpus([], { a: null }), now).map((item) => item.kind)).toEqual(['rules_of_new_field'])
    expect(candidates(now, corpus([], { a: null })).map((item) => item.kind)).toEqual(['rules_of_removed_field'])
  })

  it('is one per class that came or went', () => {
    const other = { ...corpus([rule(compare('a', '==', 1))]), classes: [] as Corpus['classes'] }
    expect(compareCorpora({ ...other, rules: [] }, corpus([rule(compare('a', '==', 1))]), none)).toEqual({
      candidates: [],
      loneClasses: [{ nativeType: TYPE, side: 'new', rules: 1 }],
    })
  })
})

describe('what the library says', () => {
  const guard = rule(compare('a', '==', 3))
  const [without, withGuard] = [corpus([]), corpus([guard])]
  const settled = async (old: Corpus, now: Corpus, libraries: { base?: Corpus; head?: Corpus }) =>
    settle(candidates(old, now), {
      base: libraries.base && library(libraries.base),
      head: libraries.head && library(libraries.head),
    })

  it('tells a rule that is gone from one that the miner lost', async () => {
    expect(await settled(withGuard, without, { head: without })).toMatchObject([
      {
        kind: 'rule_removed',
        note: expect.stringContaining('library_removed_it') as unknown,
        witness: { old: { outcome: 'error' }, new: { outcome: 'ok' } },
      },
    ])
    expect(await settled(withGuard, without, { head: withGuard })).toMatchObject([
      { kind: 'still_enforced_miner_lost_it', witness: { kwargs: { a: 3 }, new: { outcome: 'error' } } },
    ])
    expect(await settled(withGuard, without, {})).toMatchObject([{ kind: 'rule_missing' }])
  })

  it('tells a rule that is new from one that the miner found late', async () => {
    expect(await settled(without, withGuard, { base: without, head: withGuard })).toMatchObject([
      { kind: 'rule_added', note: 'replayed on both versions' },
    ])
    expect(await settled(without, withGuard, { base: withGuard, head: withGuard })).toMatchObject([
      { kind: 'miner_found_it' },
    ])
    expect(await settled(without, withGuard, { head: withGuard })).toMatchObject([
      { kind: 'rule_added', note: expect.stringContaining('what its rules say') as unknown },
    ])
  })

  it('refutes a rule that the library does not have', async () => {
    expect(await settled(without, withGuard, { base: without, head: without })).toMatchObject([
      { kind: 'prediction_refuted' },
    ])
  })

  it("blocks on a lost rule and on nothing else, and calls it nobody's break", async () => {
    const [lost] = await settled(withGuard, without, { head: withGuard })
    expect(toLine(lost!)).toMatchObject({
      blocks: true,
      level: 'info',
      before: 'refused if a == 3',
      after: null,
      witness: { kwargs: { a: 3 }, old: 'error', new: 'error' },
    })
    const [removed] = await settled(withGuard, without, { head: without })
    expect(toLine(removed!)).not.toHaveProperty('blocks')
  })
})

describe('a rewriting that changes nothing', () => {
  const atom = fc.oneof(
    fc
      .record({
        name: fc.constantFrom('a', 'b', 'c'),
        op: fc.constantFrom('==' as const, '!=' as const, 'is' as const, 'is_not' as const),
        content: fc.constantFrom(null, true, false, 0, 1, 2, 'x'),
      })
      .map(({ name, op, content }) => compare(name, op, content)),
    fc.constantFrom('a', 'b', 'c').map((name) => given(name)),
    fc.constantFrom('a', 'b', 'c').map((name): Predicate => ({ kind: 'truthy', of: field(name) })),
    fc
      .record({ name: fc.constantFrom('a', 'b', 'c'), bound: fc.integer({ min: -2, max: 3 }) })
      .map(({ name, bound }) =>
        all({ kind: 'instance', of: field(name), types: value(new PyRef('builtins:int')) }, compare(name, '<', bound)),
      ),
  )
  const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
    predicate: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atom,
      fc.array(tie('predicate'), { minLength: 2, maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('predicate'), { minLength: 2, maxLength: 3 }).map((of) => any(...of)),
      tie('predicate').map((of) => not(of)),
    ),
  }))

  /** De Morgan, double negation and another order of operands. Nothing here raises, so order is free. */
  const rewrite = (node: Predicate): Predicate => {
    if (node.kind === 'all_of') return not(any(...node.of.map((part) => not(rewrite(part))).reverse()))
    if (node.kind === 'any_of') return not(all(...node.of.map((part) => not(rewrite(part))).reverse()))
    if (node.kind === 'not') return not(not(not(rewrite(node.of))))
    return node
  }
  /** Atoms that compare numbers are guarded by a type test, which must stay in front. */
  const safe = predicate.filter((node) => !JSON.stringify(node).includes('instance'))

  it('gives no line: operators turned around', () => {
    fc.assert(
      fc.property(safe, (match) => {
        expect(kinds([rule(match)], [rule(rewrite(match))])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('gives no line: a guard split in two, or two joined', () => {
    fc.assert(
      fc.property(predicate, predicate, (left, right) => {
        expect(kinds([rule(any(left, right))], [rule(left), rule(any(right, left))])).toEqual([])
        expect(kinds([rule(left), rule(any(right, left))], [rule(any(left, right))])).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('gives no line: another place, another message', () => {
    fc.assert(
      fc.property(predicate, (match) => {
        expect(kinds([rule(match, { line: 1, message: 'one' })], [rule(match, { line: 99, message: 'two' })])).toEqual(
          [],
        )
      }),
      { numRuns: 50 },
    )
  })

  it('and a change gives a line exactly when a configuration changes, which the line shows', () => {
    fc.assert(
      fc.property(predicate, predicate, (before, after) => {
        const [old, now] = [corpus([rule(before)]), corpus([rule(after)])]
        const [was, is] = [compileCorpus(old), compileCorpus(now)]
        const values = [undefined, null, true, false, -3, -2, -1, 0, 1, 2, 3, 'x', 'y'] as const
        const tried = values.flatMap((a) =>
          values.flatMap((b) => [{ ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) }]),
        )
        const differs = tried.some((kwargs) => !samePrediction(was.predict(TYPE, kwargs), is.predict(TYPE, kwargs)))
        const found = candidates(old, now)
        if (differs) expect(found).not.toEqual([])
        for (const { shownBy } of found) {
          for (const { kwargs } of shownBy)
            expect(samePrediction(was.predict(TYPE, kwargs), is.predict(TYPE, kwargs))).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('seen from the other side gives the mirror of every line', () => {
    fc.assert(
      fc.property(predicate, predicate, (before, after) => {
        const [old, now] = [corpus([rule(before)]), corpus([rule(after)])]
        const back = candidates(now, old)
          .map((item) => item.kind)
          .sort()
        expect(
          candidates(old, now)
            .map((item) => RULE_KINDS[item.kind].mirror)
            .sort(),
        ).toEqual(back)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a change in the pool without a line', () => {
  const guard = rule(compare('a', '==', 3))
  const [old, now] = [corpus([]), corpus([guard])]
  const seen = (outcome: 'ok' | 'error') => ({ outcome, fields: [] })
  const lines = () =>
    candidates(old, now).map((candidate) =>
      toLine({ candidate, kind: candidate.kind, witness: candidate.shownBy[0]!, note: '' }),
    )
  const rulesOf = (line: { subject: { rule?: string } }): string[] =>
    line.subject.rule === undefined ? [] : [line.subject.rule]

  it('is found, with the reason', () => {
    const explained = { nativeType: TYPE, kwargs: { a: 3 }, old: seen('ok'), new: seen('error') }
    const mispredicted = { nativeType: TYPE, kwargs: { b: 1 }, old: seen('ok'), new: seen('error') }
    const same = { nativeType: TYPE, kwargs: { b: 2 }, old: seen('ok'), new: seen('ok') }
    expect(unexplainedChanges(old, now, [explained, same], lines(), rulesOf)).toEqual([])
    expect(unexplainedChanges(old, now, [explained, mispredicted], lines(), rulesOf)).toEqual([
      { case: mispredicted, reason: 'mispredicted_now' },
    ])
    expect(unexplainedChanges(old, now, [explained], [], rulesOf)).toEqual([{ case: explained, reason: 'no_line' }])
  })
})
