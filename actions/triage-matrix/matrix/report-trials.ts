/** What is behind a cell of the report: its trials, one by one. */
import { html, type Html, nothing } from '../../shared/report/html'
import { type TrialSummary } from './cell-result'
import { type MatrixCell } from './matrix'
import { oneDecimal } from './numbers'

/** Trials listed per cell; the others are in the journal, and their number is shown. */
const MOST_TRIALS = 200
const MOST_HINTS = 20
const LONGEST_NOTE = 300

/** The name that links to the trials of a cell use. */
export function anchorOf({ result }: MatrixCell): string {
  return `cell-${result.cell.id}`
}

/** Closed at first; a link to what is inside opens it, without a script. */
export function drillDown(cell: MatrixCell): Html {
  const { result } = cell
  const { stats } = result
  const shown = result.trials.slice(0, MOST_TRIALS)
  const more = result.trials.length - shown.length
  const environment = Object.entries(result.cell.resolved_env_vars)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
  return html`<details>
    <summary>
      <b>${result.cell.name}</b>: ${stats.failed_count} failed, ${stats.passed_count} passed, ${stats.error_count}
      errors${result.missingTrials > 0 ? `, ${result.missingTrials} without result` : ''}
    </summary>
    <div id="${anchorOf(cell)}">
      <p>
        ${result.cell.image ?? result.cell.environment.name};
        ${environment === '' ? 'no variables' : html`<code>${environment}</code>`}
      </p>
      ${result.error === null ? nothing : html`<p class="error">${result.error}</p>`}
      ${result.hardware.length > 1 ? html`<p>Ran on ${result.hardware.join(' and on ')}.</p>` : nothing}
      ${result.stopAfterNote === null ? nothing : html`<p>${result.stopAfterNote}</p>`}
      ${
        stats.failure_hints.length === 0
          ? nothing
          : html`<ul>
              ${stats.failure_hints.slice(0, MOST_HINTS).map(([hint, trials]) => html`<li>${hint} (${trials} trials)</li>`)}
            </ul>`
      }
      ${shown.length === 0 ? html`<p>No trial has come to a verdict.</p>` : trialTable(shown)}
      ${more > 0 ? html`<p>${more} more trials are in the journal.</p>` : nothing}
    </div>
  </details> `
}

function trialTable(trials: readonly TrialSummary[]): Html {
  return html`<div class="strip" aria-hidden="true">
      ${trials.map(({ trial, verdict }) => html`<i class="${verdict}" title="trial ${trial}: ${verdict}"></i>`)}
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th class="n">Trial</th>
            <th>Verdict</th>
            <th>Ended</th>
            <th class="n">Attempts</th>
            <th class="n">Wall clock (s)</th>
            <th class="n">Mean step (ms)</th>
            <th>Note</th>
          </tr>
        </thead>
        <tbody>
          ${trials.map(trialRow)}
        </tbody>
      </table>
    </div>`
}

function trialRow(trial: TrialSummary): Html {
  return html`<tr>
    <td class="n">${trial.trial}</td>
    <td class="${trial.verdict}">${trial.verdict}</td>
    <td>${trial.exit_status}</td>
    <td class="n">${trial.attempts}</td>
    <td class="n">${trial.wall_clock_sec.toFixed(2)}</td>
    <td class="n">${trial.mean_step_ms === null ? '—' : oneDecimal(trial.mean_step_ms)}</td>
    <td>${(trial.note ?? '').slice(0, LONGEST_NOTE)}${trial.reused ? ' (reused)' : ''}</td>
  </tr> `
}
