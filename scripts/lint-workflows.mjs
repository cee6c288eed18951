/**
 * `npm run lint-workflows`: actionlint and zizmor over the workflows and actions, and actionlint over what the
 * getting-started page tells to write; at pinned versions, installed into `.cache/tools` with the package managers of their
 * languages (Go, Python).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { actionlint } from './actionlint.mjs'
import { installedTool, quietly } from './installed-tool.mjs'
import { readPageFiles } from './page-files.mjs'
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

/** Workflows of the page, each with a number, since the page shows some twice. */
function lintPage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'llem-page-'))
  try {
    const files = readPageFiles(root)
      .filter(({ name }) => name.startsWith('.github/workflows/'))
      .map(({ name, text }, index) => {
        const file = path.join(folder, `${index}-${path.basename(name)}`)
        writeFileSync(file, text)
        return file
      })
    if (files.length > 5) return actionlint(files)
    process.stderr.write(
      `docs/getting-started.md shows ${files.length} workflows, expected more; is the form of its blocks the same?\n`,
    )
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const statuses = [
  actionlint(workflows),
  lintPage(),
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
