import { tmpdir } from 'node:os'
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
