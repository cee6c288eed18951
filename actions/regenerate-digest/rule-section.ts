/** The rules of an engine, joined with how well they predict, what is missing and what has changed. */
import { type EngineStepDiff } from '../shared/artefacts/generated/engine-step-diff'
import { type InvariantsQuarantined } from '../shared/artefacts/generated/invariants.quarantined'
import { type InvariantsValidated } from '../shared/artefacts/generated/invariants.validated'
import { decodeCorpus, type RuleDocument } from '../shared/rules/corpus'
import { EVERY_UNKNOWN_FIELD } from '../shared/rules/predict'
import { type Predicate } from '../shared/rules/predicate'
import { renderPredicate } from '../shared/rules/render'
import { type Corpus, type Rule } from '../shared/rules/rule'
import { changeSet } from './changes'
import {
  type Change,
  type ClassQuality,
  type DigestRule,
  type QuarantinedRule,
  type RuleSection,
  type UnexplainedSite,
} from './model'
import { kwargsText } from './python-text'

/** A document, and how messages name it. */
export interface Named<T> {
  readonly document: T
  readonly shownAs: string
}

/**
 * @param corpus what `validated` holds
 * @param quarantined undefined when no rule failed a check
 * @param diff against the previous version; undefined when there is none
 * @throws UserError for quarantined rules that cannot be decoded
 */
export function ruleSection(
  validated: InvariantsValidated,
  corpus: Corpus,
  quarantined: Named<InvariantsQuarantined> | undefined,
  diff: EngineStepDiff | undefined,
): RuleSection {
  const changes = changeSet(diff)
  const ofRule = (id: string): readonly Change[] => changes?.changes.filter((change) => change.subject === id) ?? []
  const classes = validated.classes.map((item) => item.native_type)
  const rules = validated.rules.map((document, index) =>
    digestRule(document, ruleAt(corpus, index), ofRule(document.id)),
  )
  return {
    quality: validated.quality.map(classQuality),
    rules: rules
      .filter((rule) => rule.addedBy !== 'manual_seed')
      .sort(
        (a, b) =>
          classes.indexOf(a.className) - classes.indexOf(b.className) || Number(a.illTyped) - Number(b.illTyped),
      ),
    unexplained: validated.classes.flatMap(unexplainedSites),
    quarantine: quarantined === undefined ? [] : quarantinedRules(quarantined),
    debt: validated.manual_seeds.map(({ id, justification, covered_by: coveredBy }) => ({
      id,
      justification,
      coveredBy: coveredBy ?? null,
      rule: rules.find((rule) => rule.id === id) ?? null,
    })),
    pool: { seed: validated.pool.seed, size: validated.totals.configurations },
    diff: changes,
  }
}

function classQuality(item: InvariantsValidated['quality'][number]): ClassQuality {
  return {
    name: item.native_type,
    rules: item.rules,
    fidelity: item.fidelity.map(({ sample, size, confusion, dormant_fields_exact: { exact, of } }) => ({
      sample,
      size,
      confusion,
      dormantExact: exact,
      dormantTotal: of,
    })),
    coverage: {
      sites: item.coverage.sites,
      modelled: item.coverage.modelled,
      confirmed: item.coverage.confirmed,
      accountedFor: item.coverage.accounted_for,
    },
    mutation: { mutants: item.mutation.mutants - item.mutation.indistinct, noticed: item.mutation.noticed },
    defaults: item.default_configuration,
    error: item.error ?? null,
    mispredictions: item.mispredicted.shown.map(
      ({ observed, predicted, configurations, example, site, exception, message }) => ({
        observed,
        predicted,
        configurations,
        example: kwargsText(example),
        said: [exception, message, site].filter((part) => part !== undefined).join(', '),
      }),
    ),
  }
}

/** Decoding keeps the order of the document. */
function ruleAt(corpus: Corpus, index: number): Rule {
  const rule = corpus.rules[index]
  if (rule === undefined) throw new Error(`The corpus has no rule ${index}`)
  return rule
}

function digestRule(document: RuleDocument, rule: Rule, changes: readonly Change[]): DigestRule {
  const { path, line, method } = rule.minerSource
  return {
    id: rule.id,
    className: rule.nativeType,
    severity: rule.severity,
    when: conditionsOf(rule.match).map(renderPredicate),
    illTyped: conditionsOf(rule.match).some((condition) => condition.kind === 'raises'),
    effect: effectOf(document),
    positive: kwargsText(document.kwargs_positive),
    negative: document.kwargs_negative === null ? null : kwargsText(document.kwargs_negative),
    message: rule.messageTemplate,
    source: `${path}:${line} (${method})`,
    addedBy: rule.addedBy,
    dropped: rule.exactness.dropped,
    environment: rule.environment,
    changes,
  }
}

const conditionsOf = (predicate: Predicate): readonly Predicate[] =>
  predicate.kind === 'all_of' ? predicate.of : [predicate]

function effectOf(rule: RuleDocument): string {
  if (rule.severity === 'error') return rule.exception === null ? '' : `raises ${rule.exception}`
  if (rule.severity === 'warn') return ''
  const fields = rule.expected_outcome.normalised_fields.map((field) =>
    field === EVERY_UNKNOWN_FIELD ? 'a name that is no parameter' : field,
  )
  const silently = rule.expected_outcome.outcome === 'dormant_silent' ? ', and nothing says so' : ''
  return `${fields.join(', ')} ${fields.length === 1 ? 'has' : 'have'} no effect${silently}`
}

function unexplainedSites(item: InvariantsValidated['classes'][number]): UnexplainedSite[] {
  return item.sites
    .filter((site) => (site.rules ?? []).length === 0)
    .map(({ path, line, method, kind, reason, detail }) => ({
      className: item.native_type,
      reason: reason ?? 'unexplained',
      kind,
      source: `${path}:${line} (${method})`,
      detail: detail ?? null,
    }))
}

type Observed = InvariantsQuarantined['rules'][number]['positive_observed']

function quarantinedRules({ document, shownAs }: Named<InvariantsQuarantined>): QuarantinedRule[] {
  const { engine, engine_version } = document
  const corpus = decodeCorpus(
    { engine, engine_version, environment: [], enums: [], classes: [], rules: document.rules.map((item) => item.rule) },
    shownAs,
  )
  return document.rules.map(({ rule, failures }, index) => ({
    rule: digestRule(rule, ruleAt(corpus, index), []),
    failures: failures.map(({ check, expected, found, configurations, counter_example: example }) => ({
      check,
      expected,
      found: configurations === undefined ? found : `${found} (${configurations} configurations)`,
      counterExample:
        example === undefined ? null : `(${kwargsText(example.kwargs)}): ${observedText(example.observed)}`,
    })),
  }))
}

function observedText({ outcome, fields, exception, message }: Observed): string {
  return [outcome.replaceAll('_', ' '), ...(fields ?? []), exception, message]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}
