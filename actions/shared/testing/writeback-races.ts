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
 * Runs one race of 2 to 8 writers: some carry the same artefacts (two leaders), some others; a
 * person may push at any moment, after which some writers of the new head start too.
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
  const runOne = async (
    head: string,
    variant: number,
  ): Promise<{ head: string; variant: number; result: WritebackResult }> => {
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
    const result = await writeback(store, requestFor(head, variant))
    return { head, variant, result }
  }
  const variants = 1 + Math.floor(random() * 3)
  const ended = await Promise.all(Array.from({ length: writers }, () => runOne(first, Math.floor(random() * variants))))
  await (person ?? Promise.resolve())
  if (second !== undefined) ended.push(...(await Promise.all([runOne(second, 7), runOne(second, 7)])))

  const history = await track.history(branch)
  const commits = history.filter(({ message }) => message.startsWith('chore(bot): writeback'))
  const perHead = new Map<string, number>()
  for (const { parent } of commits) perHead.set(parent, (perHead.get(parent) ?? 0) + 1)
  for (const [head, count] of perHead) if (count > 1) violations.push(`${count} writebacks on head ${head}`)
  for (const { parent } of commits)
    if (parent !== first && parent !== second)
      violations.push(`a writeback on ${parent}, which no artefact was made from`)
  for (const { head, variant, result } of ended) {
    if (result.outcome !== 'committed' && result.outcome !== 'superseded')
      violations.push(`outcome ${result.outcome}: ${result.reason}`)
    if (result.outcome !== 'committed') continue
    const commit = history.find(({ sha }) => sha === result.sha)
    if (commit === undefined) violations.push(`${result.sha} was reported as committed and is not in the history`)
    else if (commit.parent !== head)
      violations.push(`${result.sha} is on ${commit.parent}, its artefacts were made from ${head}`)
    const files = await track.files(result.sha)
    for (const file of requestFor(head, variant).files)
      if (files[file.path] !== Buffer.from(file.content).toString())
        violations.push(`${file.path} of ${file.concern} was lost`)
  }
  const ownFirst = ended.filter(({ head, result }) => head === first && result.outcome === 'committed').length
  if (second === undefined && ownFirst === 0) violations.push('no writer won')
  if (second !== undefined) {
    if (!history.some(({ sha }) => sha === second)) violations.push('the push of the person was lost')
    // Nothing moves the branch after the person, so the writers of that head must have won.
    if ((perHead.get(second) ?? 0) !== 1) violations.push('the newest head has no writeback')
  }
  return { violations, committed: commits.length }
}

/** Artefacts of both concerns; writers of the same variant carry the same bytes. */
function requestFor(head: string, variant: number): WritebackRequest {
  const text = (concern: string): Buffer => Buffer.from(`${concern} of ${head}, variant ${variant}\n`)
  return {
    expectedHead: head,
    files: [
      { path: 'out/invariants.yaml', content: text('invariants'), concern: 'invariants' },
      { path: 'out/schema.json', content: text('schemas'), concern: 'schemas' },
    ],
    concerns: ['invariants', 'schemas'],
    engines: ['transformers'],
    allow: ['out/**'],
    mirror: [],
    generated: [],
    inputsKey: '',
    runUrl: '',
    dryRun: false,
  }
}
