/** The configurations of a class that are predicted otherwise, and where each rule that differs holds. */
import { holds } from '../../shared/rules/evaluate'
import { type Predicate } from '../../shared/rules/predicate'
import { defaultsOf } from '../../shared/rules/predict'
import { type Kwargs, type Rule } from '../../shared/rules/rule'
import { indexByField } from '../../shared/rules/rule-index'
import { boundaryGrid, closerGrid, distinctKwargs, type Guard } from './grid'
import { type Extent } from './pairing'
import { type Changed, changeOf, type Side } from './predictions'

/** The rules of each side that the other one does not have, or not with the same meaning. */
export interface Suspects {
  readonly old: readonly Rule[]
  readonly new: readonly Rule[]
}

export interface ClassChanges {
  /** In the order of the grid: fewest kwargs first. */
  readonly changed: readonly Changed[]
  readonly extents: { readonly old: readonly Extent[]; readonly new: readonly Extent[] }
}

/** @param base kwargs without which the class cannot be built */
export function classChanges(old: Side, now: Side, suspects: Suspects, base: Kwargs): ClassChanges {
  const identities = [suspects.old, suspects.new].map((rules) => new Set(rules.map((rule) => rule.identity)))
  const guards = [...suspects.old, ...suspects.new].map((rule): Guard => ({
    predicate: rule.match,
    examples: rule.kwargsNegative === null ? [rule.kwargsPositive] : [rule.kwargsPositive, rule.kwargsNegative],
    twin: identities.every((side) => side.has(rule.identity)),
  }))
  const defaults = [defaultsOf(old.declaration), defaultsOf(now.declaration)]
  const look = new Look(old, now, suspects)
  look.at(boundaryGrid({ guards, defaults, base }))
  const twins = new Set(guards.filter((guard) => guard.twin).map((guard) => guard.predicate))
  const open = new Set([...look.silent()].filter((predicate) => !twins.has(predicate)))
  if (open.size > 0) look.at(closerGrid({ guards, defaults, base }, (predicate) => open.has(predicate)))
  const masks = look.masks().map((predicate): Guard => ({ predicate, examples: [], twin: false }))
  if (masks.length > 0) look.at(boundaryGrid({ guards: masks, defaults, base }))
  return look.result()
}

/** Most rules that are looked behind, for each rule that differs. */
const MOST_MASKS = 4
/** Most configurations on which a rule is asked whether it speaks alone. */
const MOST_ASKED = 400

/** Which of some rules hold on a configuration. */
const speakingOf = (side: Side, rules: readonly Rule[]): ((kwargs: Kwargs) => readonly Rule[]) =>
  indexByField(
    rules,
    (rule) => rule.match,
    (rule, kwargs) => holds(side.compiled.testOf(rule), kwargs),
  )

class Look {
  readonly #old: Side
  readonly #now: Side
  readonly #suspects: Suspects
  readonly #speaking: readonly ((kwargs: Kwargs) => readonly Rule[])[]
  readonly #seen = distinctKwargs()
  readonly #grid: Kwargs[] = []
  readonly #changed: Changed[] = []
  readonly #holdsOn: ReadonlyMap<Rule, Set<number>>
  readonly #settled = new Set<Rule>()

  constructor(old: Side, now: Side, suspects: Suspects) {
    this.#old = old
    this.#now = now
    this.#suspects = suspects
    this.#speaking = [speakingOf(old, suspects.old), speakingOf(now, suspects.new)]
    this.#holdsOn = new Map([...suspects.old, ...suspects.new].map((rule) => [rule, new Set<number>()]))
  }

  /** Looks at the configurations that have not been looked at. */
  at(configurations: readonly Kwargs[]): void {
    for (const kwargs of configurations) {
      if (!this.#seen(kwargs)) continue
      const speaking = this.#speaking.flatMap((of) => of(kwargs))
      // The rules that mean the same on both sides cannot make a difference by themselves.
      if (speaking.length === 0) continue
      for (const rule of speaking) this.#holdsOn.get(rule)?.add(this.#grid.length)
      this.#grid.push(kwargs)
      const change = changeOf(kwargs, this.#now.declaration.nativeType, this.#old, this.#now)
      this.#changed.push(...change)
      if (change.length > 0 && speaking.length === 1) for (const rule of speaking) this.#settled.add(rule)
    }
  }

  /** The guards of rules that have not, by themselves, made any configuration change. */
  silent(): Predicate[] {
    const { old, new: now } = this.#suspects
    return [...old, ...now].filter((rule) => !this.#settled.has(rule)).map((rule) => rule.match)
  }

  /**
   * A rule that differs may hold only where another one speaks too, and then nothing changes. Together with such a rule
   * it asks for configurations on which the other one is silent.
   */
  masks(): Predicate[] {
    const behind = (side: Side, rules: readonly Rule[]): Predicate[] =>
      rules.flatMap((rule) => this.#masksOf(side, rule))
    return [...behind(this.#old, this.#suspects.old), ...behind(this.#now, this.#suspects.new)]
  }

  #masksOf(side: Side, rule: Rule): Predicate[] {
    const masks = new Map<string, Predicate>()
    for (const index of [...this.#extent(rule)].slice(0, MOST_ASKED)) {
      if (masks.size >= MOST_MASKS) break
      const { rules } = side.compiled.predict(this.#now.declaration.nativeType, this.#grid[index] ?? {})
      const others = rules.filter((id) => id !== rule.id)
      // Shown by this configuration alone: nothing to look behind.
      if (others.length === 0) return []
      for (const id of others) {
        const mask = side.rules.get(id)
        if (mask !== undefined) masks.set(id, { kind: 'any_of', of: [rule.match, mask.match] })
      }
    }
    return [...masks.values()]
  }

  result(): ClassChanges {
    const extents = (rules: readonly Rule[]): Extent[] => rules.map((rule) => ({ rule, holdsOn: this.#extent(rule) }))
    const changed = [...this.#changed].sort((a, b) => Object.keys(a.kwargs).length - Object.keys(b.kwargs).length)
    return { changed, extents: { old: extents(this.#suspects.old), new: extents(this.#suspects.new) } }
  }

  #extent(rule: Rule): ReadonlySet<number> {
    return this.#holdsOn.get(rule) ?? new Set()
  }
}
