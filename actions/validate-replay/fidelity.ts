/** How well predictions agree with what was observed. */
import { type Stratum } from '../shared/replay/pool'
import { type Classified, type ObservedOutcome } from '../shared/replay/outcome'
import { type Prediction } from '../shared/rules/rule'

export type Kind = 'error' | 'dormant' | 'ok'
type Sample = 'harvested' | 'hold_out'

export const KINDS: readonly Kind[] = ['error', 'dormant', 'ok']

/** As the schema has it. */
export interface Fidelity {
  readonly sample: Sample
  readonly size: number
  readonly confusion: Record<Kind, Record<Kind, number>>
  readonly error: PrecisionRecall
  readonly dormant: PrecisionRecall
  readonly ok: PrecisionRecall
  readonly dormant_fields_exact: { readonly exact: number; readonly of: number }
  readonly warn: { readonly observed: number; readonly predicted: number; readonly both: number }
}

interface PrecisionRecall {
  readonly precision: number | null
  readonly recall: number | null
}

export interface NotJudged {
  readonly crash: number
  readonly timeout: number
  readonly unbuilt: number
}

/** Counts of one sample, before the shares are taken; counts of several classes add up. */
export interface Counts {
  readonly sample: Sample
  size: number
  readonly confusion: Record<Kind, Record<Kind, number>>
  exact: number
  dormant: number
  warnObserved: number
  warnPredicted: number
  warnBoth: number
}

/** The three kinds an outcome counts as; null for one that says nothing about a rule. */
export function kindOf(outcome: ObservedOutcome | Prediction['outcome']): Kind | null {
  switch (outcome) {
    case 'error':
      return 'error'
    case 'dormant':
    case 'dormant_announced':
    case 'dormant_silent':
      return 'dormant'
    case 'ok':
    case 'warn':
      return 'ok'
    case 'crash':
    case 'timeout':
    case 'unbuilt':
      return null
  }
}

/** Whether a prediction is right: the same kind, the same fields without effect, a warning where there is one. */
export function isRight(observed: Classified, predicted: Prediction): boolean {
  const kind = kindOf(observed.outcome)
  if (kind !== kindOf(predicted.outcome)) return false
  if (kind === 'dormant') return sameFields(observed, predicted)
  return (observed.outcome === 'warn') === (predicted.outcome === 'warn')
}

function sameFields(observed: Classified, predicted: Prediction): boolean {
  return (
    observed.dormant.length === predicted.fields.length &&
    observed.dormant.every((name, index) => name === predicted.fields[index])
  )
}

/** @param strata the stratum of each case */
export function countSamples(
  observed: readonly Classified[],
  predicted: readonly Prediction[],
  strata: readonly Stratum[],
): { readonly samples: readonly Counts[]; readonly notJudged: NotJudged } {
  const samples = { harvested: emptyCounts('harvested'), hold_out: emptyCounts('hold_out') }
  const notJudged = { crash: 0, timeout: 0, unbuilt: 0 }
  observed.forEach((seen, index) => {
    const said = predicted[index]
    if (said === undefined) return
    const row = kindOf(seen.outcome)
    const column = kindOf(said.outcome)
    if (row === null || column === null) {
      notJudged[seen.outcome as keyof NotJudged] += 1
      return
    }
    const counts = samples[strata[index] === 'holdout' ? 'hold_out' : 'harvested']
    counts.size += 1
    counts.confusion[row][column] += 1
    if (row === 'dormant') {
      counts.dormant += 1
      if (column === 'dormant' && sameFields(seen, said)) counts.exact += 1
    }
    if (seen.outcome === 'warn') counts.warnObserved += 1
    if (said.outcome === 'warn') counts.warnPredicted += 1
    if (seen.outcome === 'warn' && said.outcome === 'warn') counts.warnBoth += 1
  })
  return { samples: [samples.harvested, samples.hold_out].filter((counts) => counts.size > 0), notJudged }
}

function emptyCounts(sample: Sample): Counts {
  const row = (): Record<Kind, number> => ({ error: 0, dormant: 0, ok: 0 })
  return {
    sample,
    size: 0,
    confusion: { error: row(), dormant: row(), ok: row() },
    exact: 0,
    dormant: 0,
    warnObserved: 0,
    warnPredicted: 0,
    warnBoth: 0,
  }
}

/** Adds up the samples of several classes, sample by sample. */
export function addUp(samples: readonly Counts[]): Counts[] {
  return (['harvested', 'hold_out'] as const).flatMap((sample) => {
    const parts = samples.filter((counts) => counts.sample === sample)
    if (parts.length === 0) return []
    const total = emptyCounts(sample)
    for (const part of parts) {
      for (const key of ['size', 'exact', 'dormant', 'warnObserved', 'warnPredicted', 'warnBoth'] as const)
        total[key] += part[key]
      for (const row of KINDS) for (const column of KINDS) total.confusion[row][column] += part.confusion[row][column]
    }
    return [total]
  })
}

/** Takes the shares. */
export function fidelityOf(counts: Counts): Fidelity {
  const { confusion } = counts
  const figures = (kind: Kind): PrecisionRecall => ({
    precision: share(
      confusion[kind][kind],
      KINDS.reduce((sum, row) => sum + confusion[row][kind], 0),
    ),
    recall: share(
      confusion[kind][kind],
      KINDS.reduce((sum, column) => sum + confusion[kind][column], 0),
    ),
  })
  return {
    sample: counts.sample,
    size: counts.size,
    confusion,
    error: figures('error'),
    dormant: figures('dormant'),
    ok: figures('ok'),
    dormant_fields_exact: { exact: counts.exact, of: counts.dormant },
    warn: { observed: counts.warnObserved, predicted: counts.warnPredicted, both: counts.warnBoth },
  }
}

/** A share cut after six decimals, so that 1 means all; null when there is nothing to take it of. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part / whole) * 1e6 + 1e-6) / 1e6
}
