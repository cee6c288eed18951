/**
 * A small client of GitHub's REST API: repeats what may be repeated, waits as long as GitHub asks
 * for and no longer than the stage can, remembers ETags, counts requests.
 */
import { type Clock } from '../runtime/clock'
import { type Logger } from '../runtime/logger'
import { PlatformError, Problem, UserError } from '../runtime/problems'
import { explainRefusal, type Refusal, UnknownOutcome } from './api-error'
import { parseJson } from './json-text'
import { judgeAttempt } from './retry'
import { askLogin } from './token-login'
import { type HttpResponse, type Transport } from './transport'

export interface ClientOptions {
  /** `GITHUB_API_URL`, for example `https://api.github.com`. */
  readonly apiUrl: string
  readonly token: string
  /** `llem-actions (<stage>)`. */
  readonly userAgent: string
  readonly transport: Transport
  readonly clock: Clock
  readonly logger: Logger
  /** In [0, 1): spreads the retries of jobs that failed together. */
  readonly random: () => number
  /** Nothing is waited for beyond this moment (milliseconds since 1970). */
  readonly deadline?: number
}

export interface RequestOptions {
  /** What the token needs, named when it is refused. */
  readonly permission: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  /**
   * Whether carrying the request out twice equals once. A request that is not repeatable is sent
   * again only when GitHub certainly did not act on it; otherwise `UnknownOutcome` is thrown.
   */
  readonly repeatable: boolean
  /** Whether a refusal passes by itself, as that of a lock does, and the request is sent again. */
  readonly passes?: (refusal: Refusal) => boolean
  /** Sends the ETag of the last answer; an unchanged answer is free of the rate limit. */
  readonly conditional?: boolean
}

export interface Answer<T> {
  readonly status: number
  readonly data: T
  /** The address of the next page, if there is one. */
  readonly next: string | undefined
}

/** Items of a list that one request gets, as many as GitHub gives. */
export const PAGE_SIZE = 100
const ATTEMPTS = 5
const TIMEOUT_MS = 30_000
const PAGE_LIMIT = 50

export class GithubClient {
  readonly #options: ClientOptions
  readonly #etags = new Map<string, { etag: string; answer: Answer<unknown> }>()
  /** Requests sent so far, repetitions included. */
  requests = 0
  /** Share of the token's hourly requests that is left, 0 to 1; undefined while GitHub has not said. */
  quotaLeft: number | undefined
  #login: Promise<string> | undefined

  /** @throws UserError when the token or the address cannot be used at all */
  constructor(options: ClientOptions) {
    if (!/^[\x21-\x7e]+$/.test(options.token)) {
      throw new UserError(
        new Problem({
          key: 'token',
          found: options.token === '' ? 'no value' : 'spaces or characters no token has',
          expected: 'a token',
          advice: 'pass `${{ github.token }}` or the token of a GitHub App',
        }),
      )
    }
    if (!/^https?:\/\/[^\s?#]+$/.test(options.apiUrl)) {
      throw new UserError(
        new Problem({
          key: 'GITHUB_API_URL',
          found: JSON.stringify(options.apiUrl),
          expected: 'the address of a REST API',
          advice: 'leave it to the runner, or set it to https://HOST/api/v3',
        }),
      )
    }
    this.#options = { ...options, apiUrl: options.apiUrl.replace(/\/+$/, '') }
  }

  /** The address of GraphQL, which GitHub Enterprise Server has beside the REST API of version 3. */
  get graphqlUrl(): string {
    return `${this.#options.apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`
  }

  /** The login of the token's owner, for example `github-actions[bot]`; GitHub is asked once. */
  async login(): Promise<string> {
    this.#login ??= askLogin(this)
    return await this.#login
  }

  /**
   * @param path below the API's address, for example `repos/o/r/git/refs`; the caller has encoded it
   * @throws ApiError for a refusal, UserError for a bad token or a missing permission, PlatformError
   *   when GitHub did not recover in time
   */
  async request<T>(method: string, path: string, options: RequestOptions): Promise<Answer<T>> {
    const query = new URLSearchParams(
      Object.entries(options.query ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
    )
    const url = path.startsWith('http')
      ? path
      : `${this.#options.apiUrl}/${path}${query.size > 0 ? `?${query.toString()}` : ''}`
    const what = `${method} ${path.replace(this.#options.apiUrl, '')}`
    const { clock, logger, random, deadline } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.#exchange(method, url, options)
      if (typeof result !== 'string') {
        const answer = this.#accept<T>(url, result, options)
        if (answer !== undefined) return answer
      }
      const now = clock.now().getTime()
      const verdict = judgeAttempt(result, {
        attempt,
        attempts: ATTEMPTS,
        repeatable: options.repeatable,
        passes: options.passes ?? (() => false),
        now,
        deadline: deadline ?? Infinity,
        random: random(),
      })
      if (verdict.kind === 'refused') throw explainRefusal(what, options.permission, verdict)
      if (verdict.kind === 'unknown')
        throw new UnknownOutcome(`${what} got no answer (${verdict.reason}); it may have been carried out`)
      if (verdict.kind === 'give-up') throw new PlatformError(`${what}: ${verdict.reason}`)
      logger.info(`${what}: ${verdict.reason}; trying again in ${(verdict.waitMs / 1000).toFixed(1)} s`)
      await clock.sleep(verdict.waitMs)
    }
  }

  /**
   * All items of a list, page after page.
   *
   * @param key the property that holds the items, when the answer is not the list itself
   */
  async list<T>(path: string, options: Omit<RequestOptions, 'repeatable'>, key?: string): Promise<T[]> {
    const items: T[] = []
    let next: string | undefined = path
    for (let page = 0; next !== undefined && page < PAGE_LIMIT; page += 1) {
      const query = page === 0 ? { per_page: PAGE_SIZE, ...options.query } : undefined
      const answer: Answer<T[] | Record<string, T[]>> = await this.request('GET', next, {
        permission: options.permission,
        repeatable: true,
        ...(options.conditional === undefined ? {} : { conditional: options.conditional }),
        ...(query === undefined ? {} : { query }),
      })
      const data = key === undefined ? answer.data : (answer.data as Record<string, T[]>)[key]
      if (!Array.isArray(data))
        throw new PlatformError(
          `GET ${path}: the answer has no list${key === undefined ? '' : ` \`${key}\``}; is GITHUB_API_URL the address of GitHub's API?`,
        )
      items.push(...data)
      next = answer.next
    }
    if (next !== undefined) throw new PlatformError(`GET ${path}: more than ${PAGE_LIMIT} pages; reduce what is listed`)
    return items
  }

  /** One exchange; a text says why there was no usable answer. */
  async #exchange(method: string, url: string, options: RequestOptions): Promise<HttpResponse | string> {
    const known = options.conditional === true ? this.#etags.get(url) : undefined
    this.requests += 1
    try {
      return await this.#options.transport({
        method,
        url,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${this.#options.token}`,
          'user-agent': this.#options.userAgent,
          'x-github-api-version': '2022-11-28',
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(known === undefined ? {} : { 'if-none-match': known.etag }),
        },
        body: options.body === undefined ? undefined : JSON.stringify(options.body),
        timeoutMs: TIMEOUT_MS,
      })
    } catch (error) {
      return networkReason(error)
    }
  }

  /** The answer, when it is complete; undefined when it has to be judged. */
  #accept<T>(url: string, response: HttpResponse, options: RequestOptions): Answer<T> | undefined {
    const share = Number(response.headers['x-ratelimit-remaining']) / Number(response.headers['x-ratelimit-limit'])
    if (Number.isFinite(share)) this.quotaLeft = share
    const common = { status: response.status, next: this.#nextPage(response.headers['link']) }
    if (response.status === 304) {
      const known = this.#etags.get(url)
      return known === undefined ? undefined : { ...(known.answer as Answer<T>), status: 304 }
    }
    if (response.status < 200 || response.status > 299) return undefined
    if (response.text === '') return { ...common, data: undefined as T }
    const data = parseJson(response.text)
    if (data === undefined) return undefined
    const answer = { ...common, data: data.value as T }
    const etag = response.headers['etag']
    if (options.conditional === true && etag !== undefined) this.#etags.set(url, { etag, answer })
    return answer
  }

  /** Only an address of this API is followed: the token goes with the request. */
  #nextPage(link: string | undefined): string | undefined {
    const url = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1]
    if (url === undefined) return undefined
    const target = new URL(url, this.#options.apiUrl)
    const own = new URL(this.#options.apiUrl)
    return target.origin === own.origin
      ? target.href
      : `${this.#options.apiUrl}${target.pathname.slice(own.pathname === '/' ? 0 : own.pathname.length)}${target.search}`
  }
}

function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause : error
  const code = (cause as NodeJS.ErrnoException).code
  return code ?? (cause.name === 'TimeoutError' ? `no answer in ${TIMEOUT_MS / 1000} s` : cause.message)
}
