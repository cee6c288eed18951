/** By which key the comment of a concern is found again: `report` writes it, `approve-reuse` looks for it. */
import { type Producer } from './paths'

export const reportKey = (engine: string, concern: Producer): string =>
  `report-${engine.replaceAll('_', '-')}-${concern}`
