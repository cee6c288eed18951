/**
 * A proxy in front of the emulator: it adds what the emulator lacks (ETags, the length limit of a
 * comment, GitHub's words for permissions, answers a test makes up) and breaks what it is told to.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'

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

/** What a test answers instead of the emulator. */
export interface ProxyAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface Proxy {
  /** Without a final slash. */
  readonly url: string
  /** Every request so far with the status it was answered with (0 for none). */
  readonly log: readonly (ProxiedRequest & { readonly status: number })[]
  /** Decides about the next requests; undefined lets one pass. */
  fault: (request: ProxiedRequest) => Fault | undefined
  /** Answers instead of the emulator; undefined forwards. */
  answer: (request: ProxiedRequest) => ProxyAnswer | undefined
  /** Waited for before a request is forwarded: a test's chance to do something in between. */
  before: (request: ProxiedRequest) => Promise<void>
  reset(): void
  close(): Promise<void>
}

const COMMENT_LIMIT = 65_536

interface Reply {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
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

async function reply(target: string, request: ProxiedRequest, incoming: IncomingMessage, proxy: Proxy): Promise<Reply> {
  const made = proxy.answer(request) ?? tooLong(request)
  const raw =
    made === undefined
      ? await forward(target, request, incoming)
      : { status: made.status, headers: { ...made.headers }, text: JSON.stringify(made.body) }
  const own = `http://${incoming.headers.host ?? ''}`
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
  const pull = /^(\/repos\/[^/]+\/[^/]+)\/pulls\/\d+$/.exec(request.path)
  if (pull === null) return text
  const value = JSON.parse(text) as { head?: { ref: string; sha: string } }
  if (value.head === undefined) return text
  const { text: ref } = await forward(
    target,
    { ...request, path: `${pull[1] ?? ''}/git/ref/heads/${value.head.ref}` },
    incoming,
  )
  const head = (JSON.parse(ref) as { object?: { sha: string } }).object?.sha ?? value.head.sha
  return JSON.stringify({ ...value, head: { ...value.head, sha: head } })
}

async function forward(target: string, request: ProxiedRequest, incoming: IncomingMessage): Promise<Reply> {
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

function tooLong({ method, path, body }: ProxiedRequest): ProxyAnswer | undefined {
  if (!/\/comments(?:\/\d+)?$/.test(path) || (method !== 'POST' && method !== 'PATCH')) return undefined
  const text = (JSON.parse(body) as { body?: string }).body ?? ''
  return text.length > COMMENT_LIMIT
    ? {
        status: 422,
        body: { message: 'Validation Failed', errors: [`body is too long (maximum is ${COMMENT_LIMIT} characters)`] },
      }
    : undefined
}
