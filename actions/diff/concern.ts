/** What a concern (parameters or rules) brings to the stage: how its artefact is found and compared. */
import { type Engine } from '../shared/artefacts/generated/engine'
import { type Observer } from '../shared/engines/observer-client'
import { type Logger } from '../shared/runtime/logger'
import { type Line } from './line'

/** One side of a comparison. */
export interface ComparedSide {
  readonly version: string
  /** Absolute folder that holds the version's outputs. */
  readonly folder: string
  /** The folder as messages name it. */
  readonly shownAs: string
}

export interface ComparisonRequest {
  /** Name of the engine, and the content of its engine.yaml. */
  readonly name: string
  readonly engine: Engine
  readonly base: ComparedSide
  readonly head: ComparedSide
  /** The head's version of the library, to be asked; undefined when it is not at hand. */
  readonly observer: Observer | undefined
  /** The base's version of the library; undefined when it is not at hand. */
  readonly baseObserver: Observer | undefined
  readonly logger: Logger
}

export interface Concern {
  /** The artefact's file name in a version's outputs. */
  readonly artefact: string
  /** What a kind of change is called. */
  readonly titleOf: (kind: string) => string
  /**
   * The lines from base to head; both artefacts are there.
   *
   * @throws UserError for an artefact that is damaged
   */
  readonly compare: (request: ComparisonRequest) => Promise<readonly Line[]>
}
