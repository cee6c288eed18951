/** Mines the parameters. */
import { fieldsObservationSchema, type FieldsObservation } from '../../shared/artefacts/generated/fields-observation'
import { type SchemaDiscovered, schemaDiscoveredSchema } from '../../shared/artefacts/generated/schema.discovered'
import { schemaFaults, writeArtefact } from '../../shared/artefacts/schema-check'
import { type ObserverReport } from '../../shared/engines/observer-report'
import { enginePaths, inWorkspace } from '../../shared/engines/paths'
import { keyPath } from '../../shared/runtime/problems'
import { discoveredSchema } from '../../shared/schema/discovered'
import { withExamples } from '../../shared/schema/examples'
import { observerTrials } from '../../shared/schema/observer-trials'
import { DISCOVERED_SCHEMA_FILE } from '../../shared/schema/read'
import { type Mined, type MineRequest } from '../miner'
import { summariseSchema } from './summary'

/** One request to the observer, one more to try the fields, one document. */
export async function mineSchemas(request: MineRequest): Promise<Mined> {
  const { name, version, workspace, files, code, observer, logger } = request
  const report = await observer.observe('fields', {
    engine: files.engine,
    ...(code.file === null ? {} : { producer_code: code.file }),
  })
  const discovered = discoveredSchema({ name, version }, readObservation(report))
  const document = await withExamples(discovered, observerTrials(observer, files.engine, version, logger))
  const artefact = `${enginePaths(name).outputs(version)}/${DISCOVERED_SCHEMA_FILE}`
  writeArtefact(inWorkspace(workspace, artefact), schemaDiscoveredSchema, document)
  logger.info(`mine ${name} ${version} schemas: ${headline(document)}`)
  return { artefact, counts: document.counts, summary: summariseSchema(document) }
}

/**
 * The report is written in the engine's process, so nothing about it is trusted.
 *
 * @throws Error when it has not the form the observer promises, which is a mistake of ours or of a producer's code
 */
function readObservation(report: ObserverReport): FieldsObservation {
  const faults = schemaFaults(report, fieldsObservationSchema)
  const first = faults[0]
  if (first !== undefined)
    throw new Error(
      `The answer to fields is malformed at ${keyPath(first.path)}: found ${first.found}, expected ${first.expected} (${faults.length} mistakes)`,
    )
  return report as unknown as FieldsObservation
}

function headline({ counts }: SchemaDiscovered): string {
  return `${counts.fields} fields of ${counts.classes} classes, ${counts.unknown} of unknown type`
}
