/** Every cell against its baseline: does it help, and does it only slow? Two answers, with their evidence. */
import { resolveBaseline, resolveBaselinePerEnvironment } from '../plan/baseline'
import { type Recipe } from '../recipe/model'
import { fisherExact, falseDiscoveryRates, type Interval } from '../stats/proportions'
import { type CellResult } from './cell-result'
import { referenceTag, type TagInput } from './classify'
import { compareSpeed, isSameSpeed, speedText } from './speed'

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
  /** The same, given that so many cells are compared (Benjamini and Hochberg). */
  readonly falseDiscoveryRate: number | null
  /** Whether both sides had enough trials, few errors, and a conclusion. */
  readonly trusted: boolean
  /** `speed (+N%)`, a signed percentage, or `n/a (reason)`. */
  readonly speed: string
  /** What `speed` says, over the trials with a verdict, and its 95 % interval. */
  readonly speedRatio: number | null
  readonly speedInterval: Interval | null
  readonly possiblyInert: boolean
}

export interface Comparisons {
  readonly byCell: ReadonlyMap<string, Comparison>
  /** The baseline of the matrix, also when it turned out to be unusable. */
  readonly baseline: string
  readonly baselineUsable: boolean
  /** Every baseline that nothing can be compared with, of all environments when each has its own. */
  readonly unusableBaselines: readonly string[]
  readonly warnings: readonly string[]
}

/** Chance of error that a conclusion accepts, two-sided. */
const SIGNIFICANCE = 0.05
/** Above this, two failure rates are called equal when the trials could have told them apart. */
const EQUAL_ABOVE = 0.2

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
  const compared = results.map((result) => {
    const name = baselineOf(result)
    return compare(recipe, result, name === undefined ? undefined : byName.get(name))
  })
  const rates = falseDiscoveryRates(compared.map(({ pValue }) => pValue))
  const byCell = new Map(
    compared.map((comparison, index) => [results[index]?.cell.name ?? '', amongMany(comparison, rates[index] ?? null)]),
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
  const unusableBaselines = used.filter((name) => !isUsable(byName.get(name)))
  return { byCell, baseline, baselineUsable: !unusableBaselines.includes(baseline), unusableBaselines, warnings }
}

/** With a chance of error of one in twenty each, a hundred cells would give five differences that are none. */
function amongMany(comparison: Comparison, falseDiscoveryRate: number | null): Comparison {
  const differs = ['fixes', 'reduces', 'worse'].includes(comparison.effect)
  const byChance = differs && falseDiscoveryRate !== null && falseDiscoveryRate > SIGNIFICANCE
  return {
    ...comparison,
    falseDiscoveryRate,
    trusted: comparison.trusted && !byChance,
    effectReason: byChance
      ? `${comparison.effectReason}, which among so many cells may be chance`
      : comparison.effectReason,
  }
}

function isUsable(result: CellResult | undefined): boolean {
  return result !== undefined && result.error === null && validTrials(result) > 0 && !neverRan(result)
}

const neverRan = ({ stats }: CellResult): boolean => stats.trials > 0 && stats.did_not_run_count === stats.trials

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
  if (neverRan(result)) return [`The baseline ${name} never reached its main work. Nothing can be compared with it.`]
  if (validTrials(result) === 0) return [`The baseline ${name} has only errors. Nothing can be compared with it.`]
  if (stats.failed_count === 0)
    return [
      `The baseline ${name} did not reproduce the failure in ${stats.passed_count} trial(s): no cell can be shown to help.`,
    ]
  return []
}

function compare(recipe: Recipe, result: CellResult, baseline: CellResult | undefined): Comparison {
  const isBaseline = baseline === result
  const speed = compareSpeed(result, baseline)
  const { tag, ratio, reason } = referenceTag(
    tagInput(result),
    baseline === undefined ? undefined : tagInput(baseline),
    {
      isBaseline,
      threshold: recipe.confound.threshold,
      comparableHardware: speed.comparable,
      pairedRatio: speed.paired ? speed.ratio?.value : undefined,
    },
  )
  const speedColumn = (measured: number | undefined): string => {
    if (isBaseline) return '(baseline)'
    if (measured !== undefined) return speedText(measured, recipe.confound.threshold)
    return `n/a (${ratio === null ? (reason ?? tag) : 'no trial with a verdict has times per step'})`
  }
  const effect = effectOf(recipe.confound.minTrials, result, baseline, isBaseline)
  return {
    baseline: baseline?.cell.name ?? null,
    tag,
    ratio,
    ...effect,
    falseDiscoveryRate: effect.pValue,
    speed: speedColumn(ratio === null ? undefined : speed.ratio?.value),
    speedRatio: ratio === null ? null : (speed.ratio?.value ?? null),
    speedInterval: ratio === null ? null : (speed.ratio?.interval ?? null),
    possiblyInert:
      effect.effect === 'no effect' && (effect.pValue ?? 0) > EQUAL_ABOVE && isSameSpeed(speed.ratio?.interval),
  }
}

function tagInput(result: CellResult): TagInput {
  return { ...result.stats, error: result.error, planned_trials: result.cell.trials }
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
  if (neverRan(result)) return open('it never reached its main work')
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
