/** Which rules explain that configurations are predicted otherwise. */
import { type Rule } from '../../shared/rules/rule'
import { type Aspect, aspectsOf } from './aspects'
import { type Changed, type Side } from './predictions'

/** What one rule explains: that its effect is new, or that it is gone. */
export interface Finding {
  readonly direction: Aspect['direction']
  readonly rule: Rule
  /** Configurations that show it, those with the fewest kwargs first. */
  readonly shownBy: readonly Changed[]
}

/** Most configurations that are kept for one finding. */
const MOST_SHOWN = 40

/**
 * Explains changed configurations with as few rules as will do: a configuration that only one rule can explain decides
 * first, and one that several could goes to one that is needed anyway.
 *
 * @param unchanged identities of rules that both sides have and that mean the same on both
 */
export function explain(changed: readonly Changed[], old: Side, now: Side, unchanged: ReadonlySet<string>): Finding[] {
  const findings = new Map<string, { direction: Aspect['direction']; rule: Rule; shownBy: Changed[] }>()
  const keyOf = (aspect: Aspect, rule: Rule): string => `${rule.id} ${aspect.direction}`
  const attach = (aspect: Aspect, rule: Rule, change: Changed): void => {
    const finding = findings.get(keyOf(aspect, rule)) ?? { direction: aspect.direction, rule, shownBy: [] }
    findings.set(keyOf(aspect, rule), finding)
    if (finding.shownBy.length < MOST_SHOWN && finding.shownBy.at(-1) !== change) finding.shownBy.push(change)
  }
  const alike = new Map<string, number>()
  const open: { aspect: Aspect; candidates: readonly Rule[]; change: Changed }[] = []
  for (const change of changed) {
    // What the same rules say of another configuration in the same way explains nothing new.
    const way = JSON.stringify([change.old, change.new])
    const count = (alike.get(way) ?? 0) + 1
    alike.set(way, count)
    if (count > MOST_SHOWN) continue
    for (const aspect of aspectsOf(change, old, now)) {
      const suspects = aspect.candidates.filter((rule) => !unchanged.has(rule.identity))
      const candidates = suspects.length > 0 ? suspects : aspect.candidates
      const [only] = candidates
      if (candidates.length === 1 && only !== undefined) attach(aspect, only, change)
      else open.push({ aspect, candidates, change })
    }
  }
  for (const { aspect, candidates, change } of open) {
    const chosen = candidates.find((rule) => findings.has(keyOf(aspect, rule))) ?? candidates[0]
    if (chosen !== undefined) attach(aspect, chosen, change)
  }
  return [...findings.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding)
}
