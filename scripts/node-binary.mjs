/**
 * `node scripts/node-binary.mjs <major>`: prints the path of a Node of that major version. The one that runs is taken
 * when it fits; otherwise the binary is taken from the registry, as the packages of `npm install node` carry it, and
 * kept in `.cache/node`.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** SHA-512 of the packages for the platform of CI; npm checks those of other platforms against the registry alone. */
const RELEASES = {
  20: {
    version: '20.19.5',
    'linux-x64': 'xuNO04Y9YvjAKVFwOP15sC4AY0dfdmrlxiQOxuiW+wjjHUx9XxO6jEvb57PmeQMm6wMz6nls7t2joeDeb3MHgQ==',
  },
  24: {
    version: '24.9.0',
    'linux-x64': 'mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==',
  },
}

/**
 * @param {number} major
 * @returns {string} absolute path of the program
 */
export function nodeBinary(major) {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath
  const release = RELEASES[major]
  if (release === undefined)
    throw new Error(
      `found ${major}, expected ${Object.keys(RELEASES).join(' or ')}; pin another release in scripts/node-binary.mjs`,
    )
  const platform = `${process.platform}-${process.arch}`
  const home = path.join(root, '.cache/node', `${release.version}-${platform}`)
  const program = path.join(home, 'package/bin/node')
  if (existsSync(program)) return program
  mkdirSync(path.dirname(home), { recursive: true })
  // Two test files may ask at once; neither may see half a folder of the other.
  const scratch = mkdtempSync(`${home}.`)
  try {
    const name = `node-${platform}@${release.version}`
    const [{ filename }] = JSON.parse(pack(name, scratch))
    const archive = path.join(scratch, filename)
    const digest = createHash('sha512').update(readFileSync(archive)).digest('base64')
    if (release[platform] !== undefined && digest !== release[platform])
      throw new Error(`${name}: found other bytes than were pinned; nothing of them was run`)
    execFileSync('tar', ['-xzf', archive, '-C', scratch, 'package/bin/node'])
    rmSync(archive)
    if (!existsSync(home)) renameSync(scratch, home)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return program
}

/** Fetches a package into a folder, without installing it; npm's answer. */
function pack(name, folder) {
  try {
    return execFileSync('npm', ['pack', '--json', '--pack-destination', folder, name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch {
    throw new Error(`${name} cannot be had; a package registry is needed once`)
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${nodeBinary(Number(process.argv[2]))}\n`)
  } catch (error) {
    process.stderr.write(`node-binary: ${error.message}\n`)
    process.exitCode = 1
  }
}
