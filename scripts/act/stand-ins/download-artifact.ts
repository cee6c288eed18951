/** Stands in for actions/download-artifact, with the real client. */
import { type Artifact, DefaultArtifactClient } from '@actions/artifact'
import * as core from '@actions/core'
import path from 'node:path'

async function download(): Promise<void> {
  const [name, pattern, run] = ['name', 'pattern', 'run-id'].map((input) => core.getInput(input))
  const [owner = '', repository = ''] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/')
  const findBy =
    run === '' || run === undefined
      ? undefined
      : {
          token: core.getInput('github-token'),
          workflowRunId: Number(run),
          repositoryOwner: owner,
          repositoryName: repository,
        }
  const from = findBy === undefined ? {} : { findBy }
  const client = new DefaultArtifactClient()
  const target = path.resolve(core.getInput('path'))
  let wanted: readonly Artifact[]
  if (name !== undefined && name !== '') wanted = [(await client.getArtifact(name, from)).artifact]
  else {
    const form = new RegExp(`^${(pattern ?? '*').replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
    wanted = (await client.listArtifacts({ latest: true, ...from })).artifacts.filter((artifact) =>
      form.test(artifact.name),
    )
  }
  for (const { id, name: found, digest } of wanted) {
    const apart = name === '' && !core.getBooleanInput('merge-multiple')
    const { digestMismatch } = await client.downloadArtifact(id, {
      path: apart ? path.join(target, found) : target,
      ...(digest === undefined ? {} : { expectedHash: digest }),
      ...from,
    })
    if (digestMismatch === true) throw new Error(`${found} is not what was uploaded`)
  }
  core.info(`${wanted.length} artifacts: ${wanted.map(({ name: found }) => found).join(', ')}`)
}

void download().catch((error: unknown) => {
  core.setFailed(error instanceof Error ? error : String(error))
})
