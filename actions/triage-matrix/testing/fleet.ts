/** What the tests of the fleet share: a recipe of many cells, and artifacts without GitHub. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryDirectory } from './programs'

/** A row of matrix.json. */
export interface Row extends Record<string, unknown> {
  name: string
}
/** matrix.json, as `aggregate` wrote it. */
export const matrixOf = (workspace: string): { warnings: string[]; cells: Row[] } =>
  JSON.parse(readFileSync(path.join(workspace, 'triage_matrix/matrix.json'), 'utf8')) as never

/** Forty cells: the baseline fails, every second one helps. */
export function fleetWorkspace(cells = 40, extra: object = {}): string {
  const workspace = temporaryDirectory()
  writeFileSync(
    path.join(workspace, 'work.cjs'),
    `
const passed = process.env.HELPS === '1'
setTimeout(() => {
  require('node:fs').writeFileSync(process.env.TRIAGE_RESULT_FILE, JSON.stringify({ passed, step_times_ms: [1, 2], failure_details: passed ? [] : [{ hint: 'x | <b>y</b> @team' }] }))
}, Number(process.env.DELAY ?? 0))`,
  )
  const list = Array.from({ length: cells }, (_, index) => ({
    name: index === 0 ? 'baseline-0' : `cell-${index}`,
    mitigations: ['none'],
    environment: 'local',
    extra_env: { HELPS: String(index % 2), DELAY: index === 7 || index === 8 ? '400' : '0' },
  }))
  writeFileSync(
    path.join(workspace, 'r.json'),
    JSON.stringify({
      schema_version: 1,
      workload: 'w',
      command: ['node', 'work.cjs'],
      trials: 6,
      steps: 2,
      cells: list,
      ...extra,
    }),
  )
  return workspace
}

/** What the upload and the download of an artifact do to a directory. */
export function deliver(workspace: string, name: string, from: string): void {
  mkdirSync(path.join(workspace, 'triage_results'), { recursive: true })
  if (existsSync(path.join(workspace, from)))
    cpSync(path.join(workspace, from), path.join(workspace, 'triage_results', name), { recursive: true })
  rmSync(path.join(workspace, from), { recursive: true, force: true })
}
