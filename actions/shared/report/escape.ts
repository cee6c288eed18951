/**
 * Every way from text that somebody else wrote to text that a reader's program interprets.
 *
 * Messages of an engine, names, kwargs, titles: all of it may hold markup, control characters, mentions
 * or invisible characters that reorder what is read. Nothing outside this directory escapes anything.
 */

/** Controls, bidirectional overrides, zero-width and other characters that are not seen but act. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * The text with every invisible character spelled out (`\n`, `\u202e`), so that it is one line and
 * reads as what it is.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (characters) => NAMED[characters] ?? spell(characters))
}

function spell(characters: string): string {
  return Array.from(
    { length: characters.length },
    (_, index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}

/** Text for the content and the double-quoted attributes of HTML. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Text for running Markdown, in a table or not: it is shown as written, starts no block, makes no
 * link, mentions nobody and refers to no issue.
 */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      .replace(/[&<|`$]|^>/g, (character) =>
        character === '$' ? '<span>&#36;</span>' : `&#${character.charCodeAt(0)};`,
      )
      .replace(/[\\*[\]~]/g, (character) => `\\${character}`)
      // Inside a word an underscore means nothing, and names are full of them.
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
      // What would begin a list or underline a heading; a negative number does neither.
      .replace(/^([-+=])(?![\w.])/, '\\$1')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
      // `&#36;` is ours; a hash or an at sign before a word character would be a reference or a mention.
      .replace(/(?<!&)([#@])/g, '$1<!-- -->')
      .replace(/:(?=\/\/)/g, ':<!-- -->')
      .replace(/(www)\./gi, '$1<!-- -->.')
      .replace(/(gh)-(?=\d)/gi, '$1<!-- -->-')
  )
}

/** Every character but letters, digits and spaces as a character reference. */
function referenceAll(text: string): string {
  return text.replace(/[^A-Za-z0-9 \u00a0-\uffff]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Text as inline code in Markdown. It gets as many backticks as it needs, so that the source stays
 * readable; what backticks cannot hold in a table gets a `<code>` element. A bar stays as it is: a
 * table needs `escapeBars`.
 */
export function codeSpan(text: string): string {
  const shown = visible(text)
  if (shown.trim() === '' || shown.includes('\\|')) return `<code>${referenceAll(shown)}</code>`
  const fence = '`'.repeat(longestRun(shown) + 1)
  // One space on each side is not part of the code; it keeps a backtick at the edge apart from the fence.
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** How many backticks stand together at most. */
const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))

/**
 * Markdown made here, for a cell of a table: a bar would end the cell, also inside code, and only in
 * a table is it written with a backslash.
 */
export const escapeBars = (markdown: string): string => markdown.replaceAll('|', '\\|')

/** A fenced block that its text cannot close. Line ends stay; other invisible characters are spelled. */
export function codeBlock(text: string, language: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map(visible).join('\t'))
  const body = lines.join('\n')
  const fence = '`'.repeat(Math.max(2, longestRun(body)) + 1)
  return `${fence}${language}\n${body}\n${fence}`
}

/** Text for a quoted label of a Mermaid diagram, which has its own character references. */
export function escapeMermaid(text: string): string {
  return visible(text).replace(/[^A-Za-z0-9 .,:%()\u00a1-\uffff-]/g, (character) => `#${character.charCodeAt(0)};`)
}

/** A script or a style sheet of our own must not hold what would end its element. */
export function inlineCode(source: string): string {
  if (/<\/|<!--/.test(source)) throw new Error('An inline script or style must not hold `</` or `<!--`')
  return source
}
