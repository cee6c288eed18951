/** The one command, and everything that is none. Pure. */
import { ENGINE_NAME, type Producer, PRODUCERS } from '../shared/engines/paths'

export type Command =
  | { readonly kind: 'none' }
  | { readonly kind: 'mistake'; readonly what: string }
  | { readonly kind: 'approve'; readonly engine: string; readonly producer: Producer }

/**
 * Reads a comment. Only the first line counts, and nothing else may be on it than an optional mention
 * and the command.
 */
export function readCommand(body: string): Command {
  const [first = ''] = body.split(/\r\n|[\n\r]/, 1)
  const match = /^(?:@[A-Za-z0-9-]+(?:\[bot\])? +)?\/approve-reuse(?: +(.*?))? *$/.exec(first)
  if (match === null) return { kind: 'none' }
  const words = (match[1] ?? '').split(/ +/).filter((word) => word !== '')
  const [engine = '', name = ''] = words
  const producer = PRODUCERS.find((known) => known === name)
  if (words.length !== 2)
    return {
      kind: 'mistake',
      what: 'the command takes an engine and a producer, for example `/approve-reuse transformers invariants`',
    }
  if (!ENGINE_NAME.test(engine))
    return { kind: 'mistake', what: 'the engine is not the name of a folder in `engine_versions/`' }
  if (producer === undefined)
    return { kind: 'mistake', what: `the producer is one of ${PRODUCERS.map((known) => `\`${known}\``).join(' and ')}` }
  return { kind: 'approve', engine, producer }
}
