/** Spreads the trials of a plan over jobs of a fleet, the same way every time. */
import { type PlannedCell, type Shard, type Unit } from './model'

/** GitHub starts at most this many jobs from one matrix. */
export const MOST_SHARDS = 256

export interface ShardOptions {
  /** `cell` keeps the trials of a cell on one machine; `trial` spreads them. */
  readonly by: 'cell' | 'trial'
  /** Trials per shard when spread by trial. */
  readonly trialsPerShard: number
  readonly maxShards: number
}

/** The cells need more different places than there may be shards. */
export class TooManyPlaces extends Error {}

/**
 * One shard per cell or per range of trials. When that is more than `maxShards`, neighbours that run in
 * the same place share one, as evenly as their trials allow.
 *
 * @throws TooManyPlaces
 */
export function makeShards(cells: readonly PlannedCell[], options: ShardOptions): Shard[] {
  const places = new Map<string, { readonly sample: PlannedCell; readonly units: Unit[] }>()
  for (const cell of cells) {
    const { runs_on: runsOn, gpu } = cell.environment
    const key = JSON.stringify([runsOn, cell.image, gpu, cell.environment.venv])
    const place = places.get(key) ?? { sample: cell, units: [] }
    for (const unit of unitsOf(cell, options)) place.units.push(unit)
    places.set(key, place)
  }
  if (places.size > options.maxShards)
    throw new TooManyPlaces(`${places.size} different places to run, at most ${options.maxShards} shards`)
  const total = [...places.values()].reduce((sum, { units }) => sum + units.length, 0)
  const shares =
    total <= options.maxShards
      ? [...places.values()].map(({ units }) => units.length)
      : shareOut(
          [...places.values()].map(({ units }) => weightOf(units)),
          [...places.values()].map(({ units }) => units.length),
          options.maxShards,
        )
  const groups = [...places.values()].flatMap(({ sample, units }, index) =>
    chunk(units, shares[index] ?? 1).map((part) => ({ sample, part })),
  )
  return groups.map(({ sample, part }, index) => ({
    id: String(index),
    runs_on: sample.environment.runs_on,
    container: sample.image,
    gpu: sample.environment.gpu,
    units: part,
  }))
}

function* unitsOf(cell: PlannedCell, options: ShardOptions): Generator<Unit> {
  const size = options.by === 'cell' ? cell.trials : options.trialsPerShard
  for (let from = 0; from < cell.trials; from += size)
    yield { cell: cell.id, from, to: Math.min(cell.trials, from + size) }
}

function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Gives every place at least one shard and the others by weight (largest quotient first). */
function shareOut(weights: readonly number[], limits: readonly number[], shards: number): number[] {
  const shares = weights.map(() => 1)
  for (let left = shards - weights.length; left > 0; left -= 1) {
    let best = -1
    for (const [index, weight] of weights.entries()) {
      if ((shares[index] as number) >= (limits[index] as number)) continue
      if (
        best === -1 ||
        weight / ((shares[index] as number) + 1) > (weights[best] as number) / ((shares[best] as number) + 1)
      )
        best = index
    }
    if (best === -1) break
    shares[best] = (shares[best] as number) + 1
  }
  return shares
}

/** Splits a list into `parts` runs of neighbours with about equal numbers of trials; no part is empty. */
function chunk(units: readonly Unit[], parts: number): Unit[][] {
  const total = weightOf(units)
  const result: Unit[][] = []
  let [done, start] = [0, 0]
  for (let part = 1; part <= parts; part += 1) {
    const rest = parts - part
    const target = (total * part) / parts
    let end = start
    do {
      done += (units[end] as Unit).to - (units[end] as Unit).from
      end += 1
    } while (end < units.length - rest && done < target)
    if (part === parts) end = units.length
    result.push(units.slice(start, end))
    start = end
  }
  return result
}
