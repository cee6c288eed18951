/** What changed in what a field is when nobody sets it. Declared and effective defaults are two things. */
import { type Class, type Field } from '../../artefacts/generated/schema.discovered'
import { canonicalText, samePythonValue, tagged } from '../python-json'
import { valueText } from '../type-text'
import { type Change, change } from './change'
import { type SchemaChangeKind } from './kinds'

/** A field with what is needed to judge its default. */
export interface DefaultSide {
  readonly field: Field
  /** The class it belongs to. */
  readonly owner: Class
  /** A default that is the library's own version says nothing of the field. */
  readonly engineVersion: string
}

/** At most one change. Defaults that are not known on one side are not compared. */
export function compareDefaults(className: string, field: string, before: DefaultSide, after: DefaultSide): Change[] {
  const old = readDefault(before)
  const now = readDefault(after)
  if (old === undefined || now === undefined) return compareSources(className, field, before.field, after.field)
  const made = (kind: SchemaChangeKind, values: 'declared' | 'effective', note?: string): Change[] => [
    change(kind, className, valueText(old[values]), valueText(now[values]), {
      field,
      ...(note === undefined ? {} : { note }),
    }),
  ]
  const sameDeclared = samePythonValue(old.declared, now.declared)
  if (!comparable(before, after)) return sameDeclared ? [] : made('default_changed', 'declared')
  const sameEffective = samePythonValue(old.effective, now.effective)
  if (sameDeclared && sameEffective) return []
  if (old.ownVersion || now.ownVersion) return [ownVersionChange(className, field, old, now)]
  if (sameDeclared)
    return made('default_changed', 'effective', `Declared as before; what it becomes is decided by ${now.decidedBy}.`)

  const kind =
    old.declared !== null && now.declared === null
      ? 'default_deferred'
      : old.declared === null && now.declared !== null
        ? 'default_made_explicit'
        : undefined
  if (kind === undefined) return made(sameEffective ? 'default_respelled' : 'default_changed', 'declared')
  const late = kind === 'default_deferred' ? now : old
  if (sameEffective) return made(kind, 'declared', `${late.decidedBy} still gives the same value.`)
  // Nothing says what None becomes; where it is only asked for its truth, None and False are the same.
  if (!late.decided && isFalsy(old.declared) && isFalsy(now.declared)) {
    return made(kind, 'declared', 'No resolver names it; both values are false in a condition.')
  }
  return made('default_changed', 'effective')
}

/** Where the library writes its own version down, another value says nothing of what it does. */
function ownVersionChange(className: string, field: string, old: Default, now: Default): Change {
  const shown = (side: Default): string => (side.ownVersion ? '(the version of the engine)' : valueText(side.effective))
  const plain = change('default_changed', className, shown(old), shown(now), {
    field,
    note: 'It is where the library writes its own version.',
  })
  return { ...plain, levels: { kwargs: 'info', measure: 'info' } }
}

/** A default that only running its source would give: its text is all there is to compare. */
function compareSources(className: string, field: string, before: Field, after: Field): Change[] {
  const [old, now] = [before['x-default-source'], after['x-default-source']]
  if (old === undefined || now === undefined || old === now || 'default' in before || 'default' in after) return []
  return [
    change('default_changed', className, old, now, {
      field,
      note: 'The expressions differ; their values are not known.',
    }),
  ]
}

interface Default {
  readonly declared: unknown
  readonly effective: unknown
  /** Whether the declared default is the version of the engine. */
  readonly ownVersion: boolean
  /** Whether something was seen to decide the effective value. */
  readonly decided: boolean
  readonly decidedBy: string
}

const OWN_VERSION = { $object: 'engine:version' }

function readDefault({ field, engineVersion }: DefaultSide): Default | undefined {
  if (!('default' in field)) return undefined
  const own = (value: unknown): unknown => (value === engineVersion ? OWN_VERSION : value)
  const effective = field['x-effective']
  return {
    declared: own(field.default),
    effective: own(effective === undefined ? field.default : effective.value),
    ownVersion: field.default === engineVersion,
    decided: effective !== undefined,
    decidedBy: effective?.resolver ?? 'the constructor',
  }
}

/** Effective values seen on one side only are no difference when the other side's class could not be built. */
function comparable(before: DefaultSide, after: DefaultSide): boolean {
  const fromInstance = [before, after].some((side) => side.field['x-effective']?.from === 'instance')
  return !fromInstance || [before, after].every((side) => side.owner['x-construction-error'] === undefined)
}

function isFalsy(value: unknown): boolean {
  if (value === null || value === false || value === 0 || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (tagged(value, '$float') !== undefined) return canonicalText(value) === 'n0'
  return typeof value === 'object' && Object.keys(value).length === 0
}
