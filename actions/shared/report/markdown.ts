/**
 * Markdown as a value. A string is never Markdown by accident: what a template of `md` gets is escaped
 * unless it is a `Markdown` already.
 */
import { codeBlock, codeSpan, escapeBars, escapeHtml, escapeMarkdown } from './escape'

/** Markdown that is safe to write as it is. */
export class Markdown {
  constructor(
    /** The source text. */
    readonly text: string,
  ) {}
}

/** What a template accepts: Markdown as it is, text and numbers to be shown as they are. */
export type Inline = Markdown | string | number

/** Builds Markdown; text in the placeholders is shown as written. */
export function md(parts: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
  return new Markdown(parts.reduce((text, part, index) => text + inline(values[index - 1] ?? '') + part))
}

const inline = (value: Inline): string => (value instanceof Markdown ? value.text : escapeMarkdown(String(value)))

/** Inline code, whatever the text holds. */
export const code = (text: string): Markdown => new Markdown(codeSpan(text))

export const bold = (value: Inline): Markdown => new Markdown(`**${inline(value)}**`)

export const none = new Markdown('')

/** Joins inline pieces. */
export function join(values: readonly Inline[], separator = ', '): Markdown {
  return new Markdown(values.map(inline).join(separator))
}

/** A block of code that its text cannot leave. */
export const fenced = (text: string, language = ''): Markdown => new Markdown(codeBlock(text, language))

export const heading = (level: 1 | 2 | 3 | 4, title: Inline): Markdown =>
  new Markdown(`${'#'.repeat(level)} ${inline(title)}`)

/** A bullet list; an item stays one line. */
export const bullets = (items: readonly Inline[]): Markdown =>
  new Markdown(items.map((item) => `- ${inline(item)}`).join('\n'))

/** A column: its title, and whether it holds numbers, which are aligned to the right. */
export type Column = string | { readonly title: string; readonly numeric: true }

/** A table. Cells are one line each; a row shorter than the header is filled with empty cells. */
export function table(columns: readonly Column[], rows: readonly (readonly Inline[])[]): Markdown {
  const titles = columns.map((column) => inline(typeof column === 'string' ? column : column.title))
  const rules = columns.map((column) => (typeof column === 'string' ? '---' : '---:'))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return new Markdown(
    [line(titles), line(rules), ...rows.map((row) => line(columns.map((_, index) => cell(row[index] ?? ''))))].join(
      '\n',
    ),
  )
}

function cell(value: Inline): string {
  const text = inline(value)
  // It would end the row; no inline piece made here holds one, so this is a mistake of the caller.
  if (text.includes('\n')) throw new Error(`A table cell holds a line end: ${text.slice(0, 80)}`)
  return escapeBars(text)
}

/** Something to unfold. */
export function details(summary: string, body: Markdown): Markdown {
  return new Markdown(`<details>\n<summary>${escapeHtml(summary)}</summary>\n\n${body.text}\n\n</details>`)
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(parts: readonly Markdown[]): Markdown {
  return new Markdown(
    parts
      .map((part) => part.text)
      .filter((text) => text !== '')
      .join('\n\n'),
  )
}

/** The text of a whole document, with its final line end. */
export const document = (parts: readonly Markdown[]): string => `${blocks(parts).text}\n`
