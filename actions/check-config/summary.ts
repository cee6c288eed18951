/** The job summary. */
import {
  bold,
  bullets,
  code,
  details,
  document,
  heading,
  type Inline,
  md,
  type Markdown,
  table,
} from '../shared/report/markdown'
import { type CheckReport } from './check-files'
import { TITLES } from './annotations'
import { type PlacedFinding } from './placed-finding'

/** More rows nobody reads; all findings are in the SARIF file and the log. */
const MOST_ROWS = 200

export function summarise(report: CheckReport, verdict: string): string {
  const { counts } = report
  return document([
    heading(3, md`Engine configurations: ${bold(verdict)}`),
    md`${counts.configurations} configurations in ${counts.files} files, against ${report.engine} ${code(report.engineVersion)}.`,
    table(
      ['refused', 'without effect', 'warned about', 'fine', 'unknown names', 'unreadable'].map((title) => ({
        title,
        numeric: true as const,
      })),
      [[counts.error, counts.dormant, counts.warn, counts.ok, counts.unknown, counts.invalid]],
    ),
    ...findingTable(report.findings),
    ...list('What could not be read', report.problems.map(String)),
    ...list('Keys that are there twice', report.duplicates.map(String)),
    ...list('Rules of the corpus that are odd', report.corpusProblems.map(String)),
    ...(report.setAside === 0
      ? []
      : [
          md`${report.setAside} rules rest on facts of the environment they were mined in and were not applied (${code('environment-rules: apply')} applies them).`,
        ]),
  ])
}

function findingTable(findings: readonly PlacedFinding[]): Markdown[] {
  if (findings.length === 0) return []
  const rows = findings
    .slice(0, MOST_ROWS)
    .map(({ finding, file, region, configuration }): Inline[] => [
      code(`${file}:${region.start.line}`),
      code(configuration),
      TITLES[finding.kind],
      finding.found,
      `${finding.nativeType} ${finding.library}`,
      finding.change ?? '',
      code(finding.ruleId),
    ])
  const more = findings.length - rows.length
  return [
    table(['where', 'configuration', '', 'found', 'what the library does', 'what to change', 'rule'], rows),
    ...(more > 0 ? [md`${more} more findings are not shown here.`] : []),
  ]
}

function list(title: string, lines: readonly string[]): Markdown[] {
  return lines.length === 0 ? [] : [details(`${title} (${lines.length})`, bullets(lines.slice(0, MOST_ROWS)))]
}
