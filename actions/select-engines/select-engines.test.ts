import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyGlob } from '../shared/github/path-glob'
import { runAction } from '../shared/testing/bundle-process'
import { repositoryRoot } from '../shared/testing/emulator'
import { changedEngines, describeEngine } from './selection'

it('what the workflows write themselves touches no engine', () => {
  expect(
    changedEngines([
      'engine_versions/vllm/current.yaml',
      'engine_versions/transformers/v5_17_0/outputs/schema.discovered.json',
      'engine_versions/sglang/compat.json',
      'engine_versions/observers/probe.py',
      'README.md',
      'engine_versions/../x/current.yaml',
      'engine_versions/a b/current.yaml',
      'engine_versions/trt/v1_0/producers/schemas.py',
    ]),
  ).toEqual(['trt', 'vllm'])
})

it('the sources of an image touch its engine', () => {
  expect(
    changedEngines([
      'docker/Dockerfile.transformers',
      'docker/tensorrt_llm/patches/a.patch',
      'docker/README.md',
      'docker/Dockerfile',
      'other/docker/Dockerfile.vllm',
      'docker/Dockerfile.sglang/x',
    ]),
  ).toEqual(['tensorrt_llm', 'transformers'])
})

it.each([
  ['all', '--gpus all'],
  [2, '--gpus 2'],
  [undefined, ''],
] as const)('gpus: %s gives docker "%s"', (gpus, options) => {
  const runner = { labels: ['gpu'], timeout_minutes: 5, ...(gpus === undefined ? {} : { gpus }) }
  const definition = {
    schema_version: 1,
    engine: 'demo',
    import_name: 'demo',
    targets: [{ modules: ['demo'] }],
    runner,
  }
  expect(describeEngine(definition as never, '2.0', 'o/r', '').container_options).toBe(options)
})

describe('in a checkout', () => {
  let workspace: string
  let base: string
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: workspace,
      encoding: 'utf8',
    }).trim()
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true })
    writeFileSync(path.join(workspace, file), text)
  }
  const engine = (name: string, version: string, rest = ''): void => {
    write(
      `engine_versions/${name}/current.yaml`,
      `schema_version: 1\nengine: ${name}\nlibrary:\n  pep503_name: ${name}\n  current_version: "${version}"\n`,
    )
    write(
      `engine_versions/${name}/engine.yaml`,
      `schema_version: 1\nengine: ${name}\nimport_name: ${name}\ntargets:\n  - modules: [${name}]\n${rest}`,
    )
  }
  beforeAll(() => {
    workspace = mkdtempSync(path.join(tmpdir(), 'llem-select-'))
    git('init', '--quiet')
    engine(
      'transformers',
      '5.17.0',
      'pip: ["transformers=={version}"]\nimages:\n  - versions: ">=4"\n    reference: ghcr.io/{repository}/transformers:{version}\nimage_source: first-party\n',
    )
    engine(
      'vllm',
      '0.20',
      'images:\n  - versions: ">=0.9"\n    reference: vllm/vllm-openai:v{version}\nimage_source: upstream\nrunner:\n  labels: [self-hosted, gpu]\n  timeout_minutes: 360\n',
    )
    git('add', '.')
    git('commit', '--quiet', '-m', 'start')
    base = git('rev-parse', 'HEAD')
    engine(
      'vllm',
      '0.22',
      'images:\n  - versions: ">=0.9"\n    reference: vllm/vllm-openai:v{version}\nimage_source: upstream\nrunner:\n  labels: [self-hosted, gpu]\n  timeout_minutes: 360\n',
    )
    git('commit', '--quiet', '-am', 'bump')
  })
  afterAll(() => {
    rmSync(workspace, { recursive: true, force: true })
  })

  it('selects what changed, with version, image and runner as the files say', async () => {
    const { outputs } = await runAction('select-engines', { inputs: { base, repository: 'Octo/Energy' }, workspace })
    expect(JSON.parse(outputs['matrix'] ?? '')).toEqual([
      {
        engine: 'vllm',
        version: '0.22',
        image: 'vllm/vllm-openai:v0.22',
        built: '',
        image_source: 'upstream',
        runner: ['self-hosted', 'gpu'],
        timeout_minutes: 360,
        container_options: '',
        pip: '',
        label_prefix: '',
        outputs: 'engine_versions/vllm/v0_22/outputs',
      },
    ])
    expect(outputs).toMatchObject({
      any: 'true',
      'any-first-party': 'false',
      cells: 'vllm 0.22 invariants\nvllm 0.22 schemas',
    })
  })

  it('lets each concern write its own files and no others', async () => {
    const { outputs } = await runAction('select-engines', { inputs: { engines: 'vllm', repository: 'o/r' }, workspace })
    const allow = (outputs['allow'] ?? '').split('\n').map((line) => line.split('=') as [string, string])
    const may = (concern: string): ((path: string) => boolean) =>
      anyGlob(allow.flatMap(([name, glob]) => (name === concern ? [glob] : [])))
    // What the stages have committed for this repository's own engine.
    const files = readdirSync(path.join(repositoryRoot(), 'engine_versions/transformers/v5_17_0/outputs'))
      .map((name) => `engine_versions/vllm/v0_22/outputs/${name.replace('transformers', 'vllm')}`)
      .concat('docs/generated/curation-vllm.md', 'docs/generated/invariants-vllm.md')
    for (const file of files) {
      const owner = /invariants/.test(file) ? 'vllm-invariants' : 'vllm-schemas'
      const other = owner === 'vllm-schemas' ? 'vllm-invariants' : 'vllm-schemas'
      expect({ file, own: may(owner)(file), other: may(other)(file) }).toEqual({ file, own: true, other: false })
    }
    expect(may('vllm-schemas')('docs/generated/vllm.html')).toBe(false)
    expect((outputs['artifacts'] ?? '').split('\n').map((line) => line.split('=')[0])).toEqual([
      'vllm-invariants',
      'vllm-schemas',
    ])
  })

  it('without engines it says what is missing', async () => {
    const run = await runAction('select-engines', {
      inputs: { repository: 'Octo/Energy', workspace: '.git' },
      workspace,
    })
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/::error[^\n]*engine_versions: found no such folder.*check the repository out/)
  })

  it('selects what it is told, else everything when it cannot know', async () => {
    const named = await runAction('select-engines', {
      inputs: { engines: 'transformers', repository: 'Octo/Energy' },
      workspace,
    })
    expect(JSON.parse(named.outputs['matrix'] ?? '')).toMatchObject([
      { image: 'ghcr.io/octo/energy/transformers:5.17.0', pip: 'transformers==5.17.0', runner: ['ubuntu-latest'] },
    ])
    expect(named.outputs['first-party']).toBe('[]')
    expect(named.stdout).toContain('there is no docker/Dockerfile.transformers to build it from')
    const lost = await runAction('select-engines', {
      inputs: { base: 'f'.repeat(40), repository: 'Octo/Energy' },
      workspace,
    })
    expect(lost.outputs['engines']).toBe('transformers\nvllm')
    expect(JSON.parse(lost.outputs['matrix'] ?? '')).toMatchObject([
      { label_prefix: 'transformers/', container_options: '' },
      { label_prefix: 'vllm/' },
    ])
    expect(lost.stdout).toContain('fetch-depth 0')
    const without = await runAction('select-engines', {
      inputs: { engines: 'transformers', repository: 'Octo/Energy', 'use-images': 'false' },
      workspace,
    })
    expect(JSON.parse(without.outputs['matrix'] ?? '')).toMatchObject([{ image: '', image_source: 'none' }])
    const unknown = await runAction('select-engines', {
      inputs: { engines: 'nope\n../x', repository: 'o/r' },
      workspace,
    })
    expect(unknown.stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(2)
  })

  it('an engine that is named by hand has a prefix when the pull request touches another one', async () => {
    const prefix = async (engines: string, headBranch: string): Promise<string | undefined> => {
      const { outputs } = await runAction('select-engines', {
        inputs: { engines, base, 'head-branch': headBranch, repository: 'Octo/Energy' },
        workspace,
      })
      return (JSON.parse(outputs['matrix'] ?? '') as { label_prefix: string }[])[0]?.label_prefix
    }
    expect(await prefix('transformers', 'bump')).toBe('transformers/')
    expect(await prefix('vllm', 'bump')).toBe('')
    expect(await prefix('transformers', '')).toBe('')
  })

  it('describes a range of versions, with the image where others publish it', async () => {
    const range = async (engines: string, versions: string) =>
      await runAction('select-engines', { inputs: { engines, versions, repository: 'Octo/Energy' }, workspace })
    const upstream = await range('vllm', '["0.8", "0.9.0", "v0.22", "0.22"]')
    expect(JSON.parse(upstream.outputs['matrix'] ?? '')).toMatchObject([
      { version: '0.8', image: '', pip: 'vllm==0.8' },
      { version: '0.9.0', image: 'vllm/vllm-openai:v0.9.0', runner: ['self-hosted', 'gpu'] },
      { version: '0.22', image: 'vllm/vllm-openai:v0.22' },
    ])
    expect(upstream.outputs).toMatchObject({ engines: 'vllm' })
    const own = await range('transformers', '["5.16.0"]')
    expect(JSON.parse(own.outputs['matrix'] ?? '')).toMatchObject([
      { version: '5.16.0', image: '', pip: 'transformers==5.16.0' },
    ])
    const withPip = await runAction('select-engines', {
      inputs: { engines: 'vllm', versions: '["0.22"]', 'use-images': 'false', repository: 'Octo/Energy' },
      workspace,
    })
    expect(JSON.parse(withPip.outputs['matrix'] ?? '')).toMatchObject([{ image: '', pip: 'vllm==0.22' }])
    for (const versions of ['5.16.0', '[]', '["latest"]', '[5]'])
      expect((await range('vllm', versions)).stdout).toMatch(
        /^::error[^\n]*versions: found .*expected a range such as/m,
      )
    expect((await range('vllm\ntransformers', '["1.0"]')).stdout).toContain('found 2 engines with versions')
    expect((await range('', '["1.0"]')).stdout).toContain('found 0 engines with versions')
  })

  it('finds the released versions of a range, and says what is wrong with one', async () => {
    const wheels = path.join(workspace, '.git/wheels')
    mkdirSync(wheels)
    for (const version of ['5.15.0', '5.16.0rc1', '5.16.0', '5.17.0', '5.9.0'])
      writeFileSync(path.join(wheels, `transformers-${version}-py3-none-any.whl`), '')
    const range = async (versions: string, engines = 'transformers') =>
      await runAction('select-engines', {
        inputs: { engines, versions, repository: 'Octo/Energy' },
        workspace,
        env: { PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels },
      })
    const { outputs } = await range('>=5.15')
    const matrix = JSON.parse(outputs['matrix'] ?? '') as { version: string }[]
    expect(matrix.map(({ version }) => version)).toEqual(['5.15.0', '5.16.0', '5.17.0'])
    expect((await range('>=6')).stdout).toMatch(/^::error[^\n]*found 0 versions of transformers in >=6/m)
    expect((await range('>=0.9', 'vllm')).stdout).toMatch(
      /^::error[^\n]*engine_versions\/vllm\/current\.yaml: library\.pep503_name: found vllm, which the package index/m,
    )
  })

  it('names the image a repository builds by everything it is made of', async () => {
    const built = async (): Promise<string> => {
      git('add', '.')
      const { outputs } = await runAction('select-engines', {
        inputs: { engines: 'transformers', repository: 'Octo/Energy' },
        workspace,
      })
      const [entry] = JSON.parse(outputs['first-party'] ?? '') as { built: string }[]
      return entry?.built ?? ''
    }
    write('docker/Dockerfile.transformers', 'FROM python:3.12\n')
    const first = await built()
    expect(first).toMatch(/^ghcr\.io\/octo\/energy\/transformers:5\.17\.0-[0-9a-f]{16}$/)
    write('docker/Dockerfile.vllm', 'FROM scratch\n')
    expect(await built()).toBe(first)
    write('docker/transformers/extra.txt', 'flash-attn\n')
    expect(await built()).not.toBe(first)
  })
})
