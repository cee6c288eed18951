/** The plan as `plan` writes it: the recipe, its lock and the shards. Equal recipes give equal plans. */
import { type LoadedRecipe } from '../recipe/load-recipe'
import { formatResolvedRecipe } from '../recipe/resolved-recipe'
import { type Registry } from '../registry/registry'
import { hashOf } from './content-hash'
import { type LockFacts, makeLock } from './make-lock'
import { type Plan } from './model'
import { makeShards, type ShardOptions } from './shards'

export interface PlanOptions extends ShardOptions {
  readonly pairBaseline: boolean
  /** How often a trial that ended in an error is tried again. */
  readonly retries: number
}

export function makePlan(loaded: LoadedRecipe, registry: Registry, facts: LockFacts, options: PlanOptions): Plan {
  const lock = makeLock(loaded, registry, facts)
  const content = {
    schema_version: 1 as const,
    recipe: formatResolvedRecipe(loaded.recipe),
    sidecars: registry.sidecars.map(({ basename, text }) => ({ file: basename, text })),
    lock,
    pair_baseline: options.pairBaseline,
    retries: options.retries,
    shards: makeShards(lock.cells, options),
  }
  return { ...content, plan_id: hashOf(content).slice(0, 16) }
}
