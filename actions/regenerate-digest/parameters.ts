/** The parameters of an engine, joined with what a project has decided and what has changed. */
import { type Curated } from '../shared/artefacts/generated/curated'
import { type EngineStepDiff } from '../shared/artefacts/generated/engine-step-diff'
import { type DiscoveredClass, type DiscoveredField, type SchemaDiscovered } from '../shared/schema/read'
import { changeSet } from './changes'
import { type Change, type Curation, type Parameter, type ParameterSection } from './model'
import { pythonText } from './python-text'
import { typeWithLimits } from './type-text'

/**
 * @param allowList what a project exposes; undefined when it has no such list
 * @param diff against the previous version; undefined when there is none
 */
export function parameterSection(
  schema: SchemaDiscovered,
  allowList: Curated | undefined,
  diff: EngineStepDiff | undefined,
): ParameterSection {
  const changes = changeSet(diff)
  const bySubject = groupChanges(changes?.changes ?? [])
  const classes = schema.classes.map((name) => ({
    name,
    resolvers: [
      ...new Set(
        Object.values(schema.$defs[name]?.properties ?? {}).flatMap((field) => field['x-effective']?.resolver ?? []),
      ),
    ].sort(),
    parameters: Object.entries(schema.$defs[name]?.properties ?? {})
      .map(([field, description]) =>
        parameter(
          field,
          description,
          schema.$defs[name],
          curated(allowList, name, field),
          bySubject.get(`${name}\n${field}`) ?? [],
        ),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }))
  return {
    classes: classes.filter((item) => item.parameters.length > 0),
    total: schema.counts.fields,
    unknown: schema.counts.unknown,
    curation: allowList === undefined ? null : curation(schema, allowList),
    diff: changes,
  }
}

function groupChanges(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${change.className}\n${change.subject}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return groups
}

function curated(allowList: Curated | undefined, className: string, field: string): boolean | null {
  return allowList === undefined ? null : (allowList.classes[className] ?? []).includes(field)
}

function curation(schema: SchemaDiscovered, allowList: Curated): Curation {
  const named = Object.entries(allowList.classes).flatMap(([className, fields]) =>
    fields.map((field) => ({ className, field })),
  )
  const exists = ({ className, field }: { className: string; field: string }): boolean =>
    schema.classes.includes(className) && Object.hasOwn(schema.$defs[className]?.properties ?? {}, field)
  return {
    curated: named.filter(exists).length,
    absent: named
      .filter((item) => !exists(item))
      .map((item) => `${item.className}.${item.field}`)
      .sort(),
  }
}

function parameter(
  name: string,
  field: DiscoveredField,
  owner: DiscoveredClass | undefined,
  isCurated: boolean | null,
  changes: readonly Change[],
): Parameter {
  const effective = field['x-effective']
  return {
    name,
    type: typeWithLimits(field),
    typeUnknown: field['x-unknown'] ?? null,
    required: owner?.required?.includes(name) ?? false,
    declared: 'default' in field ? pythonText(field.default) : (field['x-default-source'] ?? null),
    effective: effective === undefined ? null : pythonText(effective.value),
    curated: isCurated,
    deprecated: field.deprecated ?? false,
    description: field.description ?? null,
    changes,
  }
}
