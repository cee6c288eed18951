/** Labels that two engines of one pull request would set to contradicting ends. */
import { createHash } from 'node:crypto'

/** A label has at most 50 characters, of which `invariants-breaking` takes 19. */
const LONGEST_PREFIX = 28

/**
 * The prefix of an engine's labels: its name, or as much of a long one as fits with a digest of the whole; '' for the
 * only engine of a pull request.
 *
 * @param engines all of the pull request, the engine itself included
 */
export function labelPrefix(engine: string, engines: readonly string[]): string {
  if (new Set(engines).size < 2) return ''
  if (engine.length < LONGEST_PREFIX) return `${engine}/`
  const digest = createHash('sha256').update(engine).digest('hex').slice(0, 8)
  return `${engine.slice(0, LONGEST_PREFIX - digest.length - 2)}-${digest}/`
}
