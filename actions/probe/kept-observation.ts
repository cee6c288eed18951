/**
 * What a probe saw stands for what a later one would see, as long as nothing it depends on has changed: then the engine
 * is not imported. A sweep over versions keeps such observations for the pull requests that come after it.
 */
import { type KeptObservation, keptObservationSchema } from '../shared/artefacts/generated/kept-observation'
import { readOptionalArtefact, writeArtefact } from '../shared/artefacts/schema-check'
import { digest } from '../shared/engines/digests'
import { interpreterEnvironment } from '../shared/engines/observer-client'
import { type ObserverReport } from '../shared/engines/observer-report'
import { type Producer } from '../shared/engines/paths'
import { type Logger } from '../shared/runtime/logger'
import { UserError } from '../shared/runtime/problems'
import { type Seen } from './judgement'

/** Where an observation is kept, and what it is about. */
export interface KeptPlace {
  readonly engine: string
  readonly version: string
  readonly producer: Producer
  /** Absolute path. */
  readonly file: string
  /** The path in messages. */
  readonly shownAs: string
}

/** Which GPUs there are decides what some engines import; the other variables that are handed on are places. */
const HARDWARE = /^(?:LD_LIBRARY_PATH|DYLD_[A-Z_]+|CUDA_[A-Z_]+|NVIDIA_[A-Z_]+|ROCM_[A-Z_]+)$/

/**
 * Digest of all that the answer to a probe depends on.
 *
 * @param facts the observer's answer to `environment`
 * @param question the request, without paths
 * @param observers `observersDigest`
 * @param env of this process
 * @returns undefined when the engine is not among what is installed: why is for the probe to say
 */
export function environmentDigest(
  facts: ObserverReport,
  question: Readonly<Record<string, unknown>>,
  observers: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { interpreter, installed, package: files } = facts
  if (typeof files !== 'string') return undefined
  const hardware = Object.entries(interpreterEnvironment(env))
    .filter(([name]) => HARDWARE.test(name))
    .sort()
  return digest([Buffer.from(JSON.stringify([interpreter, installed, files, question, observers, hardware]))])
}

/** What is kept for an environment; undefined when there is nothing, or nothing that can be used, which is told. */
export function recall(place: KeptPlace, environment: string, logger: Logger): Seen | undefined {
  let kept: KeptObservation | undefined
  try {
    kept = readOptionalArtefact(place.file, keptObservationSchema, { shownAs: place.shownAs })
  } catch (error) {
    // What is wrong with a cache costs an import and no more.
    if (!(error instanceof UserError)) throw error
    const [first, ...more] = error.problems
    logger.warning(
      `not used, so the library is looked at: ${String(first)}${more.length > 0 ? ` (and ${more.length} more)` : ''}`,
    )
    return undefined
  }
  if (kept?.environment !== environment) return undefined
  return {
    python: kept.python,
    installed: kept.installed_version,
    landmarks: kept.landmarks,
    missing: kept.landmarks_missing,
    aliased: kept.landmarks_aliased,
    packagesPresent: kept.packages_present,
  }
}

/** Keeps what was seen for later probes of the same environment, instead of what was kept. */
export function keep(place: KeptPlace, environment: string, seen: Seen): void {
  const { engine, version, producer } = place
  writeArtefact(place.file, keptObservationSchema, {
    schema_version: 1,
    engine,
    version,
    producer,
    environment,
    python: seen.python,
    installed_version: seen.installed,
    landmarks: seen.landmarks,
    landmarks_missing: seen.missing,
    landmarks_aliased: seen.aliased,
    packages_present: seen.packagesPresent,
  })
}
