/** What the two producers of this stage are given, and what they give back. */
import { type Probe } from '../shared/artefacts/generated/probe'
import { type ProducerArchive } from '../shared/engines/archives'
import { type EngineFiles } from '../shared/engines/definitions'
import { type Observer } from '../shared/engines/observer-client'
import { type Markdown } from '../shared/report/markdown'
import { type Logger } from '../shared/runtime/logger'

export interface MineRequest {
  /** Name of the engine. */
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly workspace: string
  readonly files: EngineFiles
  /** The code of this or an earlier version that takes the place of the observer's own. */
  readonly code: ProducerArchive
  /** What the probe of this run left; undefined when it was not run. */
  readonly probe: Probe | undefined
  readonly observer: Observer
  readonly logger: Logger
}

export interface Mined {
  /** The artefact, relative to the workspace. */
  readonly artefact: string
  /** What was found, and what was not, by name. */
  readonly counts: Readonly<Record<string, number>>
  /** The facts for the job summary. */
  readonly summary: Markdown
}

export type Miner = (request: MineRequest) => Promise<Mined>
