/** Numbers as the reference prints them. */

/** The nearest whole number; a tie goes to the even one. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

/** One decimal; a value exactly between two goes to the even digit, as in Python and C. */
export function oneDecimal(value: number): string {
  const quarters = value * 4
  // Only odd multiples of a quarter whose double is exact lie exactly between two tenths.
  const tie = Number.isInteger(quarters) && quarters % 2 !== 0
  if (!tie) return value.toFixed(1)
  const [down, up] = [Math.floor(value * 10), Math.ceil(value * 10)]
  return ((down % 2 === 0 ? down : up) / 10).toFixed(1)
}

/** A share in percent, rounded as the reference does. */
export function wholePercent(share: number): string {
  return `${roundHalfEven(share * 100)}%`
}

/** A share that is never shown as 0 % or 100 % unless it is. */
export function percent(share: number): string {
  if (share === 0) return '0%'
  if (share === 1) return '100%'
  const text = (share * 100).toFixed(share < 0.1 || share > 0.9 ? 1 : 0)
  if (Number(text) === 0) return '<0.1%'
  return Number(text) === 100 ? '>99.9%' : `${text}%`
}
