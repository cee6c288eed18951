/** What the predicates of all classes are evaluated against: defaults, facts of the environment, Enums, other classes. */
import { type Names } from '../../shared/rules/evaluate'
import { compileCorpus } from '../../shared/rules/predict'
import type { ObservedClass } from '../../shared/rules/observed'
import type { ClassDeclaration, EnumDeclaration } from '../../shared/rules/rule'
import type { Json } from '../../shared/rules/value'
import { decodeValue } from '../../shared/rules/wire'

export interface World {
  readonly names: (nativeType: string) => Names
  /** Facts of the environment in wire form, sorted by name. */
  readonly facts: readonly { readonly name: string; readonly value?: Json; readonly raises?: string }[]
}

/** Declares the classes of one observation. */
export function declareWorld(engine: string, engineVersion: string, classes: readonly ObservedClass[]): World {
  const facts = [
    ...new Map(classes.flatMap((observed) => observed.environment.map((fact) => [fact.name, fact] as const))).values(),
  ].sort((a, b) => (a.name < b.name ? -1 : 1))
  const compiled = compileCorpus({
    engine,
    engineVersion,
    classes: classes.map(declareClass),
    environment: facts.map(({ name, value, raises }) => ({
      name,
      ...(value === undefined ? {} : { value: decodeValue(value) }),
      ...(raises === undefined ? {} : { raises }),
    })),
    enums: classes.flatMap(declareEnums),
    rules: [],
  })
  return { names: compiled.names, facts }
}

function declareClass(observed: ObservedClass): ClassDeclaration {
  return {
    nativeType: observed.public_name,
    className: observed.class,
    bases: observed.bases,
    unknownFields: observed.unknown_fields,
    fields: observed.fields.map((field) => ({
      name: field.name,
      required: field.required,
      origin: field.origin,
      ...(field.default === undefined ? {} : { default: decodeValue(field.default) }),
    })),
  }
}

function declareEnums(observed: ObservedClass): readonly EnumDeclaration[] {
  return Object.entries(observed.enums).map(([className, item]) => ({
    className,
    mixin: item.mixin,
    members: item.members.map(([name, node]) => [name, decodeValue(observed.nodes[node]?.[1] ?? null)] as const),
  }))
}
