import fc from 'fast-check'
import { type PlannedCell } from './model'
import { makeShards } from './shards'

function cell(index: number, trials: number, place: string): PlannedCell {
  return {
    id: `c${index}`,
    name: `cell-${index}`,
    mitigations: ['none'],
    image: place === '' ? null : place,
    extra_env: {},
    resolved_env_vars: {},
    bundle_sha256: '',
    mitigation_sources: {},
    environment: {
      name: place === '' ? 'local' : place,
      docker: place === '' ? null : place,
      venv: null,
      gpu: 'none',
      runs_on: [],
      source_package: '',
      inline: false,
    },
    trials,
    steps: 1,
    workload_config: {},
    command: ['true'],
    step_time_regex: null,
    content_hash: '',
  }
}

test('every trial is in exactly one shard, no shard mixes places, and the limit holds', () => {
  const cells = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('', 'a', 'b')), { minLength: 1, maxLength: 60 })
    .map((list) => list.map(([trials, place], index) => cell(index, trials, place)))
  fc.assert(
    fc.property(
      cells,
      fc.constantFrom('cell' as const, 'trial' as const),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 3, max: 50 }),
      (list, by, trialsPerShard, maxShards) => {
        const shards = makeShards(list, { by, trialsPerShard, maxShards })
        expect(shards.length).toBeLessThanOrEqual(maxShards)
        expect(shards.map(({ id }) => id)).toEqual(shards.map((_, index) => String(index)))
        const seen = new Map<string, number>()
        for (const shard of shards) {
          expect(shard.units.length).toBeGreaterThan(0)
          for (const unit of shard.units) {
            expect(list.find(({ id }) => id === unit.cell)?.image ?? null).toBe(shard.container)
            for (let trial = unit.from; trial < unit.to; trial += 1)
              seen.set(`${unit.cell} ${trial}`, (seen.get(`${unit.cell} ${trial}`) ?? 0) + 1)
          }
        }
        expect(seen.size).toBe(list.reduce((sum, { trials }) => sum + trials, 0))
        expect([...seen.values()].every((count) => count === 1)).toBe(true)
        expect(makeShards(list, { by, trialsPerShard, maxShards })).toEqual(shards)
      },
    ),
  )
})

test('a million trials are spread as well as six', () => {
  const shards = makeShards([cell(0, 1_000_000, '')], { by: 'trial', trialsPerShard: 1, maxShards: 256 })
  expect(shards).toHaveLength(256)
  expect(shards.at(-1)?.units.at(-1)?.to).toBe(1_000_000)
})

test('a thousand cells become 256 shards of about equal work', () => {
  const shards = makeShards(
    Array.from({ length: 1000 }, (_, index) => cell(index, 10, '')),
    { by: 'cell', trialsPerShard: 1, maxShards: 256 },
  )
  expect(shards).toHaveLength(256)
  const work = shards.map(({ units }) => units.reduce((sum, { from, to }) => sum + to - from, 0))
  expect(Math.max(...work) - Math.min(...work)).toBeLessThanOrEqual(10)
})
