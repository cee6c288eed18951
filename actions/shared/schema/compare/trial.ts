/**
 * What the live library says of the changes. A schema declares more than a library enforces: a field that is gone may
 * still be accepted and ignored, and a type that was narrowed on paper may still take every value. Where a library is
 * there to be asked, it is asked; where it is not, what was seen of the class when it was mined decides.
 */
import { type Outcome } from '../../artefacts/generated/engine-step-diff'
import { type Field, type SchemaDiscovered } from '../../artefacts/generated/schema.discovered'
import { samePythonValue, tagged } from '../python-json'
import { kwargName, type TrialCase, trialCase, type Trials, works } from '../trial'
import { valueText } from '../type-text'
import { type Change } from './change'
import { type Levels } from './kinds'
import { normalForm } from '../normal-form'
import { samplesOf } from '../sample'

/** Levels of what has changed on paper only. */
const ON_PAPER: Levels = { kwargs: 'warning', measure: 'warning' }
/** Levels of a field that is accepted and no longer does anything. */
const IGNORED: Levels = { kwargs: 'warning', measure: 'behaviour' }

/**
 * Sets the levels that depend on what the library does, and adds the configuration that shows it.
 *
 * @param trials undefined when the newer library is not at hand
 */
export async function judgeChanges(changes: readonly Change[], base: SchemaDiscovered, head: SchemaDiscovered, trials: Trials | undefined): Promise<Change[]> {
  const plans = changes.map((item) => planTrial(item, base, head))
  const cases = plans.flatMap((plan) => (plan === undefined ? [] : [plan.control, plan.subject]))
  const outcomes = trials === undefined || cases.length === 0 ? [] : await trials(cases)
  let at = 0
  return changes.map((item, index) => {
    const plan = plans[index]
    if (plan === undefined) return judgeUntried(item, head)
    const [control, subject] = [outcomes[at], outcomes[at + 1]]
    at += 2
    // Without the field it must work, or what happens with it says nothing about the field.
    const conclusive = control !== undefined && subject !== undefined && works(control)
    return conclusive ? judgeTried(item, plan, subject) : judgeUntried(item, head)
  })
}

interface Plan {
  readonly control: TrialCase
  readonly subject: TrialCase
  /** What the older library did with the same, where that was kept. */
  readonly old: Outcome | undefined
}

function planTrial(item: Change, base: SchemaDiscovered, head: SchemaDiscovered): Plan | undefined {
  const now = head.$defs[item.class]
  if (now === undefined || !head.classes.includes(item.class) || item.field === undefined) return undefined
  const was = base.$defs[item.class]
  const before = was?.properties[item.field]
  const plan = (kwargs: Record<string, unknown>, old: Outcome | undefined): Plan => ({ control: trialCase(now, {}), subject: trialCase(now, kwargs), old })
  const given = (value: unknown): Plan => {
    const example = before?.['x-example']
    const kept = example !== undefined && samePythonValue(example.value, value)
    return plan({ [kwargName(item.field ?? '', GONE.has(item.kind) ? before : now.properties[item.field ?? ''])]: value }, kept ? example.outcome : isDefault(before, value) ? was?.['x-default-outcome'] : undefined)
  }
  if (GONE.has(item.kind)) return given(before === undefined ? true : valueOf(before))
  if (item.lost !== undefined) return given(item.lost.value)
  return item.kind === 'default_changed' ? plan({}, was?.['x-default-outcome']) : undefined
}

function isDefault(field: Field | undefined, value: unknown): boolean {
  return field !== undefined && 'default' in field && samePythonValue(field.default, value)
}

const GONE = new Set<Change['kind']>(['field_removed', 'field_renamed', 'field_moved'])

/** A value the field had: the one that was tried then, else its default, else one of its type. */
function valueOf(field: Field): unknown {
  const example = field['x-example']
  if (example !== undefined && works(example.outcome)) return example.value
  const value = field.default
  if (value !== undefined && value !== null && tagged(value, '$object') === undefined && tagged(value, '$ref') === undefined) return value
  const form = normalForm(field)
  return form.any ? true : (form.atoms.flatMap(samplesOf).find((sample) => sample !== null) ?? null)
}

function judgeTried(item: Change, plan: Plan, subject: Outcome): Change {
  const witness = { kwargs: { ...plan.subject.kwargs }, ...(plan.old === undefined ? {} : { old: plan.old }), new: subject }
  if (item.kind === 'default_changed') return { ...item, witness }
  if (!works(subject)) return { ...item, witness }
  if (GONE.has(item.kind)) {
    return { ...item, witness, levels: atMost(item.levels, IGNORED), note: join('Still accepted, and ignored.', item.note) }
  }
  return { ...item, witness, levels: atMost(item.levels, ON_PAPER), note: join(`The library still accepts ${valueText(item.lost?.value)}.`, item.note) }
}

function judgeUntried(item: Change, head: SchemaDiscovered): Change {
  if (GONE.has(item.kind)) {
    if (head.$defs[item.class]?.additionalProperties !== true) return item
    return { ...item, levels: atMost(item.levels, IGNORED), note: join('The class accepts kwargs it does not know.', item.note) }
  }
  if (item.enforced !== false) return item
  return { ...item, levels: atMost(item.levels, ON_PAPER), note: join('Documented, not known to be enforced.', item.note) }
}

const RANK = { info: 0, warning: 1, behaviour: 2, error: 3 } as const

/** The lower of two levels, for each consumer. */
function atMost(levels: Levels, limit: Levels): Levels {
  const lower = (a: keyof typeof RANK, b: keyof typeof RANK): keyof typeof RANK => (RANK[a] <= RANK[b] ? a : b)
  return { kwargs: lower(levels.kwargs, limit.kwargs), measure: lower(levels.measure, limit.measure) }
}

function join(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first} ${second}`
}
