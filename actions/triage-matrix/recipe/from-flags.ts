/** The flag form: the same recipe, the same rules, said on the command line. */
import { createHash } from 'node:crypto'
import { type Fault, type JsonValue } from '../../shared/artefacts/json-value'
import { keyPath, Problem, UserError } from '../../shared/runtime/problems'
import { inlineEnvironmentName } from '../registry/inline-environment'
import { type Registry } from '../registry/registry'
import { checkRecipe } from './check-recipe'
import { type LoadedRecipe } from './load-recipe'
import { SUBPROCESS_WORKLOAD } from './model'
import { cellNameFault, pathComponent, safeSlug } from './names'
import { parseRecipe } from './parse-recipe'

/** The flags that say what a recipe would say; texts as given. */
export interface RecipeFlags {
  readonly workload?: string | undefined
  /** A JSON list, or one word; undefined to take `commandWords`. */
  readonly command?: string | undefined
  /** What follows `--`. */
  readonly commandWords: readonly string[]
  readonly mitigationAxis?: string | undefined
  readonly environmentAxis?: string | undefined
  readonly trials?: string | undefined
  readonly steps?: string | undefined
  readonly ticket?: string | undefined
  readonly baselineCell?: string | undefined
  readonly confoundThreshold?: string | undefined
}

/** @throws UserError with every problem, each under the flag it comes from */
export function recipeFromFlags(flags: RecipeFlags, registry: Registry): LoadedRecipe {
  const problems: Problem[] = []
  const report = (key: string, found: string, expected: string, advice = 'correct the flag'): void => {
    problems.push(new Problem({ key, found, expected, advice }))
  }
  const required = [
    ['--mitigation-axis', flags.mitigationAxis],
    ['--environment-axis', flags.environmentAxis],
    ['--trials', flags.trials],
    ['--steps', flags.steps],
  ] as const
  for (const [flag, value] of required)
    if (value === undefined) report(flag, 'no value', 'this flag', 'set it, or pass --recipe FILE instead of flags')
  const command = parseCommand(flags, report)
  const commandGiven = flags.workload !== undefined || command !== undefined
  if (!commandGiven)
    report(
      '--workload',
      'no value',
      '--workload with a name of a registry file, or a command',
      'set --workload, or give the command after --',
    )
  const mitigations = axis('--mitigation-axis', flags.mitigationAxis, report)
  const environments = axis('--environment-axis', flags.environmentAxis, report).filter((item) => {
    if (item === 'image:') report('--environment-axis', '"image:"', 'image:<reference>', 'name the image')
    return item !== 'image:'
  })
  const number = (value: string | undefined): JsonValue =>
    value !== undefined && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : (value ?? 1)
  const document: JsonValue = {
    schema_version: 1,
    workload: flags.workload ?? SUBPROCESS_WORKLOAD,
    ...(command === undefined ? {} : { command }),
    trials: number(flags.trials),
    steps: number(flags.steps),
    ...(flags.ticket === undefined ? {} : { ticket: flags.ticket }),
    confound: {
      ...(flags.confoundThreshold === undefined ? {} : { threshold: number(flags.confoundThreshold) }),
      ...(flags.baselineCell === undefined ? {} : { baseline_cell: flags.baselineCell }),
    },
    cells: productCells(mitigations, environments),
  }
  const axesGiven = mitigations.length > 0 && environments.length > 0
  const { recipe, faults } = parseRecipe(document)
  const relevant = [...faults, ...checkRecipe(recipe, registry)].filter(
    ({ path }) => (axesGiven || path[0] !== 'cells') && (commandGiven || path[0] !== 'workload'),
  )
  const said = new Set<string>()
  for (const fault of relevant) {
    const problem = new Problem({
      key: flagOf(fault),
      found: fault.found,
      expected: fault.expected,
      advice: fault.advice,
    })
    if (!said.has(problem.toString())) problems.push(problem)
    said.add(problem.toString())
  }
  if (problems.length > 0) throw new UserError(problems)
  return { recipe, path: null, sha256: null }
}

type Report = (key: string, found: string, expected: string, advice?: string) => void

function parseCommand(flags: RecipeFlags, report: Report): string[] | undefined {
  if (flags.command === undefined) return flags.commandWords.length === 0 ? undefined : [...flags.commandWords]
  if (flags.commandWords.length > 0) report('--command', 'a command here and after --', 'one of the two')
  if (!flags.command.startsWith('[')) {
    if (/\s/.test(flags.command))
      report(
        '--command',
        JSON.stringify(flags.command),
        'a JSON list such as ["python", "train.py"], or one word',
        'give the command after -- instead; no shell is involved',
      )
    return [flags.command]
  }
  try {
    const value = JSON.parse(flags.command) as unknown
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  } catch {
    // Reported below, in the words for every other value that is no list.
  }
  report('--command', JSON.stringify(flags.command), 'a JSON list of texts')
  return undefined
}

function axis(flag: string, value: string | undefined, report: Report): string[] {
  if (value === undefined) return []
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length === 0) report(flag, JSON.stringify(value), 'names separated by commas')
  for (const item of new Set(items.filter((item, index) => items.indexOf(item) !== index)))
    report(flag, JSON.stringify(item), 'each name once', 'remove the second one')
  return [...new Set(items)]
}

/** Mitigation first; a name that had to be changed, or that two pairs share, gets a hash. */
function productCells(mitigations: readonly string[], environments: readonly string[]): JsonValue[] {
  const pairs = mitigations.flatMap((mitigation) => environments.map((environment) => ({ mitigation, environment })))
  const displayed = pairs.map(
    ({ mitigation, environment }) =>
      `${mitigation}-${environment.startsWith('image:') ? inlineEnvironmentName(environment.slice(6)) : environment}`,
  )
  const shared = (name: string): boolean =>
    displayed.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1
  return pairs.map(({ mitigation, environment }, index) => {
    const plain = displayed[index] ?? ''
    const unchanged = safeSlug(plain) === plain && cellNameFault(plain) === undefined && !shared(plain)
    const hash = createHash('sha256')
      .update(JSON.stringify([mitigation, environment]))
      .digest('hex')
      .slice(0, 6)
    return {
      name: unchanged ? plain : `${pathComponent(safeSlug(plain)).slice(0, 80)}-${hash}`,
      mitigations: [mitigation],
      environment: environment.startsWith('image:') ? { docker: environment.slice(6) } : environment,
    }
  })
}

/** The flag a fault of the document belongs to. */
function flagOf({ path }: Fault): string {
  const [first, , third] = path
  if (first === 'cells')
    return third === 'environment'
      ? '--environment-axis'
      : third === undefined
        ? '--baseline-cell'
        : '--mitigation-axis'
  if (first === 'confound') return path[1] === 'baseline_cell' ? '--baseline-cell' : '--confound-threshold'
  if (first === 'trials' || first === 'steps' || first === 'ticket' || first === 'workload' || first === 'command')
    return `--${first}`
  return keyPath(path)
}
