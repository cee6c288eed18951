/** Runs one of the JavaScript tools of node_modules with this Node, and passes on how it ended. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/**
 * @param {string} packageName for example `jest`
 * @param {string} bin the executable's path inside the package, for example `bin/jest.js`
 * @param {string[]} args
 * @returns {number} the exit status
 */
export function runTool(packageName, bin, args) {
  const home = path.dirname(require.resolve(`${packageName}/package.json`))
  const result = spawnSync(process.execPath, [path.join(home, bin), ...args], { stdio: 'inherit' })
  return result.status ?? 1
}
