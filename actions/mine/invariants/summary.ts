/** The proposed rules in numbers, and every site that gave none. */
import { type InvariantsProposed } from '../../shared/artefacts/generated/invariants.proposed'
import { blocks, code, details, heading, type Inline, Markdown, md, table } from '../../shared/report/markdown'

/** For the job summary. */
export function summariseRules(document: InvariantsProposed): Markdown {
  const rows = document.classes.map((item): Inline[] => {
    const rules = document.rules.filter((rule) => rule.native_type === item.native_type)
    const count = (severity: string): number => rules.filter((rule) => rule.severity === severity).length
    return [
      code(item.native_type),
      count('error'),
      count('dormant'),
      count('warn'),
      item.sites.length,
      item.sites.filter((site) => site.rules === undefined).length,
    ]
  })
  const unexplained = document.classes.flatMap((item) =>
    item.sites.flatMap((site): Inline[][] =>
      site.rules === undefined
        ? [[code(item.native_type), code(`${site.path}:${site.line}`), site.kind, site.reason ?? '', site.detail ?? '']]
        : [],
    ),
  )
  const numeric = (title: string): { title: string; numeric: true } => ({ title, numeric: true })
  return blocks([
    heading(2, `${document.engine} ${document.engine_version}: proposed rules`),
    md`${document.rules.length} rules of ${document.classes.length} classes, not replayed yet.`,
    details(
      'By class',
      table(
        ['Class', numeric('Error'), numeric('Dormant'), numeric('Warn'), numeric('Sites'), numeric('Without a rule')],
        rows,
      ),
    ),
    unexplained.length === 0
      ? new Markdown('')
      : details(
          `Sites without a rule (${unexplained.length})`,
          table(['Class', 'Site', 'Kind', 'Why', 'Detail'], unexplained),
        ),
  ])
}
