/** The commit message of a writeback, and what an earlier one says. */

export interface MessageParts {
  readonly engines: readonly string[]
  readonly concerns: readonly string[]
  readonly inputsDigest: string
  /** Address of the run that made the artefacts; '' when there is none. */
  readonly runUrl: string
}

const TRAILER = 'Llem-Writeback'

/**
 * `chore(bot): writeback transformers (invariants, schemas)` with trailers: the digest that ends
 * loops, and the run, since an API commit names the bot as author.
 */
export function writebackMessage({ engines, concerns, inputsDigest, runUrl }: MessageParts): string {
  const subject = `chore(bot): writeback ${[...engines].sort().join(', ')} (${[...concerns].sort().join(', ')})`
  const trailers = [`${TRAILER}: ${inputsDigest}`, ...(runUrl === '' ? [] : [`Llem-Run: ${runUrl}`])]
  return `${subject}\n\n${trailers.join('\n')}\n`
}

/** The digest in the trailer of a writeback commit; undefined for every other commit. */
export function digestInMessage(message: string): string | undefined {
  if (!message.startsWith('chore(bot): writeback ')) return undefined
  return new RegExp(`^${TRAILER}: ([0-9a-f]{64})$`, 'm').exec(message)?.[1]
}
