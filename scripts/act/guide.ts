/** docs/getting-started.md as what it tells a reader to write. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPageFiles } from '../page-files.mjs'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()

export const pageFiles = (): ReturnType<typeof readPageFiles> => readPageFiles(root)

/** As the page shows it first. @throws Error when the page has no such file any more */
export function pageFile(name: string): string {
  const file = pageFiles().find((other) => other.name === name)
  if (file === undefined) throw new Error(`docs/getting-started.md shows no ${name}`)
  return file.text
}

/** As the page shows it for those who have made an App. @throws Error when it does not any more */
export function withApp(name: string): string {
  const file = pageFiles().find((other) => other.name === name && other.note === 'with the App')
  if (file === undefined) throw new Error(`docs/getting-started.md shows no ${name}, with the App`)
  return file.text
}

/** What the page adds to `engine.yaml` for images of one's own. */
export function ownImages(): string {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  const fragment = /^```yaml\n(images:\n(?: .*\n)+image_source: first-party\n)```$/m.exec(page)?.[1]
  if (fragment === undefined) throw new Error("docs/getting-started.md no longer shows images of one's own")
  return fragment
}
