/** An archived result that a person approved for another version. */
import { invariantsProposedSchema } from '../shared/artefacts/generated/invariants.proposed'
import { landmarksSchema } from '../shared/artefacts/generated/landmarks'
import { schemaDiscoveredSchema } from '../shared/artefacts/generated/schema.discovered'
import { readArtefact, type Schema, writeArtefact } from '../shared/artefacts/schema-check'
import { ARCHIVED_ARTEFACT, landmarksFile } from '../shared/engines/archives'
import { enginePaths, inWorkspace, type Producer } from '../shared/engines/paths'

/**
 * Leaves the result of one version as that of another: the same content under the other version. The landmarks it rests
 * on come along as they are, so that the next version is not approved by this approval.
 *
 * @param workspace absolute
 * @throws UserError when the archived result is damaged
 */
export function carryOver(workspace: string, engine: string, producer: Producer, from: string, to: string): void {
  const paths = enginePaths(engine)
  const copy = <T extends object>(name: string, schema: Schema<T>, change: (document: T) => T): void => {
    const shownAs = `${paths.outputs(from)}/${name}`
    const document = readArtefact(inWorkspace(workspace, shownAs), schema, { shownAs })
    writeArtefact(inWorkspace(workspace, `${paths.outputs(to)}/${name}`), schema, change(document))
  }
  if (producer === 'invariants')
    copy(ARCHIVED_ARTEFACT.invariants, invariantsProposedSchema, (rules) => ({ ...rules, engine_version: to }))
  else copy(ARCHIVED_ARTEFACT.schemas, schemaDiscoveredSchema, (fields) => ({ ...fields, engine_version: to }))
  copy(landmarksFile(producer), landmarksSchema, (landmarks) => ({ ...landmarks, version: to }))
}
