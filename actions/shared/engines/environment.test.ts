import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '../runtime/clock'
import { prepareEnvironment } from './environment'
import { fixtureEngine, temporaryFolder } from './testing/fixture-engines'
import { recordingLogger } from '../testing/recording-logger'

const folder = temporaryFolder()
afterAll(() => {
  folder.remove()
})

/** An interpreter that is a script: what `-m venv` and `-m pip` do is given by the test. */
function interpreter(name: string, version: string, pip: string): string {
  const file = path.join(folder.path, name)
  const venv = `mkdir -p "$3/bin" && cp "$0" "$3/bin/python"`
  writeFileSync(
    file,
    `#!/bin/sh\ncase "$1 $2" in\n"-c"*) echo ${version} ;;\n"-m venv") ${venv} ;;\n"-m pip") ${pip} ;;\nesac\n`,
  )
  chmodSync(file, 0o755)
  return file
}

let count = 0
function options(
  base: string,
  change: Partial<Parameters<typeof prepareEnvironment>[0]> = {},
): Parameters<typeof prepareEnvironment>[0] & { logger: ReturnType<typeof recordingLogger> } {
  const logger = recordingLogger()
  return {
    engine: fixtureEngine('demo', { pip: ['demo=={version}', 'other'] }),
    version: '2.0',
    cache: path.join(folder.path, `cache-${count++}`),
    base,
    env: { PATH: process.env['PATH'], GITHUB_TOKEN: 'secret' },
    clock: systemClock,
    ...change,
    logger,
  }
}

test('an environment is made once, with the pinned requirements and without the tokens of the job', async () => {
  const log = path.join(folder.path, 'pip.log')
  const base = interpreter('good', '3.11.7', `echo "$@" token=$GITHUB_TOKEN >> ${log}; echo Collecting demo`)
  const given = options(base)
  const python = await prepareEnvironment(given)
  expect(python).toBe(path.join(given.cache, 'demo-2.0/bin/python'))
  expect(await prepareEnvironment(given)).toBe(python)
  expect(readFileSync(log, 'utf8')).toBe(
    '-m pip install --no-input --disable-pip-version-check --progress-bar off demo==2.0 other token=\n',
  )
  expect(readFileSync(path.join(given.cache, '.gitignore'), 'utf8')).toBe('*\n')
  expect(given.logger.lines[0]).toBe('info: demo 2.0: making an environment with Python 3.11.7')
  expect(given.logger.lines).toContain('info:   Collecting demo')
})

test('other requirements are another environment', async () => {
  const base = interpreter('again', '3.11.7', 'true')
  const given = options(base)
  await prepareEnvironment(given)
  const changed = { ...given, engine: fixtureEngine('demo', { pip: ['demo=={version}'] }), logger: recordingLogger() }
  await prepareEnvironment(changed)
  expect(changed.logger.lines[0]).toContain('making an environment')
})

test('two processes that need the same environment make it once', async () => {
  const log = path.join(folder.path, 'both.log')
  const given = options(interpreter('slow', '3.11.7', `echo x >> ${log}; sleep 0.3`))
  await Promise.all([prepareEnvironment(given), prepareEnvironment(given)])
  expect(readFileSync(log, 'utf8')).toBe('x\n')
})

test('an installation that failed leaves nothing that could be taken for an environment', async () => {
  const given = options(interpreter('full', '3.11.7', 'echo "OSError: [Errno 28] No space left on device" >&2; exit 1'))
  await expect(prepareEnvironment(given)).rejects.toThrow('pip install demo==2.0 other: no space left on the disk')
  expect(existsSync(path.join(given.cache, 'demo-2.0'))).toBe(false)
  expect(existsSync(path.join(given.cache, 'demo-2.0.lock'))).toBe(false)
})

test('a lock of a process that has ended is not waited for', async () => {
  const given = options(interpreter('lock', '3.11.7', 'true'))
  mkdirSync(given.cache)
  writeFileSync(path.join(given.cache, 'demo-2.0.lock'), '4194399')
  await prepareEnvironment(given)
})

test.each([
  [
    'a Python that is too old',
    { version: '3.8.18' },
    {},
    /^python: found \S+ is Python 3\.8\.18, expected Python >=3\.9, and >=3\.9 for demo; install one, or give the path of one$/,
  ],
  [
    'a Python the engine does not take',
    { version: '3.13.0' },
    { python: '<3.13' },
    /expected Python >=3\.9, and <3\.13 for demo/,
  ],
  ['something that is no Python', { version: 'oops' }, {}, /^python: found none that can be started/],
  [
    'an engine without requirements',
    { version: '3.11.7' },
    { pip: [] },
    /^engine_versions\/demo\/engine\.yaml: pip: found nothing/,
  ],
])('%s is refused in one line', async (_name, { version }, change, message) => {
  const given = options(interpreter('refused', version, 'true'), {
    engine: fixtureEngine('demo', { pip: ['demo'], ...change }),
  })
  await expect(prepareEnvironment(given)).rejects.toThrow(message)
})

test('an interpreter that is not there is named', async () => {
  await expect(prepareEnvironment(options('/nowhere/python'))).rejects.toThrow(
    'found "/nowhere/python", which cannot be started (ENOENT)',
  )
})
