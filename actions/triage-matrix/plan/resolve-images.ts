/** Image tags move; a run records, and uses, the digest a tag had when it was planned. */
import { type JsonValue, isMapping } from '../../shared/artefacts/json-value'
import { type Logger } from '../../shared/runtime/logger'
import { runProcess } from '../../shared/runtime/processes'

type Env = Readonly<Record<string, string | undefined>>

const DIGEST = /sha256:[0-9a-f]{64}/
const ID = /^(?:sha256:)?[0-9a-f]{64}$/

/** `name:tag` with the digest appended; the tag stays for people to read. */
export function pinned(reference: string, digest: string): string {
  return `${reference.split('@')[0] ?? reference}@${digest}`
}

/**
 * Asks the local store, then the registry, for the digest of each image. Never fails: an image without
 * an answer stays as it is, with a warning, because the run may be the first place that can reach it.
 *
 * @param here whether the images are run on this machine; then one that was built here is named by its id,
 *   which no other machine could find
 */
export async function resolveImages(
  images: readonly string[],
  env: Env,
  logger: Logger,
  here: boolean,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  for (const image of images) {
    if (image.includes('@')) continue
    const stored = await ask(['docker', 'image', 'inspect', image], env)
    const local = stored === undefined ? {} : storedImage(image, stored)
    const digest =
      local.digest ??
      DIGEST.exec(
        (await ask(['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', image], env)) ??
          '',
      )?.[0]
    if (digest !== undefined) digests.set(image, pinned(image, digest))
    else if (here && local.id !== undefined) digests.set(image, local.id)
    else
      logger.warning(
        `image ${image}: its digest could not be resolved; the tag is used, and may mean another image tomorrow`,
      )
  }
  return digests
}

/** The digest under which the image's own repository knows it, and its id on this machine. */
function storedImage(reference: string, text: string): { readonly digest?: string; readonly id?: string } {
  let value: JsonValue | undefined
  try {
    value = (JSON.parse(text) as JsonValue[])[0]
  } catch {
    return {}
  }
  if (value === undefined || !isMapping(value)) return {}
  const digests = Array.isArray(value['RepoDigests']) ? (value['RepoDigests'] as readonly JsonValue[]) : []
  const own = digests.find((entry) => typeof entry === 'string' && repositoryOf(entry) === repositoryOf(reference))
  const digest = typeof own === 'string' ? DIGEST.exec(own)?.[0] : undefined
  const id = typeof value['Id'] === 'string' ? ID.exec(value['Id'])?.[0] : undefined
  return { ...(digest === undefined ? {} : { digest }), ...(id === undefined ? {} : { id }) }
}

/** The repository of a reference, in full: `ubuntu:24.04` is `docker.io/library/ubuntu`. */
function repositoryOf(reference: string): string {
  const name = reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
  const [first = '', ...rest] = name.split('/')
  if (rest.length === 0) return `docker.io/library/${first}`
  return /[.:]|^localhost$/.test(first) ? name : `docker.io/${name}`
}

async function ask(argv: [string, ...string[]], env: Env): Promise<string | undefined> {
  const result = await runProcess(argv, { cwd: '/', env, deadlineMs: 60_000, maxOutputBytes: 1024 * 1024 })
  return result.kind === 'ended' && result.status === 0 ? result.stdout : undefined
}
