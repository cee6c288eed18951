/**
 * A proxy in front of the emulator: it adds what the emulator lacks (ETags, the length limit of a
 * comment, GitHub's words for permissions, answers a test makes up) and breaks what it is told to.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { answerGap, type LabelHistory } from './github-gaps'

export interface ProxiedRequest {
  readonly method: string
  /** Path and query, for example `/repos/o/r/issues/1/comments?per_page=100`. */
  readonly path: string
  readonly body: string
  /** 0 for the first request the proxy got. */
  readonly index: number
}

/** How a request is broken. `late` faults happen after the emulator has carried the request out. */
export type Fault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly message?: string
      readonly late?: boolean
    }
  | { readonly kind: 'reset'; readonly late?: boolean }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'slow'; readonly milliseconds: number }

/** What a test makes up: a body that is sent as JSON, or bytes as they are. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Proxy {
  /** Without a final slash. */
  readonly url: string
  /** Every request so far with the status it was answered with (0 for none). */
  readonly log: readonly (ProxiedRequest & { readonly status: number })[]
  /** Decides about the next requests; undefined lets one pass. */
  fault: (request: ProxiedRequest) => Fault | undefined
  /** Answers instead of the emulator; undefined forwards. */
  answer: (request: ProxiedRequest) => Answer | undefined
  /** Waited for before a request is forwarded: a test's chance to do something in between. */
  before: (request: ProxiedRequest) => Promise<void>
  reset(): void
  close(): Promise<void>
}

const COMMENT_LIMIT = 65_536

interface Reply {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string | Buffer
}

export async function startProxy(target: string): Promise<Proxy> {
  const log: (ProxiedRequest & { status: number })[] = []
  const defaults = { fault: () => undefined, answer: () => undefined, before: () => Promise.resolve() }
  const proxy: Proxy = {
    url: '',
    log,
    ...defaults,
    reset: () => {
      log.length = 0
      Object.assign(proxy, defaults)
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const request: ProxiedRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      body: Buffer.concat(chunks).toString(),
      index: log.length,
    }
    const entry = { ...request, status: 0 }
    log.push(entry)
    await proxy.before(request)
    const fault = proxy.fault(request)
    const late = fault !== undefined && 'late' in fault && fault.late
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds))
    const real =
      fault !== undefined && fault.kind !== 'slow' && fault.kind !== 'truncated' && !late
        ? undefined
        : await reply(target, request, incoming, proxy)
    if (fault?.kind === 'reset') {
      outgoing.destroy()
      return
    }
    const sent =
      fault?.kind === 'status'
        ? {
            status: fault.status,
            headers: { ...fault.headers },
            text: JSON.stringify({ message: fault.message ?? 'Server Error' }),
          }
        : real
    if (sent === undefined) throw new Error('a fault without an answer')
    entry.status = sent.status
    if (fault?.kind === 'truncated') {
      // The length is announced for the whole, so that the client sees a cut and not a short answer.
      outgoing.writeHead(sent.status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(sent.text),
      })
      outgoing.write(sent.text.slice(0, sent.text.length >> 1))
      setTimeout(() => {
        outgoing.destroy()
      }, 5)
      return
    }
    outgoing.writeHead(sent.status, { 'content-type': 'application/json', ...sent.headers })
    outgoing.end(sent.text)
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => {
      outgoing.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(proxy, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

function bodyOf({ body }: Answer): string | Buffer {
  return Buffer.isBuffer(body) ? body : JSON.stringify(body)
}

async function reply(target: string, request: ProxiedRequest, incoming: IncomingMessage, proxy: Proxy): Promise<Reply> {
  const made = proxy.answer(request) ?? tooLong(request)
  const raw =
    made === undefined
      ? await forward(target, request, incoming)
      : { status: made.status, headers: { ...made.headers }, text: bodyOf(made) }
  const own = `http://${incoming.headers.host ?? ''}`
  if (Buffer.isBuffer(raw.text)) return raw
  const text = await corrected(target, request, incoming, raw.text)
  const headers = { ...raw.headers }
  if (headers['link'] !== undefined)
    headers['link'] = headers['link'].replaceAll(/https?:\/\/(?:localhost|127\.0\.0\.1):\d+/g, own)
  if (request.method !== 'GET' || raw.status !== 200) return { status: raw.status, headers, text }
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`
  if (incoming.headers['if-none-match'] === etag) return { status: 304, headers: { ...headers, etag }, text: '' }
  return { status: 200, headers: { ...headers, etag }, text }
}

/** What the emulator says otherwise than GitHub: the word for write access, and the head of a pull request that moved. */
async function corrected(
  target: string,
  request: ProxiedRequest,
  incoming: IncomingMessage,
  text: string,
): Promise<string> {
  if (request.method !== 'GET') return text
  if (request.path.endsWith('/permission')) return text.replace('"permission":"push"', '"permission":"write"')
  const pulls = /^(\/repos\/[^/]+\/[^/]+)\/pulls(?:\/\d+|\?.*)?$/.exec(request.path)
  if (pulls === null) return text
  const heads = `${pulls[1] ?? ''}/git/ref/heads`
  const moved = async (value: PullRequestAnswer): Promise<PullRequestAnswer> => {
    if (value.head === undefined) return value
    const { text: ref } = await forward(target, { ...request, path: `${heads}/${value.head.ref}` }, incoming)
    const sha = (JSON.parse(ref) as { object?: { sha: string } }).object?.sha ?? value.head.sha
    return { ...value, head: { ...value.head, sha } }
  }
  const answer = JSON.parse(text) as PullRequestAnswer | PullRequestAnswer[]
  return JSON.stringify(Array.isArray(answer) ? await Promise.all(answer.map(moved)) : await moved(answer))
}

interface PullRequestAnswer {
  readonly head?: { readonly ref: string; readonly sha: string }
}

/** By the address of the emulator. */
const histories = new Map<string, LabelHistory>()

type TextReply = Reply & { readonly text: string }

async function forward(target: string, request: ProxiedRequest, incoming: IncomingMessage): Promise<TextReply> {
  const history: LabelHistory = histories.get(target) ?? new Map<string, never>()
  histories.set(target, history)
  const gap = await answerGap(request, history, async (method, path) => {
    const { text } = await send(target, { ...request, method, path, body: '' }, incoming)
    return text
  })
  return gap === undefined
    ? await send(target, request, incoming)
    : { status: 200, headers: {}, text: JSON.stringify(gap) }
}

async function send(target: string, request: ProxiedRequest, incoming: IncomingMessage): Promise<TextReply> {
  const response = await fetch(target + request.path, {
    method: request.method,
    headers: { authorization: incoming.headers.authorization ?? '', 'content-type': 'application/json' },
    ...(request.body === '' ? {} : { body: request.body }),
  })
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => name === 'link' || name.startsWith('x-ratelimit')),
  )
  return { status: response.status, headers, text: await response.text() }
}

function tooLong({ method, path, body }: ProxiedRequest): Answer | undefined {
  if (!/\/comments(?:\/\d+)?$/.test(path) || (method !== 'POST' && method !== 'PATCH')) return undefined
  const text = (JSON.parse(body) as { body?: string }).body ?? ''
  return text.length > COMMENT_LIMIT
    ? {
        status: 422,
        body: { message: 'Validation Failed', errors: [`body is too long (maximum is ${COMMENT_LIMIT} characters)`] },
      }
    : undefined
}
