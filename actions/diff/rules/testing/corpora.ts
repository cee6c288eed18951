/** For tests: small corpora about one class, with rules that need not be mined. */
import { identityOf } from '../../../shared/rules/canonical'
import { type Predicate, type Severity, type Term } from '../../../shared/rules/predicate'
import { type ClassDeclaration, type Corpus, type Kwargs, type Rule } from '../../../shared/rules/rule'
import { type PyValue } from '../../../shared/rules/value'

export const TYPE = 'engine.Config'

export const field = (name: string): Term => ({ kind: 'field', name })
export const value = (content: PyValue): Term => ({ kind: 'const', value: content })
export const all = (...of: Predicate[]): Predicate => ({ kind: 'all_of', of })
export const any = (...of: Predicate[]): Predicate => ({ kind: 'any_of', of })
export const not = (of: Predicate): Predicate => ({ kind: 'not', of })
export const compare = (
  name: string,
  op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is_not',
  content: PyValue,
): Predicate => ({
  kind: 'compare',
  op,
  left: field(name),
  right: value(content),
})
export const given = (name: string): Predicate => ({ kind: 'provided', field: name })

interface RuleOptions {
  readonly severity?: Severity
  readonly dormant?: readonly string[]
  readonly message?: string
  readonly line?: number
  readonly positive?: Kwargs
}

/** A rule whose id is its identity. */
export function rule(match: Predicate, options: RuleOptions = {}): Rule {
  const severity = options.severity ?? (options.dormant === undefined ? 'error' : 'dormant')
  const outcome = severity === 'dormant' ? 'dormant_silent' : severity
  const identity = identityOf(TYPE, match, outcome, options.dormant ?? [])
  return {
    id: `r_${identity}`,
    identity,
    nativeType: TYPE,
    severity,
    match,
    kwargsPositive: options.positive ?? {},
    kwargsNegative: null,
    expected: {
      outcome,
      emissionChannel: severity === 'error' ? 'runtime_exception' : 'none',
      normalisedFields: options.dormant ?? [],
    },
    messageTemplate: options.message ?? null,
    exception: null,
    minerSource: { path: 'engine/config.py', method: 'validate', line: options.line ?? 1 },
    references: [],
    addedBy: 'static_miner',
    crossValidatedBy: [],
    exactness: { kind: 'exact', dropped: [] },
    environment: [],
  }
}

/** A corpus about one class with the fields given, by name and default. */
export function corpus(
  rules: readonly Rule[],
  defaults: Readonly<Record<string, PyValue>> = { a: null, b: null, c: null },
): Corpus {
  const declaration: ClassDeclaration = {
    nativeType: TYPE,
    className: 'engine:Config',
    bases: [],
    unknownFields: 'reject',
    fields: Object.entries(defaults).map(([name, content]) => ({
      name,
      required: false,
      origin: 'parameter',
      default: content,
    })),
  }
  return { engine: 'engine', engineVersion: '1.0', classes: [declaration], environment: [], enums: [], rules }
}
