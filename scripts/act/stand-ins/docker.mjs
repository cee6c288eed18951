/**
 * Stands in for Docker's command line, which needs its daemon's plug-ins: the calls about a registry that the workflows
 * make, carried out by crane.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

function crane(...args) {
  const { status, stdout, stderr } = spawnSync(process.env.LLEM_CRANE, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(/MANIFEST_UNKNOWN|NAME_UNKNOWN/.test(stderr) ? `${args.at(-1)}: not found` : stderr)
  return stdout.trim()
}

const [command, ...args] = process.argv.slice(2)
const reference = args.at(-1)
if (command === 'login') {
  if (readFileSync(0, 'utf8') === '') throw new Error('no password')
} else if (command === 'buildx' && args[1] === 'inspect') {
  process.stdout.write(`${crane('digest', reference)}\n`)
} else if (command === 'buildx' && args[1] === 'create') {
  // Docker makes an index of a single image, which is another digest, unless it is told not to.
  const { mediaType } = JSON.parse(crane('manifest', reference))
  if (!/index|list/.test(mediaType) && !args.includes('--prefer-index=false'))
    throw new Error('the copy would not be byte for byte')
  for (const [index, one] of args.entries()) if (one === '--tag') crane('copy', reference, args[index + 1])
} else throw new Error(`unknown command ${command} ${args.join(' ')}`)
