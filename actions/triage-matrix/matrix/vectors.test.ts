import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inlineEnvironmentName } from '../registry/inline-environment'
import { safeSlug } from '../recipe/names'
import { quantiles } from '../stats/quantiles'
import { type AggregateTrial, CellAggregator } from './aggregate'
import { oneDecimal, wholePercent } from './numbers'
import { type StepTimeSource } from './step-times'
import { referenceTag } from './classify'

/** Figures recorded from the tool this action replaces. */
interface Vectors {
  inline: Record<string, string>
  slug: Record<string, string>
  percentile: { xs: number[]; p: Record<string, number> }[]
  aggregate: { name: string; trials: AggregateTrial[]; effective_steps: number; expected: Record<string, unknown> }[]
  classify: {
    baseline: { ms: number; passed: number; trials: number }
    cell: { ms: number; passed: number; trials: number; source: string }
    threshold: number
    tag: string
    ratio: number | null
  }[]
}
const vectors = JSON.parse(readFileSync(path.join(__dirname, '../__fixtures__/vectors.json'), 'utf8')) as Vectors

test.each(Object.entries(vectors.inline))('the image %j is named %s', (reference, name) => {
  expect(inlineEnvironmentName(reference)).toBe(name)
})

test.each(Object.entries(vectors.slug))('the slug of %j is %j', (text, slug) => {
  expect(safeSlug(text)).toBe(slug)
})

test('percentiles are equal to the last bit', () => {
  for (const { xs, p } of vectors.percentile) {
    for (const [fraction, expected] of Object.entries(p))
      expect(quantiles(Float64Array.from(xs), [Number(fraction)])).toEqual([expected])
  }
})

test.each(vectors.aggregate.map((vector) => [vector.name, vector] as const))(
  'cell %s has the recorded numbers',
  (_name, { trials, effective_steps: steps, expected }) => {
    const aggregator = new CellAggregator(steps)
    for (const trial of trials) aggregator.add(trial)
    const { stats } = aggregator.finish()
    const {
      name: _label,
      mitigations: _m,
      environment: _e,
      extra_env: _x,
      resolved_env_vars: _r,
      trial_paths: _t,
      error: _error,
      workload_config: _w,
      stop_after_note: _s,
      md_rate: rate,
      md_step: step,
      ...numbers
    } = expected
    expect(stats).toMatchObject(numbers)
    expect(wholePercent(stats.failure_rate)).toBe(rate)
    expect(stats.mean_step_time_ms > 0 ? oneDecimal(stats.mean_step_time_ms) : 'n/a').toBe(step)
  },
)

test.each(vectors.classify.map((vector, index) => [index, vector] as const))(
  'classification %d is the recorded one',
  (_index, { baseline, cell, threshold, tag, ratio }) => {
    const row = (side: {
      ms: number
      passed: number
      trials: number
      source?: string
    }): Parameters<typeof referenceTag>[0] => ({
      error: null,
      trials: side.trials,
      planned_trials: side.trials,
      did_not_run_count: 0,
      mean_step_time_ms: side.ms,
      step_time_source: (side.source ?? 'per_step') as StepTimeSource,
      failure_rate: (side.trials - side.passed) / side.trials,
    })
    const result = referenceTag(row(cell), row(baseline), { isBaseline: false, threshold, comparableHardware: true })
    expect(result.tag).toBe(tag)
    if (ratio === null) expect(result.ratio).toBeNull()
    else expect(result.ratio).toBeCloseTo(ratio, 12)
  },
)

test('numbers are rounded to even, as the reference does', () => {
  expect([1 / 8, 3 / 8, 1 / 200].map(wholePercent)).toEqual(['12%', '38%', '0%'])
  expect([100.25, 100.75, 0.05, 2.5, 99.95].map(oneDecimal)).toEqual(['100.2', '100.8', '0.1', '2.5', '100.0'])
})
