/** Stands in for actions/download-artifact: a pattern with `*`, one folder per artifact unless they are merged. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'

const [prefix] = process.env.INPUT_PATTERN.split('*')
const root = path.resolve(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH)
const store = process.env.TRIAGE_ACT_ARTIFACTS
for (const name of readdirSync(store).filter((name) => name.startsWith(prefix))) {
  const target = process.env['INPUT_MERGE-MULTIPLE'] === 'true' ? root : path.join(root, name)
  mkdirSync(target, { recursive: true })
  cpSync(path.join(store, name), target, { recursive: true })
}
