/**
 * What the live library says of the changes. A schema declares more than a library enforces: a field that is gone may
 * still be accepted and ignored, and a type that was narrowed on paper may still take every value. Where a library is
 * there to be asked, it is asked; where it is not, what was seen of the class when it was mined decides.
 */
import { type Outcome } from '../../artefacts/generated/engine-step-diff'
import { type Class, type Field, type SchemaDiscovered } from '../../artefacts/generated/schema.discovered'
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

/** The libraries that are at hand. */
export interface Libraries {
  readonly base?: Trials | undefined
  readonly head?: Trials | undefined
}

/** Sets the levels that depend on what the library does, and adds the configuration that shows it. */
export async function judgeChanges(
  changes: readonly Change[],
  base: SchemaDiscovered,
  head: SchemaDiscovered,
  libraries: Libraries,
): Promise<Change[]> {
  const plans = changes.map((item) => planTrial(item, base, head))
  const now = await ask(
    libraries.head,
    plans.flatMap((plan) => (plan === undefined ? [] : [plan.control, plan.subject])),
  )
  const before = await ask(
    libraries.base,
    plans.flatMap((plan) => (plan?.earlier === undefined ? [] : [plan.earlier])),
  )
  return changes.map((item, index) => {
    const plan = plans[index]
    const [control, subject] = [now.get(plan?.control), now.get(plan?.subject)]
    // Without the field it must work, or what happens with it says nothing about the field.
    if (plan === undefined || subject === undefined || !works(control)) return judgeUntried(item, head)
    return judgeTried(item, plan.subject.kwargs, before.get(plan.earlier) ?? plan.kept, subject)
  })
}

async function ask(
  trials: Trials | undefined,
  cases: readonly TrialCase[],
): Promise<ReadonlyMap<TrialCase | undefined, Outcome | undefined>> {
  const outcomes = trials === undefined || cases.length === 0 ? [] : await trials(cases)
  return new Map(cases.map((item, index) => [item, outcomes[index]]))
}

interface Plan {
  /** On the newer library: nothing set, and the configuration that shows the change. */
  readonly control: TrialCase
  readonly subject: TrialCase
  /** The same configuration on the older library, and what that did with it when it was mined. */
  readonly earlier: TrialCase | undefined
  readonly kept: Outcome | undefined
}

function planTrial(item: Change, base: SchemaDiscovered, head: SchemaDiscovered): Plan | undefined {
  const now = head.$defs[item.class]
  if (now === undefined || !head.classes.includes(item.class) || item.field === undefined) return undefined
  const was = base.$defs[item.class]
  const before = was?.properties[item.field]
  const gone = GONE.has(item.kind)
  if (!gone && item.lost === undefined && item.kind !== 'default_changed') return undefined
  const value = gone ? (before === undefined ? true : valueOf(before)) : item.lost?.value
  const kwargs =
    !gone && item.lost === undefined
      ? {}
      : { [kwargName(item.field, gone ? before : now.properties[item.field])]: value }
  return {
    control: trialCase(now, {}),
    subject: trialCase(now, kwargs),
    earlier: was === undefined ? undefined : trialCase(was, kwargs),
    kept: was === undefined ? undefined : keptOutcome(was, before, kwargs, value),
  }
}

/** What the older library did with a configuration, as far as it was tried when it was mined. */
function keptOutcome(
  owner: Class,
  field: Field | undefined,
  kwargs: TrialCase['kwargs'],
  value: unknown,
): Outcome | undefined {
  const example = field?.['x-example']
  if (example !== undefined && samePythonValue(example.value, value)) return example.outcome
  return Object.keys(kwargs).length === 0 || isDefault(field, value) ? owner['x-default-outcome'] : undefined
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
  if (
    value !== undefined &&
    value !== null &&
    tagged(value, '$object') === undefined &&
    tagged(value, '$ref') === undefined
  )
    return value
  const form = normalForm(field)
  return form.any ? true : (form.atoms.flatMap(samplesOf).find((sample) => sample !== null) ?? null)
}

function judgeTried(item: Change, kwargs: TrialCase['kwargs'], old: Outcome | undefined, now: Outcome): Change {
  const tried = { ...item, witness: { kwargs: { ...kwargs }, ...(old === undefined ? {} : { old }), new: now } }
  if (item.kind === 'default_changed') return tried
  if (!works(now)) {
    // What was refused before breaks nobody who is refused now.
    return old === undefined || works(old)
      ? tried
      : { ...tried, levels: atMost(item.levels, ON_PAPER), note: join('The older library refuses it too.', item.note) }
  }
  if (GONE.has(item.kind))
    return { ...tried, levels: atMost(item.levels, IGNORED), note: join('Still accepted, and ignored.', item.note) }
  return {
    ...tried,
    levels: atMost(item.levels, ON_PAPER),
    note: join(`The library still accepts ${valueText(item.lost?.value)}.`, item.note),
  }
}

function judgeUntried(item: Change, head: SchemaDiscovered): Change {
  if (GONE.has(item.kind)) {
    if (head.$defs[item.class]?.additionalProperties !== true) return item
    return {
      ...item,
      levels: atMost(item.levels, IGNORED),
      note: join('The class accepts kwargs it does not know.', item.note),
    }
  }
  if (item.enforced !== false) return item
  return {
    ...item,
    levels: atMost(item.levels, ON_PAPER),
    note: join('Documented, not known to be enforced.', item.note),
  }
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
