/** Stands in for actions/upload-artifact, with the real client: paths without wildcards, under the names it gives. */
import { ArtifactNotFoundError, DefaultArtifactClient } from '@actions/artifact'
import * as core from '@actions/core'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file at or below a path. */
function filesBelow(file: string, hidden: boolean): string[] {
  if (!statSync(file).isDirectory()) return [file]
  return readdirSync(file)
    .filter((name) => hidden || !name.startsWith('.'))
    .flatMap((name) => filesBelow(path.join(file, name), hidden))
}

/** The deepest directory that holds all paths. */
function commonDirectory(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((one) => one.split(path.sep))
  const end = first.findIndex((part, index) => others.some((parts) => parts[index] !== part))
  return first.slice(0, end < 0 ? first.length : end).join(path.sep) || path.sep
}

async function upload(): Promise<void> {
  const name = core.getInput('name')
  const hidden = core.getBooleanInput('include-hidden-files')
  const searched = core.getMultilineInput('path').map((line) => path.resolve(line))
  // Without the input, a path with a hidden folder in it finds nothing.
  const seen = searched.filter(
    (file) =>
      hidden ||
      !path
        .relative('.', file)
        .split(path.sep)
        .some((part) => /^\.[^.]/.test(part)),
  )
  const files = seen.filter((file) => existsSync(file)).flatMap((file) => filesBelow(file, hidden))
  if (files.length === 0) {
    if (core.getInput('if-no-files-found') === 'error') throw new Error(`No files were found for ${name}`)
    core.warning(`No files were found for ${name}`)
    return
  }
  const root =
    searched.length === 1 && searched[0] === files[0] ? path.dirname(files[0] ?? '') : commonDirectory(searched)
  const client = new DefaultArtifactClient()
  if (core.getBooleanInput('overwrite')) {
    await client.deleteArtifact(name).catch((error: unknown) => {
      if (!(error instanceof ArtifactNotFoundError)) throw error
    })
  }
  const { id, size, digest } = await client.uploadArtifact(name, files, root)
  core.info(`${files.length} files of ${name} are artifact ${id ?? ''}, ${size ?? 0} bytes, sha256:${digest ?? ''}`)
}

void upload().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error : String(error))
})
