/** The checks a rule must pass to ship. Each says what it expected and what it found. */
import { type Announcement, type Frame, type Observation, type ObservedMessage } from '../shared/replay/observation'
import { type Classified } from '../shared/replay/outcome'
import { holds, type Test } from '../shared/rules/evaluate'
import { EVERY_UNKNOWN_FIELD } from '../shared/rules/predict'
import { type Kwargs, type Rule } from '../shared/rules/rule'
import { fieldsOf } from '../shared/rules/walk'
import { siteText } from './evidence'
import { stableMessage } from './noise'
import { matchesTemplate } from './template'

export type Check =
  | 'positive_raises'
  | 'positive_warns'
  | 'positive_is_dormant'
  | 'message_template_match'
  | 'negative_does_not_raise'
  | 'negative_does_not_warn'
  | 'negative_is_not_dormant'
  | 'predicate_true_on_positive'
  | 'predicate_false_on_negative'
  | 'predicate_false_on_accepted'
  | 'site_attribution'
  | 'locus'

export interface Failure {
  readonly check: Check
  readonly expected: string
  readonly found: string
}

/** One replayed configuration. */
export interface Replayed {
  readonly kwargs: Kwargs
  readonly observation: Observation
  readonly classified: Classified
}

/** A rule with what it was replayed on. */
export interface Trial {
  readonly rule: Rule
  readonly test: Test
  readonly positive: Replayed
  /** Null when no configuration avoids the rule. */
  readonly negative: Replayed | null
  /** Names of the class's fields. */
  readonly classFields: ReadonlySet<string>
}

/** Every check on positive and negative that fails. */
export function checkWitnesses(trial: Trial): Failure[] {
  const { rule, test, positive, negative, classFields } = trial
  const failures: Failure[] = []
  const fail = (check: Check, expected: string, found: string): void => {
    failures.push({ check, expected, found })
  }

  if (!holds(test, positive.kwargs))
    fail('predicate_true_on_positive', 'the match holds on the positive', 'it does not')
  if (negative !== null && holds(test, negative.kwargs))
    fail('predicate_false_on_negative', 'the match does not hold on the negative', 'it does')

  if (shows(rule, positive, classFields)) {
    failures.push(...checkEmission(trial))
  } else {
    fail(POSITIVE_CHECK[rule.severity], `the positive ends as ${expectedText(rule)}`, foundText(positive))
  }
  if (negative === null) return failures
  if (
    negative.classified.outcome === 'error' ||
    negative.classified.outcome === 'crash' ||
    negative.classified.outcome === 'timeout'
  ) {
    fail('negative_does_not_raise', 'the negative is accepted', foundText(negative))
  } else if (rule.severity !== 'error' && shows(rule, negative, classFields)) {
    fail(
      rule.severity === 'warn' ? 'negative_does_not_warn' : 'negative_is_not_dormant',
      `the negative does not end as ${expectedText(rule)}`,
      foundText(negative),
    )
  }
  return failures
}

const POSITIVE_CHECK = { error: 'positive_raises', warn: 'positive_warns', dormant: 'positive_is_dormant' } as const

/**
 * Whether a configuration did what the rule says, as far as an outcome can tell: an error rule sees any error (which site
 * spoke is checked apart), a warn rule its own site, a dormant rule all of its fields.
 */
export function shows(
  rule: Rule,
  { kwargs, observation, classified }: Replayed,
  classFields: ReadonlySet<string>,
): boolean {
  switch (rule.severity) {
    case 'error':
      return classified.outcome === 'error'
    case 'warn':
      return spokenBy(rule, observation).length > 0
    case 'dormant':
      return rule.expected.normalisedFields.every((name) =>
        name === EVERY_UNKNOWN_FIELD
          ? Object.keys(kwargs).some((given) => !classFields.has(given) && classified.dormant.includes(given))
          : classified.dormant.includes(name),
      )
  }
}

function checkEmission({ rule, positive, classFields }: Trial): Failure[] {
  const { exception } = positive.observation
  const failures: Failure[] = []
  const texts = emitted(rule, positive)
  if (rule.messageTemplate !== null && texts !== null) {
    const template = rule.messageTemplate
    const verdicts = texts.map((text) => matchesTemplate(template, text))
    if (!verdicts.includes(true) && !verdicts.includes(null)) {
      failures.push({
        check: 'message_template_match',
        expected: stableMessage(template),
        found: texts.map(stableMessage).join(' | ') || 'no message',
      })
    }
  }
  if (rule.severity === 'error' && exception !== null) {
    if (!isAttributed(rule, exception.chain)) {
      failures.push({
        check: 'site_attribution',
        expected: sitesOf(rule).map(siteText).join(' or '),
        found: exception.chain.map(siteText).join(' < ') || 'no frame of the engine',
      })
    }
    const named = fieldsNamed(exception.message, exception.locations, classFields)
    const own = fieldsOf(rule.match).filter((name) => classFields.has(name))
    if (named.length > 0 && own.length > 0 && !named.some((name) => own.includes(name))) {
      failures.push({
        check: 'locus',
        expected: `a complaint about ${own.join(', ')}`,
        found: `a complaint about ${named.join(', ')}`,
      })
    }
  }
  return failures
}

/** The texts in which a positive may say what the rule's template says; null when its channel has none. */
function emitted(rule: Rule, { observation }: Replayed): string[] | null {
  if (rule.severity === 'error') return observation.exception === null ? null : [observation.exception.message]
  if (rule.severity === 'warn') return spokenBy(rule, observation).map((message) => message.message)
  if (rule.expected.outcome === 'dormant_silent') return null
  const about = (item: Announcement): boolean => rule.expected.normalisedFields.includes(item.field)
  return [...observation.announcements.filter(about), ...observation.messages].map((item) => item.message)
}

/** The warnings and log lines that come from the rule's site; all of them when the rule names no line. */
export function spokenBy(rule: Rule, observation: Observation): ObservedMessage[] {
  return observation.messages.filter((message) => isAttributed(rule, message.chain))
}

/** Whether a chain of frames passes one of the places the rule was read from. */
export function isAttributed(rule: Rule, chain: readonly Frame[]): boolean {
  const sites = sitesOf(rule)
  return (
    sites.length === 0 ||
    chain.some((frame) =>
      sites.some((site) => site.file === frame.file && site.line <= frame.line && frame.line <= site.endLine),
    )
  )
}

/** A statement of the engine, which may take several lines; a traceback names one of them. */
interface Statement {
  readonly file: string
  readonly line: number
  readonly endLine: number
}

const known = new WeakMap<Rule, readonly Statement[]>()

/** The places a rule was read from; none for a claim about the signature, which no line of the engine makes. */
function sitesOf(rule: Rule): readonly Statement[] {
  let sites = known.get(rule)
  if (sites === undefined) {
    const references = rule.references.flatMap((text): Statement[] => {
      const match = /^(.+):(\d+)(?:-(\d+))?(?: \(|$)/.exec(text)
      return match?.[1] === undefined
        ? []
        : [{ file: match[1], line: Number(match[2]), endLine: Number(match[3] ?? match[2]) }]
    })
    const { path, line, end_line: endLine } = rule.minerSource
    sites =
      line === 0
        ? []
        : [
            { file: path, line, endLine: endLine ?? line },
            ...references.filter((site) => site.file !== path || site.line !== line),
          ]
    known.set(rule, sites)
  }
  return sites
}

/** The fields an error names: by the location a validation library gives, else in backticks. */
function fieldsNamed(
  message: string,
  locations: readonly { readonly path: readonly string[] }[],
  fields: ReadonlySet<string>,
): string[] {
  const located = locations.flatMap((location) => location.path).filter((part) => fields.has(part))
  if (located.length > 0) return [...new Set(located)]
  return [
    ...new Set([...message.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '').filter((name) => fields.has(name))),
  ]
}

function expectedText(rule: Rule): string {
  const { outcome, normalisedFields } = rule.expected
  return normalisedFields.length === 0 ? outcome : `${outcome} (${normalisedFields.join(', ')})`
}

/** An outcome in one line. */
export function foundText({ observation, classified }: Replayed): string {
  const { exception } = observation
  if (exception !== null)
    return `${classified.outcome}: ${exception.type.replace(/^builtins:/, '')}: ${stableMessage(exception.message)}`
  return classified.dormant.length === 0
    ? classified.outcome
    : `${classified.outcome} (${classified.dormant.join(', ')})`
}
