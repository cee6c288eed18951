/** The step times of all cells on one axis, as a drawing. */
import { html, type Html } from '../../shared/report/html'
import { type Histogram } from './aggregate'
import { type Matrix, type MatrixCell } from './matrix'
import { oneDecimal } from './numbers'

const WIDTH = 1000
const LABEL = 190
const RIGHT = 150
const ROW = 46
const LONGEST_LABEL = 26

interface Drawn {
  readonly cell: MatrixCell
  readonly histogram: Histogram
}

type Axis = (milliseconds: number) => number

/** One row per cell: its histogram, a line at its median, and a dashed one at the baseline's. */
export function stepTimes(matrix: Matrix): Html {
  const drawn = matrix.cells.flatMap((cell): Drawn[] =>
    cell.result.stats.step_time_histogram === null ? [] : [{ cell, histogram: cell.result.stats.step_time_histogram }],
  )
  if (drawn.length === 0) return html`<p>No cell has step times.</p>`
  const low = Math.min(0, ...drawn.map(({ histogram }) => histogram.low_ms))
  const high = Math.max(...drawn.map(({ histogram }) => histogram.high_ms))
  const ticks = axisTicks(low, high)
  const span = Math.max(high, ticks.at(-1) ?? high) - low || 1
  const x: Axis = (value) => Math.round((LABEL + ((value - low) / span) * (WIDTH - LABEL - RIGHT)) * 10) / 10
  const height = drawn.length * ROW + 26
  const baseline = drawn.find(({ cell }) => cell.result.cell.name === matrix.baseline)
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Distribution of step times of every cell">
      ${ticks.map(
        (tick) =>
          html`<line
              x1="${x(tick)}"
              x2="${x(tick)}"
              y1="0"
              y2="${height - 22}"
              stroke="currentColor"
              stroke-opacity=".15"
            /><text class="muted" x="${x(tick)}" y="${height - 6}" text-anchor="middle">${tickText(tick)} ms</text>`,
      )}
      ${baseline === undefined ? [] : [medianLine(baseline.cell, x, 0, height - 22, '4 3')]}
      ${drawn.map((item, row) => rowOf(item, x, (row + 1) * ROW - 6))}
    </svg>
    <p class="note">
      All steps of all trials. The line is the median, the dashed one that of the baseline; the slowest 1 % of a cell is
      not drawn.
    </p>`
}

function rowOf({ cell, histogram }: Drawn, x: Axis, base: number): Html {
  const { stats } = cell.result
  const { name } = cell.result.cell
  return html`<g
    ><title>
      ${name}: median ${oneDecimal(stats.p50_step_time_ms)} ms, p90 ${oneDecimal(stats.p90_step_time_ms)} ms, p99
      ${oneDecimal(stats.p99_step_time_ms)} ms, slowest ${oneDecimal(stats.max_step_time_ms)} ms;
      ${stats.step_time_source}</title
    ><text x="0" y="${base - 8}">
      ${name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL)}…` : name}</text
    >${bars(histogram, x, base)}${medianLine(cell, x, base - ROW + 10, base, '')}<text
      x="${WIDTH - RIGHT + 12}"
      y="${base - 8}"
    >
      ${oneDecimal(stats.p50_step_time_ms)} ms <tspan class="muted">${paceOf(cell)}</tspan></text
    ></g
  > `
}

function medianLine(cell: MatrixCell, x: Axis, top: number, bottom: number, dashes: string): Html {
  const at = x(cell.result.stats.p50_step_time_ms)
  return html`<line
    x1="${at}"
    x2="${at}"
    y1="${top}"
    y2="${bottom}"
    stroke="currentColor"
    stroke-opacity="${dashes === '' ? 1 : 0.5}"
    stroke-dasharray="${dashes}"
  />`
}

function paceOf({ comparison }: MatrixCell): string {
  if (comparison.speedRatio === null) return ''
  const percent = Math.round((comparison.speedRatio - 1) * 100)
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)}%`
}

function bars({ low_ms: low, high_ms: high, counts }: Histogram, x: Axis, base: number): readonly Html[] {
  const most = Math.max(...counts)
  const step = (high - low) / counts.length
  return counts.flatMap((count, index) => {
    if (count === 0) return []
    const size = Math.max(1, Math.round((count / most) * (ROW - 14) * 10) / 10)
    const left = x(low + index * step)
    const width = Math.max(1.5, Math.round((x(low + (index + 1) * step) - left) * 10) / 10)
    return [
      html`<rect x="${left}" y="${base - size}" width="${width}" height="${size}" fill="var(--bar)" fill-opacity=".75" />`,
    ]
  })
}

/** About five round numbers across a range. */
function axisTicks(low: number, high: number): number[] {
  const rough = (high - low) / 5
  if (!(rough > 0)) return [low]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => power * factor >= rough) ?? 10)
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step)
}

function tickText(tick: number): string {
  return String(Number(tick.toPrecision(6)))
}
