/** Which labels a result deserves. The names are an interface: people and Renovate filter by them. */
import { labelPrefix } from '../shared/engines/label-prefix'
import { hasLabel, type LabelDefinition } from '../shared/github/labels'
import { type ConcernFacts, verdictOf } from './facts'

const DEFINITIONS: readonly LabelDefinition[] = [
  { name: 'invariants-changed', colour: 'fbca04', description: 'The rules of an engine changed' },
  { name: 'invariants-breaking', colour: 'd93f0b', description: 'A configuration that worked no longer does' },
  { name: 'schemas-changed', colour: 'fbca04', description: 'The parameters of an engine changed' },
  { name: 'schemas-breaking', colour: 'd93f0b', description: 'A parameter was removed or narrowed' },
  { name: 'corpus-changed', colour: 'c5def5', description: 'The committed rules differ from those of the base branch' },
  {
    name: 'probe-blocked',
    colour: 'b60205',
    description: 'A producer no longer holds for the new version; a person has to decide',
  },
  { name: 'safe-bump', colour: '0e8a16', description: 'Every concern was compared, and nothing breaks' },
]

/** Set by people: a failed probe is known and does not block. */
export const ACCEPT_PROBE_FAIL = 'accept-probe-fail'

/** Raised by a concern or a person, and read by Renovate. */
export const PROBE_BLOCKED = 'probe-blocked'

/** Whether a person has accepted a failed probe, by the labels of the pull request. */
export function isAccepted(present: readonly string[]): boolean {
  return hasLabel(present, ACCEPT_PROBE_FAIL)
}

/**
 * The labels with a prefix for pull requests about several engines, whose results could contradict
 * each other under one name.
 */
export function definitionsFor(prefix: string): LabelDefinition[] {
  return DEFINITIONS.map((definition) =>
    isRollup(definition.name) ? definition : { ...definition, name: prefix + definition.name },
  )
}

function isRollup(name: string): boolean {
  return name === 'probe-blocked' || name === 'safe-bump'
}

export interface WantedLabels {
  readonly wanted: readonly string[]
  /** What may be removed when it is not wanted. */
  readonly owned: readonly string[]
}

/**
 * The labels of one concern. `probe-blocked` and `safe-bump` speak for all concerns: one concern may
 * raise the alarm, only the rollup may lower it.
 */
export function concernLabels(facts: ConcernFacts, prefix: string, present: readonly string[]): WantedLabels {
  const verdict = verdictOf(facts)
  const { concern, diff } = facts
  const own = [
    `${concern}-changed`,
    `${concern}-breaking`,
    ...(concern === 'invariants' ? ['corpus-changed'] : []),
  ].map((name) => prefix + name)
  // What is not known any more is not safe; the other labels are the last that was known.
  if (verdict === 'incomplete') return { wanted: [], owned: ['safe-bump'] }
  const wanted = [
    ...(['changed', 'first', 'breaking', 'lost'].includes(verdict) ? [`${prefix}${concern}-changed`] : []),
    ...(verdict === 'breaking' || (verdict === 'lost' && diff?.breaking === true)
      ? [`${prefix}${concern}-breaking`]
      : []),
    ...(concern === 'invariants' &&
    verdict !== 'blocked' &&
    (verdict === 'first' || (diff?.branch?.changed ?? diff?.changed) === true)
      ? [`${prefix}corpus-changed`]
      : []),
  ]
  const blocked = isBlocked([verdict], present)
  return {
    wanted: blocked ? [...wanted, 'probe-blocked'] : wanted,
    owned: [...own, ...(blocked || verdict === 'breaking' || verdict === 'first' ? ['safe-bump'] : [])],
  }
}

/** The label excuses a failed probe; a lost rule is acknowledged line by line, in the overrides of `diff`. */
function isBlocked(verdicts: readonly string[], present: readonly string[]): boolean {
  return verdicts.includes('lost') || (verdicts.includes('blocked') && !isAccepted(present))
}

export type Rollup = 'safe-bump' | 'probe-blocked' | 'none'

/**
 * The result of all concerns of all engines together, computed once.
 *
 * @param verdicts words of ConcernVerdict; an unknown one, as a later version may write, is not safe
 */
export function rollupOf(verdicts: readonly string[], present: readonly string[]): Rollup {
  if (isBlocked(verdicts, present)) return 'probe-blocked'
  const safe = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'unchanged' || verdict === 'changed')
  return safe ? 'safe-bump' : 'none'
}

/** @param others labels that speak of engines which are none of the pull request any more */
export function rollupLabels(rollup: Rollup, others: readonly string[]): WantedLabels {
  return { wanted: rollup === 'none' ? [] : [rollup], owned: ['safe-bump', 'probe-blocked', ...others] }
}

/** The labels of concerns under names that no cell has: of engines that were taken out, or from when there were others. */
export function labelsOfOthers(cells: readonly { readonly engine: string }[], present: readonly string[]): string[] {
  const engines = cells.map(({ engine }) => engine)
  const own = engines.flatMap((engine) => definitionsFor(labelPrefix(engine, engines)).map(({ name }) => name))
  const ofConcerns = DEFINITIONS.flatMap(({ name }) => (isRollup(name) ? [] : [name]))
  return present.filter((label) => hasLabel(ofConcerns, label.replace(/^[^/]*\//, '')) && !hasLabel(own, label))
}
