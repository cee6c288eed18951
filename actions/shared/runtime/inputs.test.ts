import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type InputReader, inputsFromEnvironment, inputsFromRecord, readInputs } from './inputs'
import { UserError } from './problems'

let workspace: string
beforeAll(() => {
  workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'llem-inputs-')))
  mkdirSync(path.join(workspace, 'engine_versions'))
  writeFileSync(path.join(workspace, 'current.yaml'), '')
})
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true })
})

const read = <T>(values: Record<string, string>, reader: (input: InputReader) => T): T =>
  readInputs(inputsFromRecord(values), workspace, reader)

function problems(values: Record<string, string>, reader: (input: InputReader) => unknown): string[] {
  try {
    read(values, reader)
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(String)
    throw error
  }
  return []
}

it('reads what the runner passes', () => {
  const source = inputsFromEnvironment({ 'INPUT_GITHUB-TOKEN': ' t ', INPUT_TWO_WORDS: 'x' })
  expect(
    readInputs(source, workspace, (input) => [
      input.string('github-token'),
      input.string('two words'),
      input.string('absent', { default: 'd' }),
    ]),
  ).toEqual(['t', 'x', 'd'])
})

it('reads every type', () => {
  const values = {
    on: 'True',
    off: 'false',
    count: '-3',
    lines: ' a \r\n\n b\n',
    engine: 'vllm',
    dir: 'engine_versions',
    out: 'new/x.json',
  }
  expect(
    read(values, (input) => ({
      on: input.boolean('on'),
      off: input.boolean('off'),
      fallback: input.boolean('absent', { default: true }),
      count: input.integer('count', { min: -5, max: 5 }),
      lines: input.list('lines'),
      none: input.list('absent'),
      engine: input.enum('engine', ['transformers', 'vllm']),
      dir: input.path('dir', { exists: 'directory' }),
      out: input.path('out'),
    })),
  ).toEqual({
    on: true,
    off: false,
    fallback: true,
    count: -3,
    lines: ['a', 'b'],
    none: [],
    engine: 'vllm',
    dir: path.join(workspace, 'engine_versions'),
    out: path.join(workspace, 'new/x.json'),
  })
})

it('tells every mistake of one run, each with what to do', () => {
  const values = {
    on: 'yes',
    count: '7',
    half: '1.5',
    engine: 'vlm',
    dir: '../x',
    file: 'absent.yaml',
    kind: 'engine_versions',
    id: 'A B',
  }
  expect(
    problems(values, (input) => {
      input.string('required')
      input.boolean('on')
      input.integer('count', { min: 0, max: 5 })
      input.integer('half', { min: 0, max: 5 })
      input.list('lines', { required: true })
      input.enum('engine', ['transformers', 'vllm'])
      input.path('dir')
      input.path('file', { exists: 'file' })
      input.path('kind', { exists: 'file' })
      input.string('id', { pattern: { regex: /^[a-z]+$/, expected: 'lower-case letters' } })
    }),
  ).toEqual([
    'required: found no value, expected a value; set the input `required`',
    'on: found "yes", expected `true` or `false`; correct the input `on`',
    'count: found "7", expected a whole number from 0 to 5; correct the input `count`',
    'half: found "1.5", expected a whole number from 0 to 5; correct the input `half`',
    'lines: found no value, expected at least one line; set the input `lines`',
    'engine: found "vlm", expected one of `transformers`, `vllm`; correct the input `engine`',
    'dir: found "../x", expected a path without ".."; give the path relative to the workspace',
    'file: found "absent.yaml", which is missing, expected an existing file; correct the input `file`',
    'kind: found "engine_versions", which is a directory, expected an existing file; correct the input `kind`',
    'id: found "A B", expected lower-case letters; correct the input `id`',
  ])
})
