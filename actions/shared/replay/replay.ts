/** Replays configurations on the live library: request, answer, meaning. */
import { type Observer } from '../engines/observer-client'
import { type ClassObservations, readClassObservations } from './observation'
import { DEFAULT_LIMITS, type ReplayClass, type ReplayLimits, replayRequest, type WireAnswer } from './protocol'

/** What every request to an observer says about the engine. */
export type EngineRequest = Readonly<Record<string, unknown>>

/**
 * Replays the cases of several classes in one go; a class may appear more than once.
 *
 * @param engine the keys that name the engine: `engine` with the content of engine.yaml, `distribution`
 * @returns what each case did, in the order asked
 * @throws EngineFailure, UserError, PlatformError as the observer's client does
 */
export async function replay(observer: Observer, engine: EngineRequest, classes: readonly ReplayClass[], limits: ReplayLimits = DEFAULT_LIMITS): Promise<ClassObservations[]> {
  if (classes.length === 0) return []
  const report: unknown = await observer.observe('replay', { ...engine, ...replayRequest(classes, limits) })
  const answers = (report as WireAnswer).classes
  return classes.map((item, index) => {
    const answer = answers[index]
    if (answer?.class !== item.className) throw new Error(`the replay of ${item.className} was not answered`)
    return readClassObservations(answer, item.cases.length)
  })
}
