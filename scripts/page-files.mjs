/** The files that docs/getting-started.md shows whole. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Every file of the page: a line that begins with its name in backquotes and ends in a colon, then a block.
 *
 * @param {string} root absolute folder of the checkout
 * @returns {readonly { readonly name: string, readonly note: string, readonly text: string }[]} `note` is what the page
 *   says behind the name: `with the App` for what a file becomes in step 4
 */
export function readPageFiles(root) {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  return [...page.matchAll(/^`([^`\n]+)`(?:, ([^`\n]*))?:\n\n```\w*\n([\s\S]*?)^```$/gm)].map(
    ([, name = '', note = '', text = '']) => ({ name, note, text }),
  )
}
