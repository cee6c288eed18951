/** One writeback: read, plan, create, compare-and-swap. Everything before the swap is invisible. */
import { type AttributesFile } from '../shared/github/git-attributes'
import { type Commit, type CommitStore } from '../shared/github/commit-store'
import { digestsInMessage, writebackMessage } from '../shared/github/writeback-message'
import { type Plan, planWriteback, type Refusal, type SourceFile } from './plan'

export interface WritebackRequest {
  readonly expectedHead: string
  readonly files: readonly SourceFile[]
  readonly concerns: readonly string[]
  readonly engines: readonly string[]
  readonly allow: readonly string[]
  readonly mirror: readonly string[]
  readonly generated: readonly string[]
  readonly inputsKey: string
  readonly runUrl: string
  /** Plans only. */
  readonly dryRun: boolean
}

export interface WritebackResult {
  /** `planned` is the outcome of a dry run that would commit. */
  readonly outcome: 'committed' | 'unchanged' | 'superseded' | 'refused' | 'planned'
  /** The head of the branch as far as it is known; '' when there is no branch. */
  readonly sha: string
  readonly verified: boolean
  /** Paths that were written or deleted, sorted. */
  readonly files: readonly string[]
  /** One sentence: why this outcome. */
  readonly reason: string
  readonly refusals: readonly Refusal[]
}

/** Writebacks of other engines that may come between reading and writing, one after the other. */
const MOST_IN_BETWEEN = 20

/** A commit to write on, with what would change there. */
interface Base {
  readonly sha: string
  readonly commit: Commit
  readonly plan: Plan
}

/**
 * Writes on the head the artefacts were made from. Other engines write their artefacts to the same head: those are no
 * inputs of ours, so a head that only they have moved is written on too.
 */
export async function writeback(store: CommitStore, request: WritebackRequest): Promise<WritebackResult> {
  let head = await store.readHead()
  for (let swaps = 0; ; swaps += 1) {
    if (head === undefined) return result('superseded', { reason: 'there is no such branch, or not any more' })
    const base = await readBase(store, request, head)
    const verdict =
      (head === request.expectedHead ? undefined : await judgeMovedHead(store, request, base)) ??
      judgePlan(base, request)
    if (verdict !== undefined) return verdict
    const swap = await trySwap(store, request, base)
    if (typeof swap !== 'string') return swap
    if (swaps === MOST_IN_BETWEEN) return superseded(request, swap)
    head = swap
  }
}

/** The result, or the commit that the branch points at because somebody else was faster. */
async function trySwap(
  store: CommitStore,
  request: WritebackRequest,
  { sha, commit, plan }: Base,
): Promise<WritebackResult | string> {
  const message = writebackMessage({
    ...request,
    inputsDigest: plan.inputsDigest,
    earlierDigests: digestsInMessage(commit.message),
  })
  const created = await store.createCommit({
    parent: sha,
    parentTree: commit.treeSha,
    changes: plan.changes,
    expectedFiles: plan.files,
    message,
  })
  const files = plan.changes.map(({ path }) => path)
  const committed = (rest: string): WritebackResult =>
    result('committed', { ...created, files, reason: `${files.length} files in one commit${rest}` })
  if (await store.moveBranch(sha, created.sha)) return committed('')
  const now = await store.readHead()
  if (now === created.sha) return committed('')
  if (now === undefined) return result('superseded', { reason: 'the branch was deleted meanwhile' })
  if (now === sha)
    return result('superseded', {
      sha,
      reason:
        'the branch moved while this was written, and is not shown where it went; the run of that commit writes its own artefacts',
    })
  // GitHub's answer to the swap may be lost, and the next push may come before the question.
  if ((await store.readCommit(now)).parents.includes(created.sha)) return committed(', and a newer one on top')
  return now
}

/** The result, when there is nothing to be committed. */
function judgePlan({ sha, commit, plan }: Base, { dryRun }: WritebackRequest): WritebackResult | undefined {
  if (plan.refusals.length > 0)
    return result('refused', {
      sha,
      reason: `${plan.refusals.length} files must not be written`,
      refusals: plan.refusals,
    })
  if (plan.changes.length === 0) return result('unchanged', { sha, reason: 'the branch holds these bytes already' })
  const files = plan.changes.map(({ path }) => path)
  if (digestsInMessage(commit.message).includes(plan.inputsDigest))
    return result('refused', {
      sha,
      files,
      reason: `the head is a writeback of the same inputs, and ${files.length} files differ from it: a stage gives other bytes for the same inputs, and writing them would start an endless chain`,
    })
  return dryRun ? result('planned', { sha, files, reason: `${files.length} files would be committed` }) : undefined
}

/**
 * The branch is not where the artefacts were made from. It is ours when this very writeback is what moved it: by an
 * attempt that ended before it could say so, or by a second leader. When only other engines wrote theirs, it is as good
 * as the commit we know. Otherwise the artefacts are stale, and the run of the newer head makes its own.
 *
 * @returns undefined when the new head may be written on
 */
async function judgeMovedHead(
  store: CommitStore,
  request: WritebackRequest,
  head: Base,
): Promise<WritebackResult | undefined> {
  const stale = superseded(request, head.sha)
  if (!(await onlyWritebacksSince(store, request.expectedHead, head.commit))) return stale
  const start = await readBase(store, request, request.expectedHead)
  const { inputsDigest } = start.plan
  if (start.plan.refusals.length > 0 || head.plan.inputsDigest !== inputsDigest) return stale
  if (digestsInMessage(head.commit.message).includes(inputsDigest)) {
    if (head.plan.refusals.length > 0 || head.plan.changes.length > 0) return stale
    return result('committed', {
      sha: head.sha,
      files: start.plan.changes.map(({ path }) => path),
      reason: 'this writeback was committed already',
    })
  }
  const taken = start.plan.changes.some(
    ({ path }) => start.commit.tree.get(path)?.sha !== head.commit.tree.get(path)?.sha,
  )
  return taken ? stale : undefined
}

/** Whether a commit is the last of a row of writebacks that starts on `from`. */
async function onlyWritebacksSince(store: CommitStore, from: string, last: Commit): Promise<boolean> {
  let commit = last
  for (let step = 0; step < MOST_IN_BETWEEN; step += 1) {
    const [parent, ...others] = commit.parents
    if (parent === undefined || others.length > 0 || digestsInMessage(commit.message).length === 0) return false
    if (parent === from) return true
    commit = await store.readCommit(parent)
  }
  return false
}

async function readBase(store: CommitStore, request: WritebackRequest, sha: string): Promise<Base> {
  const commit = await store.readCommit(sha)
  const directories = new Set(
    request.files.flatMap(({ path }) => path.split('/').map((_, length, names) => names.slice(0, length).join('/'))),
  )
  const attributes: AttributesFile[] = []
  for (const directory of directories) {
    const entry = commit.tree.get(directory === '' ? '.gitattributes' : `${directory}/.gitattributes`)
    if (entry?.mode.startsWith('100') === true)
      attributes.push({ directory, text: Buffer.from(await store.readBlob(entry.sha)).toString() })
  }
  return { sha, commit, plan: planWriteback({ ...request, head: sha, tree: commit.tree, attributes }) }
}

function superseded({ expectedHead }: WritebackRequest, head: string): WritebackResult {
  return result('superseded', {
    sha: head,
    reason: `the branch moved from ${expectedHead} to ${head}; the run of that commit writes its own artefacts`,
  })
}

function result(
  outcome: WritebackResult['outcome'],
  rest: Partial<WritebackResult> & { reason: string },
): WritebackResult {
  return { outcome, sha: '', verified: false, files: [], refusals: [], ...rest }
}
