/** The client of an action: address and proxy from the runner's environment. */
import { type Clock } from '../runtime/clock'
import { type Logger } from '../runtime/logger'
import { GithubClient } from './client'
import { fetchTransport } from './transport'

export interface ActionClientOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly logger: Logger
  readonly clock: Clock
  readonly token: string
  readonly stage: string
  /** Milliseconds since 1970; see ClientOptions. */
  readonly deadline?: number
}

export function createClient({ env, logger, clock, token, stage, deadline }: ActionClientOptions): GithubClient {
  return new GithubClient({
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    token,
    userAgent: `llem-actions (${stage})`,
    transport: fetchTransport,
    clock,
    logger,
    random: Math.random,
    ...(deadline === undefined ? {} : { deadline }),
  })
}
