/** Which engines a run is about, and where each of them runs. Pure. */
import { type Engine } from '../shared/artefacts/generated/engine'
import { digestDocument, enginePaths, type Producer, PRODUCERS } from '../shared/engines/paths'
import { satisfies } from '../shared/engines/versions'

/** One entry of the matrix; the keys are an interface of the workflows. */
export interface SelectedEngine {
  readonly engine: string
  readonly version: string
  /** '' for an environment made with pip on the runner. */
  readonly image: string
  /** The first-party image as these very sources build it; '' for another image and without sources of one. */
  readonly built: string
  readonly image_source: 'first-party' | 'upstream' | 'none'
  readonly runner: readonly string[]
  readonly timeout_minutes: number
  /** What docker gets for the job's container; '' for nothing. */
  readonly container_options: string
  /** Requirements of an environment without an image, one per line. */
  readonly pip: string
  /** For labels that would contradict each other in a pull request about several engines; '' for a single one. */
  readonly label_prefix: string
  /** Folder of what is committed for the version, below the workspace. */
  readonly outputs: string
}

/** The Dockerfile of a first-party image, and the folder it is built in: all that decides what the image holds. */
export const imageSources = (engine: string): readonly [dockerfile: string, folder: string] => [
  `docker/Dockerfile.${engine}`,
  `docker/${engine}`,
]

/** Files of people about an engine, and the sources of its image; what the workflows write themselves is neither. */
const OF_ENGINE = [
  /^engine_versions\/([a-z][a-z0-9_]{0,62})\/(?!v[^/]*\/outputs\/|compat\.json$)/,
  /^docker\/Dockerfile\.([a-z][a-z0-9_]{0,62})$/,
  /^docker\/([a-z][a-z0-9_]{0,62})\//,
]

/** The engines whose files are among the changed ones. */
export function changedEngines(files: readonly string[]): string[] {
  const names = files.flatMap((file) => OF_ENGINE.flatMap((pattern) => pattern.exec(file)?.[1] ?? []))
  return [...new Set(names)].filter((name) => name !== 'observers').sort()
}

const PLACEHOLDERS: NonNullable<Engine['runner']> = { labels: ['ubuntu-latest'], timeout_minutes: 30 }

/**
 * @param repository `owner/name`, for the address of a first-party image
 * @param sources names the state of the sources of a first-party image; '' when there are none
 */
export function describeEngine(
  definition: Engine,
  version: string,
  repository: string,
  sources: string,
): Omit<SelectedEngine, 'label_prefix'> {
  const found = definition.images?.find(({ versions }) => satisfies(version, versions))
  const image =
    found?.reference.replaceAll('{version}', version).replaceAll('{repository}', repository.toLowerCase()) ?? ''
  const source = image === '' ? 'none' : (definition.image_source ?? 'upstream')
  const { labels, timeout_minutes, gpus } = definition.runner ?? PLACEHOLDERS
  return {
    engine: definition.engine,
    version,
    image,
    built: source === 'first-party' && sources !== '' ? builtImage(image, version, sources) : '',
    image_source: source,
    runner: labels,
    timeout_minutes,
    container_options: gpus === undefined ? '' : `--gpus ${gpus}`,
    pip: (definition.pip ?? []).map((requirement) => requirement.replaceAll('{version}', version)).join('\n'),
    outputs: enginePaths(definition.engine).outputs(version),
  }
}

/**
 * The address of an image by what it is made of: nobody moves it, so that every job of every run about the same sources
 * finds the same bytes. A tag takes no `+` of a local version.
 */
function builtImage(image: string, version: string, sources: string): string {
  const name = /:[^/]*$/.test(image) ? image.slice(0, image.lastIndexOf(':')) : image
  return `${name}:${version.replace(/[^A-Za-z0-9_.-]/g, '-')}-${sources}`
}

/** The name by which the writeback knows a concern of an engine. */
export const concernName = ({ engine }: Pick<SelectedEngine, 'engine'>, producer: Producer): string =>
  `${engine}-${producer}`

const WRITTEN: Readonly<Record<Producer, readonly string[]>> = {
  invariants: ['invariants.*.yaml', 'landmarks-invariants.json'],
  schemas: ['schema.*.json', 'landmarks-schemas.json'],
}

/**
 * What the concerns of an engine may write, one `concern=glob` for each: an engine's code can forge the artefacts of its
 * own concern, and no others.
 */
export function writableBy(engine: Pick<SelectedEngine, 'engine' | 'outputs'>): string[] {
  return PRODUCERS.flatMap((producer) =>
    [
      ...WRITTEN[producer].map((name) => `${engine.outputs}/${name}`),
      `${engine.outputs}/engine-step-diff-${engine.engine}-${producer}.*`,
      digestDocument(engine.engine, producer),
    ].map((glob) => `${concernName(engine, producer)}=${glob}`),
  )
}
