/**
 * The pool: the configurations of a class on which rules are judged. Seeded and versioned, so that a figure measured on
 * it can be measured again.
 *
 * The strata are filled in order, each up to its share, and what is left over goes to `random`:
 *
 * | stratum  | cases                                                                                   |
 * | -------- | --------------------------------------------------------------------------------------- |
 * | default  | the class as it is built with nothing but placeholders                                  |
 * | alone    | every field alone on each of its values (a sample of them when there are too many), and |
 * |          | each placeholder left out                                                               |
 * | guard    | products over the fields that one guard reads                                           |
 * | pairwise | many fields at a time, chosen so that every pair of fields meets; every other one mild  |
 * | ill      | one or two fields of a type that the field does not expect                              |
 * | holdout  | values of a field's type, or of any type, drawn without looking at any guard            |
 * | random   | two to eight fields; every other case mild                                              |
 *
 * A mild case takes most of its values from configurations that are known to be fine, so that the pool holds accepted
 * configurations of many fields also where nearly every value of a field is refused.
 */
import { type Json } from '../rules/value'
import { type CaseTable } from './case-table'
import { arbitrary, boundary, typeOf, unique, UNIVERSAL, type ValueType } from './pool-values'
import { Prng } from './prng'

/** Raised whenever the same seed would give other cases. */
export const POOL_VERSION = 1

export type Stratum = 'default' | 'alone' | 'guard' | 'pairwise' | 'ill' | 'holdout' | 'random'

export interface PoolField {
  readonly name: string
  /** Encoded default; absent when there is none. */
  readonly default?: Json
  /** A value for every case that does not give the field another one: without it the class cannot be built. */
  readonly placeholder?: Json
  /** Left out of cases of several fields, but for a few: the kwarg that no class has, which would decide most of them. */
  readonly spare?: boolean
  /** The types the field accepts, when known from somewhere else than its guards. */
  readonly types?: readonly ValueType[]
}

export interface PoolRequest {
  /** Part of the seed, so that classes with equal fields get different cases. */
  readonly className: string
  readonly fields: readonly PoolField[]
  /** Encoded constants by field: what its guards compare it with. */
  readonly constants: Readonly<Record<string, readonly Json[]>>
  /** Encoded values, by field, of configurations that are fine. */
  readonly mild: Readonly<Record<string, readonly Json[]>>
  /** For each guard, the fields it reads. */
  readonly guardFields: readonly (readonly string[])[]
  readonly size: number
  readonly seed: string
}

/** The configurations, exactly as many as were asked for. */
export interface Pool extends CaseTable {
  /** The stratum of each case. */
  readonly strata: readonly Stratum[]
}

/** Shares of the pool, in percent; a stratum with less to say leaves the rest to `random`. */
const SHARE = { alone: 40, guard: 20, pairwise: 8, ill: 7, holdout: 15 } as const
/** Most cases of one guard's product. */
const GUARD_CAP = 250
/** Values drawn blindly for each field: one per hundred cases, within bounds. */
const HOLDOUT_VALUES = { least: 24, most: 500 }
/** A `NaN` or a set is never what a user meant; a field that expects numbers gets the others as well-typed values. */
const PLAUSIBLE: ReadonlySet<ValueType> = new Set(['none', 'bool', 'int', 'float', 'str', 'list', 'dict', 'object'])

interface Domain {
  readonly values: Json[]
  /** The index of the placeholder, or -1. */
  readonly placeholder: number
  readonly spare: boolean
  /** Indices of the values that are fine, of those the field plausibly takes, of the others, and of those drawn blindly. */
  readonly mild: number[]
  readonly typed: number[]
  readonly ill: number[]
  readonly holdout: number[]
}

/** Builds the pool of one class. The same request gives the same pool, on any machine. */
export function buildPool(request: PoolRequest): Pool {
  const prng = new Prng(`${POOL_VERSION}\n${request.seed}\n${request.className}`)
  const domains = request.fields.map((field) => buildDomain(field, request, prng))
  const builder = new Builder(request, domains, prng)
  builder.fill()
  return {
    fields: request.fields.map((field) => field.name),
    values: domains.map((domain) => domain.values),
    cases: builder.cases,
    strata: builder.strata,
  }
}

function buildDomain(field: PoolField, request: PoolRequest, prng: Prng): Domain {
  const constants = request.constants[field.name] ?? []
  const given = [field.placeholder, field.default].filter((value) => value !== undefined)
  const mild = unique([...given, ...(request.mild[field.name] ?? [])])
  const harvested = unique([...mild, ...constants.flatMap(boundary), ...constants.slice(0, 1).map(bogus)])
  const types = expectedTypes(field, [...given, ...constants])
  const fixed = unique([...harvested, ...UNIVERSAL])
  const typed: number[] = []
  const ill: number[] = []
  fixed.forEach((value, index) => {
    if (index < harvested.length || types === null || types.has(typeOf(value))) typed.push(index)
    else ill.push(index)
  })
  // Hold-out values must not depend on what was harvested: declared types only, and a sequence of their own.
  const declared = expectedTypes(field, given)
  const own = new Prng(`holdout\n${field.name}\n${prng.bits()}`)
  const count = Math.min(HOLDOUT_VALUES.most, Math.max(HOLDOUT_VALUES.least, Math.floor(request.size / 100)))
  const drawn = Array.from({ length: count }, () => {
    const type = declared !== null && own.chance(60) ? own.pick([...declared]) : undefined
    return arbitrary(type, own)
  })
  return {
    values: [...fixed, ...drawn],
    placeholder: field.placeholder === undefined ? -1 : 0,
    spare: field.spare ?? false,
    mild: mild.map((_, index) => index),
    typed,
    ill,
    holdout: drawn.map((_, index) => fixed.length + index),
  }
}

/** A member no allow-list has. */
function bogus(constant: Json): Json {
  return typeOf(constant) === 'int' || typeOf(constant) === 'float' ? 987_654 : 'no_such_value'
}

/** The types a field is known to take; null when nothing is known. None is always among them. */
function expectedTypes(field: PoolField, examples: readonly Json[]): Set<ValueType> | null {
  const types = new Set(field.types ?? [])
  for (const example of examples) {
    const type = typeOf(example)
    if (type !== 'none' && PLAUSIBLE.has(type)) types.add(type)
  }
  if (types.size === 0) return null
  if (types.has('float')) types.add('int')
  return types.add('none')
}

class Builder {
  readonly cases: number[][] = []
  readonly strata: Stratum[] = []
  readonly #request: PoolRequest
  readonly #domains: readonly Domain[]
  readonly #prng: Prng
  readonly #seen = new Set<string>()
  /** Fields with a placeholder. */
  readonly #held: readonly number[]
  /** How many fields are not spare; the spare ones come last. */
  readonly #ordinary: number

  constructor(request: PoolRequest, domains: readonly Domain[], prng: Prng) {
    this.#request = request
    this.#domains = domains
    this.#prng = prng
    this.#ordinary = domains.filter((domain) => !domain.spare).length
    if (domains.slice(this.#ordinary).some((domain) => !domain.spare)) throw new RangeError('spare fields come last')
    this.#held = domains.flatMap((domain, field) => (domain.placeholder < 0 ? [] : [field]))
  }

  fill(): void {
    if (this.#request.size > 0) this.#push('default', [])
    if (this.#domains.length > 0) {
      this.#alone()
      this.#guards()
      if (this.#ordinary > 0) this.#pairwise()
      this.#repeat('ill', SHARE.ill, () => this.#someFields(1, 2, (domain) => domain.ill))
      this.#repeat('holdout', SHARE.holdout, () => this.#someFields(1, 6, (domain) => domain.holdout))
    }
    // A class with few fields has fewer configurations than the pool has room; repeating them is harmless.
    while (this.cases.length < this.#request.size) {
      const mild = this.cases.length % 2 === 0
      this.#push(
        'random',
        this.#someFields(
          2,
          8,
          (domain) => this.#plausible(domain, mild) ?? (this.#prng.chance(88) ? domain.typed : domain.ill),
        ),
      )
    }
  }

  #room(percent: number): number {
    return Math.min(Math.floor((this.#request.size * percent) / 100), this.#request.size - this.cases.length)
  }

  /** Adds a case that these strata do not have yet. */
  #add(stratum: Stratum, picks: number[]): boolean {
    const key = picks.join(' ')
    if (this.#seen.has(key)) return false
    this.#seen.add(key)
    this.#push(stratum, picks)
    return true
  }

  /** Adds a case, with every placeholder it does not give, but for that of the field `without`. */
  #push(stratum: Stratum, picks: number[], without = -1): void {
    for (const field of this.#held)
      if (field !== without && !gives(picks, field)) picks.push(field, this.#domain(field).placeholder)
    this.cases.push(picks)
    this.strata.push(stratum)
  }

  #alone(): void {
    const all = this.#domains.flatMap((domain, field) =>
      [...domain.typed, ...domain.ill].map((value) => [field, value]),
    )
    const room = this.#room(SHARE.alone)
    for (const field of this.#held.slice(0, room)) this.#push('alone', [], field)
    const left = Math.max(0, room - this.#held.length)
    const chosen = all.length <= left ? all.keys() : this.#prng.distinct(left, all.length)
    for (const index of chosen) this.#push('alone', all[index] as number[])
  }

  #guards(): void {
    const index = new Map(this.#request.fields.map((field, position) => [field.name, position]))
    const groups = unique(
      this.#request.guardFields.map((names) =>
        [...new Set(names)].flatMap((name) => index.get(name) ?? []).sort((a, b) => a - b),
      ),
    ).filter((fields) => fields.length > 1)
    let room = this.#room(SHARE.guard)
    groups.forEach((fields, position) => {
      room -= this.#product(fields, Math.min(GUARD_CAP, Math.ceil(room / (groups.length - position))))
    })
  }

  /** The product of the fields' plausible values, or a sample of it. Returns how many cases it added. */
  #product(fields: readonly number[], most: number): number {
    const sizes = fields.map((field) => this.#domain(field).typed.length)
    const total = sizes.reduce((product, size) => product * size, 1)
    let added = 0
    const add = (choose: (size: number) => number): void => {
      const picks = fields.flatMap((field, position) => [
        field,
        this.#domain(field).typed[choose(sizes[position] ?? 1)] ?? 0,
      ])
      if (this.#add('guard', picks)) added += 1
    }
    if (total <= most) {
      for (let number = 0; number < total; number += 1) {
        let rest = number
        add((size) => {
          const digit = rest % size
          rest = Math.floor(rest / size)
          return digit
        })
      }
    } else {
      for (let attempt = 0; added < most && attempt < 3 * most; attempt += 1) add((size) => this.#prng.below(size))
    }
    return added
  }

  /** Rows of at most twelve fields; until every pair has met, each field is the one of three drawn with most new partners. */
  #pairwise(): void {
    const count = this.#ordinary
    const width = Math.min(12, count)
    const met = new Uint8Array(count * count)
    let left = (count * (count - 1)) / 2
    this.#repeat('pairwise', SHARE.pairwise, () => {
      const mild = this.cases.length % 2 === 0
      const from = (domain: Domain): readonly number[] => this.#plausible(domain, mild) ?? domain.typed
      if (left === 0) return this.#pick(this.#prng.distinct(width, count), from)
      const row: number[] = []
      while (row.length < width) {
        let best = -1
        let most = -1
        for (let draw = 0; draw < 3; draw += 1) {
          const field = this.#prng.below(count)
          if (row.includes(field)) continue
          let fresh = 0
          for (const other of row) if (met[field * count + other] === 0) fresh += 1
          if (fresh > most) [best, most] = [field, fresh]
        }
        if (best < 0) continue
        for (const other of row) {
          if (met[best * count + other] === 0) left -= 1
          met[best * count + other] = 1
          met[other * count + best] = 1
        }
        row.push(best)
      }
      return this.#pick(
        row.sort((a, b) => a - b),
        from,
      )
    })
  }

  #repeat(stratum: Stratum, percent: number, make: () => number[]): void {
    const room = this.#room(percent)
    let added = 0
    for (let attempt = 0; added < room && attempt < 3 * room; attempt += 1) {
      const picks = make()
      if (picks.length > 0 && this.#add(stratum, picks)) added += 1
    }
  }

  #someFields(least: number, most: number, from: (domain: Domain) => readonly number[]): number[] {
    const fields = this.#prng.distinct(this.#prng.between(least, most), this.#ordinary)
    const spare = this.#domains.length - this.#ordinary
    if (spare > 0 && this.#prng.chance(4)) fields.push(this.#ordinary + this.#prng.below(spare))
    return this.#pick(fields, from)
  }

  /** The values that are fine, for most fields of a mild case. */
  #plausible(domain: Domain, mild: boolean): readonly number[] | undefined {
    return mild && domain.mild.length > 0 && this.#prng.chance(90) ? domain.mild : undefined
  }

  #pick(fields: readonly number[], from: (domain: Domain) => readonly number[]): number[] {
    const picks: number[] = []
    for (const field of fields) {
      const values = from(this.#domain(field))
      if (values.length > 0) picks.push(field, this.#prng.pick(values))
    }
    return picks
  }

  #domain(field: number): Domain {
    const domain = this.#domains[field]
    if (domain === undefined) throw new RangeError(`there is no field ${field}`)
    return domain
  }
}

function gives(picks: readonly number[], field: number): boolean {
  for (let at = 0; at < picks.length; at += 2) if (picks[at] === field) return true
  return false
}
