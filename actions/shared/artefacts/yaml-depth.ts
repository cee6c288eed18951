import { CST, Lexer } from 'yaml'

/**
 * Whether a YAML text nests deeper than `limit`, found from its tokens alone.
 *
 * The general parser recurses, and a text that nests a few thousand levels does not make it throw: it
 * can end the whole process. So the depth is known before that parser sees the text.
 *
 * @param limit levels; the count may be one more than the values' depth, never less
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  /** Columns at which the open block collections start. */
  const columns: number[] = []
  let flow = 0
  let column = 0
  /** Whether a block collection may start with the next token: at the start of a line, or after `- `. */
  let opens = true
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'newline') {
      column = 0
      opens = true
      continue
    }
    // These tokens are marks of the lexer; they have no text.
    if (type === 'doc-mode' || type === 'scalar' || type === 'flow-error-end' || type === 'byte-order-mark') continue
    if (opens && flow === 0 && type !== 'space' && type !== 'comment') {
      while ((columns.at(-1) ?? -1) >= column) columns.pop()
      columns.push(column)
      opens = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'
    }
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow += 1
    if ((type === 'flow-seq-end' || type === 'flow-map-end') && flow > 0) flow -= 1
    if (columns.length + flow > limit) return true
    const lastBreak = token.lastIndexOf('\n')
    column = lastBreak === -1 ? column + token.length : token.length - lastBreak - 1
    if (lastBreak !== -1) opens = true
  }
  return false
}
