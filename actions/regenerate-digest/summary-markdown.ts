/** The job summary: what a maintainer sees without opening anything. */
import { blocks, bold, bullets, code, heading, type Markdown, md, none } from '../shared/report/markdown'
import { flowchart, type FlowEdge, type FlowNode } from '../shared/report/mermaid'
import { changesMarkdown } from './changes-markdown'
import { count, headline, qualityOf, shippedRules, sum } from './figures'
import { type Digest, type RuleSection } from './model'

/** @param pages the written pages, relative to the workspace */
export function summaryMarkdown(digest: Digest, pages: readonly string[]): string {
  const { rules, parameters, baseVersion, gaps } = digest
  return blocks([
    heading(2, md`${digest.engine} ${digest.version}`),
    bold(headline(digest)),
    rules === null ? none : evidenceChart(rules),
    rules === null ? none : warnings(rules),
    parameters === null || parameters.diff === null
      ? none
      : changesMarkdown(parameters.diff, baseVersion, 3, 'Parameters'),
    rules === null || rules.diff === null ? none : changesMarkdown(rules.diff, baseVersion, 3, 'Rules'),
    gaps === null
      ? none
      : md`${count(gaps.proposals.length, 'rule is', 'rules are')} proposed from what was observed at run time.`,
    bullets(pages.map((page) => code(page))),
  ]).text
}

/** What must not be missed. */
function warnings(section: RuleSection): Markdown {
  const { blocked } = qualityOf(section.quality.flatMap((item) => item.fidelity))
  const items = [
    ...(blocked > 0 ? [`${count(blocked, 'configuration')} that the library accepts would be called an error`] : []),
    ...(section.quarantine.length > 0 ? [`${count(section.quarantine.length, 'rule')} in quarantine`] : []),
    ...(section.debt.length > 0 ? [`${count(section.debt.length, 'rule')} written by hand`] : []),
  ]
  return items.length === 0 ? none : bullets(items)
}

/** From the places in the source where the library judges, to the rules that ship. */
export function evidenceChart(section: RuleSection): Markdown {
  const { rules, quarantine, unexplained, quality } = section
  const sites = sum(quality.map((item) => item.coverage.sites))
  const by = (severity: string): number => rules.filter((rule) => rule.severity === severity).length
  const nodes: (FlowNode & { readonly edge: FlowEdge })[] = [
    {
      id: 'rules',
      label: [count(shippedRules(section), 'rule'), 'confirmed by replay'],
      tone: 'good',
      edge: { from: 'sites', to: 'rules' },
    },
    { id: 'errors', label: [`${by('error')} refused`], tone: 'plain', edge: { from: 'rules', to: 'errors' } },
    {
      id: 'dormant',
      label: [`${by('dormant')} without effect`],
      tone: 'plain',
      edge: { from: 'rules', to: 'dormant' },
    },
    { id: 'warned', label: [`${by('warn')} warned about`], tone: 'plain', edge: { from: 'rules', to: 'warned' } },
    ...(quarantine.length === 0
      ? []
      : [
          {
            id: 'quarantine',
            label: [count(quarantine.length, 'rule'), 'in quarantine'],
            tone: 'bad' as const,
            edge: { from: 'sites', to: 'quarantine' },
          },
        ]),
    ...reasonsOf(unexplained).map(([reason, number], index) => ({
      id: `reason${index}`,
      label: [`${count(number, 'site')} without a rule`, reason.replaceAll('_', ' ')],
      tone: 'attention' as const,
      edge: { from: 'sites', to: `reason${index}` },
    })),
  ]
  const source: FlowNode = { id: 'sites', label: [count(sites, 'site'), 'in the library'], tone: 'plain' }
  return flowchart(
    [source, ...nodes],
    nodes.map((node) => node.edge),
  )
}

function reasonsOf(sites: RuleSection['unexplained']): [string, number][] {
  const counts = new Map<string, number>()
  for (const { reason } of sites) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
