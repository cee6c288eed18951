/** Runs the replay observer on the fixture engine as its client does: a process, a request file and an answer file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Json } from '../rules/value'
import { tabulate } from './case-table'
import { type ClassObservations, readClassObservations } from './observation'
import {
  type Accumulator,
  type ReplayClass,
  type ReplayLimits,
  replayRequest,
  type ValidateStep,
  type WireAnswer,
} from './protocol'

const ROOT = path.join(__dirname, '../../..')
const FIXTURES = path.join(__dirname, '__fixtures__')

export interface Replayed {
  readonly observations: ClassObservations
  readonly class: ReplayClass
  /** What the process printed: nothing, whatever the engine does. */
  readonly printed: string
  /** Milliseconds. */
  readonly took: number
}

interface Given {
  readonly validate?: readonly ValidateStep[]
  readonly accumulators?: readonly Accumulator[]
  readonly limits?: Partial<ReplayLimits>
  readonly messages?: 'all' | 'first'
  readonly environment?: Readonly<Record<string, string>>
}

/** A request for cases that are given as kwargs. */
export function replayClass(
  className: string,
  cases: readonly Readonly<Record<string, Json>>[],
  given: Given = {},
): ReplayClass {
  return {
    className,
    validate: given.validate ?? [],
    accumulators: given.accumulators ?? [],
    ...tabulate(cases),
    messages: given.messages ?? 'all',
  }
}

export function replayFixture(
  className: string,
  cases: readonly Readonly<Record<string, Json>>[],
  given: Given = {},
): Replayed {
  const item = replayClass(`hostile_engine:${className}`, cases, given)
  const folder = mkdtempSync(path.join(tmpdir(), 'llem-replay-'))
  try {
    const request = path.join(folder, 'request.json')
    const output = path.join(folder, 'output.json')
    const limits = { secondsPerCase: 0.2, memoryMb: 256, batch: 100, ...given.limits }
    writeFileSync(
      request,
      JSON.stringify({ engine: { import_name: 'hostile_engine' }, ...replayRequest([item], limits) }),
    )
    const started = performance.now()
    const done = spawnSync(
      'python3',
      ['-B', path.join(ROOT, 'engine_versions/observers'), 'replay', '--request', request, '--output', output],
      {
        encoding: 'utf8',
        env: { ...process.env, PYTHONPATH: FIXTURES, ...given.environment },
      },
    )
    const took = performance.now() - started
    const answer = JSON.parse(readFileSync(output, 'utf8')) as WireAnswer & {
      readonly error?: { readonly message: string; readonly detail?: string }
    }
    if (answer.error !== undefined) throw new Error(`${answer.error.message}\n${answer.error.detail ?? ''}`)
    const [first] = answer.classes
    if (first === undefined) throw new Error('no class was answered')
    return {
      observations: readClassObservations(first, cases.length),
      class: item,
      printed: done.stdout + done.stderr,
      took,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
