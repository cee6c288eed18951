/** The plan as a run may show it: what the recipe wants hidden is blanked out, the rest is as it was. */
import path from 'node:path'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { parseDocumentBytes } from '../../shared/artefacts/read-document'
import { type Cell, type Recipe } from '../recipe/model'
import { formatResolvedRecipe } from '../recipe/resolved-recipe'
import { isScrubbed, makeRedact, type Redact, redactedValue, redactValue } from '../run/redaction'
import { type Plan, type PlannedCell } from './model'

type Variables = Readonly<Record<string, string>>

/**
 * Blanks out the values of scrubbed variables wherever a plan says them. Paths and addresses stay: they are
 * part of what was asked for. The hashes are those of the whole plan.
 *
 * @param env the environment of this process, whose secrets a command line may repeat
 */
export function redactedPlan(plan: Plan, recipe: Recipe, env: Readonly<Record<string, string | undefined>>): Plan {
  if (recipe.redaction === null) return plan
  const hides = isScrubbed(recipe.redaction)
  const all = Object.assign({}, env, ...plan.lock.cells.map((cell) => cell.resolved_env_vars)) as Variables
  const redact = makeRedact({ ...recipe.redaction, scrubPaths: false, scrubIpAddresses: false }, all)
  const variables = (values: Variables): Variables =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, hides(key) ? redactedValue(key) : redact(value)]),
    )
  const config = (value: Readonly<Record<string, JsonValue>>): Readonly<Record<string, JsonValue>> =>
    redactValue(value, redact) as Readonly<Record<string, JsonValue>>
  const planned = (cell: PlannedCell): PlannedCell => ({
    ...cell,
    extra_env: variables(cell.extra_env),
    resolved_env_vars: variables(cell.resolved_env_vars),
    workload_config: config(cell.workload_config),
    command: cell.command.map(redact),
  })
  const written = (cell: Cell): Cell => ({
    ...cell,
    extraEnv: variables(cell.extraEnv),
    workloadConfig: config(cell.workloadConfig),
  })
  const shown: Recipe = {
    ...recipe,
    command: recipe.command?.map(redact),
    workloadConfig: config(recipe.workloadConfig),
    cells: recipe.cells.map(written),
  }
  return {
    ...plan,
    recipe: formatResolvedRecipe(shown),
    lock: { ...plan.lock, cells: plan.lock.cells.map(planned) },
    sidecars: plan.sidecars.map(({ file, text }) => ({ file, text: redactedSidecar(file, text, hides, redact) })),
  }
}

/** A registry file that says nothing hidden keeps its bytes; another one becomes JSON, which YAML includes. */
function redactedSidecar(file: string, text: string, hides: (name: string) => boolean, redact: Redact): string {
  const { value } = parseDocumentBytes(Buffer.from(text), path.extname(file) === '.json' ? '.json' : '.yaml', file)
  const blank = (key: string, item: unknown): unknown =>
    typeof item === 'string' ? (hides(key) ? redactedValue(key) : redact(item)) : item
  const shown = JSON.stringify(value, blank, 2)
  return shown === JSON.stringify(value, null, 2) ? text : `${shown}\n`
}
