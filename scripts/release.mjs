/**
 * The steps of a release that decide something. Runs in a clone without node_modules:
 *
 *   node scripts/release.mjs check v1.2.3 refs/heads/main   whether this can be released
 *   node scripts/release.mjs notes v1.2.3                   prints what CHANGELOG.md says about it
 *   node scripts/release.mjs commit v1.2.3 <directory>      prints the commit of a release tree
 *   node scripts/release.mjs tags v1.2.3                    prints the tags that point to it, one per line
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './repository.mjs'

const VERSION = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/
const BRANCH = 'refs/heads/main'

class Refusal extends Error {}

function git(args, env = {}, cwd = root) {
  const result = spawnSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } })
  if (result.status !== 0) throw new Refusal(`git ${args.join(' ')} failed: ${result.stderr.trim()}`)
  return result.stdout.trim()
}

/** The lines below `## 1.2.3` up to the next heading of that level; undefined without such a section. */
function section(version) {
  const [, text] =
    readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')
      .split(/^## /m)
      .map((part) => /^(.*)\n?([\s\S]*)$/.exec(part).slice(1))
      .find(([title]) => title.split(/[\s:(]/)[0] === version.slice(1)) ?? []
  return text?.trim()
}

const released = () =>
  git(['tag', '--list', 'v*'])
    .split('\n')
    .filter((tag) => VERSION.test(tag))

/** @returns {string[]} one sentence for everything that is in the way */
function problems(version, ref) {
  const found = []
  if (ref !== BRANCH) found.push(`found the ref ${ref}, expected ${BRANCH}; start the workflow from that branch`)
  if (!VERSION.test(version)) return [...found, `found the version ${version}, expected one such as v1.2.3`]
  if (released().includes(version))
    found.push(`the tag ${version} exists, and an exact tag is never moved; take the next version`)
  const notes = section(version)
  if (notes === undefined) found.push(`CHANGELOG.md has no section "## ${version.slice(1)}"; write what changed`)
  else if (notes === '') found.push(`the section "## ${version.slice(1)}" of CHANGELOG.md is empty; write what changed`)
  return found
}

/**
 * The same tree and sources give the same commit in every job, so that what was approved is what is published. Its
 * parent is the commit of the sources.
 */
function commitOf(version, directory) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'llem-release-'))
  const date = git(['show', '--no-patch', '--format=%cI', 'HEAD'])
  const env = {
    GIT_DIR: git(['rev-parse', '--absolute-git-dir']),
    GIT_WORK_TREE: path.resolve(directory),
    GIT_INDEX_FILE: path.join(scratch, 'index'),
    GIT_AUTHOR_NAME: 'llem-actions',
    GIT_AUTHOR_EMAIL: 'llem-actions@users.noreply.github.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'llem-actions',
    GIT_COMMITTER_EMAIL: 'llem-actions@users.noreply.github.com',
    GIT_COMMITTER_DATE: date,
  }
  try {
    git(['add', '--all', '--force', '.'], env, path.resolve(directory))
    return git(['commit-tree', git(['write-tree'], env), '-p', 'HEAD', '-m', `Release ${version}`], env)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The exact tag, and the floating one unless it already points to something newer. */
function tagsOf(version) {
  const numbers = (tag) => VERSION.exec(tag).slice(1).map(Number)
  const [major, minor, patch] = numbers(version)
  const newer = released().some((tag) => {
    const [otherMajor, otherMinor, otherPatch] = numbers(tag)
    return otherMajor === major && (otherMinor > minor || (otherMinor === minor && otherPatch > patch))
  })
  return newer ? [version] : [version, `v${major}`]
}

const [command, version = '', argument = ''] = process.argv.slice(2)
try {
  if (command === 'check') {
    const found = problems(version, argument)
    for (const problem of found) process.stdout.write(`::error::${problem}\n`)
    if (found.length > 0) process.exitCode = 1
  } else if (!VERSION.test(version)) throw new Refusal(`found the version ${version}, expected one such as v1.2.3`)
  else if (command === 'notes') process.stdout.write(`${section(version) ?? ''}\n`)
  else if (command === 'commit') process.stdout.write(`${commitOf(version, argument)}\n`)
  else if (command === 'tags') process.stdout.write(`${tagsOf(version).join('\n')}\n`)
  else throw new Refusal(`found the command ${command}, expected check, notes, commit or tags`)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
