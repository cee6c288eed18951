/** Splits a stream of bytes into lines, in bounded memory, and says of each whether it is text. */
import { isUtf8 } from 'node:buffer'

/** A line without its end, or why it cannot be read. */
export type Line = { readonly text: string } | { readonly fault: 'not-utf8' | 'too-long' }

const NEWLINE = 0x0a
const EMPTY = Buffer.alloc(0)

/**
 * Yields the lines of each chunk that end in it, so that a consumer can write between chunks.
 *
 * @param longest bytes a line may have; longer ones are skipped without being held
 */
export async function* lineBatches(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<readonly Line[]> {
  let rest: Buffer = EMPTY
  let skipping = false
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(NEWLINE)
    if (last === -1) {
      if (!skipping) rest = Buffer.concat([rest, chunk])
      if (rest.length > longest) {
        skipping = true
        rest = EMPTY
      }
      continue
    }
    const lines: Line[] = []
    let from = 0
    if (skipping) {
      lines.push({ fault: 'too-long' })
      from = chunk.indexOf(NEWLINE) + 1
      skipping = false
    }
    if (last >= from) pushLines(Buffer.concat([rest, chunk.subarray(from, last)]), longest, lines)
    rest = chunk.subarray(last + 1)
    yield lines
  }
  if (skipping) yield [{ fault: 'too-long' }]
  else if (rest.length > longest) yield [{ fault: 'too-long' }]
  else if (rest.length > 0) yield [lineOf(rest)]
}

function pushLines(block: Buffer, longest: number, lines: Line[]): void {
  if (isUtf8(block) && block.length <= longest) {
    for (const text of block.toString('utf8').split('\n')) lines.push({ text })
    return
  }
  for (let from = 0; from <= block.length;) {
    const found = block.indexOf(NEWLINE, from)
    const end = found === -1 ? block.length : found
    lines.push(end - from > longest ? { fault: 'too-long' } : lineOf(block.subarray(from, end)))
    from = end + 1
  }
}

function lineOf(bytes: Buffer): Line {
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { fault: 'not-utf8' }
}
