/** Findings as SARIF 2.1.0, the format code scanning reads. */
import { renderPredicate } from '../shared/rules/render'
import { type Rule } from '../shared/rules/rule'
import { escapeMarkdown, visible } from '../shared/report/escape'
import { code } from '../shared/report/markdown'
import { type FindingKind, sentence, UNKNOWN_FIELD } from './finding'
import { type PlacedFinding } from './placed-finding'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** GitHub refuses a file with more results in a run. */
const MOST_RESULTS = 25_000

const LEVELS: Readonly<Record<FindingKind, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  dormant: 'warning',
  warn: 'note',
  unknown: 'note',
}

/** What the file says the rules were mined from. */
export interface SarifContext {
  readonly engine: string
  readonly engineVersion: string
}

/** The document, and how many findings did not fit. */
export function toSarif(
  findings: readonly PlacedFinding[],
  context: SarifContext,
): { readonly document: unknown; readonly leftOut: number } {
  const kept = findings.slice(0, MOST_RESULTS)
  const ids = [...new Set(kept.map(({ finding }) => finding.ruleId))].sort()
  const index = new Map(ids.map((id, position) => [id, position]))
  const byId = new Map(kept.map(({ finding }) => [finding.ruleId, finding.rule]))
  const document = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'llem-actions check-config',
            rules: ids.map((id) => descriptor(id, byId.get(id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        properties: { engine: context.engine, engine_version: context.engineVersion },
        results: kept.map((placed) => result(placed, index.get(placed.finding.ruleId) ?? 0)),
      },
    ],
  }
  return { document, leftOut: findings.length - kept.length }
}

function descriptor(id: string, rule: Rule | undefined): unknown {
  if (rule === undefined) {
    const text = 'A key is no parameter of the class it is given to.'
    return {
      id,
      shortDescription: { text },
      help: { text: `${text} It has no effect there; often it is misspelt.` },
      defaultConfiguration: { level: LEVELS.unknown },
    }
  }
  const predicate = visible(renderPredicate(rule.match))
  const message = visible(rule.messageTemplate ?? 'No message.')
  return {
    id,
    shortDescription: { text: `${rule.nativeType}: ${HAPPENS[rule.severity]}` },
    help: {
      text: `When: ${predicate}\nThe library says: ${message}`,
      markdown: `**When:** ${code(predicate).text}\n\n**The library says:** ${escapeMarkdown(message)}`,
    },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: ['engine-configuration', rule.severity],
      exactness: rule.exactness.kind,
      source: `${rule.minerSource.path}:${rule.minerSource.line}`,
    },
  }
}

const HAPPENS: Readonly<Record<Rule['severity'], string>> = {
  error: 'the library refuses this',
  dormant: 'a parameter without effect',
  warn: 'the library warns',
}

function result({ finding, file, region, configuration }: PlacedFinding, ruleIndex: number): unknown {
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: LEVELS[finding.kind],
    message: { text: visible(sentence(finding)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file).replace(/[#?]/g, encodeURIComponent), uriBaseId: '%SRCROOT%' },
          region: {
            startLine: region.start.line,
            startColumn: region.start.column,
            endLine: region.end.line,
            endColumn: region.end.column,
          },
        },
        logicalLocations: [{ fullyQualifiedName: visible(configuration) }],
      },
    ],
    // The place in the document and the rule: an edit above does not make another alert of it.
    partialFingerprints: {
      'configurationAndRule/v1': `${file}:${visible(configuration)}:${finding.ruleId === UNKNOWN_FIELD ? `${UNKNOWN_FIELD}:${visible(finding.field ?? '')}` : (finding.rule?.identity ?? '')}`,
    },
  }
}
