/** Tools of other languages at pinned versions, installed once into `.cache/tools`. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './repository.mjs'

/** Runs a program; what it prints is shown only when it fails, and then this process ends. */
export function quietly(program, args, env = {}) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } })
  if (result.status === 0) return
  process.stderr.write(
    `${program} ${args.join(' ')} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`,
  )
  process.exit(1)
}

/**
 * Installs into a temporary directory and renames it, so that half an installation is never used.
 *
 * @param {string} name with the version, for example `actionlint-1.7.12`
 * @param {(directory: string) => void} install
 * @returns {string} the directory that holds the tool
 */
export function installedTool(name, install) {
  const home = path.join(root, '.cache/tools', name)
  if (existsSync(home)) return home
  const temporary = `${home}.${process.pid}.tmp`
  mkdirSync(temporary, { recursive: true })
  install(temporary)
  rmSync(home, { recursive: true, force: true })
  renameSync(temporary, home)
  return home
}
