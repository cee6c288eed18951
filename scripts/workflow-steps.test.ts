/** Commands of workflow steps that can go wrong where neither linters nor act see it, run as the runner runs them. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stepScript } from './testing/workflow-files'

let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'llem-step-'))
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

interface Ended {
  readonly status: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
}

function runStep(script: string, cwd: string, env: Readonly<Record<string, string>>): Ended {
  const output = path.join(home, 'output')
  writeFileSync(output, '')
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        RUNNER_TEMP: path.join(home, 'temp'),
        GITHUB_OUTPUT: output,
        ...env,
      },
    },
  )
  const lines = readFileSync(output, 'utf8').split('\n')
  return {
    status,
    log: stdout + stderr,
    outputs: Object.fromEntries(
      lines.flatMap((line) =>
        /^\w[\w-]*=/.test(line) ? [[line.split('=')[0], line.slice(line.indexOf('=') + 1)]] : [],
      ),
    ) as Record<string, string>,
  }
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** A PATH that holds what the step needs, but for some programs. */
function withoutPrograms(...names: readonly string[]): string {
  const folder = path.join(home, 'programs')
  mkdirSync(folder)
  for (const name of ['bash', 'cp', 'diff', 'dirname', 'find', 'git', 'mkdir', 'rm']) {
    const found = spawnSync('bash', ['-c', `type -P ${name}`], { encoding: 'utf8' }).stdout.trim()
    if (!names.includes(name)) symlinkSync(found, path.join(folder, name))
  }
  return folder
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home },
    },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

describe('Collect what is handed over', () => {
  const outputs = 'engine_versions/demo/v2_0/outputs'
  const OF = {
    invariants: [`${outputs}/invariants.validated.yaml`, 'docs/generated/invariants-demo.md'],
    schemas: [`${outputs}/schema.discovered.json`, 'docs/generated/curation-demo.md'],
  } as const

  /** A checkout in which a concern has worked, and what the step makes of it. */
  function collect(
    concern: keyof typeof OF,
    env: Readonly<Record<string, string>> = {},
    prepare?: (checkout: string) => void,
  ) {
    const checkout = path.join(home, concern)
    const temporary = path.join(home, `temp-${concern}`)
    mkdirSync(temporary)
    write(path.join(checkout, outputs, 'landmarks-schemas.json'), '{}\n')
    write(path.join(checkout, 'README.md'), '# energy\n')
    // One file of each concern is there already, another one has an odd end.
    write(path.join(checkout, OF[concern][1]), 'first\nof an earlier run')
    git(checkout, 'init', '--quiet')
    git(checkout, 'add', '.')
    git(checkout, 'commit', '--quiet', '--message', 'start')
    // As the step does that comes before the engine.
    for (const folder of ['engine_versions', 'docs'])
      cpSync(path.join(checkout, folder), path.join(temporary, 'original', folder), { recursive: true })
    write(path.join(temporary, 'before'), '')
    utimesSync(path.join(temporary, 'before'), 1_700_000_000, 1_700_000_000)
    utimesSync(path.join(checkout, outputs, 'landmarks-schemas.json'), 1_600_000_000, 1_600_000_000)
    write(path.join(checkout, `.llem/demo/2.0/probe-${concern}.json`), '{}\n')
    for (const folder of [outputs, '.llem/demo/2.0'])
      write(path.join(checkout, `${folder}/engine-step-diff-demo-${concern}.yaml`), 'a: 1\n')
    for (const file of OF[concern]) write(path.join(checkout, file), `first\n\n${concern}\n\n`)
    write(path.join(checkout, 'docs/generated/demo.html'), `<p>${concern}</p>\n`)
    prepare?.(checkout)
    const ended = runStep(stepScript(`engine-${concern}.yml`, 'work', 'Collect what is handed over'), checkout, {
      RUNNER_TEMP: temporary,
      ENGINE: 'demo',
      VERSION: '2.0',
      ...env,
    })
    const below = (folder: string): string[] =>
      readdirSync(path.join(temporary, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(path.join(temporary, folder), path.join(entry.parentPath, entry.name)))
        .sort()
    return { ended, report: below('report'), writeback: below('writeback'), temporary, checkout }
  }

  it.each(['invariants', 'schemas'] as const)('%s: report, patch and files, in an image without git', (concern) => {
    const { ended, report, writeback } = collect(concern, { PATH: withoutPrograms('git') })
    expect(ended).toMatchObject({ status: 0, log: '' })
    expect(report).toEqual(
      [
        `engine-step-diff-demo-${concern}.yaml`,
        'image-digest',
        `probe-${concern}.json`,
        `${concern}.html`,
        `${concern}.patch`,
      ]
        .map((name) => `demo/2.0/${name}`)
        .sort(),
    )
    expect(writeback).toEqual([...OF[concern], `${outputs}/engine-step-diff-demo-${concern}.yaml`].sort())
  })

  it.each(['invariants', 'schemas'] as const)('%s: the patch gives the very files that were written', (concern) => {
    const { temporary, checkout } = collect(concern)
    const target = path.join(home, 'target')
    mkdirSync(target)
    cpSync(path.join(checkout, '.git'), path.join(target, '.git'), { recursive: true })
    git(target, 'reset', '--quiet', '--hard')
    git(target, 'apply', '--index', path.join(temporary, `report/demo/2.0/${concern}.patch`))
    expect(git(target, 'status', '--porcelain').split('\n').filter(Boolean)).toHaveLength(3)
    for (const file of [...OF[concern], `${outputs}/engine-step-diff-demo-${concern}.yaml`])
      expect(readFileSync(path.join(target, file))).toEqual(readFileSync(path.join(checkout, file)))
  })

  it('the patches of both concerns touch no file of each other', () => {
    const files = (['invariants', 'schemas'] as const).flatMap((concern) => {
      const { temporary } = collect(concern)
      const patch = readFileSync(path.join(temporary, `report/demo/2.0/${concern}.patch`), 'utf8')
      return [...patch.matchAll(/^diff --git a\/(\S+)/gm)].map(([, file]) => file)
    })
    expect(new Set(files).size).toBe(6)
  })

  it('a patch that cannot be made costs no artefact', () => {
    const { ended, report, writeback } = collect('schemas', { PATH: withoutPrograms('diff') })
    expect(ended.status).toBe(0)
    expect(ended.log).toContain(
      '::warning::no patch of the changes could be made; the files are in the artefact writeback-schemas-demo',
    )
    expect(report).toContain('demo/2.0/probe-schemas.json')
    expect(report.filter((name) => name.endsWith('.patch'))).toEqual([])
    expect(writeback).toHaveLength(3)
  })

  it('a failed probe hands over the report alone', () => {
    const { ended, report, writeback } = collect('schemas', {}, (checkout) => {
      for (const folder of [outputs, 'docs']) rmSync(path.join(checkout, folder), { recursive: true })
      rmSync(path.join(checkout, '.llem/demo/2.0/engine-step-diff-demo-schemas.yaml'))
      mkdirSync(path.join(checkout, 'docs/generated'), { recursive: true })
    })
    expect(ended).toMatchObject({ status: 0, log: '' })
    expect(report).toEqual(['demo/2.0/image-digest', 'demo/2.0/probe-schemas.json'])
    expect(writeback).toEqual([])
  })
})

describe('with a registry', () => {
  const DIGEST = `sha256:${'a'.repeat(64)}`
  const PRODUCTION = 'ghcr.io/octo/energy/demo:2.0'
  const BUILT = `${PRODUCTION}-0123456789abcdef`

  /** A docker that knows some images, and refuses those of ghcr.io to who has not logged in. */
  function registry(...images: readonly string[]): Readonly<Record<string, string>> {
    mkdirSync(path.join(home, 'temp'), { recursive: true })
    const shim = path.join(home, 'bin/docker')
    write(
      shim,
      `#!/usr/bin/env bash
echo "$*" >> "${home}/calls"
[ -z "$UNAVAILABLE" ] || [ "$1" = login ] || { echo "ERROR: unexpected status: 503 Service Unavailable" >&2; exit 1; }
image="\${!#}"
case "$1 $2 $3" in
  'login ghcr.io --username') [ "$(cat)" = token ] && touch "${home}/login" ;;
  'buildx imagetools inspect')
    case "$image" in ghcr.io/*) [ -e "${home}/login" ] || { echo denied >&2; exit 1; } ;; esac
    case " ${images.join(' ')} " in *" $image "*) echo ${DIGEST} ;; *) echo "$image: not found" >&2; exit 1 ;; esac ;;
esac
`,
    )
    spawnSync('chmod', ['+x', shim])
    return { PATH: `${path.dirname(shim)}:${process.env['PATH'] ?? ''}`, TOKEN: 'token', ACTOR: 'octocat' }
  }
  const calls = (): string[] =>
    existsSync(path.join(home, 'calls')) ? readFileSync(path.join(home, 'calls'), 'utf8').trim().split('\n') : []

  describe.each(['engine-invariants.yml', 'engine-schemas.yml'])('%s', (workflow) => {
    const pin = (env: Readonly<Record<string, string>>): Ended =>
      runStep(stepScript(workflow, 'plan', 'Pin the image by its digest'), home, env)

    it('pins what was built from these sources, which is private', () => {
      expect(pin({ ...registry(PRODUCTION, BUILT), IMAGE: PRODUCTION, BUILT })).toMatchObject({
        status: 0,
        outputs: { reference: BUILT, digest: DIGEST, container: `${BUILT}@${DIGEST}` },
      })
      expect(calls().join('\n')).not.toContain('token')
    })

    it('takes the published image where nothing was built, as for a fork, and says so', () => {
      const { log, outputs } = pin({ ...registry(PRODUCTION), IMAGE: PRODUCTION, BUILT })
      expect(outputs['container']).toBe(`${PRODUCTION}@${DIGEST}`)
      expect(log).toContain(`::notice::${BUILT} was not built, so ${PRODUCTION} is used`)
    })

    it('looks at no other image when the registry does not answer', () => {
      const { status, log, outputs } = pin({
        ...registry(PRODUCTION, BUILT),
        IMAGE: PRODUCTION,
        BUILT,
        UNAVAILABLE: 'yes',
      })
      expect({ status, outputs }).toEqual({ status: 1, outputs: {} })
      expect(log).toMatch(/^::error::found no answer about \S+ \(ERROR: unexpected status: 503/m)
    })

    it('shows no token to another registry', () => {
      const image = 'vllm/vllm-openai:v0.22'
      expect(pin({ ...registry(image), IMAGE: image, BUILT: '' }).outputs['container']).toBe(`${image}@${DIGEST}`)
      expect(calls().filter((call) => call.startsWith('login'))).toEqual([])
    })

    it('an image that does not exist ends the job; no image is none', () => {
      expect(pin({ ...registry(), IMAGE: 'vllm/vllm-openai:v9', BUILT: '' }).status).not.toBe(0)
      expect(pin({ ...registry(), IMAGE: '', BUILT: '' })).toMatchObject({
        status: 0,
        outputs: { reference: '', digest: '', container: '' },
      })
    })
  })

  it('builds nothing when the registry does not answer', () => {
    const script = stepScript('engine-pipeline.yml', 'image', 'Build, unless the same inputs were built before')
    const env = { ENGINE: 'demo', VERSION: '2.0', BUILT, UNAVAILABLE: 'yes' }
    const { status, log } = runStep(script, home, { ...registry(), ...env })
    expect({ status, built: calls().some((call) => call.startsWith('buildx build ')) }).toEqual({
      status: 1,
      built: false,
    })
    expect(log).toContain('::error::found no answer about')
  })

  it('builds an image once, in the folder whose files name it, and moves no tag', () => {
    const script = stepScript('engine-pipeline.yml', 'image', 'Build, unless the same inputs were built before')
    const env = { ENGINE: 'demo', VERSION: '2.0', BUILT }
    expect(runStep(script, home, { ...registry(), ...env }).status).toBe(0)
    const build = calls().find((call) => call.startsWith('buildx build ')) ?? ''
    expect(build).toContain(`--file docker/Dockerfile.demo --tag ${BUILT} docker/demo`)
    expect(calls().some((call) => call.startsWith('buildx create --use'))).toBe(true)
    rmSync(path.join(home, 'calls'))
    expect(runStep(script, home, { ...registry(BUILT), ...env }).status).toBe(0)
    expect(calls().map((call) => call.split(' ').slice(0, 3).join(' '))).toEqual([
      'login ghcr.io --username',
      'buildx imagetools inspect',
    ])
  })

  it('publishes the digest that was validated, and no other', () => {
    const outputs = 'engine_versions/demo/v2_0/outputs'
    const publish = (): Ended =>
      runStep(
        stepScript('publish-engine-image.yml', 'publish', 'Copy the tags, if the digest is the one that was validated'),
        home,
        {
          ...registry(BUILT),
          ENGINE: 'demo',
          IMAGE: PRODUCTION,
          BUILT,
          OUTPUTS: outputs,
        },
      )
    expect(publish()).toMatchObject({ status: 1, log: expect.stringContaining('names no image') as string })
    write(
      path.join(home, outputs, 'invariants.validated.yaml'),
      `schema_version: 1\nimage_digest: sha256:${'b'.repeat(64)}\n`,
    )
    expect(publish()).toMatchObject({ status: 1, log: expect.stringContaining('bbb; run the pipeline') as string })
    expect(calls().filter((call) => call.includes('create'))).toEqual([])
    write(path.join(home, outputs, 'invariants.validated.yaml'), `schema_version: 1\nimage_digest: "${DIGEST}"\n`)
    expect(publish().status).toBe(0)
    expect(calls().at(-1)).toBe(
      `buildx imagetools create --prefer-index=false --tag ${PRODUCTION} --tag ghcr.io/octo/energy/demo:latest ghcr.io/octo/energy/demo@${DIGEST}`,
    )
  })
})

it.each([
  ['engine-pipeline.yml', 'writeback', 'Take from each report what is about its own engine and concern'],
  ['engine-invariants.yml', 'gate', 'Take from each report what is about its own concern'],
  ['engine-schemas.yml', 'gate', 'Take from each report what is about its own concern'],
])('%s: the report of one job says nothing about another', (workflow, job, step) => {
  const reports = path.join(home, 'reports')
  write(path.join(reports, 'report-schemas-demo/demo/2.0/probe-schemas.json'), 'own')
  write(path.join(reports, 'report-schemas-demo/demo/2.0/engine-step-diff-demo-schemas.yaml'), 'own')
  write(path.join(reports, 'report-schemas-demo/demo/2.0/probe-invariants.json'), 'forged')
  write(path.join(reports, 'report-schemas-demo/other/1.0/probe-schemas.json'), 'forged')
  const { status } = runStep(stepScript(workflow, job, step), home, {
    REPORTS: reports,
    CELLS: 'demo 2.0 invariants\ndemo 2.0 schemas\nother 1.0 schemas\n',
  })
  expect(status).toBe(0)
  const taken = readdirSync(path.join(home, '.llem'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(home, '.llem'), path.join(entry.parentPath, entry.name)))
  expect(taken.sort()).toEqual(['demo/2.0/engine-step-diff-demo-schemas.yaml', 'demo/2.0/probe-schemas.json'])
})

it.each([
  [['success', 'skipped', 'success', 'success', 'success'], 0],
  [['success', 'skipped', 'skipped', 'skipped', 'skipped'], 0],
  [['success', 'success', 'failure', 'success', 'success'], 1],
  [['success', 'cancelled', 'skipped', 'skipped', 'skipped'], 1],
])('the check for branch protection: %j', (results, status) => {
  const script = stepScript('engine-pipeline.yml', 'done', 'All of it succeeded, or there was nothing to do')
  expect(runStep(script, home, { RESULTS: JSON.stringify(results, undefined, 2) }).status).toBe(status)
})

it('a comment is answered by hand as its event would have been', () => {
  const script = stepScript('approve-reuse.yml', 'approve-reuse', 'Get the comment, as its event has it')
  const comment = {
    id: 7,
    body: '/approve-reuse demo schemas',
    issue_url: 'https://api.github.com/repos/o/r/issues/12',
  }
  const issue = { number: 12, pull_request: { url: 'https://api.github.com/repos/o/r/pulls/12' } }
  write(path.join(home, 'repos/o/r/issues/comments/7'), JSON.stringify(comment))
  write(path.join(home, 'repos/o/r/issues/12'), JSON.stringify(issue))
  write(path.join(home, 'bin/gh'), '#!/bin/sh\ncat "$2"\n')
  write(path.join(home, 'temp/.keep'), '')
  spawnSync('chmod', ['+x', path.join(home, 'bin/gh')])
  const env = { PATH: `${home}/bin:${process.env['PATH'] ?? ''}`, GITHUB_REPOSITORY: 'o/r' }
  expect(runStep(script, home, { ...env, COMMENT: '7' })).toMatchObject({ status: 0, log: '' })
  expect(JSON.parse(readFileSync(path.join(home, 'temp/event.json'), 'utf8'))).toEqual({
    action: 'created',
    comment,
    issue,
  })
  expect(runStep(script, home, { ...env, COMMENT: '../12' })).toMatchObject({
    status: 1,
    log: expect.stringContaining('::error::found the comment ../12') as string,
  })
})
