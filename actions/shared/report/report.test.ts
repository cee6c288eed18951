/** Rendered with a parser that is compatible with GitHub's: what was given is what is seen. */
import fc from 'fast-check'
import { codeSpan, escapeHtml, escapeMermaid, visible } from './escape'
import { html } from './html'
import { code, details, document, fenced, heading, md, table } from './markdown'
import { flowchart } from './mermaid'
import { elementNames as elements, renderMarkdown as render, seenText as seen } from './testing/render-markdown'

/** Text made of what Markdown, HTML and GitHub give a meaning to. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '`',
        '``',
        '|',
        '\\',
        '\\|',
        '*',
        '**',
        '_',
        '~~',
        '[',
        ']',
        '(',
        ')',
        '![',
        '](x)',
        '<',
        '>',
        '<b>',
        '</td>',
        '<!--',
        '-->',
        '&',
        '&amp;',
        '&#64;',
        '#',
        '#12',
        '@',
        '@octocat',
        'gh-1',
        '$',
        '$$',
        ':',
        '://',
        'https://a.example/x',
        'www.a.example',
        'a@b.example',
        '- ',
        '1. ',
        '+',
        '=',
        '---',
        '\n',
        '\n\n',
        '\r\n',
        '\t',
        '    ',
        '|---|',
        '\u202e',
        '\u200b',
        '\u2028',
        '\0',
        '\ud800',
        '::warning::',
        '"',
        "'",
        '{{',
        '}}',
        '%0A',
        'a_b',
        '_a_',
        'é',
        '漢',
        '🚨',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')

describe('text from outside in Markdown', () => {
  it('is seen as written in a paragraph, as one line, and makes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = render(md`x ${text} x`.text)
        expect(seen(rendered)).toBe(
          seen(`x ${visible(text)} x`.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)),
        )
        expect(elements(rendered).filter((name) => name !== 'span')).toEqual(['p'])
      }),
      { numRuns: 2000 },
    )
  })

  it('starts no block', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => visible(text).trim() !== ''),
        (text) => {
          expect(elements(render(md`${trimmed(visible(text))}`.text)).filter((name) => name !== 'span')).toEqual(['p'])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is seen as written in the cell of a table, running or as code', () => {
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        const rendered = render(table(['a', 'b'], [[md`${left}.`, code(right)]]).text)
        expect(elements(rendered).filter((name) => name !== 'span')).toEqual([
          'table',
          'thead',
          'tr',
          'th',
          'th',
          'tbody',
          'tr',
          'td',
          'td',
          'code',
        ])
        const cells = [...rendered.matchAll(/<td>(.*?)<\/td>/gs)].map((match) => seen(match[1]!))
        expect(cells).toEqual([trimmed(`${visible(left)}.`), visible(right)])
      }),
      { numRuns: 2000 },
    )
  })

  it('cannot leave a block of code', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(elements(render(document([fenced(text), heading(2, 'after')])))).toEqual(['pre', 'code', 'h2'])
      }),
      { numRuns: 1000 },
    )
  })

  it('cannot leave the summary of details', () => {
    const rendered = render(details('</summary></details><img src=x>', md`body`).text)
    expect(elements(rendered)).toEqual(['details', 'summary', 'p'])
  })

  it('mentions nobody and refers to nothing, outside code where GitHub does not look', () => {
    expect(md`${'@octocat #12 GH-3 https://a.example www.a.example'}`.text).not.toMatch(/@\w|#\d|GH-\d|:\/\/|www\./)
  })

  it('keeps names and predicates readable in the source', () => {
    expect(md`max_new_tokens of GenerationConfig`.text).toBe('max_new_tokens of GenerationConfig')
    expect(codeSpan('max_new_tokens <= 0')).toBe('`max_new_tokens <= 0`')
  })

  it('spells what is not seen', () => {
    expect(visible('a\u202eb\nc\u0000')).toBe('a\\u202eb\\nc\\u0000')
  })
})

describe('text from outside in HTML', () => {
  it('stays text in content and in attributes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: page } = html`<p title="${text}">${text}</p>`
        expect(page).toBe(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`)
        expect(escapeHtml(text)).not.toMatch(/[<>"'`]/)
      }),
    )
  })
})

describe('a flow chart', () => {
  it('holds no character in a label that Mermaid would read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMermaid(text).replace(/#\d+;/g, '')).not.toMatch(/["<>#;[\]{}|`]/)
      }),
    )
  })

  it('refuses an id that would close the diagram', () => {
    expect(() => flowchart([{ id: 'end', label: ['x'], tone: 'plain' }], [])).toThrow('end')
  })
})
