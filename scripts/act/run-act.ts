/** act, the tree of a release as act reads it, and one run of a downstream repository's workflow. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const ACT = '0.2.87'

/** Builds act once, at its pinned version. */
export function installAct(): string {
  const directory = path.join(root, `.cache/tools/act-${ACT}`)
  const program = path.join(directory, 'act')
  if (existsSync(program)) return program
  mkdirSync(directory, { recursive: true })
  execFileSync('go', ['install', `github.com/nektos/act@v${ACT}`], {
    env: { ...process.env, GOBIN: directory },
    stdio: 'inherit',
  })
  return program
}

/** The tree of a release, with its workflows as act reads them. */
export function releaseTree(home: string): string {
  const tree = path.join(home, 'tree')
  execFileSync(process.execPath, [path.join(root, 'scripts/release-tree.mjs'), tree])
  const workflows = path.join(tree, '.github/workflows')
  for (const name of readdirSync(workflows)) {
    const file = path.join(workflows, name)
    const render = `import(${JSON.stringify(path.join(root, 'scripts/render-self-references.mjs'))}).then(({ renderSelfReferences: r }) => process.stdout.write(r(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'), 'org/llem-actions', 'v1')))`
    writeFileSync(file, execFileSync(process.execPath, ['-e', render]))
  }
  return tree
}

export interface ActRun {
  readonly home: string
  readonly tree: string
  readonly clone: string
  readonly head: string
  readonly branch: string
  readonly number: number
  readonly api: string
  readonly fork: boolean
}

/** @returns the log */
export async function runAct(act: string, run: ActRun): Promise<string> {
  const event = path.join(run.home, `event-${run.branch}.json`)
  const repository = run.fork ? 'someone/energy' : 'octo/energy'
  writeFileSync(
    event,
    JSON.stringify({
      action: 'opened',
      number: run.number,
      repository: { name: 'energy', full_name: 'octo/energy' },
      pull_request: {
        number: run.number,
        head: { sha: run.head, ref: run.branch, repo: { full_name: repository } },
        base: { sha: '', ref: 'main' },
      },
    }),
  )
  const artifacts = path.join(run.home, `artifacts-${run.branch}`)
  const pins = [
    ...readFileSync(path.join(run.tree, '.github/workflows/engine-pipeline.yml'), 'utf8').matchAll(
      /uses: (actions\/[\w-]+@[0-9a-f]{40})/g,
    ),
    ...readFileSync(path.join(run.tree, '.github/workflows/engine-schemas.yml'), 'utf8').matchAll(
      /uses: (actions\/[\w-]+@[0-9a-f]{40})/g,
    ),
  ].map(([, pin = '']) => pin)
  const stub = (pin: string): string =>
    pin.includes('upload') ? 'upload' : pin.includes('download') ? 'download' : 'checkout'
  const args = [
    'pull_request',
    '--workflows',
    '.github/workflows/llem.yml',
    '--eventpath',
    event,
    '--platform',
    'ubuntu-24.04=-self-hosted',
    '--platform',
    'ubuntu-latest=-self-hosted',
    '--artifact-server-path',
    artifacts,
    '--artifact-server-addr',
    '127.0.0.1',
    '--action-cache-path',
    path.join(run.home, `cache-${run.branch}`),
    ...Object.entries({
      LLEM_ORIGIN: run.clone,
      LLEM_ARTIFACTS: artifacts,
      GITHUB_REPOSITORY: 'octo/energy',
      GITHUB_API_URL: run.api,
      GITHUB_HEAD_REF: run.branch,
    }).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    '--secret',
    'GITHUB_TOKEN=ghs_bot_token_of_the_emulator',
    '--local-repository',
    `org/llem-actions@v1=${run.tree}`,
    ...[...new Set(pins)].flatMap((pin) => [
      '--local-repository',
      `${pin}=${path.join(root, 'scripts/act/stubs', stub(pin))}`,
    ]),
  ]
  // The server in this process must be able to answer, so act is not waited for synchronously.
  return await new Promise((resolve) => {
    const child = spawn(act, args, {
      cwd: run.clone,
      env: { PATH: process.env['PATH'], HOME: run.home },
      timeout: 300_000,
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        log += chunk.toString()
      })
    child.on('close', () => {
      resolve(log)
    })
  })
}
