/** The action: `plan`, `run` and `aggregate` are the three jobs of a fleet. */
import path from 'node:path'
import { writeFileAtomic } from '../shared/runtime/files'
import { type InputReader, readInputs } from '../shared/runtime/inputs'
import { Problem, UserError } from '../shared/runtime/problems'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { fenced, document, heading, md, table } from '../shared/report/markdown'
import { describePlan } from './cli/listing'
import { DEFAULT_RETRIES } from './cli/arguments'
import { aggregateFleet } from './fleet/aggregate'
import { artifactName, artifactPattern } from './fleet/artifacts'
import { jobPlaces } from './fleet/jobs'
import { readPlan, writePlan } from './fleet/plan-file'
import { runShard } from './fleet/run-shard'
import { formatSummary } from './matrix/matrix-markdown'
import { bestMitigations } from './matrix/matrix'
import { DEFAULT_FAIL_ON, FAIL_ON, type FailOn, parseFailOn, policyFailure } from './matrix/policy'
import { publishPlan } from './matrix/publish'
import { hashInputs } from './plan/inputs'
import { commandOf, imagesOf } from './plan/make-lock'
import { makePlan } from './plan/make-plan'
import { redactedPlan } from './plan/redacted-plan'
import { pairBaselines } from './plan/pairing'
import { resolveImages } from './plan/resolve-images'
import { MOST_SHARDS, TooManyPlaces } from './plan/shards'
import { loadRecipe } from './recipe/load-recipe'
import { loadRegistry } from './registry/registry'
import { formatTimestamp } from './run/run-directory'

const MODES = ['plan', 'run', 'aggregate'] as const

/**
 * @param stop asked between trials of `run`; true when the job is being cancelled
 * @param program the file of the action, which `aggregate` may run as a second thread
 */
export async function triageMatrix(
  context: StageContext,
  stop: () => boolean,
  program: string | undefined,
): Promise<StageOutcome> {
  const mode = readInputs(context.inputs, context.workspace, (input) => input.enum('mode', MODES))
  if (mode === 'plan') return await plan(context)
  return mode === 'run' ? await run(context, stop) : await aggregate(context, program)
}

async function plan({ inputs, workspace, env, logger }: StageContext): Promise<StageOutcome> {
  const given = readInputs(inputs, workspace, (input) => ({
    recipe: input.path('recipe', { exists: 'file' }),
    registryFiles: input.list('mitigations-files'),
    outputDir: input.path('output-dir', { default: 'triage_plan' }),
    shardBy: input.enum('shard-by', ['cell', 'trial'], { default: 'cell' }),
    trialsPerShard: input.integer('trials-per-shard', { default: 10, min: 1, max: 1_000_000 }),
    maxShards: input.integer('max-shards', { default: MOST_SHARDS, min: 1, max: MOST_SHARDS }),
    retries: input.integer('retries', { default: DEFAULT_RETRIES, min: 0, max: 99 }),
    pairBaseline: input.boolean('pair-baseline', { default: false }),
    defaultRunner: input.list('default-runner'),
    allowedRunners: input.list('allowed-runners'),
  }))
  const registry = loadRegistry(given.registryFiles.map((file) => relativeTo(workspace, file)))
  const loaded = loadRecipe(relativeTo(workspace, path.relative(workspace, given.recipe)), registry)
  const { recipe } = loaded
  const facts = {
    inputs: hashInputs(workspace, recipe.inputs, commandOf(recipe, registry).command),
    digests: await resolveImages(imagesOf(recipe, registry), env, logger, false),
  }
  const named = { ...loaded, path: path.relative(workspace, given.recipe) }
  const made = planFor(() =>
    makePlan(named, registry, facts, {
      by: given.shardBy,
      trialsPerShard: given.trialsPerShard,
      maxShards: given.maxShards,
      pairBaseline: given.pairBaseline,
      retries: given.retries,
    }),
  )
  if (given.pairBaseline) {
    const { apart } = pairBaselines(made.lock.cells, recipe, made.lock.baseline_cell, false)
    if (apart.length > 0)
      logger.warning(
        `pair-baseline: the baseline has other runners than ${apart.join(', ')}, and runs beside none of their trials`,
      )
  }
  const places = jobPlaces(made, {
    defaultRunner: given.defaultRunner.length > 0 ? given.defaultRunner : ['ubuntu-latest'],
    allowedRunners: given.allowedRunners,
  })
  writePlan(path.join(given.outputDir, 'plan.json'), made)
  const shown = redactedPlan(made, recipe, env)
  publishPlan(given.outputDir, shown.recipe, shown.lock, shown.sidecars)
  const rows = made.lock.cells.map((cell) => [
    cell.name,
    cell.mitigations.join(' + '),
    cell.image ?? cell.environment.name,
    cell.trials,
    cell.steps,
  ])
  return {
    outputs: {
      'plan-id': made.plan_id,
      matrix: JSON.stringify({ shard: made.shards.map(({ id }) => id) }),
      shards: JSON.stringify(places),
      'shard-count': made.shards.length,
      'artifact-pattern': artifactPattern(made.plan_id),
      baseline: made.lock.baseline_cell,
      directory: path.relative(workspace, given.outputDir),
    },
    summary: document([
      heading(2, md`Triage plan - ${recipe.workload}`),
      md`${made.lock.cells.length} cells in ${made.shards.length} shards, baseline ${made.lock.baseline_cell}.`,
      table(
        ['Cell', 'Mitigations', 'Environment', { title: 'Trials', numeric: true }, { title: 'Steps', numeric: true }],
        rows,
      ),
      fenced(describePlan(recipe, shown)),
    ]),
  }
}

async function run(
  { inputs, workspace, env, logger, outputs }: StageContext,
  stop: () => boolean,
): Promise<StageOutcome> {
  const given = readInputs(inputs, workspace, (input) => ({
    plan: input.path('plan', { default: 'triage_plan/plan.json', exists: 'file' }),
    planId: input.string('plan-id', { default: '' }),
    shard: input.string('shard', { pattern: { regex: /^\d{1,3}$/, expected: 'the number of a shard' } }),
    earlierDir: input.path('earlier-dir', { default: 'triage_earlier' }),
    outputDir: input.path('output-dir', { default: 'triage_shard' }),
  }))
  const { plan: made, recipe } = readPlan(given.plan, given.planId)
  const attempt = Math.max(1, Number.parseInt(env['GITHUB_RUN_ATTEMPT'] ?? '1', 10) || 1)
  // Before anything runs: the upload needs the name also when this job is cancelled.
  outputs.set('artifact-name', artifactName(made.plan_id, given.shard, attempt))
  outputs.set('directory', path.relative(workspace, given.outputDir))
  const counts = await runShard({
    plan: made,
    recipe,
    shard: given.shard,
    attempt,
    directory: given.outputDir,
    earlierDir: given.earlierDir,
    workspace,
    env,
    runner: env['RUNNER_NAME'] ?? 'local',
    logger,
    stop,
  })
  return {
    outputs: { trials: counts.trials, 'reused-trials': counts.reused },
    summary: document([
      md`Shard ${given.shard}: ${counts.trials} trials, ${counts.failed} failed, ${counts.errors} errors; ${counts.reused} trials of earlier attempts reused.`,
    ]),
    failure: stop()
      ? 'the job was cancelled before its last trial'
      : counts.brokenCells.length > 0
        ? `${counts.brokenCells.length} cell(s) could not be run to their end: ${counts.brokenCells.slice(0, 10).join(', ')}`
        : undefined,
  }
}

async function aggregate(
  { inputs, workspace, env, clock, logger }: StageContext,
  program: string | undefined,
): Promise<StageOutcome> {
  const given = readInputs(inputs, workspace, (input) => ({
    plan: input.path('plan', { default: 'triage_plan/plan.json', exists: 'file' }),
    planId: input.string('plan-id', { default: '' }),
    resultsDir: input.path('results-dir', { default: 'triage_results' }),
    outputDir: input.path('output-dir', { default: 'triage_matrix' }),
    failOn: readPolicy(input),
  }))
  const { plan: made, recipe } = readPlan(given.plan, given.planId)
  const matrix = await aggregateFleet({
    plan: made,
    recipe,
    resultsDir: given.resultsDir,
    outputDir: given.outputDir,
    timestamp: formatTimestamp(clock.now()),
    env,
    program,
  })
  for (const warning of matrix.warnings) logger.warning(warning)
  const failure = policyFailure(matrix, given.failOn)
  const count = (effect: string): number => matrix.cells.filter(({ comparison }) => comparison.effect === effect).length
  const counts = {
    cells: matrix.cells.length,
    fixes: count('fixes'),
    reduces: count('reduces'),
    no_effect: count('no effect'),
    worse: count('worse'),
    inconclusive: count('inconclusive'),
    errors: matrix.cells.filter(
      ({ result }) =>
        result.error !== null || (result.stats.trials > 0 && result.stats.error_count === result.stats.trials),
    ).length,
    no_result: matrix.cells.filter(({ result }) => result.stats.trials === 0).length,
  }
  const summary = formatSummary(matrix)
  writeFileAtomic(path.join(given.outputDir, 'summary.md'), summary)
  return {
    outputs: {
      verdict: failure === undefined ? 'pass' : 'fail',
      baseline: matrix.baseline,
      'baseline-usable': matrix.baselineUsable,
      counts: JSON.stringify(counts),
      'best-mitigations': JSON.stringify(bestMitigations(matrix)),
      directory: path.relative(workspace, given.outputDir),
    },
    summary,
    failure,
  }
}

function readPolicy(input: InputReader): readonly FailOn[] {
  const text = input.string('fail-on', { default: DEFAULT_FAIL_ON.join(',') })
  const policy = parseFailOn(text)
  if (policy === undefined)
    input.report('fail-on', JSON.stringify(text), `one or more of ${FAIL_ON.join(', ')}`, 'correct the input')
  return policy ?? DEFAULT_FAIL_ON
}

/** A registry file or recipe as messages name it: relative, when the action runs in the workspace. */
function relativeTo(workspace: string, file: string): string {
  return workspace === process.cwd() ? file : path.join(workspace, file)
}

function planFor(make: () => ReturnType<typeof makePlan>): ReturnType<typeof makePlan> {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof TooManyPlaces)) throw error
    throw new UserError(
      new Problem({
        key: 'max-shards',
        found: error.message,
        expected: 'as many shards as there are places to run',
        advice: 'raise `max-shards` or use fewer environments',
      }),
    )
  }
}
