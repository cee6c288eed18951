/** Artefacts of concerns that ran in other jobs or in another run. */
import { PlatformError, Problem, UserError } from '../shared/runtime/problems'
import { type ConcernArtifact } from './inputs'

export interface DownloadContext {
  readonly token: string
  /** `owner/name` of the repository the runs belong to. */
  readonly repository: string
  /** The run this job belongs to; its artefacts are read through the job's own service. */
  readonly ownRun: number
}

/**
 * Downloads one artefact into a directory. The name and the run come from the workflow, never from
 * an artefact, so that another run cannot put its own in place.
 *
 * @param directory absolute
 */
export async function downloadArtifact(
  artifact: ConcernArtifact,
  directory: string,
  context: DownloadContext,
): Promise<void> {
  // A script of its own in the bundle, which Node reads only here: it is twenty times as large as the rest. Its files,
  // not the package: uploading brings Azure's client.
  const [{ isGhes }, { GHESNotSupportedError }, find, fetch] = await Promise.all([
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/shared/config'),
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/shared/errors'),
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/find/get-artifact'),
    import(/* webpackChunkName: "artifact-client" */ '@actions/artifact/lib/internal/download/download-artifact'),
  ])
  const [owner = '', name = ''] = context.repository.split('/')
  const other = artifact.run === context.ownRun ? undefined : artifact.run
  try {
    if (isGhes()) throw new GHESNotSupportedError()
    const { artifact: found } =
      other === undefined
        ? await find.getArtifactInternal(artifact.name)
        : await find.getArtifactPublic(artifact.name, other, owner, name, context.token)
    const options = { path: directory, ...(found.digest === undefined ? {} : { expectedHash: found.digest }) }
    const { digestMismatch } = await (other === undefined
      ? fetch.downloadArtifactInternal(found.id, options)
      : fetch.downloadArtifactPublic(found.id, owner, name, context.token, options))
    // The client goes on with other bytes than were uploaded, and only remarks on it.
    if (digestMismatch === true) throw new Error('its bytes are not those that were uploaded')
  } catch (error) {
    if (error instanceof Error && error.name === 'ArtifactNotFoundError') {
      throw new UserError(
        new Problem({
          key: 'artifacts',
          found: `no artefact ${JSON.stringify(artifact.name)} in run ${artifact.run ?? context.ownRun}`,
          expected: `the artefacts of the concern \`${artifact.concern}\``,
          advice: 're-run the job that uploads it; artefacts are deleted after the retention time',
        }),
      )
    }
    throw new PlatformError(
      `the artefact ${JSON.stringify(artifact.name)} could not be downloaded: ${error instanceof Error ? error.message : String(error)}; re-run the job`,
    )
  }
}
