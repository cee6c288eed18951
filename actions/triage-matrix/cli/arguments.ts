/** The command line of `npm run triage`. */
import { parseArgs } from 'node:util'
import { type RecipeFlags } from '../recipe/from-flags'
import { nearestName } from '../registry/nearest'
import { DEFAULT_FAIL_ON, FAIL_ON, type FailOn, parseFailOn } from '../matrix/policy'

export const USAGE = `Usage:
  npm run triage -- --recipe FILE [options] [-- PROGRAM ARGUMENT...]
  npm run triage -- --mitigation-axis A,B --environment-axis local,image:REF --trials N --steps N
                    (--workload NAME | --command JSON | -- PROGRAM ARGUMENT...)
                    [--ticket T] [--baseline-cell CELL] [--confound-threshold X] [options]
  npm run triage -- list-mitigations [--mitigations-file FILE]...
  npm run triage -- list-environments [--mitigations-file FILE]...

Options:
  --output-dir DIR          where runs are written (triage_results)
  --mitigations-file FILE   a registry file; may be given more than once
  --dry-run                 check everything and print the plan; write nothing
  --resume                  continue the newest run of the same experiment: its command and cells, and perhaps more
  --retries N               how often a trial that ended in an error is tried again (2)
  --pair-baseline           run a trial of the baseline beside every trial
  --fail-on WORDS           ${FAIL_ON.join(', ')} (${DEFAULT_FAIL_ON.join(',')})
  --help

A recipe and the flags of the second form exclude each other: --recipe says all of what they say.
The words after -- are the command of a recipe that names none.

Exit status: 0 done; 1 a mistake in a file, or what --fail-on names; 2 a mistake in these arguments.
A failure that was reproduced is no error.

Examples:
  npm run triage -- --recipe actions/triage-matrix/demo/recipe.yaml \\
    --mitigations-file actions/triage-matrix/demo/mitigations.json
  npm run triage -- --mitigation-axis none,hsa_no_sdma --environment-axis local --trials 8 --steps 50 \\
    -- python train.py
`

/** The mistakes a usage error names; the exit status is then 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** Whether all of the usage helps, rather than a hint at it. */
  readonly explain: boolean

  constructor(message: string, explain = false) {
    super(message)
    this.explain = explain
  }
}

export interface RunArguments {
  readonly recipe: string | undefined
  readonly flags: RecipeFlags
  readonly outputDir: string
  readonly registryFiles: readonly string[]
  readonly dryRun: boolean
  readonly resume: boolean
  readonly retries: number
  readonly pairBaseline: boolean
  readonly failOn: readonly FailOn[]
}

export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'list'; readonly what: 'mitigations' | 'environments'; readonly registryFiles: readonly string[] }
  | ({ readonly kind: 'run' } & RunArguments)

const FLAG_FORM = [
  'workload',
  'command',
  'mitigation-axis',
  'environment-axis',
  'trials',
  'steps',
  'ticket',
  'baseline-cell',
  'confound-threshold',
] as const
const VERBS = ['list-mitigations', 'list-environments']
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const OPTIONS = {
  recipe: text,
  'output-dir': text,
  'mitigations-file': { type: 'string', multiple: true },
  'dry-run': flag,
  resume: flag,
  retries: text,
  'pair-baseline': flag,
  'fail-on': text,
  help: { type: 'boolean', short: 'h' },
  workload: text,
  command: text,
  'mitigation-axis': text,
  'environment-axis': text,
  trials: text,
  steps: text,
  ticket: text,
  'baseline-cell': text,
  'confound-threshold': text,
} as const

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Arguments {
  const rest = argv.indexOf('--')
  const commandWords = rest === -1 ? [] : argv.slice(rest + 1)
  let parsed
  try {
    parsed = parseArgs({
      args: rest === -1 ? [...argv] : argv.slice(0, rest),
      allowPositionals: true,
      tokens: true,
      options: OPTIONS,
    })
  } catch (error) {
    throw new UsageError(explainParse(error))
  }
  const { values, positionals, tokens } = parsed
  if (values.help === true) return { kind: 'help' }
  const given = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []))
  const twice = given.filter((name, index) => name !== 'mitigations-file' && given.indexOf(name) !== index)
  if (twice.length > 0)
    throw new UsageError(`${[...new Set(twice)].map((name) => `--${name}`).join(', ')} is given twice; give it once`)
  const registryFiles = values['mitigations-file'] ?? []
  const [verb, ...more] = positionals
  if (verb === 'list-mitigations' || verb === 'list-environments') {
    const others = Object.keys(values).filter((name) => name !== 'mitigations-file')
    if (others.length > 0 || more.length > 0)
      throw new UsageError(
        `${verb} takes only --mitigations-file, not ${[...others.map((name) => `--${name}`), ...more].join(', ')}`,
      )
    return { kind: 'list', what: verb === 'list-mitigations' ? 'mitigations' : 'environments', registryFiles }
  }
  if (verb !== undefined)
    throw new UsageError(
      `unknown argument ${JSON.stringify(verb)}; ${didYouMean(verb, VERBS) ?? 'the command of a trial is given after --'}`,
    )
  if (values.recipe !== undefined) {
    const conflicts = FLAG_FORM.filter((name) => values[name] !== undefined).map((name) => `--${name}`)
    if (conflicts.length > 0)
      throw new UsageError(
        `--recipe conflicts with ${conflicts.join(', ')}. Use either --recipe or these flags, not both.`,
      )
  } else if (FLAG_FORM.every((name) => values[name] === undefined) && commandWords.length === 0) {
    throw new UsageError('nothing to run: pass --recipe FILE, or the flags of the second form', true)
  }
  return {
    kind: 'run',
    recipe: values.recipe,
    flags: {
      workload: values.workload,
      command: values.command,
      commandWords,
      mitigationAxis: values['mitigation-axis'],
      environmentAxis: values['environment-axis'],
      trials: values.trials,
      steps: values.steps,
      ticket: values.ticket,
      baselineCell: values['baseline-cell'],
      confoundThreshold: values['confound-threshold'],
    },
    outputDir: values['output-dir'] ?? 'triage_results',
    registryFiles,
    dryRun: values['dry-run'] ?? false,
    resume: values.resume ?? false,
    retries: parseRetries(values.retries),
    pairBaseline: values['pair-baseline'] ?? false,
    failOn: values['fail-on'] === undefined ? DEFAULT_FAIL_ON : failOn(values['fail-on']),
  }
}

/** The message of the parser in our words, with the option that was probably meant. */
function explainParse(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const [, option = ''] = /'(-[^' ]*)/.exec(message) ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const hint = didYouMean(
      option,
      Object.keys(OPTIONS).map((name) => `--${name}`),
    )
    return `unknown option ${option}${hint === undefined ? '' : `; ${hint}`}`
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return message
  return message.includes('does not take') ? `${option} takes no value` : `${option} needs a value`
}

function didYouMean(word: string, words: readonly string[]): string | undefined {
  const near = nearestName(word, words)
  return near === undefined ? undefined : `did you mean ${near}?`
}

export const DEFAULT_RETRIES = 2

function parseRetries(value: string | undefined): number {
  if (value === undefined) return DEFAULT_RETRIES
  if (!/^\d{1,2}$/.test(value))
    throw new UsageError(`--retries must be a whole number from 0 to 99, not ${JSON.stringify(value)}`)
  return Number(value)
}

function failOn(value: string): readonly FailOn[] {
  const policy = parseFailOn(value)
  if (policy === undefined)
    throw new UsageError(`--fail-on must be one or more of ${FAIL_ON.join(', ')}, not ${JSON.stringify(value)}`)
  return policy
}
