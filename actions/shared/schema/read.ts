/** Reads `schema.discovered.json`. */
import { readArtefact, readOptionalArtefact } from '../artefacts/schema-check'
import { type SchemaDiscovered, schemaDiscoveredSchema } from '../artefacts/generated/schema.discovered'
import { type ReadOptions } from '../artefacts/read-document'

export type {
  Class as DiscoveredClass,
  Field as DiscoveredField,
  SchemaDiscovered,
  Type as DiscoveredType,
} from '../artefacts/generated/schema.discovered'

/** The name of the file in `v<safe>/outputs/`. */
export const DISCOVERED_SCHEMA_FILE = 'schema.discovered.json'

/**
 * @param file absolute path
 * @throws UserError with every mistake of the file, also when it is missing
 */
export function readDiscoveredSchema(file: string, options: ReadOptions = {}): SchemaDiscovered {
  return readArtefact(file, schemaDiscoveredSchema, options)
}

/** `readDiscoveredSchema`, with undefined for a file that does not exist. */
export function readOptionalDiscoveredSchema(file: string, options: ReadOptions = {}): SchemaDiscovered | undefined {
  return readOptionalArtefact(file, schemaDiscoveredSchema, options)
}
