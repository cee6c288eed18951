import fc from 'fast-check'
import { Prng } from './prng'

test('the sequence never changes: a pool must be drawn again in years', () => {
  const prng = new Prng('llem')
  expect(Array.from({ length: 4 }, () => prng.bits())).toEqual([4216525783, 1279082316, 2566646425, 2261377779])
})

test('numbers stay below their bound, and every number of a small range comes', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, bound) => {
      const prng = new Prng(seed)
      const drawn = Array.from({ length: 40 * bound }, () => prng.below(bound))
      expect(Math.min(...drawn)).toBe(0)
      expect(Math.max(...drawn)).toBe(bound - 1)
    }),
    { numRuns: 30 },
  )
})

test('distinct numbers are ascending, below the bound, and as many as asked for', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 100 }),
      (seed, count, bound) => {
        const drawn = new Prng(seed).distinct(count, bound)
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b))
        expect(drawn).toHaveLength(Math.min(count, bound))
        for (const number of drawn) expect(number).toBeLessThan(bound)
      },
    ),
  )
})

test('every subset is drawn about equally often', () => {
  const prng = new Prng('subsets')
  const counts = new Map<string, number>()
  for (let round = 0; round < 6000; round += 1) {
    const key = prng.distinct(2, 4).join()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
