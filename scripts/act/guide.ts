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

/** What the page adds to `engine.yaml` for images of one's own. */
export function ownImages(): string {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  const fragment = /^```yaml\n(images:\n(?: .*\n)+image_source: first-party\n)```$/m.exec(page)?.[1]
  if (fragment === undefined) throw new Error("docs/getting-started.md no longer shows images of one's own")
  return fragment
}

/**
 * A workflow of the page with what step 4 tells to add to its job.
 *
 * @param name the file's
 */
export function withApp(name: string): string {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  const fragment = /^```yaml\n( {4}with:\n {6}app-id:[\s\S]*?)^```$/m.exec(page)?.[1]
  if (fragment === undefined) throw new Error('docs/getting-started.md no longer shows what to add for an App')
  // The page shows the lines at their place in the job, whose `with:` is there already.
  const [, inputs = '', secrets = ''] = /^ {4}with:\n((?: {6}.*\n)+)( {4}secrets:\n[\s\S]*)$/.exec(fragment) ?? []
  return pageFile(name).replace(/^ {4}with:\n/m, `${secrets}    with:\n${inputs}`)
}
