/** act gets the same workflows but for the form of the references to this very repository. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(__dirname)
const folder = path.join(root, '.github/workflows')
const SCRIPT =
  "import(process.argv[1]).then(({ renderSelfReferences: render }) => process.stdout.write(JSON.stringify(JSON.parse(process.argv[2]).map((text) => render(text, 'org/llem-actions', 'v1')))))"

it('rendering changes the lines `uses: $/...`, and nothing else', () => {
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
  const rendered = JSON.parse(
    execFileSync(
      process.execPath,
      ['-e', SCRIPT, path.join(root, 'scripts/render-self-references.mjs'), JSON.stringify(texts)],
      { encoding: 'utf8' },
    ),
  ) as string[]
  let changed = 0
  for (const [index, text] of texts.entries()) {
    const [before, after] = [text.split('\n'), rendered[index]!.split('\n')]
    expect(after).toHaveLength(before.length)
    for (const [line, was] of before.entries()) {
      if (was === after[line]) continue
      changed += 1
      const reference = /^(\s*(?:- )?uses: )\$\/(\S+)$/.exec(was)
      expect(after[line]).toBe(`${reference?.[1] ?? ''}org/llem-actions/${reference?.[2] ?? ''}@v1`)
    }
    expect(rendered[index]).not.toMatch(/uses: \$\//)
  }
  expect(changed).toBeGreaterThan(20)
})
