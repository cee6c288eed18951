import fc from 'fast-check'
import { type Outcome, type Plan, simulate, WORKFLOWS } from './testing/simulated-runs'

const [A, B] = WORKFLOWS

const plan = fc.record({
  workflow: fc.constantFrom(...WORKFLOWS),
  at: fc.integer({ min: 0, max: 150 }),
  work: fc.integer({ min: 1, max: 90 }),
  fate: fc.constantFrom<Plan['fate']>('works', 'works', 'works', 'skipped', 'cancelled', 'breaks', 'fails'),
  patience: fc.integer({ min: 0, max: 200 }),
  poll: fc.integer({ min: 1, max: 60 }),
  settle: fc.integer({ min: 4, max: 8 }),
})
const plans = fc.array(plan, { minLength: 2, maxLength: 6 })

/** The runs whose results a leader takes: its own and that of the sibling. */
function pairOf({ id, decided }: Outcome): string {
  return [id, decided?.siblings[0]?.runId ?? 0].sort((a, b) => a - b).join('+')
}

const commits = ({ leads, decided }: Outcome): boolean => leads && decided?.conclusion === 'success'

describe.each([
  ['queue up', true],
  ['run side by side', false],
])('whatever runs there are of one commit, when those of one workflow %s,', (_name, queued) => {
  it('every run ends', () => {
    fc.assert(
      fc.property(plans, (all) => {
        expect(simulate(all, queued).filter(({ conclusion }) => conclusion === undefined)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  // When nothing is committed, the second one may sum up again: the gate of the first is red then. Side by side, a gate
  // cannot know whether the other one saw a newer run before or after that was cancelled: then both commit, and the
  // compare-and-swap of the branch lets one of them.
  it('at most one of a pair commits', () => {
    fc.assert(
      fc.property(plans, (all) => {
        const lasting = queued
          ? all
          : all.map((one) => (one.fate === 'cancelled' ? { ...one, fate: 'works' as const } : one))
        const pairs = simulate(lasting, queued).filter(commits).map(pairOf)
        expect(new Set(pairs).size).toBe(pairs.length)
      }),
      { numRuns: 500 },
    )
  })

  it('somebody leads with success, or a run is not green', () => {
    fc.assert(
      fc.property(plans, (all) => {
        const ended = simulate(all, queued)
        if (ended.some(({ decided }) => decided !== undefined)) {
          const red = ended.some(({ conclusion }) => conclusion === 'failure' || conclusion === 'cancelled')
          expect(red || ended.some(commits)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('exactly one of the last runs leads, when all of them work', () => {
    fc.assert(
      fc.property(plans, (all) => {
        const ended = simulate(
          all.map((one) => ({ ...one, fate: 'works' })),
          queued,
        )
        const last = WORKFLOWS.map((path) => ended.findLast(({ workflow }) => workflow === path)?.id)
        if (last.includes(undefined)) return
        expect(
          ended.filter((run) => run.leads && last.includes(run.id) && pairOf(run) === [...last].sort().join('+')),
        ).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })
})

/** @param rest seconds between looks are many, so that a gate sees late what the other one did */
const run = (workflow: Plan['workflow'], at: number, work: number, rest: Partial<Plan> = {}): Plan => ({
  workflow,
  at,
  work,
  fate: 'works',
  patience: 1,
  poll: 40,
  settle: 5,
  ...rest,
})
it.each<[string, readonly Plan[], readonly number[]]>([
  ['one pair', [run(A, 0, 50), run(B, 1, 80)], [2]],
  ['a pair made twice', [run(A, 0, 5), run(B, 1, 80), run(A, 20, 5), run(B, 21, 80)], [2, 4]],
  ['made in another order the second time', [run(A, 0, 5), run(B, 1, 80), run(B, 20, 80), run(A, 21, 5)], [2, 3]],
  ['a second run of the quick one only', [run(A, 0, 5), run(B, 1, 80), run(A, 20, 5)], [2, 3]],
  ['a second run of the slow one only', [run(A, 0, 5), run(B, 1, 80), run(B, 20, 80)], [2, 3]],
  ['second runs that are skipped', [run(A, 0, 5), run(B, 1, 80), skipped(A), skipped(B)], [2]],
  [
    'second runs that a person cancels while they are queued',
    [run(A, 0, 5), run(B, 1, 80), run(A, 20, 5, { fate: 'cancelled' }), run(B, 21, 80, { fate: 'cancelled' })],
    [2],
  ],
  [
    'a second run that ends before its gate',
    [run(A, 0, 5), run(B, 1, 80), run(A, 20, 5, { fate: 'breaks' }), run(B, 21, 80)],
    // The fourth leads without committing: its sibling failed.
    [2, 4],
  ],
])('%s, queued: these lead', (_name, all, leaders) => {
  expect(leadersOf(simulate(all, true))).toEqual(leaders)
})

it('runs side by side leave it to the newest ones', () => {
  const twice = [run(A, 0, 5), run(B, 1, 80), run(A, 20, 5), run(B, 21, 80)]
  expect(leadersOf(simulate(twice, false))).toEqual([4])
})

function leadersOf(ended: readonly Outcome[]): readonly number[] {
  return ended.filter(({ leads }) => leads).map(({ id }) => id)
}

function skipped(workflow: Plan['workflow']): Plan {
  return run(workflow, 20, 1, { fate: 'skipped' })
}
