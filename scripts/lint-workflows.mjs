/**
 * `npm run lint-workflows`: actionlint and zizmor over the workflows and actions, at pinned versions,
 * installed into `.cache/tools` with the package managers of their languages (Go, Python).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { actionlint } from './actionlint.mjs'
import { installedTool, quietly } from './installed-tool.mjs'
import { root } from './repository.mjs'

const ZIZMOR = '1.32.0'

const zizmor = installedTool(`zizmor-${ZIZMOR}`, (directory) =>
  quietly('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', directory, `zizmor==${ZIZMOR}`]),
)

const run = (program, args) => spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status ?? 1
const workflows = readdirSync(path.join(root, '.github/workflows'))
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => `.github/workflows/${name}`)
const actions = readdirSync(path.join(root, 'actions'))
  .map((name) => `actions/${name}/action.yml`)
  .filter((file) => existsSync(path.join(root, file)))

const statuses = [
  actionlint(workflows),
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
