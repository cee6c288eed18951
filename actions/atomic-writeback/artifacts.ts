/** Artefacts of concerns that ran in other jobs or in another run. */
import path from 'node:path'
import { explainRefusal } from '../shared/github/api-error'
import { type Clock } from '../shared/runtime/clock'
import { type Logger } from '../shared/runtime/logger'
import { PlatformError, Problem, UserError } from '../shared/runtime/problems'
import { type ConcernArtifact } from './inputs'

export interface DownloadContext {
  readonly token: string
  /** `owner/name` of the repository the runs belong to. */
  readonly repository: string
  /** The run this job belongs to; its artefacts are read through the job's own service. */
  readonly ownRun: number
  readonly clock: Clock
  readonly logger: Logger
  /** Milliseconds until an attempt is given up: some answers that are cut, the client waits for without end. */
  readonly attemptMs: number
}

const ATTEMPTS = 3
const PAUSE_MS = 2000

/**
 * Downloads one artefact. The name and the run come from the workflow, never from an artefact, so that another run
 * cannot put its own in place.
 *
 * @param directory absolute
 * @returns the directory below it that holds the files
 * @throws UserError for an artefact that is not there or may not be read, PlatformError when GitHub did not recover
 */
export async function downloadArtifact(
  artifact: ConcernArtifact,
  directory: string,
  context: DownloadContext,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    // An attempt that was given up may still write into its own.
    const target = path.join(directory, String(attempt))
    try {
      await inTime(fetchArtifact(artifact, target, context), context.attemptMs)
      return target
    } catch (error) {
      const lasting = explain(error, artifact, context)
      if (lasting !== undefined) throw lasting
      const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1).join('')
      const what = `the artefact ${JSON.stringify(artifact.name)} could not be downloaded: ${reason}`
      if (attempt === ATTEMPTS) throw new PlatformError(`${what}; re-run the job`)
      context.logger.info(`${what}; trying again`)
      await context.clock.sleep(PAUSE_MS * attempt)
    }
  }
}

async function fetchArtifact(
  artifact: ConcernArtifact,
  directory: string,
  { token, repository, ownRun }: DownloadContext,
): Promise<void> {
  // A script of its own in the bundle, which Node reads only here: it is twenty times as large as the rest. Its files,
  // not the package: uploading brings Azure's client.
  const [{ isGhes }, { GHESNotSupportedError }, find, fetch] = await Promise.all([
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/shared/config'),
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/shared/errors'),
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/find/get-artifact'),
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/download/download-artifact'),
  ])
  const [owner = '', name = ''] = repository.split('/')
  const other = artifact.run === ownRun ? undefined : artifact.run
  if (isGhes()) throw new GHESNotSupportedError()
  const { artifact: found } =
    other === undefined
      ? await find.getArtifactInternal(artifact.name)
      : await find.getArtifactPublic(artifact.name, other, owner, name, token)
  const options = { path: directory, ...(found.digest === undefined ? {} : { expectedHash: found.digest }) }
  const { digestMismatch } = await (other === undefined
    ? fetch.downloadArtifactInternal(found.id, options)
    : fetch.downloadArtifactPublic(found.id, owner, name, token, options))
  // The client goes on with other bytes than were uploaded, and only remarks on it.
  if (digestMismatch === true) throw new Error('its bytes are not those that were uploaded')
}

/** What no further attempt changes, in the words of who can do something about it; undefined for a passing fault. */
function explain(
  error: unknown,
  artifact: ConcernArtifact,
  { ownRun, repository }: DownloadContext,
): Error | undefined {
  if (!(error instanceof Error)) return undefined
  const run = artifact.run ?? ownRun
  if (error.name === 'ArtifactNotFoundError') {
    return new UserError(
      new Problem({
        key: 'artifacts',
        found: `no artefact ${JSON.stringify(artifact.name)} in run ${run}`,
        expected: `the artefacts of the concern \`${artifact.concern}\``,
        advice: 're-run the job that uploads it; artefacts are deleted after the retention time',
      }),
    )
  }
  if (error.name === 'GHESNotSupportedError') {
    return new UserError(
      new Problem({
        key: 'artifacts',
        found: 'a GitHub Enterprise Server, which has no service for these artefacts',
        expected: 'artefacts on disk',
        advice: 'download them with actions/download-artifact@v3 and name the folders in `sources`',
      }),
    )
  }
  // Octokit's error; one about a rate limit passes.
  const { status } = error as { status?: unknown }
  if (typeof status !== 'number' || ![401, 403, 404].includes(status) || /rate limit/i.test(error.message))
    return undefined
  if (status === 401) return explainRefusal(`the artefacts of run ${run}`, 'actions: read', { status, message: '' })
  return new UserError(
    new Problem({
      key: 'artifact-token',
      found: `GitHub answered ${status} for the artefact ${JSON.stringify(artifact.name)} of run ${run}`,
      expected: `a token with \`actions: read\` for ${repository}`,
      advice: 'leave the input out, and add `actions: read` to the permissions of the job',
    }),
  )
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no complete answer in ${milliseconds / 1000} s`))
    }, milliseconds)
  })
  // When time is up first, what becomes of the work interests nobody.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
