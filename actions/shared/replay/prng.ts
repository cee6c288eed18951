/**
 * The generator behind every sampled configuration: xoshiro128** 1.1 (Blackman and Vigna), seeded with splitmix32.
 *
 * `Math.random` cannot be seeded, and a pool must be the same bytes on every machine. The state is four 32-bit words
 * and every step is integer arithmetic, so no platform can round differently.
 */
export class Prng {
  readonly #state: [number, number, number, number]

  /** @param seed any text; texts that differ give unrelated sequences */
  constructor(seed: string) {
    let mixed = hash32(seed)
    const next = (): number => {
      mixed = (mixed + 0x9e3779b9) >>> 0
      let z = mixed
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
      return (z ^ (z >>> 15)) >>> 0
    }
    this.#state = [next(), next(), next(), next()]
  }

  /** 32 random bits, as a number from 0 to 2^32 - 1. */
  bits(): number {
    const state = this.#state
    const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0
    const shifted = state[1] << 9
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotate(state[3], 11)
    return result
  }

  /**
   * A whole number from 0 to `bound - 1`; `bound` is from 1 to 2^21, so that every step is exact. Numbers differ in
   * probability by less than one in 2^11, which no sample shows.
   */
  below(bound: number): number {
    return Math.floor((this.bits() * bound) / 2 ** 32)
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  /** One of the items, which must not be empty. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('nothing to pick from')
    return items[this.below(items.length)] as T
  }

  /** `count` different numbers below `bound`, ascending; all of them if there are fewer. */
  distinct(count: number, bound: number): number[] {
    const drawn: number[] = []
    if (count * 4 >= bound) {
      // Each number in turn is taken with the probability that leaves all subsets equally likely.
      for (let number = 0; number < bound && drawn.length < count; number += 1) {
        if (this.below(bound - number) < count - drawn.length) drawn.push(number)
      }
      return drawn
    }
    while (drawn.length < count) {
      const number = this.below(bound)
      let at = drawn.length
      while (at > 0 && (drawn[at - 1] ?? 0) > number) at -= 1
      if (drawn[at - 1] !== number) drawn.splice(at, 0, number)
    }
    return drawn
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

/** FNV-1a over the UTF-8 bytes. */
function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}
