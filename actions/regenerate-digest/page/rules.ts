/** The parts of the page about rules. */
import { html, type Html, nothing } from '../../shared/report/html'
import { shortClass } from '../changes-markdown'
import { count, noticedShare, OUTCOMES, qualityOf, sameOutcome, samplesOf, shareText, sum } from '../figures'
import { type Change, type ClassQuality, type Debt, type DigestRule, type RuleSection } from '../model'
import { kindWords, LEVEL_WORDS, REASON_WORDS, SEVERITIES, SEVERITY_TITLES } from '../words'

/** Levels of changes as the filter knows them. */
export const levelsOf = (changes: readonly Change[]): string =>
  [...new Set(changes.map((change) => change.level))].join(' ')

export const changeBadges = (changes: readonly Change[]): Html[] =>
  changes.map(
    (change) =>
      html`<span class="badge ${change.level}">${LEVEL_WORDS[change.level]}: ${kindWords(change.kind)}</span> `,
  )

export function qualitySection(section: RuleSection): Html {
  const { quality } = section
  const titles = [
    'configurations',
    'error precision',
    'error recall',
    'dormant precision',
    'dormant recall',
    'dormant fields exact',
    'sites',
    'confirmed',
    'accounted for',
    'mutants noticed',
  ]
  const holdOut = samplesOf(quality, 'hold_out')
  return html`<section id="fidelity" class="whole"><h2>Fidelity and coverage</h2>
<p>Each configuration of a pool (seed ${section.pool.seed}, ${count(section.pool.size, 'configuration')}) was built with the live library and predicted with the rules.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Fidelity and coverage by class"><table class="quality">
<thead><tr><th scope="col">class</th><th scope="col">rules</th>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${[totalRow(quality), ...quality.map(classRow)]}</tbody></table></div>
${problems(quality)}
${holdOut.length === 0 ? nothing : holdOutSentence(holdOut)}
${mispredicted(quality)}
<details><summary>Observed against predicted outcomes</summary>${quality.flatMap(confusions)}</details></section>`
}

function problems(quality: readonly ClassQuality[]): Html {
  const items = quality.flatMap((item) => [
    ...(item.error === null
      ? []
      : [html`<li><code>${shortClass(item.name)}</code> could not be replayed: ${item.error}</li>`]),
    ...(sameOutcome(item.defaults)
      ? []
      : [
          html`<li><code>${shortClass(item.name)}()</code> is predicted ${item.defaults.predicted} and was observed ${item.defaults.observed}</li>`,
        ]),
  ])
  return items.length === 0 ? nothing : html`<ul>${items}</ul>`
}

function mispredicted(quality: readonly ClassQuality[]): Html {
  const wrong = quality.flatMap((item) => item.mispredictions.map((misprediction) => ({ item, misprediction })))
  if (wrong.length === 0) return nothing
  return html`<details><summary>What the rules get wrong (${wrong.length})</summary>${wrong.map(
    ({ item, misprediction: { observed, predicted, configurations, example, said } }) =>
      html`<div class="wrong"><code>${shortClass(item.name)}(${example})</code> predicted ${predicted}, observed ${observed} (${count(configurations, 'configuration')})${said === '' ? nothing : html`<span class="about">${said}</span>`}</div>`,
  )}</details>`
}

function holdOutSentence(samples: Parameters<typeof qualityOf>[0]): Html {
  const { size, errorPrecision, errorRecall, dormantExact } = qualityOf(samples)
  return html`<p>On ${count(size, 'configuration')} drawn without looking at the guards: error precision ${shareText(errorPrecision)}, recall ${shareText(errorRecall)}, dormant fields exact ${shareText(dormantExact)}.</p>`
}

function totalRow(quality: readonly ClassQuality[]): Html {
  const total = (of: (item: ClassQuality) => number): number => sum(quality.map(of))
  return row('all', count(quality.length, 'class', 'classes'), quality, [
    total((item) => item.coverage.sites),
    total((item) => item.coverage.confirmed),
    total((item) => item.coverage.accountedFor),
    shareText(noticedShare(quality)),
  ])
}

const classRow = (item: ClassQuality): Html =>
  row(
    'one',
    shortClass(item.name),
    [item],
    [item.coverage.sites, item.coverage.confirmed, item.coverage.accountedFor, shareText(noticedShare([item]))],
  )

function row(
  kind: string,
  name: string,
  quality: readonly ClassQuality[],
  coverage: readonly (string | number)[],
): Html {
  const { size, errorPrecision, errorRecall, dormantPrecision, dormantRecall, dormantExact } = qualityOf(
    samplesOf(quality, 'harvested'),
  )
  const cells = [
    sum(quality.map((item) => item.rules)),
    size,
    ...[errorPrecision, errorRecall, dormantPrecision, dormantRecall, dormantExact].map(shareText),
    ...coverage,
  ]
  return html`<tr class="${kind}"><th scope="row">${name}</th>${cells.map((cell) => html`<td>${typeof cell === 'number' ? cell.toLocaleString('en-US') : cell}</td>`)}</tr>`
}

function confusions(item: ClassQuality): Html[] {
  return item.fidelity.map(
    (
      sample,
    ) => html`<div class="scroll" tabindex="0" role="region" aria-label="Outcomes of ${shortClass(item.name)}"><table class="quality"><caption>${shortClass(item.name)}, ${sample.sample === 'harvested' ? 'pool' : 'hold-out'}: rows observed, columns predicted</caption>
<thead><tr><th scope="col">observed</th>${OUTCOMES.map((outcome) => html`<th scope="col">${outcome}</th>`)}</tr></thead>
<tbody>${OUTCOMES.map((observed) => html`<tr><th scope="row">${observed}</th>${OUTCOMES.map((predicted) => html`<td>${sample.confusion[observed][predicted]}</td>`)}</tr>`)}</tbody></table></div>`,
  )
}

export function rulesSection({ rules }: RuleSection): Html {
  const classes = [...new Set(rules.map((rule) => rule.className))]
  return html`<section id="rules" data-group><h2>Rules <span class="of">(${rules.length})</span></h2>${classes.map(
    (name) =>
      classRules(
        name,
        rules.filter((rule) => rule.className === name),
      ),
  )}</section>`
}

function classRules(name: string, rules: readonly DigestRule[]): Html {
  const ordered = SEVERITIES.flatMap((severity) => rules.filter((rule) => rule.severity === severity))
  return html`<div data-group><h3><code>${name}</code> <span class="of">(${rules.length})</span></h3>${ordered.map(ruleItem)}</div>`
}

function ruleItem(rule: DigestRule): Html {
  return html`<article class="item" id="${rule.id}" data-item data-class="${rule.className}" data-severity="${rule.severity}" data-change="${levelsOf(rule.changes)}">
<p><span class="badge ${rule.severity}">${SEVERITY_TITLES[rule.severity]}</span>${rule.illTyped ? html`<span class="badge quiet">ill-typed value</span>` : nothing}${changeBadges(rule.changes)}</p>${whenOf(rule.when)}<dl>${facts(rule)}</dl></article>`
}

const fact = (title: string, content: Html): Html => html`<dt>${title}</dt><dd>${content}</dd>`
const codes = (texts: readonly string[]): Html => html`${texts.map((text) => html`<code>${text}</code> `)}`

function facts(rule: DigestRule): Html[] {
  return [
    ...(rule.effect === '' ? [] : [fact('effect', html`${rule.effect}`)]),
    fact(
      'example',
      html`<code>${shortClass(rule.className)}(${rule.positive})</code>${rule.negative === null ? nothing : html`, but not <code>(${rule.negative})</code>`}`,
    ),
    ...(rule.message === null ? [] : [fact('message', html`${rule.message}`)]),
    ...(rule.dropped.length === 0 ? [] : [fact('left out', codes(rule.dropped))]),
    ...(rule.environment.length === 0 ? [] : [fact('rests on', codes(rule.environment))]),
    fact(
      'source',
      html`<code>${rule.source}</code> <a class="id" href="#${rule.id}">${rule.id}</a>${rule.addedBy === 'static_miner' ? nothing : html`, ${rule.addedBy.replaceAll('_', ' ')}`}`,
    ),
  ]
}

/** Conditions that hold together: one, or a list. */
export function whenOf(conditions: readonly string[]): Html {
  if (conditions.length === 1) return html`<div class="when">${longCode(conditions[0] ?? '')}</div>`
  return html`<ul class="when">${conditions.map((condition, index) => html`<li>${index === 0 ? nothing : html`<span class="dim">and</span> `}${longCode(condition)}</li>`)}</ul>`
}

/** Longest code that is shown without being asked for. */
const LONGEST = 320

/** Code that unfolds when it is very long. */
export function longCode(text: string): Html {
  if (text.length <= LONGEST) return html`<code>${text}</code>`
  return html`<details class="long"><summary><code>${text.slice(0, LONGEST)}…</code></summary><code>${text}</code></details>`
}

function debtItem({ id, justification, coveredBy, rule }: Debt): Html {
  const covered =
    coveredBy === null ? nothing : html`, covered by <a href="#${coveredBy}">${coveredBy}</a>, so it can go`
  return html`<div class="item" data-item data-class="${rule?.className ?? ''}">${rule === null ? nothing : whenOf(rule.when)}<p>${justification}</p><span class="about">${id}${covered}</span></div>`
}

export function remainderSections({ unexplained, quarantine, debt }: RuleSection): Html {
  return html`${
    unexplained.length === 0
      ? nothing
      : html`<section id="unexplained" data-group><h2>Sites without a rule <span class="of">(${unexplained.length})</span></h2>${unexplained.map(
          (
            site,
          ) => html`<div class="item" data-item data-class="${site.className}"><code>${shortClass(site.className)}</code> ${site.kind} at <code>${site.source}</code>
<span class="about">${site.reason.replaceAll('_', ' ')}: ${REASON_WORDS[site.reason] ?? ''}${site.detail === null ? '' : `; ${site.detail}`}</span></div>`,
        )}</section>`
  }
<section id="quarantine"${quarantine.length === 0 ? nothing : html` data-group`}><h2>Quarantine <span class="of">(${quarantine.length})</span></h2>${
    quarantine.length === 0
      ? html`<p>Empty: every rule that was mined passed every check on the live library.</p>`
      : quarantine.map(
          ({
            rule,
            failures,
          }) => html`<article class="item" data-item data-class="${rule.className}" data-severity="${rule.severity}"><p><span class="badge ${rule.severity}">${SEVERITY_TITLES[rule.severity]}</span></p>${whenOf(rule.when)}<dl>
${failures.map(({ check, expected, found, counterExample }) => html`${fact('failed', html`<span class="badge error">${kindWords(check)}</span>`)}${fact('expected', html`${expected}`)}${fact('found', html`${found}`)}${counterExample === null ? nothing : fact('shown by', codes([counterExample]))}`)}${fact('rule', codes([rule.id]))}</dl></article>`,
        )
  }</section>
${debt.length === 0 ? nothing : html`<section id="debt" data-group><h2>Rules written by hand <span class="of">(${debt.length})</span></h2>${debt.map(debtItem)}</section>`}`
}
