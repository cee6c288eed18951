/**
 * Learning what a guard says from what it does: hypotheses from a grid, refuted by configurations outside it.
 *
 * After Daikon (templates kept while nothing falsifies them) with the loop of counter-example guided refinement: each
 * round tries the configurations on which the surviving hypotheses disagree, and values none of them has seen. One that
 * is contradicted is gone; the allow-list that merely repeats the probe grid does not live through the first round.
 */
import { compilePredicate, holds, type Names } from '../../../shared/rules/evaluate'
import type { Predicate } from '../../../shared/rules/predicate'
import type { Kwargs } from '../../../shared/rules/rule'
import { numberOf } from '../../../shared/rules/semantics'
import { asFloat } from '../../../shared/rules/text'
import type { PyValue } from '../../../shared/rules/value'
import { encodeValue } from '../../../shared/rules/wire'
import { hypotheses, type Row } from './templates'

export interface LearningTask {
  readonly fields: readonly string[]
  readonly names: Names
  readonly base: Kwargs
  /** Values of the first grid, by field. */
  readonly domain: ReadonlyMap<string, readonly PyValue[]>
  /** Tries configurations: whether the site spoke; undefined when something else ended it first. */
  readonly ask: (configurations: readonly Kwargs[]) => Promise<readonly (boolean | undefined)[]>
}

const ROUNDS = 4
const MOST_PER_ROUND = 600
const MOST_HYPOTHESES = 40

/** The simplest hypothesis that nothing refuted, or undefined when none is left (or the site never spoke). */
export async function learn(task: LearningTask): Promise<Predicate | undefined> {
  const rows: Row[] = []
  const known = new Set<string>()
  const tryAll = async (configurations: readonly Kwargs[]): Promise<void> => {
    const fresh = configurations.filter((kwargs) => {
      const key = JSON.stringify(encodeValue(kwargs))
      return known.has(key) ? false : (known.add(key), true)
    })
    const answers = await task.ask(fresh)
    fresh.forEach((kwargs, index) => {
      const hit = answers[index]
      if (hit !== undefined) rows.push({ kwargs, hit })
    })
  }
  await tryAll(grid(task.fields, task.domain, task.base))
  let survivors: readonly Predicate[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    survivors = hypotheses({ fields: task.fields, defaults: task.names.defaults, rows }).slice(0, MOST_HYPOTHESES)
    if (survivors.length === 0) return undefined
    await tryAll(outside(task, survivors, rows))
  }
  return hypotheses({ fields: task.fields, defaults: task.names.defaults, rows }).find((predicate) =>
    survivors.some((other) => other === predicate || JSON.stringify(other) === JSON.stringify(predicate)),
  )
}

/** Every field alone on each of its values, then all pairs, as many as a round takes. */
function grid(
  fields: readonly string[],
  domain: ReadonlyMap<string, readonly PyValue[]>,
  base: Kwargs,
): readonly Kwargs[] {
  const alone = fields.flatMap((name) => (domain.get(name) ?? []).map((value) => ({ ...base, [name]: value })))
  const pairs = fields.flatMap((a, index) =>
    fields
      .slice(index + 1)
      .flatMap((b) =>
        (domain.get(a) ?? [])
          .slice(0, 12)
          .flatMap((x) => (domain.get(b) ?? []).slice(0, 12).map((y) => ({ ...base, [a]: x, [b]: y }))),
      ),
  )
  return [base, ...alone, ...pairs].slice(0, 4 * MOST_PER_ROUND)
}

/** Configurations around the known hits and misses with values outside the grid, those the hypotheses disagree on first. */
function outside(task: LearningTask, survivors: readonly Predicate[], rows: readonly Row[]): readonly Kwargs[] {
  const tests = survivors.map((predicate) => compilePredicate(predicate, task.names))
  const starts = [...rows.filter((row) => row.hit).slice(-12), ...rows.filter((row) => !row.hit).slice(-12)]
  const moved = starts.flatMap(({ kwargs }) =>
    task.fields.flatMap((name) =>
      newValues(kwargs[name] ?? task.names.defaults.get(name) ?? null, task.domain.get(name) ?? [], rows.length).map(
        (value) => ({
          ...kwargs,
          [name]: value,
        }),
      ),
    ),
  )
  const disagreement = (kwargs: Kwargs): number => {
    const votes = tests.filter((test) => holds(test, kwargs)).length
    return Math.min(votes, tests.length - votes)
  }
  return moved
    .map((kwargs) => ({ kwargs, votes: disagreement(kwargs) }))
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_PER_ROUND)
    .map(({ kwargs }) => kwargs)
}

/** Values of the same kind that no grid held; `round` varies them from one round to the next. */
function newValues(value: PyValue, domain: readonly PyValue[], round: number): readonly PyValue[] {
  const numbers = domain.flatMap((item) =>
    (typeof item === 'boolean' ? [] : (numberOf(item) ?? [])).toString().split(',').filter(Boolean).map(Number),
  )
  const step = 1 + (round % 7)
  const around = [...new Set([...numbers, typeof value === 'number' ? value : 0])].flatMap((number) => [
    number + step,
    number - step,
    number * 3 + 1,
  ])
  const halves = around.slice(0, 6).map((number) => asFloat(number + 0.5))
  return [
    ...around.filter(Number.isSafeInteger),
    ...halves,
    `value ${step}`,
    `${typeof value === 'string' ? value : 'x'}_${step}`,
    [step],
    null,
    true,
    false,
  ]
}
