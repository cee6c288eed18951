/** How fast a cell is beside its baseline, and whether that can be said at all. */
import { type Interval } from '../stats/proportions'
import { pairedRatio, type Ratio, ratioOf } from '../stats/ratio'
import { type CellResult } from './cell-result'
import { roundHalfEven } from './numbers'

/** The evidence on speed of one cell against another. */
export interface SpeedEvidence {
  /** Whether the times of both are from machines that compare. */
  readonly comparable: boolean
  /** From trials with a verdict; undefined where there is nothing to compare. */
  readonly ratio: Ratio | undefined
  /** Whether it comes from baseline trials that ran beside this cell's. */
  readonly paired: boolean
}

/** Step times within this factor of each other are equal for practical purposes. */
const EQUIVALENCE = 1.05
/** Fewer pairs than this say nothing about how far a machine's speed spreads. */
const FEWEST_PAIRS = 2

/**
 * Compares trials of one kind of hardware, or pairs, which are on one machine by construction. Trials that ended in an
 * error or at their deadline have no say: what they measured is the error.
 */
export function compareSpeed(cell: CellResult, baseline: CellResult | undefined): SpeedEvidence {
  if (baseline === undefined || baseline === cell) return { comparable: true, ratio: undefined, paired: false }
  if (cell.pairs.length >= FEWEST_PAIRS) return { comparable: true, ratio: pairedRatio(cell.pairs), paired: true }
  // Only when all trials of both ran on one kind of hardware is the ratio of their means about the cells.
  if (new Set([...cell.hardware, ...baseline.hardware]).size > 1)
    return { comparable: false, ratio: undefined, paired: false }
  return { comparable: true, ratio: ratioOf(cell.trialMeans, baseline.trialMeans), paired: false }
}

/** `speed (+N%)` strictly above the threshold, else the signed percentage. */
export function speedText(ratio: number, threshold: number): string {
  const change = roundHalfEven((ratio - 1) * 100)
  return ratio > threshold ? `speed (+${change}%)` : `${change < 0 ? '' : '+'}${change === 0 ? 0 : change}%`
}

/** Whether the whole interval is within what practice calls equal. */
export function isSameSpeed(interval: Interval | undefined): boolean {
  return interval !== undefined && interval.low >= 1 / EQUIVALENCE && interval.high <= EQUIVALENCE
}
