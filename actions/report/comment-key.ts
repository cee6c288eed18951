/** By which key the comment of a concern is found again. */
import { type Cell } from './inputs'

export const keyOf = ({ engine, concern }: Pick<Cell, 'engine' | 'concern'>): string =>
  `report-${engine.replaceAll('_', '-')}-${concern}`
