/** Labels of an owned set: added and removed one by one, so that labels people set stay. */
import { ApiError, PermissionDenied } from './api-error'
import { type GithubClient } from './client'
import { isLogin } from './token-login'

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
  return {
    add: wanted.filter((name) => !hasLabel(present, name)).sort(),
    remove: present.filter((name) => hasLabel(owned, name) && !hasLabel(wanted, name)).sort(),
  }
}

/** Whether a name is among others, as GitHub compares them: without case. */
export function hasLabel(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase())
}

const WRITE = 'pull-requests: write'

/** The names of the labels of a pull request. */
export async function readLabels(client: GithubClient, repository: string, pullRequest: number): Promise<string[]> {
  const rows = await client.list<{ name: string }>(`repos/${repository}/issues/${pullRequest}/labels`, {
    permission: 'pull-requests: read',
  })
  return rows.map(({ name }) => name)
}

/**
 * Whether the label that is there now was put there by a person: by anybody but the token's owner and bots. When GitHub
 * does not say who it was, it was a person.
 */
export async function isSetByPerson(
  client: GithubClient,
  repository: string,
  pullRequest: number,
  name: string,
): Promise<boolean> {
  const events = await client.list<{
    readonly event: string
    readonly label?: { readonly name: string } | null
    readonly actor?: { readonly login: string; readonly type?: string } | null
  }>(`repos/${repository}/issues/${pullRequest}/events`, { permission: 'issues: read' })
  const actor = events.findLast(({ event, label }) => event === 'labeled' && hasLabel([name], label?.name ?? ''))?.actor
  return actor?.type !== 'Bot' && !isLogin(await client.login(), actor?.login)
}

/**
 * Carries a plan out; a label that is missing in the repository is made first.
 *
 * @returns the labels that are missing in the repository and that the token may not make; they are not added
 */
export async function applyLabels(
  client: GithubClient,
  repository: string,
  pullRequest: number,
  plan: LabelPlan,
  definitions: readonly LabelDefinition[],
): Promise<string[]> {
  const unmade: string[] = []
  for (const name of plan.add) {
    const definition = definitions.find((candidate) => candidate.name === name)
    if (definition !== undefined && !(await ensureLabel(client, repository, definition))) unmade.push(name)
  }
  const add = plan.add.filter((name) => !unmade.includes(name))
  if (add.length > 0)
    await client.request('POST', `repos/${repository}/issues/${pullRequest}/labels`, {
      permission: WRITE,
      body: { labels: add },
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
  return unmade
}

/** @returns false when the label is missing and the token may not make it */
async function ensureLabel(
  client: GithubClient,
  repository: string,
  { name, colour, description }: LabelDefinition,
): Promise<boolean> {
  const known = await ignoring(
    404,
    client.request('GET', `repos/${repository}/labels/${encodeURIComponent(name)}`, {
      permission: 'issues: read',
      repeatable: true,
    }),
  )
  if (known !== undefined) return true
  try {
    // Two jobs may make it at once; the second is told that it exists.
    await ignoring(
      422,
      client.request('POST', `repos/${repository}/labels`, {
        permission: 'issues: write',
        body: { name, color: colour, description },
        repeatable: true,
      }),
    )
    return true
  } catch (error) {
    if (!(error instanceof PermissionDenied)) throw error
    return false
  }
}

async function ignoring<T>(status: number, request: Promise<T>): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (error instanceof ApiError && error.status === status) return undefined
    throw error
  }
}
