/** `npm run triage`: a matrix on this machine. */
import path from 'node:path'
import { type Clock } from '../../shared/runtime/clock'
import { type Logger } from '../../shared/runtime/logger'
import { Problem, UserError } from '../../shared/runtime/problems'
import { reportError } from '../../shared/runtime/run-stage'
import { formatRunSummary } from '../matrix/run-summary'
import { policyFailure } from '../matrix/policy'
import { hashInputs } from '../plan/inputs'
import { commandOf, imagesOf } from '../plan/make-lock'
import { makePlan } from '../plan/make-plan'
import { redactedPlan } from '../plan/redacted-plan'
import { MOST_SHARDS, TooManyPlaces } from '../plan/shards'
import { resolveImages } from '../plan/resolve-images'
import { recipeFromFlags } from '../recipe/from-flags'
import { type LoadedRecipe, loadRecipe } from '../recipe/load-recipe'
import { loadRegistry, type Registry } from '../registry/registry'
import { runLocally } from '../run/local-run'
import { type Arguments, parseArguments, type RunArguments, USAGE, UsageError } from './arguments'
import { describePlan, listEnvironments, listMitigations } from './listing'
import { lockDrift } from './lock-drift'
import { preflight } from './preflight'

/** The effects of the command line. */
export interface CliContext {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute directory that paths are relative to, and that commands run in. */
  readonly cwd: string
  readonly print: (text: string) => void
  readonly logger: Logger
  readonly clock: Clock
  readonly stop: () => boolean
}

/** Runs the command line. Returns the exit status: 0, 1 for mistakes and by policy, 2 for usage. */
export async function runCli(context: CliContext): Promise<number> {
  try {
    return await dispatch(parseArguments(context.argv), context)
  } catch (error) {
    if (error instanceof UsageError) {
      context.logger.error(error.message)
      context.logger.info(error.explain ? USAGE : 'See --help.')
      return 2
    }
    reportError('triage', error, context.logger)
    return error instanceof FlagErrors ? 2 : 1
  }
}

/** Mistakes of a recipe that was made of flags: they are mistakes of the command line. */
class FlagErrors extends UserError {}

function recipeOfFlags(given: RunArguments, registry: Registry): LoadedRecipe {
  try {
    return recipeFromFlags(given.flags, registry)
  } catch (error) {
    throw error instanceof UserError ? new FlagErrors(error.problems) : error
  }
}

async function dispatch(given: Arguments, context: CliContext): Promise<number> {
  if (given.kind === 'help') {
    context.print(USAGE)
    return 0
  }
  const registry = loadRegistry(given.registryFiles.map((file) => shown(context, file)))
  if (given.kind === 'list') {
    context.print(given.what === 'mitigations' ? listMitigations(registry) : listEnvironments(registry))
    return 0
  }
  return await runMatrix(given, registry, context)
}

/** A path as messages should name it, that also opens from this process's directory. */
function shown(context: CliContext, file: string): string {
  const absolute = path.resolve(context.cwd, file)
  return context.cwd === process.cwd() && !path.isAbsolute(file) ? file : absolute
}

async function runMatrix(given: RunArguments, registry: Registry, context: CliContext): Promise<number> {
  const { logger, env } = context
  const loaded =
    given.recipe === undefined
      ? recipeOfFlags(given, registry)
      : loadRecipe(shown(context, given.recipe), registry, given.flags.commandWords)
  const { recipe } = loaded
  const inputs = hashInputs(context.cwd, recipe.inputs, commandOf(recipe, registry).command, {
    searchPath: env['PATH'],
  })
  const digests = given.dryRun
    ? new Map<string, string>()
    : await resolveImages(imagesOf(recipe, registry), env, logger, true)
  const named: LoadedRecipe = given.recipe === undefined ? loaded : { ...loaded, path: given.recipe }
  const plan = planOrExplain(named, registry, { inputs, digests }, given)
  // A dry run does not ask for the digests of images, so it cannot compare them.
  if (given.recipe !== undefined && !given.dryRun)
    for (const line of lockDrift(path.resolve(context.cwd, given.recipe), plan.lock)) logger.warning(line)
  const problems = preflight(plan, context.cwd, env)
  if (problems.length > 0) throw new UserError(problems)
  if (given.dryRun) {
    context.print(describePlan(recipe, redactedPlan(plan, recipe, env)))
    return 0
  }
  const { directory, matrix } = await runLocally({
    plan,
    recipe,
    outputDir: path.resolve(context.cwd, given.outputDir),
    workspace: context.cwd,
    env,
    resume: given.resume,
    logger,
    clock: context.clock,
    stop: context.stop,
  })
  context.print(formatRunSummary(matrix, directory))
  if (context.stop()) {
    logger.error('triage: stopped before the end; --resume continues the run')
    return 1
  }
  const failure = policyFailure(matrix, given.failOn)
  if (failure !== undefined) logger.error(`triage: ${failure}`)
  return failure === undefined ? 0 : 1
}

function planOrExplain(
  loaded: LoadedRecipe,
  registry: Registry,
  facts: Parameters<typeof makePlan>[2],
  given: RunArguments,
): ReturnType<typeof makePlan> {
  try {
    return makePlan(loaded, registry, facts, {
      by: 'cell',
      trialsPerShard: 1,
      maxShards: MOST_SHARDS,
      pairBaseline: given.pairBaseline,
      retries: given.retries,
    })
  } catch (error) {
    if (!(error instanceof TooManyPlaces)) throw error
    throw new UserError(
      new Problem({ key: 'cells', found: error.message, expected: 'fewer environments', advice: 'split the recipe' }),
    )
  }
}
