/** The command line: `--corpus FILE --target CLASS --input FILE.ndjson`. */
import { parseArgs } from 'node:util'
import { Problem, UserError } from '../shared/runtime/problems'

export const USAGE = `npm run --silent check-config -- --corpus FILE --target CLASS --input FILE.ndjson

Says of every line {"kwargs": {...}} what the library would do with it, one line each, in order:
{"outcome":"error|dormant|warn|ok","fields":[dormant fields],"rules":[ids]}

  --corpus FILE    invariants.validated.yaml, or a corpus of schema version 1.x
  --target CLASS   transformers.GenerationConfig, module:Class, or GenerationConfig where only one class ends so
  --input FILE     the lines to check; - for standard input
  --overlay FILE   for a corpus of schema version 1.x: the report of its validation
  --fail-on WHAT   exit with 1 when an outcome is this or worse: invalid, error, dormant, warn, never
                   (default: invalid, which is a line that cannot be read)
  --environment-rules ignore|apply
                   rules that rest on packages or devices of the environment they were mined in (default: apply)
  --lint           also report keys that a line has twice
`

/** Outcomes from the worst; a policy fails on its own and everything before it. */
export const POLICIES = ['never', 'invalid', 'error', 'dormant', 'warn'] as const
export type Policy = (typeof POLICIES)[number]

/** What to do with rules that say nothing about another environment than the one they were mined in. */
export const ENVIRONMENT_RULES = ['ignore', 'apply'] as const
export type EnvironmentRules = (typeof ENVIRONMENT_RULES)[number]

export interface Arguments {
  readonly corpus: string
  readonly target: string
  /** `-` is standard input. */
  readonly input: string
  /** '' for none. */
  readonly overlay: string
  readonly failOn: Policy
  readonly environmentRules: EnvironmentRules
  readonly lint: boolean
}

const OPTIONS = {
  corpus: 'string',
  target: 'string',
  input: 'string',
  overlay: 'string',
  'fail-on': 'string',
  'environment-rules': 'string',
  lint: 'boolean',
  help: 'boolean',
} as const
type Option = keyof typeof OPTIONS

/**
 * @param args without the program
 * @returns 'help' when it was asked for
 * @throws UserError with every mistake
 */
export function parseArguments(args: readonly string[]): Arguments | 'help' {
  const problems: Problem[] = []
  const refuse = (key: string, found: string, expected: string): void => {
    problems.push(new Problem({ key, found, expected, advice: 'see `npm run --silent check-config -- --help`' }))
  }
  const values = new Map<Option, string>()
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, type]) => [name, { type }]))
  for (const token of parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true })
    .tokens) {
    if (token.kind === 'positional') refuse(token.value, 'an argument without an option', 'options only')
    if (token.kind !== 'option') continue
    const name = token.name as Option
    if (!Object.hasOwn(OPTIONS, name))
      refuse(
        token.rawName,
        'an option that is not known',
        `one of ${Object.keys(OPTIONS)
          .map((known) => `--${known}`)
          .join(', ')}`,
      )
    else if (values.has(name)) refuse(token.rawName, 'the option a second time', 'each option once')
    else if (OPTIONS[name] === 'boolean' && token.value !== undefined)
      refuse(token.rawName, JSON.stringify(token.value), 'no value')
    else if (OPTIONS[name] === 'string' && (token.value === undefined || token.value === ''))
      refuse(token.rawName, 'no value', 'a value')
    else values.set(name, token.value ?? '')
  }
  if (values.has('help')) return 'help'
  const required = (name: Option): string => {
    const value = values.get(name)
    if (value === undefined && !problems.some(({ key }) => key === `--${name}`))
      refuse(`--${name}`, 'nothing', 'a value')
    return value ?? ''
  }
  const word = <T extends string>(name: Option, allowed: readonly T[], fallback: T): T => {
    const given = values.get(name)
    const match = given === undefined ? fallback : allowed.find((known) => known === given)
    if (match === undefined) refuse(`--${name}`, JSON.stringify(given), `one of ${allowed.join(', ')}`)
    return match ?? fallback
  }
  const result: Arguments = {
    corpus: required('corpus'),
    target: required('target'),
    input: required('input'),
    overlay: values.get('overlay') ?? '',
    failOn: word('fail-on', POLICIES, 'invalid'),
    environmentRules: word('environment-rules', ENVIRONMENT_RULES, 'apply'),
    lint: values.has('lint'),
  }
  if (problems.length > 0) throw new UserError(problems)
  return result
}

/** Whether counts of outcomes fail a policy. */
export function fails(
  policy: Policy,
  counts: { readonly invalid: number; readonly error: number; readonly dormant: number; readonly warn: number },
): boolean {
  const counted = ['invalid', 'error', 'dormant', 'warn'] as const
  return counted.slice(0, POLICIES.indexOf(policy)).some((outcome) => counts[outcome] > 0)
}
