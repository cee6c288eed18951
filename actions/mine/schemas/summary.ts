/** The discovered parameters in numbers, and every field whose type is not known. */
import { type SchemaDiscovered } from '../../shared/artefacts/generated/schema.discovered'
import { blocks, code, details, heading, type Inline, Markdown, md, table } from '../../shared/report/markdown'

/** For the job summary. */
export function summariseSchema(document: SchemaDiscovered): Markdown {
  const { counts, unknown } = document
  const rows = document.classes.map((name): Inline[] => {
    const fields = Object.values(document.$defs[name]?.properties ?? {})
    return [code(name), fields.length, fields.filter((field) => field['x-unknown'] !== undefined).length]
  })
  return blocks([
    heading(2, `${document.engine} ${document.engine_version}: parameters`),
    md`${counts.fields} fields of ${counts.classes} classes; the type of ${counts.unknown} is not known.`,
    details(
      'By class',
      table(['Class', { title: 'Fields', numeric: true }, { title: 'Unknown', numeric: true }], rows),
    ),
    unknown.fields.length === 0
      ? new Markdown('')
      : details(
          `Unknown types (${unknown.fields.length})`,
          table(
            ['Field', 'Why', 'Text'],
            unknown.fields.map((item) => [code(`${item.class}.${item.field}`), item.reason, item.detail ?? '']),
          ),
        ),
  ])
}
