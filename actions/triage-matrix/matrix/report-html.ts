/** `report.html`: one file without scripts or requests, for a reader who asks "show me". */
import { html, Html, nothing } from '../../shared/report/html'
import { inlineCode } from '../../shared/report/escape'
import { type Histogram } from './aggregate'
import { type Matrix, type MatrixCell } from './matrix'
import { oneDecimal, percent } from './numbers'

/** Trials listed per cell; the others are in the journal, and their number is shown. */
const MOST_TRIALS = 200

const STYLE = inlineCode(`
:root { color-scheme: light dark; --line: #8885; --soft: #8882 }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 1200px; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; margin: .5rem 0 1.5rem }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums }
.heat td { min-width: 5rem; text-align: center }
.heat a { color: inherit; text-decoration: none; display: block }
.warn { border-left: 4px solid #d90; padding: .2rem 1rem; background: var(--soft) }
.none { opacity: .5 }
svg { display: block; max-width: 100% }
svg text { font: 11px system-ui, sans-serif; fill: currentColor }
details { margin: .3rem 0 }
summary { cursor: pointer }
.fail { color: #c22 } .error { color: #b70 } .pass { color: #283 }
`)

export function formatReport(matrix: Matrix): string {
  const scale = timeScale(matrix.cells)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Triage Matrix - ${matrix.recipe.workload}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <h1>Triage Matrix - ${matrix.recipe.workload}</h1>
        <p>Ticket ${matrix.recipe.ticket ?? '(none)'}; baseline ${matrix.baseline}; run ${matrix.timestamp}</p>
        ${warnings(matrix)}
        <h2>Failure rate</h2>
        ${heatMap(matrix)}
        <h2>Cells</h2>
        ${cellTable(matrix)}
        <h2>Step times</h2>
        ${distributions(matrix, scale)}
        <h2>Trials</h2>
        ${matrix.cells.map(drillDown)}
      </body>
    </html> `
  return page.text
}

function warnings({ warnings: list }: Matrix): Html {
  return list.length === 0 ? nothing : html`<div class="warn">${list.map((warning) => html`<p>${warning}</p>`)}</div>`
}

/** Rows are mitigations (with what else differs), columns environments. */
function heatMap(matrix: Matrix): Html {
  const environments = [...new Set(matrix.cells.map(({ result }) => result.cell.environment.name))]
  const rows = new Map<string, MatrixCell[]>()
  for (const cell of matrix.cells) {
    const key = rowLabel(cell)
    rows.set(key, [...(rows.get(key) ?? []), cell])
  }
  return html`<table class="heat">
    <thead>
      <tr>
        <th>Mitigations</th>
        ${environments.map((name) => html`<th>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[...rows].map(
        ([label, cells]) =>
          html`<tr>
            <th>${label}</th>
            ${environments.map((name) => heatCell(cells.filter(({ result }) => result.cell.environment.name === name)))}
          </tr> `,
      )}
    </tbody>
  </table>`
}

function rowLabel({ result: { cell } }: MatrixCell): string {
  const extra = Object.entries(cell.extra_env).map(([key, value]) => `${key}=${value}`)
  const text = [cell.mitigations.join(' + '), ...extra].join(' ')
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`
}

function heatCell(cells: readonly MatrixCell[]): Html {
  const [first] = cells
  if (first === undefined) return html`<td class="none"></td>`
  const valid = cells.reduce((sum, { result: { stats } }) => sum + stats.passed_count + stats.failed_count, 0)
  const failed = cells.reduce((sum, { result: { stats } }) => sum + stats.failed_count, 0)
  const link = `#${anchor(first)}`
  if (valid === 0) return html`<td class="none"><a href="${link}">${first.comparison.tag}</a></td>`
  const rate = failed / valid
  // From green over yellow to red; the number is what counts, the colour only guides the eye.
  return html`<td style="background:hsl(${Math.round(120 * (1 - rate))} 70% 50% / .35)">
    <a href="${link}">${percent(rate)}<br />${failed} / ${valid}</a>
  </td>`
}

function anchor({ result }: MatrixCell): string {
  return `cell-${result.cell.id}`
}

function cellTable(matrix: Matrix): Html {
  return html`<table>
    <thead>
      <tr>
        <th>Cell</th>
        <th>Failures</th>
        <th>Rate (95 %)</th>
        <th>Errors</th>
        <th>Missing</th>
        <th>Mean step (ms)</th>
        <th>Effect</th>
        <th>Speed</th>
        <th>Trusted</th>
      </tr>
    </thead>
    <tbody>
      ${matrix.cells.map(({ result, comparison }) => {
        const { stats } = result
        const interval = stats.failure_rate_interval
        return html`<tr>
          <td>${result.cell.name}</td>
          <td class="n">${stats.failed_count} / ${stats.passed_count + stats.failed_count}</td>
          <td class="n">
            ${interval === null ? '—' : `${percent(stats.failure_rate)} (${percent(interval.low)}–${percent(interval.high)})`}
          </td>
          <td class="n">${stats.error_count}</td>
          <td class="n">${result.missingTrials}</td>
          <td class="n">${stats.mean_step_time_ms > 0 ? oneDecimal(stats.mean_step_time_ms) : 'n/a'}</td>
          <td>
            ${comparison.effect}${comparison.effectReason === '' ? '' : `: ${comparison.effectReason}`}${comparison.possiblyInert ? '; possibly inert' : ''}
          </td>
          <td>${comparison.speed}</td>
          <td>${comparison.trusted ? 'yes' : 'no'}</td>
        </tr> `
      })}
    </tbody>
  </table>`
}

interface Scale {
  readonly low: number
  readonly high: number
}

function timeScale(cells: readonly MatrixCell[]): Scale | undefined {
  const histograms = cells.flatMap(({ result }) => result.stats.step_time_histogram ?? [])
  if (histograms.length === 0) return undefined
  return {
    low: Math.min(0, ...histograms.map(({ low_ms: low }) => low)),
    high: Math.max(...histograms.map(({ high_ms: high }) => high)),
  }
}

const WIDTH = 800
const LABEL = 220
const ROW = 44

/** One row per cell on a common axis: the histogram, and a line at the median. */
function distributions(matrix: Matrix, scale: Scale | undefined): Html {
  if (scale === undefined) return html`<p>No cell has step times.</p>`
  const span = scale.high - scale.low || 1
  const x = (value: number): number =>
    Math.round((LABEL + ((value - scale.low) / span) * (WIDTH - LABEL - 10)) * 10) / 10
  const drawn = matrix.cells.flatMap((cell) =>
    cell.result.stats.step_time_histogram === null ? [] : [{ cell, histogram: cell.result.stats.step_time_histogram }],
  )
  const height = drawn.length * ROW + 24
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Distribution of step times of every cell">
    ${drawn.map(({ cell, histogram }, row) => {
      const base = (row + 1) * ROW - 6
      const { stats } = cell.result
      return html`<g
        ><title>
          ${cell.result.cell.name}: median ${oneDecimal(stats.p50_step_time_ms)} ms, p90
          ${oneDecimal(stats.p90_step_time_ms)} ms, ${stats.step_time_source}</title
        ><text x="0" y="${base - 8}">${cell.result.cell.name.slice(0, 32)}</text>${bars(histogram, x, base)}<line
          x1="${x(stats.p50_step_time_ms)}"
          x2="${x(stats.p50_step_time_ms)}"
          y1="${base - ROW + 10}"
          y2="${base}"
          stroke="currentColor"
      /></g> `
    })}
    <text x="${LABEL}" y="${height - 6}">${oneDecimal(scale.low)} ms</text>
    <text x="${WIDTH - 10}" y="${height - 6}" text-anchor="end">${oneDecimal(scale.high)} ms</text>
  </svg>`
}

function bars(
  { low_ms: low, high_ms: high, counts }: Histogram,
  x: (value: number) => number,
  base: number,
): readonly Html[] {
  const most = Math.max(...counts)
  const step = (high - low) / counts.length
  return counts.flatMap((count, index) => {
    if (count === 0) return []
    const size = Math.max(1, Math.round((count / most) * (ROW - 14) * 10) / 10)
    const left = x(low + index * step)
    const width = Math.max(1.5, Math.round((x(low + (index + 1) * step) - left) * 10) / 10)
    return [
      html`<rect x="${left}" y="${base - size}" width="${width}" height="${size}" fill="#48c" fill-opacity=".8" />`,
    ]
  })
}

function drillDown(cell: MatrixCell): Html {
  const { result } = cell
  const { stats } = result
  const shown = result.trials.slice(0, MOST_TRIALS)
  const more = result.trials.length - shown.length
  const environment = Object.entries(result.cell.resolved_env_vars)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
  return html`<details id="${anchor(cell)}">
    <summary>
      ${result.cell.name}: ${stats.failed_count} failed, ${stats.passed_count} passed, ${stats.error_count}
      errors${result.missingTrials > 0 ? `, ${result.missingTrials} without result` : ''}
    </summary>
    <p>${result.cell.image ?? result.cell.environment.name}; ${environment === '' ? 'no variables' : environment}</p>
    ${result.error === null ? nothing : html`<p class="error">${result.error}</p>`}
    ${
      stats.failure_hints.length === 0
        ? nothing
        : html`<ul>
            ${stats.failure_hints.slice(0, 20).map(([hint, trials]) => html`<li>${hint} (${trials} trials)</li>`)}
          </ul>`
    }
    <table>
      <thead>
        <tr>
          <th>Trial</th>
          <th>Verdict</th>
          <th>Ended</th>
          <th>Attempts</th>
          <th>Wall clock (s)</th>
          <th>Mean step (ms)</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (trial) =>
            html`<tr>
              <td class="n">${trial.trial}</td>
              <td class="${trial.verdict}">${trial.verdict}</td>
              <td>${trial.exit_status}</td>
              <td class="n">${trial.attempts}</td>
              <td class="n">${trial.wall_clock_sec.toFixed(2)}</td>
              <td class="n">${trial.mean_step_ms === null ? '—' : oneDecimal(trial.mean_step_ms)}</td>
              <td>${(trial.note ?? '').slice(0, 300)}${trial.reused ? ' (reused)' : ''}</td>
            </tr> `,
        )}
      </tbody>
    </table>
    ${more > 0 ? html`<p>${more} more trials are in the journal.</p>` : nothing}
  </details> `
}
