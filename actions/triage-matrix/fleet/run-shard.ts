/** One job of a fleet: its share of the trials, journalled so that whatever is uploaded is usable. */
import path from 'node:path'
import { writeDocument } from '../../shared/artefacts/write-document'
import { type Logger } from '../../shared/runtime/logger'
import { Problem, UserError } from '../../shared/runtime/problems'
import { type Plan } from '../plan/model'
import { pairBaselines } from '../plan/pairing'
import { type Recipe } from '../recipe/model'
import { pullImage } from '../run/containers'
import { EnvironmentSnapshots } from '../run/environment-snapshots'
import { hardwareFingerprint, userAndGroup } from '../run/hardware'
import { removeContainers } from '../run/orphans'
import { NO_PAIRS, runUnits } from '../run/run-units'
import { SHARD_FILE, shardSession } from './artifacts'
import { collectCell, earlierDeliveries } from './collect'

export interface ShardRequest {
  readonly plan: Plan
  readonly recipe: Recipe
  readonly shard: string
  /** From 1: how often this job was started. */
  readonly attempt: number
  /** Absolute; must not exist yet or hold an earlier part of the same shard. */
  readonly directory: string
  /** Absolute; one folder per artifact of an earlier attempt. It need not exist. */
  readonly earlierDir: string
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runner: string
  readonly logger: Logger
  readonly stop: () => boolean
}

export interface ShardOutcome {
  readonly trials: number
  /** Trials that earlier attempts finished. */
  readonly reused: number
  readonly failed: number
  readonly errors: number
  /** Cells that could not be run to their end. */
  readonly brokenCells: readonly string[]
}

/** What `shard.json` names of them; the log has all. */
const MOST_ERRORS = 100
const LONGEST_ERROR = 300

/** @throws UserError for a shard the plan does not have */
export async function runShard(request: ShardRequest): Promise<ShardOutcome> {
  const { plan, recipe, directory, workspace, env } = request
  const shard = plan.shards.find(({ id }) => id === request.shard)
  if (shard === undefined)
    throw new UserError(
      new Problem({
        key: 'shard',
        found: JSON.stringify(request.shard),
        expected: `a shard of the plan, 0 to ${plan.shards.length - 1}`,
        advice: 'correct the input `shard`',
      }),
    )
  const hardware = hardwareFingerprint()
  const header = {
    schema_version: 1,
    plan_id: plan.plan_id,
    shard: request.shard,
    attempt: request.attempt,
    runner: request.runner.slice(0, 200),
    hardware,
  }
  // A job that was killed leaves its containers on a machine that is used again.
  if (shard.container !== null) await removeContainers(directory, env)
  const file = path.join(directory, SHARD_FILE)
  writeDocument(file, { ...header, complete: false })
  const session = shardSession(request.shard, request.attempt)
  const earlier = earlierDeliveries(plan, request.earlierDir, request.shard, request.attempt)
  for (const warning of earlier.warnings) request.logger.warning(warning)
  const counts = { trials: 0, reused: 0, failed: 0, errors: 0 }
  const errors: { readonly cell: string; readonly message: string }[] = []
  const user = userAndGroup()
  const snapshots = new EnvironmentSnapshots(directory, {
    workspace,
    env,
    hardware,
    containerLabel: directory,
    user,
  })
  await runUnits(
    {
      recipe,
      cells: plan.lock.cells,
      units: shard.units,
      directory,
      earlier: (cell) => {
        const { records, warnings } = collectCell(cell, earlier.list)
        for (const warning of warnings) request.logger.warning(warning)
        return records
      },
      retries: plan.retries,
      pairs: plan.pair_baseline
        ? pairBaselines(plan.lock.cells, recipe, plan.lock.baseline_cell, false).beside
        : NO_PAIRS,
    },
    { workspace, env, hardware, session, containerLabel: directory, user, now: () => performance.now() },
    {
      cellStarts: async (cell, reused) => {
        counts.reused += reused
        const again = reused > 0 ? `, ${reused} trial(s) of earlier attempts reused` : ''
        request.logger.info(
          `${cell.name}: mitigations=[${cell.mitigations.join(', ')}] environment=${cell.environment.name}${again}`,
        )
        if (!snapshots.isNew(cell)) return
        if (cell.image !== null) {
          const fault = await pullImage(cell.image, workspace, env)
          if (fault !== undefined) request.logger.error(`${cell.name}: the image ${cell.image} is not here: ${fault}`)
        }
        const fault = await snapshots.ofCell(cell)
        if (fault !== undefined) request.logger.warning(fault)
      },
      trialEnds: (_cell, record) => {
        if (record.role !== 'trial' || !record.final) return
        counts.trials += 1
        if (record.verdict === 'fail') counts.failed += 1
        if (record.verdict === 'error') counts.errors += 1
      },
      cellEnds: () => undefined,
      cellFails: (cell, error) => {
        errors.push({ cell: cell.name, message: error.slice(0, LONGEST_ERROR) })
        request.logger.error(`${cell.name}: ${error}`)
      },
    },
    request.stop,
  )
  if (errors.length > 0) writeDocument(file, { ...header, complete: false, errors: errors.slice(0, MOST_ERRORS) })
  else if (!request.stop()) writeDocument(file, { ...header, complete: true })
  return { ...counts, brokenCells: errors.map(({ cell }) => cell) }
}
