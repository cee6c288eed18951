/** Labels of an owned set: added and removed one by one, so that labels people set stay. */
import { ApiError } from './api-error'
import { type GithubClient } from './client'

export interface LabelDefinition {
  readonly name: string
  /** Six hex digits. */
  readonly colour: string
  /** At most 100 characters. */
  readonly description: string
}

export interface LabelPlan {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/**
 * The difference between what is wanted and what is there, inside the owned set.
 *
 * @param present names as GitHub gives them; it compares them without case
 * @param owned every name that may be removed
 */
export function planLabels(present: readonly string[], wanted: readonly string[], owned: readonly string[]): LabelPlan {
  const fold = (name: string): string => name.toLowerCase()
  const has = new Set(present.map(fold))
  const wants = new Set(wanted.map(fold))
  return {
    add: wanted.filter((name) => !has.has(fold(name))).sort(),
    remove: present.filter((name) => owned.some((own) => fold(own) === fold(name)) && !wants.has(fold(name))).sort(),
  }
}

const WRITE = 'pull-requests: write'

/** The names of the labels of a pull request. */
export async function readLabels(client: GithubClient, repository: string, pullRequest: number): Promise<string[]> {
  const rows = await client.list<{ name: string }>(`repos/${repository}/issues/${pullRequest}/labels`, {
    permission: 'pull-requests: read',
  })
  return rows.map(({ name }) => name)
}

/** Carries a plan out; a label that is missing in the repository is made first. */
export async function applyLabels(
  client: GithubClient,
  repository: string,
  pullRequest: number,
  plan: LabelPlan,
  definitions: readonly LabelDefinition[],
): Promise<void> {
  for (const name of plan.add) {
    const definition = definitions.find((candidate) => candidate.name === name)
    if (definition !== undefined) await ensureLabel(client, repository, definition)
  }
  if (plan.add.length > 0)
    await client.request('POST', `repos/${repository}/issues/${pullRequest}/labels`, {
      permission: WRITE,
      body: { labels: plan.add },
      repeatable: true,
    })
  for (const name of plan.remove) {
    await ignoring(
      404,
      client.request('DELETE', `repos/${repository}/issues/${pullRequest}/labels/${encodeURIComponent(name)}`, {
        permission: WRITE,
        repeatable: true,
      }),
    )
  }
}

async function ensureLabel(
  client: GithubClient,
  repository: string,
  { name, colour, description }: LabelDefinition,
): Promise<void> {
  const known = await ignoring(
    404,
    client.request('GET', `repos/${repository}/labels/${encodeURIComponent(name)}`, {
      permission: 'issues: read',
      repeatable: true,
    }),
  )
  // Two jobs may make it at once; the second is told that it exists.
  if (known === undefined)
    await ignoring(
      422,
      client.request('POST', `repos/${repository}/labels`, {
        permission: 'issues: write',
        body: { name, color: colour, description },
        repeatable: true,
      }),
    )
}

async function ignoring<T>(status: number, request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (error instanceof ApiError && error.status === status) return undefined
    throw error
  }
}
