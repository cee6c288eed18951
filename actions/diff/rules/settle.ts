/**
 * What the libraries say of the candidates. A corpus knows what a miner found; only the library knows what is so. A rule
 * that is gone may be gone from the library or lost by the miner, and one that is new may be new or newly found.
 */
import { EVERY_UNKNOWN_FIELD } from '../../shared/rules/predict'
import { type Kwargs, type Rule } from '../../shared/rules/rule'
import { type Candidate } from './candidates'
import { type RuleKind } from './kinds'
import { type Changed } from './predictions'
import { type RuleTrials, type Seen } from './trials'

/** A candidate after the libraries were asked. */
export interface Settled {
  readonly candidate: Candidate
  readonly kind: RuleKind
  readonly witness: { readonly kwargs: Kwargs; readonly old: Seen; readonly new: Seen }
  readonly note: string
}

export interface Libraries {
  /** The version before, and the version that is judged; undefined when it is not at hand. */
  readonly base: RuleTrials | undefined
  readonly head: RuleTrials | undefined
}

/** What was seen of one configuration; undefined where the library said nothing. */
interface Trial {
  readonly change: Changed
  readonly base: Seen | undefined
  readonly head: Seen | undefined
}

/** Asks each library once, for all candidates together. */
export async function settle(candidates: readonly Candidate[], libraries: Libraries): Promise<Settled[]> {
  const cases = candidates.flatMap(({ nativeType, shownBy }) => shownBy.map(({ kwargs }) => ({ nativeType, kwargs })))
  const ask = async (trials: RuleTrials | undefined): Promise<readonly (Seen | undefined)[]> =>
    trials === undefined || cases.length === 0 ? [] : trials(cases)
  const [base, head] = [await ask(libraries.base), await ask(libraries.head)]
  let at = 0
  return candidates.map((candidate) => {
    const trials = candidate.shownBy.map((change): Trial => {
      at += 1
      return { change, base: base[at - 1], head: head[at - 1] }
    })
    return candidate.direction === 'lost' ? settleLost(candidate, trials) : settleAdded(candidate, trials)
  })
}

function settleLost(candidate: Candidate, trials: readonly Trial[]): Settled {
  const { old, kind } = candidate
  const kept = trials.find(
    ({ change, head }) => head !== undefined && old !== undefined && hasEffect(old, change.kwargs, head),
  )
  if (kept !== undefined)
    return settled(
      candidate,
      'still_enforced_miner_lost_it',
      kept,
      'still_enforced_miner_lost_it: the library still does it',
    )
  const gone = trials.find(({ head }) => head !== undefined)
  if (gone !== undefined) return settled(candidate, kind, gone, `library_removed_it: replayed on ${count(trials)}`)
  return settled(
    candidate,
    kind === 'rule_removed' ? 'rule_missing' : kind,
    trials[0],
    'not replayed: the library was not at hand',
  )
}

function settleAdded(candidate: Candidate, trials: readonly Trial[]): Settled {
  const { new: rule, kind } = candidate
  const has = (change: Changed, seen: Seen | undefined): boolean =>
    seen !== undefined && rule !== undefined && hasEffect(rule, change.kwargs, seen)
  const confirmed = trials.filter(({ change, head }) => head === undefined || has(change, head))
  if (confirmed.length === 0) return settled(candidate, 'prediction_refuted', trials[0], 'the library does not do it')
  const fresh = confirmed.find(({ change, base }) => base !== undefined && !has(change, base))
  if (fresh !== undefined)
    return settled(
      candidate,
      kind,
      fresh,
      fresh.head === undefined ? 'replayed on the version before' : 'replayed on both versions',
    )
  const known = confirmed.find(({ base }) => base !== undefined)
  if (known !== undefined) return settled(candidate, 'miner_found_it', known, 'the version before did it too')
  const replayed = confirmed[0]?.head === undefined ? 'not replayed' : 'replayed'
  return settled(candidate, kind, confirmed[0], `${replayed}; what the version before does is what its rules say`)
}

const count = (trials: readonly Trial[]): string => {
  const tried = trials.filter((trial) => trial.head !== undefined).length
  return `${tried} ${tried === 1 ? 'configuration' : 'configurations'}`
}

/** Whether what was seen is what a rule says. */
function hasEffect(rule: Rule, kwargs: Kwargs, seen: Seen): boolean {
  if (rule.severity === 'error') return seen.outcome === 'error'
  if (rule.severity === 'warn') return seen.outcome === 'warn'
  const fields = rule.expected.normalisedFields.flatMap((field) =>
    field === EVERY_UNKNOWN_FIELD ? Object.keys(kwargs) : [field],
  )
  return seen.outcome === 'dormant' && fields.some((field) => seen.fields.includes(field))
}

function settled(candidate: Candidate, kind: RuleKind, trial: Trial | undefined, note: string): Settled {
  if (trial === undefined) throw new Error(`The change of ${candidate.nativeType} is shown by no configuration`)
  const { change, base, head } = trial
  return { candidate, kind, witness: { kwargs: change.kwargs, old: base ?? change.old, new: head ?? change.new }, note }
}
