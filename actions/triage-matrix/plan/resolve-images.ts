/** Image tags move; a run records, and uses, the digest a tag had when it was planned. */
import { type Logger } from '../../shared/runtime/logger'
import { runProcess } from '../../shared/runtime/processes'

const DIGEST = /sha256:[0-9a-f]{64}/

/** `name:tag` with the digest appended; the tag stays for people to read. */
export function pinned(reference: string, digest: string): string {
  return `${reference.split('@')[0] ?? reference}@${digest}`
}

/**
 * Asks the local store, then the registry, for the digest of each image. Never fails: an image without
 * an answer stays as it is, with a warning, because the run may be the first place that can reach it.
 */
export async function resolveImages(
  images: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  logger: Logger,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  for (const image of images) {
    if (image.includes('@')) continue
    const digest =
      (await ask(['docker', 'image', 'inspect', '--format', '{{join .RepoDigests " "}}', image], env)) ??
      (await ask(['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', image], env))
    if (digest === undefined)
      logger.warning(
        `image ${image}: its digest could not be resolved; the tag is used, and may mean another image tomorrow`,
      )
    else digests.set(image, pinned(image, digest))
  }
  return digests
}

async function ask(
  argv: [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const result = await runProcess(argv, { cwd: '/', env, deadlineMs: 60_000, maxOutputBytes: 64 * 1024 })
  return result.kind === 'ended' && result.status === 0 ? DIGEST.exec(result.stdout)?.[0] : undefined
}
