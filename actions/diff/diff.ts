/** The stage: compares a version's artefact with the one before and with the base branch's, and says who it breaks. */
import { type EngineStepDiff, engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { chooseVersion, loadEngineFiles } from '../shared/engines/definitions'
import { type EngineInputs, engineInputs, versionInput } from '../shared/engines/engine-inputs'
import { enginePaths, inWorkspace, type Producer, PRODUCERS } from '../shared/engines/paths'
import { makeRunLocal } from '../shared/engines/run-local'
import { document } from '../shared/report/markdown'
import { writeFileAtomic } from '../shared/runtime/files'
import { readInputs } from '../shared/runtime/inputs'
import { type OutputValue } from '../shared/runtime/outputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { type Concern } from './concern'
import { type Libraries, librariesAtHand } from './libraries'
import { blockingLines, type Line } from './line'
import { stepDocument, withBranch } from './document'
import { stepMarkdown } from './markdown'
import { readOverrides } from './overrides'
import { rulesConcern } from './rules/concern'
import { schemasConcern } from './schemas/concern'
import { findSides, type Located, sameArtefact } from './sides'
import { archivedAnswer, inputsDigest } from './unchanged'

export interface DiffInputs extends EngineInputs {
  readonly producer: Producer
  /** '' to choose one. */
  readonly baseVersion: string
  /** Absolute; undefined when there is no base branch to compare with. */
  readonly baseBranch: string | undefined
  /** Relative to the workspace; '' for the engine's own file. */
  readonly overrides: string
  /** '' when the library is not at hand. */
  readonly python: string
  /** '' when the version before is not at hand. */
  readonly basePython: string
  readonly failOn: 'never' | 'blocked' | 'breaking'
  readonly deadlineSeconds: number
}

const CONCERNS: Readonly<Record<Producer, Concern>> = { schemas: schemasConcern, invariants: rulesConcern }

/** @throws UserError with every mistake in the inputs */
export function readDiffInputs(context: Pick<StageContext, 'inputs' | 'workspace'>): DiffInputs {
  return readInputs(context.inputs, context.workspace, (input) => ({
    ...engineInputs(input),
    producer: input.enum('producer', PRODUCERS),
    baseVersion: versionInput(input, 'base-version'),
    baseBranch:
      input.string('base-ref-dir', { default: '' }) === ''
        ? undefined
        : input.path('base-ref-dir', { exists: 'directory' }),
    overrides: input.string('overrides', { default: '' }),
    python: input.string('python', { default: '' }),
    basePython: input.string('base-python', { default: '' }),
    failOn: input.enum('fail-on', ['never', 'blocked', 'breaking'], { default: 'never' }),
    deadlineSeconds: input.integer('deadline-seconds', { default: 600, min: 1, max: 86_400 }),
  }))
}

/** @throws UserError for mistakes in files; what changed is a verdict */
export async function diff(inputs: DiffInputs, context: Pick<StageContext, 'env' | 'logger'>): Promise<StageOutcome> {
  const { engine, producer, workspace } = inputs
  const { logger } = context
  const concern = CONCERNS[producer]
  const files = loadEngineFiles(workspace, engine)
  const version = chooseVersion(inputs.version, files.current)
  const overridesFile = inputs.overrides === '' ? `${enginePaths(engine).folder}/diff-overrides.yaml` : inputs.overrides
  const overrides = readOverrides(inWorkspace(workspace, overridesFile), overridesFile)
  const sides = findSides({
    engine,
    version,
    workspace,
    baseVersion: inputs.baseVersion,
    baseBranch: inputs.baseBranch,
    artefact: concern.artefact,
  })
  const libraries = librariesAtHand({ ...inputs, baseVersion: sides.base?.version }, context)
  const name = `engine-step-diff-${engine}-${producer}`
  const report = `${enginePaths(engine).outputs(version)}/${name}`
  const made = inputsDigest(sides, concern.artefact, overrides, libraries)
  const archived = archivedAnswer({ workspace, engine, version, producer, report: `${report}.yaml`, digest: made })
  if (archived !== undefined)
    logger.info(`diff ${engine} ${version} ${producer}: nothing it rests on has changed; the archived result is kept`)
  const lines = async (base: Located, baseObserver: Libraries['base']): Promise<readonly Line[]> =>
    sameArtefact(base, sides.head, concern.artefact)
      ? []
      : concern.compare({
          name: engine,
          engine: files.engine,
          base,
          head: sides.head,
          observer: libraries.head,
          baseObserver,
          logger,
        })
  const compareStep = async (): Promise<EngineStepDiff> => {
    const step =
      sides.base === undefined
        ? undefined
        : { base: sideOf(sides.base), lines: await lines(sides.base, libraries.base) }
    const inputsDigest = libraries.answered() ? made : null
    return stepDocument({ engine, concern: producer, head: sideOf(sides.head), step, overrides, inputsDigest })
  }
  const step = archived ?? (await compareStep())
  const branch = sides.branch === undefined ? undefined : { version, lines: await lines(sides.branch, libraries.head) }
  const result = withBranch(step, branch, overrides)
  writeArtefact(inWorkspace(workspace, `${report}.yaml`), engineStepDiffSchema, step)
  writeFileAtomic(inWorkspace(workspace, `${report}.md`), document([stepMarkdown(step, concern.titleOf)]))
  const handedOn = `${makeRunLocal(workspace, engine, version)}/${name}.yaml`
  writeArtefact(inWorkspace(workspace, handedOn), engineStepDiffSchema, result)
  for (const entry of result.overrides.unmatched)
    logger.warning(
      `${overridesFile}: ${entry.fingerprint} matches no line; remove it if the change it was about is gone`,
    )
  logger.info(headline(result))
  return {
    outputs: outputsOf(result, inputs.baseBranch !== undefined && sides.branch === undefined, report),
    summary: stepMarkdown(result, concern.titleOf).text,
    failure: failureOf(result, inputs.failOn),
  }
}

function failureOf(result: EngineStepDiff, failOn: DiffInputs['failOn']): string | undefined {
  const step = `from ${result.base?.version ?? ''} to ${result.head.version}`
  const lost = blockingLines(result.lines).length
  if (failOn !== 'never' && lost > 0) return `${lost} rules were lost ${step} that the library still enforces`
  return failOn === 'breaking' && result.breaking
    ? `${result.counts.by_level.error} breaking changes ${step}`
    : undefined
}

function sideOf({ version, source }: Located): EngineStepDiff['head'] {
  return { version, source }
}

function headline(result: EngineStepDiff): string {
  const { by_level: levels, total } = result.counts
  const base = result.base === null ? 'no version to compare with' : `${total} changes since ${result.base.version}`
  return `diff ${result.engine} ${result.head.version} ${result.concern}: ${result.verdict}; ${base} (${levels.error} errors, ${levels.behaviour} behaviour, ${levels.warning} warnings, ${levels.info} information)`
}

/** @param isNew whether the base branch has no archive of this version */
function outputsOf(result: EngineStepDiff, isNew: boolean, report: string): Record<string, OutputValue> {
  const { by_level: levels } = result.counts
  return {
    changed: isNew || (result.branch?.changed ?? result.changed),
    breaking: result.breaking,
    verdict: result.verdict,
    'base-version': result.base?.version ?? '',
    changes: result.counts.total,
    errors: levels.error,
    behaviour: levels.behaviour,
    warnings: levels.warning,
    information: levels.info,
    blocked: blockingLines(result.lines).length,
    counts: JSON.stringify(result.counts),
    report: `${report}.yaml`,
    markdown: `${report}.md`,
  }
}
