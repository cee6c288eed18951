/** Which engines a run is about, and where each of them runs. Pure. */
import { type Engine } from '../shared/artefacts/generated/engine'
import { satisfies } from '../shared/engines/versions'

/** One entry of the matrix; the keys are an interface of the workflows. */
export interface SelectedEngine {
  readonly engine: string
  readonly version: string
  /** '' for an environment made with pip on the runner. */
  readonly image: string
  readonly image_source: 'first-party' | 'upstream' | 'none'
  readonly runner: readonly string[]
  readonly timeout_minutes: number
  /** Requirements of an environment without an image, one per line. */
  readonly pip: string
}

/** The engines whose files are among the changed ones. */
export function changedEngines(files: readonly string[]): string[] {
  const names = files.flatMap(
    (file) => /^engine_versions\/([a-z][a-z0-9_]{0,62})\/(?!v[^/]*\/outputs\/|compat\.json$)/.exec(file)?.[1] ?? [],
  )
  return [...new Set(names)].filter((name) => name !== 'observers').sort()
}

const PLACEHOLDERS = { labels: ['ubuntu-latest'], timeout_minutes: 30 } as const

/** @param repository `owner/name`, for the address of a first-party image */
export function describeEngine(definition: Engine, version: string, repository: string): SelectedEngine {
  const found = definition.images?.find(({ versions }) => satisfies(version, versions))
  const image =
    found?.reference.replaceAll('{version}', version).replaceAll('{repository}', repository.toLowerCase()) ?? ''
  const { labels, timeout_minutes } = definition.runner ?? PLACEHOLDERS
  return {
    engine: definition.engine,
    version,
    image,
    image_source: image === '' ? 'none' : (definition.image_source ?? 'upstream'),
    runner: labels,
    timeout_minutes,
    pip: (definition.pip ?? []).map((requirement) => requirement.replaceAll('{version}', version)).join('\n'),
  }
}
