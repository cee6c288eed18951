/** The library with edits: what `bench/python/mutate.py` answers. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Engine } from '../../actions/shared/artefacts/generated/engine'
import { type WireAnswer } from '../../actions/shared/replay/protocol'
import { type ObservedClass } from '../../actions/shared/rules/observed'

export type Kinds = 'mutants' | 'rewritings'

/** One edit of a class's source. Its texts are those of the expression that was changed. */
export interface Edit {
  readonly id: number
  readonly class: string
  readonly method: string
  readonly kind: string
  readonly line: number
  readonly before: string
  readonly after: string
}

/** The observer's report on edited source, or why there is none (source that cannot even be loaded). */
export type GuardsAnswer = { readonly classes: readonly ObservedClass[] } | { readonly error: string }
export type ReplayAnswer = WireAnswer | { readonly error: string }

export interface Library {
  readonly root: string
  readonly python: string
  readonly engine: Engine
  /** A folder for requests and answers. */
  readonly scratch: string
  readonly kinds: Kinds
  readonly seed: string
  readonly sample: number
  /** `module:qualname`; undefined for all. */
  readonly classes: readonly string[] | undefined
}

/** The classes as they are, and as each edit makes them. */
export function observeEdits(library: Library): {
  readonly base: readonly ObservedClass[]
  readonly edits: readonly (Edit & { readonly answer: GuardsAnswer })[]
} {
  const [first, ...edits] = run<Edit & { readonly answer: GuardsAnswer }>(library, {})
  if (first === undefined || 'error' in first.answer) throw new Error('the library as it is could not be observed')
  return { base: first.answer.classes, edits }
}

/**
 * Replays on edited source.
 *
 * @param requests a body of the `replay` command by id of the edit
 * @param asIs the same by class, for the library as it is
 * @returns by class what the library does as it is, and by id what it does edited
 */
export function replayEdits(
  library: Library,
  requests: ReadonlyMap<number, object>,
  asIs: ReadonlyMap<string, object>,
): { readonly base: ReadonlyMap<string, ReplayAnswer>; readonly edited: ReadonlyMap<number, ReplayAnswer> } {
  const bodies = (of: ReadonlyMap<number | string, object>): object =>
    Object.fromEntries([...of].map(([key, request]) => [String(key), { engine: library.engine, ...request }]))
  const lines = run<Edit & { readonly answer: ReplayAnswer }>(library, {
    only: [...requests.keys()],
    replay: bodies(requests),
    as_is: bodies(asIs),
  })
  return {
    base: new Map(lines.filter(({ id }) => id === 0).map((line) => [line.class, line.answer])),
    edited: new Map(lines.filter(({ id }) => id !== 0).map((line) => [line.id, line.answer])),
  }
}

function run<T>({ root, python, engine, scratch, kinds, seed, sample, classes }: Library, more: object): T[] {
  const request = path.join(scratch, 'request.json')
  const output = path.join(scratch, 'answers.ndjson')
  const observers = path.join(root, 'engine_versions')
  writeFileSync(
    request,
    JSON.stringify({ observers, engine, kinds, seed, sample, ...(classes === undefined ? {} : { classes }), ...more }),
  )
  const ran = spawnSync(python, [path.join(root, 'bench/python/mutate.py'), request, output], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, HF_HUB_OFFLINE: '1' },
  })
  if (ran.status !== 0) throw new Error(`mutate.py ended with ${String(ran.status)}: ${ran.stderr.slice(-2000)}`)
  return readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}
