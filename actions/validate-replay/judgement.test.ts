import fc from 'fast-check'
import { readClassObservations } from '../shared/replay/observation'
import { buildPool } from '../shared/replay/pool'
import { type WireSection } from '../shared/replay/protocol'
import { compilePredicate, holds, type Names } from '../shared/rules/evaluate'
import { type CompareOp, type Predicate } from '../shared/rules/predicate'
import { gatherEvidence, type Evidence } from './evidence'
import { mutantsOf } from './mutation'
import { stableMessage } from './noise'
import { fixedParts, matchesTemplate } from './template'
import { CaseIndex, casesWhere } from './truth'
import { keyOf } from '../shared/rules/canonical'

const NAMES: Names = { defaults: new Map([['a', 1]]), environment: new Map(), enums: new Map(), classes: new Map() }

const field = fc.constantFrom('a', 'b', 'c')
const atom: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    op: fc.constantFrom<CompareOp>('==', '!=', '<', '<=', '>', '>=', 'is', 'is_not'),
    left: field.map((name) => ({ kind: 'field', name }) as const),
    right: fc.oneof(
      field.map((name) => ({ kind: 'field', name }) as const),
      fc.constantFrom(0, 1, 2, null, true, 'x').map((value) => ({ kind: 'const', value }) as const),
    ),
  }),
  field.map((name): Predicate => ({ kind: 'provided', field: name })),
  field.map((name): Predicate => ({ kind: 'truthy', of: { kind: 'field', name } })),
  fc.constant<Predicate>({ kind: 'unknown_fields', allowed: ['a', 'b'] }),
)
const predicate: fc.Arbitrary<Predicate> = fc.letrec<{ node: Predicate }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.record({
      kind: fc.constantFrom('all_of' as const, 'any_of' as const),
      of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    tie('node').map((of): Predicate => ({ kind: 'not', of })),
    tie('node').map((of): Predicate => ({ kind: 'raises', of })),
  ),
})).node

/** A pool of which nothing was observed. */
function evidence(): Evidence {
  const pool = buildPool({
    className: 'x:C',
    fields: [{ name: 'a', default: 1 }, { name: 'b', default: null }, { name: 'c' }],
    constants: { a: [1, 2], b: ['x'] },
    mild: {},
    guardFields: [['a', 'b']],
    size: 300,
    seed: '0',
  })
  const section: WireSection = { start: 0, stop: 300, outcome: 'skipped' }
  return gatherEvidence(pool, readClassObservations({ class: 'x:C', refused: [], sections: [section] }, 300))
}

test('grouping cases by the fields a predicate reads does not change its truth on any case', () => {
  const given = evidence()
  const index = new CaseIndex(given.table)
  fc.assert(
    fc.property(predicate, (match) => {
      const test = compilePredicate(match, NAMES)
      const direct = given.table.cases.flatMap((_, at) => (holds(test, given.kwargs(at)) ? [at] : []))
      expect(casesWhere(test, index.groupsFor(match), given)).toEqual(direct)
    }),
    { numRuns: 200 },
  )
})

test('every mutant differs from the original, and changing a mutant back is possible', () => {
  fc.assert(
    fc.property(predicate, (match) => {
      for (const mutant of mutantsOf(match)) expect(keyOf(mutant)).not.toBe(keyOf(match))
    }),
  )
})

test('mutants of a guard are the slips an author makes', () => {
  const guard: Predicate = {
    kind: 'all_of',
    of: [
      { kind: 'compare', op: 'is_not', left: { kind: 'field', name: 'a' }, right: { kind: 'const', value: null } },
      { kind: 'compare', op: '<=', left: { kind: 'field', name: 'a' }, right: { kind: 'const', value: 0 } },
    ],
  }
  const [notNone, atMost] = guard.of
  expect(mutantsOf(guard).map(keyOf)).toEqual(
    [
      { kind: 'any_of', of: guard.of } as Predicate,
      { kind: 'all_of', of: [atMost!] } as Predicate,
      { kind: 'all_of', of: [notNone!] } as Predicate,
      ...(['is'] as const).map((op): Predicate => ({
        kind: 'all_of',
        of: [{ ...notNone!, op } as Predicate, atMost!],
      })),
      ...(['<', '>'] as const).map((op): Predicate => ({
        kind: 'all_of',
        of: [notNone!, { ...atMost!, op } as Predicate],
      })),
      ...[-1, 1].map((value): Predicate => ({
        kind: 'all_of',
        of: [notNone!, { ...atMost!, right: { kind: 'const', value } } as Predicate],
      })),
    ].map(keyOf),
  )
})

describe('templates', () => {
  test.each([
    ['`a` must be positive, but is {a}.', '`a` must be positive, but is -1.', true],
    ['`a` must be positive, but is {a}.', '`b` must be positive, but is -1.', false],
    ['Choose one of {", ".join({k: 1}.keys())}!', 'Choose one of x, y!', true],
    ['%s is set to %d', 'a is set to 3', true],
    ['{{literal}} braces {x:>{width}} end', '{literal} braces 7 end', true],
    ['{a} before {b}', 'after 1', false],
    ['{a}{b}', 'anything', null],
    ['got {x}, want {y}', 'want 1, got 2', false],
  ])('%j on %j: %j', (template, message, expected) => {
    expect(matchesTemplate(template, message)).toBe(expected)
  })

  test('a template without placeholders matches itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.`]{6,40}$/), (text) => {
        fc.pre(fixedParts(text).join('').length >= 4)
        expect(matchesTemplate(text, text)).toBe(true)
      }),
    )
  })
})

test('messages lose what differs between two runs, and keep the rest', () => {
  expect(
    stableMessage(
      'bad <Thing object at 0x7f3a2b10> in /tmp/ab12/x.py\n  see https://errors.pydantic.dev/2.12/v/int_type',
    ),
  ).toBe('bad <Thing object at 0x…> in <path> see https://errors.pydantic.dev/v/int_type')
  expect(stableMessage('use and/or, 1/2 of `a/b`, not -1.')).toBe('use and/or, 1/2 of `a/b`, not -1.')
  expect(stableMessage('x'.repeat(1000))).toHaveLength(601)
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(stableMessage(stableMessage(text))).toBe(stableMessage(text))
    }),
  )
})
