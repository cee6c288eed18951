/** One comment per key on a pull request: found by its marker, never doubled, never set back. */
import { createHash } from 'node:crypto'
import { ApiError, UnknownOutcome } from './api-error'
import { type GithubClient } from './client'
import { isLogin } from './token-login'

/** Who wrote a comment and for which commit. */
export interface CommentOrigin {
  readonly runId: number
  readonly attempt: number
  readonly headSha: string
}

export interface Marker extends CommentOrigin {
  /** Lower-case letters, digits and dashes. */
  readonly key: string
  /** What the comment comes to, in one lower-case word, for jobs that read it. */
  readonly verdict: string
  /** First 16 hex digits of the SHA-256 of the verdict and of what stays the same from run to run. */
  readonly hash: string
}

export interface CommentContent {
  /** What people read, without the marker. */
  readonly text: string
  /** The same without what every run writes otherwise, such as the link to the run. */
  readonly lasting: string
  readonly verdict: string
}

/** What GitHub takes, in UTF-16 units, with room for the marker and for what GitHub may count more. */
export const COMMENT_BUDGET = 60_000

const KEY = /^[a-z0-9][a-z0-9-]*$/
const VERDICT = /^[a-z]+$/
const MARKER =
  /^<!-- llem:([a-z0-9-]+) v=1 run=(\d{1,15})\/(\d{1,5}) sha=([0-9a-f]{40,64}) verdict=([a-z]+) hash=([0-9a-f]{16}) -->(?:\r?\n|$)/

/** The first line of a comment: an HTML comment that GitHub keeps and does not show. */
export function formatMarker({ key, runId, attempt, headSha, verdict, hash }: Marker): string {
  if (!KEY.test(key)) throw new Error(`Not a key of a comment: ${key}`)
  if (!VERDICT.test(verdict)) throw new Error(`Not a verdict of a comment: ${verdict}`)
  return `<!-- llem:${key} v=1 run=${runId}/${attempt} sha=${headSha} verdict=${verdict} hash=${hash} -->`
}

/** The marker a comment starts with; a marker that is quoted further down is none. */
export function parseMarker(body: string): Marker | undefined {
  const match = MARKER.exec(body)
  if (match === null) return undefined
  const [, key = '', runId, attempt, headSha = '', verdict = '', hash = ''] = match
  return { key, runId: Number(runId), attempt: Number(attempt), headSha, verdict, hash }
}

export interface ExistingComment {
  readonly id: number
  readonly body: string
  /** Whether an author wrote it whose markers count: anybody can write one. */
  readonly own: boolean
}

export type CommentPlan =
  | { readonly kind: 'nothing'; readonly reason: 'empty' | 'unchanged' | 'newer'; readonly surplus: readonly number[] }
  | { readonly kind: 'create'; readonly body: string; readonly surplus: readonly number[] }
  | { readonly kind: 'update'; readonly id: number; readonly body: string; readonly surplus: readonly number[] }
  | { readonly kind: 'delete'; readonly id: number; readonly surplus: readonly number[] }

/**
 * What has to be done so that exactly the newest content is shown once. The oldest comment of the key
 * stays, so that concurrent jobs agree on which; the others are surplus. Content that says the same is
 * written again only for a new commit, so that its marker names the commit it holds for.
 *
 * @param content undefined when there is nothing to say
 */
export function planComment(
  existing: readonly ExistingComment[],
  key: string,
  content: CommentContent | undefined,
  origin: CommentOrigin,
): CommentPlan {
  const ours = existing
    .flatMap((comment) => {
      const marker = comment.own ? parseMarker(comment.body) : undefined
      return marker?.key === key ? [{ id: comment.id, marker }] : []
    })
    .sort((a, b) => a.id - b.id)
  const [oldest, ...others] = ours
  const surplus = others.map(({ id }) => id)
  const newer = ours.some(
    ({ marker }) => marker.runId > origin.runId || (marker.runId === origin.runId && marker.attempt > origin.attempt),
  )
  // An older run neither writes nor tidies: what it sees may be a comment that is being written.
  if (newer) return { kind: 'nothing', reason: 'newer', surplus: [] }
  if (content === undefined)
    return oldest === undefined
      ? { kind: 'nothing', reason: 'empty', surplus }
      : { kind: 'delete', id: oldest.id, surplus }
  const { text, lasting, verdict } = content
  const hash = createHash('sha256').update(`${verdict}\n${lasting}`).digest('hex').slice(0, 16)
  const body = `${formatMarker({ key, verdict, hash, ...origin })}\n${text}`
  if (oldest === undefined) return { kind: 'create', body, surplus }
  return oldest.marker.hash === hash && oldest.marker.headSha === origin.headSha
    ? { kind: 'nothing', reason: 'unchanged', surplus }
    : { kind: 'update', id: oldest.id, body, surplus }
}

interface ApiComment {
  readonly id: number
  readonly html_url?: string
  readonly body?: string | null
  readonly updated_at?: string
  readonly user?: { readonly login?: string } | null
}

const PERMISSION = 'pull-requests: write'
/** Two jobs that create at the same moment see both comments on the next look and agree. */
const ROUNDS = 4

export type CommentOutcome = 'created' | 'updated' | 'deleted' | 'unchanged' | 'newer' | 'empty'

/**
 * Brings the comment of a key up to date.
 *
 * @param repository `owner/name`
 * @param pullRequest its number
 * @throws ApiError when GitHub lists a comment and says that it is not there
 */
export async function upsertComment(
  client: GithubClient,
  repository: string,
  pullRequest: number,
  key: string,
  content: CommentContent | undefined,
  origin: CommentOrigin,
): Promise<CommentOutcome> {
  const authors = [await client.login()]
  let outcome: CommentOutcome | undefined
  for (let round = 0; round < ROUNDS; round += 1) {
    const existing = await listComments(client, repository, pullRequest, authors)
    const plan = planComment(existing, key, content, origin)
    if (plan.kind === 'nothing' && plan.surplus.length === 0) return outcome ?? plan.reason
    // Up to date before tidy: a failure in between leaves too much, never nothing.
    if (plan.kind === 'create') {
      outcome = 'created'
      await create(client, repository, pullRequest, plan.body)
    } else if (plan.kind === 'update') {
      const gone = await update(client, repository, plan.id, plan.body)
      if (gone !== undefined && round + 1 === ROUNDS) throw gone
      // Deleted since the look. What was surplus then may be what takes its place, so nothing is tidied.
      if (gone !== undefined) continue
      outcome ??= 'updated'
    } else if (plan.kind === 'delete') {
      outcome ??= 'deleted'
      await remove(client, repository, plan.id)
    }
    for (const id of plan.surplus) await remove(client, repository, id)
  }
  return outcome ?? 'unchanged'
}

/** A comment with a marker, by somebody whose markers count. */
export interface MarkedComment {
  readonly marker: Marker
  readonly url: string
  /** When its text was last changed, as GitHub writes it: ISO 8601, to the second. */
  readonly updatedAt: string
}

/**
 * The comments of a pull request that start with a marker, oldest first.
 *
 * @param authors logins whose markers count
 */
export async function readMarked(
  client: GithubClient,
  repository: string,
  pullRequest: number,
  authors: readonly string[],
): Promise<MarkedComment[]> {
  const comments = await listComments(client, repository, pullRequest, authors)
  return comments.flatMap(({ body, own, url, updatedAt }) => {
    const marker = own ? parseMarker(body) : undefined
    return marker === undefined ? [] : [{ marker, url, updatedAt }]
  })
}

/** A comment that may have been written despite a lost answer is found by the next look. */
async function create(client: GithubClient, repository: string, pullRequest: number, body: string): Promise<void> {
  try {
    await client.request('POST', `repos/${repository}/issues/${pullRequest}/comments`, {
      permission: PERMISSION,
      body: { body },
      repeatable: false,
    })
  } catch (error) {
    if (!(error instanceof UnknownOutcome)) throw error
  }
}

/** @returns what GitHub said, when there is no such comment */
async function update(
  client: GithubClient,
  repository: string,
  id: number,
  body: string,
): Promise<ApiError | undefined> {
  try {
    await client.request('PATCH', `repos/${repository}/issues/comments/${id}`, {
      permission: PERMISSION,
      body: { body },
      repeatable: true,
    })
    return undefined
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return error
    throw error
  }
}

async function remove(client: GithubClient, repository: string, id: number): Promise<void> {
  try {
    await client.request('DELETE', `repos/${repository}/issues/comments/${id}`, {
      permission: PERMISSION,
      repeatable: true,
    })
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error
  }
}

async function listComments(
  client: GithubClient,
  repository: string,
  pullRequest: number,
  authors: readonly string[],
): Promise<(ExistingComment & { url: string; updatedAt: string })[]> {
  const rows = await client.list<ApiComment>(`repos/${repository}/issues/${pullRequest}/comments`, {
    permission: 'pull-requests: read',
  })
  return rows.map((row) => ({
    id: row.id,
    body: row.body ?? '',
    url: row.html_url ?? '',
    updatedAt: row.updated_at ?? '',
    own: authors.some((author) => isLogin(author, row.user?.login)),
  }))
}
