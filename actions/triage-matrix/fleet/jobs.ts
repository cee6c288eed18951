/**
 * What the job matrix needs of a plan: ids for the matrix, and for each id the labels of its runner. Images are started
 * by the action, not by the workflow: the runner would mount its docker socket into a job's container.
 */
import { Problem, UserError } from '../../shared/runtime/problems'
import { type Plan } from '../plan/model'

/** GitHub drops an output above this size without a word; it counts in UTF-16. */
const MAX_OUTPUT_BYTES = 1024 * 1024

export interface PlacementPolicy {
  /** Labels of environments that name none. */
  readonly defaultRunner: readonly string[]
  /** Labels an environment may ask for; a recipe of a stranger must not choose a private machine. */
  readonly allowedRunners: readonly string[]
}

/** @throws UserError for every environment that asks for a runner it may not have */
export function jobPlaces(
  plan: Plan,
  policy: PlacementPolicy,
): Readonly<Record<string, { readonly runs_on: readonly string[] }>> {
  const allowed = new Set([...policy.defaultRunner, ...policy.allowedRunners].map((label) => label.toLowerCase()))
  const problems = plan.lock.cells.flatMap(({ name, environment }) =>
    environment.runs_on
      .filter((label) => !allowed.has(label.toLowerCase()))
      .map(
        (label) =>
          new Problem({
            key: `cells.${name}.environment`,
            found: `the runner label ${JSON.stringify(label)} of the environment ${JSON.stringify(environment.name)}`,
            expected: `one of ${[...allowed].join(', ')}`,
            advice: 'add it to `allowed-runners` if recipes may use that machine',
          }),
      ),
  )
  if (problems.length > 0) throw new UserError(problems)
  const places: Record<string, { readonly runs_on: readonly string[] }> = {}
  for (const shard of plan.shards) {
    places[shard.id] = { runs_on: shard.runs_on.length > 0 ? shard.runs_on : policy.defaultRunner }
  }
  const size = JSON.stringify(places).length * 2
  if (size > MAX_OUTPUT_BYTES)
    throw new UserError(
      new Problem({
        key: 'shards',
        found: `${size} bytes of places to run`,
        expected: `at most ${MAX_OUTPUT_BYTES} bytes`,
        advice: 'use fewer shards or shorter labels',
      }),
    )
  return places
}
