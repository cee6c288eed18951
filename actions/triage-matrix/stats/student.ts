/** Quantiles of Student's t distribution, also for degrees of freedom that are not whole. */

/**
 * The 0.975 quantile: found by bisection in the distribution, so exact to the last digits of a double for every
 * number of degrees of freedom.
 *
 * @param degrees at least 1; need not be whole
 */
export function studentQuantile(degrees: number): number {
  // t = sqrt(degrees * (1 / x - 1)) turns the two tails into the incomplete beta function of x.
  let [low, high] = [0, 1]
  for (let step = 0; step < 200 && low < high; step += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (incompleteBeta(middle, degrees / 2, 0.5) < 0.05) low = middle
    else high = middle
  }
  return Math.sqrt(degrees * (1 / high - 1))
}

/** The regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun, 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges quickly on this side only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
  return front * continuedFraction(x, a, b)
}

/** 1 / (1 + d1 / (1 + d2 / (1 + ...))), by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  const term = (index: number): number => {
    const m = Math.floor(index / 2)
    return index % 2 === 0
      ? (m * (b - m) * x) / ((a + index - 1) * (a + index))
      : (-(a + m) * (a + b + m) * x) / ((a + index - 1) * (a + index))
  }
  let denominator = 1 / (1 + term(1))
  let numerator = 1
  let value = denominator
  for (let index = 2; index < 10_000; index += 1) {
    denominator = 1 / (1 + term(index) * denominator)
    numerator = 1 + term(index) / numerator
    value *= numerator * denominator
    if (Math.abs(numerator * denominator - 1) < 1e-16) break
  }
  return value
}

/** Lanczos's approximation (g = 7, nine coefficients), good to fifteen digits for the arguments above. */
function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ]
  const y = x - 1
  const base = y + 7.5
  const series = coefficients.reduce((sum, value, index) => sum + value / (y + index + 1), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(base) - base + Math.log(series)
}
