/** `invariants-<engine>.md`: the rules, and how far they can be trusted. */
import {
  blocks,
  bold,
  bullets,
  code,
  details,
  document,
  fenced,
  heading,
  type Inline,
  join,
  type Markdown,
  md,
  none,
  table,
} from '../shared/report/markdown'
import { changesMarkdown, shortClass } from './changes-markdown'
import { notice } from './curation-markdown'
import { count, headline } from './figures'
import {
  type Debt,
  type Digest,
  type DigestRule,
  type GapSection,
  type QuarantinedRule,
  type RuleSection,
  type UnexplainedSite,
} from './model'
import { qualityMarkdown } from './quality-markdown'
import { mark, REASON_WORDS, SEVERITIES, SEVERITY_TITLES } from './words'

/** @throws Error when the digest has no rules */
export function invariantsMarkdown(digest: Digest): string {
  const { rules: section, baseVersion } = digest
  if (section === null) throw new Error('The digest has no rules')
  return document([
    notice,
    heading(1, md`${digest.engine} ${digest.version}: rules`),
    bold(headline(digest)),
    qualityMarkdown(section),
    changesMarkdown(section.diff, baseVersion, 2, 'Changes'),
    rulesMarkdown(section),
    unexplainedMarkdown(section.unexplained),
    quarantineMarkdown(section.quarantine),
    debtMarkdown(section.debt),
    digest.gaps === null ? none : gapsMarkdown(digest.gaps),
  ])
}

function rulesMarkdown({ rules }: RuleSection): Markdown {
  const classes = [...new Set(rules.map((rule) => rule.className))]
  return blocks([
    heading(2, 'Rules'),
    rules.length === 0
      ? md`None.`
      : md`A rule says when the library refuses a configuration, ignores a part of it, or warns. What is not named has its default.`,
    ...classes.flatMap((name) =>
      classRules(
        name,
        rules.filter((rule) => rule.className === name),
      ),
    ),
  ])
}

function classRules(name: string, rules: readonly DigestRule[]): Markdown[] {
  return [
    heading(3, code(name)),
    ...SEVERITIES.flatMap((severity) => {
      const chosen = rules.filter((rule) => rule.severity === severity && !rule.illTyped)
      return chosen.length === 0
        ? []
        : [heading(4, `${SEVERITY_TITLES[severity]} (${chosen.length})`), ruleList(chosen)]
    }),
    illTyped(rules.filter((rule) => rule.illTyped)),
  ]
}

/** Nobody means these values to work, so they are one click away. */
function illTyped(rules: readonly DigestRule[]): Markdown {
  return rules.length === 0
    ? none
    : details(`Refused because a guard cannot evaluate the value (${rules.length})`, ruleList(rules))
}

/** Rules as a nested list: it wraps on a narrow screen, where a table of predicates would not. */
function ruleList(rules: readonly DigestRule[]): Markdown {
  return join(
    rules.map((rule) =>
      join([md`- ${predicate(rule.when)}${changeMark(rule)}`, ...facts(rule).map((fact) => md`  - ${fact}`)], '\n'),
    ),
    '\n',
  )
}

function facts(rule: DigestRule): Inline[] {
  const call = code(`${shortClass(rule.className)}(${rule.positive})`)
  return [
    ...(rule.effect === '' ? [] : [rule.effect]),
    rule.negative === null ? call : md`${call}, but not ${code(`(${rule.negative})`)}`,
    ...(rule.message === null ? [] : [md`says ${code(rule.message)}`]),
    ...(rule.dropped.length === 0 ? [] : [md`approximate; left out: ${join(rule.dropped.map((part) => code(part)))}`]),
    ...(rule.environment.length === 0 ? [] : [md`rests on ${join(rule.environment.map((fact) => code(fact)))}`]),
    md`${code(rule.source)}, ${code(rule.id)}${rule.addedBy === 'static_miner' ? none : md`, ${rule.addedBy.replaceAll('_', ' ')}`}`,
  ]
}

function changeMark(rule: DigestRule): Markdown {
  return rule.changes.length === 0 ? none : md` ${bold(mark(rule.changes))}`
}

/** Longest predicate that is shown on one line. */
const ONE_LINE = 110

/** Conditions that hold together: on one line, or each on its own when that would be too long. */
function predicate(conditions: readonly string[]): Markdown {
  const whole = conditions.join(' and ')
  if (whole.length <= ONE_LINE || conditions.length === 1) return code(whole)
  return join(
    conditions.map((condition) => code(condition)),
    ' and<br/>',
  )
}

function unexplainedMarkdown(sites: readonly UnexplainedSite[]): Markdown {
  if (sites.length === 0) return none
  const reasons = [...new Set(sites.map((site) => site.reason))].sort()
  return blocks([
    heading(2, `Sites without a rule (${sites.length})`),
    table(
      ['reason', { title: 'sites', numeric: true }, 'meaning'],
      reasons.map((reason) => [
        code(reason),
        sites.filter((site) => site.reason === reason).length,
        REASON_WORDS[reason] ?? '',
      ]),
    ),
    ...reasons.map((reason) => {
      const chosen = sites.filter((site) => site.reason === reason)
      return details(
        `${reason} (${chosen.length})`,
        bullets(
          chosen.map(
            (site) =>
              md`${code(shortClass(site.className))} ${site.kind}, ${code(site.source)}${site.detail === null ? none : md`: ${site.detail}`}`,
          ),
        ),
      )
    }),
  ])
}

function quarantineMarkdown(rules: readonly QuarantinedRule[]): Markdown {
  if (rules.length === 0)
    return blocks([
      heading(2, 'Quarantine'),
      md`Empty: every rule that was mined passed every check on the live library.`,
    ])
  const rows = rules.flatMap(({ rule, failures }) =>
    failures.map(({ check, expected, found, counterExample }): Inline[] => [
      code(rule.id),
      code(check),
      expected,
      found,
      counterExample === null ? none : code(counterExample),
    ]),
  )
  return blocks([
    heading(2, `Quarantine (${rules.length})`),
    md`These rules do not ship: a check on the live library failed.`,
    table(['rule', 'failed check', 'expected', 'found', 'counter-example'], rows),
  ])
}

function debtMarkdown(debt: readonly Debt[]): Markdown {
  if (debt.length === 0) return blocks([heading(2, 'Rules written by hand'), md`None.`])
  return blocks([
    heading(2, `Rules written by hand (${debt.length})`),
    md`Each is a gap of the miner; it goes when a mined rule covers it.`,
    bullets(debt.map(debtItem)),
  ])
}

function debtItem({ id, justification, coveredBy, rule }: Debt): Markdown {
  const said = rule === null ? none : md`${code(shortClass(rule.className))}: ${predicate(rule.when)}; `
  return md`${code(id)} ${said}${justification}${coveredBy === null ? none : md`; covered by ${code(coveredBy)}, so it can go`}`
}

/** What studies saw that no rule explains. */
export function gapsMarkdown(gaps: GapSection): Markdown {
  return blocks([
    heading(2, 'Gaps observed at run time'),
    md`${count(gaps.observations, 'observation')} (${gaps.covered} explained by a rule, ${gaps.died} ended by a dead process), ${count(gaps.groups, 'group')} of configurations that the engine made the same. ${count(gaps.proposals.length, 'rule is', 'rules are')} proposed; a person completes what \`to_complete\` names.`,
    ...gaps.proposals.map((proposal) =>
      details(
        `${proposal.addedBy}: ${proposal.title}`,
        blocks([bullets(proposal.evidence), fenced(proposal.fragment, 'yaml')]),
      ),
    ),
  ])
}
