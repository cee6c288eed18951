/** Runs a committed bundle as the runner does, and waits for it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toolkitRoot } from '../engines/paths'

export interface CommittedRun {
  readonly status: number | null
  /** Standard output, then standard error. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown. */
  readonly summary: string
}

/**
 * @param workspace absolute; the checkout the action works in
 * @param inputs by name; what is not here has no value, not the default of action.yml
 */
export function runCommitted(stage: string, workspace: string, inputs: Readonly<Record<string, string>>): CommittedRun {
  const folder = mkdtempSync(path.join(tmpdir(), 'llem-runner-'))
  const file = (name: string): string => path.join(folder, name)
  for (const name of ['output', 'summary', 'state']) writeFileSync(file(name), '')
  try {
    const ran = spawnSync(process.execPath, [path.join(toolkitRoot(__dirname), 'dist', stage, 'index.js')], {
      cwd: workspace,
      env: {
        PATH: process.env['PATH'],
        HOME: workspace,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_STATE: file('state'),
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      },
      encoding: 'utf8',
    })
    return {
      status: ran.status,
      log: ran.stdout + ran.stderr,
      outputs: parseOutputs(readFileSync(file('output'), 'utf8')),
      summary: readFileSync(file('summary'), 'utf8'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The runner's format: `name<<DELIMITER`, lines, `DELIMITER`. */
export function parseOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm)
  return Object.fromEntries([...entries].map(([, name = '', , value = '']) => [name, value]))
}
