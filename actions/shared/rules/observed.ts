/** What the `guards` observer reports of one class; see "Observers" in docs/architecture.md. */
import type { Json } from './value'

/** A node of the expression table: its kind, then constants and the indices of its children. */
export type ObservedNode = readonly [string, ...Json[]]

export interface ObservedSite {
  readonly kind:
    'raise' | 'assert' | 'missing' | 'implicit' | 'import' | 'log' | 'warn' | 'accumulate' | 'reassign' | 'declared'
  /** Node indices, in evaluation order. */
  readonly path: readonly number[]
  /** Sites of the same list that raise earlier on some configurations. */
  readonly after: readonly number[]
  readonly line: number
  /** The last line, of an expression over several. */
  readonly end_line?: number
  readonly file: string
  readonly method: string
  readonly value?: number
  readonly field?: string
  readonly exception?: string
  readonly channel?: string
  readonly message?: string
  /** For a dict of issues: its number (accumulate), or that this site only reports what it holds (flush). */
  readonly accumulator?: number
  readonly variable?: string
  readonly flush?: boolean
}

export interface ObservedField {
  readonly name: string
  readonly required: boolean
  readonly origin: string
  readonly default?: Json
}

export interface ObservedClass {
  readonly class: string
  readonly public_name: string
  readonly bases: readonly string[]
  readonly construct: {
    readonly placeholders: Readonly<Record<string, Json>>
    readonly validate: readonly { readonly method: string; readonly kwargs: Readonly<Record<string, Json>> }[]
  }
  readonly fields: readonly ObservedField[]
  readonly unknown_fields: 'reject' | 'swallow' | 'attribute'
  /** What the constructor raises, and says, where it rejects a kwarg that is no field. */
  readonly refuses_with: { readonly exception: string; readonly message: string }
  /** With `attribute`: the condition under which a kwarg that is no field becomes one; else it is dropped. */
  readonly attributes_when: number
  readonly always_raises: boolean
  readonly nodes: readonly ObservedNode[]
  readonly sites: readonly ObservedSite[]
  /** What each field's attribute holds after construction and validation. */
  readonly effective: Readonly<Record<string, number>>
  readonly environment: readonly { readonly name: string; readonly value?: Json; readonly raises?: string }[]
  readonly enums: Readonly<
    Record<string, { readonly mixin: 'str' | 'int' | null; readonly members: readonly (readonly [string, number])[] }>
  >
  readonly opaque: readonly {
    readonly what: string
    readonly line: number
    readonly file: string
    readonly method: string
  }[]
}
