/**
 * The normal form of a predicate: negation at the leaves, flat junctions, known truths folded away, and everything a
 * condition further left has already decided removed.
 *
 * Every step keeps the truth value *and* whether evaluation raises, so a normalised guard predicts exactly what the
 * source did. Conditions that may raise are never moved, dropped or evaluated earlier than in the source.
 */
import { keyOf } from './canonical'
import { compilePredicate, type Names, outcomeOf } from './evaluate'
import { always, type CompareOp, isPredicate, type Predicate, type Term } from './predicate'
import { fieldsOf, isQuiet, mapTerm } from './walk'

const OPPOSITE: Partial<Record<CompareOp, CompareOp>> = {
  '==': '!=',
  '!=': '==',
  is: 'is_not',
  is_not: 'is',
  in: 'not_in',
  not_in: 'in',
}

/** Conditions known to hold where a node is evaluated, by canonical key, and the fields known to be given. */
class Known {
  private readonly truths: ReadonlyMap<string, boolean>
  constructor(
    truths: ReadonlyMap<string, boolean> = new Map(),
    readonly given: ReadonlySet<string> = new Set(),
  ) {
    this.truths = truths
  }

  truthOf(predicate: Predicate): boolean | undefined {
    const known = this.truths.get(keyOf(predicate))
    if (known !== undefined) return known
    return predicate.kind === 'provided' && this.given.has(predicate.field) ? true : undefined
  }

  with(predicate: Predicate, truth: boolean, given: string | undefined): Known {
    const truths = new Map(this.truths)
    for (const part of partsOf(predicate, truth)) truths.set(keyOf(part), truth)
    const opposite = negate(predicate)
    if (opposite.kind !== 'not') truths.set(keyOf(opposite), !truth)
    return new Known(truths, given === undefined ? this.given : new Set([...this.given, given]))
  }
}

/** What follows from a junction's truth: each conjunct of a true `all_of`, each disjunct of a false `any_of`. */
function partsOf(predicate: Predicate, truth: boolean): readonly Predicate[] {
  const splits = truth ? 'all_of' : 'any_of'
  return predicate.kind === splits ? [predicate, ...predicate.of.flatMap((part) => partsOf(part, truth))] : [predicate]
}

/** Normalises a predicate about a class whose defaults are in `names`. Idempotent. */
export function normalise(predicate: Predicate, names: Names): Predicate {
  const worker = new Normaliser(names)
  let before = predicate
  for (let round = 0; round < 6; round += 1) {
    const after = worker.predicate(before, new Known())
    if (keyOf(after) === keyOf(before)) return after
    before = after
  }
  return before
}

/** The negation, pushed to the leaves. Orders keep their `not`: `not a < b` is not `a >= b` when NaN is about. */
export function negate(predicate: Predicate): Predicate {
  switch (predicate.kind) {
    case 'always':
      return always(!predicate.value)
    case 'not':
      return predicate.of
    case 'all_of':
      return { kind: 'any_of', of: predicate.of.map(negate) }
    case 'any_of':
      return { kind: 'all_of', of: predicate.of.map(negate) }
    case 'compare': {
      const op = OPPOSITE[predicate.op]
      return op === undefined ? { kind: 'not', of: predicate } : { ...predicate, op }
    }
    default:
      return { kind: 'not', of: predicate }
  }
}

class Normaliser {
  constructor(private readonly names: Names) {}

  predicate(predicate: Predicate, known: Known): Predicate {
    const decided = known.truthOf(predicate) ?? (isQuiet(predicate) ? this.constantTruth(predicate) : undefined)
    if (decided !== undefined) return always(decided)
    switch (predicate.kind) {
      case 'not':
        return this.negation(predicate.of, known)
      case 'all_of':
      case 'any_of':
        return this.junction(predicate.kind, predicate.of, known)
      case 'compare':
        return this.comparison(predicate, known)
      case 'truthy':
        return this.truth(predicate.of, known)
      case 'instance':
        return this.instance(predicate, known)
      case 'has':
      case 'extra_keys':
        return { ...predicate, of: this.term(predicate.of, known) }
      case 'some':
      case 'every':
        return { ...predicate, in: this.term(predicate.in, known), where: this.predicate(predicate.where, new Known()) }
      case 'raises':
        return this.raising(predicate.of, known)
      case 'rewritten':
        return { ...predicate, to: this.term(predicate.to, known) }
      default:
        return predicate
    }
  }

  /** What raises in a junction or conditional is what raises in the part that is reached. */
  private raising(of: Predicate | Term, known: Known): Predicate {
    const inner = isPredicate(of) ? this.predicate(of, known) : this.term(of, known)
    if (isQuiet(inner)) return always(false)
    const again = (part: Predicate | Term, when: readonly Predicate[]): Predicate =>
      this.predicate({ kind: 'all_of', of: [...when, { kind: 'raises', of: part }] }, known)
    switch (inner.kind) {
      case 'truthy':
      case 'test':
      case 'not':
        return this.raising(inner.of, known)
      case 'all_of':
      case 'any_of': {
        const last = inner.of.findLastIndex((part) => !isQuiet(part))
        const first = inner.of.findIndex((part) => !isQuiet(part))
        if (first === 0 && last === inner.of.length - 1) break
        const reached = inner.of.slice(0, first).map((part) => (inner.kind === 'all_of' ? part : negate(part)))
        return again(close(inner.kind, inner.of.slice(first, last + 1)), reached)
      }
      case 'if':
        if (!isQuiet(inner.test)) break
        return this.predicate(
          { kind: 'any_of', of: [again(inner.then, [inner.test]), again(inner.else, [negate(inner.test)])] },
          known,
        )
      default:
        break
    }
    return { kind: 'raises', of: inner }
  }

  private negation(of: Predicate, known: Known): Predicate {
    const inner = this.predicate(of, known)
    const negated = negate(inner)
    return negated.kind === 'not' ? negated : this.predicate(negated, known)
  }

  /** The truth of a predicate about no field, or one that is the same for every value. */
  private constantTruth(predicate: Predicate): boolean | undefined {
    if (predicate.kind === 'always') return predicate.value
    if (predicate.kind !== 'compare' && predicate.kind !== 'truthy' && predicate.kind !== 'instance') return undefined
    if (
      fieldsOf(predicate).length > 0 ||
      (predicate.kind === 'compare' && (hasVariable(predicate.left) || hasVariable(predicate.right)))
    )
      return undefined
    if (predicate.kind !== 'compare' && hasVariable(predicate.of)) return undefined
    const outcome = outcomeOf(compilePredicate(predicate, this.names), {})
    return typeof outcome === 'boolean' ? outcome : undefined
  }

  private comparison(predicate: Extract<Predicate, { kind: 'compare' }>, known: Known): Predicate {
    const left = this.term(predicate.left, known)
    const right = this.term(predicate.right, known)
    // A comparison of a conditional with a constant is a conditional of comparisons, one side of which is often known.
    if (left.kind === 'if' && right.kind === 'const') {
      const then: Predicate = { ...predicate, left: left.then, right }
      const other: Predicate = { ...predicate, left: left.else, right }
      if (this.isDecided(then) || this.isDecided(other)) return this.predicate(branches(left.test, then, other), known)
    }
    return { ...predicate, left, right }
  }

  private isDecided(predicate: Predicate): boolean {
    return isQuiet(predicate) && this.constantTruth(predicate) !== undefined
  }

  private truth(term: Term, known: Known): Predicate {
    const inner = this.term(term, known)
    if (inner.kind === 'test') return this.predicate(inner.of, known)
    if (inner.kind === 'and' || inner.kind === 'or') {
      const kind = inner.kind === 'and' ? 'all_of' : 'any_of'
      return this.predicate({ kind, of: inner.of.map((part) => ({ kind: 'truthy', of: part })) }, known)
    }
    if (inner.kind === 'if') {
      return this.predicate(
        branches(inner.test, { kind: 'truthy', of: inner.then }, { kind: 'truthy', of: inner.else }),
        known,
      )
    }
    const made: Predicate = { kind: 'truthy', of: inner }
    const decided = isQuiet(made) ? (known.truthOf(made) ?? this.constantTruth(made)) : undefined
    return decided === undefined ? made : always(decided)
  }

  private instance(predicate: Extract<Predicate, { kind: 'instance' }>, known: Known): Predicate {
    const of = this.term(predicate.of, known)
    const types = this.term(predicate.types, known)
    if (of.kind === 'if') {
      return this.predicate(
        branches(of.test, { ...predicate, of: of.then, types }, { ...predicate, of: of.else, types }),
        known,
      )
    }
    return { ...predicate, of, types }
  }

  private junction(kind: 'all_of' | 'any_of', parts: readonly Predicate[], known: Known): Predicate {
    const stop = kind === 'any_of'
    const kept: Predicate[] = []
    let here = known
    for (const raw of flatten(kind, parts)) {
      const part = this.predicate(raw, here)
      for (const piece of flatten(kind, [part])) {
        if (piece.kind === 'always') {
          if (piece.value !== stop) continue
          // What is left of it may still raise before the answer is known.
          if (kept.every(isQuiet)) return always(stop)
          kept.push(piece)
          return close(kind, kept)
        }
        if (kept.some((other) => keyOf(other) === keyOf(piece))) continue
        kept.push(piece)
        here = here.with(piece, !stop, stop ? undefined : this.givenBy(piece))
      }
    }
    return close(kind, absorb(kind, kept))
  }

  /** The field that must have been given for a condition to hold, because its default does not satisfy it. */
  private givenBy(predicate: Predicate): string | undefined {
    if (predicate.kind === 'provided') return predicate.field
    if (!isQuiet(predicate)) return undefined
    const fields = fieldsOf(predicate)
    const [only] = fields
    if (fields.length !== 1 || only === undefined || !this.names.defaults.has(only)) return undefined
    return outcomeOf(compilePredicate(predicate, this.names), {}) === false ? only : undefined
  }

  term(term: Term, known: Known): Term {
    const mapped = mapTerm(
      term,
      (predicate) => this.predicate(predicate, known),
      (inner) => this.term(inner, known),
    )
    if (mapped.kind === 'if') {
      const then = this.term(mapped.then, known.with(mapped.test, true, this.givenBy(mapped.test)))
      const other = this.term(mapped.else, known.with(mapped.test, false, undefined))
      if (mapped.test.kind === 'always') return mapped.test.value ? then : other
      if (keyOf(then) === keyOf(other) && isQuiet(mapped.test)) return then
      return { ...mapped, then, else: other }
    }
    if (mapped.kind === 'input' && this.names.defaults.has(mapped.name) && known.given.has(mapped.name)) {
      return { kind: 'field', name: mapped.name }
    }
    return mapped
  }
}

function branches(test: Predicate, then: Predicate, other: Predicate): Predicate {
  return {
    kind: 'any_of',
    of: [
      { kind: 'all_of', of: [test, then] },
      { kind: 'all_of', of: [negate(test), other] },
    ],
  }
}

function flatten(kind: 'all_of' | 'any_of', parts: readonly Predicate[]): readonly Predicate[] {
  return parts.flatMap((part) => (part.kind === kind ? flatten(kind, part.of) : [part]))
}

function close(kind: 'all_of' | 'any_of', parts: readonly Predicate[]): Predicate {
  const [only] = parts
  if (only === undefined) return always(kind === 'all_of')
  return parts.length === 1 ? only : { kind, of: parts }
}

/**
 * Removes what its siblings make redundant, where nothing can raise: in an `all_of`, an `any_of` one of whose members
 * is itself demanded; in an `any_of`, an `all_of` one of whose members is itself enough, and the negation of a sibling
 * inside an alternative that is only reached when that sibling is false.
 */
function absorb(kind: 'all_of' | 'any_of', parts: readonly Predicate[]): readonly Predicate[] {
  const inner = kind === 'all_of' ? 'any_of' : 'all_of'
  const all = new Set(parts.map(keyOf))
  const rewritten = new Set(parts.flatMap((part) => (part.kind === 'rewritten' ? [part.field] : [])))
  const kept = parts
    // A rewriting says itself that the field was given.
    .filter((part) => !(kind === 'all_of' && part.kind === 'provided' && rewritten.has(part.field)))
    .filter((part) => !(part.kind === inner && isQuiet(part) && part.of.some((member) => all.has(keyOf(member)))))
    .map((part) =>
      part.kind === inner && isQuiet(part)
        ? close(
            inner,
            part.of.filter((member) => !all.has(keyOf(negate(member)))),
          )
        : part,
    )
  return kind === 'any_of' ? mergeComplements(kept) : kept
}

/** `(p and a) or (not p and a)` is `a`; `(p and a) or (q and a)` is `(p or q) and a`; for conditions that cannot raise. */
function mergeComplements(parts: readonly Predicate[]): readonly Predicate[] {
  if (!parts.every(isQuiet) || parts.length < 2) return parts
  const conjunctions = parts.map((part) => (part.kind === 'all_of' ? part.of : [part]))
  for (let i = 0; i < conjunctions.length; i += 1) {
    for (let j = i + 1; j < conjunctions.length; j += 1) {
      const merged = mergePair(conjunctions[i] ?? [], conjunctions[j] ?? [])
      if (merged === undefined) continue
      const rest = parts.filter((_, index) => index !== i && index !== j)
      return mergeComplements([...rest.slice(0, i), close('all_of', merged), ...rest.slice(i)])
    }
  }
  return parts
}

/** Two conjunctions that differ in one conjunct, which one negates: what they share. */
function mergePair(a: readonly Predicate[], b: readonly Predicate[]): readonly Predicate[] | undefined {
  const keysB = new Set(b.map(keyOf))
  const onlyA = a.filter((part) => !keysB.has(keyOf(part)))
  const keysA = new Set(a.map(keyOf))
  const onlyB = b.filter((part) => !keysA.has(keyOf(part)))
  const [left] = onlyA
  const [right] = onlyB
  if (left !== undefined && right !== undefined && onlyA.length === 1 && keyOf(negate(left)) === keyOf(right)) {
    // `(p and a) or (not p and a and b…)` keeps `b…` only under `not p`; equal otherwise.
    return onlyB.length === 1 ? a.filter((part) => part !== left) : undefined
  }
  return undefined
}

function hasVariable(term: Term): boolean {
  return keyOf(term).includes('var:')
}
