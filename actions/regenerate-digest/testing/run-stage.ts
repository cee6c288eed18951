/** For tests: a workspace with the artefacts of the small engine, and the bundle run as the runner runs it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { discovered, LINES, quarantined, stepDiff, validated } from './artefacts'
import { type CommittedRun, runCommitted } from '../../shared/testing/committed-bundle'

export interface Workspace {
  readonly root: string
  put(file: string, content: unknown): void
  read(file: string): string
  run(inputs?: Readonly<Record<string, string>>): CommittedRun
  remove(): void
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

function run(root: string, inputs: Readonly<Record<string, string>>): CommittedRun {
  return runCommitted('regenerate-digest', root, { engine: 'demo', producer: 'all', ...inputs })
}
