/** `npm run build [-- <stage>...]`: bundles the actions, and removes bundles of actions that are gone. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleAll } from './bundle.mjs'
import { root, stages } from './repository.mjs'

const all = stages()
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No such action: ${unknown.join(', ')}. Actions are ${all.join(', ') || '(none yet)'}\n`)
  process.exit(1)
}
const dist = path.join(root, 'dist')
if (chosen.length === 0 && existsSync(dist)) {
  for (const name of readdirSync(dist)) if (!all.includes(name)) rmSync(path.join(dist, name), { recursive: true })
}
const names = chosen.length > 0 ? chosen : all
await bundleAll(names, dist)
process.stdout.write(`${names.length} bundles written to dist/\n`)
