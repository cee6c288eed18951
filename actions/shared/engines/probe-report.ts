/** What the probe of this run said, for the stages that keep an archived result when nothing it rests on has changed. */
import { type Probe, probeSchema } from '../artefacts/generated/probe'
import { readOptionalArtefact } from '../artefacts/schema-check'
import { enginePaths, inWorkspace, type Producer } from './paths'
import { sameVersion } from './versions'

/**
 * Reads `probe-<producer>.json` of a version.
 *
 * @param workspace absolute
 * @returns undefined when the probe was not run
 * @throws UserError when the file is damaged
 */
export function readProbe(workspace: string, engine: string, version: string, producer: Producer): Probe | undefined {
  const file = `${enginePaths(engine).runLocal(version)}/probe-${producer}.json`
  return readOptionalArtefact(inWorkspace(workspace, file), probeSchema, { shownAs: file })
}

/**
 * Whether the archived results of exactly this version still hold. A result names its version throughout, so that of
 * another version is made again, which costs little.
 */
export function vouchesFor(probe: Probe | undefined, version: string): boolean {
  return probe?.reuse === true && probe.archive !== null && sameVersion(probe.archive.version, version)
}
