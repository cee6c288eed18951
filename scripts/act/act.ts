/** act, and one run of a workflow by it: as processes on this machine, with its own artifact and cache servers. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { startArtifactAdapter } from './artifact-adapter'
import { createRunLog, type RunLog } from './run-log'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const DEADLINE_MS = 300_000

/** Builds a program once, at its pinned version. @returns its path */
function installProgram(name: string, source: string, version: string): string {
  const directory = path.join(root, `.cache/tools/${name}-${version}`)
  const program = path.join(directory, name)
  if (existsSync(program)) return program
  mkdirSync(directory, { recursive: true })
  execFileSync('go', ['install', `${source}@v${version}`], {
    env: { ...process.env, GOBIN: directory },
    stdio: 'inherit',
  })
  return program
}

export const installAct = (): string => installProgram('act', 'github.com/nektos/act', '0.2.87')

/** A client of container registries that can also be one. */
export const installCrane = (): string =>
  installProgram('crane', 'github.com/google/go-containerregistry/cmd/crane', '0.22.1')

export interface ActCall {
  readonly act: string
  /** For everything the run leaves; made by the caller. */
  readonly home: string
  /** A clone of the repository the workflow belongs to. */
  readonly clone: string
  /** For example `.github/workflows/llem.yml`. */
  readonly workflow: string
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  /** Of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly runId: number
  readonly attempt?: number
  /** Of every step. */
  readonly env: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  /** Folder of programs that are found first. */
  readonly programs?: string
  /** Folders by `owner/name@ref`. */
  readonly repositories: Readonly<Record<string, string>>
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
  writeFileSync(event, JSON.stringify({ ...call.event.payload, inputs: call.inputs ?? {} }))
  // act's server panics when it is asked for the artifacts of a run that has none.
  mkdirSync(path.join(artifactsOf(call.home), `${call.runId}`), { recursive: true })
  // act does not wait for the last output of a step that fails; what a shell says last is what a test asks for.
  const shellStart = path.join(scratch, 'shell-start')
  writeFileSync(shellStart, "trap '[ $? -eq 0 ] || sleep 0.3' EXIT\n")
  const [artifactPort, cachePort] = [await freePort(), await freePort()]
  const adapter = await startArtifactAdapter(artifactPort)
  const env = {
    GITHUB_REPOSITORY: 'octo/energy',
    GITHUB_RUN_ID: `${call.runId}`,
    GITHUB_RUN_ATTEMPT: `${call.attempt ?? 1}`,
    BASH_ENV: shellStart,
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
    secret: pairs({ GITHUB_TOKEN: 'ghs_bot_token_of_the_emulator', ...call.secrets }),
    var: pairs(call.variables ?? {}),
    'local-repository': pairs(call.repositories),
  }
  const programs = call.programs === undefined ? '' : `${call.programs}:`
  const args = Object.entries(options).flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value]))
  // The servers in this process must be able to answer, so act is not waited for synchronously.
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(call.act, [call.event.name, '--json', '--no-skip-checkout', ...args], {
      cwd: call.clone,
      // act hands on what it finds here; the address is its way to be told where its artifact server is.
      env: { PATH: programs + (process.env['PATH'] ?? ''), HOME: scratch, ACTIONS_RUNTIME_URL: adapter.url },
      timeout: DEADLINE_MS,
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

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
