/**
 * The short way: the same artefacts, compared by the same code with the same library, give the same lines. The probe
 * vouches for code and library, the digest for the artefacts.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type EngineStepDiff, engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { readOptionalArtefact } from '../shared/artefacts/schema-check'
import { digest } from '../shared/engines/digests'
import { inWorkspace, type Producer } from '../shared/engines/paths'
import { readProbe, vouchesFor } from '../shared/engines/probe-report'
import { type Libraries } from './libraries'
import { type Override } from './overrides'
import { type Located, type Sides } from './sides'

/** SHA-256, in hexadecimal, of what a comparison is made from. */
export function inputsDigest(
  sides: Sides,
  artefact: string,
  overrides: readonly Override[],
  libraries: Libraries,
): string {
  const text = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
  const side = (located: Located | undefined): Uint8Array[] =>
    located === undefined
      ? [text(null)]
      : [text([located.version, located.source]), readFileSync(path.join(located.folder, artefact))]
  return digest([
    ...side(sides.head),
    ...side(sides.base),
    text(overrides),
    text([libraries.head !== undefined, libraries.base !== undefined]),
  ])
}

export interface ArchivedRequest {
  /** Absolute. */
  readonly workspace: string
  readonly engine: string
  readonly version: string
  readonly producer: Producer
  /** Relative to the workspace. */
  readonly report: string
  /** Of the comparison that is asked for. */
  readonly digest: string
}

/**
 * The archived document, when it is the answer.
 *
 * @throws UserError when the probe's report or the document is damaged
 */
export function archivedAnswer(request: ArchivedRequest): EngineStepDiff | undefined {
  const { workspace, engine, version, producer, report } = request
  // What an earlier version of this code left is not even looked at: only the probe vouches for its form.
  if (!vouchesFor(readProbe(workspace, engine, version, producer), version)) return undefined
  const archived = readOptionalArtefact(inWorkspace(workspace, report), engineStepDiffSchema, { shownAs: report })
  return archived?.inputs_digest === request.digest ? archived : undefined
}
