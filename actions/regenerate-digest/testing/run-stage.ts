/** For tests: a workspace with the artefacts of the small engine, and the bundle run as the runner runs it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toolkitRoot } from '../../shared/engines/paths'
import { discovered, LINES, quarantined, stepDiff, validated } from './artefacts'

export interface Workspace {
  readonly root: string
  put(file: string, content: unknown): void
  read(file: string): string
  run(inputs?: Readonly<Record<string, string>>): Run
  remove(): void
}

export interface Run {
  readonly status: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export const OUTPUTS = 'engine_versions/demo/v2_0/outputs'

/** Everything the stages before leave for version 2.0. */
export function workspace(): Workspace {
  const root = mkdtempSync(path.join(tmpdir(), 'llem-digest-'))
  const put = (file: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
  put(
    'engine_versions/demo/current.yaml',
    'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
  )
  put(`${OUTPUTS}/schema.discovered.json`, discovered())
  // JSON is YAML too.
  put(`${OUTPUTS}/invariants.validated.yaml`, validated())
  put(`${OUTPUTS}/invariants.quarantined.yaml`, quarantined())
  put(`${OUTPUTS}/engine-step-diff-demo-schemas.yaml`, stepDiff('schemas', LINES.parameters))
  put(`${OUTPUTS}/engine-step-diff-demo-invariants.yaml`, stepDiff('invariants', LINES.rules))
  return {
    root,
    put,
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    run: (inputs = {}) => run(root, inputs),
    remove: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function run(root: string, inputs: Readonly<Record<string, string>>): Run {
  const files = { GITHUB_OUTPUT: path.join(root, '.output'), GITHUB_STEP_SUMMARY: path.join(root, '.summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const given = {
    engine: 'demo',
    version: '',
    workspace: '.',
    producer: 'all',
    'base-version': '',
    'allow-list': '',
    'runtime-observations': '',
    'equivalence-groups': '',
    ...inputs,
  }
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const bundle = path.join(toolkitRoot(__dirname), 'dist/regenerate-digest/index.js')
  const ran = spawnSync(process.execPath, [bundle], {
    cwd: root,
    env: { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: root, ...files, ...environment },
    encoding: 'utf8',
  })
  const outputs = [...readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^(.+?)<<(.+)\n([^]*?)\n?\2$/gm)].map(
    ([, name, , value]) => [name, value] as [string, string],
  )
  return {
    status: ran.status,
    log: ran.stdout + ran.stderr,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  }
}
