/** Everything that changed in one field that both versions have. */
import { type Field } from '../../artefacts/generated/schema.discovered'
import { compareBounds } from './bounds'
import { type Change, change } from './change'
import { compareDefaults, type DefaultSide } from './defaults'
import { compareTypes } from './types'

export interface FieldSide extends DefaultSide {
  /** Whether the class cannot be built without it. */
  readonly required: boolean
}

export function compareField(className: string, field: string, before: FieldSide, after: FieldSide): Change[] {
  return [
    ...compareRequired(className, field, before, after),
    ...compareAlias(className, field, before.field, after.field),
    ...compareTypes(className, field, before.field, after.field),
    ...compareBounds(className, field, before.field, after.field),
    ...compareDefaults(className, field, before, after),
    ...compareDeprecation(className, field, before.field, after.field),
  ]
}

function compareRequired(className: string, field: string, before: FieldSide, after: FieldSide): Change[] {
  if (before.required === after.required) return []
  return [
    change(after.required ? 'became_required' : 'became_optional', className, requirement(before), requirement(after), {
      field,
    }),
  ]
}

function requirement(side: FieldSide): string {
  return side.required ? 'required' : 'optional'
}

function compareAlias(className: string, field: string, before: Field, after: Field): Change[] {
  const [old, now] = [before['x-alias'] ?? field, after['x-alias'] ?? field]
  return old === now ? [] : [change('alias_changed', className, old, now, { field })]
}

function compareDeprecation(className: string, field: string, before: Field, after: Field): Change[] {
  const [old, now] = [before.deprecated === true, after.deprecated === true]
  if (old === now) return []
  const note = (now ? after : before)['x-deprecation']
  return [
    change(
      now ? 'deprecated' : 'undeprecated',
      className,
      old ? 'deprecated' : 'not deprecated',
      now ? 'deprecated' : 'not deprecated',
      { field, ...(note === undefined ? {} : { note }) },
    ),
  ]
}
