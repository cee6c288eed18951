/** What GitHub answers and the emulator does not: whose a token is, who set a label, the commits of a pull request. */

/** One request to the emulator with the token of the request that is answered; the text of what it says. */
type Ask = (method: string, path: string) => Promise<string>

interface Asked {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly body: string
}

interface LabelEvent {
  readonly event: 'labeled'
  readonly label: { readonly name: string }
  readonly actor: { readonly login: string; readonly type: string }
}

/** The labels set so far, by the path of their pull request. */
export type LabelHistory = Map<string, LabelEvent[]>

/** @returns the body of the answer; undefined for a request that the emulator answers itself */
export async function answerGap({ method, path, body }: Asked, labels: LabelHistory, ask: Ask): Promise<unknown> {
  const route = path.replace(/\?.*/, '')
  if (method === 'POST' && route === '/graphql') return { data: { viewer: { login: (await whoAsks(ask)).login } } }
  const issue = /^(.*\/issues\/\d+)\/(labels|events)$/.exec(route)
  if (issue?.[2] === 'labels' && method === 'POST') {
    const { login, type } = await whoAsks(ask)
    const { labels: names } = JSON.parse(body) as { labels: string[] }
    const known = labels.get(issue[1] ?? '') ?? []
    labels.set(issue[1] ?? '', [
      ...known,
      ...names.map((name) => ({ event: 'labeled' as const, label: { name }, actor: { login, type } })),
    ])
    return undefined
  }
  if (issue?.[2] === 'events' && method === 'GET') return labels.get(issue[1] ?? '') ?? []
  const pull = /^((\/repos\/[^/]+\/[^/]+)\/pulls\/\d+)\/commits$/.exec(route)
  return pull === null ? undefined : await commitsOf(pull[1] ?? '', pull[2] ?? '', ask)
}

async function whoAsks(ask: Ask): Promise<{ login: string; type: string }> {
  return JSON.parse(await ask('GET', '/user')) as { login: string; type: string }
}

/** Oldest first, up to the present head of the branch; the emulator stays at the first one. */
async function commitsOf(pull: string, repository: string, ask: Ask): Promise<unknown[]> {
  const { head, base } = JSON.parse(await ask('GET', pull)) as { head: { ref: string }; base: { sha: string } }
  const branch = JSON.parse(await ask('GET', `${repository}/git/ref/heads/${head.ref}`)) as { object: { sha: string } }
  const commits: unknown[] = []
  for (let sha: string | undefined = branch.object.sha; sha !== undefined && sha !== base.sha;) {
    const commit = JSON.parse(await ask('GET', `${repository}/git/commits/${sha}`)) as {
      message: string
      parents: { sha: string }[]
    }
    commits.unshift({ sha, commit: { message: commit.message } })
    sha = commit.parents[0]?.sha
  }
  return commits
}
