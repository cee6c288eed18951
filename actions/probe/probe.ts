/** The stage: looks at the landmarks in the live library, judges, and leaves `probe-<producer>.json`. */
import { readFileSync } from 'node:fs'
import { type Probe, probeSchema } from '../shared/artefacts/generated/probe'
import { writeArtefact } from '../shared/artefacts/schema-check'
import { chooseProducer, describeProducer, lastResult } from '../shared/engines/archives'
import { chooseVersion, loadEngineFiles } from '../shared/engines/definitions'
import { digest, toolkitDigest } from '../shared/engines/digests'
import { engineInputs } from '../shared/engines/engine-inputs'
import { enginePaths, inWorkspace, PRODUCERS, toolkitRoot } from '../shared/engines/paths'
import { approvalOf, approvedEnvelope } from '../shared/engines/pins'
import { makeRunLocal } from '../shared/engines/run-local'
import { sameVersion } from '../shared/engines/versions'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { judge } from './judgement'
import { look, type LookInputs } from './look'
import { approvedSentence, summarise } from './summary'

export interface ProbeInputs extends LookInputs {
  /** '' for the version in force. */
  readonly version: string
  readonly failOn: 'never' | 'fail'
}

/** @throws UserError with every mistake in the inputs */
export function readProbeInputs(context: Pick<StageContext, 'inputs' | 'workspace'>): ProbeInputs {
  return readInputs(context.inputs, context.workspace, (input) => ({
    ...engineInputs(input),
    producer: input.enum('producer', PRODUCERS),
    python: input.string('python', { default: 'python3' }),
    reuse: input.enum('reuse', ['auto', 'never'], { default: 'auto' }),
    observed: context.inputs('observed').trim() === '' ? undefined : input.path('observed'),
    failOn: input.enum('fail-on', ['never', 'fail'], { default: 'never' }),
    deadlineSeconds: input.integer('deadline-seconds', { default: 600, min: 1, max: 86_400 }),
  }))
}

/**
 * @throws UserError for mistakes in the engine's files; what the engine does is a verdict
 */
export async function probe(inputs: ProbeInputs, context: Pick<StageContext, 'env' | 'logger'>): Promise<StageOutcome> {
  const { engine, producer, workspace } = inputs
  const files = loadEngineFiles(workspace, engine)
  const version = chooseVersion(inputs.version, files.current)
  const code = chooseProducer(workspace, engine, version, producer)
  const archive = lastResult(workspace, engine, version, producer)
  context.logger.info(describeProducer(code, producer))
  const { observed, warm } = await look({ ...inputs, version }, files, code, archive, context)
  const report = judge({
    engine,
    producer,
    version,
    envelope: approvedEnvelope(files.pins, producer, version),
    approval: approvalOf(files.pins, producer, version),
    code,
    archive,
    observed,
    definition: digest([readFileSync(inWorkspace(workspace, enginePaths(engine).engine))]),
    toolkit: toolkitDigest(toolkitRoot(__dirname), code.file),
    mayReuse: inputs.reuse === 'auto',
  })
  const reportFile = `${makeRunLocal(workspace, engine, version)}/probe-${producer}.json`
  writeArtefact(inWorkspace(workspace, reportFile), probeSchema, report)
  for (const reason of report.reasons) context.logger.warning(`probe ${engine} ${version} ${producer}: ${reason}`)
  if (report.installed_version !== null && !sameVersion(report.installed_version, version)) {
    context.logger.warning(
      `probe ${engine} ${version} ${producer}: the library that is installed is ${report.installed_version}`,
    )
  }
  if (report.approved_reuse !== undefined) context.logger.notice(approvedSentence(report, report.approved_reuse))
  context.logger.info(headline(report))
  return {
    outputs: { ...outputsOf(report, reportFile), warm },
    summary: summarise(report, describeProducer(code, producer), warm),
    failure:
      inputs.failOn === 'fail' && report.verdict === 'fail'
        ? `the verdict is fail: ${report.reasons.join('; ')}`
        : undefined,
  }
}

function headline(report: Probe): string {
  const parts = [
    `${report.landmarks.length} landmarks`,
    `${report.landmarks_missing.length} missing`,
    report.archive === null ? 'no archive' : `${report.fingerprint_drift.length} moved since ${report.archive.version}`,
    report.reuse ? 'the archived result can be reused' : `mining is needed (${report.reuse_refused.join('; ')})`,
  ]
  return `probe ${report.engine} ${report.version} ${report.producer}: ${report.verdict}; ${parts.join(', ')}`
}

function outputsOf(report: Probe, file: string): Record<string, string | number | boolean> {
  return {
    verdict: report.verdict,
    reuse: report.reuse,
    'archive-version': report.archive?.version ?? '',
    'archive-directory': report.archive?.directory ?? '',
    'installed-version': report.installed_version ?? '',
    'version-inside-envelope': report.version_inside_envelope,
    'producer-archive': report.producer_archive.version ?? 'none',
    'landmarks-missing': report.landmarks_missing.length,
    'landmarks-aliased': report.landmarks_aliased.length,
    'fingerprint-drift': report.fingerprint_drift.length,
    report: file,
  }
}
