/**
 * `node docker-stand-in.mjs <image.json> run ...`: a `docker run` without a daemon, stricter than the real one.
 *
 * The image is `{"reference", "entrypoint": [...], "path"}`, with `path` a folder of its programs. The command really runs,
 * on this machine: with no program but those of the image, no variable but those of `--env`, and what is mounted in place
 * of the paths inside the container. What this does not know, or docker would only refuse in the container, it refuses.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const [, , imageFile, ...words] = process.argv

/** Ends as docker does: 125 for its own arguments, 127 for a command that is not there. */
function refuse(status, message) {
  process.stderr.write(`docker: ${message}\n`)
  process.exit(status)
}

/** @returns `{mounts, env, entrypoint, image, args}` of the words behind `docker` */
function parseRun([verb, ...rest]) {
  if (verb !== 'run') refuse(125, `found the command ${verb}, expected run`)
  const parsed = { mounts: [], env: {}, entrypoint: undefined }
  while (rest[0]?.startsWith('-')) {
    const option = rest.shift()
    if (option === '--rm') continue
    if (!['--volume', '--env', '--entrypoint'].includes(option)) refuse(125, `unknown flag: ${option}`)
    const value = rest.shift() ?? refuse(125, `flag needs an argument: ${option}`)
    if (option === '--volume') parsed.mounts.push(parseMount(value))
    if (option === '--env') {
      const [, name, given] = /^(\w+)=(.*)$/s.exec(value) ?? refuse(125, `found --env ${value}, expected NAME=value`)
      parsed.env[name] = given
    }
    if (option === '--entrypoint') parsed.entrypoint = value
  }
  const [image, ...args] = rest
  return { ...parsed, image, args }
}

function parseMount(value) {
  const [source = '', target = '', mode = 'rw', ...more] = value.split(':')
  if (more.length > 0 || !['ro', 'rw'].includes(mode)) refuse(125, `invalid volume specification: ${value}`)
  // For a folder that is not there docker makes an empty one, and says nothing.
  if (!path.isAbsolute(source) || !existsSync(source)) refuse(125, `${value}: ${source} is no path of this machine`)
  if (!path.isAbsolute(target)) refuse(125, `${value}: the path inside the container has to be absolute`)
  return { source, target }
}

const image = JSON.parse(readFileSync(imageFile, 'utf8'))
const run = parseRun(words)
if (run.image !== image.reference) refuse(125, `Unable to find image '${run.image ?? ''}'`)

/** A path inside the container as one of this machine; undefined for one that the container does not have. */
function onThisMachine(inside) {
  const mount = run.mounts.find(({ target }) => inside === target || inside.startsWith(`${target}/`))
  const outside = mount && mount.source + inside.slice(mount.target.length)
  return outside !== undefined && existsSync(outside) ? outside : undefined
}
const translated = (value) =>
  path.isAbsolute(value) ? (onThisMachine(value) ?? refuse(127, `${value}: no such file or directory`)) : value

function programOf(name) {
  const found = path.isAbsolute(name) ? onThisMachine(name) : path.join(image.path, name)
  try {
    accessSync(found, constants.X_OK)
    if (statSync(found).isFile()) return found
  } catch {
    // The answer is the same as for a folder.
  }
  return refuse(127, `exec: "${name}": executable file not found in $PATH`)
}

const [entrypoint, ...before] = run.entrypoint === undefined ? image.entrypoint : [run.entrypoint]
const env = Object.fromEntries(Object.entries(run.env).map(([name, value]) => [name, translated(value)]))
const { status } = spawnSync(programOf(entrypoint), [...before, ...run.args.map(translated)], {
  env: { ...env, PATH: image.path },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
