/**
 * Text as one cell of a Markdown table: on one line, with nothing that ends the cell or begins a tag.
 *
 * @param {unknown} text
 * @param {boolean} inTable outside of a table a bar is only a bar
 */
export const tableCell = (text, inTable = true) => {
  const line = String(text)
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    // Outside of code, `<engine>` would be taken for a tag.
    .replace(/(`[^`]*`)|<([a-z]+)>/g, (_, code, name) => code ?? `&lt;${name}&gt;`)
  return inTable ? line.replaceAll('|', '\\|') : line
}
