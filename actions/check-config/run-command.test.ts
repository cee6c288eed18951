import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fixtureCorpus } from './testing/fixture-corpus'
import { bundle, makeWorkspace, runCommand, type Workspace } from './testing/run-bundle'

let workspace: Workspace
beforeAll(() => {
  workspace = makeWorkspace()
  workspace.put('corpus.yaml', fixtureCorpus())
})
afterAll(() => {
  workspace.remove()
})

const args = (...more: string[]): string[] => [
  '--corpus',
  'corpus.yaml',
  '--target',
  'GenerationConfig',
  '--input',
  'in.ndjson',
  ...more,
]

test('one line of outcome for each line, and nothing else', () => {
  workspace.put(
    'in.ndjson',
    '{"kwargs": {"max_new_tokens": 0, "temperature": 0.5}}\n{"kwargs": {"temperature": 0.5, "max_length": 4}}\n{"kwargs": {"temperature": 1.0}}\n{"kwargs": {"max_length": 4}}\n',
  )
  expect(runCommand(workspace, args())).toEqual({
    status: 0,
    stderr: '',
    stdout:
      '{"outcome":"error","fields":[],"rules":["tokens"]}\n{"outcome":"dormant","fields":["temperature"],"rules":["greedy","old_name"]}\n{"outcome":"ok","fields":[],"rules":[]}\n{"outcome":"warn","fields":[],"rules":["old_name"]}\n',
  })
})

test('a line that cannot be read keeps its place, and the policy decides about the status', () => {
  const input = '{"kwargs": {}}\n{"kwargs": {"a": }}\n{"kwargs": {}}\n'
  const standard = args().map((arg) => (arg === 'in.ndjson' ? '-' : arg))
  const run = runCommand(workspace, standard, input)
  expect(run.status).toBe(1)
  expect(run.stdout.split('\n').map((line) => line.slice(0, 22))).toEqual([
    '{"outcome":"ok","field',
    '{"outcome":"invalid","',
    '{"outcome":"ok","field',
    '',
  ])
  expect(run.stderr).toBe('error: (standard input):2:18: found "}", expected a value; correct the line\n')
  expect(runCommand(workspace, [...standard, '--fail-on', 'never'], input).status).toBe(0)
  expect(runCommand(workspace, [...standard, '--fail-on', 'error'], '{"kwargs": {"max_length": 1}}').status).toBe(0)
  expect(runCommand(workspace, [...standard, '--fail-on', 'warn'], '{"kwargs": {"max_length": 1}}').status).toBe(1)
})

test('an older corpus is used like any other, and what is odd in it is told', () => {
  workspace.put('old.yaml', readFileSync(path.join(__dirname, '../shared/rules/legacy/__fixtures__/corpus.yaml')))
  const run = runCommand(
    workspace,
    ['--corpus', 'old.yaml', '--target', 'GenerationConfig', '--input', '-'],
    '{"kwargs": {"num_beams": 2, "num_return_sequences": 4}}',
  )
  expect(run.stdout).toBe('{"outcome":"error","fields":[],"rules":["transformers_beams_lt_returns"]}\n')
  expect(run.stderr).toMatch(
    /^warning: old\.yaml:\d+:\d+: rules\[1\]\.kwargs_negative: found an example the predicate holds on/,
  )
})

test.each<readonly [string, readonly string[], string]>([
  [
    'a class that is not there',
    ['--corpus', 'corpus.yaml', '--target', 'GenerationConfg', '--input', '-'],
    'error: --target: found "GenerationConfg", expected a class of the corpus; nearest is lib.GenerationConfig; correct the name of the class\n',
  ],
  [
    'a class that is not the only one',
    ['--corpus', 'corpus.yaml', '--target', 'QuantConfig', '--input', '-'],
    'error: --target: found "QuantConfig", which fits 2 classes, expected one of lib.other:QuantConfig, lib.quant.impl:QuantConfig; write more of the name\n',
  ],
  [
    'a corpus that is not there',
    ['--corpus', 'none.yaml', '--target', 'X', '--input', '-'],
    'error: none.yaml: found no such file, expected a file; create it, or correct the path\n',
  ],
  [
    'an input that is not there',
    ['--corpus', 'corpus.yaml', '--target', 'lib.GenerationConfig', '--input', 'none.ndjson'],
    'error: none.ndjson: --input: found no such file, expected a file of lines {"kwargs": {...}}; correct the path\n',
  ],
  [
    'an input that is a folder',
    ['--corpus', 'corpus.yaml', '--target', 'lib.GenerationConfig', '--input', '.'],
    'error: .: --input: found a file that cannot be opened (EISDIR), expected a file of lines {"kwargs": {...}}; correct the path\n',
  ],
])('%s: one line, nothing on standard output', (_, given, stderr) => {
  expect(runCommand(workspace, given)).toEqual({ status: 2, stdout: '', stderr })
})

test('mistakes in the arguments are told all at once', () => {
  const { status, stdout, stderr } = runCommand(workspace, [
    '--target',
    'a',
    '--target',
    'b',
    '--what',
    '--fail-on',
    'x',
    'stray',
  ])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.split('\n').map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
    'error: --target',
    'error: --what',
    'error: stray',
    'error: --corpus',
    'error: --input',
    'error: --fail-on',
    '',
  ])
})

test('rules that rest on the environment are applied unless they are to be ignored', () => {
  const line = '{"kwargs": {"needs_package": true}}'
  const standard = args().map((arg) => (arg === 'in.ndjson' ? '-' : arg))
  expect(runCommand(workspace, standard, line).stdout).toContain('"outcome":"error"')
  expect(runCommand(workspace, [...standard, '--environment-rules', 'ignore'], line).stdout).toContain('"outcome":"ok"')
})

test('help', () => {
  expect(runCommand(workspace, []).stdout).toMatch(/^npm run --silent check-config -- --corpus FILE/)
})

test('memory stays bounded, and a reader that leaves ends it quietly', async () => {
  const line = `${JSON.stringify({ kwargs: { temperature: 0.5, note: 'x'.repeat(2000) } })}\n`
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=64', bundle, ...args().map((arg) => (arg === 'in.ndjson' ? '-' : arg))],
    { cwd: workspace.root, env: { PATH: process.env['PATH'], INIT_CWD: workspace.root } },
  )
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString()
  })
  child.stdin.on('error', () => undefined)
  let read = 0
  child.stdout.on('data', (data: Buffer) => {
    read += data.length
    if (read > 500_000) child.stdout.destroy()
  })
  const block = Buffer.from(line.repeat(500))
  Readable.from(Array.from({ length: 200 }, () => block)).pipe(child.stdin)
  const [status] = (await once(child, 'exit')) as [number]
  expect({ status, stderr }).toEqual({ status: 141, stderr: '' })
})
