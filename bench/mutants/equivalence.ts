/** Which of the edits that nobody noticed change what the library does, by replaying a pool on both. */
import { planReplay } from '../../actions/validate-replay/plan'
import { kwargsOf } from '../../actions/shared/replay/case-table'
import { readClassObservations } from '../../actions/shared/replay/observation'
import { classifyAll } from '../../actions/shared/replay/outcome'
import { DEFAULT_LIMITS, type ReplayClass, replayRequest } from '../../actions/shared/replay/protocol'
import { type ObservedClass } from '../../actions/shared/rules/observed'
import { type Edit, type Library, type ReplayAnswer, replayEdits } from './edited-library'
import { type Judge } from './judge'

/** A configuration that an edit treats otherwise; or why the edit is equivalent: no configuration of the pool shows it. */
export type Difference =
  { readonly kwargs: unknown; readonly before: string; readonly after: string } | { readonly equivalent: string }

/**
 * @param size configurations per class
 * @returns by id of the edit what it does otherwise
 */
export function differences(
  library: Library,
  judge: Judge,
  edits: readonly (Edit & { readonly edited: ObservedClass })[],
  size: number,
): ReadonlyMap<number, Difference> {
  const pools = new Map<string, ReplayClass>()
  const poolOf = (className: string): ReplayClass => {
    const known = pools.get(className)
    if (known !== undefined) return known
    const { document, corpus } = judge.baseOf(className)
    const plan = planReplay(document, corpus, size, 'mutants').find((item) => item.document.class === className)
    if (plan === undefined) throw new Error(`${className} has no pool`)
    pools.set(className, plan.pool)
    return plan.pool
  }
  const { base, edited } = replayEdits(
    library,
    new Map(
      edits.map((item) => [
        item.id,
        replayRequest([{ ...poolOf(item.class), accumulators: accumulatorsOf(item.edited) }], DEFAULT_LIMITS),
      ]),
    ),
    new Map(
      [...new Set(edits.map((item) => item.class))].map((name) => [
        name,
        replayRequest([poolOf(name)], DEFAULT_LIMITS),
      ]),
    ),
  )
  const outcomes = new Map([...base].map(([name, answer]) => [name, outcomesOf(answer, poolOf(name))]))
  return new Map(
    edits.map((item) => [
      item.id,
      firstDifference(
        outcomes.get(item.class) ?? [],
        outcomesOf(edited.get(item.id) ?? { error: 'no answer' }, poolOf(item.class)),
        poolOf(item.class),
      ),
    ]),
  )
}

/** Where edited source reports what it has collected. */
function accumulatorsOf({ sites }: ObservedClass): ReplayClass['accumulators'] {
  const variable = sites.find((site) => site.kind === 'accumulate')?.variable
  return sites.flatMap((site) =>
    site.flush === true && variable !== undefined ? [{ file: site.file, line: site.line, variable }] : [],
  )
}

function outcomesOf(answer: ReplayAnswer, pool: ReplayClass): readonly string[] {
  const [first] = 'error' in answer ? [] : answer.classes
  if (first === undefined) throw new Error(`replay: ${'error' in answer ? answer.error : 'no answer'}`)
  return classifyAll(readClassObservations(first, pool.cases.length).cases, pool).map(({ outcome, dormant }) =>
    [outcome.replace(/_.*/, ''), ...dormant].join(' '),
  )
}

function firstDifference(before: readonly string[], after: readonly string[], pool: ReplayClass): Difference {
  const index = before.findIndex((outcome, position) => outcome !== after[position])
  const picks = pool.cases[index]
  if (picks !== undefined)
    return { kwargs: kwargsOf(pool, picks), before: before[index] ?? '', after: after[index] ?? '' }
  const refused = before.every((outcome) => outcome === 'error')
  return {
    equivalent: refused
      ? 'this environment refuses every configuration of the class'
      : `${before.length} configurations end alike`,
  }
}
