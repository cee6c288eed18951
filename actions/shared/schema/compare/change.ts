/** One difference between two discovered schemas, before a person's overrides and before it is written down. */
import { type Line } from '../../artefacts/generated/engine-step-diff'
import { KINDS, type Levels, type SchemaChangeKind } from './kinds'

export interface Change {
  readonly kind: SchemaChangeKind
  readonly levels: Levels
  /** Public name in the newer schema where the class is there, else in the older one. */
  readonly class: string
  readonly field?: string
  /** Tells changes of one kind to one field apart: the bound that moved. */
  readonly aspect?: string
  readonly before: unknown
  readonly after: unknown
  readonly note?: string
  readonly witness?: NonNullable<Line['witness']>
  /** A value that the older schema accepts and the newer does not, as an encoded Python value. */
  readonly lost?: { readonly value: unknown }
  /** Whether the library was seen, or declares, to enforce the newer type; a documented type is not enforced. */
  readonly enforced?: boolean
}

type Details = Partial<Pick<Change, 'field' | 'aspect' | 'note' | 'lost' | 'enforced'>>

/** A change with the levels of its kind. */
export function change(
  kind: SchemaChangeKind,
  className: string,
  before: unknown,
  after: unknown,
  details: Details = {},
): Change {
  return { kind, levels: KINDS[kind].levels, class: className, before, after, ...details }
}
