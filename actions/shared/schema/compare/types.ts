/** What changed in a field's type. Bounds and defaults are compared elsewhere. */
import { type Field } from '../../artefacts/generated/schema.discovered'
import { typeText, valueText } from '../type-text'
import { type Change, change } from './change'
import { type Atom, hasNull, type NormalForm, normalForm, uncovered, withoutNull } from '../normal-form'
import { lostValue } from '../sample'

/** Sources of a type that the library does not have to keep to. */
const UNENFORCED = new Set<Field['x-type-source']>([
  'docstring',
  'default',
  'effective',
  'usage',
  'namesake',
  'unknown',
])

/**
 * @param className and `field` say whose type it is
 * @returns at most two changes: one of None, one or two of the rest
 */
export function compareTypes(className: string, field: string, before: Field, after: Field): Change[] {
  const known = [before, after].map((side) => side['x-unknown'] === undefined)
  const texts = [typeText(before), typeText(after)] as const
  if (!known[0] || !known[1]) {
    if (known[0] === known[1]) return []
    return known[0]
      ? [
          change('discovery_lost', className, texts[0], null, {
            field,
            note: `Nothing in the newer version says what type it has (${after['x-unknown'] ?? ''}).`,
          }),
        ]
      : [change('discovery_gained', className, null, texts[1], { field })]
  }
  const old = normalForm(before)
  const now = normalForm(after)
  const enforced = !UNENFORCED.has(before['x-type-source']) && !UNENFORCED.has(after['x-type-source'])
  return [
    ...compareNull(className, field, before, after, [old, now], enforced),
    ...compareRest(className, field, texts, withoutNull(old), withoutNull(now), enforced),
  ]
}

/** None that is accepted only because it is the default is reported by what happened to the default. */
function compareNull(
  className: string,
  field: string,
  before: Field,
  after: Field,
  [old, now]: readonly [NormalForm, NormalForm],
  enforced: boolean,
): Change[] {
  if (old.any || now.any || hasNull(old) === hasNull(now)) return []
  const texts = [typeText(before), typeText(after)] as const
  if (hasNull(old)) {
    return before['x-nullable'] === 'default'
      ? []
      : [change('nullable_lost', className, ...texts, { field, lost: { value: null }, enforced })]
  }
  return after['x-nullable'] === 'default' ? [] : [change('nullable_gained', className, ...texts, { field })]
}

function compareRest(
  className: string,
  field: string,
  texts: readonly [string, string],
  old: NormalForm,
  now: NormalForm,
  enforced: boolean,
): Change[] {
  // A type that is only None says nothing to compare with.
  if ((!old.any && old.atoms.length === 0) || (!now.any && now.atoms.length === 0)) return []
  const lost = old.any && !now.any ? ['any' as const] : uncovered(now, old)
  const gained = now.any && !old.any ? ['any' as const] : uncovered(old, now)
  if (lost.length === 0 && gained.length === 0) return []
  const shown = lostValue(old, now)
  const details = { field, enforced, ...(shown === undefined ? {} : { lost: shown }) }
  if (lost.every(isConst) && gained.every(isConst)) {
    const changes: Change[] = []
    if (lost.length > 0) changes.push(change('enum_member_removed', className, lost.map(constText), [], details))
    if (gained.length > 0) changes.push(change('enum_member_added', className, [], gained.map(constText), { field }))
    return changes
  }
  if (gained.length === 0) {
    const restricted = lost.every((atom) => atom === 'any' || !isConst(atom)) && now.atoms.some(isConst) && !old.any
    return [change(restricted ? 'became_enum' : 'type_narrowed', className, ...texts, details)]
  }
  if (lost.length === 0) {
    const opened = gained.every((atom) => atom === 'any' || !isConst(atom)) && old.atoms.some(isConst) && !now.any
    return [change(opened ? 'enum_opened' : 'type_widened', className, ...texts, { field })]
  }
  return [change('type_changed', className, ...texts, details)]
}

type Found = Atom | 'any'

function isConst(atom: Found): boolean {
  return atom !== 'any' && atom.atom === 'const'
}

function constText(atom: Found): string {
  return atom !== 'any' && atom.atom === 'const' ? valueText(atom.value) : ''
}
