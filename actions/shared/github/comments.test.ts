import fc from 'fast-check'
import { callApi, REPOSITORY, TOKEN } from '../testing/emulator'
import { fakeClock } from '../testing/fake-clock'
import { openPullRequest } from '../testing/pull-requests'
import { recordingLogger } from '../testing/recording-logger'
import { useGithub } from '../testing/test-github'
import {
  type CommentContent,
  type CommentOutcome,
  type ExistingComment,
  formatMarker,
  parseMarker,
  planComment,
  upsertComment,
} from './comments'
import { createClient } from './create-client'

const SHA = 'a'.repeat(40)
const origin = (runId: number, attempt = 1): { runId: number; attempt: number; headSha: string } => ({
  runId,
  attempt,
  headSha: SHA,
})

const said = (text: string, runUrl = ''): CommentContent => ({ text: text + runUrl, lasting: text, verdict: 'changed' })
const MARK = { verdict: 'changed', hash: '0'.repeat(16) }

/** A pull request whose comments several writers change one call at a time. */
function apply(
  comments: ExistingComment[],
  nextId: () => number,
  key: string,
  content: string | undefined,
  run: number,
): void {
  const plan = planComment(comments, key, content === undefined ? undefined : said(content), origin(run))
  if (plan.kind === 'create') comments.push({ id: nextId(), body: plan.body, own: true })
  if (plan.kind === 'update')
    comments.splice(
      comments.findIndex(({ id }) => id === plan.id),
      1,
      { id: plan.id, body: plan.body, own: true },
    )
  const gone = [...plan.surplus, ...(plan.kind === 'delete' ? [plan.id] : [])]
  for (const id of gone)
    comments.splice(
      comments.findIndex((comment) => comment.id === id),
      1,
    )
}

it('writes and reads a marker, and takes nothing else for one', () => {
  const marker = { key: 'report-vllm-schemas', ...origin(12, 3), verdict: 'blocked', hash: '0123456789abcdef' }
  expect(parseMarker(`${formatMarker(marker)}\ntext`)).toEqual(marker)
  for (const text of [
    '',
    'x',
    `x\n${formatMarker(marker)}`,
    `> ${formatMarker(marker)}`,
    formatMarker(marker).replace('v=1', 'v=2'),
    formatMarker(marker).replace(SHA, 'main'),
    formatMarker(marker).replace('blocked', '-->'),
  ])
    expect(parseMarker(text)).toBeUndefined()
  for (const key of ['--> <b>', 'A', '', 'a b']) expect(() => formatMarker({ ...marker, key })).toThrow()
  expect(() => formatMarker({ ...marker, verdict: '--> <b>' })).toThrow()
})

it('a comment that somebody else wrote is not ours, whatever it starts with', () => {
  const body = `${formatMarker({ key: 'k', ...origin(999), ...MARK })}\nforged`
  expect(planComment([{ id: 1, body, own: false }], 'k', said('text'), origin(1)).kind).toBe('create')
})

it('the same is written again only for another commit, whatever run says it', () => {
  const comments: ExistingComment[] = []
  const plan = (content: CommentContent, run: number, headSha = SHA): ReturnType<typeof planComment> =>
    planComment(comments, 'k', content, { runId: run, attempt: 1, headSha })
  const created = plan(said('text', ' run 1'), 1)
  if (created.kind === 'create') comments.push({ id: 1, body: created.body, own: true })
  expect(plan(said('text', ' run 2'), 2)).toMatchObject({ kind: 'nothing', reason: 'unchanged' })
  const moved = plan(said('text', ' run 2'), 2, 'b'.repeat(40))
  expect(moved).toMatchObject({ kind: 'update', id: 1, body: expect.stringMatching(/run=2\/1 sha=b{40}/) as string })
  expect(plan({ ...said('text'), verdict: 'breaking' }, 2)).toMatchObject({ kind: 'update' })
})

it('never goes back: an older run neither writes nor deletes', () => {
  const comments: ExistingComment[] = []
  apply(comments, () => 1, 'k', 'new', 20)
  expect(planComment(comments, 'k', said('old'), origin(19))).toEqual({ kind: 'nothing', reason: 'newer', surplus: [] })
  expect(planComment(comments, 'k', undefined, origin(19)).kind).toBe('nothing')
  expect(planComment(comments, 'k', said('new'), origin(21))).toMatchObject({ kind: 'nothing', reason: 'unchanged' })
  expect(planComment(comments, 'k', said('newer'), origin(20, 2)).kind).toBe('update')
  expect(planComment(comments, 'k', undefined, origin(20)).kind).toBe('delete')
})

it('jobs that write at once end with one comment, that of the newest run', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ run: fc.integer({ min: 1, max: 5 }), stale: fc.boolean() }), { minLength: 1, maxLength: 8 }),
      (writers) => {
        let id = 0
        const nextId = (): number => (id += 1)
        const comments: ExistingComment[] = []
        for (const { run, stale } of writers) {
          // A stale writer decided before the others wrote: it creates a second comment.
          if (stale)
            comments.push({
              id: nextId(),
              body: `${formatMarker({ key: 'k', ...origin(run), ...MARK })}\nof run ${run}`,
              own: true,
            })
          apply(comments, nextId, 'k', `of run ${run}`, run)
        }
        const newest = Math.max(...writers.map(({ run }) => run))
        // Each writer looks again until nothing is left to do.
        for (let round = 0; round < 2; round += 1) apply(comments, nextId, 'k', `of run ${newest}`, newest)
        expect(comments).toHaveLength(1)
        expect(comments[0]?.body.endsWith(`of run ${newest}`)).toBe(true)
      },
    ),
  )
})

describe('a comment that somebody deletes while it is written', () => {
  const github = useGithub()
  let counter = 0
  beforeEach(() => {
    github.proxy.reset()
  })
  const open = async (): Promise<number> => {
    const branch = `comments-${(counter += 1)}`
    return (await openPullRequest(github.emulator.url, branch, { 'x.txt': `${branch}\n` })).number
  }
  const write = async (number: number, runId: number): Promise<CommentOutcome> => {
    const env = { GITHUB_API_URL: github.proxy.url }
    const client = createClient({ env, logger: recordingLogger(), clock: fakeClock(), token: TOKEN, stage: 'test' })
    return await upsertComment(client, REPOSITORY, number, 'k', said(`text of run ${runId}`), origin(runId))
  }
  const route = (number: number): string => `repos/${REPOSITORY}/issues/${number}/comments`
  const comments = (number: number): Promise<{ id: number; body: string }[]> =>
    callApi(github.emulator.url, 'GET', route(number))
  /** Deletes the oldest comment of a pull request as soon as somebody wants to change it. */
  const deleteFirst = (number: number): void => {
    let done = false
    github.proxy.before = async ({ method }) => {
      if (method !== 'PATCH' || done) return
      done = true
      const [oldest] = await comments(number)
      await callApi(github.emulator.url, 'DELETE', `repos/${REPOSITORY}/issues/comments/${oldest?.id ?? 0}`)
    }
  }

  it('is written anew', async () => {
    const number = await open()
    expect(await write(number, 1)).toBe('created')
    deleteFirst(number)
    expect(await write(number, 2)).toBe('created')
    expect((await comments(number)).map(({ body }) => body.split('\n')[1])).toEqual(['text of run 2'])
  })

  it('gives its place to the next one of the same key', async () => {
    const number = await open()
    await write(number, 1)
    const [first] = await comments(number)
    const { id } = await callApi<{ id: number }>(github.emulator.url, 'POST', route(number), { body: first?.body })
    deleteFirst(number)
    expect(await write(number, 2)).toBe('updated')
    expect(await comments(number)).toMatchObject([{ id, body: expect.stringContaining('text of run 2') as string }])
  })

  it('is a refusal when it is there all the same: nobody is told that it was written', async () => {
    const number = await open()
    await write(number, 1)
    github.proxy.fault = ({ method }) =>
      method === 'PATCH' ? { kind: 'status', status: 404, message: 'Not Found' } : undefined
    await expect(write(number, 2)).rejects.toThrow(/GitHub answered 404 to PATCH/)
  })
})
