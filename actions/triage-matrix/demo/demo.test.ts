/** The demonstration of the README shows what the README says it shows. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { repository, runTriage, temporaryDirectory } from '../testing/programs'

interface Row {
  readonly name: string
  readonly effect: string
  readonly speed: string
  readonly trusted: boolean
  readonly error_count: number
  readonly did_not_run_count: number
}

test('one mitigation fixes, one masks by slowness, one makes worse, one crashes in set-up, one is read by nothing', async () => {
  const output = temporaryDirectory()
  const demo = path.join(repository, 'actions/triage-matrix/demo')
  const ended = await runTriage(repository, [
    '--recipe',
    path.join(demo, 'recipe.yaml'),
    '--mitigations-file',
    path.join(demo, 'mitigations.json'),
    '--output-dir',
    output,
  ])
  // The cell that crashes in set-up is why.
  expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('old-driver') as string])
  const parent = path.join(output, 'DEMO-1/lost-update')
  const run = path.join(parent, readdirSync(parent)[0] ?? '')
  const { cells } = JSON.parse(readFileSync(path.join(run, 'matrix.json'), 'utf8')) as { cells: readonly Row[] }
  const row = (name: string): Row => cells.find((cell) => cell.name === name)!
  expect(row('baseline-local')).toMatchObject({ effect: 'baseline' })
  expect(row('lock')).toMatchObject({ effect: 'fixes', trusted: true })
  expect(row('slow')).toMatchObject({ speed: expect.stringMatching(/^speed \(\+\d{3}%\)$/) as string })
  expect(['fixes', 'reduces']).toContain(row('slow').effect)
  expect(row('eager')).toMatchObject({ effect: 'worse', trusted: true })
  expect(row('old-driver')).toMatchObject({ error_count: 3, did_not_run_count: 3, effect: 'inconclusive' })
  expect(row('unread')).toMatchObject({ effect: 'no effect' })
}, 120_000)
