/** A corpus as a function: what it says of a configuration. */
import { compilePredicate, holds, type Names, type NestedClass, type Test } from './evaluate'
import type { ClassDeclaration, Corpus, Kwargs, Prediction, Rule } from './rule'
import { indexByField } from './rule-index'
import type { PyValue } from './value'

/** A corpus ready to predict. */
export interface CompiledCorpus {
  /** What happens to a configuration of a class. Throws RangeError for a class the corpus does not know. */
  readonly predict: (nativeType: string, kwargs: Kwargs) => Prediction
  /** The compiled predicate of a rule. */
  readonly testOf: (rule: Rule) => Test
  readonly names: (nativeType: string) => Names
}

/** Compiles every rule of a corpus once. */
export function compileCorpus(corpus: Corpus): CompiledCorpus {
  const nested = new Map<string, NestedClass>()
  const shared = {
    environment: new Map(corpus.environment.map((fact) => [fact.name, fact])),
    enums: new Map(corpus.enums.map((item) => [item.className, item])),
    classes: nested,
  }
  const namesByType = new Map(
    corpus.classes.map((item) => [item.nativeType, { ...shared, defaults: defaultsOf(item) }]),
  )
  const compiled = new Map<string, CompiledRule[]>(corpus.classes.map((item) => [item.nativeType, []]))
  const tests = new Map<Rule, Test>()
  for (const rule of corpus.rules) {
    const names = namesByType.get(rule.nativeType)
    if (names === undefined) continue
    const test = compilePredicate(rule.match, names)
    tests.set(rule, test)
    compiled.get(rule.nativeType)?.push({ rule, test })
  }
  const declared = new Map(
    corpus.classes.map((item) => [item.nativeType, new Set(item.fields.map((field) => field.name))]),
  )
  const holding = new Map(
    [...compiled].map(([nativeType, rules]) => [
      nativeType,
      indexByField(
        rules,
        ({ rule }) => rule.match,
        ({ test }, kwargs) => holds(test, kwargs),
      ),
    ]),
  )
  for (const item of corpus.classes) {
    const rules = compiled.get(item.nativeType) ?? []
    nested.set(item.className, {
      bases: item.bases,
      defaults: defaultsOf(item),
      fails: (kwargs) => rules.some(({ rule, test }) => rule.severity === 'error' && holds(test, kwargs)),
    })
  }
  return {
    predict: (nativeType, kwargs) => {
      const rulesFor = holding.get(nativeType)
      if (rulesFor === undefined) throw new RangeError(`the corpus has no class ${nativeType}`)
      return predictFrom(rulesFor(kwargs), kwargs, declared.get(nativeType) ?? new Set())
    },
    testOf: (rule) => tests.get(rule) ?? (() => false),
    names: (nativeType) => namesByType.get(nativeType) ?? { ...shared, defaults: new Map() },
  }
}

interface CompiledRule {
  readonly rule: Rule
  readonly test: Test
}

/** The declared defaults of a class, by field. */
export function defaultsOf(declaration: ClassDeclaration): ReadonlyMap<string, PyValue> {
  return new Map(
    declaration.fields.flatMap((item) => (item.default === undefined ? [] : [[item.name, item.default] as const])),
  )
}

/** The outcome, given the rules that hold. */
function predictFrom(rules: readonly CompiledRule[], kwargs: Kwargs, declared: ReadonlySet<string>): Prediction {
  if (rules.length === 0) return OK
  const errors: string[] = []
  const others: Rule[] = []
  for (const { rule } of rules) {
    if (rule.severity === 'error') errors.push(rule.id)
    else others.push(rule)
  }
  if (errors.length > 0) return { outcome: 'error', fields: [], rules: errors }
  const dormant = others.some((rule) => rule.severity === 'dormant')
  const fields = new Set<string>()
  for (const rule of others) {
    for (const name of rule.expected.normalisedFields) {
      if (name !== EVERY_UNKNOWN_FIELD) fields.add(name)
      else for (const given in kwargs) if (!declared.has(given) && kwargs[given] !== null) fields.add(given)
    }
  }
  return { outcome: dormant ? 'dormant' : 'warn', fields: [...fields].sort(), rules: others.map((rule) => rule.id) }
}

const OK: Prediction = { outcome: 'ok', fields: [], rules: [] }

/** In a rule's normalised fields: whatever kwargs are no declared field. */
export const EVERY_UNKNOWN_FIELD = '*'
