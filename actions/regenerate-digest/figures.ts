/** The figures a digest leads with. */
import { type ClassQuality, type Digest, type Fidelity, type Outcome, type RuleSection } from './model'

export const OUTCOMES: readonly Outcome[] = ['error', 'dormant', 'ok']

/** A share, or null when there was nothing to take it of. */
export type Share = number | null

export interface Quality {
  readonly size: number
  readonly errorPrecision: Share
  readonly errorRecall: Share
  readonly dormantPrecision: Share
  readonly dormantRecall: Share
  readonly dormantExact: Share
  /** Configurations the library accepts and the rules call an error. */
  readonly blocked: number
}

const share = (part: number, whole: number): Share => (whole === 0 ? null : part / whole)

/** Adds samples up and takes the shares of the sums. */
export function qualityOf(samples: readonly Fidelity[]): Quality {
  const cell = (observed: Outcome, predicted: Outcome): number =>
    sum(samples.map((sample) => sample.confusion[observed][predicted]))
  const predicted = (outcome: Outcome): number => sum(OUTCOMES.map((observed) => cell(observed, outcome)))
  const observed = (outcome: Outcome): number => sum(OUTCOMES.map((other) => cell(outcome, other)))
  return {
    size: sum(samples.map((sample) => sample.size)),
    errorPrecision: share(cell('error', 'error'), predicted('error')),
    errorRecall: share(cell('error', 'error'), observed('error')),
    dormantPrecision: share(cell('dormant', 'dormant'), predicted('dormant')),
    dormantRecall: share(cell('dormant', 'dormant'), observed('dormant')),
    dormantExact: share(
      sum(samples.map((sample) => sample.dormantExact)),
      sum(samples.map((sample) => sample.dormantTotal)),
    ),
    blocked: cell('ok', 'error') + cell('dormant', 'error'),
  }
}

/** The samples of one kind, of one class or of all. */
export const samplesOf = (quality: readonly ClassQuality[], sample: Fidelity['sample']): Fidelity[] =>
  quality.flatMap((item) => item.fidelity.filter((fidelity) => fidelity.sample === sample))

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The share of mutants that the evidence notices, over all classes given. */
export const noticedShare = (quality: readonly ClassQuality[]): Share =>
  share(sum(quality.map((item) => item.mutation.noticed)), sum(quality.map((item) => item.mutation.mutants)))

/** Whether what was observed is what was predicted, however the library says it. */
export const sameOutcome = ({ observed, predicted }: ClassQuality['defaults']): boolean =>
  observed === predicted || observed.startsWith(`${predicted}_`)

/** Three decimals, cut and not rounded: 1.000 means all. `–` when there is nothing to measure. */
export function shareText(value: Share): string {
  return value === null ? '–' : (Math.floor(value * 1000 + 1e-9) / 1000).toFixed(3)
}

/** `1 rule`, `2 rules`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`

/** How many rules ship: those that were mined, and those written by hand that are still needed. */
export const shippedRules = ({ rules, debt }: RuleSection): number =>
  rules.length + debt.filter((item) => item.rule !== null).length

/** What an engine step means, in one line. */
export function headline(digest: Digest): string {
  const { parameters, rules } = digest
  const parts = [
    ...(rules === null ? [] : rulesHeadline(rules)),
    ...(parameters === null ? [] : [count(parameters.total, 'parameter')]),
    ...changesHeadline(digest),
  ]
  return `${digest.engine} ${digest.version}: ${parts.join(', ')}`
}

function rulesHeadline(rules: RuleSection): string[] {
  const quality = qualityOf(rules.quality.flatMap((item) => item.fidelity))
  return [
    `${count(shippedRules(rules), 'rule')} (${rules.quarantine.length} quarantined)`,
    `error precision ${shareText(quality.errorPrecision)} recall ${shareText(quality.errorRecall)}`,
  ]
}

function changesHeadline({ parameters, rules, baseVersion }: Digest): string[] {
  const diffs = [parameters?.diff, rules?.diff].filter((diff) => diff !== null && diff !== undefined)
  if (baseVersion === null || diffs.length === 0) return ['nothing to compare with']
  const breaking = sum(diffs.map((diff) => diff.breaking))
  return [
    `${breaking === 0 ? 'no' : String(breaking)} breaking ${breaking === 1 ? 'change' : 'changes'} since ${baseVersion}`,
  ]
}
