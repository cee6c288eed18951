/**
 * What the live library says of the changes. A schema declares more than a library enforces: a field that is gone may
 * still be accepted and ignored, and a type that was narrowed on paper may still take every value. Where a library is
 * there to be asked, it is asked; where it is not, what was seen of the class when it was mined decides.
 */
import { type Outcome } from '../../artefacts/generated/engine-step-diff'
import { type Class, type Field, type SchemaDiscovered } from '../../artefacts/generated/schema.discovered'
import { tagged } from '../python-json'
import { valueText } from '../type-text'
import { type Change } from './change'
import { type Levels } from './kinds'
import { normalForm } from './normal-form'
import { samplesOf } from './sample'

/** A configuration to construct and validate on the newer library. */
export interface TrialCase {
  /** `module:qualname` in the newer library. */
  readonly className: string
  /** Kwargs a class cannot be built without, and the methods that judge it. */
  readonly construct: NonNullable<Class['x-construct']>
  /** Encoded Python values. */
  readonly kwargs: Readonly<Record<string, unknown>>
}

/** Constructs the cases on the newer library; one outcome per case, undefined for one that could not be tried. */
export type Trials = (cases: readonly TrialCase[]) => Promise<readonly (Outcome | undefined)[]>

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
    return conclusive ? judgeTried(item, plan, control, subject) : judgeUntried(item, head)
  })
}

interface Plan {
  readonly control: TrialCase
  readonly subject: TrialCase
  /** Whether the configuration is what everybody has who sets nothing. */
  readonly isDefault: boolean
}

function planTrial(item: Change, base: SchemaDiscovered, head: SchemaDiscovered): Plan | undefined {
  const now = head.$defs[item.class]
  if (now === undefined || !head.classes.includes(item.class)) return undefined
  const at = (kwargs: Record<string, unknown>): TrialCase => ({ className: now['x-class'], construct: now['x-construct'] ?? { placeholders: {}, validate: [] }, kwargs })
  const plan = (kwargs: Record<string, unknown>): Plan => ({ control: at({}), subject: at(kwargs), isDefault: Object.keys(kwargs).length === 0 })
  if (item.field === undefined) return undefined
  if (GONE.has(item.kind)) {
    const before = base.$defs[item.class]?.properties[item.field]
    return plan({ [item.field]: before === undefined ? true : valueOf(before) })
  }
  if (item.lost !== undefined) return plan({ [item.field]: item.lost.value })
  return item.kind === 'default_changed' ? plan({}) : undefined
}

const GONE = new Set<Change['kind']>(['field_removed', 'field_renamed', 'field_moved'])

/** A value the field had: its default when it can be written down, else one of its type. */
function valueOf(field: Field): unknown {
  const value = field.default
  if (value !== undefined && value !== null && tagged(value, '$object') === undefined && tagged(value, '$ref') === undefined) return value
  const form = normalForm(field)
  return form.any ? true : (form.atoms.flatMap(samplesOf).find((sample) => sample !== null) ?? null)
}

function works(outcome: Outcome): boolean {
  return outcome === 'ok' || outcome === 'dormant' || outcome === 'warn'
}

function judgeTried(item: Change, plan: Plan, control: Outcome, subject: Outcome): Change {
  const witness = { kwargs: { ...plan.subject.kwargs }, new: plan.isDefault ? control : subject }
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
