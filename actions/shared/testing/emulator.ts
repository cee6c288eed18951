/** A GitHub of one's own: the pinned emulator as a server process, and repositories in it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

export const OWNER = 'octo'
export const REPOSITORY = `${OWNER}/energy`
/** The token of the bot that the workflows use. */
export const TOKEN = 'ghs_bot_token_of_the_emulator'
export const BOT = 'llem-bot'

export interface Emulator {
  /** Without a final slash. */
  readonly url: string
  close(): Promise<void>
}

/** More tokens of the bot: the emulator gives each 5000 requests. */
export const spareToken = (index: number): string => `${TOKEN}_${index % SPARE_TOKENS}`
const SPARE_TOKENS = 100

/** People by login; each has the token `token-<login>`. */
const PEOPLE = [OWNER, 'maria', 'stranger', 'reader'] as const

/** @param bot the login that the tokens of the bot belong to */
export async function startEmulator(bot = BOT): Promise<Emulator> {
  const directory = mkdtempSync(path.join(tmpdir(), 'llem-emulator-'))
  const seed = path.join(directory, 'seed.json')
  const owners = new Map<string, string>([
    [TOKEN, bot],
    ...Array.from({ length: SPARE_TOKENS }, (_, index): [string, string] => [spareToken(index), bot]),
    ...[bot, ...PEOPLE].map((login): [string, string] => [`token-${login}`, login]),
  ])
  const tokens = Object.fromEntries([...owners].map(([token, login]) => [token, { login, scopes: ['repo'] }]))
  writeFileSync(
    seed,
    JSON.stringify({
      tokens,
      github: {
        users: [bot, ...PEOPLE].map((login) => ({ login })),
        repos: [{ owner: OWNER, name: 'energy', auto_init: true }],
      },
    }),
  )
  const child = spawn(
    process.execPath,
    [path.join(repositoryRoot(), 'actions/shared/testing/emulator-server.mjs'), seed],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('the emulator ended before it listened'))
    })
    createInterface(child.stdout).once('line', (line) => {
      resolve((JSON.parse(line) as { url: string }).url)
    })
  })
  const emulator: Emulator = {
    url: url.replace('localhost', '127.0.0.1'),
    close: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.once('exit', () => {
          resolve()
        })
        child.stdin.end()
        rmSync(directory, { recursive: true, force: true })
      }),
  }
  for (const login of [bot, 'maria'])
    await callApi(
      emulator.url,
      'PUT',
      `repos/${REPOSITORY}/collaborators/${login}`,
      { permission: 'push' },
      `token-${OWNER}`,
    )
  return emulator
}

let calls = 0

/** One request to the API as a person or the bot; throws for a refusal. */
export async function callApi<T = unknown>(
  url: string,
  method: string,
  route: string,
  body?: unknown,
  token = spareToken((calls += 1)),
): Promise<T> {
  const response = await fetch(`${url}/${route}`, {
    method,
    // The server closes connections while this process is busy with something else; none is used twice.
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text.slice(0, 300)}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** A file as a test writes it; a text is a plain file. */
export type TestFile =
  string | { readonly mode: string; readonly content: string } | { readonly mode: '160000'; readonly sha: string }

/** Makes a branch that holds exactly these files, and returns its head. */
export async function makeBranch(
  url: string,
  branch: string,
  files: Readonly<Record<string, TestFile>>,
  token?: string,
): Promise<string> {
  const tree = Object.entries(files).map(([file, value]) => {
    if (typeof value === 'string') return { path: file, mode: '100644', type: 'blob', content: value }
    return 'sha' in value
      ? { path: file, mode: value.mode, type: 'commit', sha: value.sha }
      : { path: file, mode: value.mode, type: 'blob', content: value.content }
  })
  const made = await callApi<{ sha: string }>(url, 'POST', `repos/${REPOSITORY}/git/trees`, { tree }, token)
  const commit = await callApi<{ sha: string }>(
    url,
    'POST',
    `repos/${REPOSITORY}/git/commits`,
    { message: `Start ${branch}`, tree: made.sha, parents: [] },
    token,
  )
  await callApi(url, 'POST', `repos/${REPOSITORY}/git/refs`, { ref: `refs/heads/${branch}`, sha: commit.sha }, token)
  return commit.sha
}

/** A commit by a person on top of a branch, as a push does it. Returns the new head. */
export async function pushByPerson(
  url: string,
  branch: string,
  files: Readonly<Record<string, string>>,
  message = 'Work of a person',
): Promise<string> {
  const parent = await headOf(url, branch)
  const base = await callApi<{ tree: { sha: string } }>(url, 'GET', `repos/${REPOSITORY}/git/commits/${parent}`)
  const tree = await callApi<{ sha: string }>(url, 'POST', `repos/${REPOSITORY}/git/trees`, {
    base_tree: base.tree.sha,
    tree: Object.entries(files).map(([file, content]) => ({ path: file, mode: '100644', type: 'blob', content })),
  })
  const commit = await callApi<{ sha: string }>(url, 'POST', `repos/${REPOSITORY}/git/commits`, {
    message,
    tree: tree.sha,
    parents: [parent],
  })
  await callApi(url, 'PATCH', `repos/${REPOSITORY}/git/refs/heads/${branch}`, { sha: commit.sha, force: false })
  return commit.sha
}

export async function headOf(url: string, branch: string): Promise<string> {
  return (await callApi<{ object: { sha: string } }>(url, 'GET', `repos/${REPOSITORY}/git/ref/heads/${branch}`)).object
    .sha
}

/** Every file of a commit: its mode and content. */
export async function filesAt(url: string, commit: string): Promise<Record<string, { mode: string; content: string }>> {
  const { tree } = await callApi<{ tree: { path: string; mode: string; type: string; sha: string }[] }>(
    url,
    'GET',
    `repos/${REPOSITORY}/git/trees/${commit}?recursive=1`,
  )
  const files: Record<string, { mode: string; content: string }> = {}
  for (const entry of tree) {
    if (entry.type !== 'blob') continue
    const { content } = await callApi<{ content: string }>(url, 'GET', `repos/${REPOSITORY}/git/blobs/${entry.sha}`)
    files[entry.path] = { mode: entry.mode, content: Buffer.from(content, 'base64').toString() }
  }
  return files
}

/** The root of this repository, from wherever a test runs. */
export function repositoryRoot(): string {
  return process.env['LLEM_ACTIONS_ROOT'] ?? path.resolve(__dirname, '../../..')
}
