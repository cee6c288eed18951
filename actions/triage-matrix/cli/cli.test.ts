import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runTriage, temporaryDirectory } from '../testing/programs'

const flags = ['--mitigation-axis', 'none', '--environment-axis', 'local', '--trials', '1', '--steps', '1']

test('every mistake in the arguments is named in one line, with what was probably meant', async () => {
  const workspace = temporaryDirectory()
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['--recipes', 'r.yaml'], /^error: unknown option --recipes; did you mean --recipe\?$/m],
    [['--recipe'], /^error: --recipe needs a value$/m],
    [['--recipe', 'r.yaml', '--dry-run=yes'], /^error: --dry-run takes no value$/m],
    [['--recipe', 'a.yaml', '--recipe', 'b.yaml'], /^error: --recipe is given twice; give it once$/m],
    [['list-mitigation'], /^error: unknown argument "list-mitigation"; did you mean list-mitigations\?$/m],
    [['list-environments', '--dry-run'], /^error: list-environments takes only --mitigations-file, not --dry-run$/m],
    [['--recipe', 'r.yaml', '--retries', 'x'], /^error: --retries must be a whole number from 0 to 99, not "x"$/m],
    [['--recipe', 'r.yaml', '--fail-on', 'x'], /^error: --fail-on must be one or more of error, .*, not "x"$/m],
    [
      ['--trials', '1', '--', 'true'],
      /^error: --mitigation-axis: found no value[\s\S]*^error: --environment-axis: [\s\S]*^error: --steps: /m,
    ],
    [[...flags, '--ticket', '', '--', 'true'], /^error: --ticket: found ""/m],
  ]
  const ended = await Promise.all(cases.map(([args]) => runTriage(workspace, args)))
  for (const [index, { status, stderr }] of ended.entries()) {
    expect(stderr).toMatch(cases[index]![1])
    expect([cases[index]![0], status]).toEqual([cases[index]![0], 2])
    expect(stderr).not.toMatch(/^\s+at /m)
  }
})

test('without arguments the usage is shown; --help shows it too, and is no error', async () => {
  const workspace = temporaryDirectory()
  const nothing = await runTriage(workspace, [])
  expect(nothing.status).toBe(2)
  expect(nothing.stderr).toMatch(/nothing to run[\s\S]*Usage:[\s\S]*Examples:/)
  for (const args of [['--help'], ['list-mitigations', '--help']]) {
    const help = await runTriage(workspace, args)
    expect(help.status).toBe(0)
    expect(help.stdout).toMatch(/^Usage:[\s\S]*Exit status:[\s\S]*--mitigations-file actions\/triage-matrix\/demo/)
  }
})

test('a file that does not exist is named without a place in it', async () => {
  const workspace = temporaryDirectory()
  const recipe = await runTriage(workspace, ['--recipe', 'nope.yaml'])
  expect(recipe).toMatchObject({ status: 1, stderr: expect.stringMatching(/nope\.yaml: found no such file/) as string })
  const registry = await runTriage(workspace, ['list-mitigations', '--mitigations-file', 'nope.json'])
  expect(registry).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/nope\.json: found no such file/) as string,
  })
})

test('what would make every trial an error is said before any runs, in a dry run as well', async () => {
  const workspace = temporaryDirectory()
  writeFileSync(
    path.join(workspace, 's.json'),
    JSON.stringify({ version: 1, environments: { box: { venv: 'venvs/none' } } }),
  )
  const axes = ['--mitigations-file', 's.json', '--mitigation-axis', 'none', '--trials', '1', '--steps', '1']
  const [dry, run, venv] = await Promise.all([
    runTriage(workspace, [...axes, '--environment-axis', 'local', '--dry-run', '--', 'no-such-program']),
    runTriage(workspace, [...axes, '--environment-axis', 'local', '--', './no-such-program']),
    runTriage(workspace, [...axes, '--environment-axis', 'box', '--', 'true']),
  ])
  expect(dry).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/command: found "no-such-program", which is no program here/) as string,
  })
  expect(run).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/command: found "\.\/no-such-program"/) as string,
  })
  expect(venv).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /environments\.box\.venv: found there is no virtual environment at venvs\/none/,
    ) as string,
  })
  expect(readdirSync(workspace)).toEqual(['s.json'])
  // A program of a virtual environment is found there.
  mkdirSync(path.join(workspace, 'venvs/none/bin'), { recursive: true })
  writeFileSync(path.join(workspace, 'venvs/none/bin/only-here'), '#!/bin/sh\nexit 0\n')
  chmodSync(path.join(workspace, 'venvs/none/bin/only-here'), 0o755)
  expect((await runTriage(workspace, [...axes, '--environment-axis', 'box', '--', 'only-here'])).status).toBe(0)
})

test('a recipe that names no command takes the one after --; two commands are refused with their place', async () => {
  const workspace = temporaryDirectory()
  const recipe = 'schema_version: 1\nmode: probe\ntrials: 1\nmitigation_axis: [none]\ndiagnostic_axis: [none]\n'
  writeFileSync(path.join(workspace, 'p.yaml'), recipe)
  const ended = await runTriage(workspace, ['--recipe', 'p.yaml', '--', 'sh', '-c', 'exit 3'])
  expect(ended.status).toBe(0)
  const [, again = ''] = /^To run again: npm run triage -- --recipe (\S+)$/m.exec(ended.stdout) ?? []
  expect(readFileSync(again, 'utf8')).toMatch(/^command: \[sh, "-c", exit 3\]$/m)
  expect((await runTriage(workspace, ['--recipe', again])).status).toBe(0)
  const without = await runTriage(workspace, ['--recipe', 'p.yaml'])
  expect(without.stderr).toMatch(/p\.yaml:1:1: found a recipe in probe mode without a command/)
  writeFileSync(path.join(workspace, 'p.yaml'), `${recipe}command: ["true"]\n`)
  const both = await runTriage(workspace, ['--recipe', 'p.yaml', '--', 'false'])
  expect(both).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/p\.yaml:6:10: command: found a command here and another one after --/) as string,
  })
})

test('a run that is repeated says which of its names mean something else now', async () => {
  const workspace = temporaryDirectory()
  const registry = (value: string): void => {
    writeFileSync(path.join(workspace, 's.json'), JSON.stringify({ version: 1, mitigations: { mine: { A: value } } }))
  }
  registry('1')
  const given = ['--mitigations-file', 's.json', '--retries', '0']
  const axes = ['--mitigation-axis', 'none,mine', '--environment-axis', 'local', '--trials', '1', '--steps', '1']
  const first = await runTriage(workspace, [...given, ...axes, '--', 'true'])
  const [, again = ''] = /^To run again: npm run triage -- --recipe (\S+)/m.exec(first.stdout) ?? []
  expect((await runTriage(workspace, [...given, '--recipe', again])).stderr).not.toMatch(/warning/)
  registry('2')
  const changed = await runTriage(workspace, [...given, '--recipe', again])
  expect(changed.stderr.match(/warning: .*/g)).toEqual([
    'warning: mine-local is not the experiment that recipe.lock.json beside the recipe records: its variables changed',
  ])
})
