import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { prepareKeyValueMessage } from '@actions/core/lib/file-command'
import { toolkitRoot } from '../../actions/shared/engines/paths'
import { UserError } from '../../actions/shared/runtime/problems'
import { parseArguments } from './arguments'
import { renderLine, renderShares } from './console'
import { checkActions, parseFileCommands, runAction } from './runner'

const folder = mkdtempSync(path.join(tmpdir(), 'llem-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the command line', () => {
  test('all options', () => {
    expect(
      parseArguments([
        '--engine',
        'transformers',
        '--version',
        '5.17.0',
        '--base=4.57.6',
        '--workspace',
        'w',
        '--producer',
        'schemas',
        '--python',
        'p',
        '--fresh',
      ]),
    ).toEqual({
      engine: 'transformers',
      version: '5.17.0',
      base: '4.57.6',
      workspace: 'w',
      producers: ['schemas'],
      python: 'p',
      fresh: true,
    })
  })

  test('both producers unless one is named', () => {
    expect(parseArguments(['--engine', 'transformers'])).toMatchObject({
      producers: ['schemas', 'invariants'],
      version: '',
      fresh: false,
    })
    expect(parseArguments(['--help'])).toBe('help')
  })

  test('every mistake at once, one line each', () => {
    const refused = (args: string[]): string[] => {
      try {
        parseArguments(args)
      } catch (error) {
        if (error instanceof UserError) return error.problems.map(String)
        throw error
      }
      return []
    }
    expect(
      refused([
        '--engine',
        '../x',
        '--version',
        'latest',
        '--base',
        '5.x',
        '--producer',
        'rules',
        '--quick',
        'now',
        '--engine',
        'y',
        '--python',
        '--fresh=1',
      ]),
    ).toEqual([
      '--quick: found an option that is not known, expected one of --engine, --version, --base, --workspace, --producer, --python, --fresh, --help; see `npm run pipeline -- --help`',
      'now: found an argument without an option, expected options only; see `npm run pipeline -- --help`',
      ...[
        '--engine: found the option a second time',
        '--python: found no value',
        '--engine: found "../x"',
        '--version: found "latest"',
        '--base: found "5.x"',
        '--producer: found "rules"',
      ].map((start) => expect.stringContaining(start) as string),
    ])
    expect(refused([])).toEqual([expect.stringContaining('--engine: found nothing') as string])
  })
})

describe('an action that is run', () => {
  const root = path.join(folder, 'toolkit')
  const runner = {
    root,
    workspace: folder,
    temporary: folder,
    env: { PATH: process.env['PATH'], GITHUB_TOKEN: 'secret', HOME: folder },
    extra: { LLEM_OBSERVER_SOCKET: '/s' },
    onLine: () => undefined,
  }
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  beforeAll(() => {
    put(
      'actions/demo/action.yml',
      'inputs:\n  engine:\n    description: x\n    required: true\n  fail-on:\n    default: never\n  limit:\n    default: 3\n',
    )
    put(
      'dist/demo/index.js',
      `const fs = require('node:fs')
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'seen<<EOF\\n' + JSON.stringify(process.env) + '\\nEOF\\n')
fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Done\\n')
process.exitCode = 4
`,
    )
  })

  test('sees its inputs with their defaults, the files of the runner, and nothing of the machine but what it needs', async () => {
    const run = await runAction(runner, 'demo', { engine: 'transformers', 'not-declared': 'x' })
    expect(run).toMatchObject({ status: 4, summary: '# Done\n' })
    const seen = JSON.parse(run.outputs.get('seen') ?? '{}') as Record<string, string>
    expect(Object.fromEntries(Object.entries(seen).filter(([name]) => name.startsWith('INPUT_')))).toEqual({
      INPUT_ENGINE: 'transformers',
      'INPUT_FAIL-ON': 'never',
      INPUT_LIMIT: '3',
    })
    expect(seen).toMatchObject({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder, LLEM_OBSERVER_SOCKET: '/s' })
    expect(seen['GITHUB_TOKEN']).toBeUndefined()
  })

  test('must be there: everything that is missing is told', () => {
    expect(() => {
      checkActions(root, ['demo', 'other', 'other'])
    }).toThrow(
      /actions\/other\/action\.yml: found no such file[^\n]*\ndist\/other\/index\.js: found no such file[^\n]*$/,
    )
  })
})

test('outputs are read as they were written', () => {
  const name = fc.stringMatching(/^[a-z][a-z-]{0,9}$/)
  fc.assert(
    fc.property(
      fc.dictionary(
        name,
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\r]/.test(text)),
        { noNullPrototype: true },
      ),
      (outputs) => {
        const text = Object.entries(outputs)
          .map(([key, value]) => `${prepareKeyValueMessage(key, value)}\n`)
          .join('')
          .replaceAll('\r\n', '\n')
        expect(Object.fromEntries(parseFileCommands(text))).toEqual(outputs)
      },
    ),
  )
  expect([...parseFileCommands('a=1\nb=x=y\n')]).toEqual([
    ['a', '1'],
    ['b', 'x=y'],
  ])
})

describe('on a terminal', () => {
  test.each([
    ['plain text', 'plain text'],
    ['::error::a%0Ab 100%25', 'error: a\nb 100%'],
    ['::warning file=a/b.yaml,line=3::text: with :: colons', 'warning: text: with :: colons'],
    ['::group::Title', 'Title'],
    ['::debug::hidden', undefined],
    ['::endgroup::', undefined],
  ])('%j reads %j', (line, expected) => {
    expect(renderLine(line)).toBe(expected)
  })

  test('the shares of time add up', () => {
    expect(
      renderShares([
        { name: 'probe', milliseconds: 250 },
        { name: 'mine', milliseconds: 750 },
      ]),
    ).toEqual(['  probe     0.25 s   25 %', '  mine      0.75 s   75 %', '  total     1.00 s  100 %'])
    expect(renderShares([]).join('')).toContain('0.00 s    0 %')
  })
})

test('a mistake in a file of the engine ends the command in one line, with status 1', () => {
  const workspace = path.join(folder, 'bad')
  mkdirSync(path.join(workspace, 'engine_versions/demo'), { recursive: true })
  writeFileSync(
    path.join(workspace, 'engine_versions/demo/current.yaml'),
    'schema_version: 1\nengine: demo\nlibrary: {pep503_name: demo, current_version: 0.20}\n',
  )
  const ran = spawnSync(
    process.execPath,
    ['scripts/bootstrap.mjs', 'pipeline', '--engine', 'demo', '--workspace', workspace],
    { cwd: toolkitRoot(__dirname), encoding: 'utf8' },
  )
  expect(ran.status).toBe(1)
  expect(ran.stderr.trim().split('\n')).toEqual([
    expect.stringContaining(
      'library.current_version: found the number 0.2, expected a version in double quotes',
    ) as string,
    expect.stringContaining('engine.yaml: found no such file') as string,
    expect.stringContaining('pins.yaml: found no such file') as string,
  ])
})
