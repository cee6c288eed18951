/** Looks at the library: by an observer, or through what an earlier probe of the same environment saw. */
import path from 'node:path'
import { type ProducerArchive, type ResultArchive } from '../shared/engines/archives'
import { type EngineFiles } from '../shared/engines/definitions'
import { observersDigest } from '../shared/engines/digests'
import { createObserver } from '../shared/engines/observer-client'
import { EngineFailure } from '../shared/engines/observer-report'
import { type Producer, toolkitRoot } from '../shared/engines/paths'
import { type StageContext } from '../shared/runtime/run-stage'
import { type Observed, type Seen } from './judgement'
import { environmentDigest, keep, type KeptPlace, recall } from './kept-observation'
import { readObservation } from './observation'

export interface LookInputs {
  readonly engine: string
  readonly version: string
  readonly producer: Producer
  /** Absolute. */
  readonly workspace: string
  readonly python: string
  readonly reuse: 'auto' | 'never'
  /** Absolute folder of what earlier probes saw; undefined to look in any case, and to keep nothing. */
  readonly observed: string | undefined
  readonly deadlineSeconds: number
}

export interface Look {
  readonly observed: Observed
  /** Whether an earlier probe saw it. */
  readonly warm: boolean
}

/**
 * @param inputs `version` is the one in force
 * @throws UserError for an interpreter or a producer's code that cannot be used; what the engine does is observed
 */
export async function look(
  inputs: LookInputs,
  files: EngineFiles,
  code: ProducerArchive,
  archive: ResultArchive | undefined,
  context: Pick<StageContext, 'env' | 'logger'>,
): Promise<Look> {
  const observer = createObserver({
    engine: inputs.engine,
    python: inputs.python,
    env: context.env,
    logger: context.logger,
    deadlineMs: inputs.deadlineSeconds * 1000,
  })
  const question = {
    engine: files.engine,
    distribution: files.current.library.pep503_name,
    recorded: (archive?.landmarks.landmarks ?? []).map(({ name }) => name),
  }
  const see = async (): Promise<Seen> =>
    readObservation(
      await observer.observe('probe', code.file === null ? question : { ...question, producer_code: code.file }),
    )
  const place = placeOf(inputs)
  try {
    if (place === undefined) return { observed: await see(), warm: false }
    const facts = await observer.observe('environment', question)
    const observers = observersDigest(toolkitRoot(__dirname), code.file)
    const environment = environmentDigest(facts, question, observers, context.env)
    if (environment === undefined) return { observed: await see(), warm: false }
    const kept = inputs.reuse === 'auto' ? recall(place, environment, context.logger) : undefined
    if (kept !== undefined) {
      context.logger.info(`the environment is the one of ${place.shownAs}, so ${inputs.engine} is not imported`)
      return { observed: kept, warm: true }
    }
    const seen = await see()
    keep(place, environment, seen)
    return { observed: seen, warm: false }
  } catch (error) {
    if (error instanceof EngineFailure) return { observed: { failure: error.reason }, warm: false }
    throw error
  }
}

function placeOf({ observed, workspace, engine, version, producer }: LookInputs): KeptPlace | undefined {
  if (observed === undefined) return undefined
  const file = path.join(observed, engine, version, `observed-${producer}.json`)
  return { engine, version, producer, file, shownAs: path.relative(workspace, file) }
}
