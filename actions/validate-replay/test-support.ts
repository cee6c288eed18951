/** A small library and a corpus about it, with rules that hold and rules that do not. */
import { type RuleDocument } from '../shared/rules/corpus'

export const LIBRARY = `import logging
import warnings

__version__ = "2.0"
logger = logging.getLogger(__name__)


class Config:
    """Beams and what they return."""

    def __init__(self, beams=1, returned=1, mode="greedy", rate=1.0, name=None, odd=None):
        if beams <= 0:
            raise ValueError(f"\`beams\` must be positive, but is {beams}.")
        if returned > beams:
            raise ValueError(f"\`returned\` ({returned}) must not exceed \`beams\` ({beams}).")
        if mode == "old":
            warnings.warn(f"mode {mode} is deprecated", FutureWarning)
        self.beams = beams
        self.returned = returned
        self.mode = mode
        self.rate = rate
        self.name = name.lower() if isinstance(name, str) else name
        self.odd = odd

    def validate(self, strict=False):
        issues = {}
        if self.beams == 1 and self.rate != 1.0:
            issues["rate"] = f"rate {self.rate} is not used with one beam"
        if issues:
            if strict:
                raise ValueError("invalid: %s" % issues)
            logger.warning("ignored: %s", list(issues))
`

/** The line of the library that holds a text. */
export function lineOf(text: string): number {
  const index = LIBRARY.split('\n').findIndex((line) => line.includes(text))
  if (index < 0) throw new Error(`the library does not hold ${text}`)
  return index + 1
}

export const FIELDS = [
  { name: 'beams', default: 1 },
  { name: 'returned', default: 1 },
  { name: 'mode', default: 'greedy' },
  { name: 'rate', default: { $float: '1.0' } },
  { name: 'name', default: null },
  { name: 'odd', default: null },
]

/** A rule of the library's module `module`; what is not given is that of "beams must be positive". */
export function rule(
  module: string,
  id: string,
  change: Partial<RuleDocument> & { readonly line?: number },
): RuleDocument {
  const { line = lineOf('must be positive'), ...rest } = change
  return {
    id,
    identity: Buffer.from(id.padEnd(8, '_')).toString('hex').slice(0, 16),
    native_type: `${module}.Config`,
    severity: 'error',
    match: { field: 'beams', op: '<=', value: 0 },
    kwargs_positive: { beams: 0, returned: 0 },
    kwargs_negative: { beams: 1, returned: 0 },
    expected_outcome: { outcome: 'error', emission_channel: 'runtime_exception', normalised_fields: [] },
    message_template: '`beams` must be positive, but is {beams}.',
    exception: 'ValueError',
    miner_source: { path: `${module}.py`, method: 'Config.__init__', line },
    references: [`${module}.py:${line} (Config.__init__)`],
    added_by: 'static_miner',
    cross_validated_by: [],
    exactness: { kind: 'exact', dropped: [] },
    environment: [],
    ...rest,
  }
}

const ordinary = { outcome: 'dormant_silent', emission_channel: 'none', normalised_fields: [] as string[] } as const
const returned: Partial<RuleDocument> & { readonly line: number } = {
  match: { field: 'returned', op: '>', other: 'beams' },
  kwargs_positive: { returned: 2 },
  kwargs_negative: { returned: 1 },
  message_template: '`returned` ({returned}) must not exceed `beams` ({beams}).',
  line: lineOf('must not exceed'),
}

/** Rules that hold. */
export function goodRules(module: string): RuleDocument[] {
  return [
    rule(module, 'positive_beams', {}),
    rule(module, 'returned_at_most_beams', returned),
    rule(module, 'beams_compares', {
      match: { raises: { field: 'beams', op: '<=', value: 0 } },
      kwargs_positive: { beams: 'x' },
      kwargs_negative: { beams: 1 },
      message_template: null,
      exception: null,
      line: lineOf('if beams <= 0'),
    }),
    rule(module, 'returned_compares', {
      match: {
        all_of: [
          { not: { raises: { field: 'beams', op: '<=', value: 0 } } },
          { raises: { field: 'returned', op: '>', other: 'beams' } },
        ],
      },
      kwargs_positive: { returned: 'x' },
      kwargs_negative: { returned: 1 },
      message_template: null,
      exception: null,
      line: lineOf('if returned > beams'),
    }),
    rule(module, 'old_mode', {
      severity: 'warn',
      match: { field: 'mode', op: '==', value: 'old' },
      kwargs_positive: { mode: 'old' },
      kwargs_negative: { mode: 'greedy' },
      expected_outcome: { outcome: 'warn', emission_channel: 'warnings_warn', normalised_fields: [] },
      message_template: 'mode {mode} is deprecated',
      exception: null,
      line: lineOf('is deprecated'),
    }),
    rule(module, 'rate_needs_beams', {
      severity: 'dormant',
      match: {
        all_of: [
          { field: 'beams', op: '==', value: 1 },
          { field: 'rate', op: '!=', value: { $float: '1.0' } },
        ],
      },
      kwargs_positive: { rate: 0.5 },
      kwargs_negative: { rate: { $float: '1.0' } },
      expected_outcome: {
        outcome: 'dormant_announced',
        emission_channel: 'minor_issues_dict',
        normalised_fields: ['rate'],
      },
      message_template: 'rate {rate} is not used with one beam',
      exception: null,
      line: lineOf('issues["rate"]'),
    }),
    rule(module, 'name_in_lower_case', {
      severity: 'dormant',
      match: {
        all_of: [
          { instance: { field: 'name' }, of: ['builtins:str'] },
          { rewritten: 'name', to: { method: 'lower', on: { field: 'name' }, args: [] } },
        ],
      },
      kwargs_positive: { name: 'A' },
      kwargs_negative: { name: 'a' },
      expected_outcome: { ...ordinary, normalised_fields: ['name'] },
      message_template: null,
      exception: null,
      line: lineOf('name.lower()'),
    }),
  ]
}

/** Rules that do not hold, each with the checks it fails. */
export function badRules(module: string): { readonly document: RuleDocument; readonly fails: readonly string[] }[] {
  return [
    {
      document: rule(module, 'inverted', { match: { field: 'beams', op: '>', value: 0 } }),
      fails: ['predicate_true_on_positive', 'predicate_false_on_negative', 'predicate_false_on_accepted'],
    },
    {
      document: rule(module, 'unrelated_field', { match: { provided: 'odd' } }),
      fails: ['predicate_true_on_positive', 'locus', 'predicate_false_on_accepted'],
    },
    {
      document: rule(module, 'too_broad', {
        match: { field: 'beams', op: '<=', value: 2 },
        kwargs_negative: { beams: 3, returned: 0 },
      }),
      fails: ['predicate_false_on_accepted'],
    },
    { document: rule(module, 'elsewhere', { line: lineOf('must not exceed') }), fails: ['site_attribution'] },
    {
      document: rule(module, 'other_words', { message_template: '`beams` must be even, but is {beams}.' }),
      fails: ['message_template_match'],
    },
    {
      document: rule(module, 'raises_on_both', { kwargs_negative: { beams: 1, returned: 5 } }),
      fails: ['negative_does_not_raise'],
    },
    {
      document: rule(module, 'never_raises', {
        match: { field: 'odd', op: '==', value: 'nine' },
        kwargs_positive: { odd: 'nine' },
        kwargs_negative: { odd: 'ten' },
      }),
      fails: ['positive_raises', 'predicate_false_on_accepted'],
    },
    {
      document: rule(module, 'always_dormant', {
        severity: 'dormant',
        match: { field: 'beams', op: '==', value: 1 },
        kwargs_positive: { beams: 1, rate: 0.5 },
        kwargs_negative: { beams: 2, rate: 0.5 },
        expected_outcome: {
          outcome: 'dormant_announced',
          emission_channel: 'minor_issues_dict',
          normalised_fields: ['rate'],
        },
        message_template: null,
        exception: null,
        line: lineOf('issues["rate"]'),
      }),
      fails: ['predicate_false_on_accepted'],
    },
    {
      document: rule(module, 'warns_always', {
        severity: 'warn',
        match: { field: 'mode', op: '!=', value: 'greedy' },
        kwargs_positive: { mode: 'old' },
        kwargs_negative: { mode: 'greedy' },
        expected_outcome: { outcome: 'warn', emission_channel: 'warnings_warn', normalised_fields: [] },
        message_template: null,
        exception: null,
        line: lineOf('is deprecated'),
      }),
      fails: ['predicate_false_on_accepted'],
    },
  ]
}
