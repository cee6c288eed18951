/** Corpora between documents and the types that are worked with. */
import type { InvariantsProposed, Rule as RuleDocument } from '../artefacts/generated/invariants.proposed'
import { Problem, UserError } from '../runtime/problems'
import { decodePredicate } from './predicate-decode'
import { encodePredicate } from './predicate-encode'
import type { ClassDeclaration, Corpus, EnumDeclaration, EnvironmentFact, Kwargs, Rule } from './rule'
import type { Json } from './value'
import { decodeValue, encodeValue, isPlainDict, MalformedValue } from './wire'

/** The parts that every corpus document has, whatever stage wrote it. */
export type CorpusDocument = Pick<
  InvariantsProposed,
  'engine' | 'engine_version' | 'environment' | 'enums' | 'classes' | 'rules'
>

export type { RuleDocument }

/**
 * Reads the parts of a checked document that predict.
 *
 * @throws UserError with one problem per rule, field or fact that cannot be decoded; `shownAs` names the file in it
 */
export function decodeCorpus(document: CorpusDocument, shownAs: string): Corpus {
  const problems: Problem[] = []
  const keep = <T>(items: readonly T[], list: string, decode: (item: T) => unknown): unknown[] =>
    items.flatMap((item, index) => {
      try {
        return [decode(item)]
      } catch (error) {
        if (!(error instanceof MalformedValue)) throw error
        problems.push(
          new Problem({
            file: shownAs,
            key: `${list}[${index}].${error.at}`,
            found: error.found,
            expected: 'what docs/architecture.md describes under Rules and Values',
            advice: 'mine the corpus again, or correct the entry',
          }),
        )
        return []
      }
    })
  const corpus = {
    engine: document.engine,
    engineVersion: document.engine_version,
    classes: keep(document.classes, 'classes', decodeClass) as ClassDeclaration[],
    environment: keep(document.environment, 'environment', decodeFact) as EnvironmentFact[],
    enums: keep(document.enums, 'enums', decodeEnum) as EnumDeclaration[],
    rules: keep(document.rules, 'rules', decodeRule) as Rule[],
  }
  if (problems.length > 0) throw new UserError(problems)
  return corpus
}

type ClassDocument = CorpusDocument['classes'][number]

function decodeClass(document: ClassDocument): ClassDeclaration {
  return {
    nativeType: document.native_type,
    className: document.class,
    bases: document.bases,
    unknownFields: document.unknown_fields,
    fields: document.fields.map((field) => ({
      name: field.name,
      required: field.required,
      origin: field.origin,
      ...('default' in field ? { default: decodeValue(field.default as Json, `fields.${field.name}.default`) } : {}),
    })),
  }
}

function decodeFact(document: CorpusDocument['environment'][number]): EnvironmentFact {
  return {
    name: document.name,
    ...('value' in document ? { value: decodeValue(document.value as Json, 'value') } : {}),
    ...(document.raises === undefined ? {} : { raises: document.raises }),
  }
}

function decodeEnum(document: CorpusDocument['enums'][number]): EnumDeclaration {
  return {
    className: document.class,
    mixin: document.mixin,
    members: document.members.map(({ name, value }) => [name, decodeValue(value as Json, 'members')] as const),
  }
}

/** Reads one rule. Throws MalformedValue naming the place inside it. */
export function decodeRule(document: RuleDocument): Rule {
  return {
    id: document.id,
    identity: document.identity,
    nativeType: document.native_type,
    severity: document.severity,
    match: decodePredicate(document.match as Json),
    kwargsPositive: decodeKwargs(document.kwargs_positive as Json, 'kwargs_positive'),
    kwargsNegative:
      document.kwargs_negative === null ? null : decodeKwargs(document.kwargs_negative as Json, 'kwargs_negative'),
    expected: {
      outcome: document.expected_outcome.outcome,
      emissionChannel: document.expected_outcome.emission_channel,
      normalisedFields: document.expected_outcome.normalised_fields,
    },
    messageTemplate: document.message_template,
    exception: document.exception,
    minerSource: document.miner_source,
    references: document.references,
    addedBy: document.added_by,
    crossValidatedBy: document.cross_validated_by,
    exactness: document.exactness,
    environment: document.environment,
  }
}

/** Reads the kwargs of a configuration. Throws MalformedValue when they are no mapping of names. */
export function decodeKwargs(json: Json, at = 'kwargs'): Kwargs {
  const value = decodeValue(json, at)
  if (!isPlainDict(value)) throw new MalformedValue(at, 'not a mapping of names to values')
  return value
}

/** Writes one rule, keys in the order a reader wants them. */
export function encodeRule(rule: Rule): RuleDocument {
  return {
    id: rule.id,
    identity: rule.identity,
    native_type: rule.nativeType,
    severity: rule.severity,
    match: encodePredicate(rule.match) as Record<string, unknown>,
    kwargs_positive: encodeValue(rule.kwargsPositive) as Record<string, unknown>,
    kwargs_negative:
      rule.kwargsNegative === null ? null : (encodeValue(rule.kwargsNegative) as Record<string, unknown>),
    expected_outcome: {
      outcome: rule.expected.outcome,
      emission_channel: rule.expected.emissionChannel,
      normalised_fields: [...rule.expected.normalisedFields],
    },
    message_template: rule.messageTemplate,
    exception: rule.exception,
    miner_source: rule.minerSource,
    references: [...rule.references],
    added_by: rule.addedBy,
    cross_validated_by: [...rule.crossValidatedBy],
    exactness: { kind: rule.exactness.kind, dropped: [...rule.exactness.dropped] },
    environment: [...rule.environment],
  }
}
