/** The stage: mines the parameters or the rules of one version, or finds that the archived result still holds. */
import { type Landmarks, landmarksSchema } from '../shared/artefacts/generated/landmarks'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { ARCHIVED_ARTEFACT, chooseProducer, describeProducer, landmarksFile } from '../shared/engines/archives'
import { chooseVersion, loadEngineFiles } from '../shared/engines/definitions'
import { landmarksOf } from '../shared/engines/digests'
import { type EngineInputs, engineInputs } from '../shared/engines/engine-inputs'
import { createObserver } from '../shared/engines/observer-client'
import { enginePaths, inWorkspace, type Producer, PRODUCERS } from '../shared/engines/paths'
import { readProbe, vouchesFor } from '../shared/engines/probe-report'
import { isFile } from '../shared/runtime/files'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { carryOver } from './carry-over'
import { mineInvariants } from './invariants/mine-invariants'
import { type Miner } from './miner'
import { mineSchemas } from './schemas/mine-schemas'

export interface MineInputs extends EngineInputs {
  readonly producer: Producer
  readonly python: string
  readonly reuse: 'auto' | 'never'
  readonly deadlineSeconds: number
}

const MINERS: Readonly<Record<Producer, Miner>> = { schemas: mineSchemas, invariants: mineInvariants }

/** @throws UserError with every mistake in the inputs */
export function readMineInputs(context: Pick<StageContext, 'inputs' | 'workspace'>): MineInputs {
  return readInputs(context.inputs, context.workspace, (input) => ({
    ...engineInputs(input),
    producer: input.enum('producer', PRODUCERS),
    python: input.string('python', { default: 'python3' }),
    reuse: input.enum('reuse', ['auto', 'never'], { default: 'auto' }),
    deadlineSeconds: input.integer('deadline-seconds', { default: 900, min: 1, max: 86_400 }),
  }))
}

/** @throws UserError for mistakes in files, EngineFailure when the engine cannot be observed */
export async function mine(inputs: MineInputs, context: Pick<StageContext, 'env' | 'logger'>): Promise<StageOutcome> {
  const { engine, producer, workspace } = inputs
  const { env, logger } = context
  const files = loadEngineFiles(workspace, engine)
  const version = chooseVersion(inputs.version, files.current)
  const outputs = enginePaths(engine).outputs(version)
  const probe = readProbe(workspace, engine, version, producer)
  const artefact = `${outputs}/${ARCHIVED_ARTEFACT[producer]}`
  if (inputs.reuse === 'auto' && vouchesFor(probe, version) && isFile(inWorkspace(workspace, artefact))) {
    logger.info(`mine ${engine} ${version} ${producer}: nothing it rests on has changed; the archived result is kept`)
    return { outputs: { artefact, reused: true, counts: '{}' } }
  }
  if (
    inputs.reuse === 'auto' &&
    probe?.reuse === true &&
    probe.approved_reuse !== undefined &&
    probe.archive !== null
  ) {
    const from = probe.archive.version
    carryOver(workspace, engine, producer, from, version)
    logger.notice(
      `mine ${engine} ${version} ${producer}: nothing was mined; the archived result of ${from} is taken over, as ${probe.approved_reuse.approved_by} approved`,
    )
    return { outputs: { artefact, reused: true, counts: '{}' } }
  }
  const code = chooseProducer(workspace, engine, version, producer)
  logger.info(describeProducer(code, producer))
  const observer = createObserver({
    engine,
    python: inputs.python,
    env,
    logger,
    deadlineMs: inputs.deadlineSeconds * 1000,
    version,
  })
  const mined = await MINERS[producer]({ name: engine, version, workspace, files, code, probe, observer, logger })
  if (probe !== undefined) keepLandmarks(workspace, `${outputs}/${landmarksFile(producer)}`, landmarksOf(probe))
  return {
    outputs: { artefact: mined.artefact, reused: false, counts: JSON.stringify(mined.counts) },
    summary: mined.summary.text,
  }
}

/** Leaves beside the result what it rests on, so that the next probe can tell whether it still holds. */
function keepLandmarks(workspace: string, file: string, landmarks: Landmarks): void {
  writeArtefact(inWorkspace(workspace, file), landmarksSchema, landmarks)
}
