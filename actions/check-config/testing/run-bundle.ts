/** Runs the bundle as the runner and as npm do, in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type CommittedRun, runCommitted } from '../../shared/testing/committed-bundle'

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

export interface ActionRun extends CommittedRun {
  /** Workflow commands of a kind: their properties and message. */
  readonly annotations: readonly {
    readonly level: string
    readonly properties: Readonly<Record<string, string>>
    readonly message: string
  }[]
}

export function runAction({ root }: Workspace, inputs: Readonly<Record<string, string>>): ActionRun {
  const ran = runCommitted('check-config', root, inputs)
  return {
    ...ran,
    annotations: [...ran.log.matchAll(/^::(error|warning|notice)(?: (.*?))?::(.*)$/gm)].map(
      ([, level = '', properties = '', message = '']) => ({
        level,
        properties: Object.fromEntries(
          properties.split(',').map((pair) => pair.split('=', 2).map(unescape) as [string, string]),
        ),
        message: unescape(message),
      }),
    ),
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
