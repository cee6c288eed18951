/** What a corpus says about one configuration, in words a person can act on. */
import { holds } from '../shared/rules/evaluate'
import { type CompiledCorpus } from '../shared/rules/predict'
import { type ClassDeclaration, type Corpus, type Kwargs, type Prediction, type Rule } from '../shared/rules/rule'
import { pyRepr } from '../shared/rules/text'
import { fieldsOf, visit } from '../shared/rules/walk'
import { smallestChange } from './change'
import { nearestNames } from './nearest'

/** How much a finding matters: the severities of rules, and names the library does not know. */
export type FindingKind = 'error' | 'dormant' | 'warn' | 'unknown'

export interface Finding {
  readonly kind: FindingKind
  /** The id of the rule; `unknown-field` for a name the class does not know. */
  readonly ruleId: string
  readonly rule: Rule | undefined
  readonly nativeType: string
  /** The field the finding is shown at; undefined when none of its fields was given. */
  readonly field: string | undefined
  readonly found: string
  /** What the library does with it. */
  readonly library: string
  /** The smallest change after which the rule no longer holds. */
  readonly change: string | undefined
}

export const UNKNOWN_FIELD = 'unknown-field'

/** What a configuration is judged with. */
export interface Judge {
  readonly corpus: Corpus
  readonly compiled: CompiledCorpus
  /** Whether the classes list every parameter they have. */
  readonly knowsAllFields: boolean
}

/**
 * Judges one configuration. Whoever corrects what is refused wants to know at once what has no effect, so findings are
 * of all rules that hold, in the order of the corpus; names the class does not know come last.
 */
export function judgeConfiguration(
  judge: Judge,
  declaration: ClassDeclaration,
  kwargs: Kwargs,
): { readonly prediction: Prediction; readonly findings: readonly Finding[] } {
  const prediction = judge.compiled.predict(declaration.nativeType, kwargs)
  const holding = judge.corpus.rules.filter(
    (rule) => rule.nativeType === declaration.nativeType && holds(judge.compiled.testOf(rule), kwargs),
  )
  const unknown = judge.knowsAllFields ? unknownNames(declaration, kwargs) : []
  const findings = holding.map((rule) => ruleFinding(judge, declaration, rule, kwargs, unknown))
  const told = holding.some(isAboutUnknownFields)
  return {
    prediction,
    findings: told ? findings : [...findings, ...unknown.map((name) => unknownFinding(declaration, name, kwargs))],
  }
}

function ruleFinding(
  judge: Judge,
  declaration: ClassDeclaration,
  rule: Rule,
  kwargs: Kwargs,
  unknown: readonly string[],
): Finding {
  const base = { kind: rule.severity, ruleId: rule.id, rule, nativeType: rule.nativeType } as const
  if (isAboutUnknownFields(rule) && unknown.length > 0) {
    const suggestions = unknown.flatMap((name) => suggestion(declaration, name, kwargs) ?? [])
    return {
      ...base,
      field: unknown[0],
      found: shown(unknown, declaration, kwargs),
      library: doing(rule, unknown),
      change: suggestions.length > 0 ? suggestions.join('; ') : `remove ${unknown.join(', ')}`,
    }
  }
  const dormant = rule.expected.normalisedFields.filter((name) => Object.hasOwn(kwargs, name))
  const read = fieldsOf(rule.match)
  const given = [...dormant, ...differing(rule), ...read].filter((name) => Object.hasOwn(kwargs, name))
  const named = [...new Set([...dormant, ...read])]
  return {
    ...base,
    field: given[0],
    found: named.length === 0 ? 'this configuration' : shown(named, declaration, kwargs),
    library: doing(rule, dormant.length > 0 ? dormant : rule.expected.normalisedFields),
    change: smallestChange(judge.compiled, rule, kwargs),
  }
}

function unknownFinding(declaration: ClassDeclaration, name: string, kwargs: Kwargs): Finding {
  const effect =
    declaration.unknownFields === 'swallow'
      ? 'accepts and drops it'
      : 'keeps it as an attribute that nothing here reads'
  return {
    kind: 'unknown',
    ruleId: UNKNOWN_FIELD,
    rule: undefined,
    nativeType: declaration.nativeType,
    field: name,
    found: `${shown([name], declaration, kwargs)}, which is no parameter of ${declaration.nativeType}`,
    library: effect,
    change: suggestion(declaration, name, kwargs) ?? `remove ${name}`,
  }
}

function isAboutUnknownFields(rule: Rule): boolean {
  let found = false
  visit(rule.match, (node) => {
    if (node.kind === 'unknown_fields') found = true
  })
  return found
}

function unknownNames(declaration: ClassDeclaration, kwargs: Kwargs): readonly string[] {
  const known = new Set(declaration.fields.map(({ name }) => name))
  return Object.keys(kwargs).filter((name) => !known.has(name))
}

function suggestion(declaration: ClassDeclaration, name: string, kwargs: Kwargs): string | undefined {
  const free = declaration.fields.map((field) => field.name).filter((known) => !Object.hasOwn(kwargs, known))
  const near = nearestNames(name, free)
  return near.length === 0 ? undefined : `rename ${name} to ${near.join(' or ')}`
}

/** The fields in which a rule's two examples differ. */
function differing(rule: Rule): readonly string[] {
  if (rule.kwargsNegative === null) return []
  const names = new Set([...Object.keys(rule.kwargsPositive), ...Object.keys(rule.kwargsNegative)])
  const side = (kwargs: Kwargs, name: string): string | undefined =>
    Object.hasOwn(kwargs, name) ? pyRepr(kwargs[name] ?? null) : undefined
  return [...names].filter((name) => side(rule.kwargsPositive, name) !== side(rule.kwargsNegative ?? {}, name))
}

/** More fields than this say less than fewer. */
const MOST_FIELDS = 6
const LONGEST_VALUE = 80

function shown(names: readonly string[], declaration: ClassDeclaration, kwargs: Kwargs): string {
  const parts = names.slice(0, MOST_FIELDS).map((name) => {
    if (Object.hasOwn(kwargs, name)) return `${name} = ${showValue(kwargs[name] ?? null)}`
    const declared = declaration.fields.find((field) => field.name === name)?.default
    return declared === undefined || declared === null
      ? `${name} not given`
      : `${name} not given (${showValue(declared)} by default)`
  })
  return names.length > MOST_FIELDS
    ? `${parts.join(', ')} and ${names.length - MOST_FIELDS} more fields`
    : parts.join(', ')
}

/** A value as Python writes it, on one line and not too long. */
export function showValue(value: Kwargs[string]): string {
  const text = pyRepr(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text
}

function doing(rule: Rule, fields: readonly string[]): string {
  const says = rule.messageTemplate === null ? '' : `: ${JSON.stringify(rule.messageTemplate)}`
  switch (rule.expected.outcome) {
    case 'error':
      return `raises ${rule.exception ?? 'an error'}${says}`
    case 'warn':
      return `warns${says}`
    case 'dormant_announced':
      return `does not use ${fields.join(', ') || 'it'} and says so${says}`
    case 'dormant_silent':
      return `ignores or replaces ${fields.join(', ') || 'it'} without a word`
  }
}

/** A finding as one sentence. */
export function sentence(finding: Finding): string {
  const parts = [
    `found ${finding.found}`,
    `${finding.nativeType} ${finding.library}`,
    ...(finding.rule === undefined ? [] : [`rule ${finding.ruleId}`]),
    ...(finding.change === undefined ? [] : [finding.change]),
  ]
  return parts.join('; ')
}
