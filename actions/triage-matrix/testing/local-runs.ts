/** What the tests of local runs share: a workspace with a recipe, and what its run left. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { triageMatrixSchema } from '../../shared/artefacts/generated/triage-matrix'
import { type JsonValue } from '../../shared/artefacts/json-value'
import { schemaFaults } from '../../shared/artefacts/schema-check'
import { readProcessStat } from '../../shared/runtime/process-group'
import { temporaryDirectory } from './programs'

export interface Row extends Record<string, unknown> {
  name: string
}
export interface MatrixFile {
  warnings: string[]
  cells: Row[]
}

/** A workspace with a recipe whose trials run `source` in Node. */
export function workspaceWith(source: string, extra: object = {}, cells?: object[]): string {
  const workspace = temporaryDirectory()
  writeFileSync(
    path.join(workspace, 'work.cjs'),
    `const { writeFileSync, appendFileSync } = require('node:fs'); const env = process.env; const report = (result) => writeFileSync(env.TRIAGE_RESULT_FILE, typeof result === 'string' ? result : JSON.stringify(result));\n${source}`,
  )
  writeRecipe(workspace, extra, cells)
  return workspace
}

export function writeRecipe(
  workspace: string,
  extra: object = {},
  cells: object[] = [{ name: 'baseline-a', mitigations: ['none'], environment: 'local' }],
): void {
  writeFileSync(
    path.join(workspace, 'r.json'),
    JSON.stringify({
      schema_version: 1,
      workload: 'w',
      command: ['node', 'work.cjs'],
      trials: 3,
      steps: 2,
      cells,
      ...extra,
    }),
  )
}

/** The directories of the runs, the oldest first. */
export function runsOf(workspace: string, ticket = '_no_ticket_', workload = 'w'): string[] {
  const parent = path.join(workspace, 'triage_results', ticket, workload)
  return (existsSync(parent) ? readdirSync(parent) : []).sort().map((name) => path.join(parent, name))
}

export function onlyRun(workspace: string, ticket?: string): string {
  const runs = runsOf(workspace, ticket)
  expect(runs).toHaveLength(1)
  return runs[0] ?? ''
}

/** matrix.json of a run, held to its schema. */
export function matrixOf(directory: string): MatrixFile {
  const matrix = JSON.parse(readFileSync(path.join(directory, 'matrix.json'), 'utf8')) as JsonValue
  expect(schemaFaults(matrix, triageMatrixSchema)).toEqual([])
  return matrix as unknown as MatrixFile
}

/** Waits until the first run of a workspace has so many lines in the journal of its baseline. */
export async function journalHas(workspace: string, lines: number): Promise<void> {
  await waitFor(() => {
    const journal = path.join(runsOf(workspace)[0] ?? '', 'cells/baseline-a/trials.jsonl')
    return existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > lines
  })
}

export async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Whether a process does anything; one that has ended may wait for somebody to ask for its exit status. */
export function runs(pid: number): boolean {
  const state = readProcessStat(pid)?.state
  return state !== undefined && state !== 'Z' && state !== 'X'
}
