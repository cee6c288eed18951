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

  /** A whole number from 0 to `bound - 1`, without bias. `bound` is from 1 to 2^32. */
  below(bound: number): number {
    const limit = 2 ** 32 - (2 ** 32 % bound)
    let drawn = this.bits()
    while (drawn >= limit) drawn = this.bits()
    return drawn % bound
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

  /** `count` different numbers below `bound`, in the order in which they were drawn; all of them if there are fewer. */
  distinct(count: number, bound: number): number[] {
    const pool = Array.from({ length: bound }, (_, index) => index)
    const wanted = Math.min(count, bound)
    for (let index = 0; index < wanted; index += 1) {
      const other = this.between(index, bound - 1)
      const held = pool[index] as number
      pool[index] = pool[other] as number
      pool[other] = held
    }
    return pool.slice(0, wanted)
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
