/**
 * Runs an action as the runner does: a process of its own, `INPUT_*`, and files for outputs, summary
 * and state. By default the action is bundled from its sources as they are now.
 */
import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { programOptions } from '../../../scripts/program-options.mjs'
import { endOf, type Ended } from './child-output'
import { parseOutputs } from './committed-bundle'
import { repositoryRoot } from './emulator'

export interface ActionRun extends Ended {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface ActionOptions {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Absolute. */
  readonly workspace: string
  /** The committed bundle, and the Node that runs it, instead of the sources and the own Node. */
  readonly committed?: { readonly node: string }
  /** Called with the process once it runs, for tests that end it. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void
}

const built = new Map<string, Promise<string>>()

/** An action, bundled from its sources. */
function bundleOf(stage: string): Promise<string> {
  const root = repositoryRoot()
  let made = built.get(stage)
  if (made === undefined) {
    const outfile = path.join(root, '.cache/test-bundles', `${stage}-${process.pid}.cjs`)
    made = build({
      entryPoints: [path.join(root, 'actions', stage, 'main.ts')],
      outfile,
      ...programOptions(root),
    }).then(() => outfile)
    built.set(stage, made)
  }
  return made
}

/** Runs an action with the defaults of its action.yml for the inputs that are not given. */
export async function runAction(stage: string, options: ActionOptions): Promise<ActionRun> {
  const files = mkdtempSync(path.join(tmpdir(), 'llem-runner-'))
  const file = (name: string): string => path.join(files, name)
  for (const name of ['output', 'summary', 'state']) writeFileSync(file(name), '')
  try {
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: options.workspace,
      RUNNER_TEMP: files,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      ...options.env,
      ...inputVariables(stage, options.inputs),
    }
    const { committed } = options
    const bundle =
      committed === undefined ? await bundleOf(stage) : path.join(repositoryRoot(), 'dist', stage, 'index.js')
    const child = spawn(committed?.node ?? process.execPath, [bundle], {
      cwd: options.workspace,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = endOf(child)
    options.onStart?.((signal) => {
      child.kill(signal)
    })
    return {
      ...(await ended),
      outputs: parseOutputs(readFileSync(file('output'), 'utf8')),
      summary: readFileSync(file('summary'), 'utf8'),
    }
  } finally {
    rmSync(files, { recursive: true, force: true })
  }
}

/** `INPUT_*` as the runner sets them: those given, and the defaults of action.yml for the others. */
export function inputVariables(stage: string, given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...defaultsOf(stage), ...given }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

/** Defaults that are not expressions; an expression needs a runner. */
function defaultsOf(stage: string): Record<string, string> {
  const file = path.join(repositoryRoot(), 'actions', stage, 'action.yml')
  if (!existsSync(file)) return {}
  const { inputs } = parse(readFileSync(file, 'utf8')) as { inputs: Record<string, { default?: string }> }
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { default: value }]) =>
      value === undefined || value.includes('${{') ? [] : [[name, value]],
    ),
  )
}
