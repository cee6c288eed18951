/** Runs the bundle as the runner and as npm do, in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const repository = path.resolve(__dirname, '../../..')
export const bundle = path.join(repository, 'dist/check-config/index.js')

export interface Workspace {
  readonly root: string
  readonly put: (file: string, text: string | Uint8Array) => void
  readonly get: (file: string) => string
  readonly remove: () => void
}

export function makeWorkspace(): Workspace {
  const root = mkdtempSync(path.join(tmpdir(), 'check-config-'))
  return {
    root,
    put: (file, text) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    },
    get: (file) => readFileSync(path.join(root, file), 'utf8'),
    remove: () => {
      rmSync(root, { recursive: true })
    },
  }
}

export interface ActionRun {
  readonly status: number | null
  readonly log: string
  /** Workflow commands of a kind: their properties and message. */
  readonly annotations: readonly {
    readonly level: string
    readonly properties: Readonly<Record<string, string>>
    readonly message: string
  }[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export function runAction({ root }: Workspace, inputs: Readonly<Record<string, string>>): ActionRun {
  const files = {
    GITHUB_OUTPUT: path.join(root, '.output'),
    GITHUB_STEP_SUMMARY: path.join(root, '.summary'),
    GITHUB_STATE: path.join(root, '.state'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const environment = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const ran = spawnSync(process.execPath, [bundle], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: root,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: root,
      ...files,
      ...environment,
    },
    encoding: 'utf8',
  })
  const log = ran.stdout + ran.stderr
  return {
    status: ran.status,
    log,
    annotations: [...log.matchAll(/^::(error|warning|notice)(?: (.*?))?::(.*)$/gm)].map(
      ([, level = '', properties = '', message = '']) => ({
        level,
        properties: Object.fromEntries(
          properties.split(',').map((pair) => pair.split('=', 2).map(unescape) as [string, string]),
        ),
        message: unescape(message),
      }),
    ),
    outputs: Object.fromEntries(
      [...readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^(.+?)<<(.+)\n([^]*?)\n?\2$/gm)].map(
        ([, name = '', , value = '']) => [name, value],
      ),
    ),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  }
}

const unescape = (text: string): string =>
  text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')

export interface CommandRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs what `npm run --silent check-config --` runs. */
export function runCommand({ root }: Workspace, args: readonly string[], input = ''): CommandRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(repository, 'scripts/check-config.mjs'), ...args],
    { cwd: repository, env: { PATH: process.env['PATH'], HOME: root, INIT_CWD: root }, encoding: 'utf8', input },
  )
  return { status, stdout, stderr }
}
