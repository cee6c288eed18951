/** `report.html`: one file without scripts or requests, for a reader who asks "show me". */
import { html, Html, nothing } from '../../shared/report/html'
import { findingOf } from './findings'
import { type Matrix, type MatrixCell } from './matrix'
import { oneDecimal, percent } from './numbers'
import { REPORT_STYLE } from './report-style'
import { stepTimes } from './report-times'
import { anchorOf, drillDown } from './report-trials'

/** Sentences at the top; every cell has its row further down. */
const MOST_FINDINGS = 100
const LONGEST_ROW_LABEL = 120

export function formatReport(matrix: Matrix): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Triage Matrix - ${matrix.recipe.workload}</title>
        <style>
          ${new Html(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <h1>Triage Matrix - ${matrix.recipe.workload}</h1>
        <p class="facts">
          Ticket ${matrix.recipe.ticket ?? '(none)'}; baseline ${matrix.baseline}; run ${matrix.timestamp}
        </p>
        ${warnings(matrix)}
        <h2>What this shows</h2>
        ${findings(matrix)}
        <h2>Failure rate</h2>
        ${heatMap(matrix)}
        <h2>Cells</h2>
        ${cellTable(matrix)}
        <h2>Step times</h2>
        ${stepTimes(matrix)}
        <h2>Trials</h2>
        ${matrix.cells.map(drillDown)}
      </body>
    </html> `
  return page.text
}

function warnings({ warnings: list }: Matrix): Html {
  return list.length === 0 ? nothing : html`<div class="warn">${list.map((warning) => html`<p>${warning}</p>`)}</div>`
}

function findings(matrix: Matrix): Html {
  const more = matrix.cells.length - MOST_FINDINGS
  return html`<ul class="findings">
    ${matrix.cells.slice(0, MOST_FINDINGS).map(
      (cell) =>
        html`<li>
            <a href="#${anchorOf(cell)}"><b>${cell.result.cell.name}</b></a> ${findingOf(cell, matrix)}
          </li> `,
    )}${more > 0 ? html`<li>${more} more cells are in the table below.</li>` : nothing}
  </ul>`
}

/** Rows are mitigations (with what else differs), columns environments; a place holds one cell. */
function heatMap(matrix: Matrix): Html {
  const environments = [...new Set(matrix.cells.map(({ result }) => result.cell.environment.name))]
  const rows = new Map<string, { readonly label: string; readonly places: Map<string, MatrixCell> }>()
  for (const cell of matrix.cells) {
    const { name, environment } = cell.result.cell
    const label = rowLabel(cell)
    const shared = rows.get(label)
    // Cells that differ in nothing a row names have rows of their own.
    const apart = shared?.places.has(environment.name) === true
    const row = (apart ? undefined : shared) ?? { label: apart ? `${label} (${name})` : label, places: new Map() }
    rows.set(row.label, row)
    row.places.set(environment.name, cell)
  }
  return html`<div class="scroll">
    <table class="heat">
      <thead>
        <tr>
          <th>Mitigations</th>
          ${environments.map((name) => html`<th>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...rows.values()].map(
          ({ label, places }) =>
            html`<tr>
              <th>${label}</th>
              ${environments.map((name) => heatCell(places.get(name)))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

function rowLabel({ result: { cell } }: MatrixCell): string {
  const extra = Object.entries(cell.extra_env).map(([key, value]) => `${key}=${value}`)
  const text = [cell.mitigations.join(' + '), ...extra].join(' ')
  return text.length <= LONGEST_ROW_LABEL ? text : `${text.slice(0, LONGEST_ROW_LABEL)}…`
}

function heatCell(cell: MatrixCell | undefined): Html {
  if (cell === undefined) return html`<td class="none"></td>`
  const { failed_count: failed, passed_count: passed } = cell.result.stats
  const valid = failed + passed
  const link = `#${anchorOf(cell)}`
  if (valid === 0) return html`<td class="none"><a href="${link}">${cell.comparison.tag}</a></td>`
  const rate = failed / valid
  const { effect, speed } = cell.comparison
  // From green over yellow to red; the number is what counts, the colour only guides the eye.
  return html`<td style="background:hsl(${Math.round(120 * (1 - rate))} 70% 50% / .35)">
    <a href="${link}"><b>${percent(rate)}</b>${failed} / ${valid}<small>${effect}${speed.startsWith('speed') ? `, ${speed}` : ''}</small></a>
  </td>`
}

function cellTable(matrix: Matrix): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Cell</th>
          <th>Effect</th>
          <th class="n">Failures</th>
          <th class="n">Rate (95 %)</th>
          <th class="n">Errors</th>
          <th class="n">Missing</th>
          <th class="n">Mean step (ms)</th>
          <th>Speed</th>
          <th>Trusted</th>
        </tr>
      </thead>
      <tbody>
        ${matrix.cells.map(cellRow)}
      </tbody>
    </table>
  </div>`
}

function cellRow(cell: MatrixCell): Html {
  const { result, comparison } = cell
  const { stats } = result
  const interval = stats.failure_rate_interval
  const range = comparison.speedInterval
  return html`<tr class="${comparison.effect === 'baseline' ? 'baseline' : ''}">
    <td class="name"><a href="#${anchorOf(cell)}">${result.cell.name}</a></td>
    <td>
      <span class="tag ${comparison.effect}">${comparison.effect}</span>
      <span class="note"
        >${comparison.effectReason}${comparison.possiblyInert ? '; possibly inert' : ''}</span
      >
    </td>
    <td class="n">${stats.failed_count} / ${stats.passed_count + stats.failed_count}</td>
    <td class="n">
      ${interval === null ? '—' : `${percent(stats.failure_rate)} (${percent(interval.low)}–${percent(interval.high)})`}
    </td>
    <td class="n">${stats.error_count}</td>
    <td class="n">${result.missingTrials}</td>
    <td class="n">${stats.mean_step_time_ms > 0 ? oneDecimal(stats.mean_step_time_ms) : 'n/a'}</td>
    <td>${comparison.speed}${range === null ? nothing : html` <span class="note">(×${range.low.toFixed(2)}–×${range.high.toFixed(2)})</span>`}</td>
    <td class="${comparison.trusted ? 'yes' : 'no'}">${comparison.trusted ? 'yes' : 'no'}</td>
  </tr> `
}
