/** docs/getting-started.md as what it tells a reader to write. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()

/** Every file of the page: a line that begins with its name in backquotes and ends in a colon, then a block. */
export function pageFiles(): Map<string, string> {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  return new Map(
    [...page.matchAll(/^`([^`\n]+)`[^`\n]*:\n\n```\w*\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
      name,
      text,
    ]),
  )
}

/** @throws Error when the page has no such file any more */
export function pageFile(name: string): string {
  const text = pageFiles().get(name)
  if (text === undefined) throw new Error(`docs/getting-started.md shows no ${name}`)
  return text
}
