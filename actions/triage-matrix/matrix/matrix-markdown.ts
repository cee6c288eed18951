/** `matrix.md` and the job summary. Everything that comes from a recipe or a workload is escaped by `md`. */
import { type JsonValue } from '../../shared/artefacts/json-value'
import {
  blocks,
  bullets,
  type Column,
  details,
  document,
  heading,
  type Inline,
  join,
  Markdown,
  md,
  none,
  table,
} from '../../shared/report/markdown'
import { findings } from './findings'
import { bestMitigations, type Matrix, type MatrixCell } from './matrix'
import { oneDecimal, percent } from './numbers'
import { type Interval } from '../stats/proportions'

/** A cell of the table is read at a glance; what is longer is in `matrix.json`. */
const LONGEST_TEXT = 160
const MOST_HINTS = 50
const MOST_FINDINGS = 100
const MOST_FINDINGS_OF_SUMMARY = 20

export function formatMatrixMarkdown(matrix: Matrix): string {
  return document([
    heading(1, md`Triage Matrix - ${matrix.recipe.workload}`),
    warningBlock(matrix.warnings),
    facts(matrix),
    heading(2, 'What this shows'),
    bullets(findings(matrix, MOST_FINDINGS)),
    heading(2, 'Reproduction Summary'),
    summaryTable(matrix),
    hints(matrix),
    notes(),
  ])
}

/** The same for a job summary, whose reader has the report as an artefact. */
export function formatSummary(matrix: Matrix): string {
  return document([
    heading(2, md`Triage Matrix - ${matrix.recipe.workload}`),
    verdictLine(matrix),
    warningBlock(matrix.warnings),
    bullets(findings(matrix, MOST_FINDINGS_OF_SUMMARY)),
    summaryTable(matrix),
    hints(matrix),
  ])
}

function verdictLine(matrix: Matrix): Markdown {
  const best = bestMitigations(matrix)
  if (!matrix.baselineUsable)
    return md`
The baseline is unusable: nothing can be concluded.
    `
  return best.length === 0
    ? md`
No cell is shown to help without slowing the workload down.
      `
    : md`Shown to help without slowing the workload down: ${join(best.slice(0, 20))}.`
}

function warningBlock(warnings: readonly string[]): Markdown {
  if (warnings.length === 0) return none
  return new Markdown(['> [!WARNING]', ...warnings.map((warning) => `> ${md`${cut(warning, 500)}`.text}  `)].join('\n'))
}

function facts(matrix: Matrix): Markdown {
  const { recipe, lock } = matrix
  const baseline = matrix.cells.find(({ result }) => result.cell.name === matrix.baseline)
  const baselineMean = baseline?.result.stats.mean_step_time_ms ?? 0
  const source = lock.recipe_source
  const lines: (readonly [string, Inline])[] = [
    ['Ticket', recipe.ticket ?? '(none)'],
    ['Workload', recipe.workload],
    [
      'Recipe',
      source.path === null ? '(flag-mode; in-memory)' : `${source.path} (sha256:${(source.sha256 ?? '').slice(0, 10)})`,
    ],
    ['Trials per cell', recipe.stopAfter === null ? recipe.trials : `up to ${recipe.stopAfter.maxTrials}`],
    ['Steps per trial', recipe.steps],
    ['Run timestamp', matrix.timestamp],
    [
      'Baseline cell',
      `${matrix.baseline} (mean step time = ${baselineMean > 0 ? `${oneDecimal(baselineMean)} ms` : 'n/a'})`,
    ],
  ]
  return new Markdown(lines.map(([name, value]) => md`**${name}**: ${value}`.text).join('  \n'))
}

interface TableColumn {
  readonly column: Column
  readonly value: (cell: MatrixCell) => Inline
  /** A column that no cell needs is left out. */
  readonly shown?: (cells: readonly MatrixCell[]) => boolean
}

/** Text of our own making: numbers, tags and signs, which must not look escaped in the source. */
const own = (text: string): Markdown => new Markdown(text.replaceAll('<', '&lt;'))
const dash = '—'

function summaryTable(matrix: Matrix): Markdown {
  const configs = differing(matrix.cells.map(({ result }) => result.cell.workload_config))
  const environments = differing(matrix.cells.map(({ result }) => result.cell.extra_env))
  const any = (test: (cell: MatrixCell) => boolean) => (cells: readonly MatrixCell[]) => cells.some(test)
  const number = (title: string): Column => ({ title, numeric: true })
  const columns: TableColumn[] = [
    { column: 'Cell', value: ({ result }) => result.cell.name },
    { column: 'Mitigations', value: ({ result }) => cut(result.cell.mitigations.join(' + ')) },
    { column: 'Environment', value: ({ result }) => cut(result.cell.environment.name) },
    {
      column: 'Extra env',
      value: ({ result }) => settings(result.cell.extra_env, environments),
      shown: () => environments.size > 0,
    },
    {
      column: 'Config',
      value: ({ result }) => settings(result.cell.workload_config, configs),
      shown: () => configs.size > 0,
    },
    { column: number('Failure rate'), value: failureRate },
    {
      column: number('Failures'),
      value: ({ result: { stats } }) =>
        `${stats.failed_count} / ${stats.passed_count + stats.failed_count}${stats.passed_count + stats.failed_count === 0 ? ' (no valid trials)' : ''}`,
    },
    {
      column: number('Errors'),
      value: ({ result: { stats } }) =>
        `${stats.error_count} / ${stats.trials}${stats.unreliable ? ' (unreliable)' : ''}`,
      shown: any(({ result }) => result.stats.error_count > 0),
    },
    {
      column: number('No result'),
      value: ({ result }) => `${result.missingTrials} / ${result.cell.trials}`,
      shown: any(({ result }) => result.missingTrials > 0),
    },
    {
      column: number('Timeouts'),
      value: ({ result }) => result.stats.timeout_count,
      shown: any(({ result }) => result.stats.timeout_count > 0),
    },
    {
      column: 'Top failure',
      value: ({ result }) => result.stats.top_failure_detector_id ?? dash,
      shown: any(({ result }) => result.stats.top_failure_detector_id !== null),
    },
    {
      column: 'Top warn',
      value: ({ result }) => result.stats.top_warn_detector_id ?? dash,
      shown: any(({ result }) => result.stats.top_warn_detector_id !== null),
    },
    {
      column: 'Stop after',
      value: ({ result }) => result.stopAfterNote ?? dash,
      shown: () => matrix.recipe.stopAfter !== null,
    },
    {
      column: 'Iters',
      value: ({ result }) => result.stats.iters_display,
      shown: any(({ result }) => result.stats.iters_display !== dash),
    },
    {
      column: number('Mean step (ms)'),
      value: ({ result: { stats } }) => own(stats.mean_step_time_ms > 0 ? oneDecimal(stats.mean_step_time_ms) : 'n/a'),
    },
    {
      column: number('Median (ms)'),
      value: ({ result: { stats } }) => own(stats.mean_step_time_ms > 0 ? oneDecimal(stats.p50_step_time_ms) : 'n/a'),
    },
    { column: 'Effect', value: effect },
    { column: 'Speed', value: ({ comparison }) => own(comparison.speed + intervalText(comparison.speedInterval)) },
    { column: 'Trusted', value: ({ comparison }) => (comparison.trusted ? 'yes' : 'no') },
    {
      column: number('Reused'),
      value: ({ result }) => `${result.reusedTrials} / ${result.stats.trials}`,
      shown: any(({ result }) => result.reusedTrials > 0),
    },
    { column: 'Confound', value: ({ comparison }) => own(comparison.tag) },
  ]
  const visible = columns.filter(({ shown }) => shown?.(matrix.cells) ?? true)
  return table(
    visible.map(({ column }) => column),
    matrix.cells.map((cell) => visible.map(({ value }) => value(cell))),
  )
}

function failureRate({ result: { stats } }: MatrixCell): Inline {
  const interval = stats.failure_rate_interval
  return interval === null
    ? dash
    : own(`${percent(stats.failure_rate)} (${percent(interval.low)}–${percent(interval.high)})`)
}

function effect({ comparison, result }: MatrixCell): Inline {
  if (result.error !== null) return `error: ${cut(result.error)}`
  const p =
    comparison.pValue === null
      ? ''
      : ` (p ${comparison.pValue < 0.001 ? '< 0.001' : `= ${comparison.pValue.toFixed(3)}`})`
  const reason = comparison.effect === 'inconclusive' ? `: ${comparison.effectReason}` : ''
  return own(`${comparison.effect}${reason}${p}${comparison.possiblyInert ? '; possibly inert' : ''}`)
}

function intervalText(interval: Interval | null): string {
  return interval === null ? '' : ` (×${interval.low.toFixed(2)}–×${interval.high.toFixed(2)})`
}

/** Keys whose values are not the same in all cells; absence counts. */
function differing(values: readonly Readonly<Record<string, JsonValue>>[]): Set<string> {
  const keys = new Set(values.flatMap(Object.keys))
  return new Set(
    [...keys].filter(
      (key) =>
        new Set(values.map((value) => (Object.hasOwn(value, key) ? JSON.stringify(value[key]) : undefined))).size > 1,
    ),
  )
}

function settings(value: Readonly<Record<string, JsonValue>>, keys: ReadonlySet<string>): Inline {
  const text = Object.entries(value)
    .filter(([key]) => keys.has(key))
    .map(([key, item]) => `${key}=${typeof item === 'string' ? item : JSON.stringify(item)}`)
    .join(', ')
  return text === '' ? dash : cut(text)
}

function hints(matrix: Matrix): Markdown {
  const all = matrix.cells.flatMap(({ result }) =>
    result.stats.failure_hints.map(
      ([hint, trials]) => md`**${result.cell.name}** (${trials}/${result.stats.trials} trials): ${cut(hint, 300)}`,
    ),
  )
  if (all.length === 0) return none
  const more = all.length - MOST_HINTS
  return blocks([
    heading(2, 'Failure hints'),
    bullets(all.slice(0, MOST_HINTS)),
    more > 0 ? md`${more} more are in matrix.json.` : none,
  ])
}

function notes(): Markdown {
  return details(
    'Notes',
    bullets([
      'Failure rate: failing trials of those with a verdict, with the 95 % Wilson interval. Errors, timeouts and lost results are not in it.',
      'Effect: Fisher’s exact test against the baseline, two-sided, at 5 %. Inconclusive means that these trials cannot tell.',
      'Speed: mean step time divided by the baseline’s, over trials with a verdict, with a 95 % interval; speed (+N%) is above the threshold. Only times per step of equal hardware are compared, or of pairs on one machine.',
      'Trusted: a conclusion from enough trials of both sides, with few errors, and, where it is a difference, one that also holds among so many cells (false discovery rate 5 %). Possibly inert: equal to the baseline in failures and in speed; the setting may be read by nothing.',
      'Confound is the single tag of earlier tools: - means neither slow nor as bad as the baseline, no effect that it fails at least as often.',
      'recipe.resolved.yaml runs the same recipe again; recipe.lock.json records what its names meant, so that a change of a registry shows.',
    ]),
  )
}

function cut(text: string, longest = LONGEST_TEXT): string {
  // A pair of surrogates that is cut in two is spelled out by the escaping.
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}
