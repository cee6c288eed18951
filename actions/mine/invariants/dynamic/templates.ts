/**
 * The seven templates a guard that could not be read is guessed from, and the hypotheses they give for what was seen.
 *
 * A template proposes only what every hit satisfies and no miss does. What it proposes is a guess: `learn` tries to
 * refute it outside the grid it was learnt on.
 */
import { keyOf } from '../../../shared/rules/canonical'
import { distinct } from '../../../shared/rules/domain'
import { constant, field, type CompareOp, type Predicate } from '../../../shared/rules/predicate'
import type { Kwargs } from '../../../shared/rules/rule'
import { classesOf, equals, numberOf } from '../../../shared/rules/semantics'
import { PyRef, PyTuple, type PyValue } from '../../../shared/rules/value'
import { arithmetic } from '../../../shared/rules/arithmetic'
import { Raised } from '../../../shared/rules/semantics'

/** One configuration that was tried, and whether the site spoke. */
export interface Row {
  readonly kwargs: Kwargs
  readonly hit: boolean
}

export interface Sample {
  readonly fields: readonly string[]
  readonly defaults: ReadonlyMap<string, PyValue>
  readonly rows: readonly Row[]
}

/** Conditions under which a residual template is looked for; the empty gate comes first. */
const MOST_GATES = 24

/** Every hypothesis that fits the sample, simplest first, each once. */
export function hypotheses(sample: Sample): readonly Predicate[] {
  const found: Predicate[] = []
  for (const gate of gatesOf(sample)) {
    const inside = { ...sample, rows: sample.rows.filter((row) => gate.every((atom) => holdsAtom(atom, row, sample))) }
    if (!inside.rows.some((row) => row.hit)) continue
    const atoms = gate.map(toPredicate)
    if (inside.rows.every((row) => row.hit) && gate.length > 0) found.push(conjunction(atoms))
    for (const residual of [
      ...thresholds(inside),
      ...comparisons(inside),
      ...divisibilities(inside),
      ...typeLists(inside),
      ...valueLists(inside),
    ]) {
      found.push(conjunction([...atoms, residual]))
    }
  }
  const seen = new Set<string>()
  return found.filter((predicate) => {
    const key = keyOf(predicate)
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

interface Atom {
  readonly name: string
  readonly value: PyValue
}

function toPredicate({ name, value }: Atom): Predicate {
  const identity = value === null || typeof value === 'boolean'
  return { kind: 'compare', op: identity ? 'is' : '==', left: field(name), right: constant(value) }
}

function holdsAtom({ name, value }: Atom, row: Row, sample: Sample): boolean {
  const held = valueOf(row, name, sample)
  return value === null || typeof value === 'boolean' ? held === value : equals(held, value)
}

/** Values all hits share and some miss does not: alone, and in pairs. */
function gatesOf(sample: Sample): readonly (readonly Atom[])[] {
  const hits = sample.rows.filter((row) => row.hit)
  const misses = sample.rows.filter((row) => !row.hit)
  const atoms = sample.fields.flatMap((name): Atom[] => {
    const [first] = hits
    if (first === undefined) return []
    const atom = { name, value: valueOf(first, name, sample) }
    const shared = hits.every((row) => holdsAtom(atom, row, sample))
    return shared && misses.some((row) => !holdsAtom(atom, row, sample)) ? [atom] : []
  })
  const pairs = atoms.flatMap((a, index) => atoms.slice(index + 1).map((b) => [a, b]))
  return [[], ...atoms.map((atom) => [atom]), ...pairs].slice(0, MOST_GATES)
}

/** A field against a constant. */
function thresholds(sample: Sample): readonly Predicate[] {
  return sample.fields.flatMap((name) => {
    const numbers = split(sample, name, (value) => (typeof value === 'boolean' ? undefined : numberOf(value)))
    if (numbers === undefined) return []
    const [low, high] = [Math.min(...numbers.hits), Math.max(...numbers.hits)]
    const bounds: readonly (readonly [CompareOp, number])[] = [
      ['>=', low],
      ['<=', high],
    ]
    return bounds
      .filter(([op, bound]) => numbers.misses.every((miss) => !(op === '>=' ? miss >= bound : miss <= bound)))
      .map(([op, bound]) => compareTo(name, op, bound))
  })
}

/** Two fields against each other. */
function comparisons(sample: Sample): readonly Predicate[] {
  const ops: readonly CompareOp[] = ['<', '<=', '>', '>=', '==', '!=']
  return pairsOf(sample.fields).flatMap(([a, b]) =>
    ops.flatMap((op): Predicate[] =>
      fits(sample, (row) => orders(op, valueOf(row, a, sample), valueOf(row, b, sample)))
        ? [{ kind: 'compare', op, left: field(a), right: field(b) }]
        : [],
    ),
  )
}

/** One field not a multiple of another. */
function divisibilities(sample: Sample): readonly Predicate[] {
  return [...pairsOf(sample.fields), ...pairsOf(sample.fields).map(([a, b]) => [b, a] as const)].flatMap(
    ([a, b]): Predicate[] => {
      const rest = (row: Row): boolean | undefined => {
        try {
          return !equals(arithmetic('%', valueOf(row, a, sample), valueOf(row, b, sample)), 0)
        } catch (end) {
          if (end instanceof Raised) return undefined
          throw end
        }
      }
      const left = { kind: 'arithmetic' as const, op: '%' as const, left: field(a), right: field(b) }
      return fits(sample, rest) ? [{ kind: 'compare', op: '!=', left, right: constant(0) }] : []
    },
  )
}

/** A field of none of the types that were accepted. */
function typeLists(sample: Sample): readonly Predicate[] {
  return sample.fields.flatMap((name): Predicate[] => {
    const typeOf = (row: Row): string => classesOf(valueOf(row, name, sample), () => [])[0] ?? ''
    const accepted = [...new Set(sample.rows.filter((row) => !row.hit).map(typeOf))].sort()
    const refused = new Set(sample.rows.filter((row) => row.hit).map(typeOf))
    if (accepted.length === 0 || refused.size < 2 || accepted.some((type) => refused.has(type))) return []
    const types = accepted.map((type) => new PyRef(type))
    const wanted = types.length === 1 ? (types[0] ?? null) : new PyTuple(types)
    return [{ kind: 'not', of: { kind: 'instance', of: field(name), types: constant(wanted) } }]
  })
}

/** A field outside the values that were accepted, or among those that were refused. */
function valueLists(sample: Sample): readonly Predicate[] {
  return sample.fields.flatMap((name): Predicate[] => {
    const values = (hit: boolean): readonly PyValue[] =>
      distinct(sample.rows.filter((row) => row.hit === hit).map((row) => valueOf(row, name, sample)))
    const [refused, accepted] = [values(true), values(false)]
    const overlap = refused.some((value) => accepted.some((other) => equals(value, other)))
    if (overlap || accepted.length === 0 || refused.length === 0) return []
    const list = (op: CompareOp, items: readonly PyValue[]): Predicate => ({
      kind: 'compare',
      op,
      left: field(name),
      right: constant(new PyTuple(items)),
    })
    return [list('not_in', accepted), list('in', refused)]
  })
}

/** A field's numbers on both sides, when every hit has one. */
function split(
  sample: Sample,
  name: string,
  read: (value: PyValue) => number | bigint | undefined,
): { readonly hits: readonly number[]; readonly misses: readonly number[] } | undefined {
  const numbers = (hit: boolean): readonly (number | undefined)[] =>
    sample.rows
      .filter((row) => row.hit === hit)
      .map((row) => {
        const number = read(valueOf(row, name, sample))
        return number === undefined ? undefined : Number(number)
      })
  const hits = numbers(true)
  const misses = numbers(false).filter((number) => number !== undefined)
  return hits.length > 0 && misses.length > 0 && hits.every((number) => number !== undefined)
    ? { hits, misses }
    : undefined
}

/** Whether a condition holds on all hits and on no miss; one that is undefined on a hit does not fit. */
function fits(sample: Sample, condition: (row: Row) => boolean | undefined): boolean {
  return (
    sample.rows.every((row) => (row.hit ? condition(row) === true : condition(row) !== true)) &&
    sample.rows.some((row) => !row.hit)
  )
}

function orders(op: CompareOp, a: PyValue, b: PyValue): boolean | undefined {
  const left = numberOf(a)
  const right = numberOf(b)
  if (left === undefined || right === undefined) return undefined
  switch (op) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return equals(a, b) === (op === '==')
  }
}

function compareTo(name: string, op: CompareOp, bound: number): Predicate {
  return { kind: 'compare', op, left: field(name), right: constant(bound) }
}

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const))
}

function valueOf(row: Row, name: string, sample: Sample): PyValue {
  const given = row.kwargs[name]
  return given === undefined ? (sample.defaults.get(name) ?? null) : given
}

function conjunction(parts: readonly Predicate[]): Predicate {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'all_of', of: parts }
}
