/**
 * Hostile inputs, in one table: every row runs an action as the runner does, on a GitHub of its own. What must hold for all
 * of them is in `testing/hostile.ts`; what else a row expects stands beside it.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatMarker } from './github/comments'
import { diffLine, probeReport, stepDiff, writeCell } from './testing/artefacts'
import { artifactVariables, OWN_RUN, serveArtifacts, zipOf } from './testing/artifact-service'
import { type ActionRun, runAction } from './testing/bundle-process'
import { callApi, type Emulator, headOf, pushByPerson, REPOSITORY, startEmulator, TOKEN } from './testing/emulator'
import { type GitRemote, makeGitRemote } from './testing/git-remote'
import { CANARY, SECRET, TEXTS, violations } from './testing/hostile'
import { type Proxy, startProxy } from './testing/proxy'

let emulator: Emulator
let proxy: Proxy
let remote: GitRemote
let workspace: string
let counter = 0
/** A pull request with a report that could be approved, which no hostile comment may change. */
let pull: { number: number; branch: string; head: string }
beforeAll(async () => {
  emulator = await startEmulator()
  proxy = await startProxy(emulator.url)
  remote = makeGitRemote()
  pull = await openPullRequest()
})
afterAll(async () => {
  await proxy.close()
  await emulator.close()
  remote.close()
})
beforeEach(() => {
  proxy.reset()
  workspace = mkdtempSync(path.join(tmpdir(), 'llem-hostile-'))
})
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true })
})

async function openPullRequest(): Promise<typeof pull> {
  const branch = `bump-${(counter += 1)}`
  const sha = await headOf(emulator.url, 'main')
  await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/git/refs`, { ref: `refs/heads/${branch}`, sha })
  const head = await pushByPerson(emulator.url, branch, {
    'engine_versions/transformers/pins.yaml':
      'schema_version: 1\nengine: transformers\nproducers:\n  invariants: ">=4,<5"\n  schemas: ">=4,<5"\n',
    'engine_versions/transformers/current.yaml':
      'schema_version: 1\nengine: transformers\nlibrary:\n  pep503_name: transformers\n  current_version: "5.17.0"\n',
  })
  const { number } = await callApi<{ number: number }>(emulator.url, 'POST', `repos/${REPOSITORY}/pulls`, {
    title: `Bump $(touch ${CANARY})`,
    head: branch,
    base: 'main',
  })
  const marker = {
    key: 'report-transformers-invariants',
    runId: 1,
    attempt: 1,
    headSha: head,
    verdict: 'blocked',
    hash: '0'.repeat(16),
  }
  await callApi(emulator.url, 'POST', `repos/${REPOSITORY}/issues/${number}/comments`, {
    body: `${formatMarker(marker)}\nThe probe failed`,
  })
  return { number, branch, head }
}

function put(file: string, content: string | Uint8Array): string {
  const full = path.join(workspace, file)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, content)
  return full
}

/** The token that is checked for: the real one is accepted in its place. */
function act(stage: string, inputs: Record<string, string>, env: Record<string, string> = {}): Promise<ActionRun> {
  return runAction(stage, {
    inputs: { token: SECRET, ...inputs },
    env: { GITHUB_API_URL: proxy.url, GITHUB_SERVER_URL: 'https://github.com', RUNNER_DEBUG: '1', ...env },
    workspace,
  })
}

interface Row {
  readonly stage: string
  readonly act: () => Promise<ActionRun>
  /** Beside what holds for every run. */
  readonly expected: object | ((run: ActionRun) => Promise<void> | void)
}
type Rows = Readonly<Record<string, Row>>

/** Comments on the pull request, by somebody who may approve. */
function comment(body: string, expected: object, event: object = {}): Row {
  return {
    stage: 'approve-reuse',
    act: async () => {
      proxy.answer = ({ path: route }) => (route.endsWith('/reactions') ? { status: 201, body: {} } : undefined)
      const file = put(
        'event.json',
        JSON.stringify({
          action: 'created',
          issue: { number: pull.number, pull_request: {} },
          comment: {
            id: 5,
            body,
            created_at: '2999-01-01T00:00:00Z',
            html_url: 'https://github.com/x',
            user: { login: 'maria', type: 'User' },
          },
          ...event,
        }),
      )
      const run = await act('approve-reuse', { 'event-path': file, repository: REPOSITORY })
      expect(await headOf(emulator.url, pull.branch)).toBe(pull.head)
      for (const { body: reply } of (
        await callApi<{ body: string }[]>(emulator.url, 'GET', `repos/${REPOSITORY}/issues/${pull.number}/comments`)
      ).slice(1))
        expect(reply).not.toMatch(/^\/|(?<![`\w])@[a-z]|<script|<img/m)
      return run
    },
    expected,
  }
}
const SILENCE = { status: 0, outputs: { outcome: 'silence' } }
const REFUSED = { status: 0, outputs: { outcome: 'refused', sha: '' } }
const APPROVE = '/approve-reuse transformers invariants'

const comments: Rows = {
  'a command after white space': comment(`\t${APPROVE}`, SILENCE),
  'a quoted command': comment(`> ${APPROVE}`, SILENCE),
  'a command in a code span': comment(`\`${APPROVE}\``, SILENCE),
  'a command on the second line': comment(`thanks\n${APPROVE}`, SILENCE),
  'a command after two mentions': comment(`@a @b ${APPROVE}`, SILENCE),
  'a command behind a character of no width': comment(`\u200b${APPROVE}`, SILENCE),
  'a command that is written backwards': comment(`\u202e${APPROVE}`, SILENCE),
  'a command behind a hidden remark': comment(`<!-- -->${APPROVE}`, SILENCE),
  'a command with other letters': comment(APPROVE.replace('approve', '\u0430pprove'), SILENCE),
  'an engine that is a path': comment('/approve-reuse ../../etc invariants', REFUSED),
  'an engine that is a command': comment(`/approve-reuse $(touch\u00a0${CANARY}) invariants`, REFUSED),
  'a second command after the producer': comment(`${APPROVE}; touch ${CANARY}`, REFUSED),
  'a producer that is a line of the log': comment(`/approve-reuse transformers ::error::${CANARY}`, REFUSED),
  'a comment of a million characters': comment(`/approve-reuse ${'x '.repeat(500_000)}`, REFUSED),
  'an event with a forged author': comment(APPROVE, SILENCE, {
    comment: { id: 5, body: APPROVE, created_at: 'now', user: { login: '../../orgs/x', type: 'User' } },
  }),
  'an event with a number that is none': comment(APPROVE, SILENCE, {
    issue: { number: '1/../../secrets', pull_request: {} },
  }),
}

/** Files of a concern, made in the directory that is written back. */
function files(make: (directory: string) => void, expected: object, inputs: Record<string, string> = {}): Row {
  return {
    stage: 'atomic-writeback',
    act: async () => {
      const directory = path.join(workspace, 'concern')
      mkdirSync(path.join(directory, 'out'), { recursive: true })
      writeFileSync(path.join(directory, 'out/good.yaml'), 'good\n')
      make(directory)
      const branch = `hostile-${(counter += 1)}`
      const head = remote.push(branch, { 'README.md': 'hello\n', 'out/Case.yaml': 'x\n' })
      const run = await act('atomic-writeback', {
        sources: 'invariants=concern',
        engines: 'transformers',
        allow: 'out/**\n.git*\n.git*/**\ngit*/**',
        repository: REPOSITORY,
        branch,
        'expected-head': head,
        mode: 'git',
        remote: remote.remote,
        token: '',
        ...inputs,
      })
      // One file that is refused refuses all.
      if (run.outputs['outcome'] !== 'committed') expect(remote.git('rev-parse', branch)).toBe(head)
      return run
    },
    expected,
  }
}
const NOTHING_WRITTEN = { status: 1, outputs: { outcome: 'refused', files: '[]' } }
const write = (directory: string, name: string, content: string | Uint8Array = 'x\n'): void => {
  mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
  writeFileSync(path.join(directory, name), content)
}

const artefacts: Rows = {
  'a symbolic link to a file outside': files((directory) => {
    symlinkSync('/etc/hostname', path.join(directory, 'out/link'))
  }, NOTHING_WRITTEN),
  'a symbolic link to a folder outside': files((directory) => {
    symlinkSync('/etc', path.join(directory, 'out/etc'))
  }, NOTHING_WRITTEN),
  'a link that points to itself': files((directory) => {
    symlinkSync('loop', path.join(directory, 'out/loop'))
  }, NOTHING_WRITTEN),
  'a pipe, which a reader would wait on for ever': files((directory) => {
    execFileSync('mkfifo', [path.join(directory, 'out/pipe')])
  }, NOTHING_WRITTEN),
  'a hook of git': files((directory) => {
    write(directory, '.git/hooks/post-checkout')
  }, NOTHING_WRITTEN),
  'a `.git` that only some file systems see': files((directory) => {
    write(directory, 'out/.g\u200cit/config')
  }, NOTHING_WRITTEN),
  'a short name of `.git`': files((directory) => {
    write(directory, 'git~1/config')
  }, NOTHING_WRITTEN),
  'a workflow': files((directory) => {
    write(directory, '.github/workflows/evil.yml', 'on: push\n')
  }, NOTHING_WRITTEN),
  'attributes of git': files((directory) => {
    write(directory, 'out/.gitattributes', '* filter=evil\n')
  }, NOTHING_WRITTEN),
  'a submodule': files((directory) => {
    write(directory, '.gitmodules', '[submodule "x"]\n')
  }, NOTHING_WRITTEN),
  'a name with a line break and a command of the runner': files((directory) => {
    write(directory, `out/x\n::error::${CANARY}`)
  }, NOTHING_WRITTEN),
  'a name that is not UTF-8': files((directory) => {
    writeFileSync(Buffer.concat([Buffer.from(path.join(directory, 'out/')), Buffer.of(0xff, 0xfe)]), 'x')
  }, NOTHING_WRITTEN),
  'a name with a backslash': files((directory) => {
    write(directory, 'out/..\\..\\evil')
  }, NOTHING_WRITTEN),
  'the name of a device': files((directory) => {
    write(directory, 'out/NUL.txt')
  }, NOTHING_WRITTEN),
  'two names that are one where case does not count': files((directory) => {
    write(directory, 'out/A.yaml')
    write(directory, 'out/a.yaml')
  }, NOTHING_WRITTEN),
  'a pointer of Git LFS': files((directory) => {
    write(directory, 'out/a.bin', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n')
  }, NOTHING_WRITTEN),
  'a file of 41 MiB': files((directory) => {
    write(directory, 'out/huge.bin')
    truncateSync(path.join(directory, 'out/huge.bin'), 41 * 1024 * 1024)
  }, NOTHING_WRITTEN),
  'more files than a concern may have': files((directory) => {
    for (let index = 0; index <= 5000; index += 1) writeFileSync(path.join(directory, `out/${index}`), '')
  }, NOTHING_WRITTEN),
  'a folder that is deeper than a path may be': files(
    (directory) => {
      write(directory, `out/${'d/'.repeat(1500)}x`)
    },
    { status: 0, outputs: { outcome: 'committed' } },
  ),
  'a name that is a command': files(
    (directory) => {
      write(directory, `out/$(touch ${CANARY}); touch ${CANARY} #`)
    },
    { status: 0, outputs: { outcome: 'committed' } },
  ),
  'a concern that is a path': files(() => undefined, { status: 1, outputs: {} }, { sources: '../x=concern' }),
  'a directory outside of the workspace': files(
    () => undefined,
    { status: 1, outputs: {} },
    { sources: 'invariants=../../../../etc' },
  ),
  'a glob that allows everything': files(() => undefined, { status: 1, outputs: {} }, { allow: '**' }),
}

const branches: Rows = Object.fromEntries(
  [
    '../main',
    '-delete',
    'a..b',
    'a b',
    'a\nb',
    'a~1',
    'x.lock',
    '@{-1}',
    'refs/heads/../x',
    `$(touch ${CANARY})`,
    `--upload-pack=touch\u00a0${CANARY}`,
    `::error::${CANARY}`,
    'x'.repeat(100_000),
  ].map((branch): [string, Row] => [
    `a branch named ${JSON.stringify(branch).slice(0, 40)}`,
    files(() => undefined, { status: 1, outputs: {} }, { branch }),
  ]),
)

const remotes: Rows = Object.fromEntries(
  [
    `ext::sh -c touch% ${CANARY}`,
    `--upload-pack=touch ${CANARY}`,
    'git://evil.example/x',
    'ssh://-oProxyCommand=x/y',
  ].map((address): [string, Row] => [
    `the remote ${JSON.stringify(address)}`,
    files(() => undefined, { status: 1, outputs: {} }, { remote: address }),
  ]),
)

/** Artefacts of other jobs and runs, as a zip that the runner's client unpacks. */
function uploaded(
  entries: Parameters<typeof zipOf>[0],
  expected: Row['expected'],
  artifacts = 'invariants=rules',
): Row {
  return {
    stage: 'atomic-writeback',
    act: async () => {
      const zip = zipOf(entries)
      const good = zipOf([['out/good.yaml', 'good\n']])
      proxy.answer = serveArtifacts(
        () => proxy,
        [
          { name: 'rules', run: OWN_RUN, zip },
          { name: 'rules', run: 99, zip: good },
          { name: 'fields', run: 66, zip: good },
        ],
      )
      const branch = `uploaded-${(counter += 1)}`
      const head = remote.push(branch, { 'README.md': 'hello\n' })
      const run = await act(
        'atomic-writeback',
        {
          artifacts,
          engines: 'transformers',
          allow: 'out/**\n.git*/**\ntmp/**',
          repository: 'o/r',
          branch,
          'expected-head': head,
          mode: 'git',
          remote: remote.remote,
        },
        artifactVariables(proxy),
      )
      if (run.outputs['outcome'] !== 'committed') expect(remote.git('rev-parse', branch)).toBe(head)
      const names = remote.git('ls-tree', '-r', '--name-only', branch).split('\n')
      expect(names.filter((name) => name.includes('evil') || name.startsWith('.'))).toEqual([])
      return run
    },
    expected,
  }
}
const FAILED = (run: ActionRun): void => {
  expect(run.status).toBe(1)
}

const forged: Rows = {
  'an artefact that only another run has': uploaded([], FAILED, 'schemas=fields'),
  'an artefact of a run that the workflow did not name': uploaded([], FAILED, 'schemas=fields@99'),
  'the name of an artefact that is a path': uploaded([], FAILED, 'invariants=../../rules'),
  'a run that is no number': uploaded([], FAILED, `invariants=rules@$(touch ${CANARY})`),
  'an uploaded workflow': uploaded([['.github/workflows/evil.yml', 'on: push\n']], NOTHING_WRITTEN),
  'an uploaded hook of git': uploaded([['.git/hooks/evil', 'x']], NOTHING_WRITTEN),
  'an archive that leads out of its folder': uploaded([[`../../../../${CANARY}`, 'x']], (run) => {
    expect(run.outputs['files'] ?? '[]').not.toContain('..')
  }),
  'an archive with an absolute name': uploaded([[`/tmp/${CANARY}`, 'x']], (run) => {
    expect(run.outputs['files'] ?? '[]').not.toContain('"/')
  }),
  'an archive with a symbolic link': uploaded([['out/link', { content: '/etc/hostname', mode: 0o120777 }]], (run) => {
    // The client writes the address as a file; nothing is followed.
    expect(run.stdout).not.toContain('root:')
  }),
  'an empty archive': uploaded([], FAILED),
}

/** A report of what an engine's job handed over. */
function told(make: () => void, expected: Row['expected'], inputs: Record<string, string> = {}): Row {
  return {
    stage: 'report',
    act: () => {
      make()
      return act('report', {
        cells: 'transformers 5.17.0 invariants',
        'head-sha': 'a'.repeat(40),
        'run-id': '7',
        repository: REPOSITORY,
        post: 'never',
        ...inputs,
      })
    },
    expected,
  }
}
const CELL = '.llem/transformers/5.17.0'
const probeFile = (text: string) => (): void => {
  put(`${CELL}/probe-invariants.json`, text)
}
const probeWith = (rest: object): string => JSON.stringify({ ...probeReport(), ...rest })

const reports: Rows = {
  ...Object.fromEntries(
    Object.entries(TEXTS).flatMap(([name, text]): [string, Row][] => [
      [
        `a landmark that is ${name}`,
        told(
          probeFile(
            probeWith({
              verdict: 'fail',
              reasons: [text],
              landmarks_missing: [{ landmark: text, reason: text }],
              landmarks_aliased: [{ landmark: text, now: text }],
              fingerprint_drift: [text],
            }),
          ),
          { status: 1, outputs: { verdict: 'blocked' } },
        ),
      ],
      [
        `a change of a field that is ${name}`,
        told(
          () => {
            const subject = { class: `m:${text}`, field: text }
            const line = diffLine({
              before: text,
              after: { [text]: text },
              subject,
              witness: { kwargs: { [text]: text } },
            })
            writeCell(workspace, { probe: probeReport(), diff: stepDiff([line]) })
          },
          { status: 0, outputs: { verdict: 'breaking' } },
        ),
      ],
    ]),
  ),
  'a report of another version': told(probeFile(probeWith({ version: '9.9.9' })), FAILED),
  'a report of another engine': told(probeFile(probeWith({ engine: 'vllm' })), FAILED),
  'a report that is not JSON': told(probeFile(`{"verdict": ${CANARY}`), FAILED),
  'a report with the same key twice': told(probeFile(`{"verdict": "fail", ${probeWith({}).slice(1)}`), FAILED),
  'a report with a key of the language': told(
    probeFile(`{"__proto__": {"verdict": "pass"}, ${probeWith({}).slice(1)}`),
    FAILED,
  ),
  'a report of a hundred thousand levels': told(probeFile(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), FAILED),
  'a report that is a link to a file outside': told(
    () => {
      mkdirSync(path.join(workspace, CELL), { recursive: true })
      symlinkSync('/etc/passwd', path.join(workspace, CELL, 'probe-invariants.json'))
    },
    (run) => {
      expect(run.status).toBe(1)
      expect(run.stdout).not.toContain('root:')
    },
  ),
  'a report with a reason of a million characters': told(
    probeFile(probeWith({ verdict: 'fail', reasons: ['x'.repeat(1_000_000)] })),
    { status: 1, outputs: { verdict: 'blocked' } },
  ),
  'a version that is a path': told(() => undefined, FAILED, { cells: 'transformers ../../5 invariants' }),
  'a prefix of labels that is no prefix': told(() => undefined, FAILED, { 'label-prefix': `${'x'.repeat(60)}/` }),
  'labels of people with hostile names': {
    stage: 'report',
    act: async () => {
      const { number, head } = await openPullRequest()
      const route = `repos/${REPOSITORY}/issues/${number}/labels`
      const names = Object.values(TEXTS).map((text) => text.slice(0, 50))
      await callApi(emulator.url, 'POST', route, { labels: names })
      writeCell(workspace, { probe: probeReport(), diff: stepDiff([diffLine()]) })
      const run = await act('report', {
        cells: 'transformers 5.17.0 invariants',
        'head-sha': head,
        'run-id': '7',
        'pull-request': String(number),
        repository: REPOSITORY,
        token: TOKEN,
      })
      const now = (await callApi<{ name: string }[]>(emulator.url, 'GET', route)).map(({ name }) => name)
      expect(now).toEqual(expect.arrayContaining(names))
      return run
    },
    expected: { status: 0, outputs: { verdict: 'breaking', comment: 'updated' } },
  },
}

/** Runs and jobs as GitHub lists them; their names are of whoever wrote the workflow. */
const waits: Rows = Object.fromEntries(
  Object.entries(TEXTS).map(([name, text]): [string, Row] => [
    `a job that is ${name}`,
    {
      stage: 'wait-for-sibling',
      act: () => {
        const run = (id: number, file: string): object => ({
          id,
          run_attempt: 1,
          path: `.github/workflows/${file}`,
          event: 'push',
          status: 'waiting',
          conclusion: null,
          html_url: `https://github.com/o/r/${text}`,
        })
        const job = { name: text, run_attempt: 1, status: 'waiting', conclusion: null, completed_at: null }
        proxy.answer = ({ path: route }) =>
          route.includes('/jobs')
            ? { status: 200, body: { jobs: route.includes('/runs/1/') ? [] : [job] } }
            : { status: 200, body: { workflow_runs: [run(1, 'a.yml'), run(2, 'b.yml')] } }
        const own = { workflow: '.github/workflows/a.yml', 'run-id': '1', event: 'push', repository: 'o/r' }
        return act('wait-for-sibling', { ...own, siblings: 'b.yml', 'head-sha': 'f'.repeat(40) })
      },
      expected: { status: 1, outputs: { conclusion: 'held' } },
    },
  ]),
)

const engines: Rows = {
  'an engine that is a path': {
    stage: 'select-engines',
    act: () => {
      put('engine_versions/vllm/current.yaml', 'x')
      return act('select-engines', { engines: `../../etc\n$(touch ${CANARY})\n::error::${CANARY}`, repository: 'o/r' })
    },
    expected: FAILED,
  },
  'a base that is an option of git': {
    stage: 'select-engines',
    act: () => {
      put('engine_versions/vllm/current.yaml', 'x')
      return act('select-engines', { base: `--output=${CANARY}`, repository: 'o/r' })
    },
    expected: FAILED,
  },
  'an image that is a command': {
    stage: 'select-engines',
    act: () => {
      const engine = 'schema_version: 1\nengine: vllm\nimport_name: vllm\ntargets:\n  - modules: [vllm]\n'
      put(
        'engine_versions/vllm/engine.yaml',
        `${engine}images:\n  - versions: ">=0"\n    reference: "x; touch ${CANARY}"\n`,
      )
      put(
        'engine_versions/vllm/current.yaml',
        'schema_version: 1\nengine: vllm\nlibrary:\n  pep503_name: vllm\n  current_version: "1.0"\n',
      )
      return act('select-engines', { repository: 'o/r' })
    },
    expected: FAILED,
  },
  'reports of a sweep that are links to files outside': {
    stage: 'merge-compat',
    act: () => {
      mkdirSync(path.join(workspace, 'reports'))
      mkdirSync(path.join(workspace, 'engine_versions/transformers'), { recursive: true })
      symlinkSync('/etc/passwd', path.join(workspace, 'reports/probe-invariants.json'))
      return act('merge-compat', { engine: 'transformers', reports: 'reports', page: 'page.html' })
    },
    expected: FAILED,
  },
  'a page of the sweep outside of the workspace': {
    stage: 'merge-compat',
    act: () => {
      put('reports/probe-invariants.json', probeWith({}))
      return act('merge-compat', { engine: 'transformers', reports: 'reports', page: `../../../../tmp/${CANARY}` })
    },
    expected: FAILED,
  },
}

const TABLE = Object.entries({
  ...comments,
  ...artefacts,
  ...branches,
  ...remotes,
  ...forged,
  ...reports,
  ...waits,
  ...engines,
})

it('has many rows', () => {
  expect(TABLE.length).toBeGreaterThan(100)
})

it.each(TABLE)(
  '%s',
  async (_name, { stage, act: start, expected }) => {
    const run = await start()
    expect(violations({ stage, run, folders: [workspace] })).toEqual([])
    if (typeof expected === 'function') await expected(run)
    else expect(run).toMatchObject(expected)
  },
  30_000,
)
