/**
 * How sharp the evidence is: each confirmed predicate is changed in one place, and the change counts as noticed when a
 * witness or an observed configuration contradicts it. A predicate that can be changed unnoticed is not pinned down.
 */
import { arithmeticOf } from './mutation-terms'
import { type CompareOp, type Predicate } from '../shared/rules/predicate'

/** Every predicate that differs from the given one by one small change, without repetition of the original. */
export function mutantsOf(predicate: Predicate): Predicate[] {
  switch (predicate.kind) {
    case 'always':
      return []
    case 'all_of':
    case 'any_of': {
      const { kind, of } = predicate
      const other = kind === 'all_of' ? 'any_of' : 'all_of'
      const without =
        of.length < 2 ? [] : of.map((_, index): Predicate => ({ kind, of: of.filter((_part, at) => at !== index) }))
      const inside = of.flatMap((part, index) =>
        mutantsOf(part).map((mutant): Predicate => ({ kind, of: of.with(index, mutant) })),
      )
      return [...(of.length < 2 ? [] : [{ kind: other, of } as const]), ...without, ...inside]
    }
    case 'not':
      return [predicate.of, ...mutantsOf(predicate.of).map((mutant): Predicate => ({ kind: 'not', of: mutant }))]
    case 'compare':
      return [
        ...OTHER_OPERATORS[predicate.op].map((op): Predicate => ({ ...predicate, op })),
        ...arithmeticOf(predicate.left).map((left): Predicate => ({ ...predicate, left })),
        ...arithmeticOf(predicate.right).map((right): Predicate => ({ ...predicate, right })),
      ]
    case 'some':
    case 'every':
      return [
        { ...predicate, kind: predicate.kind === 'some' ? 'every' : 'some' },
        ...mutantsOf(predicate.where).map((where): Predicate => ({ ...predicate, where })),
      ]
    default:
      return [{ kind: 'not', of: predicate }]
  }
}

/** The neighbours of an operator: the slips a library's author makes. */
const OTHER_OPERATORS: Readonly<Record<CompareOp, readonly CompareOp[]>> = {
  '==': ['!='],
  '!=': ['=='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  is: ['is_not'],
  is_not: ['is'],
  in: ['not_in'],
  not_in: ['in'],
}
