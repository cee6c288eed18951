/** The commit message of a writeback, and what an earlier one says. */

export interface MessageParts {
  readonly engines: readonly string[]
  readonly concerns: readonly string[]
  readonly inputsDigest: string
  /** The digests of the writebacks that the new commit is put on. */
  readonly earlierDigests: readonly string[]
  /** Address of the run that made the artefacts; '' when there is none. */
  readonly runUrl: string
}

const TRAILER = 'Llem-Writeback'
/** Writebacks in a row that a message remembers: many more than there are engines. */
const REMEMBERED = 50

/**
 * `chore(bot): writeback transformers (invariants, schemas)` with trailers: the digests that end loops, and the run,
 * since an API commit names the bot as author.
 */
export function writebackMessage({ engines, concerns, inputsDigest, earlierDigests, runUrl }: MessageParts): string {
  const subject = `chore(bot): writeback ${[...engines].sort().join(', ')} (${[...concerns].sort().join(', ')})`
  const digests = [inputsDigest, ...earlierDigests].slice(0, REMEMBERED)
  const trailers = [
    ...digests.map((digest) => `${TRAILER}: ${digest}`),
    ...(runUrl === '' ? [] : [`Llem-Run: ${runUrl}`]),
  ]
  return `${subject}\n\n${trailers.join('\n')}\n`
}

/**
 * The digests in the trailers of a writeback commit: its own, then those of the writebacks below it. Two engines that
 * write in turn know each other's that way. Empty for every other commit.
 */
export function digestsInMessage(message: string): readonly string[] {
  if (!message.startsWith('chore(bot): writeback ')) return []
  return [...message.matchAll(new RegExp(`^${TRAILER}: ([0-9a-f]{64})$`, 'gm'))].map(([, digest = '']) => digest)
}
