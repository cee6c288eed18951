/** release.yml, on a clone of these sources with nothing installed: checked, drafted, pushed and published. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { callApi, REPOSITORY, TOKEN } from '../../../actions/shared/testing/emulator'
import { type ActRun, runAct } from '../act'
import { type Laboratory, newRunId, renderWorkflows, standInProgram } from '../laboratory'
import { type Verdicts } from '../verdicts'

const root = process.env['LLEM_ACTIONS_ROOT'] ?? process.cwd()
const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@example.org']

interface Release {
  readonly tag_name: string
  readonly draft: boolean
  readonly body: string
}

interface Sources {
  readonly clone: string
  readonly remote: string
  /** '' when git fails. */
  readonly git: (...args: string[]) => string
}

/** The files of this repository on the branch main of a remote; its own tests are stood in for by a note. */
function makeSources(home: string, ci: string): Sources {
  const [clone, remote] = [path.join(home, 'sources'), path.join(home, 'sources.git')]
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  for (const file of listed.split('\0')) {
    // The results of the engines are many, and no part of a release.
    if (file === '' || /^engine_versions\/(?!observers)/.test(file) || !existsSync(path.join(root, file))) continue
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(clone, file))
  }
  renderWorkflows(path.join(clone, '.github/workflows'))
  writeFileSync(path.join(clone, '.ci/run'), ci)
  writeFileSync(path.join(clone, 'CHANGELOG.md'), '# Changelog\n\n## 1.3.0\n\nNew things.\n\n## 1.2.0\n\nOld things.\n')
  const git = (...args: string[]): string =>
    spawnSync('git', [...IDENTITY, ...args], { cwd: clone, encoding: 'utf8' }).stdout.trim()
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all', '--force')
  git('commit', '--quiet', '--message', 'Sources')
  git('init', '--quiet', '--bare', '--initial-branch', 'main', remote)
  git('push', '--quiet', remote, 'main')
  return { clone, remote, git }
}

export async function release(laboratory: Laboratory, { judge }: Verdicts): Promise<void> {
  const { act, home, proxy, emulator, standIns } = laboratory
  const [checks, attested] = [path.join(home, 'checks'), path.join(home, 'attested')]
  const sources = makeSources(home, `#!/usr/bin/env bash\necho run >> '${checks}'\n! grep -q broken CHANGELOG.md\n`)
  const programs = standInProgram(home, 'gh')
  const run = async (version: string): Promise<ActRun> =>
    await runAct({
      act,
      home,
      clone: sources.clone,
      workflow: '.github/workflows/release.yml',
      event: { name: 'workflow_dispatch', payload: {} },
      inputs: { version },
      runId: newRunId(),
      env: {
        LLEM_ORIGIN: sources.remote,
        LLEM_REF: 'main',
        LLEM_ATTESTED: attested,
        GITHUB_API_URL: proxy.url,
        GITHUB_REPOSITORY: REPOSITORY,
      },
      programs,
      repositories: standIns,
    })
  const tag = (name: string): string =>
    sources.git('ls-remote', sources.remote, `refs/tags/${name}`).split('\t')[0] ?? ''
  const releases = async (): Promise<readonly Release[]> =>
    await callApi(emulator.url, 'GET', `repos/${REPOSITORY}/releases`, undefined, TOKEN)
  const counted = (): number => (existsSync(checks) ? readFileSync(checks, 'utf8').split('\n').length - 1 : 0)

  const unknown = await run('v1.4.0')
  judge(
    'a version that nobody wrote about',
    {
      'the run fails': unknown.status !== 0,
      'before the tests': counted() === 0,
      'it says what is missing': unknown.log.text.includes('CHANGELOG.md has no section'),
      'no release': (await releases()).length === 0,
      'no tag': tag('v1.4.0') === '',
    },
    unknown.log,
  )

  const first = await run('v1.2.0')
  sources.git('fetch', '--quiet', '--tags', '--force', sources.remote)
  const [published] = await releases()
  judge(
    'a release',
    {
      'the run succeeds': first.status === 0,
      'after the tests': counted() === 1,
      'the exact and the floating tag are one commit': tag('v1.2.0') !== '' && tag('v1.2.0') === tag('v1'),
      'made of the sources': sources.git('rev-parse', 'v1.2.0^') === sources.git('rev-parse', 'main'),
      'with the short paths': sources.git('ls-tree', '--name-only', 'v1.2.0').split('\n').includes('probe'),
      'published with its own notes':
        published?.draft === false && published.body.includes('Old things.') && !published.body.includes('New things.'),
      'the bundles are attested':
        existsSync(attested) && readFileSync(attested, 'utf8').includes('dist/probe/index.js'),
    },
    first.log,
  )

  const again = await run('v1.2.0')
  const next = await run('v1.3.0')
  judge(
    'the next release',
    {
      'the same version is refused': again.status !== 0 && again.log.text.includes('the tag v1.2.0 exists'),
      'the run succeeds': next.status === 0,
      'the floating tag has moved': tag('v1') === tag('v1.3.0') && tag('v1.3.0') !== tag('v1.2.0'),
      'the exact one has not': tag('v1.2.0') === sources.git('rev-parse', 'v1.2.0'),
      'two releases': (await releases()).filter(({ draft }) => !draft).length === 2,
    },
    again.log,
    next.log,
  )
}
