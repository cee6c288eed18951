import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repository, runTriage, temporaryDirectory } from '../testing/programs'

test('the demonstration ends with what the README shows', async () => {
  const demo = 'actions/triage-matrix/demo'
  const ended = await runTriage(repository, [
    ...['--recipe', `${demo}/recipe.yaml`, '--mitigations-file', `${demo}/mitigations.json`],
    ...['--output-dir', temporaryDirectory()],
  ])
  // A cell with nothing but errors fails the run by default.
  expect(ended.status).toBe(1)
  expect(ended.stderr).toMatch(/error: triage: 1 cell\(s\) with too many errors .*: old-driver$/m)
  const readme = readFileSync(path.join(repository, 'README.md'), 'utf8')
  const [, shown = ''] = /^```text\n(baseline-local is [\s\S]*?)^```$/m.exec(readme) ?? []
  const sentences = shown.trim().split('\n')
  expect(sentences).toHaveLength(6)
  for (const sentence of sentences) {
    // How slow is slow, and whether an equal speed can be told, depends on the machine.
    const [fixed = ''] = /^(?:unread |.*?(?=, but its steps))/.exec(sentence) ?? [sentence]
    expect(ended.stdout).toContain(`  ${fixed}`)
  }
  expect(ended.stdout).toMatch(
    /^ {2}slow may only hide the failure by being slow: .*, but its steps take \d+% longer\.$/m,
  )
  expect(ended.stdout).toMatch(
    /^ {2}unread (?:changes nothing at all|does not help): 9 of 16 trials fail, against 9 of 16/m,
  )
  expect(ended.stdout).toMatch(/^Shown to help without slowing the workload down: lock$/m)
}, 300_000)
