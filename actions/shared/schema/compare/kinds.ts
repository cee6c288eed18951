/** Every kind of change between two discovered schemas, as data: what it means for whom, and what its opposite is. */
import { type Level } from '../../artefacts/generated/engine-step-diff'

/** Level by consumer: `kwargs` call the library or keep configurations for it, `measure` compare runs over versions. */
export interface Levels {
  readonly kwargs: Level
  readonly measure: Level
}

interface KindFacts {
  readonly levels: Levels
  /** Kinds one of which the same difference has when it is read backwards. */
  readonly mirrors: readonly string[]
  /** What happened, as the heading of a list. */
  readonly title: string
}

const kind = (kwargs: Level, measure: Level, mirrors: readonly string[], title: string): KindFacts => ({
  levels: { kwargs, measure },
  mirrors,
  title,
})

export const KINDS = {
  class_removed: kind('error', 'error', ['class_added'], 'Class removed'),
  class_added: kind('info', 'info', ['class_removed'], 'Class added'),
  class_renamed: kind('error', 'info', ['class_renamed'], 'Class renamed'),
  class_respelled: kind('warning', 'info', ['class_respelled'], 'Class moved or respelled'),
  unknown_fields_rejected: kind('error', 'info', ['unknown_fields_accepted'], 'Unknown kwargs now rejected'),
  unknown_fields_accepted: kind('info', 'warning', ['unknown_fields_rejected'], 'Unknown kwargs now accepted'),

  field_removed: kind('error', 'error', ['field_added_optional', 'field_added_required'], 'Field removed'),
  field_added_optional: kind('info', 'info', ['field_removed'], 'Optional field added'),
  field_added_required: kind('error', 'info', ['field_removed'], 'Required field added'),
  field_renamed: kind('error', 'info', ['field_renamed'], 'Field renamed'),
  field_moved: kind('error', 'info', ['field_moved'], 'Field moved to another class'),
  alias_changed: kind('error', 'info', ['alias_changed'], 'Name the field is given under changed'),
  became_required: kind('error', 'info', ['became_optional'], 'Field became required'),
  became_optional: kind('info', 'info', ['became_required'], 'Field became optional'),

  type_narrowed: kind('error', 'info', ['type_widened'], 'Type narrowed'),
  type_widened: kind('info', 'info', ['type_narrowed'], 'Type widened'),
  type_changed: kind('error', 'error', ['type_changed'], 'Type changed'),
  nullable_lost: kind('error', 'info', ['nullable_gained'], 'None no longer accepted'),
  nullable_gained: kind('info', 'info', ['nullable_lost'], 'None now accepted'),
  enum_member_removed: kind('error', 'info', ['enum_member_added'], 'Allowed value removed'),
  enum_member_added: kind('info', 'info', ['enum_member_removed'], 'Allowed value added'),
  became_enum: kind('error', 'info', ['enum_opened'], 'Restricted to a list of values'),
  enum_opened: kind('info', 'info', ['became_enum'], 'No longer restricted to a list of values'),
  discovery_lost: kind('warning', 'warning', ['discovery_gained'], 'Type no longer known'),
  discovery_gained: kind('info', 'info', ['discovery_lost'], 'Type now known'),

  bound_tightened: kind('error', 'behaviour', ['bound_loosened'], 'Bound tightened'),
  bound_loosened: kind('info', 'info', ['bound_tightened'], 'Bound loosened'),
  bound_set: kind('error', 'behaviour', ['bound_removed'], 'Bound newly set'),
  bound_removed: kind('info', 'info', ['bound_set'], 'Bound removed'),
  bound_changed: kind('error', 'behaviour', ['bound_changed'], 'Bound changed'),

  default_changed: kind('info', 'behaviour', ['default_changed'], 'Default changed'),
  default_deferred: kind('info', 'warning', ['default_made_explicit'], 'Default now decided later'),
  default_made_explicit: kind('info', 'warning', ['default_deferred'], 'Default now declared'),
  default_respelled: kind('info', 'info', ['default_respelled'], 'Default respelled, with the same effect'),

  deprecated: kind('warning', 'info', ['undeprecated'], 'Deprecated'),
  undeprecated: kind('info', 'info', ['deprecated'], 'No longer deprecated'),
} as const satisfies Record<string, KindFacts>

export type SchemaChangeKind = keyof typeof KINDS
