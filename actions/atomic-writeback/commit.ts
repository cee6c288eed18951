/** One writeback: read, plan, create, compare-and-swap. Everything before the swap is invisible. */
import { type AttributesFile } from '../shared/github/git-attributes'
import { type Commit, type CommitStore } from '../shared/github/commit-store'
import { digestInMessage, writebackMessage } from '../shared/github/writeback-message'
import { type Plan, planWriteback, type Refusal, type SourceFile } from './plan'

export interface WritebackRequest {
  readonly expectedHead: string
  readonly files: readonly SourceFile[]
  readonly concerns: readonly string[]
  readonly engines: readonly string[]
  readonly allow: readonly string[]
  readonly mirror: readonly string[]
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

export async function writeback(store: CommitStore, request: WritebackRequest): Promise<WritebackResult> {
  const head = await store.readHead()
  if (head === undefined)
    return result('superseded', {
      reason: 'the branch does not exist any more, or the token does not see the repository',
    })
  const expected = request.expectedHead
  if (head !== expected) return await judgeMovedHead(store, request, head)

  const commit = await store.readCommit(expected)
  const plan = await planFor(store, request, commit)
  if (plan.refusals.length > 0)
    return result('refused', {
      sha: head,
      reason: `${plan.refusals.length} files must not be written`,
      refusals: plan.refusals,
    })
  if (plan.changes.length === 0)
    return result('unchanged', { sha: head, reason: 'the branch holds these bytes already' })
  const files = plan.changes.map(({ path }) => path)
  if (digestInMessage(commit.message) === plan.inputsDigest) {
    return result('refused', {
      sha: head,
      files,
      reason: `the head is a writeback of the same inputs, and ${files.length} files differ from it: a stage gives other bytes for the same inputs, and writing them would start an endless chain`,
    })
  }
  if (request.dryRun) return result('planned', { sha: head, files, reason: `${files.length} files would be committed` })

  const message = writebackMessage({ ...request, inputsDigest: plan.inputsDigest })
  const created = await store.createCommit({
    parent: expected,
    parentTree: commit.treeSha,
    changes: plan.changes,
    expectedTree: plan.tree,
    message,
  })
  if (await store.moveBranch(expected, created.sha))
    return result('committed', {
      sha: created.sha,
      verified: created.verified,
      files,
      reason: `${files.length} files in one commit`,
    })
  const now = await store.readHead()
  if (now === created.sha)
    return result('committed', {
      sha: created.sha,
      verified: created.verified,
      files,
      reason: `${files.length} files in one commit`,
    })
  if (now === undefined) return result('superseded', { reason: 'the branch was deleted meanwhile' })
  // GitHub's answer to the swap may be lost, and the next push may come before the question.
  const above = await store.readCommit(now)
  if (above.parents.includes(created.sha))
    return result('committed', {
      sha: created.sha,
      verified: created.verified,
      files,
      reason: `${files.length} files in one commit, and a newer one on top`,
    })
  return await judgeMovedHead(store, request, now)
}

/**
 * The branch is not where the artefacts were made from. It is ours when this very writeback is what
 * moved it: by an attempt that ended before it could say so, or by a second leader. Otherwise the
 * artefacts are stale, and the run of the newer head makes its own.
 */
async function judgeMovedHead(store: CommitStore, request: WritebackRequest, head: string): Promise<WritebackResult> {
  const superseded = result('superseded', {
    sha: head,
    reason: `the branch moved from ${request.expectedHead} to ${head}; the run of that commit writes its own artefacts`,
  })
  const commit = await store.readCommit(head)
  const digest = digestInMessage(commit.message)
  if (digest === undefined || commit.parents.length !== 1 || commit.parents[0] !== request.expectedHead)
    return superseded
  const plan = await planFor(store, request, await store.readCommit(request.expectedHead))
  if (plan.refusals.length > 0 || digest !== plan.inputsDigest || commit.treeSha !== plan.tree) return superseded
  return result('committed', {
    sha: head,
    files: plan.changes.map(({ path }) => path),
    reason: 'this writeback was committed already',
  })
}

async function planFor(store: CommitStore, request: WritebackRequest, { tree }: Commit): Promise<Plan> {
  const directories = new Set(
    request.files.flatMap(({ path }) => path.split('/').map((_, length, names) => names.slice(0, length).join('/'))),
  )
  const attributes: AttributesFile[] = []
  for (const directory of directories) {
    const entry = tree.get(directory === '' ? '.gitattributes' : `${directory}/.gitattributes`)
    if (entry?.mode.startsWith('100') === true)
      attributes.push({ directory, text: Buffer.from(await store.readBlob(entry.sha)).toString() })
  }
  return planWriteback({ ...request, head: request.expectedHead, tree, attributes })
}

function result(
  outcome: WritebackResult['outcome'],
  rest: Partial<WritebackResult> & { reason: string },
): WritebackResult {
  return { outcome, sha: '', verified: false, files: [], refusals: [], ...rest }
}
