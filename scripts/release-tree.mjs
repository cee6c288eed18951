/**
 * `node scripts/release-tree.mjs <directory>`: the tree a release is made of. It holds what a user's
 * job needs and no more: the actions at `actions/<stage>` and at `<stage>`, the bundles, the
 * observers, and a root `action.yml` that says which path to use. Runs in a clone without node_modules.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, stages } from './repository.mjs'

/** What is copied; folders of tests and sources are left out. */
const KEPT = [
  // All of them, byte for byte: GitHub refuses a push by a job's token that changes a workflow file.
  /^\.github\/workflows\/[^/]+\.yml$/,
  /^actions\/[^/]+\/(?:action\.yml|README\.md)$/,
  /^engine_versions\/observers\//,
  /^docs\//,
  /^renovate\//,
  /^(?:LICENSE|README\.md|CHANGELOG\.md)$/,
]

const STUB = `name: llem-actions
description: This repository holds several actions; use one of them by its path
inputs: {}
runs:
  using: composite
  steps:
    - name: Explain
      shell: bash
      run: |
        echo '::error::llem-actions is used by the path of one of its actions, for example llem-actions/probe@v1; see docs/getting-started.md'
        exit 1
`

/**
 * @param {string} directory absolute; it must be empty or not exist
 * @returns {string[]} the stages that can be used by `<stage>`
 */
export function buildReleaseTree(directory) {
  if (existsSync(directory) && readdirSync(directory).length > 0)
    throw new Error(`${directory} is not empty; give another directory`)
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  if (listed.status !== 0) throw new Error(`git ls-files failed: ${listed.stderr}`)
  const put = (from, to) => {
    mkdirSync(path.dirname(path.join(directory, to)), { recursive: true })
    cpSync(path.join(root, from), path.join(directory, to))
  }
  for (const file of listed.stdout.split('\0')) if (KEPT.some((pattern) => pattern.test(file))) put(file, file)
  for (const stage of stages()) {
    const bundle = `dist/${stage}/index.js`
    if (!existsSync(path.join(root, bundle))) throw new Error(`${bundle} is missing; run npm run build`)
    for (const name of readdirSync(path.join(root, 'dist', stage)))
      put(`dist/${stage}/${name}`, `dist/${stage}/${name}`)
    const contract = readFileSync(path.join(root, 'actions', stage, 'action.yml'), 'utf8')
    const main = `main: ../../${bundle}`
    if (!contract.includes(main)) throw new Error(`actions/${stage}/action.yml does not say ${main}`)
    mkdirSync(path.join(directory, stage), { recursive: true })
    writeFileSync(path.join(directory, stage, 'action.yml'), contract.replace(main, `main: ../${bundle}`))
  }
  // The runner decides by it how a bundle is loaded; nothing else of package.json is needed.
  writeFileSync(path.join(directory, 'package.json'), '{ "private": true }\n')
  writeFileSync(path.join(directory, 'action.yml'), STUB)
  return stages()
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/release-tree.mjs')) {
  const [directory] = process.argv.slice(2)
  try {
    if (directory === undefined) throw new Error('give the directory that receives the tree')
    const built = buildReleaseTree(path.resolve(directory))
    process.stdout.write(`${built.length} actions in ${directory}\n`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
