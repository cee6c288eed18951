/**
 * `npm run lint-workflows`: actionlint and zizmor over the workflows and actions, at pinned versions,
 * installed into `.cache/tools` with the package managers of their languages (Go, Python).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './repository.mjs'

const ACTIONLINT = '1.7.12'
const ZIZMOR = '1.32.0'

const tools = path.join(root, '.cache/tools')

/** Runs a program; what it prints is shown only when it fails. */
function quietly(program, args, env = {}) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } })
  if (result.status === 0) return
  process.stderr.write(
    `${program} ${args.join(' ')} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`,
  )
  process.exit(1)
}

/** Installs into a temporary directory and renames it, so that half an installation is never used. */
function installed(name, install) {
  const home = path.join(tools, name)
  if (existsSync(home)) return home
  const temporary = `${home}.${process.pid}.tmp`
  mkdirSync(temporary, { recursive: true })
  install(temporary)
  rmSync(home, { recursive: true, force: true })
  renameSync(temporary, home)
  return home
}

const actionlint = installed(`actionlint-${ACTIONLINT}`, (directory) =>
  quietly('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${ACTIONLINT}`], { GOBIN: directory }),
)
const zizmor = installed(`zizmor-${ZIZMOR}`, (directory) =>
  quietly('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', directory, `zizmor==${ZIZMOR}`]),
)

const run = (program, args) => spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status ?? 1
const workflows = readdirSync(path.join(root, '.github/workflows'))
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => `.github/workflows/${name}`)
const actions = readdirSync(path.join(root, 'actions'))
  .map((name) => `actions/${name}/action.yml`)
  .filter((file) => existsSync(path.join(root, file)))

// shellcheck and pyflakes are not pinned here, so what happens to be on the machine must not matter.
const statuses = [
  run(path.join(actionlint, 'actionlint'), ['-no-color', '-shellcheck=', '-pyflakes=', ...workflows]),
  run(path.join(zizmor, 'bin/zizmor'), [
    '--offline',
    '--no-progress',
    '--quiet',
    '--persona=pedantic',
    '--config',
    '.github/zizmor.yml',
    ...workflows,
    ...actions,
  ]),
]
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1
