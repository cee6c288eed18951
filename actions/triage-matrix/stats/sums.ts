/** Sums of doubles in twice the precision, so that means equal those of correctly rounded libraries. */

/** An unevaluated sum `high + low` of two doubles (Dekker; Knuth's two-sum). */
export class PreciseSum {
  #high = 0
  #low = 0

  add(value: number): void {
    const sum = this.#high + value
    const virtual = sum - this.#high
    this.#low += this.#high - (sum - virtual) + (value - virtual)
    this.#high = sum
  }

  /** Adds `value * value` without losing the rounding error of the product. */
  addSquare(value: number): void {
    const square = value * value
    const scaled = value * 134217729
    const head = scaled - (scaled - value)
    const tail = value - head
    const error = head * head - square + 2 * head * tail + tail * tail
    this.add(square)
    if (Number.isFinite(error)) this.#low += error
  }

  get value(): number {
    return this.#high + this.#low
  }
}

/** Arithmetic mean; 0 for no values. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) return 0
  const sum = new PreciseSum()
  for (let index = 0; index < values.length; index += 1) sum.add(values[index] as number)
  return sum.value / values.length
}

/** Standard deviation of the population (divided by n); 0 for fewer than two values. */
export function populationDeviation(values: ArrayLike<number>, around: number = mean(values)): number {
  if (values.length < 2) return 0
  const squares = new PreciseSum()
  const rest = new PreciseSum()
  for (let index = 0; index < values.length; index += 1) {
    const difference = (values[index] as number) - around
    squares.addSquare(difference)
    rest.add(difference)
  }
  // `around` is rounded; the second term takes back what that moved.
  const variance = (squares.value - (rest.value * rest.value) / values.length) / values.length
  return Math.sqrt(Math.max(0, variance))
}
