/** For tests: GitHub flavoured Markdown as a reader gets it. */
import { buildSync } from 'esbuild'
import { runInThisContext } from 'node:vm'

interface Renderer {
  render: (text: string) => string
}

/** The parser ships ES modules only, which jest does not load as they are. */
function load(): Renderer {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { micromark } from 'micromark'
        import { gfm, gfmHtml } from 'micromark-extension-gfm'
        export const render = (text) => micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'renderer',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  })
  return runInThisContext(`(() => { ${outputFiles[0]?.text ?? ''}; return renderer })()`) as Renderer
}

let renderer: Renderer | undefined

/** Markdown to HTML. */
export function renderMarkdown(text: string): string {
  renderer ??= load()
  return renderer.render(text)
}

/** The text a reader sees of rendered HTML. */
export function seenText(rendered: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return rendered
    .replace(/<!--.*?-->|<[^>]*>/gs, '')
    .replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number: string | undefined, name: string) =>
      number === undefined ? (named[name] ?? '') : String.fromCharCode(Number(number)),
    )
}

/** The names of all elements of rendered HTML, in order. */
export const elementNames = (rendered: string): string[] =>
  [...rendered.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1] ?? '')
