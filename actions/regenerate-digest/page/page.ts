/**
 * `<engine>.html`: everything of the digest on one page, for reading and searching. It needs no
 * network and no server, and its own policy forbids it to use either.
 */
import { createHash } from 'node:crypto'
import { inlineCode } from '../../shared/report/escape'
import { html, Html, nothing } from '../../shared/report/html'
import { curationHeadline } from '../curation-markdown'
import { outcomes, shortClass } from '../changes-markdown'
import { count, headline, qualityOf, shareText, shippedRules, sum } from '../figures'
import {
  type Change,
  type ChangeSet,
  type Digest,
  type GapSection,
  type Parameter,
  type ParameterSection,
} from '../model'
import { kindWords, LEVEL_WORDS, LEVELS, SEVERITIES, SEVERITY_TITLES } from '../words'
import { changeBadges, levelsOf, longCode, qualitySection, remainderSections, rulesSection } from './rules'
import { SCRIPT } from './script'
import { STYLE } from './style'

/** The whole page, with its final line end. */
export function pageHtml(digest: Digest): string {
  const { rules, parameters, gaps } = digest
  const style = inlineCode(STYLE)
  const script = inlineCode(SCRIPT)
  const policy = `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'; base-uri 'none'; form-action 'none'`
  const changes = changesSection(digest)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${digest.engine} ${digest.version}: rules and parameters</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><h1>${digest.engine} ${digest.version} <small>rules and parameters</small></h1><p>${headline(digest)}</p>
${tiles(digest)}
<nav aria-label="Sections"><ul>${contents(digest).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav></header>
${filter(digest)}
<main id="content">
${rules === null ? nothing : qualitySection(rules)}
${changes}
${rules === null ? nothing : rulesSection(rules)}
${parameters === null ? nothing : parametersSection(parameters, digest.baseVersion)}
${rules === null ? nothing : remainderSections(rules)}
${gaps === null ? nothing : gapsSection(gaps)}
</main>
<footer>Written by the stage regenerate-digest from the artefacts of ${digest.engine} ${digest.version}.</footer>
<script>${new Html(script)}</script>
</body>
</html>
`
  return page.text
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

function contents({ rules, parameters, gaps }: Digest): [string, string][] {
  return [
    ...(rules === null ? [] : ([['fidelity', 'Fidelity and coverage']] as [string, string][])),
    ['changes', 'Changes'],
    ...(rules === null ? [] : ([['rules', 'Rules']] as [string, string][])),
    ...(parameters === null ? [] : ([['parameters', 'Parameters']] as [string, string][])),
    ...(rules === null || rules.unexplained.length === 0
      ? []
      : ([['unexplained', 'Sites without a rule']] as [string, string][])),
    ...(rules === null ? [] : ([['quarantine', 'Quarantine']] as [string, string][])),
    ...(gaps === null ? [] : ([['gaps', 'Gaps at run time']] as [string, string][])),
  ]
}

function tiles({ rules, parameters }: Digest): Html {
  const diffs = [rules?.diff, parameters?.diff].filter((diff) => diff !== null && diff !== undefined)
  const breaking = sum(diffs.map((diff) => diff.breaking))
  const entries: [string, string, '' | 'good' | 'bad'][] = []
  if (rules !== null) {
    const quality = qualityOf(rules.quality.flatMap((item) => item.fidelity))
    const tone = (value: number | null): '' | 'good' => (value === 1 ? 'good' : '')
    entries.push(
      [String(shippedRules(rules)), 'rules', ''],
      [shareText(quality.errorPrecision), 'error precision', tone(quality.errorPrecision)],
      [shareText(quality.errorRecall), 'error recall', tone(quality.errorRecall)],
      [shareText(quality.dormantExact), 'dormant fields exact', tone(quality.dormantExact)],
      [String(rules.quarantine.length), 'quarantined', rules.quarantine.length > 0 ? 'bad' : ''],
    )
  }
  if (parameters !== null) entries.push([String(parameters.total), 'parameters', ''])
  if (diffs.length > 0)
    entries.push([
      String(breaking),
      breaking === 1 ? 'breaking change' : 'breaking changes',
      breaking > 0 ? 'bad' : 'good',
    ])
  return html`<ul class="tiles">${entries.map(([number, title, tone]) => html`<li class="${tone}"><b>${number}</b>${title}</li>`)}</ul>`
}

function filter({ rules, parameters }: Digest): Html {
  const classes = [
    ...new Set([
      ...(rules?.rules ?? []).map((rule) => rule.className),
      ...(parameters?.classes ?? []).map((item) => item.name),
    ]),
  ].sort()
  const option = (value: string, title: string): Html => html`<option value="${value}">${title}</option>`
  return html`<form class="filter" id="filter" role="search" hidden>
<div class="search"><label for="search">Search names, predicates, messages (press /)</label><input id="search" name="search" type="search" autocomplete="off" spellcheck="false"></div>
<div><label for="class">Class</label><select id="class" name="class">${option('', 'all')}${classes.map((name) => option(name, shortClass(name)))}</select></div>
<div><label for="severity">Severity</label><select id="severity" name="severity">${option('', 'all')}${SEVERITIES.map((severity) => option(severity, SEVERITY_TITLES[severity]))}</select></div>
<div><label for="change">Change</label><select id="change" name="change">${option('', 'all')}${option('any', 'any change')}${LEVELS.map((level) => option(level, LEVEL_WORDS[level]))}</select></div>
<button type="reset">Clear</button>
<output id="count" aria-live="polite"></output>
</form>`
}

function changesSection({ rules, parameters, baseVersion }: Digest): Html {
  const diffs = [rules?.diff, parameters?.diff].filter((diff): diff is ChangeSet => diff !== null && diff !== undefined)
  if (diffs.length === 0)
    return html`<section id="changes"><h2>Changes</h2><p>There is no version to compare with.</p></section>`
  const changes = diffs.flatMap((diff) => diff.changes)
  const ordered = LEVELS.flatMap((level) => changes.filter((change) => change.level === level))
  const title = html`<h2>Changes since ${baseVersion ?? ''} <span class="of">(${changes.length})</span></h2>`
  if (changes.length === 0) return html`<section id="changes">${title}<p>None.</p></section>`
  const present = new Set(rules?.rules.map((rule) => rule.id))
  const item = (change: Change): Html => changeItem(change, present.has(change.subject))
  const safe = ordered.filter((change) => change.level === 'info')
  const folded =
    safe.length === 0
      ? nothing
      : html`<details class="fold" data-group><summary>Safe changes <span class="of">(${safe.length})</span></summary>${safe.map(item)}</details>`
  return html`<section id="changes" data-group>${title}${ordered.filter((change) => change.level !== 'info').map(item)}${folded}</section>`
}

/** @param linked whether the page has the rule that the change is about */
function changeItem(change: Change, linked: boolean): Html {
  const { before, after, witness, note, acknowledged } = change
  const line = (name: string, content: Html): Html => html`<dt>${name}</dt><dd>${content}</dd>`
  return html`<article class="item" data-item data-class="${change.className}" data-change="${change.level}"><p>${changeBadges([change])}<code>${shortClass(change.className)}</code>${change.subject === '' ? nothing : linked ? html` <a class="id" href="#${change.subject}">${change.subject}</a>` : html` <code>${change.subject}</code>`}</p><dl>
${before === null ? nothing : line('before', longCode(before))}${after === null ? nothing : line('after', longCode(after))}
${witness === null ? nothing : line('shown by', html`${witness.kwargs === '' ? 'the defaults' : html`<code>(${witness.kwargs})</code>`} <b>${outcomes(witness)}</b>`)}
${note === null ? nothing : line('note', html`${note}`)}${acknowledged === null ? nothing : line('accepted', html`${acknowledged}`)}${line('fingerprint', html`<code>${change.fingerprint}</code>`)}</dl></article>`
}

function parametersSection(section: ParameterSection, baseVersion: string | null): Html {
  const classes = section.classes.map(
    (
      item,
    ) => html`<div data-group><h3><code>${item.name}</code> <span class="of">(${item.parameters.length})</span></h3>
${item.resolvers.length === 0 ? nothing : html`<p class="about">What a parameter becomes when it is not set is decided by ${item.resolvers.map((name) => html`<code>${name}</code> `)}</p>`}
<table class="parameters"><thead><tr><th scope="col">parameter</th><th scope="col">type</th><th scope="col">default</th>${section.curation === null ? nothing : html`<th scope="col">curated</th>`}<th scope="col">change</th></tr></thead>
<tbody>${item.parameters.map((parameter) => parameterRow(item.name, parameter))}</tbody></table></div>`,
  )
  return html`<section id="parameters" data-group><h2>Parameters <span class="of">(${section.total})</span></h2><p>${curationHeadline(section, baseVersion)}</p>${classes}</section>`
}

function parameterRow(className: string, parameter: Parameter): Html {
  const { declared, required, effective, curated } = parameter
  const fallback = required ? html`required` : declared === null ? html`not known` : html`<code>${declared}</code>`
  return html`<tr data-item data-class="${className}" data-change="${levelsOf(parameter.changes)}"><th scope="row"><code>${parameter.name}</code>${parameter.deprecated ? html` <span class="badge warning">deprecated</span>` : nothing}${parameter.description === null ? nothing : html`<span class="about">${firstSentence(parameter.description)}</span>`}</th>
<td data-label="type">${parameter.typeUnknown === null ? html`<code>${parameter.type}</code>` : html`not known: ${kindWords(parameter.typeUnknown)}`}</td>
<td data-label="default">${fallback}${effective === null ? nothing : html`<span class="about">when not set: <code>${effective}</code></span>`}</td>
${curated === null ? nothing : html`<td data-label="curated">${curated ? 'yes' : 'no'}</td>`}<td>${changeBadges(parameter.changes)}</td></tr>`
}

/** A description is there to recognise the parameter by; the whole of it is in the artefact. */
function firstSentence(text: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
  return sentence.length <= 220 ? sentence : `${sentence.slice(0, 220)}…`
}

function gapsSection(gaps: GapSection): Html {
  return html`<section id="gaps" class="whole"><h2>Gaps observed at run time <span class="of">(${gaps.proposals.length})</span></h2>
<p>${count(gaps.observations, 'observation')}, ${gaps.covered} explained by a rule, ${gaps.died} ended by a dead process; ${count(gaps.groups, 'group')} of configurations that the engine made the same.</p>${gaps.proposals.map(
    (proposal) =>
      html`<details><summary>${proposal.addedBy.replaceAll('_', ' ')}: ${proposal.title}</summary><ul>${proposal.evidence.map((text) => html`<li>${text}</li>`)}</ul><pre><code>${preserve(proposal.fragment)}</code></pre></details>`,
  )}</section>`
}

/** Lines of preformatted text; the escape would otherwise spell their ends. */
const preserve = (text: string): Html[] =>
  text.split('\n').map((line, index) => html`${index === 0 ? nothing : new Html('\n')}${line}`)
