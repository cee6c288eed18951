/** act, and one run of a workflow by it: as processes on this machine, with its own artifact and cache servers. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { type AddressInfo } from 'node:net'
import path from 'node:path'
import { startArtifactAdapter } from './artifact-adapter'
import { createRunLog, type RunLog } from './run-log'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const ACT = '0.2.87'
const DEADLINE_MS = 300_000

/** Builds act once, at its pinned version. */
export function installAct(): string {
  const directory = path.join(root, `.cache/tools/act-${ACT}`)
  const program = path.join(directory, 'act')
  if (existsSync(program)) return program
  mkdirSync(directory, { recursive: true })
  execFileSync('go', ['install', `github.com/nektos/act@v${ACT}`], {
    env: { ...process.env, GOBIN: directory },
    stdio: 'inherit',
  })
  return program
}

export interface ActCall {
  readonly act: string
  /** For everything the run leaves; made by the caller. */
  readonly home: string
  /** A clone of the repository the workflow belongs to. */
  readonly clone: string
  /** For example `.github/workflows/llem.yml`. */
  readonly workflow: string
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  readonly inputs?: Readonly<Record<string, string>>
  readonly runId: number
  readonly attempt?: number
  /** Of every step. */
  readonly env: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  /** Folders by `owner/name@ref`. */
  readonly repositories: Readonly<Record<string, string>>
  /** The legs of a job matrix that run, as `key:value`; all without it. */
  readonly legs?: readonly string[]
  readonly deadlineMs?: number
}

export interface ActRun {
  /** 0 when every job succeeded. */
  readonly status: number | null
  readonly log: RunLog
}

/** The artifacts of all runs below a home, as act keeps them: `<run>/<name>/<name>.zip`. */
export const artifactsOf = (home: string): string => path.join(home, 'artifacts')

/** @param log receives what act says while it runs */
export async function runAct(call: ActCall, log: RunLog = createRunLog()): Promise<ActRun> {
  const scratch = mkdtempSync(path.join(call.home, `run-${call.runId}-`))
  const event = path.join(scratch, 'event.json')
  writeFileSync(event, JSON.stringify(call.event.payload))
  // act's server panics when it is asked for the artifacts of a run that has none.
  mkdirSync(path.join(artifactsOf(call.home), `${call.runId}`), { recursive: true })
  const [artifactPort, cachePort] = [await freePort(), await freePort()]
  const adapter = await startArtifactAdapter(artifactPort)
  const env = {
    GITHUB_REPOSITORY: 'octo/energy',
    GITHUB_RUN_ID: `${call.runId}`,
    GITHUB_RUN_ATTEMPT: `${call.attempt ?? 1}`,
    ...call.env,
  }
  const options = {
    workflows: [call.workflow],
    eventpath: [event],
    platform: ['ubuntu-24.04=-self-hosted', 'ubuntu-latest=-self-hosted'],
    'artifact-server-path': [artifactsOf(call.home)],
    'artifact-server-addr': ['127.0.0.1'],
    'artifact-server-port': [`${artifactPort}`],
    'cache-server-path': [path.join(call.home, 'caches')],
    'cache-server-addr': ['127.0.0.1'],
    'cache-server-port': [`${cachePort}`],
    'action-cache-path': [path.join(scratch, 'actions')],
    env: pairs(env),
    input: pairs(call.inputs ?? {}),
    secret: pairs({ GITHUB_TOKEN: 'ghs_bot_token_of_the_emulator', ...call.secrets }),
    var: pairs(call.variables ?? {}),
    'local-repository': pairs(call.repositories),
    matrix: call.legs ?? [],
  }
  const args = Object.entries(options).flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value]))
  // The servers in this process must be able to answer, so act is not waited for synchronously.
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(call.act, [call.event.name, '--json', ...args], {
      cwd: call.clone,
      // act hands on what it finds here; the address is its way to be told where its artifact server is.
      env: { PATH: process.env['PATH'], HOME: scratch, ACTIONS_RUNTIME_URL: adapter.url },
      timeout: call.deadlineMs ?? DEADLINE_MS,
    })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        log.add(chunk)
      })
    child.on('close', (code) => {
      log.add('\n')
      resolve(code)
    })
  })
  await adapter.close()
  return { status, log }
}

function pairs(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
