/**
 * Randomised races of writers and a person on one branch, and what must hold after each. Used by the
 * test (some races on every run) and by `bench/writeback-races/` (a thousand).
 */
import { type CommitStore } from '../github/commit-store'
import { type WritebackRequest, type WritebackResult } from '../../atomic-writeback/commit'

/** The branch, as the referee sees it. */
export interface RaceTrack {
  /** A new branch with one file `README.md`; returns its head. */
  start(branch: string): Promise<string>
  /** A push of a person to `README.md`; returns the new head. */
  push(branch: string, content: string): Promise<string>
  store(branch: string): Promise<CommitStore>
  /** First-parent history, newest first: commit, its parent ('' for none), its message. */
  history(branch: string): Promise<readonly { sha: string; parent: string; message: string }[]>
  /** Contents of a commit's files by path. */
  files(sha: string): Promise<Readonly<Record<string, string>>>
}

export type Writeback = (store: CommitStore, request: WritebackRequest) => Promise<WritebackResult>

/** A small seeded generator (mulberry32): a race that fails can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Runs one race of 2 to 8 writers: some carry the same artefacts (two leaders), some others, some those of another
 * engine; a person may push at any moment, after which some writers of the new head start too.
 *
 * @returns what was violated, in words; empty when everything held
 */
export async function runRace(
  track: RaceTrack,
  writeback: Writeback,
  branch: string,
  random: () => number,
): Promise<{ violations: string[]; committed: number }> {
  const violations: string[] = []
  const first = await track.start(branch)
  const writers = 2 + Math.floor(random() * 7)
  const personPushes = random() < 0.5
  // Every writer takes four steps or more: the push falls before, between and after their commits.
  const personAt = Math.floor(random() * writers * 4)
  let steps = 0
  let second: string | undefined
  let person: Promise<void> | undefined
  // A step is a call of any writer: the person's push falls between two of them.
  const tick = async (): Promise<void> => {
    steps += 1
    if (personPushes && person === undefined && steps > personAt) {
      person = track.push(branch, `by a person ${random()}\n`).then((head) => {
        second = head
      })
      if (random() < 0.5) await person
    }
  }
  const runOne = async (load: Load): Promise<{ load: Load; result: WritebackResult }> => {
    const inner = await track.store(branch)
    const store: CommitStore = {
      readHead: async () => {
        await tick()
        return await inner.readHead()
      },
      readCommit: async (sha) => {
        await tick()
        return await inner.readCommit(sha)
      },
      readBlob: (sha) => inner.readBlob(sha),
      createCommit: async (commit) => {
        await tick()
        return await inner.createCommit(commit)
      },
      moveBranch: async (from, to) => {
        await tick()
        return await inner.moveBranch(from, to)
      },
    }
    return { load, result: await writeback(store, requestFor(load)) }
  }
  const variants = 1 + Math.floor(random() * 3)
  const engines = 1 + Math.floor(random() * 3)
  const draw = (count: number): number => Math.floor(random() * count)
  const ended = await Promise.all(
    Array.from({ length: writers }, () => runOne({ head: first, engine: draw(engines), variant: draw(variants) })),
  )
  await (person ?? Promise.resolve())
  if (second !== undefined) {
    const load = { head: second, engine: 0, variant: 7 }
    ended.push(...(await Promise.all([runOne(load), runOne(load)])))
  }

  const history = await track.history(branch)
  const commits = history.filter(({ message }) => message.startsWith('chore(bot): writeback'))
  const perHead = new Map<string, number>()
  for (const { parent } of commits) perHead.set(parent, (perHead.get(parent) ?? 0) + 1)
  for (const [head, count] of perHead) if (count > 1) violations.push(`${count} writebacks on head ${head}`)
  // Engines write on top of each other; below them all is the commit the artefacts were made from.
  const madeFrom = (sha: string): string => {
    const commit = commits.find((other) => other.sha === sha)
    return commit === undefined ? sha : madeFrom(commit.parent)
  }
  for (const { sha, parent } of commits)
    if (madeFrom(sha) !== first && madeFrom(sha) !== second)
      violations.push(`a writeback on ${parent}, which no artefact was made from`)
  for (const { load, result } of ended) {
    if (result.outcome !== 'committed' && result.outcome !== 'superseded')
      violations.push(`outcome ${result.outcome}: ${result.reason}`)
    if (result.outcome !== 'committed') continue
    if (!history.some(({ sha }) => sha === result.sha))
      violations.push(`${result.sha} was reported as committed and is not in the history`)
    else if (madeFrom(result.sha) !== load.head)
      violations.push(`${result.sha} is on ${madeFrom(result.sha)}, its artefacts were made from ${load.head}`)
    const files = await track.files(result.sha)
    for (const file of requestFor(load).files)
      if (files[file.path] !== Buffer.from(file.content).toString())
        violations.push(`${file.path} of ${file.concern} was lost`)
  }
  const won = (engine: number): boolean =>
    ended.some(({ load, result }) => load.engine === engine && result.outcome === 'committed')
  if (second === undefined)
    for (const engine of new Set(ended.map(({ load }) => load.engine)))
      if (!won(engine)) violations.push(`no writer of engine ${engine} won`)
  if (second !== undefined) {
    if (!history.some(({ sha }) => sha === second)) violations.push('the push of the person was lost')
    // Nothing moves the branch after the person, so the writers of that head must have won.
    if ((perHead.get(second) ?? 0) !== 1) violations.push('the newest head has no writeback')
  }
  return { violations, committed: commits.length }
}

/** What a writer carries. */
interface Load {
  readonly head: string
  readonly engine: number
  readonly variant: number
}

/** Artefacts of both concerns of an engine; writers of the same variant carry the same bytes. */
function requestFor({ head, engine, variant }: Load): WritebackRequest {
  const text = (concern: string): Buffer => Buffer.from(`${concern} of ${head}, variant ${variant}\n`)
  return {
    expectedHead: head,
    files: [
      { path: `out/${engine}/invariants.yaml`, content: text('invariants'), concern: 'invariants' },
      { path: `out/${engine}/schema.json`, content: text('schemas'), concern: 'schemas' },
    ],
    concerns: ['invariants', 'schemas'],
    engines: [`engine_${engine}`],
    allow: [`out/${engine}/**`],
    mirror: [],
    generated: ['out/**'],
    inputsKey: '',
    runUrl: '',
    dryRun: false,
  }
}
