/** The differences between two discovered schemas. What they mean on the live library is decided in `trial.ts`. */
import { type Class, type Field, type SchemaDiscovered } from '../../artefacts/generated/schema.discovered'
import { typeText, valueText } from '../type-text'
import { type Change, change } from './change'
import { compareField, type FieldSide } from './fields'
import { contains, normalForm } from '../normal-form'
import { isRespelled, renamedClasses, renamedFields } from './renames'

/** Changes from `base` to `head`, by class in the order of the head, then by field in the order of declaration. */
export function compareSchemas(base: SchemaDiscovered, head: SchemaDiscovered): Change[] {
  const gone = without(base.$defs, head.$defs)
  const fresh = without(head.$defs, base.$defs)
  const renamed = renamedClasses(gone, fresh)
  const changes: Change[] = []
  const pairs: [string, string][] = Object.keys(base.$defs)
    .filter((name) => Object.hasOwn(head.$defs, name))
    .map((name) => [name, name])
  for (const [old, now] of renamed) {
    changes.push(change(isRespelled(old, now) ? 'class_respelled' : 'class_renamed', now, old, now))
    pairs.push([old, now])
  }
  const renamedTo = new Set(renamed.values())
  // A class that only others refer to appears and vanishes with the fields that do; that is reported there.
  for (const name of base.classes)
    if (Object.hasOwn(gone, name) && !renamed.has(name))
      changes.push(change('class_removed', name, classFacts(base.$defs[name]), null))
  for (const name of head.classes)
    if (Object.hasOwn(fresh, name) && !renamedTo.has(name))
      changes.push(change('class_added', name, null, classFacts(head.$defs[name])))

  const compared = pairs.map(([old, now]) => compareClass(now, side(base, old), side(head, now)))
  changes.push(...compared.flatMap((result) => result.changes))
  const whole = (classes: Readonly<Record<string, Class>>, named: (name: string) => boolean): [string, Class][] =>
    Object.entries(classes).filter(([name]) => !named(name))
  const moved = movedFields(
    compared,
    whole(gone, (name) => renamed.has(name)),
    whole(fresh, (name) => renamedTo.has(name)),
  )
  return order(changes.filter((item) => !moved.replaced.has(item)).concat(moved.changes), head)
}

interface ClassSide {
  readonly owner: Class
  readonly engineVersion: string
}

function side(document: SchemaDiscovered, name: string): ClassSide {
  return { owner: document.$defs[name] as Class, engineVersion: document.engine_version }
}

interface ComparedClass {
  readonly name: string
  readonly changes: readonly Change[]
  readonly removed: Readonly<Record<string, Field>>
  readonly added: Readonly<Record<string, Field>>
}

function compareClass(name: string, before: ClassSide, after: ClassSide): ComparedClass {
  const [old, now] = [before.owner.properties, after.owner.properties]
  const removed = without(old, now)
  const added = without(now, old)
  const renamed = renamedFields(removed, added)
  const changes: Change[] = [...comparePolicy(name, before.owner, after.owner)]
  for (const [field, schema] of Object.entries(old)) {
    const target = renamed.get(field)
    if (target !== undefined)
      changes.push(change('field_renamed', name, field, target, { field, note: `Set \`${target}\` instead.` }))
    else if (Object.hasOwn(removed, field)) changes.push(removedField(name, field, schema))
    const newName = target ?? field
    if (Object.hasOwn(now, newName))
      changes.push(...compareField(name, newName, fieldSide(before, field), fieldSide(after, newName)))
  }
  const renamedTo = new Set(renamed.values())
  for (const [field, schema] of Object.entries(added)) {
    if (renamedTo.has(field)) continue
    const required = after.owner.required?.includes(field) === true
    changes.push(
      change(required ? 'field_added_required' : 'field_added_optional', name, null, fieldFacts(schema), { field }),
    )
  }
  return { name, changes, removed, added }
}

function fieldSide(owner: ClassSide, field: string): FieldSide {
  return {
    ...owner,
    field: owner.owner.properties[field] as Field,
    required: owner.owner.required?.includes(field) === true,
  }
}

/** What happens to kwargs the class does not know. */
function comparePolicy(name: string, before: Class, after: Class): Change[] {
  const [old, now] = [before.additionalProperties, after.additionalProperties]
  if (old === now) return []
  return [
    change(
      now ? 'unknown_fields_accepted' : 'unknown_fields_rejected',
      name,
      before['x-unknown-fields'] ?? null,
      after['x-unknown-fields'] ?? null,
    ),
  ]
}

function removedField(className: string, field: string, schema: Field): Change {
  const plain = change('field_removed', className, fieldFacts(schema), null, { field })
  // Who was told in time can have acted: still broken, no longer a surprise.
  if (schema.deprecated !== true) return plain
  return { ...plain, levels: { kwargs: 'warning', measure: 'warning' }, note: 'It was deprecated before.' }
}

/** A field as a signature has it: `int | None = None`. */
function fieldFacts(schema: Field): string {
  const type = schema['x-unknown'] === undefined ? typeText(schema) : 'unknown'
  return 'default' in schema ? `${type} = ${valueText(schema.default)}` : type
}

function classFacts(schema: Class | undefined): string {
  return `${schema?.['x-class'] ?? ''} with ${Object.keys(schema?.properties ?? {}).length} fields`
}

interface Place {
  readonly class: string
  readonly schema: Field
  /** Whether the whole class is gone, or new. */
  readonly whole: boolean
}

/**
 * A field that is gone from exactly one class and new in exactly one other, with the same type, has moved there. The
 * changes it replaces are those that call it removed and added.
 */
function movedFields(
  compared: readonly ComparedClass[],
  gone: readonly [string, Class][],
  fresh: readonly [string, Class][],
): { changes: Change[]; replaced: Set<Change> } {
  const departures = placesOf(
    compared.map((item) => [item.name, item.removed]),
    gone,
    compared,
    'field_removed',
  )
  const arrivals = placesOf(
    compared.map((item) => [item.name, item.added]),
    fresh,
    compared,
    'field_added',
  )
  const changes: Change[] = []
  const replaced = new Set<Change>()
  for (const [field, from] of departures) {
    const to = arrivals.get(field) ?? []
    const [before, after] = [from[0], to[0]]
    if (
      before === undefined ||
      after === undefined ||
      from.length > 1 ||
      to.length > 1 ||
      before.class === after.class ||
      (before.whole && after.whole)
    )
      continue
    if (!sameKnownType(before.schema, after.schema)) continue
    changes.push(
      change('field_moved', before.class, `${before.class}.${field}`, `${after.class}.${field}`, {
        field,
        note: `Set it on ${after.class} instead.`,
      }),
    )
    for (const item of compared.flatMap((known) => known.changes)) {
      const same =
        item.field === field &&
        ((item.class === before.class && item.kind === 'field_removed') ||
          (item.class === after.class && item.kind.startsWith('field_added')))
      if (same) replaced.add(item)
    }
  }
  return { changes, replaced }
}

/** Where each field is gone from, or is new. Fields that were only renamed are neither. */
function placesOf(
  changed: readonly (readonly [string, Readonly<Record<string, Field>>])[],
  whole: readonly [string, Class][],
  compared: readonly ComparedClass[],
  kind: 'field_removed' | 'field_added',
): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  const add = (field: string, place: Place): void => {
    found.set(field, [...(found.get(field) ?? []), place])
  }
  const reported = (name: string, field: string): boolean =>
    compared.some((item) =>
      item.changes.some((known) => known.class === name && known.field === field && known.kind.startsWith(kind)),
    )
  for (const [name, fields] of changed)
    for (const [field, schema] of Object.entries(fields))
      if (reported(name, field)) add(field, { class: name, schema, whole: false })
  for (const [name, schema] of whole)
    for (const [field, facts] of Object.entries(schema.properties))
      add(field, { class: name, schema: facts, whole: true })
  return found
}

function sameKnownType(before: Field, after: Field): boolean {
  if (before['x-unknown'] !== undefined || after['x-unknown'] !== undefined) return false
  const [old, now] = [normalForm(before), normalForm(after)]
  return !old.any && !now.any && contains(old, now) && contains(now, old)
}

function without<T>(record: Readonly<Record<string, T>>, other: Readonly<Record<string, unknown>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !Object.hasOwn(other, name)))
}

/** Classes that are gone come first; a stable sort keeps the order within a class. */
function order(changes: readonly Change[], head: SchemaDiscovered): Change[] {
  const rank = new Map(
    [...head.classes, ...Object.keys(head.$defs).filter((name) => !head.classes.includes(name))].map((name, index) => [
      name,
      index,
    ]),
  )
  return [...changes].sort((a, b) => (rank.get(a.class) ?? -1) - (rank.get(b.class) ?? -1))
}
