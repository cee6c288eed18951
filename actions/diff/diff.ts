/** The stage: compares a version's artefact with the one before and with the base branch's, and says who it breaks. */
import { type EngineStepDiff, engineStepDiffSchema } from '../shared/artefacts/generated/engine-step-diff'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { chooseVersion, loadEngineFiles } from '../shared/engines/definitions'
import { createObserver, type Observer, SOCKET_VARIABLE } from '../shared/engines/observer-client'
import { ENGINE_NAME, enginePaths, inWorkspace, type Producer, PRODUCERS } from '../shared/engines/paths'
import { normalVersion } from '../shared/engines/versions'
import { document } from '../shared/report/markdown'
import { writeFileAtomic } from '../shared/runtime/files'
import { type InputReader, readInputs } from '../shared/runtime/inputs'
import { type OutputValue } from '../shared/runtime/outputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { type Concern } from './concern'
import { blockingLines } from './line'
import { stepDocument } from './document'
import { stepMarkdown } from './markdown'
import { readOverrides } from './overrides'
import { rulesConcern } from './rules/concern'
import { schemasConcern } from './schemas/concern'
import { findSides, type Located } from './sides'

export interface DiffInputs {
  readonly engine: string
  readonly producer: Producer
  /** '' for the version in force. */
  readonly version: string
  /** '' to choose one. */
  readonly baseVersion: string
  /** Absolute; undefined when there is no base branch to compare with. */
  readonly baseBranch: string | undefined
  /** Absolute. */
  readonly workspace: string
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
    engine: input.string('engine', {
      pattern: { regex: ENGINE_NAME, expected: 'the name of a folder in engine_versions/' },
    }),
    producer: input.enum('producer', PRODUCERS),
    version: versionInput(input, 'version'),
    baseVersion: versionInput(input, 'base-version'),
    baseBranch:
      input.string('base-ref-dir', { default: '' }) === ''
        ? undefined
        : input.path('base-ref-dir', { exists: 'directory' }),
    workspace: input.path('workspace', { default: '.', exists: 'directory' }),
    overrides: input.string('overrides', { default: '' }),
    python: input.string('python', { default: '' }),
    basePython: input.string('base-python', { default: '' }),
    failOn: input.enum('fail-on', ['never', 'blocked', 'breaking'], { default: 'never' }),
    deadlineSeconds: input.integer('deadline-seconds', { default: 600, min: 1, max: 86_400 }),
  }))
}

/** A version in its normal spelling, or '' when it is not given. */
function versionInput(input: InputReader, name: string): string {
  const text = input.string(name, { default: '' })
  const version = text === '' ? '' : normalVersion(text)
  if (version !== undefined) return version
  input.report(name, JSON.stringify(text), 'a PEP 440 version such as 5.17.0', `correct the input \`${name}\``)
  return ''
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
  const observer = observerOf(inputs, context)
  const compare = async (base: Located, baseObserver: Observer | undefined) => ({
    base,
    lines: await concern.compare({
      name: engine,
      engine: files.engine,
      base,
      head: sides.head,
      observer,
      baseObserver,
      logger,
    }),
  })
  const step =
    sides.base === undefined
      ? undefined
      : await compare(sides.base, baseObserverOf(inputs, sides.base.version, context))
  const branch = sides.branch === undefined ? undefined : await compare(sides.branch, observer)
  const result = stepDocument({
    engine,
    concern: producer,
    head: sideOf(sides.head),
    step: step === undefined ? undefined : { base: sideOf(step.base), lines: step.lines },
    branch: branch === undefined ? undefined : { version, lines: branch.lines },
    overrides,
  })
  const markdown = stepMarkdown(result, concern.titleOf)
  const report = `${enginePaths(engine).outputs(version)}/engine-step-diff-${engine}-${producer}`
  writeArtefact(inWorkspace(workspace, `${report}.yaml`), engineStepDiffSchema, result)
  writeFileAtomic(inWorkspace(workspace, `${report}.md`), document([markdown]))
  for (const entry of result.overrides.unmatched)
    logger.warning(
      `${overridesFile}: ${entry.fingerprint} matches no line; remove it if the change it was about is gone`,
    )
  logger.info(headline(result))
  return {
    outputs: outputsOf(result, inputs.baseBranch !== undefined && branch === undefined, report),
    summary: markdown.text,
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

/** An observer that serves has the version that is judged, so the version before is only asked where it is given. */
function baseObserverOf(
  inputs: DiffInputs,
  version: string,
  { env, logger }: Pick<StageContext, 'env' | 'logger'>,
): Observer | undefined {
  if (inputs.basePython === '') return undefined
  const own = { ...env, [SOCKET_VARIABLE]: undefined }
  return createObserver({
    engine: inputs.engine,
    python: inputs.basePython,
    env: own,
    logger,
    deadlineMs: inputs.deadlineSeconds * 1000,
    version,
  })
}

/** The library is at hand when an interpreter is given, or an observer serves it. */
function observerOf(inputs: DiffInputs, { env, logger }: Pick<StageContext, 'env' | 'logger'>): Observer | undefined {
  const served = env[SOCKET_VARIABLE] !== undefined && env[SOCKET_VARIABLE] !== ''
  if (inputs.python === '' && !served) return undefined
  return createObserver({
    engine: inputs.engine,
    python: inputs.python === '' ? 'python3' : inputs.python,
    env,
    logger,
    deadlineMs: inputs.deadlineSeconds * 1000,
  })
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
