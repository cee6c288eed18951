/** The versions of the library that can be asked what they do. */
import { createObserver, type Observer, SOCKET_VARIABLE } from '../shared/engines/observer-client'
import { type StageContext } from '../shared/runtime/run-stage'

export interface Libraries {
  /** The version that is judged; undefined when it is not at hand. */
  readonly head: Observer | undefined
  /** The version that is compared with; undefined when it is not at hand. */
  readonly base: Observer | undefined
  /** Whether every question so far was answered. */
  readonly answered: () => boolean
}

export interface LibrariesRequest {
  readonly engine: string
  /** The interpreter of the version that is judged; '' when there is none. */
  readonly python: string
  /** The interpreter of the version that is compared with; '' when there is none. */
  readonly basePython: string
  /** The version that is compared with; undefined when there is none. */
  readonly baseVersion: string | undefined
  readonly deadlineSeconds: number
}

/**
 * An observer that serves has the version that is judged: that one is at hand when an interpreter is given or an observer
 * serves it, and the version before only where its interpreter is given.
 */
export function librariesAtHand(
  request: LibrariesRequest,
  { env, logger }: Pick<StageContext, 'env' | 'logger'>,
): Libraries {
  const { engine, python, basePython, baseVersion } = request
  const served = (env[SOCKET_VARIABLE] ?? '') !== ''
  const options = { engine, logger, deadlineMs: request.deadlineSeconds * 1000 }
  let answered = true
  const watched = (observer: Observer): Observer => ({
    observe: async (command, question) => {
      try {
        return await observer.observe(command, question)
      } catch (error) {
        answered = false
        throw error
      }
    },
  })
  return {
    head:
      python === '' && !served
        ? undefined
        : watched(createObserver({ ...options, python: python === '' ? 'python3' : python, env })),
    base:
      basePython === '' || baseVersion === undefined
        ? undefined
        : watched(
            createObserver({
              ...options,
              python: basePython,
              env: { ...env, [SOCKET_VARIABLE]: undefined },
              version: baseVersion,
            }),
          ),
    answered: () => answered,
  }
}
