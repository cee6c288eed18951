/** Writes the artefacts of all concerns as one commit on the head they were made from, or nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '../shared/github/create-client'
import { type CommitStore } from '../shared/github/commit-store'
import { gitCommitStore } from '../shared/github/git-commit-store'
import { restCommitStore } from '../shared/github/rest-commit-store'
import { runUrl } from '../shared/github/run-url'
import { resolveInside } from '../shared/runtime/files'
import { readInputs } from '../shared/runtime/inputs'
import { type StageContext, type StageOutcome } from '../shared/runtime/run-stage'
import { downloadArtifact } from './artifacts'
import { writeback, type WritebackResult } from './commit'
import { readWritebackInputs, type WritebackInputs } from './inputs'
import { collectFiles } from './sources'
import { writebackSummary } from './summary'

/** A whole artefact, also a large one over a slow line. */
const ARTIFACT_ATTEMPT_MS = 3 * 60_000

export async function atomicWriteback(context: StageContext): Promise<StageOutcome> {
  const { env, logger, workspace } = context
  const inputs = readInputs(context.inputs, workspace, (input) =>
    readWritebackInputs(input, (directory) => resolveInside(workspace, directory, { key: 'sources' })),
  )
  const scratch = mkdtempSync(path.join(env['RUNNER_TEMP'] ?? tmpdir(), 'llem-writeback-'))
  try {
    const store = await openStore(inputs, scratch, context)
    const result = judgeMissing(await collectAndWrite(inputs, scratch, store, context), inputs, env)
    logger.info(`${result.outcome}: ${result.reason}`)
    for (const { path: file, concern, reason } of result.refusals)
      logger.error(`${concern}: ${JSON.stringify(file)}: ${reason}`)
    return {
      outputs: {
        outcome: result.outcome,
        sha: result.sha,
        verified: result.verified,
        files: JSON.stringify(result.files),
      },
      summary: writebackSummary(result, inputs.branch),
      failure: failureOf(result, inputs.failOn),
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function openStore(
  inputs: WritebackInputs,
  scratch: string,
  { env, logger, clock }: StageContext,
): Promise<CommitStore> {
  if (inputs.mode === 'api')
    return restCommitStore(
      createClient({ env, logger, clock, token: inputs.token, stage: 'atomic-writeback' }),
      inputs.repository,
      inputs.branch,
    )
  const directory = mkdtempSync(path.join(scratch, 'git-'))
  return await gitCommitStore({
    remote: inputs.remote,
    branch: inputs.branch,
    directory,
    token: inputs.token,
    env,
    identity: { name: 'llem-actions', email: 'llem-actions@users.noreply.github.com' },
  })
}

async function collectAndWrite(
  inputs: WritebackInputs,
  scratch: string,
  store: CommitStore,
  { env, clock, logger }: StageContext,
): Promise<WritebackResult> {
  const directories = [...inputs.sources]
  for (const [index, artifact] of inputs.artifacts.entries()) {
    const directory = await downloadArtifact(artifact, path.join(scratch, `artifact-${index}`), {
      token: inputs.artifactToken,
      repository: inputs.repository,
      ownRun: Number(env['GITHUB_RUN_ID'] ?? 0),
      clock,
      logger,
      attemptMs: ARTIFACT_ATTEMPT_MS,
    })
    directories.push({ concern: artifact.concern, directory })
  }
  const collected = directories.map(({ concern, directory }) => collectFiles(concern, directory))
  const refusals = collected.flatMap((part) => part.refusals)
  if (refusals.length > 0)
    return {
      outcome: 'refused',
      sha: '',
      verified: false,
      files: [],
      refusals,
      reason: `${refusals.length} artefacts cannot be written`,
    }
  return await writeback(store, {
    expectedHead: inputs.expectedHead,
    files: collected.flatMap((part) => part.files),
    concerns: [...new Set(directories.map(({ concern }) => concern))],
    engines: inputs.engines,
    allow: inputs.allow,
    mirror: inputs.mirror,
    generated: inputs.generated,
    inputsKey: inputs.inputsKey,
    runUrl: runUrl(env),
    dryRun: inputs.dryRun,
  })
}

/** The branch of the own run was there when the run began; one that was named otherwise may never have been. */
function judgeMissing(
  result: WritebackResult,
  { repository, branch }: WritebackInputs,
  env: StageContext['env'],
): WritebackResult {
  const ofRun =
    env['GITHUB_HEAD_REF'] === undefined || env['GITHUB_HEAD_REF'] === ''
      ? env['GITHUB_REF_NAME']
      : env['GITHUB_HEAD_REF']
  if (result.outcome !== 'superseded' || result.sha !== '' || branch === ofRun) return result
  return {
    ...result,
    outcome: 'refused',
    reason: `${repository} has no branch ${JSON.stringify(branch)}; correct the input \`branch\``,
  }
}

function failureOf(result: WritebackResult, failOn: WritebackInputs['failOn']): string | undefined {
  const fails =
    (result.outcome === 'refused' && failOn !== 'never') || (result.outcome === 'superseded' && failOn === 'superseded')
  return fails ? `${result.outcome}: ${result.reason}` : undefined
}
