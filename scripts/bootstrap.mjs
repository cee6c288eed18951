/**
 * The one entry of every npm script: `node scripts/bootstrap.mjs <command> [arguments]`.
 *
 * It uses only what Node itself brings, so that `npm test` and `npm run pipeline` work in a fresh
 * clone: dependencies are installed first when they are missing or are not those of the lock file.
 * A command is a file `scripts/<command>.mjs`, or `scripts/<command>.ts`, which is bundled and run (see
 * docs/development.md).
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { scriptOptions } from './program-options.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Reads the `packages` table of a lock file; undefined when there is none. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules holds what the lock file asks for. npm records what it installed in
 * `node_modules/.package-lock.json`; comparing that record, not dates, means that neither a checkout
 * nor `npm install <package>` causes a needless reinstall. Packages for other platforms are absent
 * from the record by design.
 */
function isInstalled() {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'))
  const present = lockedPackages(path.join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || entry.optional || entry.devOptional || entry.peer || present[name]?.version === entry.version,
  )
}

function install() {
  process.stderr.write('Installing dependencies (npm ci)...\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`)
  process.stderr.write(
    'npm ci failed: see the lines above. llem-actions needs Node 20.19 or newer and a package registry.\n',
  )
  process.exit(1)
}

/** Bundles a TypeScript command into the cache and returns the file to run. */
async function compile(source) {
  const { build } = await import('esbuild')
  const outfile = path.join(root, '.cache/scripts', `${path.basename(source, '.ts')}.cjs`)
  // Two commands may be started at the same time; neither may see half a file of the other.
  const temporary = `${outfile}.${process.pid}.tmp`
  mkdirSync(path.dirname(outfile), { recursive: true })
  await build({
    entryPoints: [source],
    outfile: temporary,
    ...scriptOptions(root),
  })
  renameSync(temporary, outfile)
  return outfile
}

const [command, ...args] = process.argv.slice(2)
const known = command !== undefined && /^[a-z][a-z0-9-]*$/.test(command)
const candidates = known ? ['mjs', 'ts'].map((type) => path.join(root, 'scripts', `${command}.${type}`)) : []
const file = candidates.find((candidate) => existsSync(candidate))
if (!file) {
  process.stderr.write(`No such command: ${command ?? '(none)'}. Commands are the files scripts/<command>.mjs or .ts\n`)
  process.exit(1)
}
if (!isInstalled()) install()

const child = spawn(
  process.execPath,
  ['--enable-source-maps', file.endsWith('.ts') ? await compile(file) : file, ...args],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LLEM_ACTIONS_ROOT: root } },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
