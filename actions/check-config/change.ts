/** The smallest change of a configuration after which a rule no longer holds. */
import { outcomeOf } from '../shared/rules/evaluate'
import { type CompiledCorpus } from '../shared/rules/predict'
import { type Kwargs, type Rule } from '../shared/rules/rule'
import { pyRepr } from '../shared/rules/text'
import { fieldsOf } from '../shared/rules/walk'
import { type PyValue } from '../shared/rules/value'

const RANK = { ok: 0, warn: 1, dormant: 2, error: 3 } as const

/** Setting a field, or with undefined leaving it out. */
interface Edit {
  readonly field: string
  readonly value: PyValue | undefined
}

/**
 * Tries what the rule's own negative example does differently, then leaving out one field. A change counts when the
 * rule no longer holds and nothing worse is predicted than before.
 *
 * @returns an instruction, or undefined when no single change helps
 */
export function smallestChange(compiled: CompiledCorpus, rule: Rule, kwargs: Kwargs): string | undefined {
  const before = RANK[compiled.predict(rule.nativeType, kwargs).outcome]
  const test = compiled.testOf(rule)
  const helps = (edit: Edit): boolean => {
    const edited = apply(kwargs, edit)
    return outcomeOf(test, edited) === false && RANK[compiled.predict(rule.nativeType, edited).outcome] <= before
  }
  const edit = candidates(rule, kwargs).find(helps)
  if (edit === undefined) return undefined
  return edit.value === undefined ? `remove ${edit.field}` : `set ${edit.field} to ${pyRepr(edit.value)}`
}

function candidates(rule: Rule, kwargs: Kwargs): readonly Edit[] {
  const { kwargsPositive: positive, kwargsNegative: negative } = rule
  const shownByNegative: Edit[] = []
  if (negative !== null) {
    for (const field of new Set([...Object.keys(positive), ...Object.keys(negative)])) {
      const value = Object.hasOwn(negative, field) ? negative[field] : undefined
      if (text(value) !== text(Object.hasOwn(positive, field) ? positive[field] : undefined))
        shownByNegative.push({ field, value })
    }
  }
  const removals = [...new Set([...rule.expected.normalisedFields, ...fieldsOf(rule.match)])].map((field): Edit => ({
    field,
    value: undefined,
  }))
  return [...shownByNegative, ...removals].filter(
    ({ field, value }) => value !== undefined || Object.hasOwn(kwargs, field),
  )
}

const text = (value: PyValue | undefined): string | undefined => (value === undefined ? undefined : pyRepr(value))

function apply(kwargs: Kwargs, { field, value }: Edit): Kwargs {
  if (value !== undefined) return { ...kwargs, [field]: value }
  return Object.fromEntries(Object.entries(kwargs).filter(([name]) => name !== field))
}
