/** From what the shards left to one matrix. Cells are read one after another, so memory follows the number of cells. */
import path from 'node:path'
import { mkdirSync } from 'node:fs'
import { type TriageEnvironment, triageEnvironmentSchema } from '../../shared/artefacts/generated/triage-environment'
import { parseDocumentBytes } from '../../shared/artefacts/read-document'
import { writeDocument } from '../../shared/artefacts/write-document'
import { UserError } from '../../shared/runtime/problems'
import { makeMatrix, type Matrix } from '../matrix/matrix'
import { publishMatrix, publishPlan } from '../matrix/publish'
import { MOST_TRIAL_FILES } from '../matrix/trial-files'
import { type Plan } from '../plan/model'
import { redactedPlan } from '../plan/redacted-plan'
import { type Recipe } from '../recipe/model'
import { pathComponent } from '../recipe/names'
import { type Delivery, findDeliveries } from './collect'
import { collectCells } from './collect-cells'
import { readBounded } from './read-bounded'

export interface AggregateRequest {
  readonly plan: Plan
  readonly recipe: Recipe
  /** Absolute; one folder per artifact. It need not exist when no shard delivered. */
  readonly resultsDir: string
  /** Absolute. */
  readonly outputDir: string
  readonly timestamp: string
  /** The environment of this process, whose secrets a command line may repeat. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The file that runs `collectHere` as a thread; undefined to use none. */
  readonly program?: string | undefined
}

/** A long list of what was left out helps nobody; the rest is counted. */
const MOST_WARNINGS = 50
const MAX_SNAPSHOT_BYTES = 1024 * 1024

export async function aggregateFleet(request: AggregateRequest): Promise<Matrix> {
  const { recipe, outputDir } = request
  const plan = redactedPlan(request.plan, recipe, request.env)
  const deliveries = findDeliveries(plan, request.resultsDir)
  publishPlan(outputDir, plan.recipe, plan.lock, plan.sidecars)
  const warnings = [...deliveries.warnings]
  const collected = await collectCells(
    { plan, recipe, deliveries: deliveries.list, outputDir, room: MOST_TRIAL_FILES },
    request.program,
  )
  warnings.push(...collected.flatMap((cell) => cell.warnings))
  const results = collected.map(({ result }) => result)
  const files = new Map(collected.map(({ result, paths, omitted }) => [result.cell.name, { paths, omitted }]))
  warnings.push(...copySnapshots(plan, deliveries.list, outputDir))
  const more = warnings.length - MOST_WARNINGS
  const shown = more > 0 ? [...warnings.slice(0, MOST_WARNINGS), `${more} more warnings of this kind.`] : warnings
  const matrix = makeMatrix({
    recipe,
    lock: plan.lock,
    timestamp: request.timestamp,
    results,
    trialPaths: files,
    warnings: shown,
  })
  publishMatrix(outputDir, matrix)
  return matrix
}

/**
 * Copies the first usable snapshot of each environment that a shard took inside it.
 *
 * @returns what was wrong with others
 */
function copySnapshots(plan: Plan, deliveries: readonly Delivery[], outputDir: string): string[] {
  const warnings: string[] = []
  for (const name of new Set(plan.lock.cells.map(({ environment }) => environment.name))) {
    const relative = path.join('environments', pathComponent(name), 'env.json')
    for (const { directory, shard, attempt } of deliveries) {
      const snapshot = readSnapshot(directory, relative)
      if (typeof snapshot === 'string') {
        if (snapshot !== 'is missing')
          warnings.push(`The snapshot of ${name} from shard ${shard.id}, attempt ${attempt}, ${snapshot}.`)
        continue
      }
      mkdirSync(path.dirname(path.join(outputDir, relative)), { recursive: true })
      writeDocument(path.join(outputDir, relative), snapshot)
      break
    }
  }
  return warnings
}

/** A snapshot, or what is wrong with it. */
function readSnapshot(directory: string, relative: string): TriageEnvironment | string {
  const bytes = readBounded(directory, relative, MAX_SNAPSHOT_BYTES)
  if (typeof bytes === 'string') return bytes
  try {
    const { value } = parseDocumentBytes(bytes, '.json', 'env.json')
    return triageEnvironmentSchema.check(value) ? (value as unknown as TriageEnvironment) : 'is no snapshot'
  } catch (error) {
    if (error instanceof UserError) return 'is no JSON'
    throw error
  }
}
