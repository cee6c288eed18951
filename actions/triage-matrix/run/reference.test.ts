import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { triageMatrixSchema } from '../../shared/artefacts/generated/triage-matrix'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { schemaFaults } from '../../shared/artefacts/schema-check'
import { runTriage, temporaryDirectory } from '../testing/programs'

/**
 * The recipe that was run with the reference, run here, compared field by field. What differs, and why:
 * - run_timestamp, mean_wall_clock_sec: of this run
 * - trial_paths: relative to the run, so that a run can be moved
 * - recipe_source: another file; its hash is that of the bytes
 * - warnings: the reference's are about its own probes of the host
 * - the cell `badkey`: its key is no variable, so the recipe is refused; the reference runs it into an error
 * - the environment my_img has a digest that is none; it is the same text here
 */
const fixtures = path.join(__dirname, '../__fixtures__')

test('the reference recipe gives the numbers of the reference, field by field', async () => {
  const workspace = temporaryDirectory()
  mkdirSync(path.join(workspace, 'bin'))
  cpSync(path.join(fixtures, 'docker'), path.join(workspace, 'bin/docker'))
  cpSync(path.join(fixtures, 'stub.mjs'), path.join(workspace, 'stub.mjs'))
  const recipe = readFileSync(path.join(fixtures, 'recipe.yaml'), 'utf8').replace(/ {2}- name: badkey[\s\S]*/, '')
  writeFileSync(path.join(workspace, 'r1.yaml'), recipe)
  const sidecar = JSON.parse(readFileSync(path.join(fixtures, 'sidecar.json'), 'utf8')) as object
  writeFileSync(
    path.join(workspace, 'side.json'),
    JSON.stringify({ ...sidecar, workloads: { stub: { command: ['node', 'stub.mjs'] } } }),
  )
  const ended = await runTriage(
    workspace,
    [
      '--recipe',
      'r1.yaml',
      '--mitigations-file',
      'side.json',
      '--output-dir',
      'out',
      '--retries',
      '0',
      '--fail-on',
      'never',
    ],
    { PATH: `${workspace}/bin:${process.env['PATH'] ?? ''}` },
  )
  expect({ status: ended.status, stderr: ended.stderr.includes('bug') }).toEqual({ status: 0, stderr: false })
  const parent = path.join(workspace, 'out/DEMO-1/stub')
  const [run] = readdirSync(parent)
  const directory = path.join(parent, run ?? '')
  const matrix = JSON.parse(readFileSync(path.join(directory, 'matrix.json'), 'utf8')) as Record<string, unknown> & {
    cells: Record<string, unknown>[]
  }
  expect(schemaFaults(matrix as JsonValue, triageMatrixSchema)).toEqual([])
  const reference = JSON.parse(readFileSync(path.join(fixtures, 'reference-matrix.json'), 'utf8')) as typeof matrix

  const { cells: _cells, warnings: _warnings, run_timestamp: _timestamp, recipe_source: _source, ...top } = reference
  expect(matrix).toMatchObject(top)
  const expected = reference.cells.filter(({ name }) => name !== 'badkey')
  expect(matrix.cells.map(({ name }) => name)).toEqual(expected.map(({ name }) => name))
  for (const [index, { mean_wall_clock_sec: _wall, trial_paths: paths, ...fields }] of expected.entries()) {
    const cell = matrix.cells[index]!
    expect(cell).toMatchObject(fields)
    // The keys of the reference come first, in its order.
    expect(Object.keys(cell).slice(0, Object.keys(expected[index]!).length)).toEqual(Object.keys(expected[index]!))
    const own = cell['trial_paths'] as string[]
    expect(own).toEqual((paths as string[]).map((file) => file.replace(/^.*?\/cells\//, 'cells/')))
    for (const file of own) expect(existsSync(path.join(directory, file))).toBe(true)
  }
}, 60_000)
