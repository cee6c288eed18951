/** A release, as release.yml makes it: in a clone of the sources without node_modules, pushed to a real remote. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stepScript } from './testing/workflow-files'

const root = path.dirname(__dirname)
const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']
let home: string
let sources: string

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: sources,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, ...env },
  })
  if (status !== 0) throw new Error(stdout + stderr)
  return stdout.trim()
}
const git = (...args: string[]): string => run('git', [...IDENTITY, ...args])
const release = (...args: string[]): string => run(process.execPath, ['scripts/release.mjs', ...args])

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'llem-release-'))
  sources = path.join(home, 'sources')
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of listed.stdout.split('\0')) {
    // The results of the engines are many, and no part of a release.
    if (file === '' || /^engine_versions\/(?!observers)|\.test\.ts$/.test(file)) continue
    mkdirSync(path.dirname(path.join(sources, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(sources, file))
  }
  writeFileSync(
    path.join(sources, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n## 1.3.0 (soon)\n\nNew things.\n\n### Fixed\n\n- one\n\n## 1.2.4\n\nOld things.\n\n## 1.2.5\n',
  )
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'sources')
  git('init', '--quiet', '--bare', path.join(home, 'remote.git'))
  git('remote', 'add', 'origin', path.join(home, 'remote.git'))
  git('push', '--quiet', 'origin', 'main')
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

/** Runs a step of the job `publish` as the runner does. */
const publishStep = (name: string, env: Readonly<Record<string, string>>): string =>
  run('bash', ['-e', '-o', 'pipefail', '-c', stepScript('release.yml', 'publish', name)], env)

it('builds the tree and its commit without anything installed, the same in every job', () => {
  const commits = ['first', 'second'].map((name) => {
    const tree = path.join(home, name)
    run(process.execPath, ['scripts/release-tree.mjs', tree])
    return release('commit', 'v1.3.0', tree)
  })
  const [commit = ''] = commits
  expect(commits[1]).toBe(commit)
  expect(git('log', '-1', '--format=%P %s', commit)).toBe(`${git('rev-parse', 'HEAD')} Release v1.3.0`)
  expect(git('ls-tree', '--name-only', commit)).toContain('probe')
  // GitHub refuses to let the token of a job change one.
  expect(git('diff', '--name-only', 'HEAD', commit, '--', '.github/workflows')).toBe('')
  expect(git('status', '--porcelain')).toBe('')
})

const COMPARE = 'Build the tree again, and compare it with the draft'

it('publishes nothing but what was drafted', () => {
  const env = { RUNNER_TEMP: mkdtempSync(path.join(home, 'runner-')), GITHUB_OUTPUT: '/dev/null', VERSION: 'v1.3.0' }
  expect(() => publishStep(COMPARE, { ...env, DRAFTED: 'f'.repeat(40) })).toThrow('start the release again')
})

it('pushes all tags at once, and moves the floating tag forwards only', () => {
  const shim = path.join(home, 'bin')
  mkdirSync(shim)
  writeFileSync(path.join(shim, 'gh'), '#!/bin/sh\n', { mode: 0o755 })
  const tree = path.join(home, 'draft')
  run(process.execPath, ['scripts/release-tree.mjs', tree])
  const publish = (version: string): string => {
    const temporary = mkdtempSync(path.join(home, 'runner-'))
    const drafted = release('commit', version, tree)
    const env = {
      PATH: `${shim}:${process.env['PATH'] ?? ''}`,
      RUNNER_TEMP: temporary,
      GITHUB_OUTPUT: path.join(temporary, 'output'),
      VERSION: version,
      COMMIT: drafted,
    }
    publishStep(COMPARE, { ...env, DRAFTED: drafted })
    publishStep('Push all tags or none', env)
    git('fetch', '--quiet', '--tags', '--force', 'origin')
    return drafted
  }
  const tags = (): string => git('ls-remote', '--tags', 'origin')
  const newer = publish('v1.3.0')
  expect(tags()).toContain(`${newer}\trefs/tags/v1.3.0`)
  expect(tags()).toContain(`${newer}\trefs/tags/v1\n`.trimEnd())
  const older = publish('v1.2.4')
  expect(tags()).toContain(`${older}\trefs/tags/v1.2.4`)
  expect(tags()).toMatch(new RegExp(`^${newer}\\trefs/tags/v1$`, 'm'))
})

it('says before any test runs what is in the way', () => {
  const check = (version: string, ref = 'refs/heads/main'): string =>
    spawnSync(process.execPath, ['scripts/release.mjs', 'check', version, ref], { cwd: sources, encoding: 'utf8' })
      .stdout
  expect(check('v1.2.5')).toContain('is empty')
  expect(check('v1.3.1')).toContain('no section "## 1.3.1"')
  expect(check('1.3.0', 'refs/heads/fix').match(/::error::/g)).toHaveLength(2)
  git('tag', 'v1.3.0', '--force')
  expect(check('v1.3.0')).toContain('the tag v1.3.0 exists')
})

it('the notes are those of the version alone', () => {
  expect(release('notes', 'v1.3.0')).toBe('New things.\n\n### Fixed\n\n- one')
})
