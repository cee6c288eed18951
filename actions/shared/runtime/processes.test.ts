import { buildSync } from 'esbuild'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runProcess } from './processes'

const options = { cwd: tmpdir(), env: { PATH: process.env['PATH'] }, deadlineMs: 20_000 }
const node = (code: string): [string, ...string[]] => [process.execPath, '-e', code]
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const gone = async (pid: number): Promise<boolean> => {
  for (let round = 0; round < 100 && isAlive(pid); round += 1) await new Promise((resolve) => setTimeout(resolve, 20))
  return !isAlive(pid)
}

it('gives status, both streams and the lines as they come', async () => {
  const lines: string[] = []
  const result = await runProcess(node('console.log("out\\nmore"); process.stderr.write("err"); process.exit(3)'), {
    ...options,
    onLine: (line, stream) => lines.push(`${stream} ${line}`),
  })
  expect(result).toEqual({
    kind: 'ended',
    status: 3,
    signal: null,
    timedOut: false,
    cancelled: false,
    stdout: 'out\nmore\n',
    stderr: 'err',
    droppedBytes: 0,
  })
  expect(lines.sort()).toEqual(['stderr err', 'stdout more', 'stdout out'])
})

it('passes arguments, input and environment as they are, and nothing else', async () => {
  const code =
    'process.stdin.on("data", (d) => console.log(JSON.stringify([process.argv[1], String(d), process.env.HOME ?? null])))'
  const result = await runProcess([...node(code), '$(id); `x` "\'\n'], { ...options, stdin: 'hello' })
  expect(result).toMatchObject({ stdout: `${JSON.stringify(['$(id); `x` "\'\n', 'hello', null])}\n` })
})

it('ends the whole group at the deadline, by force when it must', async () => {
  const child = 'process.on("SIGTERM", () => {}); console.log(process.pid); setInterval(() => {}, 1000)'
  const code = `process.on("SIGTERM", () => {}); require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" }); setInterval(() => {}, 1000)`
  const result = await runProcess(node(code), { ...options, deadlineMs: 1500, graceMs: 200 })
  expect(result).toMatchObject({ kind: 'ended', status: null, signal: 'SIGKILL', timedOut: true })
  const pid = Number(result.kind === 'ended' ? result.stdout : '0')
  expect(pid).toBeGreaterThan(1)
  expect(await gone(pid)).toBe(true)
})

it('does not wait for a child that outlives the program and holds its output', async () => {
  const code =
    'const c = require("child_process").spawn("sleep", ["60"], { stdio: "inherit" }); console.log(c.pid); c.unref()'
  const started = Date.now()
  const result = await runProcess(node(code), options)
  expect(Date.now() - started).toBeLessThan(10_000)
  expect(result).toMatchObject({ status: 0, timedOut: false })
  expect(await gone(Number(result.kind === 'ended' ? result.stdout : '0'))).toBe(true)
})

it('keeps a bounded part of the output and counts the rest', async () => {
  const result = await runProcess(node('process.stdout.write("é".repeat(100000))'), {
    ...options,
    maxOutputBytes: 1000,
  })
  expect(result).toMatchObject({ status: 0, stdout: 'é'.repeat(500), droppedBytes: 199_000 })
})

it('says that a program could not be started', async () => {
  expect(await runProcess(['/does/not/exist'], options)).toMatchObject({ kind: 'not-started', code: 'ENOENT' })
  expect(await runProcess(['true', 'a\0b'], options)).toMatchObject({ kind: 'not-started' })
})

it('loses no output of a program that ended while this process was busy', async () => {
  const block = (milliseconds: number): void => {
    for (const until = Date.now() + milliseconds; Date.now() < until;);
  }
  const shell = (script: string): [string, ...string[]] => ['sh', '-c', script]
  const late = runProcess(shell('sleep 0.6; echo late'), options)
  // Both ends are noticed at once, before the output of the late one is read.
  const early = runProcess(shell('echo go'), {
    ...options,
    onLine: () => {
      block(1500)
    },
  }).then((result) => {
    block(1500)
    return result
  })
  block(300)
  expect(await early).toMatchObject({ status: 0, stdout: 'go\n' })
  expect(await late).toMatchObject({ status: 0, stdout: 'late\n' })
})

describe('a process that runs another one', () => {
  /** Runs `sh -c <script>` and prints its result. */
  const program = path.join(mkdtempSync(path.join(tmpdir(), 'llem-processes-')), 'program.cjs')
  beforeAll(() => {
    buildSync({
      stdin: {
        contents: `
          import { runProcess } from './processes'
          if (process.argv[3] === 'handles') for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
          if (process.argv[3] === 'breaks') setTimeout(() => { throw new Error('broken') }, 700)
          const options = { cwd: '/', env: { PATH: process.env.PATH }, deadlineMs: Number(process.argv[4] ?? 20_000), graceMs: Number(process.argv[5] ?? 500) }
          void runProcess(['sh', '-c', process.argv[2]], { ...options, onLine: (line) => console.log(line) })
            .then((result) => console.log(JSON.stringify(result)))`,
        resolveDir: __dirname,
        loader: 'ts',
      },
      outfile: program,
      bundle: true,
      platform: 'node',
    })
  })
  const start = (
    ...args: string[]
  ): { child: ChildProcess; said: (pattern: RegExp) => Promise<string>; ended: Promise<unknown> } => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const said = async (pattern: RegExp): Promise<string> => {
      while (!pattern.test(text)) await new Promise((resolve) => setTimeout(resolve, 20))
      return pattern.exec(text)?.[1] ?? ''
    }
    const ended = new Promise((resolve) =>
      child.on('close', (status, signal) => {
        resolve(signal ?? status)
      }),
    )
    return { child, said, ended }
  }
  const STUBBORN = 'trap "" INT TERM HUP; echo pid $$; while :; do sleep 0.1; done'

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on, and ends by it once the other one is gone',
    async (signal) => {
      const { child, said, ended } = start(STUBBORN)
      const pid = Number(await said(/pid (\d+)/))
      child.kill(signal)
      expect(await ended).toBe(signal)
      expect(isAlive(pid)).toBe(false)
    },
  )

  it('leaves the end to whoever handles the signal, and says that the other one was cancelled', async () => {
    const { child, said, ended } = start('trap "exit 3" INT; echo pid $$; while :; do sleep 0.1; done', 'handles')
    await said(/pid (\d+)/)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(await said(/("status":3,.*"cancelled":true)/)).toContain('"signal":null')
  })

  it('kills at the second signal, but takes an echo of the first for one', async () => {
    const { child, said, ended } = start(
      'trap "echo told" INT; trap "" TERM; echo pid $$; while :; do sleep 0.1; done',
      'handles',
      '60000',
      '60000',
    )
    const pid = Number(await said(/pid (\d+)/))
    child.kill('SIGINT')
    child.kill('SIGINT')
    await said(/(told)/)
    expect(isAlive(pid)).toBe(true)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(isAlive(pid)).toBe(false)
  })

  it('leaves nothing behind when it breaks', async () => {
    const { said, ended } = start(STUBBORN, 'breaks')
    const pid = Number(await said(/pid (\d+)/))
    await ended
    expect(await gone(pid)).toBe(true)
  })

  it('does not wait for processes that have ended and that nobody reaps', async () => {
    // A parent that adopts what is left and reaps none of it, as the first process of a job's container.
    const adopts =
      'import ctypes, subprocess, sys; ctypes.CDLL(None).prctl(36, 1, 0, 0, 0); sys.exit(subprocess.Popen(sys.argv[1:]).wait())'
    const child = spawn('python3', [
      '-c',
      adopts,
      process.execPath,
      program,
      'sleep 60 & sleep 60 & wait',
      'handles',
      '300',
    ])
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(text).toContain('"timedOut":true')
  })
})
