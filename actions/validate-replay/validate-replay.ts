/** The stage: replays the proposed rules on the live library; what holds ships, what does not is shown. */
import { type InvariantsProposed, invariantsProposedSchema } from '../shared/artefacts/generated/invariants.proposed'
import {
  type InvariantsQuarantined,
  invariantsQuarantinedSchema,
} from '../shared/artefacts/generated/invariants.quarantined'
import { type InvariantsValidated, invariantsValidatedSchema } from '../shared/artefacts/generated/invariants.validated'
import { readOptionalArtefact, writeArtefact } from '../shared/artefacts/schema-check'
import { chooseVersion, loadEngineFiles } from '../shared/engines/definitions'
import { type EngineInputs, engineInputs } from '../shared/engines/engine-inputs'
import { createObserver, type Observer } from '../shared/engines/observer-client'
import { enginePaths, inWorkspace } from '../shared/engines/paths'
import { readProbe } from '../shared/engines/probe-report'
import { type EngineRequest, replay } from '../shared/replay/replay'
import { compileCorpus } from '../shared/rules/predict'
import { decodeCorpus } from '../shared/rules/corpus'
import { type Corpus } from '../shared/rules/rule'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { type Replayed } from './checks'
import { type Envelope, quarantinedDocument, validatedDocument } from './documents'
import { gatherEvidence } from './evidence'
import { judgeClass, type JudgedClass, type Quarantined } from './judge-class'
import { shrink, shrinkingReplay, smallest } from './minimise'
import { type ClassPlan, planReplay } from './plan'
import { summarise } from './summary'
import { trialsOf } from './trials'
import { answersTheSame, pairsStillHold } from './unchanged'
import { type Verdict, verdictOf } from './verdict'

export interface ValidateReplayInputs extends EngineInputs {
  readonly python: string
  /** Configurations per class. */
  readonly poolSize: number
  readonly seed: string
  readonly imageRef: string | null
  readonly imageDigest: string | null
  readonly failOn: 'never' | 'fail' | 'quarantine'
  readonly deadlineSeconds: number
}

/** @throws UserError with every mistake in the inputs */
export function readValidateReplayInputs(context: Pick<StageContext, 'inputs' | 'workspace'>): ValidateReplayInputs {
  return readInputs(context.inputs, context.workspace, (input) => ({
    ...engineInputs(input),
    python: input.string('python', { default: 'python3' }),
    poolSize: input.integer('pool-size', { default: 5000, min: 1, max: 1_000_000 }),
    seed: input.string('seed', { default: '0' }),
    imageRef: emptyAsNull(input.string('image-ref', { default: '' })),
    imageDigest: emptyAsNull(
      input.string('image-digest', {
        default: '',
        pattern: { regex: /^sha256:[0-9a-f]{64}$/, expected: 'sha256: and 64 hex digits' },
      }),
    ),
    failOn: input.enum('fail-on', ['never', 'fail', 'quarantine'], { default: 'never' }),
    deadlineSeconds: input.integer('deadline-seconds', { default: 1800, min: 1, max: 86_400 }),
  }))
}

const emptyAsNull = (text: string): string | null => (text === '' ? null : text)

/**
 * @throws UserError for mistakes in files, EngineFailure when the engine cannot be observed; what the rules are worth is a
 *   verdict
 */
export async function validateReplay(
  inputs: ValidateReplayInputs,
  context: Pick<StageContext, 'env' | 'logger' | 'clock'>,
): Promise<StageOutcome> {
  const { engine, workspace } = inputs
  const files = loadEngineFiles(workspace, engine)
  const version = chooseVersion(inputs.version, files.current)
  const folder = enginePaths(engine).outputs(version)
  const source = `${folder}/invariants.proposed.yaml`
  const proposed = readOptionalArtefact(inWorkspace(workspace, source), invariantsProposedSchema, { shownAs: source })
  if (proposed === undefined) return absent(inputs, source)

  const observer = createObserver({
    engine,
    python: inputs.python,
    env: context.env,
    logger: context.logger,
    deadlineMs: inputs.deadlineSeconds * 1000,
  })
  const request: EngineRequest = { engine: files.engine, distribution: files.current.library.pep503_name }
  const corpus = decodeCorpus(proposed, source)
  const envelope: Envelope = {
    imageRef: inputs.imageRef,
    imageDigest: inputs.imageDigest,
    seed: inputs.seed,
    size: inputs.poolSize,
  }
  const artefacts = {
    validated: `${folder}/invariants.validated.yaml`,
    quarantined: `${folder}/invariants.quarantined.yaml`,
  }
  const probe = readProbe(workspace, engine, version, 'invariants')
  // What an earlier version of this code left is not even looked at: only a probe that allows reuse vouches for its form.
  const archived = probe?.reuse === true ? readArchived(workspace, artefacts) : undefined
  if (archived !== undefined && answersTheSame(probe, proposed, archived.validated, envelope)) {
    if (await pairsStillHold(proposed, corpus, archived.validated, observer, request)) {
      context.logger.info(
        'nothing the rules rest on has changed: the pair of every rule was replayed, and the archived verdict stands',
      )
      return outcome(inputs, version, archived, artefacts, context)
    }
    context.logger.warning('a rule no longer does what its archived verdict says: replaying everything')
  }
  const { classes, shrunk } = await judge(proposed, corpus, inputs, observer, request, context)
  const validated = validatedDocument(proposed, classes, envelope)
  const quarantined = quarantinedDocument(proposed, classes, shrunk, envelope)
  writeArtefact(inWorkspace(workspace, artefacts.validated), invariantsValidatedSchema, validated)
  writeArtefact(inWorkspace(workspace, artefacts.quarantined), invariantsQuarantinedSchema, quarantined)
  return outcome(inputs, version, { validated, quarantined }, artefacts, context)
}

interface Artefacts {
  readonly validated: InvariantsValidated
  readonly quarantined: InvariantsQuarantined
}

/** Both documents of an earlier run, or undefined when one of them is not there. */
function readArchived(workspace: string, paths: Readonly<Record<keyof Artefacts, string>>): Artefacts | undefined {
  const validated = readOptionalArtefact(inWorkspace(workspace, paths.validated), invariantsValidatedSchema, {
    shownAs: paths.validated,
  })
  const quarantined = readOptionalArtefact(inWorkspace(workspace, paths.quarantined), invariantsQuarantinedSchema, {
    shownAs: paths.quarantined,
  })
  return validated === undefined || quarantined === undefined ? undefined : { validated, quarantined }
}

function outcome(
  { engine, failOn }: ValidateReplayInputs,
  version: string,
  { validated, quarantined }: Artefacts,
  paths: Readonly<Record<keyof Artefacts, string>>,
  { logger }: Pick<StageContext, 'logger'>,
): StageOutcome {
  const verdict = verdictOf(validated)
  for (const reason of verdict.reasons) logger.warning(`validate-replay ${engine} ${version}: ${reason}`)
  logger.info(headline(validated, verdict))
  return {
    outputs: { ...outputsOf(validated, verdict), ...paths },
    summary: summarise(validated, quarantined, verdict),
    failure: failureOf(failOn, verdict, validated.totals.rules_quarantined),
  }
}

interface Judged {
  readonly classes: readonly JudgedClass[]
  /** Counter-examples that could be made smaller. */
  readonly shrunk: ReadonlyMap<Quarantined, Replayed>
}

async function judge(
  proposed: InvariantsProposed,
  corpus: Corpus,
  inputs: Pick<ValidateReplayInputs, 'poolSize' | 'seed'>,
  observer: Observer,
  request: EngineRequest,
  { logger, clock }: Pick<StageContext, 'logger' | 'clock'>,
): Promise<Judged> {
  const plans = planReplay(proposed, corpus, inputs.poolSize, inputs.seed)
  const started = clock.now().getTime()
  const answers = await replay(
    observer,
    request,
    plans.flatMap((plan) => [plan.witnesses, plan.pool]),
  )
  const seconds = (clock.now().getTime() - started) / 1000
  const total = plans.reduce((sum, plan) => sum + plan.witnesses.cases.length + plan.pool.cases.length, 0)
  logger.info(
    `replayed ${total} configurations of ${plans.length} classes in ${seconds.toFixed(1)} s (${Math.round(total / Math.max(seconds, 0.001))} a second)`,
  )
  const compiled = compileCorpus(corpus)
  const classes = plans.map((plan, index) => {
    const [witnesses, answer] = [answers[2 * index], answers[2 * index + 1]]
    if (witnesses === undefined || answer === undefined)
      throw new Error(`the replay of ${plan.document.native_type} was not answered`)
    return judgeClass({
      document: plan.document,
      trials: trialsOf(plan, gatherEvidence(plan.witnesses, witnesses), compiled.testOf),
      names: compiled.names(plan.document.native_type),
      pool: gatherEvidence(plan.pool, answer),
      strata: plan.pool.strata,
      answer,
    })
  })
  return { classes, shrunk: await shrinkAll(plans, classes, observer, request) }
}

/** One more replay, only of what may be a smaller counter-example. */
async function shrinkAll(
  plans: readonly ClassPlan[],
  classes: readonly JudgedClass[],
  observer: Observer,
  request: EngineRequest,
): Promise<Map<Quarantined, Replayed>> {
  const tasks = plans.flatMap((plan, index) => {
    const items = (classes[index]?.quarantined ?? []).flatMap((entry) => shrink(entry) ?? [])
    return items.length === 0 ? [] : [{ items, asked: shrinkingReplay(items, plan.base) }]
  })
  const answers = await replay(
    observer,
    request,
    tasks.map((task) => task.asked),
  )
  return new Map(
    tasks.flatMap(({ items, asked }, index) => {
      const answer = answers[index]
      return answer === undefined ? [] : [...smallest(items, asked, answer)]
    }),
  )
}

function absent(inputs: ValidateReplayInputs, source: string): StageOutcome {
  const reason = `there is no ${source}: mine the rules first`
  return {
    outputs: { verdict: 'absent', 'rules-confirmed': 0, 'rules-quarantined': 0, validated: '', quarantined: '' },
    summary: `### Replay of ${inputs.engine}: absent\n\nThere are no proposed rules to replay.\n`,
    failure: inputs.failOn === 'never' ? undefined : reason,
  }
}

function failureOf(failOn: ValidateReplayInputs['failOn'], verdict: Verdict, quarantined: number): string | undefined {
  if (failOn === 'never') return undefined
  if (verdict.verdict === 'fail') return `the verdict is fail: ${verdict.reasons.join('; ')}`
  return failOn === 'quarantine' && quarantined > 0 ? `${quarantined} rules are quarantined` : undefined
}

function headline({ engine, engine_version: version, totals }: InvariantsValidated, { verdict }: Verdict): string {
  const [harvested] = totals.fidelity
  const figures =
    harvested === undefined
      ? ''
      : `, error precision ${harvested.error.precision ?? '–'} recall ${harvested.error.recall ?? '–'}`
  return `validate-replay ${engine} ${version}: ${verdict}; ${totals.rules_confirmed} of ${totals.rules_proposed} rules confirmed, ${totals.rules_quarantined} quarantined${figures}`
}

function outputsOf({ totals }: InvariantsValidated, { verdict }: Verdict): Record<string, string | number> {
  const figure = (sample: 'harvested' | 'hold_out', kind: 'precision' | 'recall'): string =>
    String(totals.fidelity.find((item) => item.sample === sample)?.error[kind] ?? '')
  return {
    verdict,
    'rules-confirmed': totals.rules_confirmed,
    'rules-quarantined': totals.rules_quarantined,
    'error-precision': figure('harvested', 'precision'),
    'error-recall': figure('harvested', 'recall'),
    'hold-out-error-precision': figure('hold_out', 'precision'),
    'hold-out-error-recall': figure('hold_out', 'recall'),
  }
}
