/** Runs the command line and the action as users and runners do: processes of their own. */
import { buildSync } from 'esbuild'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { programOptions } from '../../../scripts/program-options.mjs'
import { endOf, type Ended } from '../../shared/testing/child-output'

export const repository = path.resolve(__dirname, '../../..')

const built = new Map<string, string>()

/** Bundles a source file once per test process. */
function bundleOf(source: string): string {
  let outfile = built.get(source)
  if (outfile === undefined) {
    outfile = path.join(repository, '.cache/test-bundles', `triage-${path.basename(source, '.ts')}-${process.pid}.cjs`)
    buildSync({
      entryPoints: [path.join(repository, source)],
      outfile,
      ...programOptions(repository),
    })
    built.set(source, outfile)
  }
  return outfile
}

/** A process that runs, and how it ends. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export function temporaryDirectory(): string {
  return mkdtempSync(path.join(tmpdir(), 'triage-test-'))
}

/** The file that runs the command line. */
export function triageProgram(): string {
  return bundleOf('scripts/triage.ts')
}

export function startTriage(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  return start(triageProgram(), args, cwd, { ...env, INIT_CWD: cwd })
}

export async function runTriage(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await startTriage(cwd, args, env).ended
}

export interface ActionEnded extends Ended {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export function startAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Running & { readonly result: Promise<ActionEnded> } {
  const files = temporaryDirectory()
  const [output, summary] = [path.join(files, 'output'), path.join(files, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const variables = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const running = start(bundleOf('actions/triage-matrix/main.ts'), [], workspace, {
    ...env,
    ...variables,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  })
  const result = running.ended.then((ended) => ({
    ...ended,
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
  }))
  return { ...running, result }
}

export async function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ActionEnded> {
  return await startAction(workspace, inputs, env).result
}

function start(file: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: endOf(child) }
}

/** Reads the heredoc form in which outputs are written. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const match of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm))
    outputs[match[1] ?? ''] = match[3] ?? ''
  return outputs
}

/** A workload in one line of Node, as the list of a recipe. */
export function nodeCommand(source: string): string {
  return JSON.stringify(['node', '-e', source])
}

/** Every line of the journals below a run or shard directory. */
export function readRecords(
  directory: string,
  cell: string,
): { trial: number; attempt: number; final: boolean; verdict: string; session: string }[] {
  return readFileSync(path.join(directory, 'cells', cell, 'trials.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as never)
}
