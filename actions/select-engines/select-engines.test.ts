import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runAction } from '../shared/testing/bundle-process'
import { changedEngines } from './selection'

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
        image_source: 'upstream',
        runner: ['self-hosted', 'gpu'],
        timeout_minutes: 360,
        pip: '',
      },
    ])
    expect(outputs).toMatchObject({
      any: 'true',
      'any-first-party': 'false',
      cells: 'vllm 0.22 invariants\nvllm 0.22 schemas',
      artifacts: 'vllm-invariants=writeback-invariants-vllm\nvllm-schemas=writeback-schemas-vllm',
    })
    // Each artefact may hold the files of its own engine and producer.
    expect((outputs['allow'] ?? '').split('\n')).toEqual([
      'vllm-invariants=engine_versions/vllm/v*/outputs/*',
      'vllm-invariants=docs/generated/invariants-vllm.md',
      'vllm-schemas=engine_versions/vllm/v*/outputs/*',
      'vllm-schemas=docs/generated/curation-vllm.md',
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
    expect(JSON.parse(named.outputs['first-party'] ?? '')).toMatchObject([
      { image: 'ghcr.io/octo/energy/transformers:5.17.0', pip: 'transformers==5.17.0', runner: ['ubuntu-latest'] },
    ])
    const lost = await runAction('select-engines', {
      inputs: { base: 'f'.repeat(40), repository: 'Octo/Energy' },
      workspace,
    })
    expect(lost.outputs['engines']).toBe('transformers\nvllm')
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
})
