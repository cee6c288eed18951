/** How much slower, and how sure: against an independent computation, and in the cases that mislead. */
import fc from 'fast-check'
import { falseDiscoveryRates } from './proportions'
import { type Pair, pairedRatio, ratioOf, type TrialTimes } from './ratio'
import { studentQuantile } from './student'

test.each([
  // scipy.stats.t.ppf(0.975, degrees)
  [1, 12.706204736174694],
  [1.2, 8.648826510748867],
  [1.51, 5.961175161949272],
  [2, 4.302652729749462],
  [2.49, 3.5849470075388155],
  [3, 3.1824463052837078],
  [10.5, 2.2138402929187886],
  [1000, 1.9623390808264083],
  [100_000, 1.9599877075346095],
])('the quantile of t with %d degrees of freedom', (degrees, expected) => {
  expect(studentQuantile(degrees) / expected).toBeCloseTo(1, 9)
})

const times: fc.Arbitrary<TrialTimes> = fc.record({
  meanMs: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  samples: fc.integer({ min: 1, max: 100_000 }),
})

test('a ratio lies within its interval, and turned around it is its reciprocal', () => {
  fc.assert(
    fc.property(
      fc.array(times, { minLength: 2, maxLength: 8 }),
      fc.array(times, { minLength: 2, maxLength: 8 }),
      (a, b) => {
        const ratio = ratioOf(a, b)!
        const back = ratioOf(b, a)!
        expect(ratio.interval!.low).toBeLessThanOrEqual(ratio.value)
        expect(ratio.interval!.high).toBeGreaterThanOrEqual(ratio.value)
        expect(ratio.value * back.value).toBeCloseTo(1, 9)
        expect(ratio.interval!.low * back.interval!.high).toBeCloseTo(1, 6)
      },
    ),
  )
})

test('one long slow trial among short ones makes the interval wide, not the ratio certain', () => {
  const cell = [...Array.from({ length: 5 }, () => ({ meanMs: 100, samples: 10 })), { meanMs: 130, samples: 1000 }]
  const baseline = Array.from({ length: 6 }, (_, index) => ({ meanMs: 100 + index / 100, samples: 10 }))
  const { value, interval } = ratioOf(cell, baseline)!
  expect(value).toBeCloseTo(1.285, 3)
  expect(interval!.low).toBeLessThan(value)
  expect(interval!.high).toBeGreaterThan(value)
})

test('what slow machines do to both of a pair cancels out', () => {
  const pairs = [1, 1.5, 2, 2.5, 3, 4].map((machine, index): Pair => ({
    cell: { meanMs: 100 * machine * (1.02 + (index % 3) / 1000), samples: 50 },
    baseline: { meanMs: 100 * machine, samples: 50 },
  }))
  const paired = pairedRatio(pairs)!
  expect(paired.interval!.low).toBeGreaterThan(1.019)
  expect(paired.interval!.high).toBeLessThan(1.023)
  // Side by side the same trials say nothing.
  const apart = ratioOf(
    pairs.map(({ cell }) => cell),
    pairs.map(({ baseline }) => baseline),
  )!
  expect(apart.interval!.low).toBeLessThan(0.7)
})

test('no interval from a single trial, and no ratio without times', () => {
  const one = [{ meanMs: 100, samples: 10 }]
  expect(ratioOf(one, one)).toEqual({ value: 1, interval: undefined })
  expect(ratioOf([], one)).toBeUndefined()
  expect(ratioOf(one, [{ meanMs: 0, samples: 10 }])).toBeUndefined()
})

test('chances of error among several questions, as statsmodels has them (fdr_bh)', () => {
  expect(falseDiscoveryRates([0.01, null, 0.04, 0.03])).toEqual([0.03, null, 0.04, 0.04])
  expect(falseDiscoveryRates([0.6, 0.9])).toEqual([0.9, 0.9])
  expect(falseDiscoveryRates([])).toEqual([])
})
