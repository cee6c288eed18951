/** act gets the same workflows but for the form of the references to this very repository, and one key it refuses. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { renderWorkflow } from './render-workflow'

const folder = path.join(__dirname, '../../.github/workflows')
const QUEUE = /^ +queue: max$/

it('rendering changes the lines `uses: $/...`, leaves out `queue: max`, and does nothing else', () => {
  let changed = 0
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8')
    const rendered = renderWorkflow(text, 'org/llem-actions', 'v1')
    const after = rendered.split('\n')
    const before = text.split('\n').filter((line) => !QUEUE.test(line))
    expect({ name, lines: after.length }).toEqual({ name, lines: before.length })
    for (const [line, was] of before.entries()) {
      if (was === after[line]) continue
      changed += 1
      const reference = /^(\s*(?:- )?uses: )\$\/(\S+)$/.exec(was)
      expect(after[line]).toBe(`${reference?.[1] ?? ''}org/llem-actions/${reference?.[2] ?? ''}@v1`)
    }
    expect(rendered).not.toMatch(/uses: \$\//)
  }
  expect(changed).toBeGreaterThan(20)
})
