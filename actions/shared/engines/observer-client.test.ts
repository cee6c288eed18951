import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '../runtime/clock'
import { createObserver, observerArgv, SOCKET_VARIABLE } from './observer-client'
import { EngineFailure } from './observer-report'
import { startObserverServer, type ObserverServer } from './observer-server'
import { toolkitRoot } from './paths'
import { fixtureEngine, usePlainEnvironment } from './testing/fixture-engines'
import { recordingLogger } from '../testing/recording-logger'

const environment = usePlainEnvironment()

interface Options {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly deadlineMs?: number
  readonly python?: string
  readonly version?: string
  readonly request?: Readonly<Record<string, unknown>>
}

async function probe(
  engine: string,
  options: Options = {},
): Promise<{ landmarks: string[]; lines: readonly string[]; version: string | null }> {
  const logger = recordingLogger()
  const observer = createObserver({
    engine,
    python: options.python ?? environment.python,
    env: { ...process.env, ...options.env },
    logger,
    deadlineMs: options.deadlineMs ?? 20_000,
    ...(options.version === undefined ? {} : { version: options.version }),
  })
  const report = await observer.observe('probe', {
    engine: fixtureEngine(engine),
    distribution: engine,
    ...options.request,
  })
  const landmarks = report['landmarks'] as unknown as { name: string }[]
  return { landmarks: landmarks.map(({ name }) => name), lines: logger.lines, version: report.library_version }
}

async function failure(engine: string, options: Options = {}): Promise<EngineFailure> {
  const error: unknown = await probe(engine, options).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof EngineFailure)) throw error
  return error
}

async function withServer<T>(engine: string, body: (server: ObserverServer) => Promise<T>): Promise<T> {
  const server = await startObserverServer(
    environment.python,
    { engine: fixtureEngine(engine), distribution: engine },
    process.env,
    systemClock,
  )
  if (server === undefined) throw new Error('the server did not start')
  try {
    return await body(server)
  } finally {
    await server.stop()
  }
}

const NOISY = ['noisy_engine:NoisyConfig', 'noisy_engine:NoisyConfig.__init__', 'noisy_engine:NoisyConfig.validate']

describe.each([
  ['on its own', false],
  ['served', true],
])('an observer %s', (_name, served) => {
  const run = <T>(engine: string, body: (env: Record<string, string>) => Promise<T>): Promise<T> =>
    served ? withServer(engine, (server) => body({ [SOCKET_VARIABLE]: server.socket })) : body({})

  test('reports of an engine that prints, warns, closes stdout, moves and leaves a thread and an exit handler', async () => {
    const { landmarks, lines, version } = await run('noisy_engine', (env) => probe('noisy_engine', { env }))
    expect(landmarks).toEqual(NOISY)
    expect(version).toBe('1.0')
    // What the engine prints is for debugging, and never at the start of a line where it could be a command.
    expect(lines.filter((line) => !line.startsWith('debug: noisy_engine: '))).toEqual([])
  })

  test('does not wait for a process the engine left behind', async () => {
    const started = Date.now()
    await run('lingering_engine', (env) => probe('lingering_engine', { env }))
    expect(Date.now() - started).toBeLessThan(5000)
  })

  test.each([
    ['exiting_engine', 'engine_import_failed', 'cannot import exiting_engine: SystemExit: 3'],
    ['vanishing_engine', 'engine_exited', "the engine's code ended the process (exit status 7)"],
    [
      'broken_engine',
      'engine_import_failed',
      "cannot import broken_engine: ModuleNotFoundError: No module named 'a_module_that_is_not_there'",
    ],
    [
      'absent_engine',
      'engine_import_failed',
      "cannot import absent_engine: ModuleNotFoundError: No module named 'absent_engine'",
    ],
  ])('says in one line what %s did', async (engine, kind, reason) => {
    const found = await run(engine, (env) => failure(engine, { env }))
    expect({ kind: found.kind, reason: found.reason }).toEqual({ kind, reason })
    expect(found.message).not.toContain('\n')
  })

  test('gives up an engine that hangs and ignores signals', async () => {
    const started = Date.now()
    const found = await run('hanging_engine', (env) => failure('hanging_engine', { env, deadlineMs: 700 }))
    expect(found.kind).toBe('timeout')
    expect(found.reason).toBe('no answer to probe within 0.7 s')
    expect(Date.now() - started).toBeLessThan(8000)
  })

  test('keeps its own modules out of the way of the engine', async () => {
    const { landmarks } = await run('shadowed_engine', (env) => probe('shadowed_engine', { env }))
    expect(landmarks).toContain('shadowed_engine:Config.validate')
  })
})

describe('an observer', () => {
  test('whose server has ended is started for the request', async () => {
    const socket = await withServer('noisy_engine', (server) => Promise.resolve(server.socket))
    const { landmarks, lines } = await probe('noisy_engine', { env: { [SOCKET_VARIABLE]: socket } })
    expect(landmarks).toEqual(NOISY)
    expect(lines.some((line) => line.startsWith('info: noisy_engine: the observer at'))).toBe(true)
  })

  test('of a server answers several requests, and one after a request that crashed', async () => {
    await withServer('noisy_engine', async (server) => {
      const env = { [SOCKET_VARIABLE]: server.socket }
      const both = await Promise.all([probe('noisy_engine', { env }), probe('noisy_engine', { env })])
      expect(both.map(({ landmarks }) => landmarks)).toEqual([NOISY, NOISY])
      await failure('vanishing_engine', { env })
      expect((await probe('noisy_engine', { env })).landmarks).toEqual(NOISY)
    })
  })

  test('that serves is for its owner only, and leaves nothing behind', async () => {
    const socket = await withServer('noisy_engine', (server) => {
      expect(statSync(server.socket).mode & 0o777).toBe(0o600)
      expect(statSync(path.dirname(server.socket)).mode & 0o777).toBe(0o700)
      return Promise.resolve(server.socket)
    })
    expect(existsSync(path.dirname(socket))).toBe(false)
  })

  test('that serves ends with the process that started it', async () => {
    const request = path.join(environment.path, 'serve.json')
    const socket = path.join(environment.path, 'orphan')
    writeFileSync(request, JSON.stringify({ engine: fixtureEngine('noisy_engine') }))
    const [program, ...args] = observerArgv(environment.python, ['serve', '--request', request, '--socket', socket])
    const parent = spawn(
      process.execPath,
      [
        '-e',
        `const { spawn } = require('child_process'); spawn(${JSON.stringify(program)}, ${JSON.stringify(args)}, { stdio: 'ignore' }); setInterval(() => undefined, 1000)`,
      ],
      { stdio: 'ignore' },
    )
    while (!existsSync(socket)) await systemClock.sleep(10)
    parent.kill('SIGKILL')
    const deadline = Date.now() + 5000
    while (existsSync(socket) && Date.now() < deadline) await systemClock.sleep(20)
    expect(existsSync(socket)).toBe(false)
  })

  test('of another version than the one asked for is refused', async () => {
    await expect(probe('noisy_engine', { version: '2.0' })).rejects.toThrow(
      'found noisy_engine 1.0 in its environment, expected 2.0',
    )
  })

  test('with an interpreter that is not there says so', async () => {
    await expect(probe('noisy_engine', { python: '/nowhere/python' })).rejects.toThrow(
      'found "/nowhere/python", which cannot be started (ENOENT)',
    )
  })

  test('does not see the tokens of the job', async () => {
    writeFileSync(
      path.join(environment.packages, 'looking_engine.py'),
      'import os\n__version__ = ",".join(sorted(name for name in os.environ if "TOKEN" in name or name.startswith(("GITHUB_", "INPUT_"))))\nclass Config:\n    def validate(self):\n        pass\n',
    )
    const { version } = await probe('looking_engine', {
      env: { GITHUB_TOKEN: 'x', ACTIONS_RUNTIME_TOKEN: 'x', INPUT_TOKEN: 'x', HF_TOKEN: 'x' },
    })
    expect(version).toBe('')
  })

  test('runs the code of a version when it is given some, and tells its mistakes', async () => {
    const code = path.join(environment.path, 'invariants.py')
    writeFileSync(
      code,
      'LANDMARKS = ["noisy_engine:NoisyConfig.gone", "noisy_engine:NoisyConfig"]\ndef observe(request, default):\n    return {"own": True}\n',
    )
    const { landmarks } = await probe('noisy_engine', { request: { producer_code: code } })
    expect(landmarks).toEqual(NOISY)
    const logger = recordingLogger()
    const observer = createObserver({
      engine: 'noisy_engine',
      python: environment.python,
      env: process.env,
      logger,
      deadlineMs: 20_000,
    })
    expect(
      await observer.observe('guards', { engine: fixtureEngine('noisy_engine'), producer_code: code }),
    ).toMatchObject({ own: true })
    writeFileSync(code, 'import nothing_of_this_name\n')
    await expect(
      observer.observe('guards', { engine: fixtureEngine('noisy_engine'), producer_code: code }),
    ).rejects.toThrow(/found invariants\.py: ModuleNotFoundError: No module named 'nothing_of_this_name'/)
  })

  test('writes nowhere but beside its output, with home, sources and working directory read-only', () => {
    const root = path.join(environment.path, 'read-only')
    const output = path.join(environment.path, 'out')
    mkdirSync(root)
    mkdirSync(output)
    const request = path.join(root, 'request.json')
    writeFileSync(request, JSON.stringify({ engine: fixtureEngine('homely_engine'), distribution: 'x' }))
    writeFileSync(
      path.join(environment.packages, 'homely_engine.py'),
      'import os, tempfile\nopen(os.path.join(os.path.expanduser("~"), "cache"), "w").close()\nopen("here", "w").close()\ntempfile.mkstemp()\nclass Config:\n    def validate(self):\n        pass\n',
    )
    chmodSync(root, 0o500)
    const before = readdirSync(root)
    const [program, ...args] = observerArgv(environment.python, [
      'probe',
      '--request',
      request,
      '--output',
      path.join(output, 'report.json'),
    ])
    const ran = spawnSync(program, args, { cwd: root, env: { HOME: root, PATH: '' }, encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(readFileSync(path.join(output, 'report.json'), 'utf8'))).toMatchObject({
      command: 'probe',
      missing: [],
    })
    expect(readdirSync(output)).toEqual(['report.json'])
    expect(readdirSync(root)).toEqual(before)
  })

  test('that cannot write its report says so, and does not blame the engine', () => {
    const request = path.join(environment.path, 'large.json')
    const output = path.join(environment.path, 'large-output.json')
    writeFileSync(
      request,
      JSON.stringify({
        engine: fixtureEngine('noisy_engine', {
          import_name: 'wordy_engine',
          targets: [{ modules: ['wordy_engine'] }],
        }),
      }),
    )
    writeFileSync(
      path.join(environment.packages, 'wordy_engine.py'),
      Array.from({ length: 200 }, (_, index) => `class Config${index}:\n    pass\n`).join(''),
    )
    // A limit on the size of files acts like a full disk.
    const limited = [
      '-c',
      'import resource, os, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); os.execv(sys.argv[1], sys.argv[1:])',
      ...observerArgv(environment.python, ['probe', '--request', request, '--output', output]),
    ]
    const ran = spawnSync('python3', limited, { encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 1, stderr: 'cannot write large-output.json: File too large\n' })
    expect(readdirSync(environment.path).filter((name) => name.startsWith('large-output'))).toEqual([])
  })

  test.each([
    [[]],
    [['probe']],
    [['probe', '--request', 'x']],
    [['other', '--request', 'x', '--output', 'y']],
    [['probe', '--request', 'x', '--socket', 'y']],
  ])('refuses the arguments %j', (args) => {
    const [program, ...rest] = observerArgv(environment.python, args)
    const ran = spawnSync(program, rest, { encoding: 'utf8' })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/^usage: observers/)
  })

  test.each([
    ['not JSON', '{'],
    ['no engine', '{"engine": 1}'],
    ['a list', '[]'],
  ])('answers a request that is %s with an error', (_name, text) => {
    const request = path.join(environment.path, 'bad.json')
    const output = path.join(environment.path, 'bad-output.json')
    writeFileSync(request, text)
    const [program, ...rest] = observerArgv(environment.python, ['guards', '--request', request, '--output', output])
    expect(spawnSync(program, rest).status).toBe(0)
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      schema_version: 1,
      command: 'guards',
      error: { kind: 'bad_request' },
    })
  })
})

test('a Python that is too old is told so by the observers themselves', () => {
  // The file that says it must be readable by old interpreters: nothing newer than Python 3.4 is in it.
  const source = readFileSync(path.join(toolkitRoot(__dirname), 'engine_versions/observers/__main__.py'), 'utf8')
  const check = 'import ast, sys; ast.parse(sys.stdin.read(), feature_version=(3, 4))'
  expect(spawnSync('python3', ['-c', check], { input: source }).status).toBe(0)
  const output = path.join(environment.path, 'old.json')
  const pretend = `import sys, runpy; sys.version_info = (3, 8, 1); sys.version = "3.8.1 (main)"; sys.argv = ["x", "probe", "--request", "r", "--output", ${JSON.stringify(output)}]; runpy.run_path(${JSON.stringify(path.join(toolkitRoot(__dirname), 'engine_versions/observers'))}, run_name="__main__")`
  const ran = spawnSync('python3', ['-B', '-c', pretend], { encoding: 'utf8' })
  expect(ran.status).toBe(2)
  expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
    error: { kind: 'python_too_old', message: 'Python 3.8.1 is too old for the observers, which need 3.9 or newer' },
  })
})
