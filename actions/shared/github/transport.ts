/** The network, as a parameter: one HTTP exchange, with nothing decided about it. */

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Milliseconds until the exchange is given up. */
  readonly timeoutMs: number
}

export interface HttpResponse {
  readonly status: number
  /** Names are lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Rejects when there was no complete answer: refused, reset, cut or too slow. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>

/**
 * Node's own fetch, so that a bundle carries no HTTP library. Behind a proxy, Node 24 honours
 * `HTTPS_PROXY` when the job sets `NODE_USE_ENV_PROXY=1` (docs/operations.md).
 */
export const fetchTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(timeoutMs),
  })
  const text = await response.text()
  return { status: response.status, headers: Object.fromEntries(response.headers), text }
}
