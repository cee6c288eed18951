/**
 * `npm run test-act`: the reusable workflows under act, on a repository that has nothing but the lines
 * of the getting-started page, with the bundles of dist/ and a stateful GitHub behind a proxy.
 *
 * It needs Go, to build act once, and the bundles. What stands in: `actions/checkout` and the two
 * artefact actions, which need github.com; act's own artifact server serves the archives, and
 * atomic-writeback reads them from it with the real client.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const ACT = '0.2.87'

async function main(): Promise<number> {
  const emulation = await import('../actions/shared/testing/emulator')
  const { startProxy } = await import('../actions/shared/testing/proxy')
  const act = installAct()
  const home = mkdtempSync(path.join(tmpdir(), 'llem-act-'))
  const emulator = await emulation.startEmulator()
  const proxy = await startProxy(emulator.url)
  let failures = 0
  try {
    const tree = releaseTree(home)
    makeWheel(home)
    for (const scenario of ['success', 'probe failure', 'fork'] as const) {
      proxy.reset()
      const branch = scenario.replace(' ', '-')
      const files = downstream(home, scenario !== 'success')
      const head = await emulation.makeBranch(emulator.url, branch, files)
      const clone = localClone(
        home,
        branch,
        files,
        await emulation.callApi(emulator.url, 'GET', `repos/${emulation.REPOSITORY}/git/commits/${head}`),
      )
      const { number } = await pullRequest(emulation, emulator.url, branch)
      if (scenario === 'fork')
        proxy.fault = ({ method, path: route }) =>
          method === 'GET' || route.includes('/git/')
            ? undefined
            : { kind: 'status', status: 403, message: 'Resource not accessible by integration' }
      const log = await runAct(act, {
        home,
        tree,
        clone,
        head,
        branch,
        number,
        api: proxy.url,
        fork: scenario === 'fork',
      })
      const now = await emulation.headOf(emulator.url, branch)
      const written =
        now === head ? [] : Object.keys(await emulation.filesAt(emulator.url, now)).filter((file) => !(file in files))
      const comments = await emulation.callApi<{ body: string }[]>(
        emulator.url,
        'GET',
        `repos/${emulation.REPOSITORY}/issues/${number}/comments`,
      )
      const labels = (
        await emulation.callApi<{ name: string }[]>(
          emulator.url,
          'GET',
          `repos/${emulation.REPOSITORY}/issues/${number}/labels`,
        )
      ).map(({ name }) => name)
      const expectations: Record<typeof scenario, boolean> = {
        success:
          written.some((file) => file.endsWith('invariants.validated.yaml')) &&
          written.some((file) => file.endsWith('schema.discovered.json')) &&
          labels.includes('safe-bump'),
        'probe failure':
          written.length === 0 &&
          comments.some(({ body }) => body.includes('landmarks are missing')) &&
          labels.includes('probe-blocked'),
        fork: written.length === 0 && comments.length === 0 && log.includes('from a fork'),
      }
      const passed = expectations[scenario]
      process.stdout.write(
        `${passed ? 'pass' : 'FAIL'}  ${scenario}: ${written.length} files committed, ${comments.length} comments, labels ${labels.join(', ') || 'none'}\n`,
      )
      if (process.env['LLEM_ACT_LOG'] !== undefined) writeFileSync(`${process.env['LLEM_ACT_LOG']}-${branch}.log`, log)
      if (!passed) {
        failures += 1
        process.stdout.write(
          `${log
            .split('\n')
            .filter((line) => /Failure|::error|Error|rror:/.test(line))
            .slice(0, 30)
            .join('\n')}\n`,
        )
      }
    }
  } finally {
    await proxy.close()
    await emulator.close()
    rmSync(home, { recursive: true, force: true })
  }
  return failures === 0 ? 0 : 1
}

/** Builds act once, at its pinned version. */
function installAct(): string {
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
function releaseTree(home: string): string {
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

/** A library of one class, as a wheel that pip installs without a network. */
function makeWheel(home: string): void {
  const build = path.join(home, 'wheel')
  mkdirSync(path.join(build, 'demo-2.0.dist-info'), { recursive: true })
  writeFileSync(
    path.join(build, 'demo.py'),
    '__version__ = "2.0"\n\n\nclass Config:\n    def __init__(self, size=1):\n        self.size = size\n        self.validate()\n\n    def validate(self):\n        if self.size > 4:\n            raise ValueError("size must be at most 4")\n',
  )
  writeFileSync(path.join(build, 'demo-2.0.dist-info/METADATA'), 'Metadata-Version: 2.1\nName: demo\nVersion: 2.0\n')
  writeFileSync(
    path.join(build, 'demo-2.0.dist-info/WHEEL'),
    'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  )
  writeFileSync(path.join(build, 'demo-2.0.dist-info/RECORD'), '')
  execFileSync(
    'python3',
    ['-m', 'zipfile', '-c', path.join(home, 'demo-2.0-py3-none-any.whl'), 'demo.py', 'demo-2.0.dist-info'],
    { cwd: build },
  )
}

/** The files of the getting-started page, for the demo engine. */
function downstream(home: string, missingLandmark: boolean): Record<string, string> {
  const page = readFileSync(path.join(root, 'docs/getting-started.md'), 'utf8')
  const workflow = /`\.github\/workflows\/llem\.yml`:\n\n```yaml\n([^`]*)```/.exec(page)?.[1]
  if (workflow === undefined) throw new Error('docs/getting-started.md shows no .github/workflows/llem.yml')
  const landmarks = missingLandmark ? 'landmarks: ["demo:Gone"]\n' : ''
  return {
    '.github/workflows/llem.yml': workflow,
    'engine_versions/demo/current.yaml':
      'schema_version: 1\nengine: demo\nlibrary:\n  pep503_name: demo\n  current_version: "2.0"\n',
    'engine_versions/demo/engine.yaml': `schema_version: 1\nengine: demo\nimport_name: demo\ntargets:\n  - modules: [demo]\n    select: {shapes: [validators]}\nvalidator_methods: [validate]\n${landmarks}pip: ["demo @ file://${home}/demo-2.0-py3-none-any.whl"]\n`,
    'engine_versions/demo/pins.yaml':
      'schema_version: 1\nengine: demo\nproducers:\n  invariants: ">=2.0,<3"\n  schemas: ">=2.0,<3"\n',
  }
}

interface ApiCommit {
  readonly tree: { readonly sha: string }
  readonly message: string
}

/** A clone with the same tree as the commit that the emulator has. */
function localClone(home: string, branch: string, files: Readonly<Record<string, string>>, commit: ApiCommit): string {
  const clone = path.join(home, `repository-${branch}`)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
    writeFileSync(path.join(clone, file), text)
  }
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: clone,
      encoding: 'utf8',
    }).trim()
  git('init', '--quiet', '--initial-branch', branch)
  git('add', '.')
  git('commit', '--quiet', '--message', commit.message)
  if (git('rev-parse', 'HEAD^{tree}') !== commit.tree.sha) throw new Error('the emulator has another tree')
  return clone
}

async function pullRequest(
  emulation: typeof import('../actions/shared/testing/emulator'),
  url: string,
  branch: string,
): Promise<{ number: number }> {
  return await emulation.callApi(url, 'POST', `repos/${emulation.REPOSITORY}/pulls`, {
    title: branch,
    head: branch,
    base: 'main',
  })
}

interface ActRun {
  readonly home: string
  readonly tree: string
  readonly clone: string
  readonly head: string
  readonly branch: string
  readonly number: number
  readonly api: string
  readonly fork: boolean
}

async function runAct(act: string, run: ActRun): Promise<string> {
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

if (spawnSync('go', ['version']).status !== 0) {
  process.stderr.write('npm run test-act needs Go, to build act\n')
  process.exitCode = 1
} else {
  void main().then((status) => {
    process.exitCode = status
  })
}
