/** publish-engine-image.yml, with a registry on this machine: only the validated bytes get the public tags. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import {
  type InvariantsValidated,
  invariantsValidatedSchema,
} from '../../../actions/shared/artefacts/generated/invariants.validated'
import { writeArtefact } from '../../../actions/shared/artefacts/schema-check'
import { type ActRun, freePort, installCrane } from '../act'
import { downstream, EMPTY, ENGINE, ofPage, pipSettings } from '../downstream'
import { ownImages } from '../guide'
import { type Laboratory, look, openPull, runFor, standInProgram } from '../laboratory'
import { type Verdicts } from '../verdicts'

const WORKFLOW = '.github/workflows/llem-publish.yml'
const DEFINITION = `engine_versions/${ENGINE}/engine.yaml`
const CORPUS = `engine_versions/${ENGINE}/v5_17_0/outputs/invariants.validated.yaml`

/** The corpus, as it is committed after the rules were replayed in an image. */
function validatedIn(home: string, corpus: string, digest: string): string {
  const file = path.join(mkdtempSync(path.join(home, 'corpus-')), 'invariants.validated.yaml')
  writeArtefact(file, invariantsValidatedSchema, { ...(parse(corpus) as InvariantsValidated), image_digest: digest })
  return readFileSync(file, 'utf8')
}

export async function publish(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { home } = laboratory
  const program = installCrane()
  const registry = `127.0.0.1:${await freePort()}`
  const server = spawn(program, ['registry', 'serve', '--address', registry], { stdio: 'ignore' })
  const crane = (...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' }).trim()
  try {
    const mined = await openPull(laboratory, 'publish-mined', EMPTY, downstream())
    await runFor(laboratory, mined, { env: pipSettings(home) })
    const { files } = await look(laboratory, mined)
    const own = {
      ...files,
      ...ofPage(WORKFLOW, `docker/Dockerfile.${ENGINE}`),
      [DEFINITION]: `${files[DEFINITION] ?? ''}${ownImages().replace('ghcr.io', registry)}`,
    }
    const publication = async (name: string, digest?: string): Promise<ActRun> => {
      const corpus = files[CORPUS] ?? ''
      const merged = digest === undefined ? corpus : validatedIn(home, corpus, digest)
      const pull = await openPull(laboratory, name, EMPTY, { ...own, [CORPUS]: merged })
      return await runFor(laboratory, pull, {
        workflow: WORKFLOW,
        event: { name: 'push', payload: { ref: 'refs/heads/main' } },
        env: { LLEM_CRANE: program },
        programs: standInProgram(home, 'docker'),
      })
    }

    const absent = await publication('publish-absent')
    const [{ built = '', image = '' } = {}] = JSON.parse(
      absent.log.jobs.map(({ outputs }) => outputs.get('engine')?.get('matrix')).find((matrix) => matrix) ?? '[]',
    ) as { built?: string; image?: string }[]
    const repository = built.replace(/:[^:]*$/, '')
    const layer = path.join(home, 'layer.tar')
    execFileSync('tar', ['--create', '--file', layer, '--directory', home, 'wheel-5.17.0'])
    crane('append', '--oci-empty-base', '--new_layer', layer, '--new_tag', built)
    const digest = crane('digest', built)
    const tags = (): string => crane('ls', repository).split('\n').sort().join()
    const onlyBuilt = built.slice(repository.length + 1)

    const unvalidated = await publication('publish-unvalidated')
    const other = await publication('publish-other', `sha256:${'0'.repeat(64)}`)
    judge(
      'an image that was not validated',
      {
        'none is refused': absent.status !== 0,
        'one that no rules name is refused':
          unvalidated.status !== 0 && unvalidated.log.text.includes('names no image'),
        'another digest is refused':
          other.status !== 0 && other.log.text.includes(`is ${digest}`) && other.log.text.includes('names sha256:000'),
        'no tag is made': tags() === onlyBuilt,
      },
      absent.log,
      unvalidated.log,
      other.log,
    )

    const published = await publication('publish-validated', digest)
    judge(
      'the image that was validated',
      {
        'the run succeeds': published.status === 0,
        'the public tags are these bytes': [image, `${repository}:latest`].every(
          (tag) => crane('digest', tag) === digest,
        ),
        'and no other tag is made': tags() === [onlyBuilt, image.slice(repository.length + 1), 'latest'].sort().join(),
      },
      published.log,
    )
  } finally {
    server.kill()
  }
}
