/** Numbers in documents: written so that every program reads back the same number, or refused. */

/** The shortest text for a finite number; whole numbers below 10^21 have all their digits. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString()
  return JSON.stringify(value)
}

/** What is wrong with a number in JSON notation: too large, or a whole number that would lose digits. */
export function numberFault(token: string): 'not-finite' | 'inexact' | undefined {
  const value = Number(token)
  if (!Number.isFinite(value)) return 'not-finite'
  if (Number.isSafeInteger(value) || /[.eE]/.test(token)) return undefined
  return BigInt(token) === BigInt(value) ? undefined : 'inexact'
}
