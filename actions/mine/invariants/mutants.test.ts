/** Mining again and comparing notices every change of a guard, and no change of its text: the bench on a small engine. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { toolkitRoot } from '../../shared/engines/paths'

interface Report {
  readonly kinds: 'mutants' | 'rewritings'
  readonly edits: number
  readonly noticed: number
  readonly equivalent: readonly { readonly before: string; readonly after: string }[]
  readonly survivors: readonly unknown[]
  readonly byKind: Readonly<Record<string, readonly [number, number]>>
}

const root = toolkitRoot(__dirname)
let reports: readonly Report[]

beforeAll(() => {
  const fixtures = path.join(__dirname, '__fixtures__')
  const ran = spawnSync(
    process.execPath,
    [
      'bench/mutants.mjs',
      '--python',
      'python3',
      '--engine-file',
      path.join(fixtures, 'mutable-engine.yaml'),
      '--pool',
      '800',
      '--sample',
      '90',
      '--json',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: path.join(fixtures, 'packages') },
      maxBuffer: 2 ** 26,
    },
  )
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  reports = JSON.parse(ran.stdout) as Report[]
}, 120_000)

test('every mutant that changes an outcome gives a line', () => {
  const [mutants] = reports
  expect(mutants?.survivors).toEqual([])
  expect(mutants?.edits).toBe(90)
  expect(mutants!.noticed / mutants!.edits).toBeGreaterThan(0.85)
  expect(Object.keys(mutants!.byKind).sort()).toEqual([
    'and_or',
    'conjunct_dropped',
    'constant',
    'forced_false',
    'forced_true',
    'member_dropped',
    'not_added',
    'not_removed',
    'operator',
  ])
})

test('no rewriting gives one', () => {
  const rewritings = reports[1]
  expect(rewritings?.survivors).toEqual([])
  expect(Object.keys(rewritings!.byKind).sort()).toEqual([
    'helper_extracted',
    'local_renamed',
    'moved',
    'operands_swapped',
    'reordered',
    'reworded',
  ])
})
