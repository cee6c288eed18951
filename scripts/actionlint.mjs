/** actionlint at a pinned version, installed with Go. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { installedTool, quietly } from './installed-tool.mjs'
import { root } from './repository.mjs'

const VERSION = '1.7.12'

/**
 * @param {readonly string[]} files workflows, absolute or relative to this repository
 * @returns {number} the exit status; findings are on stdout
 */
export function actionlint(files) {
  const home = installedTool(`actionlint-${VERSION}`, (directory) =>
    quietly('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}`], { GOBIN: directory }),
  )
  // shellcheck and pyflakes are not pinned here, so what happens to be on the machine must not matter.
  const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...files]
  return spawnSync(path.join(home, 'actionlint'), args, { cwd: root, stdio: 'inherit' }).status ?? 1
}
