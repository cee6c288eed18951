/** Every cell against its baseline: does it help, and does it only slow? Two answers, with their evidence. */
import { resolveBaseline, resolveBaselinePerEnvironment } from '../plan/baseline'
import { type Recipe } from '../recipe/model'
import { fisherExact, type Interval } from '../stats/proportions'
import { ratioInterval } from '../stats/ratio'
import { type TrialMean } from './aggregate'
import { type CellResult } from './cell-result'
import { referenceTag, type TagContext, type TagInput } from './classify'
import { roundHalfEven } from './numbers'

export type Effect = 'baseline' | 'fixes' | 'reduces' | 'no effect' | 'worse' | 'inconclusive'

export interface Comparison {
  readonly baseline: string | null
  /** The single tag of the reference. */
  readonly tag: string
  readonly ratio: number | null
  readonly effect: Effect
  /** Why the effect is inconclusive, or what it rests on. */
  readonly effectReason: string
  readonly pValue: number | null
  /** Whether both sides had enough trials, few errors, and a conclusion. */
  readonly trusted: boolean
  /** `speed (+N%)`, a signed percentage, or `n/a (reason)`. */
  readonly speed: string
  readonly ratioInterval: Interval | null
  readonly possiblyInert: boolean
}

export interface Comparisons {
  readonly byCell: ReadonlyMap<string, Comparison>
  /** The baseline of the matrix, also when it turned out to be unusable. */
  readonly baseline: string
  readonly baselineUsable: boolean
  readonly warnings: readonly string[]
}

/** Chance of error that a conclusion accepts, two-sided. */
const SIGNIFICANCE = 0.05
/** Above this, two failure rates are called equal when the trials could have told them apart. */
const EQUAL_ABOVE = 0.2
/** Step times within this factor of each other are equal for practical purposes. */
const SPEED_EQUIVALENCE = 1.05

export function compareCells(recipe: Recipe, results: readonly CellResult[]): Comparisons {
  const byName = new Map(results.map((result) => [result.cell.name, result]))
  const planned = resolveBaseline(recipe) ?? ''
  const ran = (name: string): boolean => {
    const stats = byName.get(name)?.stats
    // A cell that has not run yet may still be the baseline.
    return stats === undefined || stats.trials === 0 || stats.did_not_run_count < stats.trials
  }
  const baseline = resolveBaseline(recipe, ran) ?? planned
  const perEnvironment = recipe.confound.perEnvironment ? resolveBaselinePerEnvironment(recipe, ran) : undefined
  const baselineOf = (result: CellResult): string | undefined =>
    perEnvironment === undefined ? baseline : perEnvironment.get(result.cell.environment.name)
  const byCell = new Map(
    results.map((result) => {
      const name = baselineOf(result)
      return [result.cell.name, compare(recipe, result, name === undefined ? undefined : byName.get(name))]
    }),
  )
  const used = [...new Set(perEnvironment === undefined ? [baseline] : [baseline, ...perEnvironment.values()])]
  const warnings = used.flatMap((name) => baselineWarnings(byName.get(name)))
  if (baseline !== planned)
    warnings.unshift(`The baseline ${planned} did not run its main work, so ${baseline} is used instead.`)
  const missing =
    perEnvironment === undefined
      ? []
      : [...new Set(results.map(({ cell }) => cell.environment.name))].filter((name) => !perEnvironment.has(name))
  if (missing.length > 0)
    warnings.push(`No baseline in the environment ${missing.join(', ')}: its cells are not compared.`)
  return { byCell, baseline, baselineUsable: isUsable(byName.get(baseline)), warnings }
}

function isUsable(result: CellResult | undefined): boolean {
  return result !== undefined && result.error === null && validTrials(result) > 0
}

function validTrials({ stats }: CellResult): number {
  return stats.passed_count + stats.failed_count
}

function baselineWarnings(result: CellResult | undefined): string[] {
  if (result === undefined) return []
  const { name } = result.cell
  const { stats } = result
  if (result.error !== null)
    return [`The baseline ${name} has an error: ${result.error}. Nothing can be compared with it.`]
  if (stats.trials === 0) return [`The baseline ${name} has no result. Nothing can be compared with it.`]
  if (stats.did_not_run_count === stats.trials)
    return [`The baseline ${name} never reached its main work. Nothing can be compared with it.`]
  if (validTrials(result) === 0) return [`The baseline ${name} has only errors. Nothing can be compared with it.`]
  if (stats.failed_count === 0)
    return [
      `The baseline ${name} did not reproduce the failure in ${stats.passed_count} trial(s): no cell can be shown to help.`,
    ]
  return []
}

function compare(recipe: Recipe, result: CellResult, baseline: CellResult | undefined): Comparison {
  const isBaseline = baseline === result
  const speed = comparableTimes(result, baseline)
  const { tag, ratio, reason } = referenceTag(
    tagInput(result),
    baseline === undefined ? undefined : tagInput(baseline),
    {
      isBaseline,
      threshold: recipe.confound.threshold,
      comparableHardware: speed.comparable,
      paired: speed.paired,
    },
  )
  const effect = effectOf(recipe.confound.minTrials, result, baseline, isBaseline)
  return {
    baseline: baseline?.cell.name ?? null,
    tag,
    ratio,
    ...effect,
    speed: speedText(ratio, recipe.confound.threshold, isBaseline ? 'baseline' : (reason ?? tag)),
    ratioInterval: ratio === null ? null : (speed.interval ?? null),
    possiblyInert:
      effect.effect === 'no effect' &&
      (effect.pValue ?? 0) > EQUAL_ABOVE &&
      speed.interval !== undefined &&
      speed.interval.low >= 1 / SPEED_EQUIVALENCE &&
      speed.interval.high <= SPEED_EQUIVALENCE,
  }
}

function tagInput(result: CellResult): TagInput {
  return { ...result.stats, error: result.error, planned_trials: result.cell.trials }
}

function speedText(ratio: number | null, threshold: number, reason: string): string {
  if (ratio === null) return reason === 'baseline' ? '(baseline)' : `n/a (${reason})`
  const change = roundHalfEven((ratio - 1) * 100)
  return ratio > threshold ? `speed (+${change}%)` : `${change < 0 ? '' : '+'}${change === 0 ? 0 : change}%`
}

interface Times {
  readonly comparable: boolean
  readonly interval?: Interval | undefined
  readonly paired?: TagContext['paired']
}

/** Trials that ran on hardware both sides have; paired trials are on the same machine by construction. */
function comparableTimes(result: CellResult, baseline: CellResult | undefined): Times {
  if (baseline === undefined || baseline === result) return { comparable: true }
  const pairs = result.pairs.filter((pair) => pair.own.hardware === pair.baseline.hardware)
  if (pairs.length > 0) {
    const [own, beside] = [pairs.map((pair) => pair.own), pairs.map((pair) => pair.baseline)]
    return {
      comparable: true,
      interval: ratioInterval(meansOf(own), meansOf(beside)),
      paired: { cellMs: weightedMean(own), baselineMs: weightedMean(beside) },
    }
  }
  // Only when all trials of both ran on one kind of hardware is the ratio of their means about the cells.
  const kinds = new Set([...result.hardware, ...baseline.hardware])
  if (kinds.size > 1) return { comparable: false }
  return { comparable: true, interval: ratioInterval(meansOf(result.trialMeans), meansOf(baseline.trialMeans)) }
}

function meansOf(means: readonly TrialMean[]): number[] {
  return means.map(({ meanMs }) => meanMs)
}

function weightedMean(means: readonly TrialMean[]): number {
  const samples = means.reduce((sum, item) => sum + item.samples, 0)
  return means.reduce((sum, item) => sum + item.meanMs * (item.samples / samples), 0)
}

type EffectPart = Pick<Comparison, 'effect' | 'effectReason' | 'pValue' | 'trusted'>

function effectOf(
  minTrials: number,
  result: CellResult,
  baseline: CellResult | undefined,
  isBaseline: boolean,
): EffectPart {
  const open = (effectReason: string, pValue: number | null = null): EffectPart => ({
    effect: 'inconclusive',
    effectReason,
    pValue,
    trusted: false,
  })
  if (isBaseline)
    return {
      effect: 'baseline',
      effectReason: '',
      pValue: null,
      trusted: validTrials(result) >= minTrials && !result.stats.unreliable,
    }
  if (!isUsable(baseline) || baseline === undefined) return open('no usable baseline')
  const [n, m] = [validTrials(result), validTrials(baseline)]
  if (n === 0) return open(result.error === null ? 'no trial with a verdict' : 'the cell has an error')
  const [k, j] = [result.stats.failed_count, baseline.stats.failed_count]
  const pValue = fisherExact(k, n, j, m)
  if (n < minTrials || m < minTrials) return open(`fewer than ${minTrials} trials with a verdict`, pValue)
  const reliable = !result.stats.unreliable && !baseline.stats.unreliable
  const close = (effect: Effect, effectReason: string): EffectPart => ({
    effect,
    effectReason,
    pValue,
    trusted: reliable,
  })
  if (pValue <= SIGNIFICANCE) {
    if (k / n > j / m) return close('worse', 'it fails more often')
    return k === 0 ? close('fixes', 'no trial fails') : close('reduces', 'it fails less often')
  }
  if (j === 0) return open('the baseline did not reproduce the failure', pValue)
  if (fisherExact(0, n, j, m) > SIGNIFICANCE) return open('too few trials to see a fix', pValue)
  return pValue > EQUAL_ABOVE
    ? close('no effect', 'the failure rates do not differ')
    : open('the failure rates may differ; more trials would tell', pValue)
}
