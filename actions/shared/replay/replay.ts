/** Replays configurations on the live library: request, answer, meaning. */
import { replayObservationSchema } from '../artefacts/generated/replay-observation'
import { type JsonValue } from '../artefacts/json-value'
import { schemaFaults } from '../artefacts/schema-check'
import { type Observer } from '../engines/observer-client'
import { type ClassObservations, readClassObservations } from './observation'
import { keyPath } from '../runtime/problems'
import { DEFAULT_LIMITS, type ReplayClass, type ReplayLimits, replayRequest, type WireAnswer } from './protocol'

/** What every request to an observer says about the engine. */
export type EngineRequest = Readonly<Record<string, unknown>>

export interface ReplayOptions {
  readonly limits?: ReplayLimits
  /** Also evaluate, for each case, the guards as Python code: `guards` of the answer. */
  readonly parity?: boolean
}

/**
 * Replays the cases of several classes in one go; a class may appear more than once.
 *
 * @param engine the keys that name the engine: `engine` with the content of engine.yaml, `distribution`
 * @returns what each case did, in the order asked
 * @throws EngineFailure, UserError, PlatformError as the observer's client does
 */
export async function replay(
  observer: Observer,
  engine: EngineRequest,
  classes: readonly ReplayClass[],
  { limits = DEFAULT_LIMITS, parity = false }: ReplayOptions = {},
): Promise<ClassObservations[]> {
  if (classes.length === 0) return []
  const report = await observer.observe('replay', { ...engine, ...replayRequest(classes, limits, parity) })
  const answers = readAnswer(report).classes
  return classes.map((item, index) => {
    const answer = answers[index]
    if (answer?.class !== item.className) throw new Error(`the replay of ${item.className} was not answered`)
    return readClassObservations(answer, item.cases.length)
  })
}

/** The answer is written in the engine's process, so nothing about it is trusted. */
function readAnswer(report: unknown): WireAnswer {
  const [first] = schemaFaults(report as JsonValue, replayObservationSchema)
  if (first !== undefined)
    throw new Error(
      `The answer to replay is malformed at ${keyPath(first.path)}: found ${first.found}, expected ${first.expected}`,
    )
  return report as WireAnswer
}
