/** The snapshots of a run or a shard: the machine once, and each environment once, from inside it. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type TriageEnvironment } from '../../shared/artefacts/generated/triage-environment'
import { type PlannedCell } from '../plan/model'
import { pathComponent } from '../recipe/names'
import { pullImage } from './containers'
import { HOST_PLACE, type SnapshotHost, takeSnapshot, writeSnapshot } from './snapshot'

export class EnvironmentSnapshots {
  readonly #directory: string
  readonly #host: SnapshotHost
  readonly #taken = new Set<string>()
  #ofHost: TriageEnvironment | undefined

  /** @param directory absolute; receives `host_env.json` and `environments/<name>/env.json` */
  constructor(directory: string, host: SnapshotHost) {
    this.#directory = directory
    this.#host = host
  }

  /** Takes that of the machine, unless an earlier part of the same run has. */
  async ofHost(): Promise<void> {
    const file = path.join(this.#directory, 'host_env.json')
    if (existsSync(file)) return
    this.#ofHost = await takeSnapshot(HOST_PLACE, this.#host)
    writeSnapshot(file, this.#ofHost)
  }

  /** Whether the environment of a cell has yet to be asked. */
  isNew(cell: PlannedCell): boolean {
    return !this.#taken.has(cell.environment.name)
  }

  /** Fetches a cell's image, and takes the snapshot of its environment. Returns what hindered it, one line each. */
  async ofCell(cell: PlannedCell): Promise<readonly string[]> {
    const { name } = cell.environment
    this.#taken.add(name)
    const absent = cell.image === null ? undefined : await pullImage(cell.image, this.#host.workspace, this.#host.env)
    if (absent !== undefined) return [`The image ${cell.image ?? ''} is not here: ${absent}.`]
    const snapshot = this.#asHost(cell) ?? (await takeSnapshot(cell, this.#host))
    writeSnapshot(path.join(this.#directory, 'environments', pathComponent(name), 'env.json'), snapshot)
    return snapshot.snapshot_captured
      ? []
      : [`No snapshot of the environment ${name}: ${snapshot.skip_reason ?? 'unknown reason'}.`]
  }

  /** An environment that is the machine itself need not be asked again. */
  #asHost({ environment, image }: PlannedCell): TriageEnvironment | undefined {
    const { docker, name, source_package: source, venv } = environment
    return docker === null && venv === null && this.#ofHost !== undefined
      ? { ...this.#ofHost, name, descriptor: { docker, image, venv, source } }
      : undefined
  }
}
